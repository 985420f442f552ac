"""The outbox as the network sees it (`domain.ports.sending.Outgoing`): sealed files, what left, and receipts.

Rules: before files are listed, the events that are in no bundle yet are cut, so that a network that is there for
minutes takes everything. A file is offered once per way and place, oldest first; the receipt decides whether it
arrived. A province that answers has receipts for everything within days, so a file without one is offered again after
`LOST_AFTER`: servers lose files, too. The outbox is looked through once per contact, not once per file: after a year
without a network it has hundreds of files. A file that has disappeared since then is looked for again, because a
receipt may have come. The receipts that the kiosk expects are those for its own id and for the ids of waiting
orphans.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import PurePosixPath

from kiosk.domain.errors import ExportError
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.ports.sending import SendingWay
from kiosk.domain.syncing.bundle_states import BundleRow, BundleState, Departure, WayKind
from kiosk.domain.syncing.schedule import Work
from kiosk.domain.texts import translatable
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.receipts import ReceiptService

LOST_AFTER = timedelta(days=14)
"""Age of a copy from which it counts as lost if no receipt lists it."""
_REST = 0.002
"""Seconds between two parts of a search for names, in which the learner's threads run."""


@dataclass(frozen=True, slots=True)
class OutgoingResults:
    """Offers the sealed bundles of the outbox to a sender."""

    events: EventStore
    ledger: ExportLedger
    exporting: ExportService
    receiving: ReceiptService
    clock: Clock
    _offered: dict[str, BundleRow] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The files that `waiting` returned last, by name."""

    def work(self, way: SendingWay) -> Work:
        """Return what there is to do over `way`: see `Outgoing.work`."""
        ready = self.exporting.outbox.look().ready
        return Work(len(self._unsent(ready, way)), any(row.state is BundleState.AWAY for row in ready))

    def waiting(self, way: SendingWay) -> Sequence[str]:
        """Return the paths of the files to send over `way`: see `Outgoing.waiting`. Raises KioskError."""
        self.exporting.cut()
        rows = self._unsent(self.exporting.outbox.look().ready, way)
        self._offered.clear()
        self._offered.update((row.name, row) for row in rows)
        return [row.name for row in rows]

    def read(self, name: str) -> bytes:
        """Return the content of a waiting file: see `Outgoing.read`.

        Raises ExportError: a lost file gets another name, and is sent in the next contact.
        """
        _, made, data = self.exporting.read_sealed(self._row(name), _rest)
        if made != name:
            raise _lost(name)
        return data

    def mark_sent(self, names: Sequence[str], way: SendingWay) -> None:
        """Store that files were sent: see `Outgoing.mark_sent`. Raises KioskError."""
        moment = self.clock.now()
        is_dated = moment.quality is not ClockQuality.IMPLAUSIBLE
        departure = Departure(WayKind(way.kind), way.place, moment.wall, is_dated)
        self.ledger.note_departures([PurePosixPath(name).stem.rpartition("-")[2] for name in names], departure)

    def receipts(self) -> Sequence[str]:
        """Return the names of the expected receipts: see `Outgoing.receipts`."""
        from kiosk.sync.receipts import remote_name

        orphans = {row.orphan_of for row in self.exporting.outbox.look().ready if row.orphan_of is not None}
        return [remote_name(kiosk) for kiosk in (self.events.kiosk(), *sorted(orphans))]

    def accept_receipt(self, data: bytes) -> bool:
        """Store what a receipt confirms: see `Outgoing.accept_receipt`."""
        look = self.receiving.accept_receipt(data, "receipt.json")
        return bool(look.new or look.asked or look.fork)

    def _unsent(self, ready: Sequence[BundleRow], way: SendingWay) -> Sequence[BundleRow]:
        """Return the bundles of which no copy is at `way`, or only one that counts as lost."""
        moment, kind = self.clock.now(), WayKind(way.kind)
        is_dated = moment.quality is not ClockQuality.IMPLAUSIBLE
        since = moment.wall - LOST_AFTER if is_dated and self.ledger.answered() is not None else None
        return [row for row in ready if not row.has_left_to(kind, way.place, since)]

    def _row(self, name: str) -> BundleRow:
        offered = self._offered.get(name)
        if offered is not None and self.exporting.outbox.has_file(name):
            return offered
        for row in self.exporting.outbox.look().ready:
            if row.name == name:
                return row
        raise _lost(name)


def _rest() -> None:
    time.sleep(_REST)


def _lost(name: str) -> ExportError:
    return ExportError(
        translatable("Staff", "The sync bundle {file} is not in the outbox any more."),
        translatable("Staff", "The kiosk makes it again by itself if it is needed."),
        file=name,
    )
