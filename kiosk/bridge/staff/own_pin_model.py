"""View model of the change of a PIN by its owner, who enters the current PIN first."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import PinGoal, PinOwner
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("A page of staff makes it.")
class OwnPinViewModel(QObject):
    """Whether the dialogue is open, and whether the PIN was changed."""

    changed = Signal()

    def __init__(self, worker: Worker, owner: Callable[[], PinOwner], parent: QObject) -> None:
        """`owner`: returns the owner of the PIN; called when the dialogue is opened."""
        super().__init__(parent)
        self._owner = owner
        self._is_asking = False
        self._is_done = False
        self._pin = PinViewModel(worker, self)
        self._pin.done.connect(self._set)
        self._pin.left.connect(self.cancel)

    def open(self) -> None:
        """Close an open dialogue; called when the page is shown."""
        self._is_done = False
        self.cancel()

    @Slot()
    def begin(self) -> None:
        """Open the dialogue."""
        self._is_asking, self._is_done = True, False
        self._pin.ask(self._owner(), PinGoal.CHANGE)
        self.changed.emit()

    @Slot()
    def _set(self) -> None:
        self._is_done = True
        self.cancel()

    @Slot()
    def cancel(self) -> None:
        """Close the dialogue and delete its digits, without changing the PIN."""
        self._is_asking = False
        self._pin.forget()
        self.changed.emit()

    def forget(self) -> None:
        """Close the dialogue; called when the page or the staff's screens are left."""
        self.open()

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """View model of the dialogue."""
        return self._pin

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the dialogue is open."""
        return self._is_asking

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """Whether the PIN was changed by the last dialogue."""
        return self._is_done
