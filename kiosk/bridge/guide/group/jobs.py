"""Jobs of the guide's page «Học cả nhóm», which run on the worker's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.activities import registry
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.group import GroupLesson
from kiosk.domain.sittings import new_guest
from kiosk.services.learning.attempts import Attempt
from kiosk.services.learning.home import Shelf

if TYPE_CHECKING:
    from kiosk.services.learning.learning_service import LearningService
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class GroupOffer:
    """What the page offers. ``has_session``: whether a session is open; without one, no group is taught.

    ``present``: number of people present in the session. ``interrupted``: a group lesson of the session that has not
    ended; None if there is none.
    """

    shelves: Sequence[Shelf] = ()
    has_session: bool = False
    present: int = 0
    interrupted: GroupLesson | None = None


@dataclass(frozen=True, slots=True)
class Taught:
    """A group lesson, and the attempt with which its steps are shown.

    ``explains``: for each step with a show of hands, the id of the block that explains the right answer.
    """

    group: GroupLesson
    attempt: Attempt
    explains: Mapping[StepId, str]


def rehearsal(station: "Station") -> "LearningService":
    """Return the learning service that checks answers without recording them."""
    return station.sessions().groups().rehearsal()


def offer(station: "Station") -> GroupOffer:
    """Read what the page offers."""
    shelves = station.home.offer(new_guest().pseudonym).shelves
    sessions = station.sessions()
    if sessions.current() is None:
        return GroupOffer(shelves)
    try:
        interrupted = sessions.groups().interrupted()
    except PackMissingError:  # the lesson was removed, so nobody can go on with it
        interrupted = None
    return GroupOffer(shelves, has_session=True, present=sessions.attendance().total, interrupted=interrupted)


def start(actor: Actor, lesson: LessonId, present: int) -> "Callable[[Station], Taught]":
    """Return a job that starts a group lesson."""
    return lambda station: _taught(station, station.sessions().groups().start(actor, lesson, present))


def go_on(group: GroupLesson) -> "Callable[[Station], Taught]":
    """Return a job that shows an interrupted group lesson again."""
    return lambda station: _taught(station, group)


def _taught(station: "Station", group: GroupLesson) -> Taught:
    """Open the lesson of `group`; the id of the group fixes the order of shuffled answers."""
    learning = rehearsal(station)
    attempt = replace(learning.open(new_guest(), group.lesson.id), registration=group.id)
    steps = [(index, step) for index, step in enumerate(group.lesson.steps) if step.id in group.questions]
    solved = {step.id: _solved(learning, attempt.at(index)) for index, step in steps}
    return Taught(group, attempt, solved)


def _solved(learning: "LearningService", attempt: Attempt) -> str:
    """Return the id of the block that explains the right answer to the current step."""
    step = attempt.step
    _answered, verdict = learning.answer(attempt, registry()[step.kind].solution(step.task))
    return verdict.explain


def publish(actor: Actor, group: GroupLesson) -> "Callable[[Station], GroupLesson]":
    """Return a job that records the count of the current step."""
    return lambda station: station.sessions().groups().publish(actor, group)


def end(actor: Actor, group: GroupLesson) -> "Callable[[Station], None]":
    """Return a job that ends a group lesson."""
    return lambda station: station.sessions().groups().end(actor, group)
