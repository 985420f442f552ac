"""What somebody can do: tasks on the practice phone done alone, done with help, and not done yet.

Rules: this module is the only place that decides between the three. *Alone* is the event SKILL_MASTERED and nothing
else (decision 33). *With help* is every other way in which the person reached the goal of the task: with the
instructions of the mode *follow*, or in the modes *alone* and *variant* with a hint, after a call for help, after an
act that would cost money or data, or not at the first try. Watching the demonstration is neither. *Not yet* are the
other tasks of the lessons that the person has opened. Turns that people share and group lessons are under no
learner's pseudonym, so they count for nobody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from kiosk.domain.events import Event
from kiosk.domain.ids import VIETNAMESE, LessonId, StepId
from kiosk.domain.lessons import LessonTask
from kiosk.domain.machine.chronology import Chronology
from kiosk.domain.people.certificates import first_times
from kiosk.domain.text import addressed

WATCHED = "watch"
"""The mode in which the practice phone demonstrates the task."""


class Standing(Enum):
    """How somebody does a task; see the module."""

    ALONE = "alone"
    HELPED = "helped"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Ability:
    """A task and how somebody does it.

    ``text``: in Vietnamese; empty if the task is no longer on this kiosk. ``day``: when it was first done in this
    way, in Vietnam; None if it is not certain or the task is not done.
    """

    standing: Standing
    lesson: LessonId
    skill: str
    text: str
    day: date | None = None


def abilities(
    alone: Iterable[Event], finished: Iterable[Event], tasks: Sequence[LessonTask], chronology: Chronology
) -> Sequence[Ability]:
    """What one person can do: first what is done alone, then with help, then not yet; each task once.

    `alone` and `finished`: the events of `EventStore.tasks_done_alone` and `tasks_finished` of the person. `tasks`:
    those of the lessons that the person has opened, as far as they are installed. `chronology`: of the record.
    """
    alone = tuple(alone)
    mastered = [
        Ability(Standing.ALONE, task.lesson, task.skill, task.text, task.day)
        for task in first_times(alone, chronology)
    ]
    known = {(task.lesson, task.step): task for task in tasks}
    done = {(one.lesson, one.skill) for one in mastered}
    done |= {_key(event, known) for event in alone}
    helped: dict[tuple[LessonId, str], Ability] = {}

    def day(event: Event) -> date | None:
        return chronology.day(event.sequence, event.wall)

    for event in finished:
        key = _key(event, known)
        if event.body.get("mode") == WATCHED or key in done:
            continue
        before = helped.get(key)
        if before is None:
            helped[key] = Ability(Standing.HELPED, *key, _text(known.get(_place(event))), day(event))
        elif before.day is None:
            helped[key] = replace(before, day=day(event))
    left = {(task.lesson, task.key): task for task in tasks}
    missing = [
        Ability(Standing.NOT_YET, task.lesson, task.key, _text(task))
        for key, task in left.items()
        if key not in done and key not in helped
    ]
    return [*mastered, *helped.values(), *missing]


def _place(event: Event) -> tuple[LessonId, StepId]:
    return LessonId(event.body["lesson"]), StepId(event.body["step"])


def _key(event: Event, known: dict[tuple[LessonId, StepId], LessonTask]) -> tuple[LessonId, str]:
    lesson, step = _place(event)
    task = known.get((lesson, step))
    return lesson, task.key if task is not None else step


def _text(task: LessonTask | None) -> str:
    return addressed(task.text.text(VIETNAMESE)) if task is not None and task.text is not None else ""
