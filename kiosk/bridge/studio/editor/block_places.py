"""Finds the place in a lesson file of a text block that the preview shows.

Rules: nothing is known about single kinds of step. Of all texts in the step with the words of the block, the one
counts whose place has most parts in common with the id of the block.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.activities import registry
from kiosk.bridge.studio.editor.lesson_desk import DeskState
from kiosk.bridge.studio.editor.step_lines import STEPS
from kiosk.content.packs.marked import Place, dotted
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import Step

HINT = "hint"


def key_of_block(shown: DeskState | None, step: str, block: str) -> str:
    """Return the key of the text of `block` in the step with the id `step`; empty if there is none."""
    lesson = shown.preview.lesson if shown is not None else None
    if shown is None or lesson is None:
        return ""
    number = next((at for at, one in enumerate(lesson.steps) if one.id == step), None)
    if number is None:
        return ""
    index = shown.preview.places[number]
    words = _words_of(lesson.steps[number], block)
    if not words:
        return ""
    place: Place = (STEPS, index)
    found = [at for at, text in _texts(shown.state.data[STEPS][index], place) if _filled(text, shown.facts) == words]
    parts = set(block.replace(".", " ").split())
    data = shown.state.data
    best = max(found, key=lambda at: len(parts & set(_names(data, at))), default=None)
    return dotted(best) if best is not None else ""


def _words_of(step: Step, block: str) -> str:
    if block == HINT:
        return step.hint.by_language[VIETNAMESE] if step.hint is not None else ""
    blocks = registry()[step.kind].blocks(step.task)
    return next((one.text.by_language[VIETNAMESE] for one in blocks if one.id == block), "")


def _texts(data: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == VIETNAMESE and isinstance(value, str):
                yield (*place, key), value
            else:
                yield from _texts(value, (*place, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*place, number))


def _filled(text: str, facts: Mapping[str, str]) -> str:
    for name, value in facts.items():
        text = text.replace(f"{{fact:{name}}}", value)
    return text.strip()


def _names(data: Any, place: Place) -> Iterator[str]:
    """Yield the keys on the way to `place`, and the ids of the entries on it."""
    for part in place:
        data = data[part]
        if isinstance(part, str):
            yield part
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            yield data["id"]
