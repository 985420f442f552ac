"""Which texts of a lesson have a voice, and what their recordings are called.

Rules: the key of a clip is ``<step>.<block>`` (or ``lesson.title``, ``card.line.1``, ``skill.<id>``); its file
carries the lesson's id before the key.
"""

from collections.abc import Iterator

from kiosk.activities import registry
from kiosk.domain.lessons import Lesson
from kiosk.domain.text import Block


def spoken_blocks(lesson: Lesson) -> Iterator[Block]:
    """Every block of `lesson`, its id being the key of its clip."""
    yield from lesson.blocks()
    kinds = registry()
    for step in lesson.steps:
        for block in kinds[step.kind].blocks(step.task):
            yield Block(f"{step.id}.{block.id}", block.text)
        if step.hint is not None:
            yield Block(f"{step.id}.hint", step.hint)


def clip_name(lesson: str, key: str) -> str:
    """Name of the recording of the text `key` of the lesson with the id `lesson`."""
    return f"{lesson}.{key}"
