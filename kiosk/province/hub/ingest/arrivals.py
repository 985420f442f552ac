"""Takes one file into the hub: verify it, look up its key, and store, hold or refuse it.

Rules: The object is written before the transaction that records it is committed, so a row never lacks its object. A
file can arrive any number of times and from several sides at once; the outcome is the same. A bundle of an unknown
key is held; a bundle that contradicts what is stored is held as another record (a copied or restored kiosk). What the
hub cannot verify is kept in quarantine with the reason. No sender can fill the store: what waits is limited.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial

from sqlalchemy import Connection, and_, delete, or_, select

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.registration import spoken_code
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.ingest import quarantine, reasons, storing
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.ingest.fitting import FitVerdict, fit, fits_as_run, is_covered
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.registry import enrolments, records
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord
from kiosk.province.hub.store.port import HubStore, RepeatableError
from kiosk.province.hub.store.tables import bundles, kiosks, waiting
from kiosk.province.hub.store.tables import quarantine as refused
from kiosk.sync.limits import LARGEST_FILE

_REPEATS = 5
"""Transactions of two workers can be in each other's way if they store related records at the same moment."""


class ArrivalOutcome(Enum):
    """What became of a file."""

    STORED = "stored"
    KNOWN = "known"
    HELD = "held"
    REFUSED = "refused"
    LEFT = "left"
    """A limit was reached: the file stays where it is until the office has decided about others."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a file, and what it contains as far as it could be verified.

    ``code``: spoken code of the key. ``error``: reason and cure if the outcome is not STORED or KNOWN.
    """

    outcome: ArrivalOutcome
    kiosk: KioskId | None = None
    code: str = ""
    first: int = 0
    last: int = 0
    statements: int = 0
    error: KioskError | None = None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Takes files into one hub."""

    store: HubStore
    objects: ObjectStore
    check: Check

    def take(self, file: IncomingFile) -> Arrival:
        """Take `file` into the hub. Raises HubError or RecordError; then nothing of it is stored."""
        with self.store.reading() as connection:
            known = _known(connection, file.sha256)
        if known is not None:
            return known
        try:
            bundle = self.check(file.data, file.name)
        except KioskError as error:
            with self.store.writing() as connection:
                kept = quarantine.refuse(connection, self.objects, file, error)
            return Arrival(ArrivalOutcome.REFUSED if kept else ArrivalOutcome.LEFT, error=error)
        arrival = self._placed(bundle, file, _forget_nothing)
        if arrival.outcome is ArrivalOutcome.STORED:
            self._close_copies(bundle)
        return arrival

    def take_all(self, files: Sequence[IncomingFile]) -> Sequence[Arrival]:
        """Take several files into the hub, as `take` does; those that continue one another in one transaction."""
        return self._taken_as_run(files) or [self.take(file) for file in files]

    def _close_copies(self, stored: CheckedBundle) -> None:
        """Take in again what waits of copied kiosks with the key of `stored`: it may have come under the new id."""
        of_copy = and_(
            kiosks.c.public_key == stored.public_key,
            kiosks.c.id != stored.kiosk,
            kiosks.c.state == KeyState.HELD.value,
            kiosks.c.branch > 0,
        )
        found = select(waiting.c.object, waiting.c.sha256, waiting.c.received)
        held = found.join(kiosks, kiosks.c.number == waiting.c.kiosk).where(of_copy, waiting.c.first <= stored.last)
        with self.store.reading() as connection:
            rows = connection.execute(held.order_by(waiting.c.first)).all()
        for name, sha256, received in rows:
            data = self.objects.get(name, LARGEST_FILE + 1)
            if data is None:
                continue
            file = IncomingFile(name.rpartition("/")[2], data, datetime.fromisoformat(received))
            with suppress(KioskError):  # it waits as before
                again = self.take_again(file, partial(forget_waiting, sha256=sha256))
                if again.outcome is not ArrivalOutcome.HELD:
                    self.objects.delete(name)

    def _taken_as_run(self, files: Sequence[IncomingFile]) -> Sequence[Arrival]:
        """Store new bundles of one approved record in one transaction; return nothing if they are anything else."""
        try:
            run = [self.check(file.data, file.name) for file in files] if len(files) > 1 else []
        except KioskError:
            return ()
        if len({(bundle.kiosk, bundle.public_key) for bundle in run}) != 1:
            return ()
        stored: Sequence[Arrival] = ()
        with suppress(RepeatableError), self.store.writing() as connection:
            found = registry.records_of_key(connection, run[0].kiosk, run[0].public_key)
            is_new = not _has_known(connection, [file.sha256 for file in files])
            is_only_record = [one.state for one in found] == [KeyState.APPROVED]
            if is_new and is_only_record and fits_as_run(connection, found[0].number, run):
                self._store(connection, found[0], run, files)
                stored = [_told(bundle, ArrivalOutcome.STORED, found[0].code) for bundle in run]
        if stored:
            self._close_copies(run[-1])
        return stored

    def take_again(self, file: IncomingFile, forget: Callable[[Connection], None]) -> Arrival:
        """Take in a file that waited or was refused. Raises KioskError; then it waits or is refused as before.

        `forget`: deletes the row of the file, in the same transaction.
        """
        return self._placed(self.check(file.data, file.name), file, forget)

    def _placed(self, bundle: CheckedBundle, file: IncomingFile, forget: Callable[[Connection], None]) -> Arrival:
        """Place the bundle in one transaction, which is repeated if another one at the same time is in its way."""
        for _ in range(_REPEATS):
            with suppress(RepeatableError), self.store.writing() as connection:
                forget(connection)
                return self._place(connection, bundle, file)
        with self.store.writing() as connection:
            forget(connection)
            return self._place(connection, bundle, file)

    def _place(self, connection: Connection, bundle: CheckedBundle, file: IncomingFile) -> Arrival:
        """Store the bundle in the first approved record that it fits, else hold or refuse it."""
        found = self._records(connection, bundle, file)
        if not found:
            code = spoken_code(bundle.kiosk, bundle.public_key)
            return _told(bundle, ArrivalOutcome.LEFT, code, reasons.too_many_keys(bundle, code))
        code, reason = found[0].code, ""
        if all(one.state is KeyState.REJECTED for one in found):
            return self._refuse(connection, found[0], bundle, file)
        for record in found:
            if record.state is KeyState.APPROVED:
                verdict, reason = fit(connection, record.number, bundle)
                if verdict is FitVerdict.SAME:
                    storing.answer_with(connection, record.number, bundle)
                    return _told(bundle, ArrivalOutcome.KNOWN, code)
                if verdict is FitVerdict.NEW:
                    self._store(connection, record, (bundle,), (file,))
                    return _told(bundle, ArrivalOutcome.STORED, code)
        return self._set_apart(connection, found, bundle, file, reason)

    def _set_apart(
        self,
        connection: Connection,
        found: Sequence[KioskRecord],
        bundle: CheckedBundle,
        file: IncomingFile,
        reason: str,
    ) -> Arrival:
        """Hold or refuse a bundle that fits no approved record, unless its results are stored under another id."""
        code = found[0].code
        if _is_elsewhere(connection, bundle):
            registry.remove_unused(connection, found)
            return _told(bundle, ArrivalOutcome.KNOWN, code)
        if any(one.state is KeyState.REJECTED for one in found):  # one chain alone
            return self._refuse(connection, found[0], bundle, file)
        error = reasons.contradicts(bundle, reason) if reason else reasons.waits(bundle.kiosk, code)
        is_held = self._hold(connection, found, bundle, file)
        if not is_held:
            return _told(bundle, ArrivalOutcome.LEFT, code, reasons.too_much(bundle))
        return _told(bundle, ArrivalOutcome.HELD, code, error)

    def _refuse(
        self, connection: Connection, record: KioskRecord, bundle: CheckedBundle, file: IncomingFile
    ) -> Arrival:
        error = reasons.rejected(bundle.kiosk, record.code)
        kept = quarantine.refuse(connection, self.objects, file, error, kiosk=bundle.kiosk)
        return _told(bundle, ArrivalOutcome.REFUSED if kept else ArrivalOutcome.LEFT, record.code, error)

    def _records(self, connection: Connection, bundle: CheckedBundle, file: IncomingFile) -> Sequence[KioskRecord]:
        """Return the records of the bundle's id and key; register a new key. Empty if no more keys can be held."""
        found = registry.records_of_key(connection, bundle.kiosk, bundle.public_key)
        if found:
            return found
        enrolment, former = self._enrolment(connection, bundle)
        is_approved = enrolment is not None or former is not None
        if not is_approved and not registry.can_hold_more(connection, bundle.kiosk):
            return []
        first_seen = file.received.isoformat()
        added = registry.add_record(connection, bundle.kiosk, bundle.public_key, 0, first_seen)
        if not is_approved:
            return [added]
        commune = enrolment.commune if enrolment is not None else former.office_commune if former else ""
        token_hash = enrolment.token_hash if enrolment is not None else ""
        registry.note_enrolment(connection, added.number, token_hash, commune)
        registry.decide(connection, added.number, KeyState.APPROVED, file.received)
        approved = registry.record_at(connection, added.number)
        records.write_kiosk(self.objects, approved, KeyState.APPROVED)
        if enrolment is not None:
            records.write_enrolment(self.objects, replace(enrolment, used_by=added.code, used=first_seen))
            enrolments.use_enrolment(connection, enrolment.token_hash, added.code, first_seen)
        return [approved]

    def _enrolment(
        self, connection: Connection, bundle: CheckedBundle
    ) -> tuple[enrolments.Enrolment | None, KioskRecord | None]:
        """Return what approves the key of a new record: its code, an unused token, or another record with this key.

        A kiosk whose record may have lost events takes a new id and keeps its key (decision 24). Nothing approves a
        second key of a kiosk id that has an approved key, except its code, which the office has compared.
        """
        code = spoken_code(bundle.kiosk, bundle.public_key)
        expected = enrolments.unused_enrolment(connection, code)
        if expected is not None:
            return expected, None
        others = registry.records_of(connection, bundle.kiosk)
        if any(one.public_key and one.state is KeyState.APPROVED for one in others):
            return None, None
        enrolment = enrolments.unused_enrolment(connection, bundle.enrolment)
        return enrolment, registry.approved_with_key(connection, bundle.public_key)

    def _store(
        self, connection: Connection, record: KioskRecord, run: Sequence[CheckedBundle], files: Sequence[IncomingFile]
    ) -> None:
        named = [names.archived(bundle.kiosk, storing.file_of(bundle), record.branch) for bundle in run]
        contents = {name: file.data for name, file in zip(named, files, strict=True)}
        rows = [
            storing.row_of(record.number, bundle, name, file.received.isoformat())
            for bundle, name, file in zip(run, named, files, strict=True)
        ]
        with ThreadPoolExecutor(1, thread_name_prefix="objects") as thread:
            writing = thread.submit(self.objects.put_all, contents)  # meanwhile the database works
            storing.add_bundles(connection, self.store, rows, run)
            writing.result()

    def _hold(
        self, connection: Connection, found: Sequence[KioskRecord], bundle: CheckedBundle, file: IncomingFile
    ) -> bool:
        """Hold a bundle in the last record if that is held, else in a new one; return False if there is no room."""
        last = found[-1]
        if last.state is not KeyState.HELD:  # another chain with a known key
            if not registry.can_hold_more(connection, bundle.kiosk):
                return False
            first_seen = file.received.isoformat()
            last = registry.add_record(connection, bundle.kiosk, bundle.public_key, last.branch + 1, first_seen)
        if not storing.has_room(connection, last.number, bundle.size):
            return False
        registry.note_statement(connection, last.number, bundle)
        name = names.held(bundle.kiosk, storing.file_of(bundle))
        self.objects.put(name, file.data)
        storing.add_held(connection, last.number, bundle, name, file.received.isoformat())
        if found[0].state is KeyState.APPROVED:
            storing.note_change(connection, bundle.kiosk)  # the receipt shows the kiosk that it was copied
        return True


def forget_waiting(connection: Connection, sha256: str) -> None:
    """Delete the row of a bundle that waited."""
    connection.execute(delete(waiting).where(waiting.c.sha256 == sha256))


def _forget_nothing(_connection: Connection) -> None:
    """For a file that has no row yet."""


def _known(connection: Connection, sha256: str) -> Arrival | None:
    """Return the outcome for a file that arrived before and whose outcome does not change, else None."""
    is_file = or_(bundles.c.sha256 == sha256, bundles.c.answer == sha256)
    stored = select(kiosks.c.id, kiosks.c.code, bundles.c.first, bundles.c.last)
    row = connection.execute(stored.join(bundles, bundles.c.kiosk == kiosks.c.number).where(is_file)).first()
    if row is not None:
        return Arrival(ArrivalOutcome.KNOWN, *row)
    held = select(kiosks.c.id, kiosks.c.code, waiting.c.first, waiting.c.last)
    is_file = waiting.c.sha256 == sha256
    row = connection.execute(held.join(waiting, waiting.c.kiosk == kiosks.c.number).where(is_file)).first()
    if row is not None:
        return Arrival(ArrivalOutcome.HELD, *row, error=reasons.waits(row.id, row.code))
    if quarantine.is_taken_out(connection, sha256):
        return Arrival(ArrivalOutcome.REFUSED, error=reasons.taken_out(sha256))
    return None


def _is_elsewhere(connection: Connection, bundle: CheckedBundle) -> bool:
    """Whether the same results are stored under another id of the same key: a copied kiosk has taken a new id."""
    others = registry.records_with_key(connection, bundle.public_key)
    approved = [one for one in others if one.id != bundle.kiosk and one.state is KeyState.APPROVED]
    return any(is_covered(connection, one.number, bundle) for one in approved)


def _has_known(connection: Connection, hashes: Sequence[str]) -> bool:
    """Whether one of these files arrived before, so that its outcome may be known."""
    columns = (bundles.c.sha256, bundles.c.answer, waiting.c.sha256, refused.c.sha256)
    known = or_(*(select(column).where(column.in_(hashes)).exists() for column in columns))
    return bool(connection.execute(select(known)).scalar_one())


def _told(bundle: CheckedBundle, outcome: ArrivalOutcome, code: str, error: KioskError | None = None) -> Arrival:
    return Arrival(outcome, bundle.kiosk, code, bundle.first, bundle.last, len(bundle.statements), error)
