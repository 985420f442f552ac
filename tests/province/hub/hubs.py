"""A hub with all that its tests need: bundles of kiosks, a stick, and access to its receipts and its stored state."""

import gzip
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.content.trust.receipt_keys import receipt_keys_in
from kiosk.domain.events import Event, canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.province.hub.folder import opened
from kiosk.province.hub.intake import Intake
from kiosk.province.hub.receiving import Desk
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.province.publishing.repository import read_repository
from kiosk.services.results.taking import FOLDER
from kiosk.sync.bundles import Bundle, Origin, make_bundle, statement_lines
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import SUFFIX, read_receipt
from tests.storage.sql import sql_rows
from tests.storage.walks import whole_visit
from tests.sync.conftest import sealed

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


def a_kiosk() -> KioskId:
    return KioskId(str(uuid4()))


def record(visits: int = 3) -> list[Event]:
    """Return the events that a kiosk has recorded after `visits` visits."""
    return sealed([draft for number in range(1, visits + 1) for draft in whole_visit(number)])


def bundles(events: Sequence[Event], kiosk: KioskId, *lasts: int, app: str = "0.1.0") -> list[Bundle]:
    """Cut the events of a kiosk into bundles.

    A bundle ends at each sequence number in `lasts`; one more bundle has the events after the last of these numbers,
    if there are any. `app`: version of the kiosk's program.
    """
    ends = [*lasts, len(events)]
    return [
        make_bundle(events[first:last], Origin(kiosk, "", app))
        for first, last in zip([0, *lasts], ends, strict=True)
        if first < last
    ]


def forged(
    bundle: Bundle, statements: Sequence[Mapping[str, Any]] | None = None, **changes: object
) -> tuple[str, bytes]:
    """Return name and bytes of a bundle file with `changes` in its manifest.

    `statements`: statements of the file; None: those of `bundle`. Checksum and number of statements are correct
    unless `changes` replaces them.
    """
    lines = statement_lines(bundle.statements if statements is None else statements)
    counted = {"statements": lines.count(b"\n"), "sha256": hashlib.sha256(lines).hexdigest()}
    manifest = {**bundle.manifest, **counted, **changes}
    data = gzip.compress(canonical_json(manifest).encode() + b"\n" + lines, mtime=0)
    return f"{manifest['first']}-{manifest['last']}-{hashlib.sha256(data).hexdigest()}.ndjson.gz", data


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
    told: list[tuple[int, int]] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        keys = Keyring((self.keys,), WithoutPassphrase(), self.province)
        return Desk(self.folder, receipt_signer(keys), lambda: self.now)

    def held(self) -> set[str]:
        """Return the ids of all statements that the hub has stored."""
        return {row[0] for row in self.state()["statements"]}

    def lays(self, *made: Bundle | tuple[str, bytes], where: str = FOLDER.as_posix()) -> list[Path]:
        """Write bundles or (name, bytes) pairs into the folder `where` of the stick; return the files."""
        folder = self.stick / where
        folder.mkdir(parents=True, exist_ok=True)
        files = [(one.name, one.data) if isinstance(one, Bundle) else one for one in made]
        for name, data in files:
            (folder / name).write_bytes(data)
        return [folder / name for name, _ in files]

    def receives(self, *made: Bundle | tuple[str, bytes]) -> Intake:
        """Write bundles onto the stick, and let the hub receive all files on it; return the outcome."""
        self.lays(*made)
        return self.desk.receive(self.stick)[0]

    def receipts(self, folder: Path | None = None) -> list[Receipt]:
        """Read the receipts in `folder` (default: on the stick), and verify them with the province's receipt keys."""
        place = folder or self.stick.joinpath(*RECEIPTS)
        keys = receipt_keys_in(self.targets())
        files = sorted(place.glob(f"[!.]*{SUFFIX}"))
        return [read_receipt(file.read_bytes(), keys, file.name) for file in files]

    def targets(self) -> bytes:
        version = read_repository(self.province).targets.version
        return (self.province / "metadata" / f"{version}.targets.json").read_bytes()

    def answered(self) -> dict[KioskId, list[ReceivedBundle]]:
        """Return the bundles that the receipts on the stick list, by the id of the kiosk."""
        said: dict[KioskId, list[ReceivedBundle]] = {}
        for receipt in self.receipts():
            said.setdefault(receipt.kiosk, []).extend(receipt.bundles)
        return said

    def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return all rows of the tables `hub`, `bundles` and `statements`."""
        with opened(self.folder) as holdings:
            return {
                table: [tuple(row) for row in sql_rows(holdings.database, f"SELECT * FROM {table} ORDER BY 1, 2")]  # noqa: S608
                for table in ("hub", "bundles", "statements")
            }

    def aside(self) -> list[str]:
        folder = self.folder / "refused"
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def emptied(self) -> None:
        """Delete all files and folders on the stick."""
        for path in sorted(self.stick.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()


def received(bundle: Bundle) -> ReceivedBundle:
    return ReceivedBundle(bundle.first, bundle.last, bundle.sha256)


def reworded(bundle: Bundle, change: Callable[[dict[str, Any]], None]) -> list[dict[str, Any]]:
    """Return the statements of a bundle after applying `change` to the first of them."""
    first = dict(bundle.statements[0])
    change(first)
    return [first, *map(dict, bundle.statements[1:])]
