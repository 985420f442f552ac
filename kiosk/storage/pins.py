"""The PINs of staff in the record (`domain.access.PinStore`).

Rules: a failure is counted in a transaction of its own, before anybody knows whether it is one; a hash never leaves
this table but to be verified.
"""

from collections.abc import Sequence

from kiosk.domain.access import PinRow, Staff
from kiosk.domain.clocks import Moment
from kiosk.domain.events import EventDraft
from kiosk.storage.database import Database
from kiosk.storage.events import EventLog

_STRIKE = """UPDATE pins SET failures = failures + 1, boot = ?, uptime = ?
             WHERE staff = ? AND hash = ? AND failures = ? AND boot = ? AND uptime = ?"""


class PinTable:
    """The PINs in one database."""

    def __init__(self, database: Database, events: EventLog) -> None:
        self._database = database
        self._events = events

    def row(self, staff: Staff) -> PinRow | None:
        """See `PinStore.row`."""
        sql = "SELECT hash, failures, boot, uptime FROM pins WHERE staff = ?"
        rows = self._database.rows(sql, (staff.value,))
        return PinRow(staff, *rows[0]) if rows else None

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """See `PinStore.strike`."""
        parameters = (now.boot, now.monotonic, seen.staff.value, seen.hash, seen.failures, seen.boot, seen.uptime)
        with self._database.writing() as connection:
            return connection.execute(_STRIKE, parameters).rowcount == 1

    def forgive(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.forgive`."""
        with self._events.appending(drafts) as (connection, _):
            sql = "UPDATE pins SET failures = 0, boot = '', uptime = 0 WHERE staff = ?"
            connection.execute(sql, (staff.value,))

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.put`."""
        with self._events.appending(drafts) as (connection, _):
            connection.execute("INSERT OR REPLACE INTO pins (staff, hash) VALUES (?, ?)", (staff.value, hash_))

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """See `PinStore.remove`."""
        with self._events.appending(drafts) as (connection, _):
            connection.execute("DELETE FROM pins WHERE staff = ?", (staff.value,))
