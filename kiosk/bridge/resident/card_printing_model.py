"""View model of the button «In thẻ mang về» of the result of a lesson.

Rules: the button is offered only if there is a printer, and prints a card once per lesson and visit
(`services.handouts.card_printing`). Printers are read on the thread of errands, so that no answer waits for them.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import LessonId
from kiosk.domain.sittings import Sitting

if TYPE_CHECKING:
    from kiosk.services.handouts.card_printing import CardOffer

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the result.")
class CardPrintingViewModel(QObject):
    """Whether and how far the card of the shown lesson is printed."""

    changed = Signal()

    def __init__(self, context: ResidentContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._shown: tuple[Sitting, LessonId] | None = None
        self._state = ""

    def show(self, lesson: LessonId | None) -> None:
        """Read whether the card of `lesson` can be printed in the open visit; None if no result is shown."""
        sitting = self._context.visit.sitting
        shown = (sitting, lesson) if sitting is not None and lesson is not None else None
        if shown == self._shown:
            return
        self._shown = shown
        self._job.drop()
        self._go("")
        if shown is not None:
            self._job.errand(lambda station: station.cards().offer(*shown), self._offer, lambda _error: None)

    def show_language(self) -> None:
        """Update the label after a change of language."""
        self.changed.emit()

    def _go(self, state: str) -> None:
        self._state = state
        self.changed.emit()

    def _offer(self, offer: "CardOffer") -> None:
        if offer.can_print:
            self._go("printed" if offer.is_printed else "ready")

    @Slot()
    def printCard(self) -> None:
        """Print the card, unless it is printed already; the result is spoken."""
        if self._shown is None or self._state not in {"ready", "failed"}:
            return
        visit, lesson = self._shown
        language = self._context.visit.written
        self._go("printing")
        self._job.errand(lambda station: station.cards().print_card(visit, lesson, language), self._done, self._fail)

    def _done(self, _none: None) -> None:
        self._go("printed")
        self._say(Phrase.CARD_PRINTED)

    def _fail(self, _error: KioskError) -> None:
        self._go("failed")
        self._say(Phrase.CARD_NOT_PRINTED)

    def _say(self, phrase: Phrase) -> None:
        self._context.speech.say([self._context.voice.phrase(phrase, "printing")])

    @Property(bool, notify=changed)
    def isOffered(self) -> bool:
        """Whether there is a printer."""
        return self._state != ""

    @Property(str, notify=changed)
    def label(self) -> str:
        """Label of the button."""
        labels = {
            "printing": translate("Card", "Printing …"),
            "printed": translate("Card", "Printed: take it at the printer"),
            "failed": translate("Card", "Not printed. Try again"),
        }
        return labels.get(self._state, translate("Card", "Print the card"))

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Name of the icon of the button."""
        return "check" if self._state == "printed" else "print"

    @Property(str, notify=changed)
    def state(self) -> str:
        """``ready``, ``printing``, ``printed``, ``failed`` (then it can be tried again); empty without a printer."""
        return self._state
