"""Divides the record into sync bundles and copies the bundles to target folders.

Rules: Before a bundle is written, the ledger durably reserves a range of events for it (`ExportLedger.claim`). After
the file is written, the ledger stores its name and hash (`ExportLedger.seal`): the bundle is sealed. After an
interruption, a range that is reserved but not sealed is finished first; this gives the same file. Only sealed bundles
are delivered. A bundle stays in the outbox until the province has confirmed it. Every event is exported, and under
one file name only. Bundles that the record does not list (`services.results.outbox`) are delivered too. The event
numbers of such a bundle are never used again under the kiosk id of that bundle.

Threads: The record is locked only for single reads and writes, so that other threads can record events during an
export. The service is thread-safe: a lock serialises changes of the outbox. Writes to sticks are outside of this
lock, because a stick can block.

Names: A bundle that contains a known name is refused when it is made and again when it is delivered, because the
person may have been registered in between.
"""

import logging
import stat
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk import durable
from kiosk.domain.errors import ExportError
from kiosk.domain.events import Event
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.texts import translatable
from kiosk.services.results.outbox import Contents, Outbox, read
from kiosk.services.stick_folders import explained
from kiosk.sync.border import KnownNames, no_names, require_no_names
from kiosk.sync.bundles import Bundle, BundleRefusedError, Origin, fitting, make_bundle, read_bundle, statements_of

logger = logging.getLogger(__name__)

MOST_EVENTS = 4096
"""Maximum number of events read for one bundle; a bundle of maximum size (64 KiB) contains about 1,400 statements."""

Carried = tuple[BundleRow, str, bytes]
"""A bundle, and the name and the content of the file to deliver."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Result of a delivery to a folder.

    ``written``: names of the files that were copied. ``already``: number of files that were in the folder before.
    """

    written: tuple[str, ...] = ()
    already: int = 0


class ExportService:
    """Writes the events of the record into bundles in the outbox, and copies bundles to sticks and folders."""

    def __init__(  # noqa: PLR0913 - one parameter per part of the kiosk
        self,
        events: EventStore,
        ledger: ExportLedger,
        outbox: Path,
        app: str,
        home_page: str = "",
        *,
        names: Callable[[], Collection[str]] = no_names,
    ) -> None:
        """`outbox`: folder of the bundles; `app`: the program's version; `home_page`: see `sync.statements`.

        `names`: returns the names of all people known to the kiosk, which must not be in a bundle (`sync.border`).
        ``lock`` is held while ledger and outbox change.
        """
        self._names = names
        self._known = KnownNames(())
        self.outbox = Outbox(outbox, events, ledger)
        self._events = events
        self._ledger = ledger
        self._home_page = home_page
        self._app = app
        self.lock = threading.RLock()

    def waiting(self) -> int:
        """Number of events that are neither in a bundle nor reserved for one (`ExportLedger.claim`)."""
        covered = self._covered(self._ledger.bundles())
        return self._events.last_sequence() - covered + self._ledger.stranded_totals().events

    def cut(self) -> Sequence[BundleRow]:
        """Put the events that are in no bundle yet into bundles; return the new bundles.

        First, bundles that the province has received are deleted from the outbox. Raises ExportError, DiskFullError,
        RecordError; the next call resumes where this one stopped.
        """
        with self.lock:
            contents = self.outbox.look()
            self.outbox.take_out(contents)
            self._leave_used_numbers(contents)
            self._pack_stranded()
            made = self._cut(self._ledger.bundles())
            if contents.orphans:
                self.forget_received()
            return made

    def _leave_used_numbers(self, contents: Contents) -> None:
        """Give the record a new kiosk id if a bundle with the current id is in the outbox, but not in the ledger.

        Such a bundle shows that the record is an older copy. Higher sequence numbers may have been exported too, in
        files that no longer exist, so no number is safe to reuse.
        """
        kiosk = self._events.kiosk()
        if any(orphan.row.orphan_of == kiosk for orphan in contents.orphans):
            new = self._events.renew_kiosk()
            logger.warning(
                "The outbox contains bundles of kiosk %s that are not in the record; new kiosk id: %s", kiosk, new
            )

    def _pack_stranded(self) -> None:
        """Put events behind a gap of a damaged record into bundles; these bundles are not in the ledger."""
        while (run := self._ledger.stranded(MOST_EVENTS)) is not None:
            origin = Origin(run.kiosk, self._home_page, self._app)
            bundle = make_bundle(run.events[: fitting(run.events, origin)], origin)
            self.outbox.write(self._nameless(bundle))
            self._ledger.release_stranded(run.kiosk, bundle.last)

    def _cut(self, rows: Sequence[BundleRow]) -> Sequence[BundleRow]:
        made, origin = [], self._origin()
        if rows and not rows[-1].name:
            made.append(self._finish(rows[-1].first, rows[-1].last))
        first, newest = self._covered(rows) + 1, self._events.last_sequence()
        while first <= newest:
            events = list(islice(self._events.read(first, newest), MOST_EVENTS))
            last = first + fitting(events, origin) - 1
            self._ledger.claim(first, last)
            made.append(self._finish(first, last))
            first = last + 1
        return made

    def deliver(
        self, target: Path, *, may_make: bool = True, carried: Callable[[BundleRow], bool] = lambda _row: True
    ) -> Delivery:
        """Copy every waiting bundle that is not yet in `target`; no bundle leaves the outbox. Raises ExportError.

        If the file of a bundle is lost and cannot be rebuilt, all other waiting bundles are copied, then the error is
        raised. `may_make`: whether to create `target` if it is missing. Pass False if `target` is on a stick that may
        have been removed: a folder created at its mount point would be on the kiosk's own disk, and so would the
        bundles. `carried` is called with each bundle, directly after it was copied to `target` or found there; if it
        returns False, the delivery stops.
        """
        lost: list[ExportError] = []
        waiting = self._found(self.outbox.look().waiting, lost)
        delivery = self._carry(target, waiting, may_make=may_make, carried=carried)
        if lost:
            raise lost[0]
        return delivery

    def deliver_again(self, target: Path) -> Delivery:
        """Copy every sealed bundle, including those that the province received. Raises ExportError.

        This is for a province that has lost data. A bundle no longer in the outbox is rebuilt from the record; its
        bytes, and the hash in its name, can differ if the program has changed since.
        """
        return self._carry(target, map(self._as_made, self.outbox.look().sealed))

    def write_plain(self, target: Path) -> Delivery:
        """Write the statements of every bundle uncompressed to `target`, one file per bundle. Raises ExportError."""
        made = map(self._as_made, self.outbox.look().sealed)
        plain = ((row, name.removesuffix(Bundle.suffix) + ".ndjson", statements_of(data)) for row, name, data in made)
        return self._carry(target, plain)

    def give_up_file(self, row: BundleRow) -> bool:
        """Delete the file of a bundle if the record reproduces the same bytes; return whether it was deleted."""
        with self.lock:
            is_spare = row.orphan_of is None and self._made(row.first, row.last).sha256 == row.sha256
            if is_spare:
                (self.outbox.folder / row.name).unlink(missing_ok=True)
            return is_spare

    def forget_received(self) -> None:
        """Delete from the outbox the bundles that the province has received; `cut` retries failed deletions."""
        with self.lock:
            self.outbox.take_out(self.outbox.look())

    def _origin(self) -> Origin:
        return Origin(self._events.kiosk(), self._home_page, self._app)

    def _made(self, first: int, last: int) -> Bundle:
        return make_bundle(self._range(first, last), self._origin())

    def _finish(self, first: int, last: int) -> BundleRow:
        bundle = self._written_before(first, last) or self.outbox.write(self._nameless(self._made(first, last)))
        self._ledger.seal(first, bundle.sha256, bundle.name)
        return BundleRow(first, last, bundle.sha256, bundle.name)

    def _written_before(self, first: int, last: int) -> Bundle | None:
        """Return the bundle of a reserved range of events if its file was written before an interruption, else None.

        The file may have been written by an older version of the program.
        """
        events = None
        for path in sorted(self.outbox.folder.glob(f"{first}-{last}-*{Bundle.suffix}")):
            try:
                found = read_bundle(path)
            except BundleRefusedError:
                continue
            events = events or self._range(first, last)
            chain = {"before": events[0].previous, "after": events[-1].hash}
            if found.manifest["chain"] == chain and found.manifest["kiosk"] == self._events.kiosk():
                return found
        return None

    def _found(self, rows: Iterable[BundleRow], lost: list[ExportError]) -> Iterator[Carried]:
        for row in rows:
            try:
                found = self._as_sealed(row)
            except ExportError as error:
                lost.append(error)
                continue
            yield found

    def _as_sealed(self, row: BundleRow) -> Carried:
        return row, row.name, self._without_names(self._data(row))

    def _as_made(self, row: BundleRow) -> Carried:
        if row.waits or row.orphan_of is not None:
            return self._as_sealed(row)
        again = self._nameless(self._made(row.first, row.last))
        return row, again.name, again.data

    def _data(self, row: BundleRow) -> bytes:
        """The content of the file of a sealed bundle; a lost or damaged file is rebuilt from the record."""
        with self.lock:
            return self._kept(row)

    def _kept(self, row: BundleRow) -> bytes:
        kept = self.outbox.data(row)
        if kept is not None:
            return kept
        again = self._made(row.first, row.last) if row.orphan_of is None else None
        if again is None or again.sha256 != row.sha256:
            raise ExportError(
                translatable(
                    "Staff", "The sync bundle {file} is damaged and this version of the program cannot recreate it."
                ),
                translatable("Staff", "Copy it back into {folder} from an older stick, or call the technician."),
                file=row.name,
                folder=str(self.outbox.folder),
            )
        return self.outbox.write(again).data

    def _nameless(self, bundle: Bundle) -> Bundle:
        """Return `bundle`. Raises NameInBundleError if it contains the name of a person known now."""
        self._without_names(bundle.data)
        return bundle

    def _without_names(self, data: bytes) -> bytes:
        """Return `data`, the content of a bundle file. Raises NameInBundleError; see `_nameless`."""
        names = self._names()
        if names != self._known.names:
            self._known = KnownNames(names)
        if self._known:
            require_no_names(statements_of(data), self._known)
        return data

    def _range(self, first: int, last: int) -> list[Event]:
        return list(self._events.read(first, last))

    def _covered(self, rows: Sequence[BundleRow]) -> int:
        return rows[-1].last if rows else 0

    def _carry(
        self,
        target: Path,
        files: Iterable[Carried],
        *,
        may_make: bool = True,
        carried: Callable[[BundleRow], bool] = lambda _row: True,
    ) -> Delivery:
        written, already = [], 0
        try:
            if may_make:
                durable.make_folder(target)
            for row, name, data in files:
                if _holds(target / name, data):
                    already += 1
                else:
                    durable.write_file(target / name, data)
                    written.append(name)
                if not carried(row):
                    break
        except OSError as error:
            raise explained(error, target) from error
        return Delivery(tuple(written), already)


def _holds(path: Path, data: bytes) -> bool:
    """Whether `path` is a regular file, not a link, with exactly the content `data`."""
    try:
        seen = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(seen.st_mode) and seen.st_size == len(data) and read(path) == data
