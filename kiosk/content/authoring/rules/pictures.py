"""Pictures of what a learner touches in a basic lesson.

Rules: a basic lesson is a lesson of the core path. Whoever cannot read must be able to do it, so each of its options,
items, groups, pairs, replies and lines of a message has a picture. A step that cannot have them states the reason in
``words_only``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.marked import Place
from kiosk.domain.lessons import PATHS, LearningPath

_TOUCHED = (
    ("options", "*"),
    ("items", "*"),
    ("groups", "*"),
    ("pairs", "*", "left"),
    ("pairs", "*", "right"),
    ("nodes", "*", "choices", "*"),
    ("scene", "message", "lines", "*"),
)
"""Places in a step where something is touched that can have a ``picture``; ``*`` stands for every index."""


def check_pictures(lesson: WrittenLesson) -> Problems:
    """Return a problem for each thing without a picture that is touched in a basic lesson."""
    if lesson.data.get("code") not in PATHS[LearningPath.CORE]:
        return []
    message = "has no picture, but this is a lesson of the core path, which people who cannot read must be able to do"
    cure = "add picture: media/name.svg, or write on the step words_only: with the reason"
    return [
        problem_at(lesson.marked, ("steps", number, *place), message, cure)
        for number, step in lesson.steps
        if "words_only" not in step
        for way in _TOUCHED
        for place, thing in _found(step, way)
        if not thing.get("picture")
    ]


def _found(value: Any, way: tuple[str, ...], place: Place = ()) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    if not way:
        if isinstance(value, dict):
            yield place, value
    elif way[0] == "*":
        for at, below in enumerate(value if isinstance(value, list) else ()):
            yield from _found(below, way[1:], (*place, at))
    elif isinstance(value, dict):
        yield from _found(value.get(way[0]), way[1:], (*place, way[0]))
