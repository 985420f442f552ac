"""The counts of one period, read once and shared by the sections of a report."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.lessons import Strand
from kiosk.domain.ports.reports import ReportFacts
from kiosk.domain.reporting.counts import QuestionCount, RunCount, SessionCount, TaskCount, VisitCount
from kiosk.domain.reporting.people import Traits, Who
from kiosk.domain.reporting.periods import Period
from kiosk.reports.queries.syllabus import Syllabus


class Figures:
    """The counts of one period; each is read when it is first needed."""

    def __init__(self, facts: ReportFacts, period: Period, syllabus: Syllabus) -> None:
        self.facts = facts
        self.period = period
        self.syllabus = syllabus
        self._days = period.first, period.last

    @cached_property
    def visits(self) -> Sequence[VisitCount]:
        """Visits with a finished part of a lesson."""
        return self.facts.visits(*self._days)

    @cached_property
    def learners(self) -> Mapping[Pseudonym, Traits]:
        """The traits of the learners of these visits, by pseudonym."""
        return self.facts.learners(*self._days)

    @cached_property
    def tasks(self) -> Sequence[TaskCount]:
        """Tasks done alone."""
        return self.facts.tasks(*self._days)

    @cached_property
    def sessions(self) -> Sequence[SessionCount]:
        """Sessions."""
        return self.facts.sessions(*self._days)

    @cached_property
    def runs(self) -> Sequence[RunCount]:
        """Attempts at lessons."""
        return self.facts.runs(*self._days)

    @cached_property
    def done(self) -> Collection[tuple[Pseudonym, LessonId]]:
        """The lessons done, as pairs of learner and lesson."""
        return self.facts.done(*self._days)

    @cached_property
    def questions(self) -> Sequence[QuestionCount]:
        """Answers to each question."""
        return self.facts.questions(*self._days)

    @cached_property
    def tasks_by_lesson(self) -> Mapping[LessonId, int]:
        """Tasks done alone in each lesson."""
        return self.facts.tasks_by_lesson(*self._days)

    def with_lessons(self, syllabus: Syllabus) -> "Figures":
        """Return the same figures with other titles of lessons; what was read is not read again."""
        other = copy(self)
        other.syllabus = syllabus
        return other

    def studied(self, lessons: Iterable[LessonId]) -> list[tuple[Who, int]]:
        """Number of visits with a finished part of one of `lessons`, by who came."""
        return list(self.facts.studied(*self._days, lessons).items())

    def traits_of(self, people: Iterable[Pseudonym]) -> list[tuple[Traits, int]]:
        """Number of `people` by their traits in this period."""
        return list(Counter(self.learners[person] for person in people).items())

    @cached_property
    def done_lessons(self) -> list[tuple[Traits, int]]:
        """Number of lessons done, by traits of the learners; a lesson counts once per learner."""
        return self.traits_of(person for person, _ in self.done)

    @cached_property
    def done_any(self) -> frozenset[Pseudonym]:
        """Learners who have done at least one lesson."""
        return frozenset(person for person, _ in self.done)

    def done_in(self, strand: Strand) -> frozenset[Pseudonym]:
        """Learners who have done at least one lesson of `strand`."""
        return frozenset(person for person, lesson in self.done if self.syllabus.strand(lesson) is strand)

    @cached_property
    def done_core(self) -> frozenset[Pseudonym]:
        """Learners who have done at least one lesson of every strand."""
        return frozenset.intersection(*(self.done_in(strand) for strand in Strand))

    @property
    def tasks_alone(self) -> list[tuple[Traits, int]]:
        """Number of tasks done alone by learners, by traits."""
        return [(one.traits, one.tasks) for one in self.tasks if one.who is Who.LEARNER]

    @property
    def attendance(self) -> int:
        """Sum of the attendance of the sessions; a person counts once per session."""
        return sum(session.attendance for session in self.sessions)

    @property
    def visit_total(self) -> int:
        """Number of visits."""
        return sum(one.visits for one in self.visits)

    @property
    def task_total(self) -> int:
        """Number of tasks done alone by learners."""
        return sum(number for _, number in self.tasks_alone)
