"""The outbox: the folder of bundle files, both those that the record lists and those that it does not list.

Files: ``<kiosk>/<first>-<last>-<sha256>.age`` with its label (`services.results.labels`), and directly in the folder
the plain bundles of older programs, which wait to be sealed.

A bundle file that no row of the ledger names is *orphaned*: the database was deleted, truncated or replaced by an
older copy after the bundle had been written. An orphan may be the last copy of its results, so it is delivered like
any other bundle.

Rules: A file counts as an orphan only if all of it matches its name. An unlisted bundle file that is not an orphan is
reported and stays in the folder. A file is a *spare copy* if its label shows that it contains the events of a row of
the ledger: writing was interrupted before the ledger listed the file. An orphan whose kiosk id differs from that of
the record is deleted if the hash chain shows that its events are in the record's own bundles: results under a former
id may contradict what the province has. The folder is listed before the ledger is read. A bundle that another thread
or process is writing is therefore either not in the listing, or the ledger has already reserved its events
(`ExportLedger.claim`).
"""

import hashlib
import logging
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from stat import S_ISREG

from kiosk import durable
from kiosk.domain.events import StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.syncing.bundle_states import PLAIN_SUFFIX, BundleRow
from kiosk.services.results.labels import BundleLabel, label_name
from kiosk.services.results.outbox_files import Stamp, found_file, read
from kiosk.services.results.sealer import Sealed
from kiosk.services.stick_folders import own_disk
from kiosk.sync.bundles import BundleRefusedError
from kiosk.sync.limits import KIOSK_FOLDER, SEALED_SUFFIX

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Orphan:
    """An intact bundle that the record does not list.

    ``size`` in bytes. ``since``: time of its first statement with a valid time, None if unknown. ``people``: the
    pseudonyms in the bundle, one per visit. ``chain``: the hash of the event before the bundle (key ``before``) and
    the hash of the bundle's last event (key ``after``); None if the label of the bundle is lost.
    """

    row: BundleRow
    size: int
    since: datetime | None
    people: frozenset[str]
    chain: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents of the outbox.

    ``listed``: rows of the ledger. ``spares``: spare copies. ``damaged``: the errors of invalid bundle files.
    ``stranded``: totals of the events that are behind a gap of a damaged record and in no bundle yet. ``files``:
    names of all bundle files.
    """

    listed: Sequence[BundleRow]
    orphans: Sequence[Orphan]
    spares: Sequence[Orphan]
    damaged: Sequence[BundleRefusedError]
    stranded: StrandedTotals
    files: frozenset[str]

    @property
    def sealed(self) -> Sequence[BundleRow]:
        """Every bundle with a file name; the orphans come first, because they are older."""
        return [*(orphan.row for orphan in self.orphans), *(row for row in self.listed if row.name)]

    @property
    def waiting(self) -> Sequence[BundleRow]:
        """The bundles with a file name that the province has not received."""
        return [row for row in self.sealed if row.waits]

    @property
    def ready(self) -> Sequence[BundleRow]:
        """The waiting bundles that can leave, because they are sealed."""
        return [row for row in self.waiting if not row.is_plain]


class Outbox:
    """Reads and changes the bundle files in `folder`; a file is an orphan if the ledger has no row for it.

    Thread-safe.
    """

    def __init__(self, folder: Path, events: EventStore, ledger: ExportLedger) -> None:
        self.folder = folder
        self._events = events
        self._ledger = ledger
        self._checked: dict[str, tuple[Stamp, Orphan | BundleRefusedError]] = {}
        self._lock = threading.Lock()

    def look(self) -> Contents:
        """The current contents; an orphan is read again only if its size or mtime changes. Raises RecordError."""
        with self._lock:
            there = self._files()
            listed = self._ledger.bundles()
            unlisted = there.keys() - {row.name for row in listed}
            self._checked = {name: found for name, found in self._checked.items() if name in unlisted}
            found = [found for name in unlisted if (found := self._check(name, there[name])) is not None]
        kiosk = self._events.kiosk()
        intact = [one for one in found if isinstance(one, Orphan)]
        spares = [one for one in intact if self._is_spare(one, kiosk, listed)]
        orphans = sorted(
            (one for one in intact if one not in spares),
            key=lambda orphan: (orphan.row.orphan_of or "", orphan.row.first, orphan.row.name),
        )
        known = self._ledger.known([orphan.row for orphan in orphans])
        orphans = [replace(orphan, row=row) for orphan, row in zip(orphans, known, strict=True)]
        damaged = sorted((error for error in found if isinstance(error, BundleRefusedError)), key=str)
        return Contents(listed, orphans, spares, damaged, self._ledger.stranded_totals(), frozenset(there))

    def has_file(self, name: str) -> bool:
        """Whether the file `name` is in the outbox."""
        return (self.folder / name).is_file()

    def data(self, row: BundleRow) -> bytes | None:
        """The content of the file of a sealed bundle; None if it is missing, unreadable or changed."""
        kept = read(self.folder / row.name)
        return kept if kept is not None and hashlib.sha256(kept).hexdigest() == row.sha256 else None

    def write(self, sealed: Sealed) -> None:
        """Write the label and then the file of a bundle durably. Raises ExportError."""
        file = self.folder / sealed.name
        try:
            durable.make_folder(file.parent)
            durable.write_file(file.with_name(label_name(file.name)), sealed.label.data())
            durable.write_file(file, sealed.data)
        except OSError as error:
            raise own_disk(error) from error

    def delete(self, name: str) -> None:
        """Delete the file of a bundle and its label. Raises OSError."""
        file = self.folder / name
        file.unlink(missing_ok=True)
        file.with_name(label_name(file.name)).unlink(missing_ok=True)

    def take_out(self, contents: Contents) -> None:
        """Delete the files of bundles that the province has received, and of orphans that the record contains.

        A failed deletion is logged and retried by the next call.
        """
        kiosk, newest = self._events.kiosk(), max((row.last for row in contents.listed if row.name), default=0)
        superseded = {one.row.name for one in contents.orphans if self._is_superseded(one, kiosk, newest)}
        try:
            for row in contents.sealed:
                if (row.received is not None or row.name in superseded) and row.name in contents.files:
                    self.delete(row.name)
        except OSError as error:
            logger.warning("Confirmed bundles could not be deleted from %s yet: %s", self.folder.name, error)

    def _files(self) -> dict[str, Stamp]:
        """The bundle files by their path below the folder; a folder that cannot be read counts as empty.

        If it is unreadable, the next delivery reports that.
        """
        entries = _entries(self.folder)
        found = dict(_stamps(entries, (PLAIN_SUFFIX, SEALED_SUFFIX)))
        for entry in entries:
            if KIOSK_FOLDER.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                sealed = _stamps(_entries(Path(entry)), (SEALED_SUFFIX,))
                found |= {f"{entry.name}/{name}": stamp for name, stamp in sealed}
        return found

    def _check(self, name: str, stamp: Stamp) -> Orphan | BundleRefusedError | None:
        """Return the orphan in the file `name`, or the error if the file is invalid; None if it was deleted."""
        known = self._checked.get(name)
        if known is not None and known[0] == stamp:
            return known[1]
        found: Orphan | BundleRefusedError
        try:
            row, label = found_file(self.folder, name)
            found = _orphan(row, label, stamp.size)
        except BundleRefusedError as error:
            if not (self.folder / name).exists():
                return None
            found = error
        self._checked[name] = stamp, found
        return found

    def _is_spare(self, orphan: Orphan, kiosk: KioskId, listed: Sequence[BundleRow]) -> bool:
        """Whether `orphan` is in fact no orphan, but a copy of the events of a row of the ledger.

        Without a label, this is assumed of a file with the event numbers of the reserved range only: it was never
        delivered, because the ledger does not list a file of that range yet.
        """
        row = orphan.row
        if row.orphan_of != kiosk:
            return False
        same = next((one for one in listed if (one.first, one.last) == (row.first, row.last)), None)
        if same is None:
            return False
        return self._is_of_record(orphan) if orphan.chain is not None else not same.name

    def _is_superseded(self, orphan: Orphan, kiosk: KioskId, newest: int) -> bool:
        """Whether `orphan` can be deleted: the record contains its events, and none is later than `newest`.

        `newest`: number of the last event in the bundles that the record lists. `kiosk`: current id of the record. An
        orphan with this id is not deleted here: the record must get a new id first, see `ExportService.cut`.
        """
        return orphan.row.orphan_of != kiosk and orphan.row.last <= newest and self._is_of_record(orphan)

    def _is_of_record(self, orphan: Orphan) -> bool:
        """Whether the record contains the events of `orphan`, judged by the hashes before and after them."""
        numbers = orphan.row.first, orphan.row.last
        first, last = (next(iter(self._events.read(number, number)), None) for number in numbers)
        if first is None or last is None:
            return False
        return orphan.chain == {"before": first.previous, "after": last.hash}


def _orphan(row: BundleRow, label: BundleLabel | None, size: int) -> Orphan:
    if label is None:
        return Orphan(row, size, None, frozenset(), None)
    return Orphan(row, size, label.since, label.people, label.chain)


def _stamps(entries: Iterable[os.DirEntry[str]], suffixes: tuple[str, ...]) -> Iterator[tuple[str, Stamp]]:
    """Yield name and stamp of each regular file with one of `suffixes` that is not hidden."""
    for entry in entries:
        if entry.name.startswith(".") or not entry.name.endswith(suffixes):
            continue
        try:
            seen = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        if S_ISREG(seen.st_mode):
            yield entry.name, Stamp(seen.st_size, seen.st_mtime_ns)


def _entries(folder: Path) -> Sequence[os.DirEntry[str]]:
    """Return the entries of `folder`; `os.scandir`, because an outbox of a year without a stick has hundreds."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return ()
