"""Lists the province's receipts on the stick of the page «Đồng bộ», and imports them into the record.

Rules: listing changes nothing, and only one listing runs at a time. The list is cleared when the stick is pulled. The
result of an import is kept until another stick is inserted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.staff.words import explain
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.results.words import received_text
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive

if TYPE_CHECKING:
    from kiosk.services.results.receipts import ReceiptLook

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The page «Đồng bộ» makes it.")
class ReceiptsViewModel(QObject):
    """Shows the receipts that `ReceiptService` finds on a stick, and the result of the last import."""

    changed = Signal()
    settled = Signal()
    """Emitted when an import has ended, successfully or not."""

    def __init__(self, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._drive: Drive | None = None
        self._look: ReceiptLook | None = None
        self._taken: ReceiptLook | None = None
        self._problem: KioskError | None = None
        self._unseen: KioskError | None = None
        """The error if the receipts could not be listed."""
        self._is_looking = False
        self._is_receiving = False
        self._round = 0
        """Number of changes of the stick so far. A listing whose stick has changed since the listing started is
        dropped."""

    def look_at(self, drive: Drive) -> None:
        """List the receipts on `drive`, a stick that was inserted or must be read again."""
        self._turn_to(drive)
        self._start()

    @Slot()
    def look_away(self) -> None:
        """Clear the list, because the stick was pulled."""
        self._turn_to(None)

    def forget(self) -> None:
        """Clear the result of the last import."""
        self._taken = self._problem = None
        self.changed.emit()

    def take_in(self, drive: Drive) -> None:
        """Import the receipts on `drive` into the record."""
        self.forget()
        self._turn_to(drive)
        self._is_receiving = True
        self.changed.emit()
        self._worker.errand(
            lambda maintenance: maintenance.upkeep().receipts.take_in(drive), self._took, self._failed
        )

    def _turn_to(self, drive: Drive | None) -> None:
        self._round += 1
        self._drive, self._look, self._unseen = drive, None, None
        self.changed.emit()

    def _start(self) -> None:
        drive, mine = self._drive, self._round
        if drive is None or self._is_looking or self._is_receiving:
            return
        self._is_looking = True

        def rest() -> bool:
            """End the listing; return whether the listed stick is still the current stick.

            If it is not, start to list the current stick.
            """
            self._is_looking = False
            if self._round != mine:
                self._start()
            return self._round == mine

        def show(look: "ReceiptLook") -> None:
            if rest():
                self._look = look
                self.changed.emit()

        def fail(error: KioskError) -> None:
            if rest():
                self._unseen = error
                self.changed.emit()

        self._worker.errand(lambda maintenance: maintenance.upkeep().receipts.look(drive), show, fail)

    def _took(self, look: "ReceiptLook") -> None:
        self._taken = look
        self._finish()

    def _failed(self, error: KioskError) -> None:
        self._problem = error
        self._finish()

    def _finish(self) -> None:
        self._is_receiving = False
        self.changed.emit()
        self.settled.emit()
        self._start()

    @Property(int, notify=changed)
    def newCount(self) -> int:
        """Number of bundles that the stick's receipts confirm and the kiosk has not yet recorded as received."""
        return self._look.new if self._look else 0

    @Property(int, notify=changed)
    def knownCount(self) -> int:
        """Number of bundles that the stick's receipts confirm and the kiosk has already recorded as received."""
        return self._look.known if self._look else 0

    @Property(int, notify=changed)
    def othersCount(self) -> int:
        """Number of receipts on the stick that are for other kiosks."""
        return self._look.others if self._look else 0

    @Property(int, notify=changed)
    def askedCount(self) -> int:
        """Number of bundles that the stick's receipts ask for again."""
        return self._look.asked if self._look else 0

    @Property(bool, notify=changed)
    def hasNews(self) -> bool:
        """Whether importing the stick's receipts changes anything."""
        return self.newCount > 0 or self.askedCount > 0

    @Property("QVariantList", notify=changed)
    def refused(self) -> list[str]:
        """Messages about invalid receipts of the last import; before an import, about those on the stick."""
        seen = self._taken or self._look
        return [" ".join(explain(error)).strip() for error in seen.problems] if seen else []

    @Property(bool, notify=changed)
    def receiving(self) -> bool:
        """Whether receipts are being imported."""
        return self._is_receiving

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """Result of the last import: the first in this list that applies; empty if nothing was imported.

        ``received``: receipts confirm bundles that were not known as received. ``forked``: the kiosk has got a new
        id, because a receipt shows that another record has the same id. ``asked``: the province asks for bundles
        again. ``refused``: receipts are invalid. ``known``: receipts confirm only bundles that were known as
        received. ``others``: receipts are for other kiosks. ``none``: there are no receipts.
        """
        look = self._taken
        if look is None:
            return ""
        outcomes = {
            "received": look.new,
            "forked": look.fork,
            "asked": look.asked,
            "refused": look.refused,
            "known": look.known,
            "others": look.others,
        }
        return next((name for name, applies in outcomes.items() if applies), "none")

    @Property(int, notify=changed)
    def receivedNow(self) -> int:
        """Number of bundles that the last import recorded as received."""
        return self._taken.new if self._taken else 0

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Message and remedy if the import or the listing failed; empty if neither did."""
        error = self._problem or self._unseen
        return " ".join(explain(error)).strip() if error else ""

    @property
    def _is_failed(self) -> bool:
        return self.outcome == "" and self.problem != ""

    @Property(str, notify=changed)
    def outcomeText(self) -> str:
        """Result of the last import as text, with the message about the first refused file.

        If importing or listing failed: the message about the failure.
        """
        if self._is_failed:
            return self.problem
        asked = self._taken.asked if self._taken else 0
        return received_text(self.outcome, self.receivedNow, self.refused, asked)

    @Property(str, notify=changed)
    def outcomeTone(self) -> str:
        """Tone in which `outcomeText` is shown: ``good``, ``note`` or ``bad``."""
        if self._is_failed or self.outcome == "refused":
            return "bad"
        return "good" if self.outcome == "received" and not self.refused else "note"
