"""Results that leave, for a technician: what waits, since when, taking it away on a stick, and that it was received.

Rules: a bundle that was taken away is shown as taken away, and as received only when a receipt says so; what could
not be done leaves what waits as it was, and is said with what to do.
"""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_moment
from kiosk.bridge.technician.results.backup_model import BackupViewModel
from kiosk.bridge.technician.results.receipts_model import ReceiptsViewModel
from kiosk.bridge.technician.results.sync_rows import damaged_row, row
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.services.results.taking import Harvest, SyncState
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class SyncViewModel(QObject):
    """Shows `TakingService`; the receipts have a model of their own."""

    seenChanged = Signal()
    progressChanged = Signal()

    def __init__(self, worker: Worker, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._state: SyncState | None = None
        self._harvest: Harvest | None = None
        self._problem: KioskError | None = None
        self._is_taking = False
        self._stop = Event()
        self._done = 0
        self._total = 0
        self._receipts = ReceiptsViewModel(worker, self)
        self._receipts.settled.connect(self._look_again)
        self._backup = BackupViewModel(worker, drives, self)
        self._stick = StickViewModel(drives, self._is_busy, self)
        self._stick.arrived.connect(self._take_stick)
        self._stick.gone.connect(self._receipts.look_away)

    @Slot()
    def open(self) -> None:
        """The page was opened."""
        self._stick.open()
        if not self._is_busy():
            self._forget()
            self._refresh()

    @Slot()
    def close(self) -> None:
        """The page was left; what is under way goes on."""
        self._stick.close()

    def _forget(self) -> None:
        """What was done before is no longer of interest."""
        self._harvest, self._problem = None, None
        self._receipts.forget()

    def _refresh(self) -> None:
        self._worker.errand(lambda station: station.upkeep().taking.state(), self._show, self._fail)

    def _show(self, state: "SyncState") -> None:
        self._state = state
        self.seenChanged.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.seenChanged.emit()

    @Slot()
    def take(self) -> None:
        """«Mang kết quả đi bằng USB»."""
        drive = self._stick.drive
        if drive is None or self._is_busy():
            return
        stop = self._stop = Event()
        self._forget()
        self._is_taking = True
        self._done = self._total = 0
        self.seenChanged.emit()
        self.progressChanged.emit()

        def progress(done: int, total: int) -> bool:
            self._worker.tell(lambda: self._on_progress(done, total))
            return not stop.is_set()

        def run(station: "Station") -> "Harvest":
            return station.upkeep().taking.take(drive, progress)

        self._worker.errand(run, self._took, self._failed)

    def _on_progress(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.progressChanged.emit()

    def _took(self, harvest: "Harvest") -> None:
        self._harvest = harvest
        self._finish()

    def _failed(self, error: KioskError) -> None:
        self._problem = error
        self._finish()

    def _finish(self) -> None:
        self._is_taking = False
        self.progressChanged.emit()
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        """Something was done: see what waits now, and whether the stick is still in."""
        self.seenChanged.emit()
        self._refresh()
        self._stick.look()

    @Slot()
    def takeIn(self) -> None:
        """«Nhận biên nhận»."""
        drive = self._stick.drive
        if drive is not None and not self._is_busy():
            self._forget()
            self.seenChanged.emit()
            self._receipts.take_in(drive)

    @Slot()
    def stop(self) -> None:
        """Stop after the bundle that is being written; a copy is stopped at once."""
        self._backup.stop()
        if self._is_taking:
            self._stop.set()
            self.progressChanged.emit()

    def forget(self) -> None:
        """See `PrivatePage.forget`."""
        self._backup.leave()

    def _is_busy(self) -> bool:
        return self._is_taking or self._receipts.receiving

    @Slot(object)
    def _take_stick(self, drive: Drive) -> None:
        """Another stick: the results of the one before are not about this one.

        What was done stays on the screen when the stick is pulled, so that it can be read.
        """
        self._forget()
        self.seenChanged.emit()
        self._receipts.look_at(drive)

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """The stick that the page is about."""
        return self._stick

    @Property(BackupViewModel, constant=True)
    def backup(self) -> BackupViewModel:
        """A copy of the record for the stick."""
        return self._backup

    @Property(ReceiptsViewModel, constant=True)
    def receipts(self) -> ReceiptsViewModel:
        """The receipts on the stick."""
        return self._receipts

    @Property(bool, notify=seenChanged)
    def isKnown(self) -> bool:
        """Whether it is known what waits."""
        return self._state is not None

    @Property(int, notify=seenChanged)
    def visits(self) -> int:
        """Visits of which something was never taken away."""
        return self._state.visits if self._state else 0

    @Property(str, notify=seenChanged)
    def since(self) -> str:
        """When the oldest of them began; empty when there is none."""
        return format_moment(self._state.since) if self._state and self._state.since else ""

    @Property(int, notify=seenChanged)
    def loose(self) -> int:
        """Records that are in no bundle yet."""
        return self._state.loose if self._state else 0

    @Property(int, notify=seenChanged)
    def untaken(self) -> int:
        """Bundles that were never taken away, and 1 for records in no bundle."""
        return self._state.untaken if self._state else 0

    @Property(int, notify=seenChanged)
    def takenCount(self) -> int:
        """Bundles that were taken away and have no receipt."""
        bundles = self._state.bundles if self._state else ()
        return sum(bundle.taken is not None and bundle.received is None for bundle in bundles)

    @Property(str, notify=seenChanged)
    def lastTaken(self) -> str:
        """When something was last taken away; empty when nothing ever was."""
        last = self._state.last_taken if self._state else None
        return format_moment(last.when) if last else ""

    @Property(str, notify=seenChanged)
    def lastReceived(self) -> str:
        """When the newest receipt was signed; empty when none has come yet."""
        last = self._state.last_received if self._state else None
        return format_moment(last) if last else ""

    @Property("QVariantList", notify=seenChanged)
    def bundles(self) -> list[dict[str, str | bool]]:
        """The maps of `sync_rows`: damaged files, then bundles, the newest first."""
        if self._state is None:
            return []
        return [*map(damaged_row, self._state.damaged), *map(row, self._state.bundles)]

    @Property(int, notify=seenChanged)
    def damagedCount(self) -> int:
        """Files in the outbox that are no whole bundle."""
        return len(self._state.damaged) if self._state else 0

    @Property(bool, notify=seenChanged)
    def taking(self) -> bool:
        """Whether results are being put on the stick."""
        return self._is_taking

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._is_taking and self._stop.is_set()

    @Property(int, notify=progressChanged)
    def done(self) -> int:
        """Bundles that are on the stick by now."""
        return self._done

    @Property(int, notify=progressChanged)
    def total(self) -> int:
        """Bundles that there are; 0 while they are being made."""
        return self._total

    @Property(str, notify=seenChanged)
    def outcome(self) -> str:
        """``whole``, ``stopped``, or empty when nothing was taken since the page was opened."""
        if self._harvest is None:
            return ""
        return "whole" if self._harvest.is_whole else "stopped"

    @Property(int, notify=seenChanged)
    def written(self) -> int:
        """Bundles that were written to the stick."""
        return len(self._harvest.delivery.written) if self._harvest else 0

    @Property(int, notify=seenChanged)
    def already(self) -> int:
        """Bundles that were on the stick before."""
        return self._harvest.delivery.already if self._harvest else 0

    @Property(str, notify=seenChanged)
    def problem(self) -> str:
        """What could not be done, and what to do; empty when all was."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""
