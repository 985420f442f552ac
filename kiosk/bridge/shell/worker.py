"""Background threads: one for jobs that a visitor waits for, and five for *errands*: jobs that can take long.

Rules: jobs run in the order of their requests, and so do the errands of each `Lane`. Results are delivered on the GUI
thread. The first job builds the `Station`, so that no module of the station is imported and the record is not opened
before the first frame. An unexpected exception in a job is logged and shown as a problem. The failure of an errand is
passed only to the `failed` callback of the errand and not shown to visitors. No callback is called after the record
is closed, because a callback could only request further jobs.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from kiosk.bridge.typed import Signal, Slot
from kiosk.domain.errors import KioskError, KioskRunningError
from kiosk.domain.texts import translatable, untranslated

if TYPE_CHECKING:
    from kiosk.services.station import Station

PATIENCE_SECONDS = 15
"""Maximum seconds that the shutdown waits for errands blocked by a stick or network share; shorter than the time-out
of the watchdog."""
ResultT = TypeVar("ResultT")
Then = Callable[[ResultT], None]
logger = logging.getLogger(__name__)


class Lane(Enum):
    """Queue of errands (see the module) with its own thread; a blocked errand delays only its own lane."""

    STAFF = "errands"
    OUTGOING = "outgoing"
    """Automatic export of results."""
    NETWORK = "network"
    """Sending of results over a network."""
    CARE = "care"
    """Backups and checks of the record; these errands use only the kiosk's own disk."""
    SOUND = "sound"
    """Recording of voices."""


class Worker(QObject):
    """Runs jobs one after another on one thread, and errands on the thread of their lane."""

    failed = Signal(object)
    """Emitted with the KioskError of a failed job, after the `failed` callback of the job."""
    closing = Signal()
    """Emitted at shutdown, before the worker waits for errands, so that long errands can stop early."""
    _answered = Signal(object)
    _told = Signal(object)

    def __init__(self, build: "Callable[[], Station]", close: Callable[[], None]) -> None:
        super().__init__()
        self._build = build
        self._close = close
        self._station: Station | None = None
        self._refusal: KioskRunningError | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="record")
        self._lanes = {lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane.value) for lane in Lane}
        self._waiting = 0
        self._is_closing = False
        self._is_closed = False
        self.has_left = False
        """Whether a blocked thread is still running after the shutdown; if so, the process must exit without joining
        it."""
        self._held: list[Callable[[], object]] | None = []
        self._answered.connect(self._deliver)  # both signals are emitted on other threads only, so Qt queues them
        self._told.connect(self._call)

    @property
    def is_idle(self) -> bool:
        """Whether the record is open, and the results of all jobs and errands were delivered."""
        return self._waiting == 0 and self._station is not None

    def ask(
        self,
        job: "Callable[[Station], ResultT]",
        then: "Then[ResultT] | None" = None,
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Run `job` on the job thread, after `begin` and after all earlier jobs.

        Then call `then` with the result, or `failed` with the error, on the GUI thread.
        """
        self._waiting += 1
        run = partial(self._run, job, then, failed)
        if self._held is None:
            self._pool.submit(run)
        else:
            self._held.append(run)

    @Slot()
    def begin(self) -> None:
        """Start the jobs requested so far.

        Jobs requested earlier wait until this call, so that the first screen appears fast. Later jobs do not wait.
        """
        held, self._held = self._held or [], None
        for run in held:
            self._pool.submit(run)

    def errand(
        self,
        job: "Callable[[Station], ResultT]",
        then: "Then[ResultT] | None" = None,
        failed: Callable[[KioskError], None] | None = None,
        lane: Lane = Lane.STAFF,
    ) -> None:
        """Run `job` on the thread of `lane`.

        Then, on the GUI thread, call `then` with the result of `job`, or `failed` with the error. `job` can use only
        the thread-safe parts of the station.
        """
        self.ask(
            lambda station: station, lambda station: self._start_errand(job, station, then, failed, lane), failed
        )

    def tell(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread; errands use this to report their progress."""
        self._told.emit(call)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()

    def _start_errand(
        self,
        job: "Callable[[Station], ResultT]",
        station: "Station",
        then: "Then[ResultT] | None",
        failed: Callable[[KioskError], None] | None,
        lane: Lane,
    ) -> None:
        if self._is_closing:
            return
        self._waiting += 1
        self._lanes[lane].submit(self._run_errand, job, station, then, failed)

    def _run_errand(
        self,
        job: "Callable[[Station], ResultT]",
        station: "Station",
        then: "Then[ResultT] | None",
        failed: Callable[[KioskError], None] | None,
    ) -> None:
        try:
            result = job(station)
        except KioskError as error:
            logger.warning("%s: %s", type(error).__name__, error)
            self._answered.emit(lambda error=error: failed(error) if failed else None)
        except BaseException as error:  # every errand must deliver a result
            logger.exception("A background job failed unexpectedly")
            told = _unexpected(error)
            self._answered.emit(lambda: failed(told) if failed else None)
        else:
            self._answered.emit(lambda: then(result) if then else None)

    def _run(
        self,
        job: "Callable[[Station], ResultT]",
        then: "Then[ResultT] | None",
        failed: Callable[[KioskError], None] | None,
    ) -> None:
        try:
            result = job(self._opened())
        except KioskRunningError as error:  # already logged in `_opened`
            self._answered.emit(lambda error=error: self._fail(error, failed))
        except KioskError as error:
            logger.warning("%s: %s", type(error).__name__, error)
            self._answered.emit(lambda error=error: self._fail(error, failed))
        except BaseException as error:  # every job must deliver a result
            logger.exception("A job failed unexpectedly")
            told = _unexpected(error)
            self._answered.emit(lambda: self._fail(told, failed))
        else:
            self._answered.emit(lambda: then(result) if then else None)

    def _opened(self) -> "Station":
        """Return the station; the first call builds it.

        After the build failed with a KioskRunningError, every call raises that error again.
        """
        if self._refusal is not None:
            raise self._refusal
        if self._station is None:
            try:
                self._station = self._build()
            except KioskRunningError as error:
                logger.error("%s", error)  # noqa: TRY400 - expected, a traceback adds nothing
                self._refusal = error
                raise
        return self._station

    def _fail(self, error: KioskError, failed: Callable[[KioskError], None] | None) -> None:
        if failed is not None:
            failed(error)
        self.failed.emit(error)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        self._waiting -= 1
        self._call(answer)

    def shut_down(self) -> None:
        """Finish all requested jobs and submitted errands, then close the record.

        An errand that a stick or network share still blocks after `PATIENCE_SECONDS` is abandoned; see `has_left`.
        """
        self.begin()
        self._is_closing = True
        self.closing.emit()
        self._pool.shutdown(wait=True)
        ends = [lane.submit(lambda: None) for kind, lane in self._lanes.items() if kind is not Lane.CARE]
        for kind, lane in self._lanes.items():
            lane.shutdown(wait=kind is Lane.CARE)
        self.has_left = bool(wait(ends, PATIENCE_SECONDS).not_done)
        if self.has_left:
            logger.warning("A background job did not end in time and was abandoned")
        self._is_closed = True
        self._close()


def _unexpected(error: BaseException) -> KioskError:
    return KioskError(
        untranslated("{kind}: {detail}"),
        translatable("Staff", "Restart the kiosk; if it happens again, call the technician."),
        kind=type(error).__name__,
        detail=str(error),
    )
