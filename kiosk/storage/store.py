"""Opens, checks and repairs the record, and maintains it: checkpoints, reserved space, backups.

Rules: SQLite's ``quick_check`` runs at every start. The slower ``integrity_check`` runs weekly, and at the start
after an unclean stop. Only the owner of the marker file (see `storage.marker`) repairs the record. Maintenance runs
while the kiosk is idle.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder
from kiosk.storage import tables
from kiosk.storage.backups import RECORD, Backups, copy_record
from kiosk.storage.communes import CommuneTable
from kiosk.storage.database import Database, open_readable, open_writable
from kiosk.storage.definition import require_tables
from kiosk.storage.events import EventLog
from kiosk.storage.failures import broken
from kiosk.storage.ledger.bundle_table import BundleTable
from kiosk.storage.marker import Marker, marker_of
from kiosk.storage.notes import CHECKED, note, noted
from kiosk.storage.pins import PinTable
from kiosk.storage.queue import QueueTable
from kiosk.storage.reserve import Reserve, StaffRoom
from kiosk.storage.rows import NEWEST_EVENT, linked, to_event
from kiosk.storage.schema import migrate, require_current
from kiosk.storage.shelf import PackTable
from kiosk.storage.sql.dialect import is_json
from kiosk.storage.trust import TrustTable

if TYPE_CHECKING:
    from kiosk.storage.facts.fact_store import FactStore

BETWEEN_THOROUGH_CHECKS = timedelta(days=7)
_LISTS = (
    tables.meta,
    tables.packs,
    tables.bundles,
    tables.bundle_aliases,
    tables.receipts,
    tables.departures,
    tables.asked_again,
    tables.pins,
    tables.trust_metadata,
    tables.trust_marks,
    tables.trust_targets,
    tables.trusted_communes,
    tables.queue,
)


class Store:
    """The open record.

    ``notice``: message for the technician if the record was repaired when it was opened, else None.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        backups: Backups,
        marker: Marker | None,
        notice: RecordBrokenError | None = None,
    ) -> None:
        """Combine the parts of an open record; `marker` is None if the record is opened read-only."""
        self.notice = notice
        self.backups = backups
        self.database = database
        self.reserve = Reserve(database.file.parent)
        self.staff_room = StaffRoom(database.file.parent, self.reserve, backups)
        self.events = EventLog(database, clock, self.reserve.give_up)
        self.shelf = PackTable(database, self.events, self.staff_room)
        self.ledger = BundleTable(database)
        self.pins = PinTable(database, self.events, self.staff_room)
        self.trust = TrustTable(database)
        self.communes = CommuneTable(database, self.events, self.staff_room)
        self.queue = QueueTable(database, self.events, self.staff_room)
        self._clock = clock
        self._marker = marker

    @cached_property
    def facts(self) -> "FactStore":
        """The facts for the reports."""
        from kiosk.storage.facts.fact_store import FactStore  # imported here, because residents do not need it

        return FactStore(self.database)

    @property
    def was_unclean(self) -> bool:
        """Whether the previous owner of the record ended without closing it, or closed it because of damage."""
        return self._marker is not None and self._marker.was_unclean

    def maintain(self) -> None:
        """Do what is due: check, checkpoint, reserve space, back up, fold facts. Call it while the kiosk is idle.

        Raises RecordBrokenError if the check finds damage; the next start then repairs the record. Raises RecordError
        for any other failure.
        """
        now, is_owner = self._clock.now().wall, self._marker is not None and self._marker.own()
        if is_owner and self._is_check_due(now):
            self.database.check(thorough=True)
            with self.database.writing() as connection:
                note(connection, CHECKED, now.isoformat())
        self.database.checkpoint()
        if is_owner:
            self.keep_room()
        if is_owner and (self.pins.is_unsaved or self.backups.is_due(self.events.last_sequence(), now)):
            self.pins.is_unsaved = False
            try:
                self.backups.make(self.database, now)
            except RecordError:
                self.pins.is_unsaved = True
                raise
        if is_owner:
            self.facts.keep_up()
            self.database.checkpoint()

    def keep_room(self) -> bool:
        """Reserve disk space for the record and for staff if enough is free; returns whether both are reserved.

        A database that was opened exclusively on a full disk is opened to other programs as soon as the disk has
        space.
        """
        if self._marker is not None:
            self.reserve.keep()
            self.staff_room.reserve.keep()
            if not self.staff_room.is_disk_full:
                self.database.share()
        return self.reserve.is_kept and self.staff_room.reserve.is_kept

    def back_up(self, file: Path) -> int:
        """Write a verified copy of the record to `file`; returns the number of its newest event.

        Raises RecordError or OSError.
        """
        return copy_record(self.database, file)

    def _is_check_due(self, now: datetime) -> bool:
        checked = self.database.value(noted(CHECKED))
        try:
            return abs(now - datetime.fromisoformat(checked)) >= BETWEEN_THOROUGH_CHECKS
        except (TypeError, ValueError):  # never checked, or the stored time is damaged
            return True

    def close(self) -> None:
        """Checkpoint and close the record.

        If damage was found, the marker file stays, so that the next start checks thoroughly.
        """
        try:
            self.database.close()
        finally:
            if self._marker is None:
                pass
            elif self.database.is_damaged:
                self._marker.abandon()
            else:
                self._marker.release()


def open_store(
    file: Path, clock: Clock, backups: Path | None = None, sqlite_version: Sequence[int] | None = None
) -> Store:
    """Open the record at `file`; repair it if it is damaged.

    A missing record is restored from the backups or, if there are none, created. Only the owner of the marker file
    (see `storage.marker`) repairs or restores; after a repair or a restoration, ``Store.notice`` is set. `backups`:
    folder of the backups, by default ``backups`` next to the file. `sqlite_version`: for tests, used instead of the
    real version of SQLite. Raises RecordError if the record cannot be opened.
    """
    try:
        make_folder(file.parent)
        marker = Marker(marker_of(file))
    except OSError as error:
        raise RecordError(
            translatable("Staff", "{file} cannot be written: {detail}."),
            translatable("Staff", "Check the disk and the permissions of this user."),
            file=str(file.parent),
            detail=str(error.strerror or error),
        ) from error
    kept = Backups(backups or file.parent / "backups", RECORD)
    version = tuple(sqlite_version) if sqlite_version else None
    try:
        notice = _finish_recovery(file) if marker.is_owner and not file.exists() else None
        try:
            _refuse_missing(file, kept)
            return Store(_open_checked(file, version, thorough=marker.was_unclean), clock, kept, marker, notice)
        except RecordBrokenError as broken:
            if not marker.is_owner:
                raise
            from kiosk.storage.recovery import recover  # imported here, because an intact record does not need it

            notice = recover(file, kept).notice(broken)
        return Store(_open_checked(file, version, thorough=False), clock, kept, marker, notice)
    except BaseException:
        marker.abandon()
        raise


def _finish_recovery(file: Path) -> RecordBrokenError | None:
    from kiosk.storage.recovery import finish_recovery

    return finish_recovery(file)


def open_to_read(file: Path, clock: Clock, backups: Path) -> Store:
    """Open the record at `file` read-only. Raises RecordError on failure."""
    database = open_readable(file)
    try:
        require_current(database)
        return Store(database, clock, Backups(backups, RECORD), None)
    except BaseException:
        database.close()
        raise


def _refuse_missing(file: Path, backups: Backups) -> None:
    if (not file.exists() or file.stat().st_size == 0) and backups.generations():
        message = translatable("Staff", "The database {file} is missing.")
        raise RecordBrokenError(
            message, translatable("Staff", "Restart the kiosk: it restores itself."), file=file.name
        )


def _open_checked(file: Path, version: tuple[int, ...] | None, *, thorough: bool) -> Database:
    database = open_writable(file, version)
    try:
        database.check(thorough=thorough)
        require_tables(database.raw, file)
        migrate(database)
        _require_readable(database)
        newest = database.rows(NEWEST_EVENT)
        for event in map(to_event, newest):
            list(linked([event], event.sequence - 1, event.previous))
    except BaseException:
        database.close()
        raise
    return database


def _require_readable(database: Database) -> None:
    """Read the tables needed at every start, because SQLite's check detects neither invalid UTF-8 nor wrong JSON."""
    for table in _LISTS:
        database.rows(select(table))
    packs = tables.packs.c
    if database.rows(select(packs.pack).where(~is_json(packs.manifest)).limit(1)):
        raise broken(database.file, "the description of a pack cannot be read")
