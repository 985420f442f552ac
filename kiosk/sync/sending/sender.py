"""One contact with the province: receipts are fetched, then every waiting file is sent.

Rules: receipts come first, because a file that the province has from a stick need not be sent. A file is sent once
per way and marked only after the server has stored it. Over a fast network, several files are marked at once, because
each mark is a synchronised write, for which answers of learners wait; a mark that a power cut prevents means that the
file is sent again. A lost connection is followed by another try at once, because
a network may be there for ten minutes only. A response that concerns one file does not stop the others. Files that
failed are tried last in the next contact. After each file the sender rests, so that most frames of a learner's screen
are drawn while nothing is sent.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import GoesOn, Outgoing, SendingWay, Transport
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure, SendingStoppedError
from kiosk.sync.sending.meter import TrafficMeter

_RECEIPT = 512 * 1024
"""Traffic in bytes that is reserved for a receipt, the size of one with 2,000 bundles."""
MARK_AFTER = 1.0
"""Maximum number of seconds until a file that the server has stored is marked as sent."""
MOST_UNMARKED = 8
_REST = 0.04
"""Seconds of rest after each file; the files of a year, about 500, take 20 seconds longer."""
_Result = TypeVar("_Result")
Opens = Callable[[GoesOn], Transport]
Progress = Callable[[int, int], None]
"""Type of a callback with the numbers of files that a contact has sent and that are left."""


def unheeded(_sent: int, _left: int) -> None:
    """Ignore the progress of a contact."""


def rest() -> None:
    """Let other threads run before the next file."""
    time.sleep(_REST)


@dataclass(slots=True)
class _Tally:
    """What happened in a contact.

    ``failed``: the errors of files and receipts that failed so far, by name. ``unmarked``: files that were sent and
    are neither marked nor counted yet. ``marked``: monotonic time of the last mark, at first of the beginning.
    """

    marked: float
    left: int = 0
    sent: int = 0
    receipts: int = 0
    traffic: int = 0
    in_a_row: int = 0
    failed: dict[str, KioskError] = field(default_factory=dict)
    unmarked: list[str] = field(default_factory=list)


class Sender:
    """Sends the files of `outgoing` over one way."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is one part of a contact
        self,
        outgoing: Outgoing,
        opens: Opens,
        way: SendingWay,
        meter: TrafficMeter,
        clock: Clock,
        rests: Callable[[], None] = rest,
    ) -> None:
        """`opens`: returns a new transport; its callback cancels transfers. `rests`: called after each file."""
        self.outgoing = outgoing
        self.way = way
        self.meter = meter
        self._opens = opens
        self._clock = clock
        self._rests = rests
        self._later: frozenset[str] = frozenset()

    def contact(self, goes_on: GoesOn, progress: Progress = unheeded) -> Contact:
        """Run one contact; it can take long. `goes_on`: returns False to end it soon.

        `progress`: called with the numbers of files that were sent and that are left. All errors are in the result.
        """
        tally = _Tally(self._now())
        error: KioskError | None = None
        try:
            outcome = self._run(tally, goes_on, progress)
        except SendingStoppedError:
            outcome = ContactOutcome.STOPPED
        except KioskError as caught:
            outcome, error = ContactOutcome.FAILED, caught
        self._later = frozenset(tally.failed)
        if error is None and tally.failed and outcome is ContactOutcome.DONE:
            outcome, error = ContactOutcome.FAILED, next(iter(tally.failed.values()))
        numbers = (tally.sent, tally.left, tally.receipts, tally.traffic)
        return Contact(self._clock.now().wall, self.way.place, outcome, *numbers, error)

    def _run(self, tally: _Tally, goes_on: GoesOn, progress: Progress) -> ContactOutcome:
        tally.left = self.outgoing.work(self.way).to_send
        transport = self._opens(goes_on)
        try:
            if not self.meter.may_fetch():
                return ContactOutcome.LIMIT
            for name in self.outgoing.receipts():
                self._attempt(tally, name, partial(self._fetch, transport, tally, name))
            names = self._ordered()
            tally.left = len(names)
            for name in names:
                progress(tally.sent, tally.left)
                if not goes_on():
                    return ContactOutcome.STOPPED
                if not self._attempt(tally, name, partial(self._send, transport, tally, name)):
                    return ContactOutcome.LIMIT
            return ContactOutcome.DONE
        finally:
            transport.close()
            try:
                self._mark(tally)
            finally:
                self.meter.settle()

    def _ordered(self) -> Sequence[str]:
        return sorted(self.outgoing.waiting(self.way), key=self._later.__contains__)

    def _attempt(self, tally: _Tally, name: str, act: Callable[[], bool]) -> bool:
        """Call `act` until it succeeds or fails for a reason other than a lost connection; return its result.

        Raises the error if too many attempts in a row have failed. Errors of one file are put into `tally`.
        """
        while True:
            try:
                is_done = act()
            except SendingStoppedError:
                raise
            except KioskError as error:
                tally.failed[name] = error
                tally.in_a_row += 1
                failure = error.failure if isinstance(error, SendingError) else SendingFailure.FILE
                if tally.in_a_row >= failure.most_in_a_row:
                    raise
                if failure is not SendingFailure.CUT_OFF:
                    return True
            else:
                tally.failed.pop(name, None)
                tally.in_a_row = 0
                return is_done

    def _fetch(self, transport: Transport, tally: _Tally, name: str) -> bool:
        data = self._moving(transport, tally, _RECEIPT, lambda: transport.get(name))
        if data is not None and self.outgoing.accept_receipt(data):
            tally.receipts += 1
        return True

    def _send(self, transport: Transport, tally: _Tally, name: str) -> bool:
        """Send one file; return False if the limit of the month does not allow it."""
        data = self.outgoing.read(name)
        if not self.meter.may_send(len(data)):
            return False
        self._moving(transport, tally, len(data), lambda: transport.put(name, data))
        tally.unmarked.append(name)
        if len(tally.unmarked) >= MOST_UNMARKED or self._now() - tally.marked >= MARK_AFTER:
            self._mark(tally)
        self._rests()
        return True

    def _mark(self, tally: _Tally) -> None:
        """Mark the files that were sent since the last mark."""
        if tally.unmarked:
            self.outgoing.mark_sent(tally.unmarked, self.way)
            tally.sent += len(tally.unmarked)
            tally.left -= len(tally.unmarked)
            tally.unmarked = []
            tally.marked = self._now()

    def _now(self) -> float:
        return self._clock.now().monotonic

    def _moving(self, transport: Transport, tally: _Tally, size: int, act: Callable[[], _Result]) -> _Result:
        """Call `act`, which causes traffic of about `size` bytes, and count the traffic."""
        self.meter.reserve(size)
        before = transport.traffic()
        try:
            return act()
        finally:
            moved = transport.traffic() - before
            tally.traffic += moved
            self.meter.count(moved)
