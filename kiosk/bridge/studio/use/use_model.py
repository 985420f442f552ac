"""View model of the sheet that puts a lesson into use, takes it out of use, or copies things to a stick.

Rules: the sheet first shows what will happen; nothing changes before `begin`. Findings that stop the lesson are shown
in place of the button. Building and copying run on a lane with progress, and can be stopped; residents see no change
until everything is installed.
"""

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.words import explain, told
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.use import words
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.checks.finding import LessonFinding, Severity
from kiosk.content.editing.document import SourceDocument
from kiosk.content.packs.marked import dotted
from kiosk.domain.errors import KioskError, PackStoppedError
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.names import document_of

if TYPE_CHECKING:
    from kiosk.services.station import Station
    from kiosk.services.studio.use.own_use import UsePlan

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
PUT, LEAVE, COPY, QUESTIONS = "put", "leave", "copy", "questions"
"""What the sheet is for."""
READING, ASKING, WORKING, DONE, REFUSED = "reading", "asking", "working", "done", "refused"
"""Its states; the state is empty while the sheet is closed."""
translate = QCoreApplication.translate


def _nothing(_lesson: str, _key: str) -> None:
    """Go nowhere."""


@QmlElement
@QmlUncreatable("A view of the studio makes it.")
class UseViewModel(QObject):
    """The sheet. ``ended`` is emitted when something was put into use, taken out of use or copied."""

    changed = Signal()
    ended = Signal()

    def __init__(
        self, context: StudioContext, parent: QObject, correct: Callable[[str, str], None] = _nothing
    ) -> None:
        """`correct`: edits the place of a lesson in which something stops it."""
        super().__init__(parent)
        self._context = context
        self._correct = correct
        self._job = LatestJob(context.page.worker)
        self._purpose = ""
        self._state = ""
        self._lesson = ""
        self._plan: UsePlan | None = None
        self._stops: Sequence[LessonFinding] = ()
        self._minutes = 0
        self._error: KioskError | None = None
        self._result = ("", "")  # name of the stick; digits of the key, or what was written
        self._share = 0.0
        self._stop = Event()

    @Slot(str)
    def openFor(self, lesson: str) -> None:
        """Show what putting a lesson into use will do (button «Đưa vào dùng»)."""
        self._read(PUT, lesson)

    @Slot(str)
    def openLeaving(self, lesson: str) -> None:
        """Show what taking a lesson out of use will do (button «Thôi dùng»)."""
        self._read(LEAVE, lesson)

    @Slot()
    def openCopying(self) -> None:
        """Show how the lessons in use are copied to a stick (button «Chép ra USB»)."""
        self._begin_sheet(COPY, "")
        self._show(ASKING)

    @Slot(str)
    def openQuestions(self, lesson: str) -> None:
        """Show how the questions of a lesson are written to a stick for other programs (button «Chép câu hỏi»)."""
        self._begin_sheet(QUESTIONS, lesson)
        self._show(ASKING)

    def _begin_sheet(self, purpose: str, lesson: str) -> None:
        if self._state == WORKING:
            return
        self._purpose, self._lesson = purpose, lesson
        self._plan, self._stops, self._error, self._result, self._share = None, (), None, ("", ""), 0.0

    def _read(self, purpose: str, lesson: str) -> None:
        self._begin_sheet(purpose, lesson)
        self._show(READING)
        actor = self._context.page.actor()

        def plan(station: "Station") -> "UsePlan | KioskError":
            use = station.own_use()
            try:
                return (use.plan if purpose == PUT else use.plan_leaving)(actor, LessonId(lesson))
            except KioskError as error:  # shown in the sheet, not in another one above it
                return error

        self._job.ask(plan, self._look, self._refuse)

    def _look(self, plan: "UsePlan | KioskError") -> None:
        """Measure the lesson, and look for what stops it; taking out of use is never stopped."""
        if isinstance(plan, KioskError):
            self._refuse(plan)
            return
        self._plan = plan
        if self._purpose == LEAVE:
            self._show(ASKING)
            return
        actor, document = self._context.page.actor(), document_of(plan.lesson)
        raw = plan.chosen.lessons.get(document.stem, b"")

        def examined(station: "Station") -> tuple[int, list[LessonFinding]]:
            opened, studio = SourceDocument.opened(raw, document.file_name), station.studio()
            found = studio.findings(actor, plan.lesson, opened)
            minutes = studio.minutes(actor, plan.lesson, opened)
            return minutes, [one for one in found if one.severity is Severity.STOPS]

        def take(found: tuple[int, list[LessonFinding]]) -> None:
            if self._plan is plan and self._state == READING:
                self._minutes, self._stops = found
                self._show(ASKING)

        self._context.page.worker.errand(examined, take, self._refuse)

    @Slot()
    def begin(self) -> None:
        """Do what the sheet shows."""
        if not self.canBegin:
            return
        stop = self._stop = Event()
        self._share = 0.0
        self._show(WORKING)
        if self._purpose == COPY:
            self._copy(stop)
        elif self._purpose == QUESTIONS:
            self._copy_questions(LessonId(self._lesson))
        elif self._plan is not None:
            self._build(self._plan, stop)

    def _build(self, plan: "UsePlan", stop: Event) -> None:
        actor, worker = self._context.page.actor(), self._context.page.worker

        def note(station: "Station") -> KioskError | None:
            try:
                station.own_use().note(actor, plan)
            except KioskError as error:
                return error
            return None

        worker.errand(
            lambda station: station.own_use().build(actor, plan, self._watch(stop)),
            lambda _built: worker.ask(note, self._done, self._refuse),
            self._refuse,
        )

    def _copy(self, stop: Event) -> None:
        actor = self._context.page.actor()

        def copy(station: "Station") -> tuple[str, str]:
            use = station.own_use()
            drive = use.stick(actor)
            use.copy(actor, drive, self._watch(stop))
            return drive.label, use.fingerprint(actor)

        self._context.page.worker.errand(copy, self._done, self._refuse)

    def _copy_questions(self, lesson: LessonId) -> None:
        actor = self._context.page.actor()

        def copy(station: "Station") -> tuple[str, str]:
            use = station.own_use()
            drive = use.stick(actor)
            return drive.label, words.counted(use.copy_questions(actor, lesson, drive))

        self._context.page.worker.errand(copy, self._done, self._refuse)

    def _watch(self, stop: Event) -> Callable[[int, int], bool]:
        """Return the progress of a slow act, which is called on its thread."""

        def watch(done: int, total: int) -> bool:
            self._context.page.worker.tell(lambda: self._advance(done / max(total, 1)))
            return not stop.is_set()

        return watch

    def _advance(self, share: float) -> None:
        if share > self._share:
            self._share = share
            self._context.page.touched()
            self.changed.emit()

    def _done(self, result: object) -> None:
        if isinstance(result, KioskError):
            self._refuse(result)
            return
        if self._state == WORKING:
            self._result = result if isinstance(result, tuple) else ("", "")
            self._show(DONE)
        self.ended.emit()

    def _refuse(self, error: KioskError) -> None:
        if not self._state:
            return
        if isinstance(error, PackStoppedError):
            self._show(ASKING)
            return
        self._error = error
        self._show(REFUSED)

    def _show(self, state: str) -> None:
        self._state = state
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop what is running; everything stays as it was."""
        self._stop.set()
        self.changed.emit()

    @Slot()
    def correct(self) -> None:
        """Edit the first place that stops the lesson (button «Sửa»)."""
        if self._stops:
            lesson, key = self._lesson, dotted(self._stops[0].place)
            self.close()
            self._correct(lesson, key)

    @Slot()
    def close(self) -> None:
        """Close the sheet; what is running is stopped."""
        self._stop.set()
        self._job.drop()
        if self._state:
            self._plan, self._stops = None, ()
            self._show("")

    @Property(str, notify=changed)
    def state(self) -> str:
        """``reading``, ``asking``, ``working``, ``done``, ``refused``, or empty while the sheet is closed."""
        return self._state

    @Property(str, notify=changed)
    def closeLabel(self) -> str:
        """What the button says that closes the sheet."""
        match self._state:
            case "done":
                return translate("UseSheet", "Good")
            case "refused":
                return translate("UseSheet", "Close")
            case _:
                return translate("UseSheet", "Not now")

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """``put``, ``leave``, ``copy`` or ``questions``."""
        return self._purpose

    @Property(bool, notify=changed)
    def canBegin(self) -> bool:
        """Whether `begin` can be called."""
        return self._state == ASKING and not self._stops

    @Property(bool, notify=changed)
    def canCorrect(self) -> bool:
        """Whether something stops the lesson that can be edited."""
        return self._state == ASKING and bool(self._stops)

    @Property(bool, notify=changed)
    def stopping(self) -> bool:
        """Whether a stop was requested and has not happened yet."""
        return self._state == WORKING and self._stop.is_set()

    @Property(float, notify=changed)
    def share(self) -> float:
        """Completed share, from 0 to 1."""
        return self._share

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading of the sheet."""
        if self._state == REFUSED and self._error is not None:
            return explain(self._error)[0]
        if self._stops:
            return translate("Use", "%n place(s) still to do", "", len(self._stops))
        return words.title(self._purpose, self._state)

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """Maps with ``icon`` and ``text``: what will happen, what stops the lesson, or what came of it."""
        if self._state == REFUSED and self._error is not None:
            cure = explain(self._error)[1]
            return [{"icon": "hint", "text": cure}] if cure else []
        if self._stops:
            return [{"icon": "hint", "text": _worded(one)} for one in self._stops[: words.MOST_STOPS]]
        if self._state == DONE:
            return words.result(self._purpose, *self._result)
        if self._state in {ASKING, WORKING}:
            return words.outlook(self._purpose, self._plan, self._minutes)
        return []

    @Property(str, notify=changed)
    def beginLabel(self) -> str:
        """The words of the button for `begin`."""
        return words.begin_label(self._purpose)


def _worded(one: LessonFinding) -> str:
    finding = f"{told(one.sentence, one.said)} {told(one.cure, one.said)}".strip()
    return words.at_place(one.step, finding)
