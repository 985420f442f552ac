"""Makes the database of a hub anew from its object store.

Rules: One transaction empties all tables and fills them again; if it is interrupted, the old database stays. Workers
on PostgreSQL wait meanwhile. The archive contains only bundles of keys that were approved, so a key whose decision is
lost is approved again. What the office has rejected stays out, even if the rejection was interrupted: the objects
that it did not move are moved. The result has the same counts as the database that it replaces; if it would have
less, because objects are missing or damaged, the old database stays unless a person accepts the loss.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from securesystemslib.signer import Signer
from sqlalchemy import Connection, insert, update

from kiosk.domain.errors import KioskError
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest import quarantine, reasons, storing
from kiosk.province.hub.ingest.archive import Archive
from kiosk.province.hub.ingest.fitting import FitVerdict, fit
from kiosk.province.hub.ingest.incoming import IncomingFile
from kiosk.province.hub.keys import OpenedKeys
from kiosk.province.hub.objects import names
from kiosk.province.hub.receipts.dating import ahead_from
from kiosk.province.hub.receiving.losses import contents, losses
from kiosk.province.hub.registry import enrolments, records
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord
from kiosk.province.hub.store.schema import VERSION
from kiosk.province.hub.store.tables import AHEAD_ROW, NAME, VERSION_ROW, receipts
from kiosk.province.hub.store.tables import hub as hub_table
from kiosk.sync.limits import LARGEST_FILE
from kiosk.sync.receipts import LARGEST, REMOTE_FOLDER, read_receipt

MOST = 10_000_000
_LARGEST_REASON = 64 * 1024
Told = Callable[[int, int], None]


@dataclass(slots=True)
class Rebuilt:
    """Numbers of bundles and statements in the new database, and one error for each object that is not in it.

    ``moved``: names of the objects that an interrupted rejection had left; they lie in quarantine now.
    """

    bundles: int = 0
    statements: int = 0
    held: int = 0
    errors: list[KioskError] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)


def rebuild(hub: Hub, keys: OpenedKeys, now: datetime, told: Told, *, accepts_loss: bool = False) -> Rebuilt:
    """Make the database of `hub` anew. Raises KioskError; then the old database is unchanged.

    `keys`: verify the bundles, and the dates of the newest receipts. `told`: progress callback. `accepts_loss`:
    whether the new database may have less than the old one, which is not read then.
    """
    rebuilt = Rebuilt()
    with hub.store.writing() as connection:
        ahead = ahead_from(connection)
        before = None if accepts_loss else contents(connection)
        hub.store.empty(connection)
        rows = [{"key": NAME, "value": hub.name}, {"key": VERSION_ROW, "value": str(VERSION)}]
        rows += [{"key": AHEAD_ROW, "value": ahead}] if ahead else []
        connection.execute(insert(hub_table), rows)
        _Rebuilding(hub, connection, Archive(hub.objects, keys.check), now, rebuilt).run(told)
        _add_receipts(hub, connection, keys.signer)
        if before is not None:
            require_no_loss(losses(before, contents(connection)), rebuilt)
    for name in rebuilt.moved:
        hub.objects.delete(name)
    return rebuilt


def require_no_loss(lost: Mapping[str, int], rebuilt: Rebuilt) -> None:
    """Raise HubError, which rolls the new database back, if it would have less than the old one."""
    if any(lost.values()):
        raise HubError(
            "The new database would lack {bundles} stored bundles, {held} held and {refused} refused files, and"
            " {decisions} decisions of the office, so the old one was kept.{first}",
            "Connect the disk with the objects if it is away; else put them back: kiosk hub restore HUB --from FOLDER"
            " --missing. To go on without what no backup has: kiosk hub rebuild HUB --accept-loss",
            **lost,
            first=f" {rebuilt.errors[0].message}" if rebuilt.errors else "",
        )


@dataclass(frozen=True, slots=True)
class _Rebuilding:
    """Fills the tables within one transaction."""

    hub: Hub
    connection: Connection
    archive: Archive
    now: datetime
    rebuilt: Rebuilt

    def run(self, told: Told) -> None:
        for enrolment in records.read_enrolments(self.hub.objects):
            enrolments.add_enrolment(self.connection, enrolment)
        for decision in sorted(records.read_kiosks(self.hub.objects), key=lambda one: (one.first_seen, one.number)):
            self._add_decision(decision)
        self._add_refused()
        folders = self.hub.objects.folders(names.ARCHIVE, MOST)
        for number, folder in enumerate(folders):
            told(number, len(folders))
            for name, bundle in self._opened(f"{names.ARCHIVE}/{folder}"):
                self._store(name, bundle, int(folder.partition(".")[2] or 0))
        for folder in self.hub.objects.folders(names.HELD, MOST):
            for name, bundle in self._opened(f"{names.HELD}/{folder}"):
                self._hold(name, bundle)
        told(len(folders), len(folders))

    def _add_decision(self, decision: records.Decision) -> None:
        record = registry.add_record(
            self.connection, decision.kiosk, decision.public_key, decision.branch, decision.first_seen
        )
        registry.note_enrolment(self.connection, record.number, decision.enrolment, decision.commune)
        # older programs did not write the use into the object of the enrolment
        enrolments.use_enrolment(self.connection, decision.enrolment, record.code, decision.first_seen)
        registry.decide(self.connection, record.number, decision.state, self.now)

    def _opened(self, folder: str) -> Iterator[tuple[str, CheckedBundle]]:
        """Yield the sound bundles in a folder, ordered by their ranges; note the others."""
        for name in sorted(self.hub.objects.names(folder, MOST), key=_by_range):
            try:
                yield name, self.archive.open(name, _sha256_in(name))
            except KioskError as error:
                self.rebuilt.errors.append(error)

    def _store(self, name: str, bundle: CheckedBundle, branch: int) -> None:
        record = self._record(bundle, branch)
        if self._is_rejected(name, bundle, record):
            return
        if record.state is not KeyState.APPROVED:
            records.write_kiosk(self.hub.objects, record, KeyState.APPROVED)
            registry.decide(self.connection, record.number, KeyState.APPROVED, self.now)
        verdict, reason = fit(self.connection, record.number, bundle)
        if verdict is FitVerdict.SAME:
            storing.answer_with(self.connection, record.number, bundle)
        elif verdict is FitVerdict.OTHER:
            self.rebuilt.errors.append(_not_fitting(name, reason))
        else:
            row = storing.row_of(record.number, bundle, name, self.now.isoformat())
            storing.add_bundles(self.connection, self.hub.store, (row,), (bundle,))
            self.rebuilt.bundles += 1
            self.rebuilt.statements += len(bundle.statements)

    def _hold(self, name: str, bundle: CheckedBundle) -> None:
        record = self._record(bundle, -1)
        if self._is_rejected(name, bundle, record):
            return
        registry.note_statement(self.connection, record.number, bundle)
        storing.add_held(self.connection, record.number, bundle, name, self.now.isoformat())
        self.rebuilt.held += 1

    def _is_rejected(self, name: str, bundle: CheckedBundle, record: KioskRecord) -> bool:
        """Whether the office has rejected the bundle or its key; then its object lies in quarantine."""
        is_taken_out = quarantine.is_taken_out(self.connection, bundle.sha256)
        if not is_taken_out and record.state is not KeyState.REJECTED:
            return False
        if not is_taken_out:
            data = self.hub.objects.get(name, LARGEST_FILE + 1) or b""
            file = IncomingFile(name.rpartition("/")[2], data, self.now)
            error = reasons.rejected(record.id, record.code)
            quarantine.refuse_always(self.connection, self.hub.objects, file, error, record.id)
        self.rebuilt.moved.append(name)
        return True

    def _record(self, bundle: CheckedBundle, branch: int) -> KioskRecord:
        """Return the record of a bundle with this branch (-1: the newest one); add a missing record."""
        found = registry.records_of_key(self.connection, bundle.kiosk, bundle.public_key)
        chosen = [one for one in found if branch in {-1, one.branch}]
        if chosen:
            return chosen[-1]
        first_seen = self.now.isoformat()
        return registry.add_record(self.connection, bundle.kiosk, bundle.public_key, max(0, branch), first_seen)

    def _add_refused(self) -> None:
        for name in self.hub.objects.names(names.QUARANTINE, MOST):
            if name.endswith(names.REASON_SUFFIX):
                data = self.hub.objects.get(name, _LARGEST_REASON)
                try:
                    refused = quarantine.RefusedFile(**json.loads(data or b""))
                except (ValueError, TypeError):
                    self.rebuilt.errors.append(HubError("The reason {name} is damaged.", "Delete it.", name=name))
                else:
                    quarantine.add_refused(self.connection, refused)


def _add_receipts(hub: Hub, connection: Connection, signer: Signer) -> None:
    """Restore the dates of the receipts in the object store that `signer` has signed; all are written again."""
    for name in hub.objects.names(REMOTE_FOLDER, MOST):
        data = hub.objects.get(name, LARGEST + 1)
        with suppress(KioskError):
            receipt = read_receipt(data or b"", (signer.public_key,), name)
            if name == names.receipt(receipt.kiosk):
                storing.note_change(connection, receipt.kiosk)
                dated = update(receipts).where(receipts.c.kiosk == receipt.kiosk)
                connection.execute(dated.values(signed_at=receipt.signed_at.isoformat()))


def _sha256_in(name: str) -> str:
    return name.rpartition("-")[2].partition(".")[0]


def _by_range(name: str) -> tuple[int, str]:
    first = name.rpartition("/")[2].partition("-")[0]
    return (int(first) if first.isdecimal() else 0, name)


def _not_fitting(name: str, reason: str) -> HubError:
    cure = "Take it out of the archive by hand, or restore the archive from a backup."
    return HubError("The stored bundle {name} does not fit the others: {reason}.", cure, name=name, reason=reason)
