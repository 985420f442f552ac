"""The technician's page of results: shows which were not taken away yet, copies them to a stick, imports receipts.

Rules: a bundle copied to a stick is shown as taken away, and as received only if there is a receipt for it; a failed
operation leaves the remaining bundles as they were, and is shown with a remedy.
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
    """Shows `TakingService`; receipts and copies of the record have separate models."""

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
        """See `PageModel.open`; clears the last result unless work is in progress."""
        self._stick.open()
        if not self._is_busy():
            self._forget()
            self._refresh()

    @Slot()
    def close(self) -> None:
        """Stop looking for sticks; called when the page is left. Work in progress continues."""
        self._stick.close()

    def _forget(self) -> None:
        """Clear the results of the last copy and import."""
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
        """Copy the bundles of results to the stick (button «Mang kết quả đi bằng USB»)."""
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
        """Refresh the state and the stick after a copy or import."""
        self.seenChanged.emit()
        self._refresh()
        self._stick.look()

    @Slot()
    def takeIn(self) -> None:
        """Import the receipts on the stick (button «Nhận biên nhận»)."""
        drive = self._stick.drive
        if drive is not None and not self._is_busy():
            self._forget()
            self.seenChanged.emit()
            self._receipts.take_in(drive)

    @Slot()
    def stop(self) -> None:
        """Stop copying after the current bundle; stop a copy of the record at once."""
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
        """Clear the results about the previous stick and list the receipts on `drive`.

        Until then the results stay on the screen after the stick was pulled, so that they can be read.
        """
        self._forget()
        self.seenChanged.emit()
        self._receipts.look_at(drive)

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """The current stick."""
        return self._stick

    @Property(BackupViewModel, constant=True)
    def backup(self) -> BackupViewModel:
        """The dialogue that copies the record to a stick."""
        return self._backup

    @Property(ReceiptsViewModel, constant=True)
    def receipts(self) -> ReceiptsViewModel:
        """The receipts on the stick."""
        return self._receipts

    @Property(bool, notify=seenChanged)
    def isKnown(self) -> bool:
        """Whether the state has been read."""
        return self._state is not None

    @Property(int, notify=seenChanged)
    def visits(self) -> int:
        """Number of visits with events that were never taken away."""
        return self._state.visits if self._state else 0

    @Property(str, notify=seenChanged)
    def since(self) -> str:
        """Time of the oldest event never taken away; empty if there is none."""
        return format_moment(self._state.since) if self._state and self._state.since else ""

    @Property(int, notify=seenChanged)
    def loose(self) -> int:
        """Number of events that are not in a bundle yet."""
        return self._state.loose if self._state else 0

    @Property(int, notify=seenChanged)
    def untaken(self) -> int:
        """Number of bundles never taken away, plus 1 if there are events in no bundle."""
        return self._state.untaken if self._state else 0

    @Property(int, notify=seenChanged)
    def takenCount(self) -> int:
        """Number of bundles that were taken away and have no receipt."""
        bundles = self._state.bundles if self._state else ()
        return sum(bundle.taken is not None and bundle.received is None for bundle in bundles)

    @Property(str, notify=seenChanged)
    def lastTaken(self) -> str:
        """When results were last taken away; empty if never."""
        last = self._state.last_taken if self._state else None
        return format_moment(last.when) if last else ""

    @Property(str, notify=seenChanged)
    def lastReceived(self) -> str:
        """When the newest receipt was signed; empty if there is none."""
        last = self._state.last_received if self._state else None
        return format_moment(last) if last else ""

    @Property("QVariantList", notify=seenChanged)
    def bundles(self) -> list[dict[str, str | bool]]:
        """The maps of `sync_rows`: damaged files, then bundles, newest first."""
        if self._state is None:
            return []
        return [*map(damaged_row, self._state.damaged), *map(row, self._state.bundles)]

    @Property(int, notify=seenChanged)
    def damagedCount(self) -> int:
        """Number of damaged or incomplete files in the outbox."""
        return len(self._state.damaged) if self._state else 0

    @Property(bool, notify=seenChanged)
    def taking(self) -> bool:
        """Whether results are being copied to the stick."""
        return self._is_taking

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether a stop was requested and copying has not ended yet."""
        return self._is_taking and self._stop.is_set()

    @Property(int, notify=progressChanged)
    def done(self) -> int:
        """Number of bundles on the stick so far."""
        return self._done

    @Property(int, notify=progressChanged)
    def total(self) -> int:
        """Total number of bundles to copy; 0 while they are being made."""
        return self._total

    @Property(str, notify=seenChanged)
    def outcome(self) -> str:
        """``whole``, ``stopped``, or empty if no copy has ended since the results were cleared."""
        if self._harvest is None:
            return ""
        return "whole" if self._harvest.is_whole else "stopped"

    @Property(int, notify=seenChanged)
    def written(self) -> int:
        """Number of bundles that the last copy wrote to the stick."""
        return len(self._harvest.delivery.written) if self._harvest else 0

    @Property(int, notify=seenChanged)
    def already(self) -> int:
        """Number of bundles that were on the stick already."""
        return self._harvest.delivery.already if self._harvest else 0

    @Property(str, notify=seenChanged)
    def problem(self) -> str:
        """Why the last operation failed, and what to do; empty if it did not."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""
