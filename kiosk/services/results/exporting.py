"""Divides the record into sealed bundles and copies the bundles to target folders.

Rules: Before a bundle is written, the ledger durably reserves a range of events for it (`ExportLedger.claim`). After
the file is written, the ledger stores its name and hash (`ExportLedger.seal`): the bundle is sealed. Sealing is
random, so the same events sealed again are another file. After an interruption, a range that is reserved but not
sealed is finished first, with the file that was written, if there is one. Only bundles that the ledger lists are
delivered, and orphans (`services.results.outbox`). A bundle stays in the outbox until the province has confirmed it.
Every event is exported in one range only. A waiting bundle whose file is lost, or is a plain file of an older
program, gets another file of the same range; the ledger keeps the hash of the former file as an alias.

Without the province's keys nothing is cut: the events wait in the record (`services.results.sealer`).

Threads: The record is locked only for single reads and writes, so that other threads can record events during an
export. The service is thread-safe: a lock serialises changes of the outbox, also between programs. Writes to sticks
are outside of this lock, because a stick can block.

Names: A bundle that contains a known name is refused when it is made and again when it is delivered, because the
person may have been registered in between. For the second check, the statements are made from the record again;
those of sealed orphans are not known any more.
"""

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import batched, chain
from pathlib import Path
from typing import Any

from kiosk.domain.errors import ExportError
from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.domain.texts import translatable
from kiosk.services.results.carrying import Carried, Delivery, carry
from kiosk.services.results.mending import Mending
from kiosk.services.results.outbox import Contents, Outbox
from kiosk.services.results.outbox_files import read
from kiosk.services.results.outbox_lock import OutboxLock
from kiosk.services.results.sealer import Sealed, Sealer, confirmed_up_to
from kiosk.sync.border import KnownNames, no_names, require_no_names
from kiosk.sync.bundles import Bundle, make_bundle, statement_lines, statements_of
from kiosk.sync.limits import MOST_EVENTS
from kiosk.sync.statements import statement

_SEARCHED_AT_ONCE = 40
"""Number of statements that are made and searched for names between two rests, which takes about two milliseconds."""
logger = logging.getLogger(__name__)


def _at_once() -> None:
    """Continue without a rest."""


class ExportService:
    """Writes the events of the record into bundles in the outbox, and copies bundles to sticks and folders."""

    def __init__(  # noqa: PLR0913 - one parameter per part of the kiosk
        self,
        events: EventStore,
        ledger: ExportLedger,
        outbox: Path,
        sealer: Sealer,
        *,
        names: Callable[[], Collection[str]] = no_names,
        hamlets: Callable[[], Collection[str]] = tuple,
    ) -> None:
        """`outbox`: folder of the bundles; its lock file is beside it. `sealer`: signs and encrypts the bundles.

        `names`: returns the names of all people known to the kiosk, which must not be in a bundle (`sync.border`).
        `hamlets`: returns the names of the station's hamlets, which may be.
        ``lock`` is held while ledger and outbox change.
        """
        self._names = names
        self._hamlets = hamlets
        self._known = KnownNames(())
        self._nameless_files: set[str] = set()
        self.outbox = Outbox(outbox, events, ledger)
        self.sealer = sealer
        self._events = events
        self._ledger = ledger
        self.lock = OutboxLock(outbox.with_name(f"{outbox.name}.lock"))

    def waiting(self) -> int:
        """Number of events that are neither in a bundle nor reserved for one (`ExportLedger.claim`)."""
        return self._events.last_sequence() - self._ledger.covered() + self._ledger.stranded_totals().events

    def cut(self) -> Sequence[BundleRow]:
        """Put the events that are in no bundle yet into bundles; return the new bundles.

        First, bundles that the province has received are deleted from the outbox. Without the province's keys nothing
        else is done. Raises ExportError, DiskFullError, RecordError; the next call resumes where this one stopped.
        """
        with self.lock:
            contents = self.outbox.look()
            self.outbox.take_out(contents)
            if self._leave_used_numbers(contents):
                contents = self.outbox.look()
            if not self.sealer.is_ready():
                return ()
            mending = Mending(self._events, self._ledger, self.outbox, self.sealer, self._written)
            finished = mending.settle_spares(contents)
            self._pack_stranded(contents)
            lost = mending.seal_again(self.outbox.look())
            made = [*finished, *self._cut(self._ledger.bundles())]
            if contents.orphans:
                self.forget_received()
                lost += mending.carry_on(self.outbox.look())
            if lost:
                raise lost[0]
            return made

    def _leave_used_numbers(self, contents: Contents) -> bool:
        """Give the record a new kiosk id if a bundle with the current id is in the outbox, but not in the ledger.

        Such a bundle shows that the record is an older copy. Higher sequence numbers may have been exported too, in
        files that no longer exist, so no number is safe to reuse. Returns whether the id was renewed.
        """
        kiosk = self._events.kiosk()
        if all(orphan.row.orphan_of != kiosk for orphan in contents.orphans):
            return False
        new = self._events.renew_kiosk()
        logger.warning(
            "The outbox contains bundles of kiosk %s that are not in the record; new kiosk id: %s", kiosk, new
        )
        return True

    def _pack_stranded(self, contents: Contents) -> None:
        """Put events behind a gap of a damaged record into bundles; these bundles are not in the ledger."""
        written = {(one.row.orphan_of, one.row.first): one.row.last for one in contents.orphans}
        while (run := self._ledger.stranded(MOST_EVENTS)) is not None:
            last = written.pop((run.kiosk, run.events[0].sequence), None)
            if last is None:
                bundle, _ = self.sealer.first_bundle(run.events, run.kiosk, 0)
                last = bundle.last
                self._written(bundle, frozenset())
            self._ledger.release_stranded(run.kiosk, last)

    def _cut(self, rows: Sequence[BundleRow]) -> Sequence[BundleRow]:
        made, kiosk, confirmed = [], self._events.kiosk(), confirmed_up_to(rows)
        if rows and not rows[-1].name:
            reserved = list(self._events.read(rows[-1].first, rows[-1].last))
            made.append(self._finish(self.sealer.bundle(reserved, kiosk, confirmed)))
        first, newest = (rows[-1].last if rows else 0) + 1, self._events.last_sequence()
        events = self._events.read(first, newest)
        left: Sequence[Event] = ()
        while first <= newest:
            row, left = self._cut_first(chain(left, events), kiosk, confirmed)
            made.append(row)
            first = row.last + 1
        return made

    def _cut_first(
        self, events: Iterable[Event], kiosk: KioskId, confirmed: int
    ) -> tuple[BundleRow, Sequence[Event]]:
        """Put the first of `events`, as many as fit, into a bundle; also return those that were taken and do not fit.

        Only the row of the bundle stays in memory.
        """
        bundle, left = self.sealer.first_bundle(events, kiosk, confirmed)
        self._ledger.claim(bundle.first, bundle.last)
        return self._finish(bundle), left

    def _finish(self, bundle: Bundle) -> BundleRow:
        sealed = self._written(bundle, frozenset())
        self._ledger.seal(bundle.first, sealed.sha256, sealed.name)
        return BundleRow(bundle.first, bundle.last, sealed.sha256, sealed.name)

    def _written(self, bundle: Bundle, aliases: frozenset[str]) -> Sealed:
        """Seal `bundle` and write it to the outbox. Raises NameInBundleError, ExportError."""
        sealed = self._sealed(bundle, aliases)
        self.outbox.write(sealed)
        return sealed

    def _sealed(self, bundle: Bundle, aliases: frozenset[str]) -> Sealed:
        self._require_nameless(bundle.statements)
        sealed = self.sealer.seal(bundle, aliases)
        self._nameless_files.add(sealed.sha256)
        return sealed

    def deliver(
        self, target: Path, *, may_make: bool = True, carried: Callable[[BundleRow], bool] = lambda _row: True
    ) -> Delivery:
        """Copy every sealed waiting bundle that is not yet in `target`; no bundle leaves the outbox.

        If the file of a bundle is lost and cannot be made again, all other waiting bundles are copied, then the error
        is raised. `may_make`: whether to create `target` if it is missing. Pass False if `target` is on a stick that
        may have been removed: a folder created at its mount point would be on the kiosk's own disk, and so would the
        bundles. `carried` is called with each bundle, directly after it was copied to `target` or found there; if it
        returns False, the delivery stops. Raises ExportError.
        """
        lost: list[ExportError] = []
        waiting = self._found(self.outbox.look().ready, lost)
        delivery = carry(target, waiting, may_make=may_make, carried=carried)
        if lost:
            raise lost[0]
        return delivery

    def deliver_again(self, target: Path) -> Delivery:
        """Copy every sealed bundle, including those that the province received. Raises ExportError.

        This is for a province that has lost data. A bundle that is no longer in the outbox, nor in `target`, is
        sealed again from the record; it is another file, with the same events.
        """
        rows = [row for row in self.outbox.look().sealed if not (row.is_plain and row.waits)]
        return carry(target, (self._again(row, target) for row in rows))

    def write_plain(self, target: Path) -> Delivery:
        """Write the statements of the record uncompressed to `target`, one file per bundle. Raises ExportError.

        Events that are in no bundle yet are included. The statements of sealed orphans are known to the province
        alone: these bundles are counted.
        """
        contents = self.outbox.look()
        plain = [orphan.row for orphan in contents.orphans if orphan.row.is_plain]
        delivery = carry(target, self._readable(contents, plain))
        return Delivery(delivery.written, delivery.already, len(contents.orphans) - len(plain))

    def _readable(self, contents: Contents, plain: Sequence[BundleRow]) -> Iterator[Carried]:
        for row in plain:
            data = self.outbox.data(row)
            if data is not None:
                lines = statements_of(data)
                self._require_nameless(map(json.loads, lines.splitlines()))
                yield row, f"{row.orphan_of}-{row.first}-{row.last}.ndjson", lines
        for first, last in self._ranges(contents.listed):
            bundle = self._plain(first, last)
            self._require_nameless(bundle.statements)
            yield BundleRow(first, last), f"{first}-{last}.ndjson", statement_lines(bundle.statements)

    def _ranges(self, rows: Sequence[BundleRow]) -> Iterator[tuple[int, int]]:
        """Yield the ranges of `rows`, then those of the events that are in no bundle."""
        yield from ((row.first, row.last) for row in rows)
        newest = self._events.last_sequence()
        for first in range((rows[-1].last if rows else 0) + 1, newest + 1, MOST_EVENTS):
            yield first, min(first + MOST_EVENTS - 1, newest)

    def _plain(self, first: int, last: int) -> Bundle:
        origin = self.sealer.plain_origin(self._events.kiosk())
        return make_bundle(list(self._events.read(first, last)), origin)

    def _statements(self, first: int, last: int) -> Iterator[Mapping[str, Any]]:
        """Yield the statements of a range of events, as they are in its bundle."""
        origin = self.sealer.plain_origin(self._events.kiosk())
        for event in self._events.read(first, last):
            made = statement(event, origin.kiosk, origin.home_page)
            if made is not None:
                yield made

    def read_sealed(self, row: BundleRow, rest: Callable[[], None] = _at_once) -> Carried:
        """Return the file of a waiting bundle; a lost or damaged file is made again. Raises ExportError.

        `rest`: called every few milliseconds while the statements are searched for names, so that a caller in the
        background can let other threads run.
        """
        with self.lock:
            data = self.outbox.data(row)
            if data is None:
                row = self._sealed_again(row)
                data = self.outbox.data(row)
            if data is None:
                raise self._cannot_make(row)
        if row.orphan_of is None and self._is_checked_anew(row.sha256):
            known = self._known
            for part in batched(self._statements(row.first, row.last), _SEARCHED_AT_ONCE, strict=False):
                require_no_names(part, known)
                rest()
            if known is self._known:  # another thread may have read newer names
                self._nameless_files.add(row.sha256)
        return row, row.name, data

    def give_up_file(self, row: BundleRow) -> bool:
        """Delete the file of a bundle if it can be made again from the record; return whether it was deleted."""
        with self.lock:
            is_spare = row.orphan_of is None and row.name in self.outbox.look().files
            if is_spare:
                self.outbox.delete(row.name)
            return is_spare

    def forget_received(self) -> None:
        """Delete from the outbox the bundles that the province has received; `cut` retries failed deletions."""
        with self.lock:
            self.outbox.take_out(self.outbox.look())

    def _found(self, rows: Iterable[BundleRow], lost: list[ExportError]) -> Iterator[Carried]:
        for row in rows:
            try:
                found = self.read_sealed(row)
            except ExportError as error:
                lost.append(error)
                continue
            yield found

    def _again(self, row: BundleRow, target: Path) -> Carried:
        if row.waits or row.orphan_of is not None:
            return self.read_sealed(row)
        there = None if row.is_plain else read(target / row.name)
        if there is not None and sha256(there).hexdigest() == row.sha256:
            return row, row.name, there
        with self.lock:
            sealed = self._sealed(self._bundle(row), row.aliases | {row.sha256})
            self._ledger.replace_file(row, sealed.sha256, sealed.name)
        return row, sealed.name, sealed.data

    def _bundle(self, row: BundleRow) -> Bundle:
        events: list[Event] = list(self._events.read(row.first, row.last))
        return self.sealer.bundle(events, self._events.kiosk(), confirmed_up_to(self._ledger.bundles()))

    def _sealed_again(self, row: BundleRow) -> BundleRow:
        if row.orphan_of is not None:
            raise self._cannot_make(row)
        mending = Mending(self._events, self._ledger, self.outbox, self.sealer, self._written)
        return mending.sealed_again(row, confirmed_up_to(self._ledger.bundles()))

    def _cannot_make(self, row: BundleRow) -> ExportError:
        return ExportError(
            translatable("Staff", "The sync bundle {file} is damaged and cannot be made again."),
            translatable("Staff", "Copy it back into {folder} from an older stick, or call the technician."),
            file=row.name,
            folder=str(self.outbox.folder),
        )

    def _is_checked_anew(self, file: str) -> bool:
        """Whether the statements of a file (SHA-256) must be searched for names, because the known names changed."""
        self._read_names()
        return bool(self._known) and file not in self._nameless_files

    def _read_names(self) -> None:
        names, hamlets = self._names(), self._hamlets()
        if (names, hamlets) != (self._known.names, self._known.hamlets):
            self._known = KnownNames(names, hamlets)
            self._nameless_files.clear()

    def _require_nameless(self, statements: Iterable[Mapping[str, Any]]) -> None:
        """Raise NameInBundleError if `statements` contain the name of a person known now."""
        self._read_names()
        require_no_names(statements, self._known)
