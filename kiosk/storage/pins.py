"""Stores the PINs of staff in the record (`domain.ports.access.PinStore`).

Rules: the column ``staff`` contains the id of the account; its name is from a version with one PIN per role. Every
attempt is counted as a failure before the PIN is verified, in a transaction of its own. A hash is read only to verify
a PIN. Staff can log in even on a full disk, because a reserve of disk space covers the writes of a login.
"""

from collections.abc import Sequence

from sqlalchemy import Executable, delete, select, update

from kiosk.domain.access import PinRow, PinTries
from kiosk.domain.events import EventDraft
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.clocks import Moment
from kiosk.storage import tables
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room
from kiosk.storage.sql.conflicts import upsert

_pins = tables.pins.c


class PinTable:
    """The table of PINs in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room
        self.is_unsaved = False
        """Whether a PIN was set since the last backup.

        A record restored from that backup would lack the new PIN, so that anybody could set one.
        """

    def row(self, account: AccountId) -> PinRow | None:
        """Return the hash and the failures of a PIN; see `PinStore.row`."""
        columns = select(_pins.hash, _pins.failures, _pins.boot, _pins.uptime)
        rows = self._database.rows(columns.where(_pins.staff == account))
        if not rows:
            return None
        hash_, *tries = rows[0]
        return PinRow(account, hash_, PinTries(*tries))

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """Count one more failure of a PIN; see `PinStore.strike`."""
        failed = seen.tries.failed(now)
        counting = (
            update(tables.pins)
            .where(
                _pins.staff == seen.account,
                _pins.hash == seen.hash,
                _pins.failures == seen.tries.failures,
                _pins.boot == seen.tries.boot,
                _pins.uptime == seen.tries.uptime,
            )
            .values(failures=failed.failures, boot=failed.boot, uptime=failed.uptime)
        )

        def count() -> bool:
            with self._database.writing() as connection:
                return connection.execute(counting).rowcount == 1

        return with_room(count, self._room.make)

    def forgive(self, account: AccountId, drafts: Sequence[EventDraft]) -> None:
        """Reset the failures of a PIN; see `PinStore.forgive`.

        This method is called after a login. On a full disk, it also releases the staff's reserve of disk space, which
        is for the work of staff after their login.
        """
        forgiving = update(tables.pins).where(_pins.staff == account).values(failures=0, boot="", uptime=0)
        self._write(drafts, forgiving)
        self._room.open()

    def put(self, account: AccountId, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Set a PIN and reset its failures; see `PinStore.put`."""
        self._write(drafts, upsert(tables.pins).values(staff=account, hash=hash_))
        self.is_unsaved = True

    def remove(self, account: AccountId, drafts: Sequence[EventDraft]) -> None:
        """Delete a PIN and its failures; see `PinStore.remove`."""
        self._write(drafts, delete(tables.pins).where(_pins.staff == account))

    def _write(self, drafts: Sequence[EventDraft], statement: Executable) -> None:
        def write() -> None:
            with self._events.appending(drafts) as (connection, _):
                connection.execute(statement)

        with_room(write, self._room.make)
