"""View model of what stands above the phones: the lesson, what is asked, when it was saved, undo and redo.

Rules: the goal is shown as it was typed until all typing is stored, so that a slow disk never takes letters back. An
empty goal is not stored: the last letters of the old goal must not come back while the author thinks about a new one.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.studio.editor.editor_head import saved_text
from kiosk.bridge.studio.phone.errand_desk import ErrandDesk
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.authoring.rules.counting import word_count
from kiosk.content.editing.edits import SetValue
from kiosk.content.editing.phone.errand import words
from kiosk.content.editing.phone.touches import STEP_ORDER
from kiosk.content.editing.phone.variants import with_own_goal
from kiosk.domain.ids import VIETNAMESE

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
GOAL = "goal"
GOAL_WORDS = 20
"""Maximum number of words of what is asked."""


@QmlElement
@QmlUncreatable("The editor of errands makes it.")
class ErrandHeadViewModel(QObject):
    """The errand as a whole."""

    changed = Signal()

    def __init__(self, desk: ErrandDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed: tuple[bool, str] | None = None
        """Whether the goal of the variant is typed, and its text, until all typing is stored."""
        desk.changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        if not self._desk.keeps_typed(GOAL):
            self._typed = None
        self.changed.emit()

    @property
    def _data(self) -> Mapping[str, Any]:
        return self._desk.errand.data if self._desk.errand is not None else {}

    @Slot(str)
    def setGoal(self, text: str) -> None:
        """Set what the learner is asked to do; in the variant, what is asked there."""
        self._typed = self._desk.is_variant, text
        written = self._desk.wording.written(text)
        if text.strip() and self._desk.is_variant:
            self._desk.change(lambda errand: with_own_goal(errand, written))
        elif text.strip():
            self._desk.edit([SetValue((*self._desk.place, GOAL, VIETNAMESE), written, STEP_ORDER)])
        else:
            self._desk.emptied = GOAL

    @Slot()
    def leaveText(self) -> None:
        """Show a text that was left empty as it is stored, if the errand keeps it."""
        if self._desk.emptied:
            self._desk.emptied = ""
            self._desk.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._desk.take_back()

    @Slot()
    def redo(self) -> None:
        """Do the last change again that was taken back."""
        self._desk.emptied = ""
        self._desk.lesson.do(lambda session, _station: session.redo())

    @Property(str, notify=changed)
    def lessonTitle(self) -> str:
        """Title of the lesson."""
        shown = self._desk.lesson.shown
        return words(shown.state.data.get("title")) if shown is not None else ""

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        """Number of the step in the lesson, from 1."""
        return int(self._desk.place[1]) + 1 if len(self._desk.place) > 1 else 0

    @Property(str, notify=changed)
    def saved(self) -> str:
        """When the last change was stored, or why it is not (`saved_text`); empty if no lesson is open."""
        return saved_text(self._desk.lesson)

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether the last changes are not stored yet because the disk is full."""
        return self._desk.lesson.full is not None

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether there is a change to take back."""
        shown = self._desk.lesson.shown
        return shown is not None and shown.state.undo is not None

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether there is a change to do again."""
        shown = self._desk.lesson.shown
        return shown is not None and shown.state.redo is not None

    @Property(str, notify=changed)
    def removed(self) -> str:
        """Name of what the last change removed, which can be taken back; empty if it removed nothing."""
        return self._desk.removed

    @Property(str, notify=changed)
    def goal(self) -> str:
        """What the learner is asked to do, as it is shown; in the variant, what is asked there."""
        if self._typed is not None and self._typed[0] == self._desk.is_variant:
            return self._typed[1]
        variant = self._desk.errand.variant if self._desk.errand is not None else {}
        return self._desk.wording.shown(words((variant if self._desk.is_variant else self._data).get(GOAL)))

    @Property(int, notify=changed)
    def goalWords(self) -> int:
        """Number of words of `goal`."""
        return word_count(self.goal)

    @Property(int, constant=True)
    def mostGoalWords(self) -> int:
        """Maximum number of words of `goal`."""
        return GOAL_WORDS
