"""The bundled lessons as their source files have them, read once by each process."""

from functools import cache

from kiosk import paths
from kiosk.activities.phone.task import Task
from kiosk.content.authoring.sources import current_day, read_source
from kiosk.domain.lessons import Lesson


@cache
def bundled_lessons() -> dict[str, Lesson]:
    """Return every bundled lesson by its id."""
    today = current_day()
    packs = [read_source(folder, today=today) for folder in sorted(paths.lessons_folder().glob("*/"))]
    return {f"{pack.id}/{source.id}": source.lesson for pack in packs for source in pack.lessons}


@cache
def bundled_phones() -> dict[str, Task]:
    """Return the practice phone of every errand by the ids of its pack, lesson and step."""
    return {
        f"{name}/{step.id}": step.task
        for name, lesson in bundled_lessons().items()
        for step in lesson.steps
        if step.kind == "phone_task"
    }
