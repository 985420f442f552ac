"""Fuzz input: mutated receipts on a stick, most of them signed with the province's key for receipts."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

from securesystemslib.dsse import Envelope

from kiosk.content.trust.receipt_keys import FIELD
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.receipts import ReceiptService
from kiosk.sync.receipts import FORMAT, PAYLOAD_TYPE
from tests.content.trust.province import as_folder
from tests.fuzz.harness import Case
from tests.fuzz.kinds.carrier import BUILT
from tests.fuzz.kinds.offices import Office, key_of, known_keys
from tests.fuzz.kinds.stations import Station, contents
from tests.fuzz.mutators import octets, trees
from tests.sealing import sealer
from tests.storage.sql import sql_value
from tests.storage.walks import whole_visit

_NAME = "tram-hoc-so/bien-nhan/a.receipt.json"
_BUNDLES = 3


class _Port:
    """Simulates `domain.ports.machine.Drives` of a machine with one inserted stick."""

    def __init__(self, drive: Drive) -> None:
        self._drive = drive

    def present(self) -> tuple[Drive, ...]:
        return (self._drive,)


class Receipts:
    """A kiosk imports a mutated receipt for three bundles that were taken to the province."""

    name = "receipt"

    def __init__(self) -> None:
        self._signer = key_of(0)
        self._said: dict[str, Any] = {}
        self._station = Station(self._prepare)

    def _prepare(self, station: Station) -> None:
        with known_keys():
            office = Office(b"a pack", b"another")
        key = self._signer.public_key
        office.province.targets.unrecognized_fields[FIELD] = {key.keyid: key.to_dict()}
        office.province.sign_targets()
        office.province.sign_freshness()
        (station.folder / "root.json").write_bytes(office.root)
        for number in range(_BUNDLES):
            station.store.events.append(whole_visit(number))
            self._exporting(station).cut()
        as_folder(office.province.files, station.sticks)
        drive = Drive(station.sticks, "TINH-QT", "/dev/sdb1")
        (belief,) = self._loading(station).beliefs_on(drive)
        station.store.ledger.receive([], belief)
        rows = station.store.ledger.bundles()
        self._said = {
            "format": FORMAT,
            "kiosk": station.store.events.kiosk(),
            "signed_at": "2026-11-25T08:00:00.000Z",
            "bundles": [{"first": row.first, "last": row.last, "sha256": row.sha256} for row in rows],
            "missing": [{"first": 1, "last": 3}],
        }

    def _exporting(self, station: Station) -> ExportService:
        return ExportService(station.store.events, station.store.ledger, station.folder / "outbox", sealer())

    def _loading(self, station: Station) -> LoadingService:
        packs = PackService(station.store.shelf, station.packs, "0.1.0")
        province = HomeProvince(station.folder / "root.json")
        return LoadingService(packs, station.store.trust, province, TrustedClock(station.clock, BUILT), lambda: None)

    def base(self) -> Case:
        return {_NAME: self._signed(trees.written(self._said))}

    def make(self, rng: Random) -> Case:
        match rng.randrange(10):
            case 0:
                return {_NAME: octets.mutated(rng, self.base()[_NAME])}
            case 1:
                return {_NAME: trees.written(trees.mutated(rng, json.loads(self.base()[_NAME])))}
            case 2:
                return {_NAME: trees.written_oddly(rng, json.loads(self.base()[_NAME]))}
            case 3:
                return {_NAME: self._signed(trees.written_oddly(rng, self._said))}
            case 4 | 5 | 6:
                return {_NAME: self._signed(trees.written(trees.gentle(rng, self._said)))}
        return {_NAME: self._signed(trees.written(trees.mutated(rng, self._said)))}

    def _signed(self, said: bytes) -> bytes:
        envelope = Envelope(said, PAYLOAD_TYPE, {})
        envelope.sign(self._signer)
        return trees.written(envelope.to_dict())

    def attempt(self, case: Case) -> Sequence[KioskError]:
        drive = Drive(self._station.insert(dict(case)), "TINH-QT", "/dev/sdb1")
        store = self._station.store
        exporting = self._exporting(self._station)
        service = ReceiptService(
            store.events, store.ledger, store.trust, exporting, self._loading(self._station).beliefs_on, _Port(drive)
        )
        kiosk, look = store.events.kiosk(), service.look(drive)
        taken = service.take_in(drive)
        assert (taken.new, taken.known, taken.others) == (look.new, look.known, look.others)
        assert (taken.fork is None, look.fork is None) == (store.events.kiosk() == kiosk,) * 2
        if taken.refused and not taken.new:
            return taken.refused
        exporting.cut()
        assert sql_value(store.database, "SELECT count(*) FROM receipts") == taken.new
        assert store.ledger.bundles()[-1].last == store.events.last_sequence()
        return ()

    def state(self) -> object:
        store = self._station.store
        return store.ledger.bundles(), store.trust.state(), contents(self._station.folder / "outbox")

    def reset(self) -> None:
        self._station.reset()

    def close(self) -> None:
        self._station.close()
