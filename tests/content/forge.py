"""Forged packs: a good pack taken apart, changed and put together again, with or without a new seal."""

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
    """Name → data of every member, in the pack's order."""
    with zipfile.ZipFile(pack) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def put_together(files: Mapping[str, bytes]) -> bytes:
    """A pack of the right form with exactly these members in this order."""
    members = place((name, len(data), zlib.crc32(data)) for name, data in files.items())
    bodies = (member.header + files[member.name] for member in members)
    return b"".join(bodies) + directory_of(members)


def sealed(files: Mapping[str, bytes]) -> Files:
    """The files, in order, with a manifest that vouches for them."""
    manifest = json.loads(files[MANIFEST])
    rest = {name: files[name] for name in sorted(files) if name != MANIFEST}
    manifest["files"] = {name: {"size": len(data), "sha256": sha256(data).hexdigest()} for name, data in rest.items()}
    manifest["size"] = sum(map(len, rest.values()))
    return {MANIFEST: canonical_json(manifest).encode(), **rest}


def with_json(files: Mapping[str, bytes], name: str, change: Callable[[Any], object]) -> Files:
    """The files with the JSON of one of them changed in place by `change`."""
    data = json.loads(files[name])
    change(data)
    return {**files, name: canonical_json(data).encode()}


def zipped(files: Mapping[str, bytes], *more: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """What an ordinary zip program would make of the files, and of members that no pack has."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(member(name), data)
        for info, data in more:
            archive.writestr(info, data)
    return out.getvalue()


def member(name: str, *, mode: int = 0o100644, method: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    """A member as our own writer makes it, but for what is asked."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    info.compress_type = method
    return info
