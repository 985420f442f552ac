"""Lists the packs on a stick or on the province's mirror, and verifies packs on a stick.

Rules: this module installs nothing. Listing and verifying run on a background thread (`Worker.errand`) and can be
stopped. The page's row of a pack changes only on the GUI thread, when the result for this pack arrives there.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.usb.rows import UsbRows
from kiosk.bridge.typed import Signal
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.machine.drives import Drive
    from kiosk.services.maintenance import Maintenance
    from kiosk.services.packs.loading_service import Look


class Looking(QObject):
    """Searches the current source, a stick or the mirror, and stores the packs found there."""

    changed = Signal()

    def __init__(self, worker: MaintenanceWorker, rows: UsbRows, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._rows = rows
        self._stop = Event()
        self._phase = "waiting"
        self._look: Look | None = None

    @property
    def phase(self) -> str:
        """Phase of the search: ``waiting`` for a source, ``looking`` or ``found``."""
        return self._phase

    @property
    def look(self) -> Look | None:
        """Result of the search: the packs found; None before the end of the search, or if it failed."""
        return self._look

    def begin(self, drive: Drive | None, *, is_expired_allowed: bool = False) -> None:
        """List the packs on `drive`, or on the mirror if `drive` is None; then verify the packs in `Look.to_check`.

        Each of these packs is verified completely. `is_expired_allowed`: whether expired signatures are accepted.
        """
        self.forget()
        stop = self._stop = Event()
        self._phase = "looking"
        self.changed.emit()
        self._worker.errand(
            _job(drive, stop, is_expired_allowed=is_expired_allowed),
            lambda look: self._seen(stop, look),
            lambda error: self._unseen(stop, drive, error),
        )

    def forget(self) -> None:
        """Stop listing and verifying, and clear the result."""
        self.stop()
        self._look, self._phase = None, "waiting"
        self._rows.clear()

    def stop(self) -> None:
        """Stop listing and verifying; the packs found so far remain on the page."""
        self._stop.set()

    def fail(self, drive: Drive | None, error: KioskError) -> None:
        """Show `error` instead of packs, because the source `drive` (None: the mirror) could not be used."""
        self._phase = "found"
        self._rows.fail(drive.label if drive else "", error)
        self.changed.emit()

    def _seen(self, stop: Event, look: Look) -> None:
        if stop.is_set():
            return
        self._look, self._phase = look, "found"
        self._rows.show(look.offer, look.fetched)
        self.changed.emit()
        self._check(stop, look)

    def _unseen(self, stop: Event, drive: Drive | None, error: KioskError) -> None:
        if not stop.is_set():
            self.fail(drive, error)

    def _check(self, stop: Event, look: Look) -> None:
        """Verify the packs completely, one after another, until `stop` is set."""

        def mark(key: str, error: KioskError | None) -> None:
            if not stop.is_set():
                self._rows.checked(key, error)
                self.changed.emit()

        def run(maintenance: Maintenance) -> None:
            for key in look.to_check:
                error = maintenance.loading().check(look, key, lambda _done, _total: not stop.is_set())
                if stop.is_set():
                    return
                self._worker.tell(lambda key=key, error=error: mark(key, error))  # type: ignore[misc]  # the default arguments bind the current values

        self._worker.errand(run)


def _job(drive: Drive | None, stop: Event, *, is_expired_allowed: bool) -> Callable[[Maintenance], Look]:
    if drive is not None:
        return lambda maintenance: maintenance.loading().look(drive, is_expired_allowed=is_expired_allowed)
    return lambda maintenance: maintenance.loading().look_at_mirror(
        lambda: not stop.is_set(), is_expired_allowed=is_expired_allowed
    )
