"""The USB stick for a technician: what is on it, choosing, bringing it in.

Rules: whatever takes long is an errand with a way to stop; what is shown of a pack changes only by what was really
seen or done.
"""

import logging
from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.staff_words import format_moment, format_size
from kiosk.bridge.stick_model import StickViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.usb_progress import UsbProgress
from kiosk.bridge.usb_rows import UsbRows
from kiosk.bridge.visit import Visit
from kiosk.bridge.worker import Worker
from kiosk.domain.drives import Drive, Drives
from kiosk.domain.errors import KioskError, PackStoppedError

if TYPE_CHECKING:
    from kiosk.services.loading import Look
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
logger = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class UsbViewModel(StickViewModel):
    """Shows one drive at a time; several take turns."""

    seenChanged = Signal()
    progressChanged = Signal()

    def __init__(self, worker: Worker, visit: Visit, drives: Drives, parent: QObject) -> None:
        super().__init__(drives, parent)
        self._worker = worker
        self._look: Look | None = None
        self._phase = "waiting"
        self._rows = UsbRows(visit)
        self._progress = UsbProgress()
        self._stop = Event()

    def _is_busy(self) -> bool:
        return self._phase == "installing"

    def _look_away(self) -> None:
        self._stop.set()
        self._look, self._phase = None, "waiting"
        self._rows.clear()
        self.seenChanged.emit()

    @Slot()
    def allowExpired(self) -> None:
        """Use packs whose signature has expired, this once."""
        if self._drive is not None:
            self._see(self._drive, is_expired_allowed=True)

    @Slot()
    def confirmClock(self) -> None:
        """The clock is right, says the technician."""
        if self._drive is not None:
            drive = self._drive
            self._worker.errand(lambda station: station.loading().confirm_clock(), lambda _none: self._look_at(drive))

    def _look_at(self, drive: Drive) -> None:
        self._see(drive, is_expired_allowed=False)

    def _see(self, drive: Drive, *, is_expired_allowed: bool) -> None:
        self._stop.set()
        stop = self._stop = Event()
        self._look, self._phase = None, "looking"
        self._rows.clear()
        self.seenChanged.emit()
        self._worker.errand(
            lambda station: station.loading().look(drive, is_expired_allowed=is_expired_allowed),
            lambda look: self._seen(stop, look),
            lambda error: self._unseen(stop, error),
        )

    def _seen(self, stop: Event, look: "Look") -> None:
        if stop.is_set():
            return
        self._look, self._phase = look, "found"
        self._rows.show(look.offer)
        self.seenChanged.emit()
        self._check(stop, look)

    def _unseen(self, stop: Event, error: KioskError) -> None:
        if stop.is_set():
            return
        self._phase = "found"
        self._rows.fail(self._drive.label if self._drive else "", error)
        self.seenChanged.emit()

    def _check(self, stop: Event, look: "Look") -> None:
        """Read every pack to its end, one after another, as long as nobody installs."""

        def told(key: str, error: KioskError | None) -> None:
            if not stop.is_set():
                self._rows.checked(key, error)
                self.seenChanged.emit()

        def run(station: "Station") -> None:
            for key in look.to_check:
                error = station.loading().check(look, key, lambda _done, _total: not stop.is_set())
                if stop.is_set():
                    return
                self._worker.tell(lambda key=key, error=error: told(key, error))  # type: ignore[misc]  # defaults bind

        self._worker.errand(run)

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Choose a pack, or leave it out."""
        if self._phase == "found" and self._rows.toggle(key):
            self.seenChanged.emit()

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
            lambda _error: self._installed(),
        )

    def _install_all(self, station: "Station", look: "Look", keys: Sequence[str], stop: Event) -> None:
        for key in keys:
            if stop.is_set():
                return
            self._worker.tell(self._telling(key, "installing"))
            try:
                station.loading().install(look, key, self._progress.watcher(key, stop, self._on_progress))
            except PackStoppedError:
                self._worker.tell(self._telling(key, "signed"))
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

    def _on_progress(self) -> None:
        """On the errands' thread."""
        self._worker.tell(self.progressChanged.emit)

    def _installed(self) -> None:
        self._phase = "found"
        self._stop.set()
        self.seenChanged.emit()
        self.progressChanged.emit()
        self._watch_drives()

    @Slot()
    def stop(self) -> None:
        """Stop installing; the pack that is under way is left as it was."""
        if self._phase == "installing":
            self._stop.set()
            self.progressChanged.emit()

    @Property(str, notify=seenChanged)
    def phase(self) -> str:
        """``waiting`` for a stick, ``looking``, ``found`` or ``installing``."""
        return self._phase

    @Property(int, notify=seenChanged)
    def packCount(self) -> int:
        """How many packs the stick has."""
        return self._rows.pack_count

    @Property(str, notify=seenChanged)
    def size(self) -> str:
        """Of all packs of the stick."""
        return format_size(self._rows.total_size)

    @Property(str, notify=seenChanged)
    def free(self) -> str:
        """Room on the kiosk's disk."""
        return format_size(self._look.offer.free) if self._look else ""

    @Property("QVariantList", notify=seenChanged)
    def rows(self) -> list[dict[str, Any]]:
        """See `UsbRows.rows`."""
        return self._rows.rows()

    @Property(int, notify=seenChanged)
    def chosenCount(self) -> int:
        """How many packs are chosen."""
        return len(self._rows.chosen)

    @Property(int, notify=seenChanged)
    def installedCount(self) -> int:
        """How many packs were installed from this stick since it was looked at."""
        return self._rows.count("installed")

    @Property(int, notify=seenChanged)
    def failedCount(self) -> int:
        """How many could not be."""
        return self._rows.count("failed")

    @Property(str, notify=seenChanged)
    def clockWords(self) -> str:
        """What the clock of the kiosk says, day and time."""
        return format_moment(self._look.now) if self._look else ""

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
