"""Loads one lesson from a source folder, although other lessons of the pack may be unfinished.

Rules: only what the lesson's texts need must be right: the fields of the lesson and the payloads of its steps. Other
problems, such as too many words, do not prevent recording.
"""

from pathlib import Path
from typing import Any

from kiosk.activities.payload import faults
from kiosk.content.authoring.beside import PACK_FILE
from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.authoring.source_lesson import check_lesson
from kiosk.content.packs.lessons import card_of, lesson_of
from kiosk.content.packs.manifest import LessonHead
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import PackMissingError, SourceError
from kiosk.domain.lessons import Lesson
from kiosk.domain.texts import translatable


def source_lesson(file: Path) -> Lesson:
    """Load the lesson in the source `file`.

    Raises PackMissingError if there is no such file in a pack, and SourceError if its texts cannot be listed.
    """
    folder = file.resolve().parent
    try:
        raw, head_raw = file.read_bytes(), (folder / PACK_FILE).read_bytes()
    except OSError as error:
        raise PackMissingError(
            translatable("Staff", "The lesson {lesson} is not on this kiosk."),
            translatable("Staff", "Choose another lesson."),
            lesson=str(file),
        ) from error
    marked, head = read_marked(raw, str(file)), read_marked(head_raw, str(folder / PACK_FILE))
    told: dict[str, Any] = dict(head.data) if isinstance(head.data, dict) else {}
    told["facts"] = {**read_shared_facts(folder).facts, **facts_in(head)}
    checked = check_lesson(marked, file.stem, told)
    data = marked.data
    if head.problems or not told.get("strand") or not isinstance(data, dict) or faults(LessonHead, data):
        raise SourceError((*head.problems, *checked.problems))
    if len(checked.written.tasks) != len(data["steps"]):
        raise SourceError(tuple(checked.problems))
    return lesson_of(data, card_of(data, told, folder), told["facts"], checked.written.tasks)
