"""View model of what the checks find in the open lesson: one finding at a time, with a way to its place.

Rules: the lesson is checked on a lane, `CHECK_AFTER_MS` after the last change. A result that is older than the lesson
is still shown until the next one comes, so that the card does not blink while somebody types. What stops the lesson
from being put into use is shown first.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.bridge.staff.words import told
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.step_lines import STEPS
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.checks.finding import LessonFinding, Severity
from kiosk.content.editing.edits import has_value
from kiosk.content.packs.marked import Place, dotted, undotted
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import VIETNAMESE

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
CHECK_AFTER_MS = 500
"""Milliseconds without a change until the lesson is checked."""


@QmlElement
@QmlUncreatable("The editor makes it.")
class FindingsViewModel(QObject):
    """The findings in the open lesson."""

    changed = Signal()

    def __init__(self, context: StudioContext, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._found: Sequence[LessonFinding] | None = None
        self._at = 0
        self._step: int | None = None
        self._checked: bytes = b""
        self._timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._timer.timeout.connect(self._check)

    def begin(self, step: int | None = None) -> None:
        """Forget the findings, because another lesson is opened.

        `step`: index of the step whose findings are shown; None for the whole lesson.
        """
        self._found, self._at, self._checked, self._step = None, 0, b"", step
        self.changed.emit()

    def end(self) -> None:
        """Check nothing any more."""
        self._timer.stop()

    def check_later(self) -> None:
        """Check the lesson when nobody has changed it for `CHECK_AFTER_MS`."""
        self._timer.start()

    @Slot()
    def _check(self) -> None:
        shown = self._desk.shown
        document = shown.state.document if shown is not None else None
        if document is None or document.raw == self._checked:
            return
        actor, lesson, raw = self._context.page.actor(), self._desk.lesson, document.raw

        def take(found: Sequence[LessonFinding]) -> None:
            if lesson == self._desk.lesson:
                self._checked = raw
                self._take(found)

        self._context.page.worker.errand(lambda station: station.studio().findings(actor, lesson, document), take)

    def _take(self, found: Sequence[LessonFinding]) -> None:
        order = list(Severity)
        concerned = [one for one in found if self._step is None or one.step == self._step]
        self._found = sorted(concerned, key=lambda one: order.index(one.severity))
        self._at = min(self._at, max(0, len(self._found) - 1))
        self.changed.emit()

    def marked_steps(self) -> frozenset[int]:
        """Return the indices of the steps in which something stops the lesson or should be better."""
        found = self._found or ()
        return frozenset(one.step for one in found if one.step is not None and one.severity is not Severity.SPELLING)

    def notes(self) -> Mapping[str, str]:
        """Return what is lacking by the key of its row; of several, the most serious."""
        notes: dict[str, str] = {}
        for one in self._found or ():
            notes.setdefault(dotted(one.place), self._sentence(one))
            notes.setdefault(dotted((*one.place, VIETNAMESE)), self._sentence(one))
        return notes

    @staticmethod
    def _sentence(one: LessonFinding) -> str:
        return told(one.sentence, one.said)

    @property
    def _shown(self) -> LessonFinding | None:
        return self._found[self._at] if self._found else None

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show another finding."""
        count = len(self._found or ())
        if count:
            self._at = (self._at + by) % count
            self.changed.emit()

    @Slot()
    def remedy(self) -> None:
        """Do what the shown finding suggests."""
        if self._shown is not None and self._shown.remedy is not None:
            self._desk.edit(self._shown.remedy)

    @Property(bool, notify=changed)
    def isChecked(self) -> bool:
        """Whether the lesson was checked."""
        return self._found is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of findings."""
        return len(self._found or ())

    @Property(int, notify=changed)
    def at(self) -> int:
        """Number of the shown finding, from 0."""
        return self._at

    @Property(int, notify=changed)
    def fineSteps(self) -> int:
        """Number of steps in which nothing was found; 0 if nothing was found at all."""
        shown = self._desk.shown
        steps = entries_of(shown.state.data, STEPS) if shown is not None else []
        return len(steps) - len(self.marked_steps()) if self._found else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        """How far the lesson is."""
        if self.stopping:
            return translate("EditorView", "%n place(s) still to do", "", self.stopping)
        if self.count:
            return translate("EditorView", "It would be better still")
        return translate("EditorView", "The lesson is fine")

    @Property(int, notify=changed)
    def stopping(self) -> int:
        """Number of findings that stop the lesson from being put into use."""
        return sum(one.severity is Severity.STOPS for one in self._found or ())

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The shown finding, and what to do; empty if there is none."""
        one = self._shown
        if one is None:
            return ""
        return " ".join(part for part in (self._sentence(one), told(one.cure, one.said)) if part)

    @Property(str, notify=changed)
    def key(self) -> str:
        """Key of the place of the shown finding; empty if it concerns the whole lesson."""
        one = self._shown
        return self.row_key(dotted(one.place)) if one is not None and one.place not in {(), (STEPS,)} else ""

    def row_key(self, key: str) -> str:
        """Return the key of the row for a place: that of its Vietnamese text, if it is one."""
        text: Place = (*undotted(key), VIETNAMESE)
        shown = self._desk.shown
        is_text = shown is not None and has_value(shown.state.data, text)
        return dotted(text) if is_text else key

    @Property(bool, notify=changed)
    def hasRemedy(self) -> bool:
        """Whether the program can do what the shown finding suggests."""
        return self._shown is not None and self._shown.remedy is not None
