"""Tests of a record that was restored from an older copy: a receipt reveals the loss; every result reaches the hub.

The receipt lists events that the hub stores under the kiosk's id, but that the record lacks. The kiosk then takes a
new id, because new events would get the sequence numbers of the lost ones.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.domain.machine.drives import Drive
from kiosk.province.hub.receiving.sticks import Intake
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.repository import ROOT_FILE
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.receipts import ReceiptLook, ReceiptService
from kiosk.services.results.taking import FOLDER
from kiosk.storage.store import Store, open_store
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import receipt_name, sign_receipt
from kiosk.sync.statements import statement
from tests.province.hub.hubs import Hub
from tests.sealing import KEY, bundle_files, sealer
from tests.storage.walks import SteppingClock, whole_visit


class PowerCutError(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


@dataclass
class Kiosk:
    """A kiosk whose record is replaced by an older copy.

    `data`: the kiosk's data folder. `hub`: the hub, with the stick that carries the kiosk's results to it. `opened`:
    the open store; empty while the kiosk is stopped. `visits`: number of visits recorded so far.
    """

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
        """Start the kiosk; if it is running, restart it."""
        self.stop()
        self.opened.append(open_store(self.data / "kiosk.db", SteppingClock()))
        self.exporting = ExportService(
            self.store.events, self.store.ledger, self.outbox, sealer(recipients=self.hub.recipients)
        )

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
        """Record `count` visits; if `cuts`, cut a bundle after each of them."""
        for _ in range(count):
            self.store.events.append(whole_visit(self.visits))
            self.visits += 1
            if cuts:
                self.exporting.cut()

    def is_set_back(self) -> None:
        """Replace the database by the older copy, delete the outbox, and restart."""
        self.stop()
        for file in self.data.glob("kiosk.db*"):
            file.unlink()
        shutil.rmtree(self.outbox, ignore_errors=True)
        shutil.copy(self.copy, self.data / "kiosk.db")
        self.start()

    def goes_to_the_hub(self) -> Intake:
        """Bring the stick with all results to the hub, which writes its receipts to the stick; return the outcome."""
        self.exporting.cut()
        self.exporting.deliver(self.hub.stick / FOLDER)
        return self.hub.receives()

    def takes_receipts(self) -> ReceiptLook:
        (drive,) = self.present()
        return self.receipts.take_in(drive)

    def takes_receipts_and_cuts(self) -> None:
        """Import the receipts from the stick, then cut the remaining events into bundles."""
        self.takes_receipts()
        self.exporting.cut()

    def statements(self) -> set[str]:
        """Return the ids of all statements that the record contains; the hub must have them in the end."""
        events = self.store.events.read(1, self.store.events.last_sequence())
        return {event.id for event in events if statement(event, "") is not None}


@pytest.fixture
def kiosk(sqlite_hub: Hub, tmp_path: Path) -> Iterator[Kiosk]:
    """A kiosk restored from a copy with one visit; the hub has two visits, and its receipts are on the stick."""
    data, hub = tmp_path / "data", sqlite_hub
    data.mkdir()
    hub.trusts(KEY)
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
    """Record nothing between the restore and the import of the receipt."""


def new_events(kiosk: Kiosk) -> None:
    kiosk.has_visitors(cuts=False)


def more_new_events_than_were_lost(kiosk: Kiosk) -> None:
    kiosk.has_visitors(3, cuts=False)


def new_bundles(kiosk: Kiosk) -> None:
    """Cut new bundles, whose sequence numbers overlap those at the hub and continue beyond them."""
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
    assert len(kiosk.goes_to_the_hub().held) == 2
    kiosk.hub.emptied_of_results()
    before = kiosk.hub.held()
    kiosk.takes_receipts()
    assert kiosk.goes_to_the_hub().refused == []
    assert kiosk.hub.held() == before | kiosk.statements() > before


def test_files_that_the_record_does_not_list_are_carried_though_their_receipt_is_taken_in_first(kiosk: Kiosk) -> None:
    """The outbox contains a bundle that the record does not list; importing the bundle's receipt deletes its file.

    If the file stayed, the next `cut` would give the record another new id.
    """
    shutil.copytree(kiosk.hub.stick / FOLDER, kiosk.outbox)
    kiosk.takes_receipts()
    assert bundle_files(kiosk.outbox) == []
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
    for file in bundle_files(kiosk.outbox):
        bundle = kiosk.hub.opens(file)
        covered = {(bundle.kiosk, number) for number in range(bundle.first, bundle.last + 1)}
        assert not seen & covered
        seen |= covered


STEPS = [
    ("ledger", "receive", False), ("ledger", "receive", True), ("ledger", "claim", True), ("ledger", "seal", False),
    ("ledger", "seal", True), ("outbox", "write", True), ("outbox", "take_out", False), ("outbox", "take_out", True),
]  # fmt: skip
"""Steps of importing a receipt and cutting bundles: object, method, and when the power fails.

True: after the call of the method; False: before it.
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
