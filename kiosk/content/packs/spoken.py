"""Lists the spoken texts of a lesson."""

from collections.abc import Iterator

from kiosk.activities import registry
from kiosk.domain.lessons import Lesson
from kiosk.domain.text import Block


def spoken_blocks(lesson: Lesson) -> Iterator[Block]:
    """Yield every spoken text (block) of `lesson`; the id of a block is the key of its recording."""
    yield from lesson.blocks()
    kinds = registry()
    for step in lesson.steps:
        for block in kinds[step.kind].blocks(step.task):
            yield Block(f"{step.id}.{block.id}", block.text)
        if step.hint is not None:
            yield Block(f"{step.id}.hint", step.hint)
