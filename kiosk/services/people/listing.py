"""Lists and searches of people."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.lessons import LessonTask
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.people.abilities import Ability, abilities
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.folding import folded, search
from kiosk.domain.people.learner import Details, Learner, LearnerId
from kiosk.domain.people.likeness import LikenessReason, alike
from kiosk.domain.people.mentions import names_in
from kiosk.domain.ports.progress import Progress
from kiosk.domain.rights import Actor, Right, needs
from kiosk.services.people.stores import PeopleParts

_REPORTED_EVERY = 100
"""Number of compared people between two calls of a progress callback."""


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two records that are probably one person, and why."""

    first: Learner
    second: Learner
    reasons: Sequence[LikenessReason]


@dataclass(frozen=True, slots=True)
class DoneLesson:
    """A lesson that a person has finished. ``day``: of the oldest stored `Review`; None if there is none."""

    lesson: LessonId
    day: date | None


@dataclass(frozen=True, slots=True)
class Learned:
    """What a person has done and can do, under all merged records."""

    lessons: Sequence[DoneLesson] = ()
    abilities: Sequence[Ability] = ()


class ListingService:
    """Lists of people for guides.

    People whose record may not be used (`is_used`) are only in `restricted` and `duplicates`.
    """

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts

    @needs(Right.SEE_NAMES)
    def learners(self, _actor: Actor) -> Sequence[Learner]:
        """All people, by given name in Vietnamese order."""
        return self._shown()

    @needs(Right.SEE_NAMES)
    def find(self, _actor: Actor, text: str) -> Sequence[Learner]:
        """The people whose names match the typed text, the best match first."""
        shown = self._shown()
        return [shown[place] for place in search(text, [folded(learner.name) for learner in shown])]

    @needs(Right.SEE_NAMES)
    def named(self, _actor: Actor, ids: Collection[Pseudonym]) -> Mapping[Pseudonym, Learner]:
        """The people with these ids; unknown, deleted and restricted ones are left out."""
        shown = {learner.id: learner for learner in self._shown()}
        kept = {one: self._parts.events.records_of(one)[0] for one in ids}
        return {one: shown[kept[one]] for one in ids if kept[one] in shown}

    @needs(Right.SEE_NAMES)
    def learned(
        self,
        _actor: Actor,
        learner: LearnerId,
        tasks_of: Callable[[LessonId], Sequence[LessonTask]] = lambda _lesson: (),
    ) -> Learned:
        """The lessons that a person has done, and what the person can do.

        `tasks_of`: returns the tasks of a lesson; without it, tasks that are not done yet are left out, and those
        done with help have no text.
        """
        events, records = self._parts.events, self._parts.events.records_of(learner)
        opened = events.progress(*records)
        chronology = events.chronology()
        days: dict[LessonId, set[date]] = defaultdict(set)
        for entry in opened:
            if entry.completed or entry.reviews:
                times = (datetime.fromisoformat(one.at) for one in entry.reviews)
                days[entry.lesson].update(vietnam_day(time) for time in times if not chronology.is_ahead(time))
        lessons = [DoneLesson(lesson, min(found, default=None)) for lesson, found in days.items()]
        tasks = [task for lesson in dict.fromkeys(entry.lesson for entry in opened) for task in tasks_of(lesson)]
        found = abilities(events.tasks_done_alone(*records), events.tasks_finished(*records), tasks, chronology)
        return Learned(lessons, found)

    @needs(Right.SEE_NAMES)
    def names_in(self, _actor: Actor, text: str) -> Sequence[str]:
        """The names of people and of guides that occur in `text`."""
        return names_in(text, self._parts.persons.names())

    @needs(Right.ADD_LEARNERS)
    def likely(self, _actor: Actor, details: Details) -> Sequence[Learner]:
        """The people who are probably the person with these details, the most likely first."""
        shown = self._shown()
        return [shown[found.place] for found in alike(details, [learner.details for learner in shown])]

    @needs(Right.MERGE_LEARNERS)
    def duplicates(self, _actor: Actor, progress: Progress) -> Sequence[LikelyPair]:
        """Pairs of records that are probably one person, without those told apart. Up to a second for thousands.

        Two people are compared only if their given names, or all their other names, are equal by sound, and if their
        birth years are unknown, at most one year apart, or have the same digits. `progress` is called with the
        numbers of compared and of all people; if it stops the work, the list is incomplete. Thread-safe.
        """
        apart = self._parts.persons.told_apart()
        pairs = _pairs(self._parts.people(), progress)
        found = [pair for pair in pairs if frozenset((pair.first.id, pair.second.id)) not in apart]
        return sorted(found, key=lambda pair: pair.first.sort_key)

    @needs(Right.HANDLE_REQUESTS)
    def restricted(self, _actor: Actor) -> Sequence[Learner]:
        """The people whose record is kept but not used: they asked for it, or no longer agree to it."""
        return [learner for learner in self._parts.people() if not is_used(learner)]

    def _shown(self) -> Sequence[Learner]:
        return [learner for learner in self._parts.people() if is_used(learner)]


def is_used(learner: Learner) -> bool:
    """Whether the record may be used: the person agrees to `Purpose.KEEP_PROGRESS`, and it is not restricted."""
    return not learner.is_restricted and Purpose.KEEP_PROGRESS in learner.agreed


def _pairs(people: Sequence[Learner], progress: Progress) -> Iterator[LikelyPair]:
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, learner in enumerate(people):
        if place % _REPORTED_EVERY == 0 and not progress(place, len(people)):
            return
        words = [word.sound for word in folded(learner.name).words]
        keys = {("given", words[-1]), ("before", " ".join(words[:-1]))}
        before = sorted({other for key in keys for other in seen[key] if _may_be_one(learner, people[other])})
        for found in alike(learner.details, [people[other].details for other in before]):
            yield LikelyPair(people[before[found.place]], learner, found.reasons)
        for key in keys:
            seen[key].append(place)


def _may_be_one(one: Learner, other: Learner) -> bool:
    first, second = one.details.birth_year, other.details.birth_year
    if first is None or second is None:
        return True
    return abs(first - second) <= 1 or sorted(str(first)) == sorted(str(second))
