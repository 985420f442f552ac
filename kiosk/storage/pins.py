"""The PINs of staff in the record (`domain.access.PinStore`).

Rules: a failure is counted in a transaction of its own, before anybody knows whether it is one; a hash never leaves
this table but to be verified; on a full disk staff come in all the same, on the room that was kept for them.
"""

from collections.abc import Sequence

from kiosk.domain.access import PinRow, Staff
from kiosk.domain.events import EventDraft
from kiosk.domain.machine.clocks import Moment
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog
from kiosk.storage.reserve import StaffRoom, with_room

_STRIKE = """UPDATE pins SET failures = failures + 1, boot = ?, uptime = ?
             WHERE staff = ? AND hash = ? AND failures = ? AND boot = ? AND uptime = ?"""


class PinTable:
    """The PINs in one database."""

    def __init__(self, database: Database, events: EventLog, room: StaffRoom) -> None:
        self._database = database
        self._events = events
        self._room = room
        self.is_unsaved = False
        """Whether a PIN was set that may be in no backup: without it, whoever comes next would choose one."""

    def row(self, staff: Staff) -> PinRow | None:
        """See `PinStore.row`."""
        sql = "SELECT hash, failures, boot, uptime FROM pins WHERE staff = ?"
        rows = self._database.rows(sql, (staff.value,))
        return PinRow(staff, *rows[0]) if rows else None

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """See `PinStore.strike`."""
        parameters = (now.boot, now.monotonic, seen.staff.value, seen.hash, seen.failures, seen.boot, seen.uptime)

        def count() -> bool:
            with self._database.writing() as connection:
                return connection.execute(_STRIKE, parameters).rowcount == 1

        return with_room(count, self._room.make)

    def forgive(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.forgive`."""
        self._write(drafts, "UPDATE pins SET failures = 0, boot = '', uptime = 0 WHERE staff = ?", staff.value)
        self._room.open()

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.put`."""
        self._write(drafts, "INSERT OR REPLACE INTO pins (staff, hash) VALUES (?, ?)", staff.value, hash_)
        self.is_unsaved = True

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.remove`."""
        self._write(drafts, "DELETE FROM pins WHERE staff = ?", staff.value)

    def _write(self, drafts: Sequence[EventDraft], sql: str, *parameters: str) -> None:
        def write() -> None:
            with self._events.appending(drafts) as (connection, _):
                connection.execute(sql, parameters)

        with_room(write, self._room.make)
