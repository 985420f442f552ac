"""View model of the guides' page of papers: its sections, and the preview that they share."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.certificates.check_model import CertificateCheckViewModel
from kiosk.bridge.guide.certificates.handouts_model import HandoutsViewModel
from kiosk.bridge.guide.certificates.issuing_model import IssuingViewModel
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.rights import Right

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
ISSUE, LISTS, CARDS, CHECK = "issue", "lists", "cards", "check"


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class CertificatesViewModel(QObject):
    """The shown section: certificates and their check (lead guides), lists and take-home cards (all guides)."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._section = ""
        self._may_issue = False
        self._output = OutputViewModel(context, self)
        self._issuing = IssuingViewModel(context, self._output, self)
        self._handouts = HandoutsViewModel(context, self._output, self)
        self._check = CertificateCheckViewModel(context, self)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._section, self._output.place, self._issuing.chosen

    def open(self) -> None:
        """Show the first section that the account may use."""
        self._may_issue = self._context.actor().may(Right.ISSUE_CERTIFICATES)
        self._output.close()
        self.show(ISSUE if self._may_issue else LISTS)

    def forget(self) -> None:
        """Clear names and results; called when another page is shown or the staff leave."""
        self._output.forget()
        self._issuing.forget()
        self._handouts.forget()
        self._check.forget()

    def stop(self) -> None:
        """Stop making papers after the current one; called when the kiosk shuts down."""
        self._output.stop()

    @Slot(str)
    def show(self, section: str) -> None:
        """Show a section; no effect if the account may not use it."""
        if section not in self._keys():
            return
        self._section = section
        self._check.forget()
        if section == ISSUE:
            self._issuing.open()
        elif section in {LISTS, CARDS}:
            self._handouts.open()
        self.changed.emit()

    def _keys(self) -> list[str]:
        return [ISSUE, LISTS, CARDS, CHECK] if self._may_issue else [LISTS, CARDS]

    @Property(str, notify=changed)
    def section(self) -> str:
        """Key of the shown section."""
        return self._section

    @Property("QVariantList", notify=changed)
    def sections(self) -> list[dict[str, Any]]:
        """One map per section: ``key``, ``label``, ``isChosen``."""
        labels = {
            ISSUE: translate("Papers", "Certificates"),
            LISTS: translate("Papers", "Lists"),
            CARDS: translate("Papers", "Take-home cards"),
            CHECK: translate("Papers", "Check a certificate"),
        }
        return [{"key": key, "label": labels[key], "isChosen": key == self._section} for key in self._keys()]

    @Property(IssuingViewModel, constant=True)
    def issuing(self) -> IssuingViewModel:
        """View model of the certificates."""
        return self._issuing

    @Property(HandoutsViewModel, constant=True)
    def handouts(self) -> HandoutsViewModel:
        """View model of lists and cards."""
        return self._handouts

    @Property(CertificateCheckViewModel, constant=True)
    def check(self) -> CertificateCheckViewModel:
        """View model of the check of a certificate."""
        return self._check

    @Property(OutputViewModel, constant=True)
    def output(self) -> OutputViewModel:
        """View model of the preview, and of printing and saving."""
        return self._output
