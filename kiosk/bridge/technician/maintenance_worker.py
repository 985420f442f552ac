"""Runs jobs and errands of the technician's pages, which use `Maintenance`.

Rules: each job gets the `Maintenance` of the account that opened the page. The services refuse it to an account
without the right MAINTAIN, whichever screen has started the job.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kiosk.bridge.shell.worker import Lane, Then, Worker
from kiosk.domain.errors import KioskError
from kiosk.domain.rights import Actor

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from kiosk.services.maintenance import Maintenance
    from kiosk.services.station import Station

ResultT = TypeVar("ResultT")


class MaintenanceWorker:
    """The `Worker` for one page of technicians; see its methods of the same names."""

    def __init__(self, worker: Worker, actor: Callable[[], Actor]) -> None:
        """`actor`: see `PageContext`."""
        self._worker = worker
        self._actor = actor

    @property
    def closing(self) -> "SignalInstance":
        """See `Worker.closing`."""
        return self._worker.closing

    def ask(
        self,
        job: "Callable[[Maintenance], ResultT]",
        then: "Then[ResultT] | None" = None,
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Run `job` on the job thread."""
        self._worker.ask(self._allowed(job), then, failed)

    def errand(
        self,
        job: "Callable[[Maintenance], ResultT]",
        then: "Then[ResultT] | None" = None,
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.STAFF,
    ) -> None:
        """Run `job` on the thread of `lane`."""
        self._worker.errand(self._allowed(job), then, failed, lane)

    def tell(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread."""
        self._worker.tell(call)

    def _allowed(self, job: "Callable[[Maintenance], ResultT]") -> "Callable[[Station], ResultT]":
        actor = self._actor()
        return lambda station: job(station.maintenance(actor))
