"""When each learner was last at the kiosk (`services.people.retention`)."""

from collections.abc import Mapping

from sqlalchemy import func, select, union_all

from kiosk.domain.ids import Pseudonym
from kiosk.domain.reporting.people import Who
from kiosk.storage.database import Database
from kiosk.storage.facts.fact_store import FactStore
from kiosk.storage.facts.tables import partners, presences, visits


def last_seen(database: Database, facts: FactStore) -> Mapping[Pseudonym, int] | None:
    """Return the number of the newest event at which each learner was at the kiosk.

    Counts visits, alone or shared, and presence at sessions, of each record by itself; learners who never came are
    left out. Folds new events first. Returns None if they cannot be folded yet, because the clock was never
    plausible. Raises RecordError.
    """
    newest = facts.newest()
    facts.catch_up(lambda _done, _total: True)
    if not facts.is_folded(newest):
        return None
    alone = select(visits.c.pseudonym, visits.c.first.label("at")).where(visits.c.who == Who.LEARNER.value)
    shared = select(partners.c.pseudonym, visits.c.first).join(visits, visits.c.sitting == partners.c.sitting)
    present = select(presences.c.pseudonym, presences.c.marked)
    every = union_all(alone, shared, present).subquery()
    latest = select(every.c.pseudonym, func.max(every.c.at)).group_by(every.c.pseudonym)
    return {Pseudonym(pseudonym): sequence for pseudonym, sequence in database.rows(latest)}
