"""Contacts the province by itself whenever the schedule says so.

Rules: the caller's thread calls `step` and then waits for the returned time, or until something changes. Nothing is
contacted but the configured servers, and only if there is something to send, a receipt is expected or packs are to be
looked for: the first request, for a receipt, is the probe of the server. Packs are looked for after a contact that
reached the server. If that brings the province's keys for results, another contact sends the results at once. A long
download ends as soon as a contact for new results is due, and continues after it.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import GoesOn, PackProgress
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError
from kiosk.domain.syncing.schedule import Attempts, Schedule, Work
from kiosk.domain.syncing.usage import Usage
from kiosk.sync.sending.mirror_visits import MirrorVisits
from kiosk.sync.sending.sender import Progress, Sender, unheeded

LONGEST_WAIT = 60.0
"""Seconds after which `step` looks for new results."""
logger = logging.getLogger(__name__)


def _unheeded(_contact: Contact) -> None:
    """Accept that a contact ended."""


class AutomaticSender:
    """The schedule of one kiosk; all methods can be called from any thread."""

    def __init__(
        self,
        sender: Sender,
        schedule: Schedule,
        clock: Clock,
        ended: Callable[[Contact], None] = _unheeded,
        mirror: MirrorVisits | None = None,
    ) -> None:
        """`ended`: called with every contact in the thread of `step`. `mirror`: None on a kiosk without a mirror."""
        self._sender = sender
        self._schedule = schedule
        self._clock = clock
        self._ended = ended
        self._mirror = mirror
        self._lock = threading.Lock()
        self._is_wanted = False
        self._full: Usage | None = None
        self._state: Attempts = schedule.start(self._now())

    def step(self, goes_on: GoesOn, progress: Progress = unheeded, fetching: PackProgress = unheeded) -> float:
        """Run a contact if it is due; return the seconds to wait before the next call.

        `goes_on`: returns False to end a contact soon. `progress`: see `Sender.contact`. `fetching`: called with the
        numbers of bytes of a pack that were downloaded and that there are.
        """
        if self._wait() <= 0:
            with self._lock:
                is_asked, self._is_wanted = self._is_wanted, False
            contact = self._contact(goes_on, progress)
            if self._mirror is not None and contact.has_reached and (is_asked or self._mirror.is_due()):
                visit = self._mirror.run(self._until_results(goes_on, contact.left), fetching, is_asked=is_asked)
                if visit.has_new_keys:
                    self._contact(goes_on, progress, contact)
        return min(LONGEST_WAIT, self._wait())

    def _contact(self, goes_on: GoesOn, progress: Progress, before: Contact | None = None) -> Contact:
        """Run a contact and note it, together with the contact `before`."""
        contact = self._sender.contact(goes_on, progress)
        self._note(contact)
        if contact.outcome is ContactOutcome.LIMIT:
            self._full = self._sender.meter.usage()
        self._ended(contact if before is None else contact.after(before))
        return contact

    def _until_results(self, goes_on: GoesOn, known: int) -> GoesOn:
        """Return a callback like `goes_on` that is False, too, if a contact for more than `known` files is due."""
        looked = self._now()

        def check() -> bool:
            nonlocal looked
            if self._now() - looked >= LONGEST_WAIT:
                looked = self._now()
                if self._is_due_for_more(known):
                    return False
            return goes_on()

        return check

    def _is_due_for_more(self, known: int) -> bool:
        work = self._work()
        with self._lock:
            due = self._schedule.next_contact(self._state, work)
        return work.to_send > known and due is not None and due <= self._now()

    def network_appeared(self) -> None:
        """End a pause because a network appeared; the caller then ends its wait."""
        with self._lock:
            self._state = self._schedule.after_network(self._state, self._now())
        if self._mirror is not None:
            self._mirror.network_appeared()

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
            work = replace(work, seeks_packs=self._mirror is not None and self._mirror.is_due())
            if work == Work() or not self._sender.meter.may_fetch():
                return Work()
            return replace(work, to_send=0) if self._is_full() else work
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
