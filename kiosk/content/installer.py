"""A pack file becomes an installed pack: verified, unpacked, renamed, one row.

Rules: until the row is written the kiosk learns from what it had before; the row and the event that tells of it are
one transaction; the version before stays, so that one can go back.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from kiosk.content.names import MANIFEST, folder_name, version_key
from kiosk.content.staging import move_in, require_room, staging_folder, unpack
from kiosk.content.verifier import OpenedPack, PackStream, open_pack, sha256_of
from kiosk.domain.errors import PackError, PackRefusedError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.packs import PackRow
from kiosk.domain.ports import PackShelf, Progress


class Result(Enum):
    """What installing did."""

    INSTALLED = "installed"
    ALREADY = "already-installed"


@dataclass(frozen=True, slots=True)
class Installed:
    """The version that is active now, and whether anything was done for it."""

    row: PackRow
    result: Result


class Installer:
    """Installs packs into one folder and onto one shelf."""

    def __init__(self, shelf: PackShelf, packs: Path, app_version: str) -> None:
        self._shelf = shelf
        self._packs = packs
        self._app_version = app_version

    def install(self, path: Path, *, progress: Progress | None = None, is_older_allowed: bool = False) -> Installed:
        """Install the pack file `path` and make it the active version.

        Raises PackRefusedError (damaged, hostile, too new, or older than what is here), PackStoppedError,
        DiskFullError, PackError (unreadable stick, unwritable disk), RecordError; then nothing has changed.
        """
        with _opened(path) as file:
            pack = open_pack(file, app_version=self._app_version, file_name=path.name)
            present = self._versions(pack.manifest["id"])
            same = next((row for row in present if row.version == pack.manifest["version"]), None)
            if same is not None:
                _require_same(file, same)
            if not is_older_allowed and not (same is not None and same.is_active):
                _require_newer(pack, present)
            if same is not None and is_whole(self._packs / same.folder):
                return self._activated(same)
            return self._unpacked(file, pack, same, progress)

    def _versions(self, pack: str) -> Sequence[PackRow]:
        return [row for row in self._shelf.rows() if row.pack == pack]

    def _activated(self, row: PackRow) -> Installed:
        if row.is_active:
            return Installed(row, Result.ALREADY)
        self._shelf.activate(row.pack, row.version, [_event(row)])
        return Installed(row, Result.INSTALLED)

    def _unpacked(
        self, file: BinaryIO, pack: OpenedPack, same: PackRow | None, progress: Progress | None
    ) -> Installed:
        with staging_folder(self._packs) as staging:
            require_room(staging, pack.size)
            staged = staging / "pack"
            staged.mkdir()
            digest = unpack(pack, PackStream(file, pack), staged, progress)
            manifest = pack.manifest
            folder = folder_name(manifest["id"], manifest["version"], digest)
            move_in(staged, self._packs / folder)
        if same is not None:
            return self._activated(same)
        light = {key: value for key, value in manifest.items() if key != "files"}
        row = PackRow(manifest["id"], manifest["version"], digest, folder, is_active=True, manifest=light)
        try:
            self._shelf.put(row, [_event(row)])
        except BaseException:
            shutil.rmtree(self._packs / folder, ignore_errors=True)
            raise
        self._drop_old(row)
        return Installed(row, Result.INSTALLED)

    def _drop_old(self, active: PackRow) -> None:
        """Keep the version before the active one; take older ones away."""
        others = [row for row in self._versions(active.pack) if row.version != active.version]
        for row in sorted(others, key=lambda row: version_key(row.version))[:-1]:
            shutil.rmtree(self._packs / row.folder, ignore_errors=True)
            self._shelf.forget(row.pack, row.version)


def _opened(path: Path) -> BinaryIO:
    try:
        if path.exists() and not path.is_file():
            raise PackRefusedError(f"{path.name} is not a file.", "Choose a file that ends in .hocpack.")
        return path.open("rb")
    except OSError as error:
        raise PackError(f"{path.name} cannot be opened ({error.strerror}).", "Put the stick in again.") from error


def is_whole(folder: Path) -> bool:
    """Whether every file of the installed pack in `folder` is what its manifest tells; reads every byte."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        return all(_sha256_in(folder / name) == entry["sha256"] for name, entry in files.items())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _sha256_in(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _require_same(file: BinaryIO, row: PackRow) -> None:
    if sha256_of(file) != row.sha256:
        raise PackRefusedError(
            f"Version {row.version} of {row.pack} is here already, and this file is a different one.",
            "Ask the publisher for a pack with a higher version number.",
        )


def _require_newer(pack: OpenedPack, present: Sequence[PackRow]) -> None:
    version = pack.manifest["version"]
    newest = max((row.version for row in present), key=version_key, default=version)
    if version_key(version) < version_key(newest):
        raise PackRefusedError(
            f"Version {version} of {pack.manifest['id']} is older than {newest}, which is here.",
            "Choose going back to the version before, or confirm that the older one is meant.",
        )


def _event(row: PackRow) -> EventDraft:
    body = {"pack": row.pack, "version": row.version, "sha256": row.sha256}
    return EventDraft(EventKind.PACK_INSTALLED, body)
