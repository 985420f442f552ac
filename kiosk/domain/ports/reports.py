"""Ports of the figures that reports are made of, and of the days of one person."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.people.person_days import PersonDays
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
from kiosk.domain.reporting.wall_papers import WallPaper


class WallPapers(Protocol):
    """Port: the reports that were saved for the notice board."""

    def all(self) -> Sequence[WallPaper]:
        """The reports, the newest last."""
        ...

    def add(self, paper: WallPaper) -> None:
        """Add a report; it becomes the newest."""
        ...


class ReportFacts(Protocol):
    """Port: counts over the record; in every method, `first` and `last` are days in Vietnam, both included.

    What happens in a visit or a session is counted on the day on which the visit or session began. Records that were
    merged are one person. An event with an implausible clock belongs to a neighbouring day (`storage.facts.days`).
    """

    def catch_up(self, progress: Progress) -> bool:
        """Include the events recorded since the last call, however many; returns False if `progress` stopped it.

        Raises RecordError.
        """
        ...

    def visits(self, first: date, last: date) -> Sequence[VisitCount]:
        """Visits with at least one finished round of a lesson."""
        ...

    def undated(self) -> int:
        """Number of visits that no report contains, because no event of the record has a plausible clock yet."""
        ...

    def learners(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """The learners who took part in a visit of `visits`, alone or shared, with their traits at the latest one.

        A learner whose visit has no finished round, but in which a lesson became done, is included.
        """
        ...

    def done(self, first: date, last: date) -> Collection[tuple[Pseudonym, LessonId]]:
        """The lessons that learners have done in the period; each learner is one of `learners`.

        A lesson is done when one attempt at it is passed, and all phone tasks of this attempt are done alone.
        """
        ...

    def tasks(self, first: date, last: date) -> Sequence[TaskCount]:
        """Tasks done alone; each task counts at most once in each attempt at its lesson."""
        ...

    def tasks_by_day(self, first: date, last: date) -> Mapping[date, int]:
        """Number of tasks that learners have done alone on each day; days without any are missing."""
        ...

    def tasks_by_lesson(self, first: date, last: date) -> Mapping[LessonId, int]:
        """Number of tasks done alone in each lesson, by learners, by guests and in shared turns."""
        ...

    def studied(self, first: date, last: date, lessons: Iterable[LessonId]) -> Mapping[Who, int]:
        """Number of visits in which a round of one of `lessons` was finished."""
        ...

    def sessions(self, first: date, last: date) -> Sequence[SessionCount]:
        """The sessions, in the order of their beginning."""
        ...

    def present(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """The learners marked as present at a session, with the traits of their latest mark in the period."""
        ...

    def added(self, first: date, last: date) -> Sequence[PresenceCount]:
        """Number of learners added, by their newest traits; deleted learners are included, merged records are not."""
        ...

    def runs(self, first: date, last: date) -> Sequence[RunCount]:
        """Attempts at each lesson."""
        ...

    def questions(self, first: date, last: date) -> Sequence[QuestionCount]:
        """Answers to each question."""
        ...

    def calls(self, first: date, last: date) -> CallCount:
        """Calls for help."""
        ...

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Newest title of every lesson in the record, by language."""
        ...


class PersonFacts(Protocol):
    """Port: facts about one person."""

    def days(self, records: Collection[Pseudonym]) -> PersonDays:
        """The days of the person with these records, the newest events included. Raises RecordError."""
        ...
