"""Contacts the province by itself whenever the schedule says so.

Rules: the caller's thread calls `step` and then waits for the returned time, or until something changes. Nothing is
contacted but the configured server, and only if there is something to send or a receipt is expected: the first
request, for a receipt, is the probe of the server.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import GoesOn
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError
from kiosk.domain.syncing.schedule import Attempts, Schedule, Work
from kiosk.domain.syncing.usage import Usage
from kiosk.sync.sending.sender import Progress, Sender, unheeded

LONGEST_WAIT = 60.0
"""Seconds after which `step` looks for new results."""
logger = logging.getLogger(__name__)


def _unheeded(_contact: Contact) -> None:
    """Accept that a contact ended."""


class AutomaticSender:
    """The schedule of one kiosk; all methods can be called from any thread."""

    def __init__(
        self, sender: Sender, schedule: Schedule, clock: Clock, ended: Callable[[Contact], None] = _unheeded
    ) -> None:
        """`ended`: called with every contact in the thread of `step`."""
        self._sender = sender
        self._schedule = schedule
        self._clock = clock
        self._ended = ended
        self._lock = threading.Lock()
        self._is_wanted = False
        self._full: Usage | None = None
        self._state: Attempts = schedule.start(self._now())

    def step(self, goes_on: GoesOn, progress: Progress = unheeded) -> float:
        """Run a contact if it is due; return the seconds to wait before the next call.

        `goes_on`: returns False to end a contact soon. `progress`: see `Sender.contact`.
        """
        if self._wait() <= 0:
            with self._lock:
                self._is_wanted = False
            contact = self._sender.contact(goes_on, progress)
            self._note(contact)
            if contact.outcome is ContactOutcome.LIMIT:
                self._full = self._sender.meter.usage()
            self._ended(contact)
        return min(LONGEST_WAIT, self._wait())

    def network_appeared(self) -> None:
        """End a pause because a network appeared; the caller then ends its wait."""
        with self._lock:
            self._state = self._schedule.after_network(self._state, self._now())

    def send_now(self) -> None:
        """Let the next `step` contact the province, because a person asked for it."""
        with self._lock:
            self._is_wanted = True

    def _wait(self) -> float:
        work = self._work()
        with self._lock:
            if self._is_wanted:
                return 0
            due = self._schedule.next_contact(self._state, work)
        return LONGEST_WAIT if due is None else max(0.0, due - self._now())

    def _work(self) -> Work:
        """What the limit of the month allows of what there is to do."""
        try:
            work = self._sender.outgoing.work(self._sender.way)
            if work == Work() or not self._sender.meter.may_fetch():
                return Work()
            return Work(0, work.expects_receipt) if self._is_full() else work
        except KioskError as error:
            logger.warning("Nothing is sent: %s", error)
            return Work()

    def _is_full(self) -> bool:
        """Whether the limit allows no more file this month, or not the next one."""
        usage, full = self._sender.meter.usage(), self._full
        is_as_before = full is not None and full.month == usage.month and full.bytes <= usage.bytes
        return is_as_before or not self._sender.meter.may_send()

    def _note(self, contact: Contact) -> None:
        now = self._now()
        with self._lock:
            if contact.outcome is ContactOutcome.FAILED and contact.failure is not None:
                asked = contact.error.retry_after if isinstance(contact.error, SendingError) else 0
                before = replace(self._state, failures=0) if contact.has_news else self._state
                self._state = self._schedule.after_failure(before, now, contact.failure, asked)
            else:
                self._state = self._schedule.after_success(self._state, now, has_news=contact.has_news)
        logger.info(
            "Contact with %s: %s, %d sent, %d left, %d new receipts, %d bytes%s",
            contact.host,
            contact.outcome.value,
            contact.sent,
            contact.left,
            contact.receipts,
            contact.bytes,
            f": {contact.error}" if contact.error is not None else "",
        )

    def _now(self) -> float:
        return self._clock.now().monotonic
