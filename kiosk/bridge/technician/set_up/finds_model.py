"""View model of the set-up files and the provinces' roots of trust on a stick.

Rules: reading changes nothing. The content that was shown is applied or trusted, even if the stick's content has
changed since.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.set_up.stick_words import FileState, file_heading, file_help
from kiosk.bridge.technician.set_up.words import found_root_map, in_halves, line_map
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives

if TYPE_CHECKING:
    from kiosk.services.set_up.set_up_file import SetUpPlan
    from kiosk.services.set_up.set_up_service import StickFinds

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The set-up makes it.")
class SetUpFindsViewModel(QObject):
    """Shows the set-up files and the provinces' roots that are on the current stick."""

    foundChanged = Signal()
    applied = Signal()
    """Emitted after a set-up file was applied."""
    trusted = Signal()
    """Emitted after the root of a province was recorded as trusted."""
    failed = Signal(object)
    """Emitted with the `KioskError` of a failed operation."""

    def __init__(self, worker: MaintenanceWorker, drives: Drives, parent: QObject) -> None:
        super().__init__(parent)
        self._stick = StickViewModel(drives, self._is_busy, self)
        self._stick.arrived.connect(self._look_at)
        self._stick.gone.connect(self._look_away)
        self._worker = worker
        self._phase = "waiting"
        self._finds: StickFinds | None = None
        self._plan = 0
        self._round = 0

    @Slot()
    def open(self) -> None:
        """Start the detection of sticks; called when the page is opened."""
        self._stick.open()

    @Slot()
    def close(self) -> None:
        """Stop the detection of sticks; called when the page is left."""
        self._stick.close()

    def _is_busy(self) -> bool:
        return self._phase == "working"

    @Slot(object)
    def _look_at(self, drive: Drive) -> None:
        self._round += 1
        mine = self._round
        self._phase, self._finds, self._plan = "looking", None, 0
        self.foundChanged.emit()

        def show(finds: "StickFinds | None") -> None:
            if self._round == mine:
                self._phase, self._finds = "found", finds
                self.foundChanged.emit()

        def fail(error: KioskError) -> None:
            show(None)
            self.failed.emit(error)

        self._worker.errand(lambda maintenance: maintenance.set_up().look(drive), show, fail)

    @Slot()
    def _look_away(self) -> None:
        self._round += 1
        self._phase, self._finds, self._plan = "waiting", None, 0
        self.foundChanged.emit()

    @Slot()
    def nextFile(self) -> None:
        """Show the next set-up file, if the stick contains several."""
        if self._finds is not None and self._finds.plans:
            self._plan = (self._plan + 1) % len(self._finds.plans)
            self.foundChanged.emit()

    @Slot()
    def apply(self) -> None:
        """Apply the displayed set-up file (button «Áp dụng»), if it can be applied."""
        plan = self._shown_plan()
        if plan is None or not plan.can_be_applied or self._is_busy():
            return
        self._work(lambda service: service.apply(plan), self.applied)

    @Slot(int)
    def trust(self, index: int) -> None:
        """Trust the province whose root has the position `index` in `roots`.

        No effect if the root is invalid, and while work is in progress.
        """
        roots = self._finds.roots if self._finds else ()
        if 0 <= index < len(roots) and roots[index].root is not None and not self._is_busy():
            found = roots[index]
            self._work(lambda service: service.trust(found), self.trusted)

    def _work(self, act: Any, done: Any) -> None:
        """Run `act` on a background thread (`Worker.errand`); then emit the signal `done`.

        After an error, emit `failed` instead.
        """
        self._phase = "working"
        self.foundChanged.emit()

        def rest() -> None:
            self._phase = "found"
            self.foundChanged.emit()
            self._stick.look()

        def tell(_none: None) -> None:
            rest()
            done.emit()

        def fail(error: KioskError) -> None:
            rest()
            self.failed.emit(error)

        self._worker.errand(lambda maintenance: act(maintenance.set_up()), tell, fail)

    def _shown_plan(self) -> "SetUpPlan | None":
        plans = self._finds.plans if self._finds else ()
        return plans[self._plan] if plans else None

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the stick that is searched."""
        return self._stick

    @Property(str, notify=foundChanged)
    def phase(self) -> str:
        """Phase of the page: ``waiting`` for a stick, ``looking``, ``found`` or ``working``."""
        return self._phase

    @Property(int, notify=foundChanged)
    def fileCount(self) -> int:
        """Number of set-up files on the stick."""
        return len(self._finds.plans) if self._finds else 0

    @Property(str, notify=foundChanged)
    def file(self) -> str:
        """Path of the displayed set-up file on the stick; empty if there is none."""
        plan = self._shown_plan()
        return plan.path if plan else ""

    @Property(bool, notify=foundChanged)
    def canApply(self) -> bool:
        """Whether the displayed set-up file can be applied: all lines are valid, and something would change."""
        plan = self._shown_plan()
        return plan is not None and plan.can_be_applied and self._phase == "found"

    @Property(int, notify=foundChanged)
    def wrongCount(self) -> int:
        """Number of invalid lines in the displayed set-up file."""
        plan = self._shown_plan()
        return sum(line.error is not None for line in plan.lines) if plan else 0

    @Property(str, notify=foundChanged)
    def newKey(self) -> str:
        """Fingerprint of the root that the displayed set-up file would set; empty if it changes no root."""
        plan = self._shown_plan()
        line = (
            next((line for line in plan.lines if line.key == "province_root" and line.is_change), None)
            if plan
            else None
        )
        return in_halves(str(line.then[-1])) if line and isinstance(line.then, tuple) else ""

    @Property("QVariantList", notify=foundChanged)
    def lines(self) -> list[dict[str, Any]]:
        """One map per line of the displayed set-up file, see `line_map`; invalid lines first, then changes."""
        plan = self._shown_plan()
        ordered = sorted(plan.lines, key=lambda line: (line.error is None, not line.is_change)) if plan else []
        return [line_map(line) for line in ordered]

    @Property("QVariantList", notify=foundChanged)
    def roots(self) -> list[dict[str, Any]]:
        """One map per root on the stick; see `found_root_map`."""
        now = datetime.now(UTC)
        return [found_root_map(found, now) for found in self._finds.roots] if self._finds else []

    @property
    def _file_state(self) -> FileState:
        return FileState(self._phase, self._stick.label, self.file, self.wrongCount, self.canApply)

    @Property(str, notify=foundChanged)
    def fileHeading(self) -> str:
        """Heading of the preview of the set-up file; see `file_heading`."""
        return file_heading(self._file_state)

    @Property(str, notify=foundChanged)
    def fileHelp(self) -> str:
        """Explanation below the heading of the preview; see `file_help`."""
        return file_help(self._file_state)
