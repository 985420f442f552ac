"""The outbox: the folder of bundle files, both those that the record lists and those that it does not list.

A bundle file that no row of the ledger names is *orphaned*: the database was deleted, truncated or replaced by an
older copy after the bundle had been written. An orphan may be the last copy of its results, so it is delivered like
any other bundle.

Rules: A file counts as an orphan only if all of it matches its name and its own manifest. An unlisted bundle file
that is not an orphan is reported and stays in the folder. An orphan whose kiosk id differs from that of the record is
deleted if the hash chain shows that its events are in the record's own bundles: results under a former id may
contradict what the province has. The folder is listed before the ledger is read. A bundle that another thread or
process is writing is therefore either not in the listing, or the ledger has already reserved its events
(`ExportLedger.claim`).
"""

import hashlib
import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from stat import S_ISREG
from typing import Any

from kiosk import durable
from kiosk.domain.events import StrandedTotals
from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.services.stick_folders import own_disk
from kiosk.sync.bundles import Bundle, BundleRefusedError, read_bundle

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Orphan:
    """An intact bundle that the record does not list.

    ``size`` in bytes. ``since``: time of its first statement with a valid time, None without such a statement.
    ``people``: the pseudonyms in the bundle, one per visit. ``chain``: the hash of the event before the bundle (key
    ``before``) and the hash of the bundle's last event (key ``after``).
    """

    row: BundleRow
    size: int
    since: datetime | None
    people: frozenset[str]
    chain: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents of the outbox.

    ``listed``: rows of the ledger. ``damaged``: the errors of invalid bundle files. ``stranded``: totals of the
    events that are behind a gap of a damaged record and in no bundle yet.
    """

    listed: Sequence[BundleRow]
    orphans: Sequence[Orphan]
    damaged: Sequence[BundleRefusedError]
    stranded: StrandedTotals

    @property
    def sealed(self) -> Sequence[BundleRow]:
        """Every sealed bundle (one with a file name); the orphans come first, because they are older."""
        return [*(orphan.row for orphan in self.orphans), *(row for row in self.listed if row.name)]

    @property
    def waiting(self) -> Sequence[BundleRow]:
        """The sealed bundles that the province has not received."""
        return [row for row in self.sealed if row.waits]


@dataclass(frozen=True, slots=True)
class _Stamp:
    size: int
    changed: int


class Outbox:
    """Reads and changes the bundle files in `folder`; a file is an orphan if the ledger has no row for it.

    Thread-safe.
    """

    def __init__(self, folder: Path, events: EventStore, ledger: ExportLedger) -> None:
        self.folder = folder
        self._events = events
        self._ledger = ledger
        self._checked: dict[str, tuple[_Stamp, Orphan | BundleRefusedError]] = {}
        self._lock = threading.Lock()

    def look(self) -> Contents:
        """The current contents; an orphan is read again only if its size or mtime changes. Raises RecordError."""
        with self._lock:
            there = self._files()
            listed = self._ledger.bundles()
            unlisted = there.keys() - {row.name for row in listed}
            self._checked = {name: found for name, found in self._checked.items() if name in unlisted}
            found = [found for name in unlisted if (found := self._check(name, there[name])) is not None]
            received = self._ledger.receipts() if found else {}
        orphans = [
            replace(orphan, row=replace(orphan.row, received=received.get(orphan.row.sha256)))
            for orphan in found
            if isinstance(orphan, Orphan) and not self._is_claimed(orphan, listed)
        ]
        orphans.sort(key=lambda orphan: (orphan.row.orphan_of or "", orphan.row.first, orphan.row.name))
        damaged = sorted((error for error in found if isinstance(error, BundleRefusedError)), key=str)
        return Contents(listed, orphans, damaged, self._ledger.stranded_totals())

    def data(self, row: BundleRow) -> bytes | None:
        """The content of the file of a sealed bundle; None if it is missing, unreadable or changed."""
        kept = read(self.folder / row.name)
        return kept if kept is not None and hashlib.sha256(kept).hexdigest() == row.sha256 else None

    def write(self, bundle: Bundle) -> Bundle:
        """Write the file of `bundle` into the folder durably. Raises ExportError."""
        try:
            durable.make_folder(self.folder)
            durable.write_file(self.folder / bundle.name, bundle.data)
        except OSError as error:
            raise own_disk(error) from error
        return bundle

    def take_out(self, contents: Contents) -> None:
        """Delete the files of bundles that the province has received, and of orphans for which `_is_spare` is True.

        A failed deletion is logged and retried by the next call.
        """
        kiosk, newest = self._events.kiosk(), max((row.last for row in contents.listed if row.name), default=0)
        spare = {orphan.row.name for orphan in contents.orphans if self._is_spare(orphan, kiosk, newest)}
        try:
            there = self._files()
            for row in contents.sealed:
                if (row.received is not None or row.name in spare) and row.name in there:
                    (self.folder / row.name).unlink(missing_ok=True)
        except OSError as error:
            logger.warning("Confirmed bundles could not be deleted from %s yet: %s", self.folder.name, error)

    def _files(self) -> dict[str, _Stamp]:
        try:
            entries = list(self.folder.iterdir())
        except OSError:  # the folder does not exist yet; if it is unreadable, the next delivery reports that
            return {}
        found = {}
        for entry in entries:
            if entry.name.startswith(".") or not entry.name.endswith(Bundle.suffix):
                continue
            try:
                seen = entry.lstat()
            except OSError:
                continue
            if S_ISREG(seen.st_mode):
                found[entry.name] = _Stamp(seen.st_size, seen.st_mtime_ns)
        return found

    def _check(self, name: str, stamp: _Stamp) -> Orphan | BundleRefusedError | None:
        """Return the orphan in the file `name`, or the error if the file is invalid; None if it was deleted."""
        known = self._checked.get(name)
        if known is not None and known[0] == stamp:
            return known[1]
        found: Orphan | BundleRefusedError
        try:
            found = _orphan(read_bundle(self.folder / name), stamp.size)
        except BundleRefusedError as error:
            if not (self.folder / name).exists():
                return None
            found = error
        self._checked[name] = stamp, found
        return found

    def _is_claimed(self, orphan: Orphan, listed: Sequence[BundleRow]) -> bool:
        """Whether `orphan` is in fact no orphan: the ledger has reserved its events, but does not list its file yet.

        The last row of the ledger then has the same event numbers, but no file name (see `ExportLedger.claim` and
        `seal`).
        """
        claimed = listed[-1] if listed and not listed[-1].name else None
        row = orphan.row
        if claimed is None or (row.first, row.last) != (claimed.first, claimed.last):
            return False
        return row.orphan_of == self._events.kiosk() and self._is_of_record(orphan)

    def _is_spare(self, orphan: Orphan, kiosk: KioskId, newest: int) -> bool:
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


def read(path: Path) -> bytes | None:
    """The content of a file; None if it does not exist or cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _orphan(bundle: Bundle, size: int) -> Orphan:
    kiosk = KioskId(bundle.manifest["kiosk"])
    row = BundleRow(bundle.first, bundle.last, bundle.sha256, bundle.name, orphan_of=kiosk)
    times = filter(None, (_time(statement.get("timestamp")) for statement in bundle.statements))
    people = frozenset(filter(None, map(_pseudonym, bundle.statements)))
    return Orphan(row, size, next(times, None), people, bundle.manifest["chain"])


def _time(value: Any) -> datetime | None:
    try:
        time = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return time if time.tzinfo else None


def _pseudonym(statement: Mapping[str, Any]) -> str | None:
    try:
        return str(statement["actor"]["account"]["name"])
    except (KeyError, TypeError):
        return None
