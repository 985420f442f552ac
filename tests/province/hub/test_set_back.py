"""A receipt shows that a record was restored from an older copy, and every result still reaches the hub.

The receipt lists events that the hub holds under the kiosk's id but the record lacks: new events would reuse their
sequence numbers.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.domain.machine.drives import Drive
from kiosk.province.hub.intake import Intake
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.repository import ROOT_FILE
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.receipts import ReceiptLook, ReceiptService
from kiosk.services.results.taking import FOLDER
from kiosk.storage.store import Store, open_store
from kiosk.sync.bundles import read_bundle
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import receipt_name, sign_receipt
from kiosk.sync.statements import statement
from tests.province.hub.hubs import Hub
from tests.storage.walks import SteppingClock, whole_visit


class PowerCutError(BaseException):
    """Simulated power cut."""


@dataclass
class Kiosk:
    """A kiosk, a stick that travels between it and the hub, and a copy from which its record is restored."""

    data: Path
    hub: Hub
    opened: list[Store] = field(default_factory=list)
    visits: int = 0

    @property
    def store(self) -> Store:
        return self.opened[-1]

    @property
    def copy(self) -> Path:
        return self.data / "copy.db"

    @property
    def outbox(self) -> Path:
        return self.data / "outbox"

    def start(self) -> None:
        """Start or restart the kiosk."""
        self.stop()
        self.opened.append(open_store(self.data / "kiosk.db", SteppingClock()))
        self.exporting = ExportService(self.store.events, self.store.ledger, self.outbox, "0.1.0")

    def stop(self) -> None:
        if self.opened:
            self.opened.pop().close()

    def present(self) -> tuple[Drive, ...]:
        return (Drive(self.hub.stick, "TINH-QT", "/dev/sdb1"),)

    @property
    def receipts(self) -> ReceiptService:
        store, clock = self.store, SteppingClock()
        packs, time = PackService(store.shelf, self.data / "packs", "0.1.0"), TrustedClock(clock, clock.now().wall)
        loading = LoadingService(packs, store.trust, HomeProvince(self.hub.province / ROOT_FILE), time, lambda: None)
        return ReceiptService(store.events, store.ledger, store.trust, self.exporting, loading.beliefs_on, self)

    def has_visitors(self, count: int = 1, *, cuts: bool = True) -> None:
        """Record visits; if `cuts`, each in its own bundle."""
        for _ in range(count):
            self.store.events.append(whole_visit(self.visits))
            self.visits += 1
            if cuts:
                self.exporting.cut()

    def is_set_back(self) -> None:
        """Replace the database with the copy and empty the outbox."""
        self.stop()
        for file in self.data.glob("kiosk.db*"):
            file.unlink()
        shutil.rmtree(self.outbox, ignore_errors=True)
        shutil.copy(self.copy, self.data / "kiosk.db")
        self.start()

    def goes_to_the_hub(self) -> Intake:
        """Bring the results to the hub on the stick; receipts are written onto the stick."""
        self.exporting.cut()
        self.exporting.deliver(self.hub.stick / FOLDER)
        return self.hub.receives()

    def takes_receipts(self) -> ReceiptLook:
        (drive,) = self.present()
        return self.receipts.take_in(drive)

    def takes_receipts_and_cuts(self) -> None:
        """Import the receipts, then cut the remaining events into bundles."""
        self.takes_receipts()
        self.exporting.cut()

    def statements(self) -> set[str]:
        """Ids of all statements in the record that are due to reach the hub."""
        events = self.store.events.read(1, self.store.events.last_sequence())
        return {event.id for event in events if statement(event, "") is not None}


@pytest.fixture
def kiosk(hub: Hub, tmp_path: Path) -> Iterator[Kiosk]:
    """Kiosk restored from a copy with one of the two visits that the hub holds; receipts are on the stick."""
    data = tmp_path / "data"
    data.mkdir()
    kiosk = Kiosk(data, hub)
    kiosk.start()
    write_carrier(hub.province, hub.stick / "goi", datetime.now(UTC))
    kiosk.has_visitors()
    kiosk.store.back_up(kiosk.copy)
    kiosk.has_visitors()
    kiosk.goes_to_the_hub()
    kiosk.is_set_back()
    yield kiosk
    kiosk.stop()


def nothing_new(_kiosk: Kiosk) -> None:
    """Record nothing before the receipt is imported."""


def new_events(kiosk: Kiosk) -> None:
    kiosk.has_visitors(cuts=False)


def more_new_events_than_were_lost(kiosk: Kiosk) -> None:
    kiosk.has_visitors(3, cuts=False)


def new_bundles(kiosk: Kiosk) -> None:
    """Cut bundles whose sequence numbers overlap and exceed those at the hub."""
    kiosk.has_visitors(3)


BEHIND = [nothing_new, new_events, more_new_events_than_were_lost, new_bundles]


@pytest.mark.parametrize("go_on", BEHIND)
def test_a_receipt_for_events_that_the_record_lacks_gives_it_a_new_id(
    kiosk: Kiosk, go_on: Callable[[Kiosk], None]
) -> None:
    go_on(kiosk)
    before = kiosk.hub.held()
    kiosk.takes_receipts()
    kiosk.has_visitors()
    assert kiosk.goes_to_the_hub().refused == []
    assert kiosk.hub.held() == before | kiosk.statements()


def test_results_that_the_hub_refused_arrive_after_the_receipt(kiosk: Kiosk) -> None:
    kiosk.has_visitors(2)
    assert len(kiosk.goes_to_the_hub().refused) == 2
    for file in (kiosk.hub.stick / FOLDER).iterdir():
        file.unlink()
    before = kiosk.hub.held()
    kiosk.takes_receipts()
    assert kiosk.goes_to_the_hub().refused == []
    assert kiosk.hub.held() == before | kiosk.statements() > before


def test_files_that_the_record_does_not_list_are_carried_though_their_receipt_is_taken_in_first(kiosk: Kiosk) -> None:
    """Importing the receipt deletes the unlisted file. If that file stayed, the record would get a new id."""
    shutil.copytree(kiosk.hub.stick / FOLDER, kiosk.outbox)
    kiosk.takes_receipts()
    assert list(kiosk.outbox.iterdir()) == []
    before = kiosk.hub.held()
    kiosk.has_visitors()
    assert kiosk.goes_to_the_hub().refused == []
    assert kiosk.hub.held() == before | kiosk.statements() > before


def test_a_receipt_for_what_the_record_has_renews_nothing(kiosk: Kiosk) -> None:
    kiosk.takes_receipts()
    kiosk.has_visitors(2)
    kiosk.goes_to_the_hub()
    before = kiosk.store.events.kiosk()
    for _ in range(2):
        assert kiosk.takes_receipts().fork is None
        kiosk.has_visitors()
        assert kiosk.goes_to_the_hub().refused == []
        assert kiosk.store.events.kiosk() == before


def test_a_forged_receipt_renews_nothing(kiosk: Kiosk) -> None:
    before = kiosk.store.events.kiosk()
    (said,) = kiosk.hub.receipts()
    for file in kiosk.hub.stick.joinpath(*RECEIPTS).iterdir():
        file.unlink()
    data = sign_receipt(said, CryptoSigner.generate_ed25519())
    kiosk.hub.lays((receipt_name(said, data), data), where="/".join(RECEIPTS))
    assert len(kiosk.takes_receipts().refused) == 1
    assert kiosk.store.events.kiosk() == before


def test_after_a_receipt_every_number_leaves_under_one_id_only_once(kiosk: Kiosk) -> None:
    new_bundles(kiosk)
    old = kiosk.store.events.kiosk()
    kiosk.takes_receipts()
    kiosk.has_visitors(2)
    (said,) = [receipt for receipt in kiosk.hub.receipts() if receipt.kiosk == old]
    seen = {(old, number) for bundle in said.bundles for number in range(bundle.first, bundle.last + 1)}
    for file in kiosk.outbox.iterdir():
        bundle = read_bundle(file)
        covered = {(bundle.manifest["kiosk"], number) for number in range(bundle.first, bundle.last + 1)}
        assert not seen & covered
        seen |= covered


STEPS = [
    ("ledger", "receive", False), ("ledger", "receive", True), ("ledger", "claim", True), ("ledger", "seal", False),
    ("ledger", "seal", True), ("outbox", "write", True), ("outbox", "take_out", False), ("outbox", "take_out", True),
]  # fmt: skip
"""Steps of importing a receipt and cutting bundles: object, method, and whether the power fails after the call
(True) or before it (False).
"""


@pytest.mark.parametrize(("part", "method", "is_behind"), STEPS)
@pytest.mark.parametrize("go_on", [more_new_events_than_were_lost, new_bundles])
def test_a_power_cut_at_any_step_loses_nothing_and_contradicts_nothing(
    kiosk: Kiosk,
    monkeypatch: pytest.MonkeyPatch,
    go_on: Callable[[Kiosk], None],
    part: str,
    method: str,
    *,
    is_behind: bool,
) -> None:
    go_on(kiosk)
    old, before = kiosk.store.events.kiosk(), kiosk.hub.held()
    owner = kiosk.store.ledger if part == "ledger" else kiosk.exporting.outbox
    whole = getattr(owner, method)

    def cut(*arguments: object) -> None:
        if is_behind:
            whole(*arguments)
        raise PowerCutError

    monkeypatch.setattr(owner, method, cut)
    with pytest.raises(PowerCutError):
        kiosk.takes_receipts_and_cuts()
    kiosk.start()
    assert (kiosk.store.events.kiosk() == old) == ((method, is_behind) == ("receive", False))
    if kiosk.store.events.kiosk() == old:
        kiosk.takes_receipts()
    kiosk.has_visitors()
    assert kiosk.goes_to_the_hub().refused == []
    assert kiosk.hub.held() == before | kiosk.statements() > before
