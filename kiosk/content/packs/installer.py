"""Installs a pack file: verifies and unpacks it, moves its folder into place and writes one database row.

Rules: until the row is written, the previous version stays active. The row, the event and the additions to the
trusted state (`Belief`) are written in one transaction. The previous version is kept for a rollback. A damaged
version is repaired by unpacking its pack into a new folder, because a lesson in the old folder may be open. The next
start of the program deletes the old folder.
"""

import logging
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from kiosk.content.archive import Member
from kiosk.content.names import folder_name, version_key
from kiosk.content.packs.light import light_manifest
from kiosk.content.packs.packfile import PackFile
from kiosk.content.packs.picture_trials import draw_pictures
from kiosk.content.packs.staging import move_in, require_room, staging_folder, unpack, writing
from kiosk.content.packs.verifier import OpenedPack, PackStream, open_pack, sha256_of
from kiosk.content.packs.wholeness import is_whole
from kiosk.content.trust.signed import require_hash, require_own_look, require_publisher, require_size
from kiosk.domain.errors import PackRefusedError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import PackShelf, PictureTrial
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief, SignedTarget

logger = logging.getLogger(__name__)


class Result(Enum):
    """Outcome of an installation."""

    INSTALLED = "installed"
    ALREADY = "already-installed"


@dataclass(frozen=True, slots=True)
class Installed:
    """The version that is active after the installation.

    ``result``: whether the installation made the version active, or it was active before.
    """

    row: PackRow
    result: Result


class Installer:
    """Installs packs into the folder `packs` and adds them to the database through `shelf`.

    `trial`, if given, draws the pictures of a pack before the pack is installed.
    """

    def __init__(self, shelf: PackShelf, packs: Path, app_version: str, trial: PictureTrial | None = None) -> None:
        self._shelf = shelf
        self._packs = packs
        self._app_version = app_version
        self._trial = trial

    def install(
        self, file: PackFile | Path, *, progress: Progress | None = None, is_older_allowed: bool = False
    ) -> Installed:
        """Install a pack file and make its version the active one. After an error, nothing has changed.

        Raises PackRefusedError if the pack is damaged, malicious, for a newer program, not the signed file, or from
        another publisher than before. Raises PackRefusedError also, unless `is_older_allowed`, if the version is
        older than an installed one or, for a signed pack, than any that was ever installed from a carrier. Raises
        PackStoppedError if `progress` returns False, DiskFullError if the disk is full, PackError if the stick is
        unreadable or the disk not writable, and RecordError if the database cannot be written.
        """
        source = PackFile.at(file) if isinstance(file, Path) else file
        with source.open() as stream:
            if source.signed is not None:
                require_size(stream, source.signed)
            pack = open_pack(stream, app_version=self._app_version, file_name=source.name)
            present = self._versions(pack.manifest["id"])
            require_publisher(pack.manifest, source.signed, present)
            require_own_look(pack.manifest, source.belief, self._shelf.rows())
            same = next((row for row in present if row.version == pack.manifest["version"]), None)
            if same is not None:
                _require_same(stream, same, source.signed)
            if not is_older_allowed and not (same is not None and same.is_active):
                self._require_newer(pack, present, source.signed)
            if same is not None and is_whole(self._packs / same.folder, same.manifest):
                return self._activated(same, source.belief)
            return self._unpacked(stream, pack, same, source, progress)

    def _versions(self, pack: str) -> Sequence[PackRow]:
        return [row for row in self._shelf.rows() if row.pack == pack]

    def _activated(self, row: PackRow, belief: Belief | None) -> Installed:
        if not row.is_active:
            self._shelf.activate(row.pack, row.version, [_event(row, belief)], belief)
            return Installed(row, Result.INSTALLED)
        if belief is not None:
            self._shelf.activate(row.pack, row.version, [], belief)
        return Installed(row, Result.ALREADY)

    def _unpacked(
        self, stream: BinaryIO, pack: OpenedPack, same: PackRow | None, source: PackFile, progress: Progress | None
    ) -> Installed:
        with staging_folder(self._packs) as staging:
            require_room(staging, pack.size)
            staged = staging / "pack"
            digest = unpack(pack, PackStream(stream, pack), staged, progress)
            if source.signed is not None:
                require_hash(digest, source.signed)
            if self._trial is not None:
                draw_pictures(pack, partial(_read_staged, staged), self._trial, progress)
            manifest = pack.manifest
            folder = folder_name(manifest["id"], manifest["version"], digest)
            if same is not None:
                return self._activated(self._repaired(same, staged), source.belief)
            move_in(staged, self._packs / folder)
        row = PackRow(
            manifest["id"], manifest["version"], digest, folder, is_active=True, manifest=light_manifest(manifest)
        )
        try:
            self._shelf.put(row, [_event(row, source.belief)], source.belief)
        except BaseException:
            shutil.rmtree(self._packs / folder, ignore_errors=True)
            raise
        self._drop_old(row)
        return Installed(row, Result.INSTALLED)

    def _repaired(self, row: PackRow, staged: Path) -> PackRow:
        """Move the `staged` files to a new folder and store its name in the database; returns the changed row."""
        name = folder_name(row.pack, row.version, row.sha256)
        names = chain((name,), (f"{name}-{number}" for number in count(2)))
        folder = next(free for free in names if not os.path.lexists(self._packs / free))
        move_in(staged, self._packs / folder)
        try:
            self._shelf.move(row, folder)
        except BaseException:
            shutil.rmtree(self._packs / folder, ignore_errors=True)
            raise
        logger.warning("Missing or changed files of %s %s were repaired", row.pack, row.version)
        return replace(row, folder=folder)

    def _require_newer(self, pack: OpenedPack, present: Sequence[PackRow], signed: SignedTarget | None) -> None:
        version = pack.manifest["version"]
        before = self._shelf.highest(pack.manifest["id"]) if signed is not None else None
        known = [row.version for row in present] + ([before] if before else [])
        newest = max(known, key=version_key, default=version)
        if version_key(version) < version_key(newest):
            raise PackRefusedError(
                translatable(
                    "Staff", "Version {version} of {pack} is older than {newest}, which is or was installed."
                ),
                translatable(
                    "Staff", "Choose to go back to the previous version, or confirm that you want the older one."
                ),
                version=version,
                pack=pack.manifest["id"],
                newest=newest,
            )

    def _drop_old(self, active: PackRow) -> None:
        """Delete all versions of the pack except two: `active` and the highest other version."""
        others = [row for row in self._versions(active.pack) if row.version != active.version]
        for row in sorted(others, key=lambda row: version_key(row.version))[:-1]:
            self._shelf.forget(row.pack, row.version)
            shutil.rmtree(self._packs / row.folder, ignore_errors=True)


def _read_staged(staged: Path, member: Member) -> bytes:
    with writing():
        return (staged / member.name).read_bytes()


def _require_same(file: BinaryIO, row: PackRow, signed: SignedTarget | None) -> None:
    found = sha256_of(file)
    if signed is not None:
        require_hash(found, signed)
    if found != row.sha256:
        raise PackRefusedError(
            translatable(
                "Staff", "Version {version} of {pack} is already on this kiosk, but this file is different."
            ),
            translatable("Staff", "Ask the publisher for a pack with a higher version number."),
            version=row.version,
            pack=row.pack,
        )


def _event(row: PackRow, belief: Belief | None) -> EventDraft:
    body: dict[str, str | bool] = {"pack": row.pack, "version": row.version, "sha256": row.sha256}
    if belief is not None:
        body["signed"] = True
        if belief.is_expired:
            body["expired"] = True
    return EventDraft(EventKind.PACK_INSTALLED, body)
