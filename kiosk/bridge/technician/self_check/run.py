"""Run the self-check on a worker thread, and report each part on the GUI thread."""

from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Signal
from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Finding, Part

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance


class CheckRun(QObject):
    """Starts and stops a run of the self-check; only one run at a time."""

    found = Signal(object)
    """Emitted with the `Finding` of each part, when its check has ended."""
    movedOn = Signal()
    """Emitted when the check of another part begins."""
    progressed = Signal()
    ended = Signal()
    failed = Signal(object)
    """Emitted after `ended` with the `KioskError` that ended the run early."""

    def __init__(self, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._stop = Event()
        self.is_running = False
        self.was_stopped = False
        self.part: Part | None = None
        """The part that is being checked; None if no check is running."""
        self.share = 0.0
        """Progress of the run, from 0 to 1."""

    @property
    def is_stopping(self) -> bool:
        """Whether a stop was requested and the run has not ended yet."""
        return self.is_running and self._stop.is_set()

    def start(self) -> None:
        """Start all checks that run without a person's help."""
        stop = self._stop = Event()
        self.is_running, self.was_stopped = True, False
        self.part, self.share = None, 0.0
        self._worker.errand(lambda maintenance: self._run(maintenance, stop), lambda _none: self._end(), self._fail)

    def stop(self) -> None:
        """Request the end of the run; the current check stops as soon as it can."""
        self._stop.set()
        self.progressed.emit()

    def _run(self, maintenance: "Maintenance", stop: Event) -> None:
        """Run all checks and report their progress and findings; called on a worker thread."""
        checks = maintenance.upkeep().checks
        order = {part: number for number, part in enumerate(checks.parts)}

        def progress(part: Part, done: int, total: int) -> bool:
            share = (order[part] + (done / total if total else 0)) / len(order)
            self._worker.tell(lambda: self._move_on(part, share))
            return not stop.is_set()

        for finding in checks.run(progress):
            self._worker.tell(lambda finding=finding: self._find(finding))  # type: ignore[misc]  # the default argument binds the current value

    def _find(self, finding: Finding) -> None:
        self.found.emit(finding)

    def _move_on(self, part: Part, share: float) -> None:
        if not self.is_running:
            return
        is_other, self.part, self.share = part is not self.part, part, share
        if is_other:
            self.movedOn.emit()
        self.progressed.emit()

    def _end(self) -> None:
        self.is_running, self.part = False, None
        self.was_stopped = self._stop.is_set()
        self.progressed.emit()
        self.ended.emit()

    def _fail(self, error: KioskError) -> None:
        self._stop.set()
        self._end()
        self.failed.emit(error)


def acknowledge_losses(maintenance: "Maintenance") -> Sequence[Finding]:
    """Store that a person has seen the reported loss or repair of the record.

    Then check the record again and return the findings. Raises RecordError. Runs on a worker thread.
    """
    upkeep = maintenance.upkeep()
    upkeep.acknowledge_losses()
    return list(upkeep.checks.run(lambda *_: True, {Part.DATABASE}))


def confirm_clock(maintenance: "Maintenance") -> Sequence[Finding]:
    """Store that a person confirmed the clock.

    Then check the clock again and return the finding. Raises RecordError. Runs on a worker thread.
    """
    upkeep = maintenance.upkeep()
    upkeep.confirm_clock()
    return list(upkeep.checks.run(lambda *_: True, {Part.CLOCK}))
