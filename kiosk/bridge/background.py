"""Periodic background jobs: export and send results, maintain the record between visits, reserve disk space.

Rules: exports, sending and maintenance run on separate threads of the worker (see `Lane`). An unresponsive network
folder or server thus delays neither backups nor a technician's operations. A contact with the server ends soon after
`stop`. No job is started in a lane while the previous job of that lane
is running.
"""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.bridge.typed import Slot

if TYPE_CHECKING:
    from kiosk.services.station import Station

EXPORT_EVERY_MS = 15_000
SEND_EVERY_MS = 15_000
"""Interval at which the schedule of sending is looked at; it decides itself whether a contact is due."""
MAINTAIN_EVERY_MS = 600_000
KEEP_ROOM_EVERY_MS = 60_000
logger = logging.getLogger(__name__)


class Background(QObject):
    """Starts the jobs on the worker's threads: each by a timer, and exports also at the end of every visit."""

    def __init__(
        self, app: AppViewModel, worker: Worker, folders: Sequence[Path], is_online: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._app = app
        self._worker = worker
        self._folders = tuple(folders)
        self._is_online = is_online
        self._was_online = False
        self._is_stopped = Event()
        self._under_way: set[Lane] = set()
        self._export = self._timer(EXPORT_EVERY_MS, self.export)
        self._sending = self._timer(SEND_EVERY_MS, self.send)
        self._maintain = self._timer(MAINTAIN_EVERY_MS, self.maintain)
        self._keep_room = self._timer(KEEP_ROOM_EVERY_MS, self.keep_room)
        app.visit.ended.connect(self.export)
        worker.closing.connect(self._is_stopped.set)

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        timer.start()
        return timer

    def stop(self) -> None:
        """Stop the timers, and no longer export at the end of a visit.

        No more jobs start, and a contact ends soon.
        """
        self._is_stopped.set()
        self._export.stop()
        self._sending.stop()
        self._maintain.stop()
        self._keep_room.stop()
        self._app.visit.ended.disconnect(self.export)

    @Slot()
    def export(self) -> None:
        """Export sync bundles if an export folder is writable or a network is available; log problems."""
        is_online = self._is_online()

        def run(station: "Station") -> None:
            outcome = station.outgoing.run_when_possible(self._folders, network_up=is_online)
            for error in outcome.problems.values():
                logger.warning("%s", error)

        self._send(Lane.OUTGOING, run)

    @Slot()
    def send(self) -> None:
        """Send results over the network if a server is configured and a contact is due.

        The state of the network only ends a pause: where the system does not report it, the schedule alone decides.
        """
        is_online = self._is_online()
        has_appeared, self._was_online = is_online and not self._was_online, is_online

        def run(station: "Station") -> None:
            sending = station.sending()
            if sending is None:
                return
            if has_appeared:
                sending.automatic.network_appeared()
            sending.automatic.step(lambda: not self._is_stopped.is_set())

        self._send(Lane.NETWORK, run)

    @Slot()
    def maintain(self) -> None:
        """Back up the record and check record and packs, if due; only while the first screen is shown."""
        if self._app.screen == "attract":
            self._send(Lane.CARE, lambda station: station.maintain())

    @Slot()
    def keep_room(self) -> None:
        """Reserve disk space for the record as soon as enough space is free."""
        self._send(Lane.CARE, lambda station: station.keep_room())

    def _send(self, lane: Lane, job: "Callable[[Station], object]") -> None:
        def rest(_: object) -> None:
            self._under_way.discard(lane)

        if lane not in self._under_way:
            self._under_way.add(lane)
            self._worker.errand(job, rest, rest, lane)
