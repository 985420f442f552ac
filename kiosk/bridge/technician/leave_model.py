"""The technician's page for leaving kiosk mode, restarting the machine and powering it off.

Rules: nothing happens at the first touch; on somebody's desk nothing of it is on offer.
"""

import logging
from enum import Enum

from PySide6.QtCore import QObject

from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
logger = logging.getLogger(__name__)


class Way(Enum):
    """Where the machine goes from here."""

    LEAVE = "leave"
    RESTART = "restart"
    OFF = "off"


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class LeaveViewModel(QObject):
    """What was asked for, and whether it is on its way."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Way | None = None
        self._is_going = False

    def open(self) -> None:
        """See `Page.open`."""
        self.cancel()

    @Slot(str)
    def ask(self, way: str) -> None:
        """Choose a way; it is not gone yet."""
        if not self._context.is_windowed and not self._is_going:
            self._asked = Way(way)
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stay."""
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Go the way that was chosen."""
        way, self._asked = self._asked, None
        match way:
            case None:
                return
            case Way.LEAVE:
                logger.info("A technician leaves kiosk mode")
                self._context.leave_kiosk()
            case Way.RESTART:
                self._context.worker.ask(lambda station: station.power().restart(), failed=self._stay)
            case Way.OFF:
                self._context.worker.ask(lambda station: station.power().power_off(), failed=self._stay)
        self._is_going = True
        self.changed.emit()

    def _stay(self, _error: KioskError) -> None:
        """The staff's screens tell why."""
        self._is_going = False
        self.changed.emit()

    @Property(bool, constant=True)
    def windowed(self) -> bool:
        """Whether this is no kiosk but a window on somebody's desk."""
        return self._context.is_windowed

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The way that has to be confirmed: ``leave``, ``restart``, ``off`` or empty."""
        return self._asked.value if self._asked else ""

    @Property(bool, notify=changed)
    def going(self) -> bool:
        """Whether the machine is on its way."""
        return self._is_going
