"""Counts the facts of one record for the reports (`domain.ports.reports.ReportFacts`)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from sqlalchemy import case, func, select

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.counts import (
    CallCount,
    PresenceCount,
    QuestionCount,
    RunCount,
    SessionCount,
    TaskCount,
    VisitCount,
)
from kiosk.domain.reporting.people import Traits, Who
from kiosk.storage.facts import tables
from kiosk.storage.facts.fact_queries import ONLY, FactQueries, traits, within


class Folded(Protocol):
    """The facts of one record, which are folded from its events."""

    def catch_up(self, progress: Progress) -> bool:
        """Fold all new events; see `ReportFacts.catch_up`."""
        ...

    def undated(self) -> int:
        """Count the visits that cannot be dated yet; see `ReportFacts.undated`."""
        ...


class FactCounts:
    """Counts over the facts of one record."""

    def __init__(self, queries: FactQueries, facts: Folded) -> None:
        self._queries = queries
        self._facts = facts

    def catch_up(self, progress: Progress) -> bool:
        """Include the newest events; see `ReportFacts.catch_up`."""
        return self._facts.catch_up(progress)

    def undated(self) -> int:
        """Count the visits that cannot be dated; see `ReportFacts.undated`."""
        return self._facts.undated()

    def visits(self, first: date, last: date) -> Sequence[VisitCount]:
        """Count visits; see `ReportFacts.visits`."""
        return self._queries.visits(first, last).get(ONLY, ())

    def learners(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners who learned; see `ReportFacts.learners`."""
        return self._queries.learners(first, last).get(ONLY, {})

    def present(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners marked as present; see `ReportFacts.present`."""
        marks = self._queries.table(tables.presences)
        group = (marks.c.pseudonym, *traits(marks))
        found = select(*group, func.max(marks.c.marked)).where(within(marks.c.day, first, last)).group_by(*group)
        return self._queries.newest(found).get(ONLY, {})

    def done(self, first: date, last: date) -> Collection[tuple[Pseudonym, LessonId]]:
        """Return the lessons done; see `ReportFacts.done`."""
        return self._queries.done(first, last).get(ONLY, set())

    def tasks(self, first: date, last: date) -> Sequence[TaskCount]:
        """Count tasks done alone; see `ReportFacts.tasks`."""
        return self._queries.tasks(first, last).get(ONLY, ())

    def tasks_by_lesson(self, first: date, last: date) -> Mapping[LessonId, int]:
        """Count the tasks of each lesson; see `ReportFacts.tasks_by_lesson`."""
        return self._queries.tasks_by_lesson(first, last).get(ONLY, {})

    def tasks_by_day(self, first: date, last: date) -> Mapping[date, int]:
        """Count the tasks of each day; see `ReportFacts.tasks_by_day`."""
        tasks = self._queries.table(tables.tasks).c
        is_in = (tasks.who == Who.LEARNER.value, within(tasks.day, first, last))
        rows = self._queries.rows(select(tasks.day, func.count()).where(*is_in).group_by(tasks.day))
        return {date.fromisoformat(day): number for day, number in rows}

    def studied(self, first: date, last: date, lessons: Iterable[LessonId]) -> Mapping[Who, int]:
        """Count the visits about some lessons; see `ReportFacts.studied`."""
        studies = self._queries.table(tables.studies).c
        is_in = (studies.lesson.in_(tuple(lessons)), within(studies.day, first, last))
        counted = select(studies.who, func.count(studies.sitting.distinct())).where(*is_in).group_by(studies.who)
        return {Who(who): visits for who, visits in self._queries.rows(counted)}

    def added(self, first: date, last: date) -> Sequence[PresenceCount]:
        """Count the new learners; see `ReportFacts.added`."""
        learners = self._queries.table(tables.learners)
        aliases = self._queries.aliases().get(ONLY, {})
        new = select(learners.c.pseudonym, *traits(learners)).where(within(learners.c.added, first, last))
        found = Counter(Traits(*of) for one, *of in self._queries.rows(new) if aliases.get(one, one) == one)
        return [PresenceCount(of, number) for of, number in found.items()]

    def runs(self, first: date, last: date) -> Sequence[RunCount]:
        """Count attempts at lessons; see `ReportFacts.runs`."""
        return self._queries.runs(first, last).get(ONLY, ())

    def questions(self, first: date, last: date) -> Sequence[QuestionCount]:
        """Count the answers to each question; see `ReportFacts.questions`."""
        return self._queries.questions(first, last).get(ONLY, ())

    def calls(self, first: date, last: date) -> CallCount:
        """Count the calls for help; see `ReportFacts.calls`."""
        calls = self._queries.table(tables.calls).c
        is_answered = func.sum(case((calls.way != "", 1), else_=0))
        counted = select(func.count(), is_answered, func.sum(calls.is_forgotten))
        return CallCount(
            *(int(number or 0) for number in self._queries.rows(counted.where(within(calls.day, first, last)))[0])
        )

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Return the titles of all lessons; see `ReportFacts.titles`."""
        return self._queries.titles().get(ONLY, {})

    def sessions(self, first: date, last: date) -> Sequence[SessionCount]:
        """Return the sessions; see `ReportFacts.sessions`."""
        return self._queries.sessions(first, last).get(ONLY, ())
