"""Stores stranded events: recovered from a damaged record behind a gap of the hash chain, kept until exported.

Rules: stranded events are stored unchanged in a separate table, because they are not linked to the record's hash
chain. The stranded events of each recovery get a common new kiosk id. A run of events never spans a gap.
"""

from collections.abc import Iterable
from uuid import uuid4

from sqlalchemy import Connection, and_, delete, distinct, func, insert, select

from kiosk.domain.events import Event, StrandedRun, StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.storage.database import Database
from kiosk.storage.rows import to_event, to_values
from kiosk.storage.tables import events, stranded_events

_EVENT = [stranded_events.c[column.name] for column in events.columns]
"""Those columns of the table `stranded_events` that the table `events` has, too, in the order of `events`."""


def keep_stranded(connection: Connection, runs: Iterable[Iterable[Event]]) -> int:
    """Store every event of `runs` under one new kiosk id; returns the number of events."""
    kiosk, count = str(uuid4()), 0
    for run in runs:
        for event in run:
            connection.execute(insert(stranded_events), {"kiosk": kiosk, **to_values(event)})
            count += 1
    return count


def stranded_totals(database: Database) -> StrandedTotals:
    """Count the stranded events and their visits; see `ExportLedger.stranded_totals`."""
    sittings = func.count(distinct(stranded_events.c.sitting))
    return StrandedTotals(*database.rows(select(func.count(), sittings).select_from(stranded_events))[0])


def first_stranded(database: Database, most: int) -> StrandedRun | None:
    """Return the first gapless run of stranded events; see `ExportLedger.stranded`."""
    kiosk = database.value(select(func.min(stranded_events.c.kiosk)))
    if kiosk is None:
        return None
    of_kiosk = select(*_EVENT).where(stranded_events.c.kiosk == kiosk)
    rows = database.rows(of_kiosk.order_by(stranded_events.c.sequence).limit(most))
    run = [to_event(row) for number, row in enumerate(rows) if row[0] == rows[0][0] + number]
    return StrandedRun(KioskId(kiosk), run)


def release_stranded(database: Database, kiosk: KioskId, last: int) -> None:
    """Delete exported stranded events; see `ExportLedger.release_stranded`."""
    is_released = and_(stranded_events.c.kiosk == kiosk, stranded_events.c.sequence <= last)
    with database.writing() as connection:
        connection.execute(delete(stranded_events).where(is_released))
