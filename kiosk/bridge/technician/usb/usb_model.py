"""The USB stick for a technician, or the mirror instead: bringing in what was chosen.

Rules: whatever takes long is an errand with a way to stop; what is shown of a pack changes only by what was really
done.
"""

import logging
from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.technician.usb.look_at_stick_model import UsbLookViewModel
from kiosk.bridge.technician.usb.progress import UsbProgress
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError, PackStoppedError
from kiosk.domain.machine.drives import Drives

if TYPE_CHECKING:
    from kiosk.services.packs.loading_service import Look
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
logger = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class UsbViewModel(UsbLookViewModel):
    """Shows one drive at a time; several take turns."""

    progressChanged = Signal()

    def __init__(self, worker: Worker, visit: Visit, drives: Drives, parent: QObject) -> None:
        super().__init__(worker, visit, drives, parent)
        self._progress = UsbProgress()

    def _is_busy(self) -> bool:
        return self._phase == "installing"

    @Slot()
    def install(self) -> None:
        """Bring in what is chosen."""
        look, keys = self._look, self._rows.chosen
        if look is None or self._phase != "found" or not keys:
            return
        self._stop.set()  # of the checking
        stop = self._stop = Event()
        self._phase = "installing"
        self._progress.begin([(key, self._rows.size(key)) for key in keys])
        self.seenChanged.emit()
        self.progressChanged.emit()
        self._worker.errand(
            lambda station: self._install_all(station, look, keys, stop),
            lambda _none: self._installed(),
            self._broke_off,
        )

    def _install_all(self, station: "Station", look: "Look", keys: Sequence[str], stop: Event) -> None:
        for key in keys:
            if stop.is_set():
                return
            self._worker.tell(self._telling(key, "installing"))
            try:
                station.loading().install(look, key, self._progress.watcher(key, stop, self._on_progress))
            except PackStoppedError:
                self._worker.tell(self._putting_back(key))
            except KioskError as error:
                logger.warning("%s was not installed: %s", key, error)
                self._worker.tell(self._telling(key, "failed", error))
            else:
                self._worker.tell(self._telling(key, "installed"))

    def _telling(self, key: str, state: str, error: KioskError | None = None) -> Callable[[], None]:
        def tell() -> None:
            self._rows.mark(key, state, error)
            self.seenChanged.emit()

        return tell

    def _putting_back(self, key: str) -> Callable[[], None]:
        def tell() -> None:
            self._rows.put_back(key)
            self.seenChanged.emit()

        return tell

    def _on_progress(self) -> None:
        """On the errands' thread."""
        self._worker.tell(self.progressChanged.emit)

    def _broke_off(self, error: KioskError) -> None:
        """Something that nobody foresaw: the pack that was under way is not there, whatever it was."""
        self._rows.fail_unfinished(error)
        self._installed()

    def _installed(self) -> None:
        self._phase = "found"
        self._stop.set()
        self.seenChanged.emit()
        self.progressChanged.emit()
        self._watch_drives()

    @Slot()
    def stop(self) -> None:
        """Stop installing, and the pack that is under way is left as it was; or stop looking at the mirror."""
        if self._phase == "installing":
            self._stop.set()
            self.progressChanged.emit()
        elif self._phase == "looking":
            self.leaveNetwork()

    @Property(float, notify=progressChanged)
    def share(self) -> float:
        """How much of everything that is being installed is done, from 0 to 1."""
        return self._progress.share

    @Property(int, notify=progressChanged)
    def installingNumber(self) -> int:
        """Which pack is under way, from 1."""
        return self._progress.number

    @Property(int, notify=progressChanged)
    def installingCount(self) -> int:
        """How many are to be installed."""
        return self._progress.count

    @Property(int, notify=progressChanged)
    def secondsLeft(self) -> int:
        """About how long it will take, -1 while nobody can know."""
        return self._progress.seconds_left

    @Property(bool, notify=progressChanged)
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._phase == "installing" and self._stop.is_set()
