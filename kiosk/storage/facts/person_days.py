"""Reads the days of one person from the facts (`domain.ports.reports.PersonFacts`)."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select, union_all

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.person_days import Attended, PersonDays
from kiosk.storage.database import Database
from kiosk.storage.facts import tables
from kiosk.storage.facts.fact_store import FactStore


class PersonDayFacts:
    """The days of people in one record."""

    def __init__(self, database: Database, facts: FactStore) -> None:
        self._database = database
        self._facts = facts

    def days(self, records: Collection[Pseudonym]) -> PersonDays:
        """Return the days of one person; see `PersonFacts.days`."""
        self._facts.catch_up(lambda _done, _total: True)
        visits, shared = tables.visits, tables.partners
        alone = select(visits.c.sitting, visits.c.day).where(visits.c.pseudonym.in_(records))
        together = (
            select(visits.c.sitting, visits.c.day)
            .select_from(visits.join(shared, shared.c.sitting == visits.c.sitting))
            .where(shared.c.pseudonym.in_(records))
        )
        marks, sessions = tables.presences, tables.sessions
        present = (
            select(marks.c.session, marks.c.day, sessions.c.place)
            .select_from(marks.join(sessions, sessions.c.session == marks.c.session))
            .where(marks.c.pseudonym.in_(records))
            .order_by(marks.c.marked)
        )
        visited = {sitting: day for sitting, day in self._database.rows(union_all(alone, together)) if day}
        attended = {
            session: Attended(date.fromisoformat(day), place)
            for session, day, place in self._database.rows(present)
            if day
        }
        return PersonDays([date.fromisoformat(day) for day in sorted(visited.values())], list(attended.values()))
