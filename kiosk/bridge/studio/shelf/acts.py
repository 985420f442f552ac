"""What can be done with a lesson on the shelf: the buttons of its card."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.studio.shelf.jobs import Act
from kiosk.domain.studio.shelf_rows import LessonState, OwnLesson

translate = QCoreApplication.translate
ACTS: Mapping[str, Act] = {
    "duplicate": lambda studio, actor, lesson: studio.making.duplicate(actor, lesson),
    "archive": lambda studio, actor, lesson: studio.shelf.archive(actor, lesson),
    "remove": lambda studio, actor, lesson: studio.shelf.remove(actor, lesson),
    "restore": lambda studio, actor, lesson: studio.shelf.restore(actor, lesson),
}
"""Those that change the shelf at once; the others show a sheet or a preview."""
AWAY = frozenset({LessonState.ARCHIVED, LessonState.REMOVED})


def acts_of(lesson: OwnLesson) -> Sequence[dict[str, str]]:
    """Return what can be done with a lesson: maps with ``key``, ``label``, ``icon``."""
    is_away, is_in_use = lesson.row.state in AWAY, lesson.row.state is LessonState.IN_USE
    found = []
    if not is_away and (not is_in_use or lesson.is_changed):
        found.append({"key": "use", "label": translate("Shelf", "Put into use"), "icon": "check"})
    if is_in_use:
        found.append({"key": "carry", "label": translate("Shelf", "Copy to a stick"), "icon": "stick"})
        found.append({"key": "leave", "label": translate("Shelf", "Take out of use"), "icon": "pause"})
    if not is_away:
        found.append({"key": "cards", "label": translate("Shelf", "Print cards"), "icon": "print"})
    found.append({"key": "duplicate", "label": translate("Shelf", "Duplicate"), "icon": "duplicate"})
    if not is_away:
        found.append({"key": "questions", "label": translate("Shelf", "Copy the questions"), "icon": "stick"})
    if is_away:
        found.append({"key": "restore", "label": translate("Shelf", "Take it out"), "icon": "undo"})
    elif not is_in_use:
        found.append({"key": "archive", "label": translate("Shelf", "Put away"), "icon": "archive"})
    if not is_in_use:
        found.append({"key": "remove", "label": translate("Shelf", "Remove"), "icon": "app-trash"})
    return found
