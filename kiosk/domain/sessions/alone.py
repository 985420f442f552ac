"""Tasks on the practice phone that the people of a session did alone.

Rules: the list contains no names and no pseudonyms. A learner counts once per task, also under records that were
merged; each visit of a guest counts by itself. Shared turns are not counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.domain.ids import VIETNAMESE, Language, LessonId, SittingId
from kiosk.domain.text import LocalizedText
from kiosk.domain.vietnamese.collation import collation_key

TaskKey = tuple[LessonId, str]
"""A lesson, and the id of a skill or, for steps without a skill, of the step."""


@dataclass(frozen=True, slots=True)
class TaskVisits:
    """A task that was done alone in a session.

    ``text``: the newest text of its skill; None if the step has no skill. ``visits``: one entry for each time that it
    was done alone.
    """

    text: LocalizedText | None
    visits: tuple[SittingId, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomTask:
    """A task, and how many people of a session did it alone. ``text``: see `TaskVisits`."""

    lesson: LessonId
    skill: str
    text: LocalizedText | None
    people: int


def with_task(
    before: Mapping[TaskKey, TaskVisits], body: Mapping[str, Any], sitting: SittingId
) -> Mapping[TaskKey, TaskVisits]:
    """`before` and a task that was done alone in the visit `sitting`; `body`: of its event SKILL_MASTERED."""
    key = LessonId(body["lesson"]), body["skill"] or body["step"]
    done = before.get(key, TaskVisits(None))
    return {**before, key: replace(done, text=_text(body) or done.text, visits=(*done.visits, sitting))}


def _text(body: Mapping[str, Any]) -> LocalizedText | None:
    texts = {Language(language): text for language, text in body["text"].items()}
    return LocalizedText(texts) if texts.get(VIETNAMESE) else None


def most_people_first(tasks: Iterable[RoomTask]) -> tuple[RoomTask, ...]:
    """`tasks`, those of the most people first, then in the order of their Vietnamese texts."""
    return tuple(sorted(tasks, key=lambda one: (-one.people, _sorted_text(one), one.lesson, one.skill)))


def _sorted_text(task: RoomTask) -> str:
    return collation_key(task.text.text(VIETNAMESE)) if task.text else ""
