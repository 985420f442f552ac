"""The packs of this kiosk: list, check, install, remove, roll back, repair.

Rules: A removed pack is never installed again automatically, only by a person. Until the next start, a roll-back can
also reactivate the removed pack. A faulty pack does not block the other packs. Parsers are imported only if there is
a pack to install. A damaged bundled pack is repaired from the program's own copy of the pack.
"""

import contextlib
import logging
import shutil
from collections.abc import Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kiosk import __version__
from kiosk.content.names import MANIFEST, SUFFIX, is_folder_name, pack_file_name, read_file_name, version_key
from kiosk.content.packs.wholeness import is_complete, is_whole
from kiosk.domain.errors import KioskError, PackMissingError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import PackShelf, PictureTrial, Trials
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder
from kiosk.services.packs.removal import PREFIX, PackRemoval

if TYPE_CHECKING:
    from kiosk.content.packs.installer import Installed, Installer
    from kiosk.content.packs.packfile import PackFile
    from kiosk.content.packs.verifier import OpenedPack


logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NotInstalled:
    """A bundled pack that could not be installed, and the error."""

    path: Path
    error: KioskError


class PackService:
    """The packs of this kiosk: listed in `shelf`, with their files in `folder`.

    `trials`: returns the context in which the pictures of a pack are test-rendered before the pack is installed.
    `install_bundled` does not use it, because the pictures of bundled packs were test-rendered when the program was
    built. `kept`: names of other folders in `folder` that are never deleted.
    """

    def __init__(
        self,
        shelf: PackShelf,
        folder: Path,
        app_version: str = __version__,
        trials: Trials = nullcontext,
        kept: Collection[str] = (),
    ) -> None:
        self._shelf = shelf
        self._folder = folder
        self._app_version = app_version
        self._trials = trials
        self._kept = frozenset(kept)

    def rows(self) -> Sequence[PackRow]:
        """All installed versions, ordered by pack, the newest version of each first."""
        by_version = sorted(self._shelf.rows(), key=lambda row: version_key(row.version), reverse=True)
        return sorted(by_version, key=lambda row: row.pack)

    def install(
        self, file: "PackFile | Path", *, progress: Progress | None = None, is_older_allowed: bool = False
    ) -> "Installed":
        """See `kiosk.content.packs.installer.Installer.install`."""
        with self._trials() as trial:
            return self._installer(trial).install(file, progress=progress, is_older_allowed=is_older_allowed)

    def opened(self, stream: BinaryIO, file_name: str) -> "OpenedPack":
        """Read the head of a pack file: its directory and manifest. Raises PackRefusedError, PackError."""
        from kiosk.content.packs.verifier import open_pack

        return open_pack(stream, app_version=self._app_version, file_name=file_name)

    def check(self, file: "PackFile", progress: Progress) -> None:
        """Read and verify a pack completely. Raises the errors that its installation would raise; changes nothing."""
        from kiosk.content.packs.checking import check

        with self._trials() as trial:
            check(file, self.rows(), progress, app_version=self._app_version, trial=trial)

    def folder_of(self, row: PackRow) -> Path:
        """Folder of an installed version."""
        return self._folder / row.folder

    def file_size(self, row: PackRow) -> int:
        """Size of the pack file of an installed version in bytes; if unknown, the size of its contents."""
        from kiosk.content.packs.comparison import installed_size

        return installed_size(self.folder_of(row)) or row.manifest["size"]

    def free(self) -> int:
        """Number of free bytes on the disk of the packs. Raises PackError if their folder cannot be used."""
        from kiosk.content.packs.staging import writing

        with writing():
            make_folder(self._folder)
            return shutil.disk_usage(self._folder).free

    def install_bundled(self, bundled: Path) -> Sequence[NotInstalled]:
        """Delete left-overs, then install the packs in the folder `bundled`; called at the start.

        Only packs that are new, or newer than all installed versions, are installed. An installed pack with a missing
        file or a file of another size is installed again. If everything is installed already, no parser is imported
        and no hash is computed. Returns the packs that could not be installed.
        """
        self._take_away_leftovers()
        failed = []
        for path in self.waiting(bundled):
            try:
                self._installer().install(path)
            except KioskError as error:
                failed.append(NotInstalled(path, error))
        return failed

    def repair(self, bundled: Path) -> Sequence[PackRow]:
        """Reinstall damaged packs from their files in the folder `bundled`; return the old rows of those repaired.

        Reads every byte of the active packs. Failed repairs are logged, and `damaged` continues to list those packs.
        """
        repaired = []
        for row in self.damaged():
            path = self.bundled_file(row, bundled)
            if path is None:
                continue
            try:
                self.install(path)
            except KioskError as error:
                logger.warning("%s was not repaired: %s", path.name, error)
            else:
                repaired.append(row)
        return repaired

    def bundled_file(self, row: PackRow, bundled: Path) -> Path | None:
        """The pack file of the version `row` in the folder `bundled`, None if missing; its hash is not compared."""
        path = bundled / pack_file_name(row.pack, row.version)
        return path if path.is_file() else None

    def remove(self, pack: PackId) -> PackRow:
        """Deactivate `pack`, so that residents do not see it; return the version that was active.

        Raises PackMissingError, DiskFullError; see `PackRemoval.remove`.
        """
        active = self._active(pack)
        self._removal().remove(active)
        return active

    def delete_inactive(self, pack: PackId) -> None:
        """See `PackRemoval.delete_inactive`."""
        self._removal().delete_inactive(pack)

    def roll_back(self, pack: PackId, removed: str = "") -> PackRow:
        """Activate the version that `version_before` returns for `pack` and `removed`.

        Returns the version that is active now. Raises PackMissingError if there is no such version.
        """
        row = self.version_before(pack, removed)
        if row is None:
            raise PackMissingError(
                translatable("Staff", "There is no earlier version of {pack} on this kiosk."),
                translatable("Staff", "Install it from a stick."),
                pack=pack,
            )
        active = next((other for other in self.rows() if other.pack == pack and other.is_active), None)
        body = {"pack": pack, "version": row.version, "from": active.version if active else ""}
        self._shelf.activate(pack, row.version, [EventDraft(EventKind.PACK_ROLLED_BACK, body)])
        return row

    def version_before(self, pack: PackId, removed: str = "") -> PackRow | None:
        """Return the newest version older than the active one that still has files; None if there is none.

        If no version of `pack` is active, return the version `removed`, or the newest one if `removed` has no files.
        """
        rows = [row for row in self.rows() if row.pack == pack]
        active = next((row for row in rows if row.is_active), None)
        limit = version_key(active.version) if active else None
        older = [row for row in rows if limit is None or version_key(row.version) < limit]
        older.sort(key=lambda row: active is not None or row.version != removed)
        return next((row for row in older if (self._folder / row.folder / MANIFEST).is_file()), None)

    def forget_missing(self) -> Sequence[PackRow]:
        """Delete the rows of versions whose files are not on this disk, and return these rows.

        Such rows exist after the record of a replaced kiosk was restored on this machine.
        """
        missing = [row for row in self.rows() if not (self._folder / row.folder / MANIFEST).is_file()]
        for row in missing:
            if row.is_active:
                body = {"pack": row.pack, "version": row.version}
                self._shelf.activate(row.pack, None, [EventDraft(EventKind.PACK_REMOVED, body)])
            self._shelf.forget(row.pack, row.version)
        return missing

    def waiting(self, bundled: Path) -> Sequence[Path]:
        """Pack files in the folder `bundled` that the next start will try to install."""
        return [path for path in sorted(bundled.glob(f"*{SUFFIX}")) if self._is_wanted(path)]

    def damaged(self) -> Sequence[PackRow]:
        """Active versions with a missing or changed file; reads every byte of all active versions."""
        return [row for row in self.rows() if row.is_active and not is_whole(self.folder_of(row), row.manifest)]

    def _active(self, pack: PackId) -> PackRow:
        for row in self._shelf.rows():
            if row.pack == pack and row.is_active:
                return row
        raise PackMissingError(
            translatable("Staff", "The pack {pack} is not installed."),
            translatable("Staff", "Choose a pack from the list."),
            pack=pack,
        )

    def _is_wanted(self, path: Path) -> bool:
        promised = read_file_name(path.name)
        if promised is None:
            return True
        pack, version = promised
        present = [row for row in self._shelf.rows() if row.pack == pack]
        active = next((row for row in present if row.is_active), None)
        if active is None:
            return not present
        is_newer = all(version_key(row.version) < version_key(version) for row in present)
        return is_newer or (active.version == version and not is_complete(self.folder_of(active), active.manifest))

    def _take_away_leftovers(self) -> None:
        """Delete unfinished installations and removals, folders without a row, and files of removed packs."""
        removal = self._removal()
        removal.finish()
        rows = self._shelf.rows()
        in_use = {row.pack for row in rows if row.is_active}
        kept = self._kept | {row.folder for row in rows if row.pack in in_use}
        kept |= {f"{PREFIX}{row.folder}" for row in rows if removal.is_unfinished(row)}
        for folder in self._folder.iterdir() if self._folder.is_dir() else ():
            if folder.is_dir() and not folder.is_symlink() and folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)
            elif (
                is_folder_name(folder.name) and folder.name not in kept
            ):  # a file or link with the name of a pack's folder
                with contextlib.suppress(OSError):
                    folder.unlink()

    def _removal(self) -> PackRemoval:
        return PackRemoval(self._shelf, self._folder, self._take_away_leftovers)

    def _installer(self, trial: PictureTrial | None = None) -> "Installer":
        from kiosk.content.packs.installer import Installer

        return Installer(self._shelf, self._folder, self._app_version, trial)
