"""View model of the question for the number on the newest certificate, after an older record was restored."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.services.certificates.numbers import LastNumberError, NumberQuestion

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of papers.")
class LastNumberViewModel(QObject):
    """The question, and the next number to be confirmed: an answer that is too high cannot be taken back."""

    changed = Signal()

    def __init__(self, context: PageContext, answered: Callable[[], None], parent: QObject) -> None:
        """`answered`: called when an answer is recorded."""
        super().__init__(parent)
        self._context = context
        self._answered = answered
        self._saving = LatestJob(context.worker)
        self._question: NumberQuestion | None = None
        self._last: int | None = None
        self._following = ""
        self._problem: KioskError | None = None

    def ask(self, question: NumberQuestion | None) -> None:
        """Show a question; None closes it. A question that is being answered stays as it is."""
        if question != self._question:
            self._saving.drop()
            self._question, self._last, self._following, self._problem = question, None, "", None
        self.changed.emit()

    @Slot(str)
    def submit(self, typed: str) -> None:
        """Take `typed` as the number on the newest certificate, and show the next number to be confirmed."""
        if self._question is None:
            return
        try:
            self._confirm(self._question.read(typed))
        except LastNumberError as error:
            self._problem = error
            self.changed.emit()

    @Slot()
    def denyNewer(self) -> None:
        """No certificate was printed that the kiosk does not know: show the next number to be confirmed."""
        if self._question is not None:
            self._confirm(None)

    def _confirm(self, last: int | None) -> None:
        if self._question is not None:
            self._last, self._following, self._problem = last, self._question.following(last), None
            self.changed.emit()

    @Slot()
    def change(self) -> None:
        """Return to the question."""
        self._following = ""
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Record the answer; no effect while it is being recorded."""
        question, last, actor = self._question, self._last, self._context.actor()
        if question is None or not self._following or self._saving.is_busy:
            return

        def failed(error: KioskError) -> None:
            self._following, self._problem = "", error
            self.changed.emit()

        self._saving.errand(
            lambda station: station.paperwork().issuing.answer(actor, question, last),
            lambda _result: self._answered(),
            failed,
        )

    @Property(bool, notify=changed)
    def isAsked(self) -> bool:
        """Whether the question must be answered before certificates can be issued."""
        return self._question is not None

    @Property(bool, notify=changed)
    def isConfirming(self) -> bool:
        """Whether the next number is shown, to be confirmed."""
        return self._following != ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        if self._question is None:
            return ""
        if self._following:
            return translate("Papers", "The next certificate gets no. {number}").format(number=self._following)
        return translate("Papers", "Which number stands on the newest certificate of {year}?").format(
            year=self._question.year
        )

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why it is asked and where to look, or what a confirmation means."""
        if self._question is None:
            return ""
        if self._following:
            return translate(
                "Papers",
                "Please compare: no paper may have this number or a higher one. After “Yes”, the kiosk never gives a "
                "lower number.",
            )
        highest = self._question.highest
        known = (
            translate("Papers", "The kiosk knows papers up to no. {number}.").format(number=highest)
            if highest
            else translate("Papers", "The kiosk knows no paper of this year.")
        )
        why = translate(
            "Papers",
            "The data of this kiosk came back from an older copy, without the papers printed after it. Look at the "
            "newest paper or into your book of papers.",
        )
        return f"{why} {known}"

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with what was typed, and what to do; empty if nothing is."""
        return " ".join(filter(None, explain(self._problem))) if self._problem else ""
