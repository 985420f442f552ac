"""View model of the dialogue that writes an encrypted copy of the record to a stick and shows the copy's code once.

Rules: the copy can be decrypted only with its code. The code is in memory only while it is on the screen. Leaving the
page stops a running copy, because nobody would see the code of the copy. A copy whose code was not shown is deleted.
Older copies on the stick are deleted only after the technician confirms that the code is on paper.
"""

import math
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_number, format_size
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.services.backup.record_copies import NewCopy
    from kiosk.services.maintenance import Maintenance

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The page «Đồng bộ» makes it.")
class BackupViewModel(QObject):
    """Shows the progress and the result of `RecordCopies`."""

    phaseChanged = Signal()
    progressChanged = Signal()
    textsChanged = Signal()
    """Emitted when the phase, the progress or the stick changes."""

    def __init__(self, worker: MaintenanceWorker, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._stick = StickViewModel(drives, self._is_busy, self)
        self._stick.arrived.connect(self._take_stick)
        self._stick.gone.connect(self.phaseChanged)
        self._stick.changed.connect(self.textsChanged)
        self.phaseChanged.connect(self.textsChanged)
        self.progressChanged.connect(self.textsChanged)
        self._worker = worker
        self._phase = ""
        self._stop = Event()
        self._done = self._total = 0
        self._copy: NewCopy | None = None
        self._copied_to: Drive | None = None
        self._dropped = 0
        self._was_stopped = False
        self._problem: KioskError | None = None

    @Slot()
    def begin(self) -> None:
        """Open the dialogue, if it is not open (button «Sao lưu ra USB»); nothing is written yet."""
        if self._phase == "":
            self._forget()
            self._show("ready")
            self._stick.open()

    @Slot()
    def leave(self) -> None:
        """Close the dialogue and stop a running copy; called when the dialogue or the page is closed."""
        if self._phase != "":
            self._stop.set()
            self._forget()
            self._show("")
            self._stick.close()

    @Slot()
    def make(self) -> None:
        """Start a copy to the current stick (button «Sao lưu ngay»); no effect without a writable stick."""
        drive = self._stick.drive
        if drive is None or drive.is_read_only or self._phase != "ready":
            return
        stop = self._stop = Event()
        self._forget()
        self._done = self._total = 0
        self._show("making")
        self.progressChanged.emit()

        def progress(done: int, total: int) -> bool:
            self._worker.tell(lambda: self._on_progress(stop, done, total))
            return not stop.is_set()

        def made(copy: "NewCopy | None") -> None:
            if copy is not None and stop.is_set():
                self._discard(drive, copy)
                copy = None
            self._settle(stop, drive, copy, None)

        self._worker.errand(
            lambda maintenance: maintenance.upkeep().copies.make(drive, progress),
            made,
            lambda error: self._settle(stop, drive, None, error),
        )

    def _discard(self, drive: Drive, copy: "NewCopy") -> None:
        self._worker.errand(lambda maintenance: maintenance.upkeep().copies.discard(drive, copy))

    def _on_progress(self, stop: Event, done: int, total: int) -> None:
        if self._stop is stop and self._phase == "making":
            self._done, self._total = done, total
            self.progressChanged.emit()

    def _settle(self, stop: Event, drive: Drive, copy: "NewCopy | None", error: KioskError | None) -> None:
        if self._stop is not stop or self._phase != "making":
            return
        self._copy, self._copied_to, self._problem = copy, drive, error
        self._was_stopped = copy is None and error is None
        self._show("code" if copy else "ready")
        self.progressChanged.emit()
        self._stick.look()

    @Slot()
    def stop(self) -> None:
        """Stop the running copy; its partial file is deleted."""
        if self._phase == "making":
            self._stop.set()
            self.progressChanged.emit()

    @Slot()
    def confirm(self) -> None:
        """Delete the code from memory, then older copies from the stick (button «Tôi đã ghi mã ra giấy»).

        No effect unless the code is on the screen.
        """
        drive = self._copied_to
        if self._phase != "code" or drive is None:
            return
        self._copy = None
        self._show("keeping")

        def keep(maintenance: "Maintenance") -> int:
            return maintenance.upkeep().copies.keep_newest(drive)

        # if the older copies cannot be deleted now, the next copy to this stick deletes them
        self._worker.errand(keep, self._kept, lambda _error: self._kept(0))

    def _kept(self, dropped: int) -> None:
        if self._phase == "keeping":
            self._dropped = dropped
            self._show("done")

    def _forget(self) -> None:
        self._copy = self._copied_to = self._problem = None
        self._was_stopped, self._dropped = False, 0

    def _show(self, phase: str) -> None:
        self._phase = phase
        self.phaseChanged.emit()

    def _is_busy(self) -> bool:
        return self._phase == "making"

    @Slot()
    def _take_stick(self) -> None:
        """In the phase ``ready``, clear the result of the last copy; called when a stick is inserted."""
        if self._phase == "ready":
            self._forget()
        self.phaseChanged.emit()

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the stick to which the record is copied."""
        return self._stick

    @Property(str, notify=phaseChanged)
    def phase(self) -> str:
        """Phase of the dialogue.

        It is ``ready``, ``making`` (the copy is being made), ``code`` (the code is on the screen), ``keeping`` (older
        copies are being deleted), ``done``, or empty if the dialogue is closed.
        """
        return self._phase

    @Property("QStringList", notify=phaseChanged)
    def code(self) -> list[str]:
        """Groups of digits of the code while it is displayed, else empty."""
        from kiosk.services.backup.sealing import in_groups

        return in_groups(self._copy.code).split() if self._copy else []

    @Property(int, notify=phaseChanged)
    def dropped(self) -> int:
        """Number of older copies that were deleted from the stick."""
        return self._dropped

    @Property(bool, notify=phaseChanged)
    def wasStopped(self) -> bool:
        """Whether the technician stopped the copy that was started last."""
        return self._was_stopped

    @Property(str, notify=phaseChanged)
    def problem(self) -> str:
        """Message and remedy if the copy that was started last failed; empty if it did not."""
        return " ".join(explain(self._problem)).strip() if self._problem else ""

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether a stop was requested and the copy has not ended yet."""
        return self._phase == "making" and self._stop.is_set()

    @Property(str, notify=progressChanged)
    def stage(self) -> str:
        """Stage of the copy: ``reading`` the record, ``writing`` it to the stick, ``comparing`` the written copy."""
        if self._total == 0:
            return "reading"
        return "writing" if 2 * self._done < self._total else "comparing"

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """Completed share of the copy, from 0 to 1."""
        return self._done / self._total if self._total else 0.0

    @Property(str, notify=progressChanged)
    def stageText(self) -> str:
        """The stage of the copy as text, with the completed share and the size except while the record is read."""
        percent = math.floor(self.share * 100)
        match self.stage:
            case "reading":
                return translate("Copy of the record", "Reading the record…")
            case "writing":
                text = translate("Copy of the record", "Writing to the stick: {percent} % of {size}")
                return text.format(percent=percent, size=format_size(self._total // 2))
            case _:
                text = translate("Copy of the record", "Verifying the written data: {percent} %")
                return text.format(percent=percent)

    @Property(str, notify=textsChanged)
    def heading(self) -> str:
        """Heading of the dialogue."""
        match self._phase:
            case "making" if self.stopping:
                return translate("Copy of the record", "Stopping…")
            case "making":
                text = translate("Copy of the record", "Backing up to USB “{stick}”")
                return text.format(stick=self._stick.label)
            case "code":
                return translate("Copy of the record", "Write this code on paper")
            case "keeping" | "done":
                return translate("Copy of the record", "The backup is on the stick")
            case _:
                return translate("Copy of the record", "Back up to USB")

    @Property(str, notify=textsChanged)
    def helpText(self) -> str:
        """Text below the heading: what the technician has to do, or why the last copy failed."""
        match self._phase:
            case "making":
                return translate(
                    "Copy of the record", "Stay here until the code appears: leaving this page stops the backup."
                )
            case "code":
                return translate(
                    "Copy of the record",
                    "It is shown only once. Whoever has the stick and the code can read the names: keep the paper "
                    "apart from the stick. Without the code nobody can open the backup.",
                )
            case "keeping":
                return translate("Copy of the record", "One moment: the stick is still in use.")
            case "done":
                return self._done_text
            case _:
                return self.problem or self._offer

    @property
    def _done_text(self) -> str:
        text = translate(
            "Copy of the record",
            "You can remove the stick. Learners' names are on it: lock it away like the commune's files, and the "
            "paper elsewhere, away from the kiosk. If either is lost, report it at once to whoever is responsible "
            "for personal data.",
        )
        if self._dropped == 0:
            return text
        dropped = translate("Copy of the record", "Older backups deleted from the stick: {count}.")
        return f"{text} {dropped.format(count=format_number(self._dropped))}"

    @property
    def _offer(self) -> str:
        label = self._stick.label
        if label == "":
            text = translate(
                "Copy of the record",
                "Plug in a USB stick. Learners' names and progress, PINs, own lessons and settings are copied to it, "
                "encrypted with a 24-digit code.",
            )
        elif self._stick.isLocked:
            text = translate(
                "Copy of the record",
                "USB “{stick}” is write-protected. Unlock it or use another stick.",
            ).format(stick=label)
        else:
            text = translate(
                "Copy of the record",
                "Learners' names and progress, PINs, own lessons and settings are copied to USB “{stick}”, "
                "encrypted with a 24-digit code. Have pen and paper ready.",
            ).format(stick=label)
        if not self.wasStopped:
            return text
        stopped = translate("Copy of the record", "Stopped. Nothing was left on the stick.")
        return f"{stopped} {text}"
