"""View model of the lists and take-home cards that guides print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_number
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.domain.papers import CARDS_ON_SHEET
from kiosk.domain.people.lists import REASONS, ListReason, PaperOutlet
from kiosk.domain.rights import Actor, Right

if TYPE_CHECKING:
    from kiosk.bridge.paper.documents import Paper
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Printable:
    """What can be printed. ``agreed``: number of people who consent to be on the class list."""

    agreed: int = 0
    has_session: bool = False
    lessons: Sequence[LessonCard] = ()


@QmlElement
@QmlUncreatable("The page of papers makes it.")
class HandoutsViewModel(QObject):
    """The class list with the reason for it, the attendance sheet, and the take-home cards."""

    changed = Signal()

    def __init__(self, context: PageContext, output: OutputViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._output = output
        self._reading = LatestJob(context.worker)
        self._around = Printable()
        self._reason: ListReason | None = None
        self._may_list = False

    def open(self) -> None:
        """Read what can be printed; called when a section that needs it is shown."""
        self._reason = None
        actor = self._context.actor()
        self._may_list = actor.may(Right.EXPORT_CLASS_LIST)
        self._reading.ask(lambda station: _surroundings(station, actor), self._show)

    def forget(self) -> None:
        """Clear what can be printed and the chosen reason; called when the page is left."""
        self._reading.drop()
        self._around, self._reason, self._may_list = Printable(), None, False
        self.changed.emit()

    def _show(self, around: Printable) -> None:
        self._around = around
        self.changed.emit()

    @Slot(str)
    def chooseReason(self, key: str) -> None:
        """Choose the reason for the class list."""
        self._reason = ListReason(key)
        self.changed.emit()

    @Slot()
    def previewClassList(self) -> None:
        """Show a preview of the class list; no effect without a reason, or if nobody is on the list."""
        actor, reason = self._context.actor(), self._reason
        if reason is None or not self.canList:
            return

        def draft(station: "Station", _number: int) -> "Paper":
            return station.paperwork().class_list.draft(actor)

        def make(station: "Station", _number: int, outlet: PaperOutlet) -> "Paper":
            return station.paperwork().class_list.export(actor, reason, outlet)

        self._output.begin(translate("Papers", "Class list"), PaperJob(1, draft, make))

    @Slot()
    def previewAttendance(self) -> None:
        """Show a preview of the attendance sheet; no effect if there was no session."""
        if not self._around.has_session:
            return
        actor = self._context.actor()

        def draft(station: "Station", _number: int) -> "Paper":
            return station.paperwork().attendance.draft(actor)

        def make(station: "Station", _number: int, outlet: PaperOutlet) -> "Paper":
            return station.paperwork().attendance.export(actor, outlet)

        self._output.begin(translate("Papers", "Attendance sheet"), PaperJob(1, draft, make))

    @Slot(str)
    def previewCard(self, lesson: str) -> None:
        """Show a preview of the take-home card of the lesson with the id `lesson`."""
        actor, language = self._context.actor(), self._language

        def draft(station: "Station", _number: int) -> "Paper":
            return station.paperwork().cards.card(actor, LessonId(lesson), language)

        def make(station: "Station", number: int, _outlet: PaperOutlet) -> "Paper":
            return draft(station, number)

        job = PaperJob(1, draft, make, CARDS_ON_SHEET, LessonId(lesson))
        self._output.begin(translate("Papers", "Take-home card"), job)

    @property
    def _language(self) -> Language:
        return self._context.visit.written

    @Property("QVariantList", notify=changed)
    def reasons(self) -> list[dict[str, Any]]:
        """One map per reason for a class list: ``key``, ``label``, ``isChosen``."""
        return [
            {"key": reason.value, "label": translate("Papers", text), "isChosen": reason is self._reason}
            for reason, text in REASONS.items()
        ]

    @Property(bool, notify=changed)
    def mayList(self) -> bool:
        """Whether the account may make a class list."""
        return self._may_list

    @Property(bool, notify=changed)
    def canList(self) -> bool:
        """Whether a reason is chosen and somebody is on the class list."""
        return self._reason is not None and self._around.agreed > 0

    @Property(str, notify=changed)
    def classListText(self) -> str:
        """How many people are on the class list."""
        return translate("Papers", "people who agreed to be on it: {count}").format(
            count=format_number(self._around.agreed)
        )

    @Property(bool, notify=changed)
    def hasSession(self) -> bool:
        """Whether there was a session, whose attendance sheet can be printed."""
        return self._around.has_session

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """One map per lesson: ``key``, ``label``, ``isChosen`` (false)."""
        return [
            {"key": card.id, "label": card.title.text(self._language), "isChosen": False}
            for card in self._around.lessons
        ]


def _surroundings(station: "Station", actor: Actor) -> Printable:
    paperwork = station.paperwork()
    agreed = paperwork.class_list.count(actor) if actor.may(Right.EXPORT_CLASS_LIST) else 0
    return Printable(agreed, paperwork.attendance.has_session(actor), paperwork.cards.lessons(actor))
