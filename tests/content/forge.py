"""Forges packs: unpacks a valid pack, changes its files and packs them again, with or without a matching manifest."""

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk.content.archive import directory_of, place
from kiosk.domain.events import canonical_json

MANIFEST = "manifest.json"
LESSON = "lessons/ma-otp.json"
DRAWING = "media/khoa.svg"

Files = dict[str, bytes]


def taken_apart(pack: Path) -> Files:
    """Return name and data of every member, in the pack's order."""
    with zipfile.ZipFile(pack) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def put_together(files: Mapping[str, bytes]) -> bytes:
    """Pack these members, in this order, in the zip format that kiosks accept."""
    members = place((name, len(data), zlib.crc32(data)) for name, data in files.items())
    bodies = (member.header + files[member.name] for member in members)
    return b"".join(bodies) + directory_of(members)


def sealed(files: Mapping[str, bytes]) -> Files:
    """Return the files, sorted, with a manifest that lists their correct sizes and hashes."""
    manifest = json.loads(files[MANIFEST])
    rest = {name: files[name] for name in sorted(files) if name != MANIFEST}
    manifest["files"] = {name: {"size": len(data), "sha256": sha256(data).hexdigest()} for name, data in rest.items()}
    manifest["size"] = sum(map(len, rest.values()))
    return {MANIFEST: canonical_json(manifest).encode(), **rest}


def with_json(files: Mapping[str, bytes], name: str, change: Callable[[Any], object]) -> Files:
    """Return the files after `change` has modified the decoded JSON of the file `name`."""
    data = json.loads(files[name])
    change(data)
    return {**files, name: canonical_json(data).encode()}


def zipped(files: Mapping[str, bytes], *more: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """Pack the files and the additional members `more` with Python's `zipfile` instead of the pack builder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(member(name), data)
        for info, data in more:
            archive.writestr(info, data)
    return out.getvalue()


def member(name: str, *, mode: int = 0o100644, method: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    """A zip member with the attributes that the pack builder writes, unless `mode` or `method` is given."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    info.compress_type = method
    return info
