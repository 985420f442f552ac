"""View model of the technician's page of PINs, which sets the PINs of technicians and of guides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import PinGoal
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.access import Staff

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class AccessViewModel(QObject):
    """Shows whether guides have a PIN, and contains the dialogue that sets a PIN."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._has_guide = False
        self._asked: Staff | None = None
        self._done: Staff | None = None
        self._pin = PinViewModel(worker, self)
        self._pin.done.connect(self._set)
        self._pin.left.connect(self.cancel)

    def open(self) -> None:
        """Close an open dialogue and read whether guides have a PIN; called when the page is shown."""
        self._done = None
        self.cancel()
        self._look()

    def _look(self) -> None:
        def job(station: "Station") -> bool:
            return station.access().standing(Staff.GUIDE).is_set

        self._worker.ask(job, self._show)

    def _show(self, has_guide: bool) -> None:
        self._has_guide = has_guide
        self.changed.emit()

    def _ask(self, staff: Staff, goal: PinGoal) -> None:
        self._asked, self._done = staff, None
        self._pin.ask(staff, goal)
        self.changed.emit()

    @Slot()
    def _set(self) -> None:
        self._done = self._asked
        self.cancel()
        self._look()

    @Slot()
    def changeTechnician(self) -> None:
        """Open the dialogue that changes the technicians' PIN; it requires the current PIN first."""
        self._ask(Staff.TECHNICIAN, PinGoal.CHANGE)

    @Slot()
    def changeGuide(self) -> None:
        """Open the dialogue that sets the guides' PIN."""
        self._ask(Staff.GUIDE, PinGoal.GIVE)

    @Slot()
    def cancel(self) -> None:
        """Close the dialogue without changing a PIN."""
        self._asked = None
        self._pin.forget()
        self.changed.emit()

    def forget(self) -> None:
        """Close the dialogue and delete its digits; called when the page or the staff's screens are left."""
        self.cancel()

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """View model of the dialogue that sets a PIN."""
        return self._pin

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the dialogue is open."""
        return self._asked is not None

    @Property(bool, notify=changed)
    def hasGuide(self) -> bool:
        """Whether a PIN for guides is set."""
        return self._has_guide

    @Property(str, notify=changed)
    def done(self) -> str:
        """Role whose PIN was set by the last dialogue: ``technician``, ``guide``, or empty if none was."""
        return self._done.value if self._done else ""

    @Property(str, notify=changed)
    def guideText(self) -> str:
        """Text about the guides' PIN: that it was just set, else whether there is one."""
        if self._done is Staff.GUIDE:
            return translate("PINs", "The new PIN is set.")
        if self._has_guide:
            return translate("PINs", "Four digits or more. If it is forgotten, set a new one here.")
        return translate("PINs", "No PIN yet. Four digits or more.")
