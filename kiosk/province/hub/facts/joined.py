"""The figures of several records together, for a commune or the province (`ReportFacts`).

Rules: counts are added up. A pseudonym is one person, also if two records contain it, as those of a kiosk with a new
id do.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from kiosk.domain.ids import LessonId, Pseudonym, StepId
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.reports import ReportFacts
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

_Key = TypeVar("_Key")


class JoinedFacts:
    """The figures of `parts` together; see `ReportFacts` for each method."""

    def __init__(self, parts: Sequence[ReportFacts]) -> None:
        self._parts = parts

    def catch_up(self, progress: Progress) -> bool:
        """Include the newest events of all parts."""
        return all(part.catch_up(progress) for part in self._parts)

    def undated(self) -> int:
        """Count the visits that cannot be dated."""
        return sum(part.undated() for part in self._parts)

    def visits(self, first: date, last: date) -> Sequence[VisitCount]:
        """Count visits."""
        return [one for part in self._parts for one in part.visits(first, last)]

    def learners(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners who learned."""
        return {person: traits for part in self._parts for person, traits in part.learners(first, last).items()}

    def present(self, first: date, last: date) -> Mapping[Pseudonym, Traits]:
        """Return the learners marked as present."""
        return {person: traits for part in self._parts for person, traits in part.present(first, last).items()}

    def done(self, first: date, last: date) -> Collection[tuple[Pseudonym, LessonId]]:
        """Return the lessons done."""
        return {one for part in self._parts for one in part.done(first, last)}

    def tasks(self, first: date, last: date) -> Sequence[TaskCount]:
        """Count tasks done alone."""
        return [one for part in self._parts for one in part.tasks(first, last)]

    def tasks_by_day(self, first: date, last: date) -> Mapping[date, int]:
        """Count the tasks of each day."""
        return _sum(part.tasks_by_day(first, last) for part in self._parts)

    def tasks_by_lesson(self, first: date, last: date) -> Mapping[LessonId, int]:
        """Count the tasks of each lesson."""
        return _sum(part.tasks_by_lesson(first, last) for part in self._parts)

    def studied(self, first: date, last: date, lessons: Iterable[LessonId]) -> Mapping[Who, int]:
        """Count the visits about some lessons."""
        chosen = tuple(lessons)
        return _sum(part.studied(first, last, chosen) for part in self._parts)

    def added(self, first: date, last: date) -> Sequence[PresenceCount]:
        """Count the new learners."""
        return [one for part in self._parts for one in part.added(first, last)]

    def runs(self, first: date, last: date) -> Sequence[RunCount]:
        """Count attempts at lessons."""
        found: dict[LessonId, tuple[int, ...]] = {}
        for lesson, *numbers in (one for part in self._parts for one in part.runs(first, last)):
            known = found.get(lesson, (0,) * len(numbers))
            found[lesson] = tuple(map(sum, zip(known, numbers, strict=True)))
        return [RunCount(lesson, *numbers) for lesson, numbers in sorted(found.items())]

    def questions(self, first: date, last: date) -> Sequence[QuestionCount]:
        """Count the answers to each question; the text is that of the last part."""
        found: dict[tuple[LessonId, StepId], QuestionCount] = {}
        for one in (one for part in self._parts for one in part.questions(first, last)):
            known = found.get((one.lesson, one.step))
            numbers = one[3:] if known is None else tuple(map(sum, zip(known[3:], one[3:], strict=True)))
            found[one.lesson, one.step] = QuestionCount(one.lesson, one.step, one.text, *numbers)
        return [found[key] for key in sorted(found)]

    def calls(self, first: date, last: date) -> CallCount:
        """Count the calls for help."""
        every = [part.calls(first, last) for part in self._parts]
        return CallCount(*(sum(numbers) for numbers in zip(*every, strict=True))) if every else CallCount()

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Return the titles of all lessons; of different ones, that of the last part."""
        return {lesson: title for part in self._parts for lesson, title in part.titles().items()}

    def sessions(self, first: date, last: date) -> Sequence[SessionCount]:
        """Return the sessions."""
        return [one for part in self._parts for one in part.sessions(first, last)]


def _sum(parts: Iterator[Mapping[_Key, int]] | Iterable[Mapping[_Key, int]]) -> Mapping[_Key, int]:
    total: Counter[_Key] = Counter()
    for part in parts:
        total.update(part)
    return dict(total)
