"""The background threads: one for what a visitor waits for, three for errands that may take long.

Rules: jobs run in the order they were asked for, errands in the order of their lane; answers arrive on the GUI
thread; the station is built by the first job, so nothing of it is imported or opened before the first frame. An
unexpected error is logged and shown as a problem, never swallowed; an errand's failure is told to whoever sent it, no
visitor sees it. Once the record is closed nobody is told anything: an answer could only lead to another question.
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

if TYPE_CHECKING:
    from kiosk.services.station import Station

PATIENCE_SECONDS = 15
"""How long a kiosk that ends waits for sticks and shares: less than whoever watches it waits for a sign of life."""
ResultT = TypeVar("ResultT")
Then = Callable[[ResultT], None]
logger = logging.getLogger(__name__)


class Lane(Enum):
    """Which errands wait for each other: what does not answer holds up its own lane only."""

    STAFF = "errands"
    OUTGOING = "outgoing"
    """Results that leave by themselves."""
    CARE = "care"
    """Backups and checks of the record; on the kiosk's own disk alone."""


class Worker(QObject):
    """Runs jobs against the station, one after another."""

    failed = Signal(object)
    """The KioskError of a job that a visitor waits for, told after whoever asked for the job."""
    closing = Signal()
    """What was begun is waited for from now on; whatever may take hours should end."""
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
        """Whether a thread that does not answer was left behind: the process has to be ended without it."""
        self._held: list[Callable[[], object]] | None = []
        self._answered.connect(self._deliver)  # both are emitted on other threads only, so Qt queues them
        self._told.connect(self._call)

    @property
    def is_idle(self) -> bool:
        """Whether the record is open, every job was answered and every errand done."""
        return self._waiting == 0 and self._station is not None

    def ask(
        self,
        job: "Callable[[Station], ResultT]",
        then: "Then[ResultT] | None" = None,
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Run `job` in the background; then call `then` with its result, or `failed`, on the GUI thread."""
        self._waiting += 1
        run = partial(self._run, job, then, failed)
        if self._held is None:
            self._pool.submit(run)
        else:
            self._held.append(run)

    @Slot()
    def begin(self) -> None:
        """Open the record and do what was asked for; until now jobs waited, for the first screens to come fast."""
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
        """Run `job` beside the answers of the visitors; it may use only what other threads may use too.

        Then `then` or `failed` is called on the GUI thread.
        """
        self.ask(
            lambda station: station, lambda station: self._start_errand(job, station, then, failed, lane), failed
        )

    def tell(self, call: Callable[[], None]) -> None:
        """Call `call` on the GUI thread; for an errand, on its own thread, that tells how far it is."""
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
        except BaseException as error:  # the thread must answer, whatever happened
            logger.exception("An errand failed unexpectedly")
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
        except KioskRunningError as error:  # logged once, by whoever found it
            self._answered.emit(lambda error=error: self._fail(error, failed))
        except KioskError as error:
            logger.warning("%s: %s", type(error).__name__, error)
            self._answered.emit(lambda error=error: self._fail(error, failed))
        except BaseException as error:  # the thread must answer, whatever happened
            logger.exception("A job failed unexpectedly")
            told = _unexpected(error)
            self._answered.emit(lambda: self._fail(told, failed))
        else:
            self._answered.emit(lambda: then(result) if then else None)

    def _opened(self) -> "Station":
        """The station, built by the first job. Another kiosk's is not tried for again."""
        if self._refusal is not None:
            raise self._refusal
        if self._station is None:
            try:
                self._station = self._build()
            except KioskRunningError as error:
                logger.error("%s", error)  # noqa: TRY400 - the sentence says it all
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
        """Finish the jobs that were asked for and the errands that were begun, then close the record.

        An errand that still waits for a stick or a share after `PATIENCE_SECONDS` is left behind, see `has_left`.
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
            logger.warning("An errand did not end in time and is left behind")
        self._is_closed = True
        self._close()


def _unexpected(error: BaseException) -> KioskError:
    return KioskError(
        "{kind}: {detail}",
        "Restart the kiosk; if it comes back, call the technician.",
        kind=type(error).__name__,
        detail=str(error),
    )
