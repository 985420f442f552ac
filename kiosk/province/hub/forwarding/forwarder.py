"""Forwards the statements of all kiosks to one store.

Rules: The statements of a kiosk are sent in the order of their events; events that arrive late are sent when they
have arrived. A store that fails for the statements of one kiosk is given up after a second kiosk failed, too. A kiosk
whose statements cannot be read does not stop the others. A store
that refuses a whole batch of statements is not set up for xAPI 1.0.3: nothing is put aside then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.province.hub.forwarding.batches import next_batch
from kiosk.province.hub.forwarding.delivery import BatchDelivery, Reason, StoreRefusal
from kiosk.province.hub.forwarding.faults import (
    ForwardingError,
    PutOffError,
    StoreFaults,
    StoreUnreachableError,
    UnreadableStatementsError,
)
from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range, merged, without
from kiosk.province.hub.forwarding.source import StatementSource
from kiosk.province.hub.forwarding.waiting import Waiting
from kiosk.sync.record_store.connection import RecordStore

Watched = Callable[["Forwarded"], None]
"""Progress callback, called after each batch."""
_SUSPICIOUS = 10
"""A batch of at least so many statements that are all refused is not put aside."""
_MOST_FAILURES = 2


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What a run has done so far. ``sent``: number of statements that the store has now.

    ``put_aside``: number of statements that it did not take. ``held``: number that wait for the statement that they
    void. ``kiosks``: number of kiosks with something to send.
    """

    sent: int = 0
    put_aside: int = 0
    held: int = 0
    kiosks: int = 0


def unwatched(_so_far: Forwarded) -> None:
    """A progress callback that does nothing."""


class Forwarder:
    """Forwards to the store called `name`."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is one part of a run
        self,
        name: str,
        store: RecordStore,
        faults: StoreFaults,
        source: StatementSource,
        progress: ForwardingProgress,
        waiting: Waiting,
        watched: Watched = unwatched,
    ) -> None:
        self._name = name
        self._faults = faults
        self._source = source
        self._progress = progress
        self._waiting = waiting
        self._watched = watched
        self._delivery = BatchDelivery(store, faults, waiting)
        self.so_far = Forwarded()

    def run(self) -> Forwarded:
        """Deliver everything that is pending; return what was done.

        Raises ForwardingError and RecordError; what was delivered before is recorded.
        """
        until = self._progress.waits_until(self._name)
        if until is not None and until > self._waiting.clock():
            raise self._faults.put_off(until)
        failures: list[StoreUnreachableError] = []
        unread: list[ForwardingError] = []
        for kiosk in self._source.kiosks():
            try:
                self._forward(kiosk)
            except PutOffError as error:
                self._progress.put_off(self._name, error.until)
                raise
            except UnreadableStatementsError as error:
                unread.append(error)
            except StoreUnreachableError as error:
                failures.append(error)
                if len(failures) == _MOST_FAILURES:
                    raise
        if failures or unread:
            raise (*failures, *unread)[0]
        return self.so_far

    def _forward(self, kiosk: str) -> None:
        done = self._progress.done(self._name, kiosk)
        aside = [Range(number, number) for number in self._progress.events_set_aside(self._name, kiosk)]
        pending = without(self._source.received(kiosk), done)
        if pending:
            self._count(kiosks=1)
        for one in pending:
            position = one.first
            while position <= one.last:
                batch = next_batch(self._source, kiosk, Range(position, one.last), without(done, aside))
                refusals = self._delivery.deliver(batch.sent)
                self._require_usual(len(batch.sent), refusals)
                self._progress.note(self._name, kiosk, batch.covered, refusals, self._waiting.clock())
                done = merged([*done, *batch.covered])
                aside += [Range(refusal.statement.sequence, refusal.statement.sequence) for refusal in refusals]
                position = batch.last + 1
                self._count(len(batch.sent) - len(refusals), len(refusals), batch.held)

    def _require_usual(self, sent: int, refusals: Sequence[StoreRefusal]) -> None:
        """Raise ForwardingError if the store refuses the whole batch, which is not the statements' fault."""
        if sent >= _SUSPICIOUS and sent == sum(one.reason is Reason.REFUSED for one in refusals):
            raise self._faults.all_refused(refusals[0].detail)

    def _count(self, sent: int = 0, put_aside: int = 0, held: int = 0, kiosks: int = 0) -> None:
        now = self.so_far
        self.so_far = Forwarded(now.sent + sent, now.put_aside + put_aside, now.held + held, now.kiosks + kiosks)
        self._watched(self.so_far)
