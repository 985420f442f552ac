"""View model of the technician's page of PINs: the technician's own PIN, and the accounts of guides."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.guides_model import GuidesViewModel
from kiosk.bridge.staff.own_pin_model import OwnPinViewModel
from kiosk.bridge.staff.pin_steps import TECHNICIANS
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.rights import Actor

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class AccessViewModel(QObject):
    """The two parts of the page, which is also a step of the set-up."""

    changed = Signal()

    def __init__(self, worker: Worker, actor: Callable[[], Actor], parent: QObject) -> None:
        super().__init__(parent)
        self._own = OwnPinViewModel(worker, lambda: TECHNICIANS, self)
        self._guides = GuidesViewModel(worker, actor, self)
        self._own.changed.connect(self.changed)
        self._guides.changed.connect(self.changed)

    def open(self) -> None:
        """Close open dialogues and read the accounts; called when the page is shown."""
        self._own.open()
        self._guides.open()

    def forget(self) -> None:
        """Close open dialogues and delete names and digits; called when the page or the staff's screens are left."""
        self._own.forget()
        self._guides.forget()

    @Slot()
    def cancel(self) -> None:
        """Close open dialogues without changing anything."""
        self._own.cancel()
        while self._guides.view != "list":
            self._guides.back()

    @Property(OwnPinViewModel, constant=True)
    def own(self) -> OwnPinViewModel:
        """View model of the technician's own PIN."""
        return self._own

    @Property(GuidesViewModel, constant=True)
    def guides(self) -> GuidesViewModel:
        """View model of the accounts of guides."""
        return self._guides

    @Property(bool, notify=changed)
    def hasGuide(self) -> bool:
        """Whether a guide can enter."""
        return bool(self._guides.hasGuide)
