"""Jobs of the worker of which only the newest answer is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from kiosk.services.station import Station

ResultT = TypeVar("ResultT")


class LatestJob:
    """Requests jobs; an answer is handled only if no other job was requested and `drop` was not called since."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._asked: object | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited that will be handled."""
        return self._asked is not None

    def drop(self) -> None:
        """Handle no answer to the jobs requested so far, for example because another screen was opened."""
        self._asked = None

    def ask(
        self,
        job: "Callable[[Station], ResultT]",
        then: Callable[[ResultT], None],
        failed: Callable[[KioskError], None] | None = None,
        dropped: Callable[[ResultT], None] | None = None,
    ) -> None:
        """Request a job as `Worker.ask` does; `dropped` is called with an answer that is not wanted any more."""
        done, refused = self._guarded(then, failed, dropped)
        self._worker.ask(job, done, refused)

    def errand(
        self,
        job: "Callable[[Station], ResultT]",
        then: Callable[[ResultT], None],
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.STAFF,
    ) -> None:
        """Request an errand as `Worker.errand` does."""
        done, refused = self._guarded(then, failed, None)
        self._worker.errand(job, done, refused, lane)

    def _guarded(
        self,
        then: Callable[[ResultT], None],
        failed: Callable[[KioskError], None] | None,
        dropped: Callable[[ResultT], None] | None,
    ) -> tuple[Callable[[ResultT], None], Callable[[KioskError], None]]:
        asked = self._asked = object()

        def done(result: ResultT) -> None:
            if self._asked is asked:
                self._asked = None
                then(result)
            elif dropped is not None:
                dropped(result)

        def refused(error: KioskError) -> None:
            if self._asked is asked:
                self._asked = None
                if failed is not None:
                    failed(error)

        return done, refused
