"""Install the chosen packs one after another.

Rules: the installation runs on a background thread (`Worker.errand`) and can be stopped. The row of a pack shows the
start and the result of the installation of this pack.
"""

import logging
from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.usb.progress import UsbProgress
from kiosk.bridge.technician.usb.rows import UsbRows
from kiosk.bridge.technician.usb.words import Progress, progress_text
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError, PackStoppedError

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance
    from kiosk.services.packs.loading_service import Look

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
logger = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The page of the stick makes it.")
class InstallationViewModel(QObject):
    """Installs the chosen packs, and reports progress and results."""

    changed = Signal()
    """Emitted when the progress changes."""
    marked = Signal()
    """Emitted when the state of a row changes."""
    ended = Signal()

    def __init__(self, worker: MaintenanceWorker, rows: UsbRows, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._rows = rows
        self._progress = UsbProgress()
        self._stop = Event()
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether packs are being installed."""
        return self._is_running

    def begin(self, look: "Look", keys: Sequence[str]) -> None:
        """Install the packs with the keys `keys`, in this order; `look`: the search result with these packs."""
        stop = self._stop = Event()
        self._is_running = True
        self._progress.begin([(key, self._rows.size(key)) for key in keys])
        self.marked.emit()
        self.changed.emit()
        self._worker.errand(
            lambda maintenance: self._install_all(maintenance, look, keys, stop),
            lambda _none: self._end(),
            self._break_off,
        )

    @Slot()
    def stop(self) -> None:
        """Stop the installation: the current pack is not installed, and the version installed before stays."""
        if self._is_running:
            self._stop.set()
            self.changed.emit()

    def _install_all(self, maintenance: "Maintenance", look: "Look", keys: Sequence[str], stop: Event) -> None:
        """Install the packs `keys` one after another until `stop` is set; called on a worker thread.

        If a pack cannot be installed, its row is marked as failed and the next pack is installed.
        """
        for key in keys:
            if stop.is_set():
                return
            self._worker.tell(self._marking(key, "installing"))
            try:
                maintenance.loading().install(look, key, self._progress.watcher(key, stop, self._report))
            except PackStoppedError:
                self._worker.tell(self._putting_back(key))
            except KioskError as error:
                logger.warning("%s was not installed: %s", key, error)
                self._worker.tell(self._marking(key, "failed", error))
            else:
                self._worker.tell(self._marking(key, "installed"))

    def _report(self) -> None:
        """Report progress to the GUI thread; called on a worker thread."""
        self._worker.tell(self.changed.emit)

    def _marking(self, key: str, state: str, error: KioskError | None = None) -> Callable[[], None]:
        def mark() -> None:
            self._rows.mark(key, state, error)
            self.marked.emit()

        return mark

    def _putting_back(self, key: str) -> Callable[[], None]:
        def put_back() -> None:
            self._rows.put_back(key)
            self.marked.emit()

        return put_back

    def _break_off(self, error: KioskError) -> None:
        """Mark the current pack as failed because of an unexpected error, and end the installation."""
        self._rows.fail_unfinished(error)
        self._end()

    def _end(self) -> None:
        self._is_running = False
        self.marked.emit()
        self.changed.emit()
        self.ended.emit()

    @Property(float, notify=changed)
    def share(self) -> float:
        """Completed share of all chosen packs, from 0 to 1."""
        return self._progress.share

    @Property(int, notify=changed)
    def number(self) -> int:
        """Number of the pack being installed, from 1."""
        return self._progress.number

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of packs to install."""
        return self._progress.count

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Estimated number of seconds until the installation ends; -1 while unknown."""
        return self._progress.seconds_left

    @Property(bool, notify=changed)
    def stopping(self) -> bool:
        """Whether a stop was requested and the installation has not ended yet."""
        return self._is_running and self._stop.is_set()

    @property
    def _shown(self) -> Progress:
        return Progress(
            self._progress.number,
            self._progress.count,
            self._progress.share,
            self._progress.seconds_left,
            self._rows.is_remote,
        )

    @Property(str, notify=changed)
    def progressText(self) -> str:
        """The progress in one line, with the time left if it is known."""
        return progress_text(self._shown, has_time=True)

    @Property(str, notify=changed)
    def shortProgressText(self) -> str:
        """The progress in one line, without the time left."""
        return progress_text(self._shown, has_time=False)
