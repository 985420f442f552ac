"""The province's receipts on the stick that the page «Đồng bộ» is about: which there are, and taking them in.

Rules: looking changes nothing and never runs twice at once; what is known of a stick is forgotten when it is pulled,
what came of taking in stays until another stick comes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.words import explain
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
    """Shows `ReceiptService`."""

    changed = Signal()
    settled = Signal()
    """Taking in is over, whatever came of it."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._drive: Drive | None = None
        self._look: ReceiptLook | None = None
        self._taken: ReceiptLook | None = None
        self._problem: KioskError | None = None
        self._unseen: KioskError | None = None
        """Why the stick could not be looked at."""
        self._is_looking = False
        self._is_receiving = False
        self._round = 0
        """Counts what makes an answer that is still under way one about something else."""

    def look_at(self, drive: Drive) -> None:
        """Look at another stick, or at what came to this one."""
        self._turn_to(drive)
        self._start()

    @Slot()
    def look_away(self) -> None:
        """The stick is gone."""
        self._turn_to(None)

    def forget(self) -> None:
        """What came of taking in is no longer of interest."""
        self._taken = self._problem = None
        self.changed.emit()

    def take_in(self, drive: Drive) -> None:
        """Note what the receipts on `drive` tell."""
        self.forget()
        self._turn_to(drive)
        self._is_receiving = True
        self.changed.emit()
        self._worker.errand(lambda station: station.upkeep().receipts.take_in(drive), self._took, self._failed)

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
            """Whether the answer is about what is looked at; if not, that is looked at now."""
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

        self._worker.errand(lambda station: station.upkeep().receipts.look(drive), show, fail)

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
        """Bundles on the stick's receipts that do not count as received yet."""
        return self._look.new if self._look else 0

    @Property(int, notify=changed)
    def knownCount(self) -> int:
        """Bundles on the stick's receipts that count as received already."""
        return self._look.known if self._look else 0

    @Property(int, notify=changed)
    def othersCount(self) -> int:
        """Receipts on the stick that are about other kiosks."""
        return self._look.others if self._look else 0

    @Property("QVariantList", notify=changed)
    def refused(self) -> list[str]:
        """Each problem with what to do about it: of the receipts last taken in, else of those on the stick."""
        seen = self._taken or self._look
        return [" ".join(explain(error)).strip() for error in seen.problems] if seen else []

    @Property(bool, notify=changed)
    def receiving(self) -> bool:
        """Whether receipts are being taken in."""
        return self._is_receiving

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """``received``, ``forked``, ``refused``, ``known``, ``others``, ``none``; empty when nothing was taken in."""
        match self._taken:
            case None:
                return ""
            case look if look.new:
                return "received"
            case look if look.fork:
                return "forked"
            case look if look.refused:
                return "refused"
            case look if look.known:
                return "known"
            case look:
                return "others" if look.others else "none"

    @Property(int, notify=changed)
    def receivedNow(self) -> int:
        """Bundles that count as received since receipts were last taken in."""
        return self._taken.new if self._taken else 0

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing was taken in, or why the stick could not be looked at; empty when nothing is wrong."""
        error = self._problem or self._unseen
        return " ".join(explain(error)).strip() if error else ""
