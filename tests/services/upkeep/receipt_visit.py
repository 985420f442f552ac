"""Simulates a technician who brings receipts to a kiosk whose results were taken to the province before."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from securesystemslib.signer import CryptoSigner, Signer

from kiosk.content.trust.receipt_keys import FIELD
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.receipts import ReceiptService
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store
from kiosk.sync.receipts import SUFFIX, sign_receipt
from tests.content.trust.province import DEPARTMENT, NOW, Province, as_folder
from tests.sealing import bundle_files
from tests.storage.walks import whole_visit

WHEN = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
BUNDLES = 3


class Office(Province):
    """A province whose targets metadata lists a key for receipts."""

    def __init__(self) -> None:
        super().__init__(now=NOW)
        self.signer = CryptoSigner.generate_ed25519()
        self.add(DEPARTMENT, "mau-1.0.0.hocpack", b"a pack")
        self.name_key()

    def name_key(self) -> None:
        key = self.signer.public_key
        self.targets.unrecognized_fields[FIELD] = {key.keyid: key.to_dict()}
        self.sign_targets()
        self.sign_freshness()


class Return:
    """The second visit of a technician to a kiosk; at the first visit, three bundles were taken to the province."""

    def __init__(self, store: Store, taking: TakingService, stick: Drive, folder: Path) -> None:
        self.store = store
        self.taking = taking
        self.stick = stick
        self.province = Office()
        root = folder / "root.json"
        root.write_bytes(self.province.first_root)
        packs = PackService(store.shelf, folder / "packs", "0.1.0")
        time = TrustedClock(taking.clock, datetime(2026, 11, 1, tzinfo=UTC))
        self.loading = loading = LoadingService(packs, store.trust, HomeProvince(root), time, lambda: None)
        self.service = ReceiptService(
            store.events, store.ledger, store.trust, taking.exporting, loading.beliefs_on, taking.drives
        )
        for number in range(BUNDLES):
            store.events.append(whole_visit(number))
            taking.exporting.cut()
        taking.take(stick, lambda _done, _total: True)

    @property
    def rows(self) -> Sequence[BundleRow]:
        return self.store.ledger.bundles()

    def waits(self) -> list[bool]:
        return [row.waits for row in self.rows]

    def outbox(self) -> list[str]:
        return [file.name for file in bundle_files(self.taking.outbox)]

    def state(self) -> tuple[object, ...]:
        return self.rows, self.store.trust.state(), self.outbox()

    def brings_packs(self, where: str = "") -> Path:
        return as_folder(self.province.files, self.stick.place / where)

    def said(self, rows: Sequence[BundleRow], when: datetime = WHEN) -> Receipt:
        bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in rows)
        return Receipt(self.store.events.kiosk(), when, bundles)

    def lays(self, receipt: Receipt, signer: Signer | None = None, where: str = "") -> Path:
        folder = self.stick.place / where
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{receipt.kiosk[:8]}-{len(list(folder.iterdir()))}{SUFFIX}"
        file.write_bytes(sign_receipt(receipt, signer or self.province.signer))
        return file

    def without(self, carrier: Path) -> None:
        carrier.rename(self.stick.place.parent / "elsewhere")
