"""Looks for packs after a contact with the province, whenever it is time.

Rules: the pauses follow the monotonic clock, as those of contacts do. A look that was cut off or failed is repeated
after a growing pause; a network that appears ends this pause. Otherwise packs are looked for as rarely as a receipt
that does not come. A person can ask for a look at any time.
"""

import logging
import threading
from dataclasses import replace

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import GoesOn, PackFetching, PackProgress
from kiosk.domain.syncing.failures import SendingFailure
from kiosk.domain.syncing.pack_visits import PackState, PackVisit
from kiosk.domain.syncing.schedule import Attempts, Schedule
from kiosk.sync.sending.pack_log import PackLog

logger = logging.getLogger(__name__)


class MirrorVisits:
    """The looks of one kiosk; all methods can be called from any thread."""

    def __init__(self, fetching: PackFetching, schedule: Schedule, clock: Clock, log: PackLog) -> None:
        self._fetching = fetching
        self._schedule = schedule
        self._clock = clock
        self._log = log
        self._lock = threading.Lock()
        self._state = Attempts()

    def is_due(self) -> bool:
        """Whether it is time to look for packs."""
        with self._lock:
            return self._schedule.next_look(self._state) <= self._now()

    def network_appeared(self) -> None:
        """If the last look failed, allow the next one at once, without the pause after a failure."""
        with self._lock:
            if self._state.failures:
                self._state = replace(self._state, not_before=self._now())

    def run(self, goes_on: GoesOn, progress: PackProgress, *, is_asked: bool) -> PackVisit:
        """Run one look: see `PackFetching.fetch`."""
        visit = self._fetching.fetch(goes_on, progress, self._log.last, is_asked=is_asked)
        self._note(visit)
        if visit.host or visit.error is not None:
            self._log.note(visit)
        logger.info(
            "Packs at %s: %s, %d bytes%s",
            visit.host or "the mirror",
            ", ".join(f"{one.pack} {one.version} {one.state.value}" for one in visit.packs) or "nothing new",
            visit.bytes,
            f": {visit.error}" if visit.error is not None else "",
        )
        return visit

    def seen(self) -> PackVisit | None:
        """Return the last look, without what was installed since then; None: not yet."""
        last = self._log.last
        if last is None:
            return None
        try:
            return self._fetching.waiting(last)
        except KioskError as error:
            logger.warning("The packs on this kiosk are unknown: %s", error)
            return last

    def _note(self, visit: PackVisit) -> None:
        now = self._now()
        with self._lock:
            if visit.error is None and not visit.is_stopped and not visit.of(PackState.CUT):
                self._state = self._schedule.after_success(self._state, now, has_news=True)
                return
            before = replace(self._state, failures=0) if visit.has_progress else self._state
            self._state = self._schedule.after_failure(before, now, SendingFailure.CUT_OFF)

    def _now(self) -> float:
        return self._clock.now().monotonic
