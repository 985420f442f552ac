"""View model of the page «Đồng bộ»: shows which results were not exported yet.

It also copies results to a stick and imports receipts.

Rules: a bundle copied to a stick is shown as exported, and as received only if there is a receipt for it. A failed
operation leaves the remaining bundles unchanged, and is shown with a remedy.
"""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.results.backup_model import BackupViewModel
from kiosk.bridge.technician.results.overview import rows_above, state_cards
from kiosk.bridge.technician.results.receipts_model import ReceiptsViewModel
from kiosk.bridge.technician.results.sending_model import SendingViewModel
from kiosk.bridge.technician.results.sync_rows import damaged_row, row
from kiosk.bridge.technician.results.words import (
    StickReceipts,
    heading,
    help_text,
    loose_text,
    progress_text,
    take_label,
    taken_text,
)
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance
    from kiosk.services.results.taking import Harvest, SyncState

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class SyncViewModel(QObject):
    """Shows the results and exports them through `TakingService`.

    Receipts and copies of the record have their own view models.
    """

    seenChanged = Signal()
    progressChanged = Signal()
    textsChanged = Signal()
    """Emitted when the results, the receipts or the stick change."""

    def __init__(self, worker: MaintenanceWorker, drives: Drives, parent: QObject) -> None:
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
        self._sending = SendingViewModel(worker, self)
        self._sending.settled.connect(self._refresh)
        self._stick = StickViewModel(drives, self._is_busy, self)
        self._stick.arrived.connect(self._take_stick)
        self._stick.gone.connect(self._receipts.look_away)
        self._stick.changed.connect(self.textsChanged)
        self._receipts.changed.connect(self.textsChanged)
        self.seenChanged.connect(self.textsChanged)

    @Slot()
    def open(self) -> None:
        """Start the detection of sticks.

        Unless an export or import is in progress, clear the result of the previous export or import and read the
        state.
        """
        self._stick.open()
        if not self._is_busy():
            self._forget()
            self._refresh()

    @Slot()
    def close(self) -> None:
        """Stop the detection of sticks; called when the page is left. Work in progress continues."""
        self._stick.close()

    def _forget(self) -> None:
        """Clear the results of the last export and of the last import."""
        self._harvest, self._problem = None, None
        self._receipts.forget()

    @Slot()
    def _refresh(self) -> None:
        self._worker.errand(lambda maintenance: maintenance.upkeep().taking.state(), self._show, self._fail)

    def _show(self, state: "SyncState") -> None:
        self._state = state
        self._sending.show(state)
        self.seenChanged.emit()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self.seenChanged.emit()

    @Slot()
    def take(self) -> None:
        """Copy the bundles of results to the current stick (button «Mang kết quả đi bằng USB»).

        No effect without a stick, and while work is in progress.
        """
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

        def run(maintenance: "Maintenance") -> "Harvest":
            return maintenance.upkeep().taking.take(drive, progress)

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
        """Read the state and the mount table again, after an export or import."""
        self.seenChanged.emit()
        self._refresh()
        self._stick.look()

    @Slot()
    def takeIn(self) -> None:
        """Import the receipts on the current stick (button «Nhận biên nhận»).

        No effect without a stick, and while work is in progress.
        """
        drive = self._stick.drive
        if drive is not None and not self._is_busy():
            self._forget()
            self.seenChanged.emit()
            self._receipts.take_in(drive)

    @Slot()
    def stop(self) -> None:
        """Stop an export after the current bundle, and a copy of the record at once."""
        self._backup.stop()
        if self._is_taking:
            self._stop.set()
            self.progressChanged.emit()

    def forget(self) -> None:
        """Close the dialogues; called when the page or the staff's screens are left."""
        self._backup.leave()
        self._sending.leave()

    def _is_busy(self) -> bool:
        return self._is_taking or self._receipts.receiving

    @Slot(object)
    def _take_stick(self, drive: Drive) -> None:
        """Clear the results about the previous stick and list the receipts on `drive`.

        The results are not cleared when the previous stick is pulled, so that the technician can still read them.
        """
        self._forget()
        self.seenChanged.emit()
        self._receipts.look_at(drive)

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the stick for results and receipts."""
        return self._stick

    @Property(BackupViewModel, constant=True)
    def backup(self) -> BackupViewModel:
        """View model of the dialogue that copies the record to a stick."""
        return self._backup

    @Property(SendingViewModel, constant=True)
    def sending(self) -> SendingViewModel:
        """View model of the dialogue that sends over the network or shows the code of the kiosk."""
        return self._sending

    @Property(ReceiptsViewModel, constant=True)
    def receipts(self) -> ReceiptsViewModel:
        """View model of the receipts on the stick."""
        return self._receipts

    @Property(bool, notify=seenChanged)
    def isKnown(self) -> bool:
        """Whether the state of the results has been read."""
        return self._state is not None

    @Property(int, notify=seenChanged)
    def visits(self) -> int:
        """Number of visits with events that were never exported."""
        return self._state.visits if self._state else 0

    @Property(int, notify=seenChanged)
    def loose(self) -> int:
        """Number of events that are in no bundle yet."""
        return self._state.loose if self._state else 0

    @Property(int, notify=seenChanged)
    def untaken(self) -> int:
        """Number of bundles that were never exported, plus 1 if there are events in no bundle."""
        return self._state.untaken if self._state else 0

    @Property(int, notify=seenChanged)
    def takenCount(self) -> int:
        """Number of bundles that were exported and have no receipt."""
        bundles = self._state.bundles if self._state else ()
        return sum(bundle.taken is not None and bundle.received is None for bundle in bundles)

    @Property("QVariantList", notify=seenChanged)
    def bundles(self) -> list[dict[str, str | bool]]:
        """One map per bundle file, created by `sync_rows`: damaged files first, then bundles, newest first."""
        if self._state is None:
            return []
        return [*map(damaged_row, self._state.damaged), *map(row, self._state.bundles)]

    @Property("QVariantList", notify=seenChanged)
    def above(self) -> list[dict[str, str | bool]]:
        """One map per row above the bundles (see `overview`): registration, network, ways, events in no bundle."""
        return rows_above(self._state, self.looseText) if self._state else []

    @Property("QVariantList", notify=seenChanged)
    def states(self) -> list[dict[str, str | bool]]:
        """One map per state of results with its number (see `overview`); empty until they are known."""
        return state_cards(self._state)

    @Property(bool, notify=seenChanged)
    def taking(self) -> bool:
        """Whether results are being copied to the stick."""
        return self._is_taking

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether a stop was requested and copying has not ended yet."""
        return self._is_taking and self._stop.is_set()

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Share of the bundles that the current export has copied, from 0 to 1."""
        return self._done / self._total if self._total else 0.0

    @Property(str, notify=seenChanged)
    def outcome(self) -> str:
        """Result of the last export: ``whole`` (the stick has all bundles) or ``stopped``; empty if there is none."""
        if self._harvest is None:
            return ""
        return "whole" if self._harvest.is_whole else "stopped"

    @Property(int, notify=seenChanged)
    def written(self) -> int:
        """Number of bundles that the last export wrote to the stick."""
        return len(self._harvest.delivery.written) if self._harvest else 0

    @Property(int, notify=seenChanged)
    def already(self) -> int:
        """Number of bundles that were already on the stick before the last export."""
        return self._harvest.delivery.already if self._harvest else 0

    @Property(str, notify=seenChanged)
    def problem(self) -> str:
        """Message and remedy if an export, or reading the state of the results, failed; empty if nothing failed."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(str, notify=textsChanged)
    def heading(self) -> str:
        """Heading of the page: whether results wait to be exported, and from how many visits."""
        return heading(self._state, self.takenCount)

    @Property(str, notify=textsChanged)
    def helpText(self) -> str:
        """Text below the heading: facts about the results and the stick's receipts.

        Empty until the state of the results has been read.
        """
        receipts, label = self._receipts, self._stick.label
        is_shown = label != "" and receipts.outcome == ""
        stick = StickReceipts(
            label, receipts.newCount, receipts.knownCount, receipts.othersCount, receipts.askedCount
        )
        return help_text(self._state, self.takenCount, stick if is_shown else None, with_total=not self.outcomeText)

    @Property(str, notify=seenChanged)
    def looseText(self) -> str:
        """Text about the events that are in no bundle yet."""
        return loose_text(self.loose)

    @Property(str, notify=textsChanged)
    def takeLabel(self) -> str:
        """Label of the button that copies the results to the stick."""
        return take_label(self._stick.label, is_locked=self._stick.isLocked)

    @Property(str, notify=progressChanged)
    def progressText(self) -> str:
        """Progress of the export as text."""
        return progress_text(self._done, self._total)

    @Property(str, notify=textsChanged)
    def outcomeText(self) -> str:
        """Problem or result of the last export or import as text; empty if there is none."""
        if self.problem:
            return self.problem
        if self.outcome:
            return taken_text(self.outcome, self.written, self.already)
        return self._receipts.outcomeText

    @Property(str, notify=textsChanged)
    def outcomeTone(self) -> str:
        """Tone in which `outcomeText` is shown: ``good``, ``note`` or ``bad``."""
        if self.problem:
            return "bad"
        if self.outcome:
            return "good" if self.outcome == "whole" else "note"
        return self._receipts.outcomeTone
