"""A hub with all that its tests need: kiosks that seal bundles, a stick, and access to receipts and stored state."""

import gzip
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from kiosk.content.trust.receipt_keys import receipt_keys_in
from kiosk.content.trust.recipients import recipients
from kiosk.domain.events import GENESIS, Event, EventDraft, canonical_json, event_hash
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.domain.syncing.registration import spoken_code
from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.folder import opened
from kiosk.province.hub.jobs.work import HubWork, run_all
from kiosk.province.hub.keys import KeySources, OpenedKeys, open_keys
from kiosk.province.hub.objects import names
from kiosk.province.hub.receiving.decisions import Decided, approve, expect, reject, reject_held
from kiosk.province.hub.receiving.desk import Desk
from kiosk.province.hub.receiving.sticks import StickIntake
from kiosk.province.hub.registry.kiosks import KeyState, add_record, decide
from kiosk.province.hub.store.tables import METADATA
from kiosk.province.publishing.repository import read_repository
from kiosk.services.results.taking import FOLDER
from kiosk.sync.bundles import Addressed, Bundle, Origin, make_bundle, statement_lines
from kiosk.sync.kiosk_key import KioskKey
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import SUFFIX, read_receipt
from kiosk.sync.sealing import SealedBundle, sealed
from tests.storage.walks import whole_visit
from tests.sync.conftest import sealed as chained

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
CENTRE = Centre("19249", "xã Lệ Thủy", 5200, "2026-11-01")


_COUNTS: dict[str, int] = {}
"""Number of statements in each bundle that was sealed, by the hash of its file."""


def a_kiosk() -> KioskId:
    return KioskId(str(uuid4()))


def record(visits: int = 3) -> list[Event]:
    """Return the events that a kiosk has recorded after `visits` visits."""
    return chained([draft for number in range(1, visits + 1) for draft in whole_visit(number)])


@dataclass
class Kiosk:
    """A kiosk with a key that seals bundles for a province."""

    recipients: Recipients
    id: KioskId = field(default_factory=a_kiosk)
    key: KioskKey = field(default_factory=lambda: KioskKey(Ed25519PrivateKey.generate()))
    centre: Centre = CENTRE
    confirmed: int = 0
    enrolment: str = ""
    app: str = "0.2.0"

    @property
    def code(self) -> str:
        return spoken_code(self.id, self.key.public)

    @property
    def origin(self) -> Origin:
        addressed = Addressed(self.recipients, self.centre, self.confirmed, self.enrolment)
        return Origin(self.id, "", self.app, addressed)

    def cuts(self, events: Sequence[Event], *lasts: int) -> list[SealedBundle]:
        """Cut events into sealed bundles.

        A bundle ends at each position in `lasts`; one more bundle has the events after the last of these, if any.
        """
        ends = [*lasts, len(events)]
        return [
            self.seals(make_bundle(events[first:last], self.origin))
            for first, last in zip([0, *lasts], ends, strict=True)
            if first < last
        ]

    def seals(self, bundle: Bundle) -> SealedBundle:
        made = self.seals_data(bundle.first, bundle.last, bundle.data)
        _COUNTS[made.sha256] = len(bundle.statements)
        return made

    def seals_data(self, first: int, last: int, data: bytes) -> SealedBundle:
        made = sealed(data, self.key, self.recipients)
        sha256 = hashlib.sha256(made).hexdigest()
        return SealedBundle(self.id, first, last, made, sha256, f"{first}-{last}-{sha256}.age")

    def forges(
        self, bundle: Bundle, statements: Sequence[Mapping[str, Any]] | None = None, **changes: object
    ) -> SealedBundle:
        """Seal a bundle with `changes` in its manifest, or with other `statements`; hash and count are correct."""
        lines = statement_lines(bundle.statements if statements is None else statements)
        counted = {"statements": lines.count(b"\n"), "sha256": hashlib.sha256(lines).hexdigest()}
        manifest = {**bundle.manifest, **counted, **changes}
        return self.seals_data(
            manifest["first"],
            manifest["last"],
            gzip.compress(canonical_json(manifest).encode() + b"\n" + lines, mtime=0),
        )


@dataclass
class Hub:
    """A hub, its province and a stick.

    `folder`: the hub's folder. `province`: the province's repository. `keys`: the folder of the province's keys.
    `stick`: the folder that simulates a stick. `now`: the time that the hub's clock shows.
    """

    folder: Path
    province: Path
    keys: Path
    stick: Path
    now: datetime = NOW

    @cached_property
    def opened_keys(self) -> OpenedKeys:
        sources = KeySources((self.keys,), self.province, ("none",))
        with opened(self.folder) as hub:
            settings = hub.settings
        return open_keys(self.folder, settings, sources, lambda _words, _is_new: "")

    @cached_property
    def recipients(self) -> Recipients:
        found = recipients(read_repository(self.province).targets)
        assert found is not None
        return found

    @property
    def desk(self) -> Desk:
        return Desk(self.folder, self.opened_keys.signer, self.opened_keys.check, lambda: self.now)

    def kiosk(self, **values: Any) -> Kiosk:
        """Return a new kiosk of the province, which the hub does not know."""
        return Kiosk(self.recipients, **values)

    def trusts(self, key: KioskKey) -> None:
        """Approve a key; the hub then accepts it under each kiosk id."""
        with opened(self.folder) as hub, hub.store.writing() as connection:
            added = add_record(connection, a_kiosk(), key.public, 0, self.now.isoformat())
            decide(connection, added.number, KeyState.APPROVED, self.now)

    def opens(self, file: Path) -> CheckedBundle:
        """Open and verify a sealed file."""
        return self.opened_keys.check(file.read_bytes(), file.name)

    def held(self) -> set[str]:
        """Return the ids of all statements that the hub has stored."""
        return {str(UUID(bytes=row[2])) for row in self.state("statements")["statements"]}

    def expects(self, commune: str = "", code: str = "", note: str = "") -> str:
        with opened(self.folder) as hub:
            return expect(hub, commune, note, self.now, code)

    def approves(self, wanted: str) -> Decided:
        with opened(self.folder) as hub:
            return approve(hub, self.opened_keys.check, wanted, self.now)

    def rejects(self, wanted: str, chain: int = 0) -> Decided:
        with opened(self.folder) as hub:
            return reject(hub, wanted, self.now, chain)

    def rejects_held(self) -> int:
        with opened(self.folder) as hub:
            return reject_held(hub, self.now)

    def lays(self, *made: SealedBundle | tuple[str, bytes], where: str = FOLDER.as_posix()) -> list[Path]:
        """Write bundles or (name, bytes) pairs into the folder `where` of the stick; return the files."""
        folder = self.stick / where
        folder.mkdir(parents=True, exist_ok=True)
        files = [(one.name, one.data) if isinstance(one, SealedBundle) else one for one in made]
        for name, data in files:
            (folder / name).write_bytes(data)
        return [folder / name for name, _ in files]

    def receives(self, *made: SealedBundle | tuple[str, bytes]) -> StickIntake:
        """Write bundles onto the stick, and let the hub receive all files on it; return the outcome."""
        self.lays(*made)
        return self.desk.receive(self.stick)[0]

    def uploads(self, *made: SealedBundle) -> None:
        """Write bundles into the object store, as a server does that kiosks send to."""
        with opened(self.folder) as hub:
            for one in made:
                hub.objects.put(one.path, one.data)

    def works(self) -> int:
        """Do all jobs until nothing is left."""
        with opened(self.folder) as hub:
            return run_all(HubWork(hub, self.opened_keys.check, self.opened_keys.signer, lambda: self.now))

    def receipts(self, folder: Path | None = None) -> list[Receipt]:
        """Read the receipts in `folder` (default: on the stick), and verify them with the province's receipt keys."""
        place = folder or self.stick.joinpath(*RECEIPTS)
        return [self.reads(file.read_bytes(), file.name) for file in sorted(place.glob(f"[!.]*{SUFFIX}"))]

    def fetches(self, kiosk: Kiosk) -> Receipt | None:
        """Read the receipt of a kiosk in the object store."""
        with opened(self.folder) as hub:
            data = hub.objects.get(names.receipt(kiosk.id), 10_000_000)
        return None if data is None else self.reads(data, "receipt")

    def reads(self, data: bytes, name: str) -> Receipt:
        version = read_repository(self.province).targets.version
        targets = (self.province / "metadata" / f"{version}.targets.json").read_bytes()
        return read_receipt(data, receipt_keys_in(targets), name)

    def answered(self) -> dict[KioskId, list[ReceivedBundle]]:
        """Return the bundles that the receipts on the stick list, by the id of the kiosk."""
        said: dict[KioskId, list[ReceivedBundle]] = {}
        for receipt in self.receipts():
            said.setdefault(receipt.kiosk, []).extend(receipt.bundles)
        return said

    def state(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """Return all rows of `tables`, by default of those that contain what was received."""
        with opened(self.folder) as hub, hub.store.reading() as connection:
            return {
                name: sorted(tuple(row) for row in connection.execute(select(METADATA.tables[name])))
                for name in tables or ("bundles", "statements")
            }

    def objects(self, *folders: str) -> dict[str, bytes]:
        """Return the objects in `folders` and one level below, by name."""
        with opened(self.folder) as hub:
            found = [
                name
                for folder in folders
                for place in (folder, *(f"{folder}/{below}" for below in hub.objects.folders(folder, 1000)))
                for name in hub.objects.names(place, 100_000)
            ]
            return {name: hub.objects.get(name, 10_000_000) or b"" for name in found}

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def emptied_of_results(self) -> None:
        """Delete the bundles on the stick; receipts stay."""
        for path in self.stick.rglob("*.age"):
            path.unlink()

    def emptied(self) -> None:
        """Delete all files and folders on the stick."""
        for path in sorted(self.stick.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()


def forked(events: Sequence[Event], last: int) -> list[Event]:
    """Return a record that equals `events` up to the event `last` and has other events after it."""
    drafts = [EventDraft(one.kind, one.body, one.sitting, one.pseudonym) for one in events[:last]]
    other = [draft for number in (98, 99) for draft in whole_visit(number)]
    kept = chained([*drafts, *other])
    return chain_after(events[:last], kept[last:])


def chain_after(before: Sequence[Event], after: Sequence[Event]) -> list[Event]:
    """Return `before` followed by the events `after` with correct hashes."""
    chain = list(before)
    for one in after:
        event = replace(one, sequence=len(chain) + 1, previous=chain[-1].hash if chain else GENESIS)
        chain.append(replace(event, hash=event_hash(event)))
    return chain


def statement_count(*made: SealedBundle) -> int:
    """Return the number of statements in bundles."""
    return sum(_COUNTS[one.sha256] for one in made)


def received(bundle: SealedBundle) -> ReceivedBundle:
    return ReceivedBundle(bundle.first, bundle.last, bundle.sha256)


def reworded(bundle: Bundle, change: Callable[[dict[str, Any]], None]) -> list[dict[str, Any]]:
    """Return the statements of a bundle after applying `change` to the first of them."""
    first = dict(bundle.statements[0])
    change(first)
    return [first, *map(dict, bundle.statements[1:])]
