"""The figures of one record in one period, read together with those of all other records (`ReportFacts`)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

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
from kiosk.domain.reporting.periods import Period
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries, Keyed

_Figure = TypeVar("_Figure")


class PeriodCounts:
    """The figures of one period, each by record and read when it is first needed."""

    def __init__(self, queries: FactQueries, period: Period) -> None:
        self.days = period.first, period.last
        self._queries = queries

    @cached_property
    def visits(self) -> Keyed[Sequence[VisitCount]]:
        """Visits."""
        return self._queries.visits(*self.days)

    @cached_property
    def learners(self) -> Keyed[Mapping[Pseudonym, Traits]]:
        """Learners."""
        return self._queries.learners(*self.days)

    @cached_property
    def done(self) -> Keyed[Collection[tuple[Pseudonym, LessonId]]]:
        """Lessons done."""
        return self._queries.done(*self.days)

    @cached_property
    def tasks(self) -> Keyed[Sequence[TaskCount]]:
        """Tasks done alone."""
        return self._queries.tasks(*self.days)

    @cached_property
    def tasks_by_lesson(self) -> Keyed[Mapping[LessonId, int]]:
        """Tasks of each lesson."""
        return self._queries.tasks_by_lesson(*self.days)

    @cached_property
    def runs(self) -> Keyed[Sequence[RunCount]]:
        """Attempts at lessons."""
        return self._queries.runs(*self.days)

    @cached_property
    def questions(self) -> Keyed[Sequence[QuestionCount]]:
        """Answers to questions."""
        return self._queries.questions(*self.days)

    @cached_property
    def sessions(self) -> Keyed[Sequence[SessionCount]]:
        """Sessions."""
        return self._queries.sessions(*self.days)


class PeriodFacts:
    """The figures of a record; those that were not read for all records are counted when they are needed.

    Every method raises ValueError for other days than those of the period.
    """

    def __init__(self, record: int, counts: PeriodCounts, others: FactCounts) -> None:
        self._record, self._counts, self._others = record, counts, others

    def catch_up(self, progress: Progress) -> bool:
        """Do nothing; see `HubFacts.catch_up`."""
        return self._others.catch_up(progress)

    def undated(self) -> int:
        """Return 0: a record that cannot be dated is not folded."""
        return self._others.undated()

    def visits(self, first: date, last: date) -> Sequence[VisitCount]:
        """Count visits; see `ReportFacts.visits`."""
        return self._read(self._counts.visits, first, last, ())

    def learners(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners who learned; see `ReportFacts.learners`."""
        return self._read(self._counts.learners, first, last, {})

    def done(self, first: date, last: date) -> Collection[tuple[Pseudonym, LessonId]]:
        """Return the lessons done; see `ReportFacts.done`."""
        return self._read(self._counts.done, first, last, set())

    def tasks(self, first: date, last: date) -> Sequence[TaskCount]:
        """Count tasks done alone; see `ReportFacts.tasks`."""
        return self._read(self._counts.tasks, first, last, ())

    def tasks_by_lesson(self, first: date, last: date) -> Mapping[LessonId, int]:
        """Count the tasks of each lesson; see `ReportFacts.tasks_by_lesson`."""
        return self._read(self._counts.tasks_by_lesson, first, last, {})

    def runs(self, first: date, last: date) -> Sequence[RunCount]:
        """Count attempts at lessons; see `ReportFacts.runs`."""
        return self._read(self._counts.runs, first, last, ())

    def questions(self, first: date, last: date) -> Sequence[QuestionCount]:
        """Count the answers to each question; see `ReportFacts.questions`."""
        return self._read(self._counts.questions, first, last, ())

    def sessions(self, first: date, last: date) -> Sequence[SessionCount]:
        """Return the sessions; see `ReportFacts.sessions`."""
        return self._read(self._counts.sessions, first, last, ())

    def present(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners marked as present; see `ReportFacts.present`."""
        return self._others.present(first, last)

    def tasks_by_day(self, first: date, last: date) -> Mapping[date, int]:
        """Count the tasks of each day; see `ReportFacts.tasks_by_day`."""
        return self._others.tasks_by_day(first, last)

    def studied(self, first: date, last: date, lessons: Iterable[LessonId]) -> Mapping[Who, int]:
        """Count the visits about some lessons; see `ReportFacts.studied`."""
        return self._others.studied(first, last, lessons)

    def added(self, first: date, last: date) -> Sequence[PresenceCount]:
        """Count the new learners; see `ReportFacts.added`."""
        return self._others.added(first, last)

    def calls(self, first: date, last: date) -> CallCount:
        """Count the calls for help, which do not leave the kiosk: none."""
        return self._others.calls(first, last)

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Return the titles of all lessons; see `ReportFacts.titles`."""
        return self._others.titles()

    def _read(self, figures: Keyed[_Figure], first: date, last: date, nothing: _Figure) -> _Figure:
        if (first, last) != self._counts.days:
            raise ValueError(f"these are the figures of {self._counts.days}")
        return figures.get(self._record, nothing)
