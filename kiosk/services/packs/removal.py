"""Removal of a pack; on a full disk, files are deleted first, until the removal can be recorded.

Rules: Files are deleted in this order: left-overs, inactive versions of the pack, the active version. Before the
files in a folder are deleted, the folder is renamed, so that an incomplete version is never offered; renaming needs
no space. The renamed folder of the active version stays, empty, until the removal is recorded. If a power cut
interrupts the removal, the next start finishes it.
"""

import logging
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kiosk.domain.errors import DiskFullError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import PackShelf
from kiosk.domain.texts import translatable
from kiosk.durable import move_file

PREFIX = ".removing-"
logger = logging.getLogger(__name__)


class PackRemoval:
    """Removes packs listed in `shelf`, whose files are in `folder`; `tidy` deletes unneeded files in `folder`."""

    def __init__(self, shelf: PackShelf, folder: Path, tidy: Callable[[], None]) -> None:
        self._shelf = shelf
        self._folder = folder
        self._tidy = tidy

    def remove(self, active: PackRow) -> None:
        """Deactivate the active version; its files stay for a roll-back, unless the disk is full.

        Raises DiskFullError if the removal cannot be recorded even after the files of the pack are deleted; the next
        start then finishes the removal.
        """
        from kiosk.content.packs.staging import writing

        for make_room in self._ways_to_room(active):
            try:
                self._record(active)
            except DiskFullError:
                with writing():
                    make_room()
            else:
                return
        try:
            self._record(active)
        except DiskFullError as error:
            raise DiskFullError(
                translatable("Staff", "The files of {pack} were deleted, but the disk is too full to record this."),
                translatable("Staff", "Free some more space and restart the kiosk: it finishes the removal."),
                pack=active.pack,
            ) from error
        shutil.rmtree(self._aside(active), ignore_errors=True)

    def delete_inactive(self, pack: PackId) -> None:
        """Delete the files of all inactive versions of `pack`; their rows stay, so that versions only go up.

        Raises PackError.
        """
        from kiosk.content.packs.staging import writing

        with writing():
            for row in self._shelf.rows():
                if row.pack == pack and not row.is_active and (self._folder / row.folder).is_dir():
                    self._delete(row)

    def finish(self) -> None:
        """Record the removals that a power cut interrupted after the folder of the active version was renamed.

        If the version was installed again after the power cut, its renamed folder is deleted instead.
        """
        for row in self._shelf.rows():
            if row.is_active and self._aside(row).is_dir():
                if (self._folder / row.folder).exists():  # the version was installed again after the power cut
                    shutil.rmtree(self._aside(row), ignore_errors=True)
                    continue
                try:
                    self._record(row)
                except DiskFullError as error:
                    logger.warning("%s could not be removed yet: %s", row.folder, error)

    def is_unfinished(self, row: PackRow) -> bool:
        """Whether `row` is still recorded as active although its folder was renamed for a removal."""
        return row.is_active and self._aside(row).is_dir()

    def _record(self, row: PackRow) -> None:
        body = {"pack": row.pack, "version": row.version}
        self._shelf.activate(row.pack, None, [EventDraft(EventKind.PACK_REMOVED, body)])

    def _ways_to_room(self, active: PackRow) -> Iterator[Callable[[], None]]:
        yield self._tidy
        for row in self._shelf.rows():
            if row.pack == active.pack and not row.is_active and (self._folder / row.folder).is_dir():
                yield partial(self._delete, row)
        yield partial(self._delete, active)

    def _delete(self, row: PackRow) -> None:
        aside = self._aside(row)
        shutil.rmtree(aside, ignore_errors=True)
        move_file(self._folder / row.folder, aside)
        for entry in list(aside.iterdir()):
            if entry.is_dir():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        if not row.is_active:
            aside.rmdir()

    def _aside(self, row: PackRow) -> Path:
        return self._folder / f"{PREFIX}{row.folder}"
