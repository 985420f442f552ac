"""View model of the bar above the open lesson: its title, what is stored, undo and redo."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.studio.editor.form_edits import FormEdits
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.forms import lesson_form
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.machine.clocks import VIETNAM

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


def saved_text(desk: LessonDesk) -> str:
    """Return when the last change was stored, or that it is not, or who changes the lesson; empty for nothing."""
    if desk.holder:
        return translate("EditorHead", "Only to look at: {name} is changing it").format(name=desk.holder)
    if desk.full is not None:
        return translate("EditorHead", "Not saved: the disk is full")
    version = desk.shown.state.version if desk.shown is not None else None
    if version is None:
        return ""
    return translate("EditorHead", "Saved {time}").format(time=f"{version.at.astimezone(VIETNAM):%H:%M}")


@QmlElement
@QmlUncreatable("The editor makes it.")
class EditorHeadViewModel(QObject):
    """The lesson as a whole."""

    changed = Signal()

    def __init__(self, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self.changed)

    @property
    def _data(self) -> Mapping[str, Any]:
        shown = self._desk.shown
        data: Mapping[str, Any] = shown.state.data if shown is not None else {}
        return data

    @Slot(str)
    def rename(self, title: str) -> None:
        """Change the title of the lesson."""
        if title.strip():
            edits = FormEdits(lesson_form(), self._data, ()).written(("title", VIETNAMESE), title.strip())
            self._desk.edit(*edits)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._desk.do(lambda session, _station: session.undo())

    @Slot()
    def redo(self) -> None:
        """Do the last change again that was taken back."""
        self._desk.do(lambda session, _station: session.redo())

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the lesson."""
        title = self._data.get("title")
        return str(title.get(VIETNAMESE, "")) if isinstance(title, Mapping) else ""

    @Property(str, notify=changed)
    def saved(self) -> str:
        """When the last change was stored, or why it is not (`saved_text`); empty if no lesson is open."""
        return saved_text(self._desk)

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether the last changes are not stored yet because the disk is full."""
        return self._desk.full is not None

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether there is a change to take back."""
        shown = self._desk.shown
        return shown is not None and shown.state.undo is not None and not self._desk.holder

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether there is a change to do again."""
        shown = self._desk.shown
        return shown is not None and shown.state.redo is not None and not self._desk.holder
