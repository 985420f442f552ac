"""View model of the check of a certificate, whose code a hand scanner or a guide types into a field."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import told
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.services.certificates.checking import Checked

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The page of papers makes it.")
class CertificateCheckViewModel(QObject):
    """The result of the latest check."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._checking = LatestJob(context.worker)
        self._checked: Checked | None = None

    def forget(self) -> None:
        """Clear the result, and show no result that comes later."""
        self._checking.drop()
        self._checked = None
        self.changed.emit()

    @Slot(str)
    def check(self, text: str) -> None:
        """Check the text of a QR code, or a check code; an empty text clears the result."""
        if not text.strip():
            self.forget()
            return
        actor = self._context.actor()
        self._checking.ask(lambda station: station.paperwork().issuing.check(actor, text), self._show)

    def _show(self, checked: Checked) -> None:
        self._checked = checked
        self.changed.emit()

    @Property(bool, notify=changed)
    def hasResult(self) -> bool:
        """Whether something was checked."""
        return self._checked is not None

    @Property(bool, notify=changed)
    def isValid(self) -> bool:
        """Whether the certificate is valid."""
        return self._checked is not None and self._checked.is_valid

    @Property(str, notify=changed)
    def resultText(self) -> str:
        """Result of the check, as a sentence; empty without a result."""
        found = self._checked
        return told(found.words.sentence, found.words.values) if found else ""

    @Property(str, notify=changed)
    def cureText(self) -> str:
        """What to do next; empty without a result."""
        return told(self._checked.cure, {}) if self._checked else ""

    @Property(str, notify=changed)
    def holderNote(self) -> str:
        """What to compare the name on a valid paper with, or that it was not checked; empty without a valid paper."""
        holder = self._checked.holder if self._checked else None
        return told(holder.note, {}) if holder else ""

    @Property(str, notify=changed)
    def holderName(self) -> str:
        """Name, year of birth and hamlet of the holder of a valid paper; empty if the name is not known here."""
        holder = self._checked.holder if self._checked else None
        if holder is None or holder.learner is None:
            return ""
        details = holder.learner.details
        return " · ".join(filter(None, (details.name, str(details.birth_year or ""), details.hamlet)))

    @Property("QVariantList", notify=changed)
    def tasks(self) -> list[Any]:
        """Numbered texts of the tasks on a valid certificate."""
        unknown = translate("Papers", "a task of a lesson that is not installed here")
        tasks = self._checked.tasks if self._checked else ()
        return [f"{number}. {text or unknown}" for number, text in enumerate(tasks, 1)]
