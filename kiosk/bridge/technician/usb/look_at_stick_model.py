"""Looking at a stick, or at the province's mirror instead, before anything changes.

Rules: whatever takes long is an errand with a way to stop; the network is asked only where a mirror was set, and only
when a technician says so.
"""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.shell.network import is_online
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.technician.usb.list_model import UsbListViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive, Drives

if TYPE_CHECKING:
    from kiosk.services.packs.loading_service import Look
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Base of the page of the stick.")
class UsbLookViewModel(UsbListViewModel):
    """Shows one drive at a time, of which several take turns, or the mirror."""

    sourceChanged = Signal()

    def __init__(self, worker: Worker, visit: Visit, drives: Drives, parent: QObject) -> None:
        super().__init__(visit, drives, parent)
        self._worker = worker
        self._stop = Event()
        self._has_mirror = self._is_online = self._is_remote = False
        worker.closing.connect(self._stop_network)

    @Slot()
    def open(self) -> None:
        """See `StickViewModel.open`."""
        super().open()
        self._worker.errand(lambda station: station.loading().has_mirror, self._know_mirror)

    def _know_mirror(self, has_mirror: bool) -> None:
        self._has_mirror = has_mirror
        self._watch_network()

    @Slot()
    def _watch_drives(self) -> None:
        super()._watch_drives()
        self._watch_network()

    def _watch_network(self) -> None:
        was_online, self._is_online = self._is_online, self._has_mirror and is_online()
        if was_online != self._is_online:
            self.sourceChanged.emit()

    @Slot()
    def _stop_network(self) -> None:
        if self._is_remote:
            self._stop.set()

    def _is_elsewhere(self) -> bool:
        return self._is_remote

    def _look_away(self) -> None:
        self._stop.set()
        self._look, self._phase = None, "waiting"
        self._rows.clear()
        if self._is_remote:
            self._is_remote = False
            self.sourceChanged.emit()
            self._worker.errand(lambda station: station.loading().put_away())
        self.seenChanged.emit()

    @Slot()
    def lookAtNetwork(self) -> None:
        """Look at what the province's mirror has."""
        if self.networkOffered and not self._is_busy():
            self._drive, self._is_remote = None, True
            self.changed.emit()
            self.sourceChanged.emit()
            self._see()

    @Slot()
    def leaveNetwork(self) -> None:
        """Turn back to the sticks."""
        if self._is_remote and not self._is_busy():
            self._leave()
            self._watch_drives()

    @Slot()
    def lookAgain(self) -> None:
        """Look at the stick, or at the mirror, once more."""
        if self._is_remote and not self._is_busy():
            self._see()
        else:
            super().lookAgain()

    @Slot()
    def allowExpired(self) -> None:
        """Use packs whose signature has expired, this once."""
        self._see(is_expired_allowed=True)

    @Slot()
    def confirmClock(self) -> None:
        """The clock is right, says the technician."""

        def fail(error: KioskError) -> None:
            if self._phase == "found":
                self._unseen(Event(), error)

        self._worker.errand(lambda station: station.loading().confirm_clock(), lambda _none: self._see(), fail)

    def _look_at(self, _drive: Drive) -> None:
        self._see()

    def _see(self, *, is_expired_allowed: bool = False) -> None:
        if self._drive is None and not self._is_remote:
            return
        self._stop.set()
        stop = self._stop = Event()
        self._look, self._phase = None, "looking"
        self._rows.clear()
        self.seenChanged.emit()
        self._worker.errand(
            _looking(self._drive, stop, is_expired_allowed=is_expired_allowed),
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

    @Property(bool, notify=sourceChanged)
    def remote(self) -> bool:
        """Whether the mirror is shown, not a stick."""
        return self._is_remote

    @Property(bool, notify=sourceChanged)
    def networkOffered(self) -> bool:
        """Whether there is a mirror to turn to, and a network."""
        return self._is_online and not self._is_remote


def _looking(drive: Drive | None, stop: Event, *, is_expired_allowed: bool) -> "Callable[[Station], Look]":
    """An errand that looks at a stick, or at the mirror where there is none."""
    if drive is not None:
        return lambda station: station.loading().look(drive, is_expired_allowed=is_expired_allowed)
    return lambda station: station.loading().look_at_mirror(
        lambda: not stop.is_set(), is_expired_allowed=is_expired_allowed
    )
