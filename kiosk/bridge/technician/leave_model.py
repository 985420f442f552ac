"""View model of the technician's page for leaving kiosk mode, restarting the machine and powering it off.

Rules: every action has to be confirmed. No action is available when the program runs in a window.
"""

import logging
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
logger = logging.getLogger(__name__)


class Way(Enum):
    """An action that the page offers."""

    LEAVE = "leave"
    RESTART = "restart"
    OFF = "off"


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class LeaveViewModel(QObject):
    """The action that waits for confirmation, and whether an action is running."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = MaintenanceWorker(context.worker, context.actor)
        self._asked: Way | None = None
        self._is_going = False

    def open(self) -> None:
        """Cancel an earlier choice; called when the page is shown."""
        self.cancel()

    @Slot(str)
    def ask(self, way: str) -> None:
        """Choose the action `way`, which the technician then has to confirm.

        No effect if the program runs in a window, and while an action is running.
        """
        if not self._context.is_windowed and not self._is_going:
            self._asked = Way(way)
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Cancel the chosen action."""
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Run the chosen action, if there is one; called when the technician confirms it."""
        way, self._asked = self._asked, None
        match way:
            case None:
                return
            case Way.LEAVE:
                logger.info("A technician leaves kiosk mode")
                self._context.leave_kiosk()
            case Way.RESTART:
                self._worker.ask(lambda maintenance: maintenance.power().restart(), failed=self._stay)
            case Way.OFF:
                self._worker.ask(lambda maintenance: maintenance.power().power_off(), failed=self._stay)
        self._is_going = True
        self.changed.emit()

    def _stay(self, _error: KioskError) -> None:
        """Allow another action after a failure; the staff's screens show the error."""
        self._is_going = False
        self.changed.emit()

    @Property("QVariantList", constant=True)
    def ways(self) -> list[dict[str, str]]:
        """One map per action with its texts; the keys are those of `_texts`."""
        return [_texts(way) for way in Way]

    @Property("QVariantMap", notify=changed)
    def question(self) -> dict[str, str]:
        """Texts of the action that waits for confirmation, with the keys of `_texts`; empty if there is none."""
        return _texts(self._asked) if self._asked else {}

    @Property(bool, constant=True)
    def windowed(self) -> bool:
        """Whether the program runs in a window, not as a kiosk."""
        return self._context.is_windowed

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The action that waits for confirmation: ``leave``, ``restart``, ``off``, or empty if there is none."""
        return self._asked.value if self._asked else ""

    @Property(bool, notify=changed)
    def going(self) -> bool:
        """Whether an action is running."""
        return self._is_going


def _texts(way: Way) -> dict[str, str]:
    """Return the texts of an action.

    ``key``: value of `way`. ``name``: name of the action. ``effect``: what happens after the action. ``act``: label
    of the button that runs the action. ``question``: question that the technician has to confirm.
    """
    match way:
        case Way.LEAVE:
            name = translate("Leaving", "Leave kiosk mode")
            effect = translate(
                "Leaving",
                "The kiosk program closes and does not restart by itself. The machine shows its console.",
            )
            act = translate("Leaving", "Leave")
        case Way.RESTART:
            name = translate("Leaving", "Restart the machine")
            effect = translate("Leaving", "The machine restarts; the kiosk is ready again after about a minute.")
            act = translate("Leaving", "Restart")
        case Way.OFF:
            name = translate("Leaving", "Power off the machine")
            effect = translate("Leaving", "The machine stays off until somebody presses its power button.")
            act = translate("Leaving", "Power off")
    return {"key": way.value, "name": name, "effect": effect, "act": act, "question": f"{name}?"}
