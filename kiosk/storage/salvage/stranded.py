"""Events that were read from a damaged record behind a gap, until they are in a bundle.

Rules: they are kept as they were, in a table of their own, because the record's hash chain does not reach them; each
recovery gives them a kiosk id of their own; a run never spans a gap.
"""

from collections.abc import Iterable
from uuid import uuid4

from kiosk.domain.events import Event, StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.storage.database import Database
from kiosk.storage.driver import Connection
from kiosk.storage.rows import COLUMNS, to_event, to_row

_INSERT = f"INSERT INTO stranded_events (kiosk, {COLUMNS}) VALUES (?{', ?' * 12})"  # noqa: S608 - a constant
_SELECT = f"SELECT {COLUMNS} FROM stranded_events"  # noqa: S608 - a constant


def keep_stranded(connection: Connection, runs: Iterable[Iterable[Event]]) -> int:
    """Store every event of `runs`, all under one new kiosk id; how many there are."""
    kiosk, count = str(uuid4()), 0
    for run in runs:
        for event in run:
            connection.execute(_INSERT, (kiosk, *to_row(event)))
            count += 1
    return count


def stranded_totals(database: Database) -> StrandedTotals:
    """See `ExportLedger.stranded_totals`."""
    return StrandedTotals(*database.rows("SELECT count(*), count(DISTINCT sitting) FROM stranded_events")[0])


def first_stranded(database: Database, most: int) -> StrandedRun | None:
    """See `ExportLedger.stranded`."""
    kiosk = database.value("SELECT min(kiosk) FROM stranded_events")
    if kiosk is None:
        return None
    rows = database.rows(f"{_SELECT} WHERE kiosk = ? ORDER BY sequence LIMIT ?", (kiosk, most))
    events = [to_event(row) for number, row in enumerate(rows) if row[0] == rows[0][0] + number]
    return StrandedRun(KioskId(kiosk), events)


def release_stranded(database: Database, kiosk: KioskId, last: int) -> None:
    """See `ExportLedger.release_stranded`."""
    with database.writing() as connection:
        connection.execute("DELETE FROM stranded_events WHERE kiosk = ? AND sequence <= ?", (kiosk, last))
