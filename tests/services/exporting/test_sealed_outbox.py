"""Tests of the sealed outbox: labels, spare copies after interruptions, keys of the province, questions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyrage
import pytest

from kiosk.domain.errors import ExportError
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleState
from kiosk.domain.syncing.recipients import Recipients
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.labels import label_name, read_label
from kiosk.services.results.outbox_lock import OutboxLock
from kiosk.storage.store import Store, open_store
from kiosk.sync.bundles import BundleRefusedError
from kiosk.sync.sealing import unseal
from tests.sealing import CENTRE, ESCROW, KEY, PROVINCE, RECIPIENTS, open_sealed, sealer, shows_results
from tests.services.exporting.outbox import VISIT, assert_whole, names
from tests.storage.walks import SteppingClock, whole_visit

WHEN = datetime(2026, 11, 26, tzinfo=UTC)


def received(store: Store, *, when: datetime = WHEN) -> None:
    """Store a receipt of the province for all bundles."""
    bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in store.ledger.bundles())
    store.ledger.receive([Receipt(store.events.kiosk(), when, bundles)], None)


def test_the_manifest_states_the_centre_and_what_is_confirmed(
    store: Store, service: ExportService, outbox: Path
) -> None:
    store.events.append(whole_visit())
    service.cut()
    received(store)
    store.events.append(whole_visit(5))
    (row,) = service.cut()
    manifest = open_sealed(outbox / row.name).manifest
    assert manifest["recipients"] == [RECIPIENTS.province, RECIPIENTS.escrow]
    assert manifest["centre"]["commune"] == CENTRE.commune
    assert manifest["confirmed"] == VISIT
    assert unseal((outbox / row.name).read_bytes(), [ESCROW], row.name).public_key == KEY.public


def test_no_file_of_the_outbox_contains_a_statement(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    service.cut()
    for file in outbox.rglob("*"):
        if file.is_file():
            assert not shows_results(file.read_bytes()), file.name


def test_without_keys_nothing_is_cut_and_nothing_is_lost(store: Store, outbox: Path, stick: Path) -> None:
    store.events.append(whole_visit())
    unready = ExportService(store.events, store.ledger, outbox, sealer(recipients=None))
    for _ in range(2):
        assert unready.cut() == ()
    assert unready.deliver(stick).written == ()
    assert (unready.waiting(), store.ledger.bundles(), outbox.exists()) == (VISIT, (), False)
    ExportService(store.events, store.ledger, outbox, sealer()).cut()
    assert_whole(store, outbox)


def test_after_a_rotation_new_bundles_use_the_new_keys_and_old_ones_still_leave(
    store: Store, service: ExportService, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (old,) = service.cut()
    new = pyrage.x25519.Identity.generate()
    rotated = Recipients(str(new.to_public()), RECIPIENTS.escrow)
    store.events.append(whole_visit(5))
    later = ExportService(store.events, store.ledger, outbox, sealer(recipients=rotated))
    (made,) = later.cut()
    assert later.deliver(stick).written == (old.name, made.name)
    assert open_sealed(stick / old.name).manifest["recipients"][0] == RECIPIENTS.province
    unseal((stick / made.name).read_bytes(), [new], made.name)
    with pytest.raises(BundleRefusedError, match="somebody else"):
        unseal((stick / made.name).read_bytes(), [PROVINCE], made.name)


def test_a_label_lies_beside_each_file_and_goes_with_it(store: Store, service: ExportService, outbox: Path) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    label_file = outbox / label_name(row.name)
    label = read_label(label_file.read_bytes(), row.sha256)
    assert label is not None
    statements = open_sealed(outbox / row.name).statements
    assert (label.first, label.last, label.statements) == (1, VISIT, len(statements))
    assert label.people == {entry["actor"]["account"]["name"] for entry in statements}
    received(store)
    service.forget_received()
    assert [file for file in outbox.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b"1" * 5000])
def test_an_orphan_without_its_label_is_delivered_all_the_same(
    store: Store, service: ExportService, outbox: Path, stick: Path, damage: bytes
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    (outbox / label_name(row.name)).write_bytes(damage)
    other = open_store(stick.with_name("other.db"), SteppingClock())
    try:
        stranger = ExportService(other.events, other.ledger, outbox, sealer())
        (orphan,) = stranger.outbox.look().orphans
        assert (orphan.since, orphan.people, orphan.chain) == (None, frozenset(), None)
        stranger.cut()
        assert stranger.deliver(stick).written == (row.name,)
    finally:
        other.close()


def test_an_unlabelled_file_of_the_reserved_range_was_never_delivered_and_is_made_again(
    store: Store, service: ExportService, outbox: Path
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    data = (outbox / row.name).read_bytes()
    service.outbox.delete(row.name)
    store.events.renew_kiosk()  # the ledger forgets the bundle
    name = f"{store.events.kiosk()}/{Path(row.name).name}"
    (outbox / name).parent.mkdir()
    (outbox / name).write_bytes(data)
    store.ledger.claim(1, VISIT)
    before = store.events.kiosk()
    (made,) = service.cut()
    assert (names(outbox), store.events.kiosk()) == ({made.name}, before)
    assert made.name != name


def test_two_programs_seal_each_range_once(store: Store, outbox: Path, tmp_path: Path) -> None:
    store.events.append(whole_visit())
    busy = OutboxLock(outbox.with_name("outbox.lock"))
    waiting = OutboxLock(outbox.with_name("outbox.lock"), timeout=0.0)
    with busy, busy, pytest.raises(ExportError, match="Another program"), waiting:
        pytest.fail("two programs change the outbox at once")
    with waiting:
        pass


@pytest.fixture
def asked(store: Store, service: ExportService) -> Callable[[], None]:
    """Return a function that stores a receipt in which the province asks for the first bundle again."""

    def ask() -> None:
        receipt = Receipt(store.events.kiosk(), WHEN + timedelta(days=3), (), ((1, VISIT),))
        with service.lock:
            store.ledger.receive([receipt], None)

    return ask


def test_a_bundle_that_the_province_asks_for_is_sealed_again(
    store: Store, service: ExportService, outbox: Path, stick: Path, asked: Callable[[], None]
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    received(store)
    service.cut()
    assert names(outbox) == set()
    asked()
    assert store.ledger.numbers()[BundleState.ON_KIOSK].events == VISIT
    assert service.cut() == []
    (now,) = store.ledger.bundles()
    assert names(outbox) == {now.name} != {row.name}
    assert service.deliver(stick).written == (now.name,)
    received(store, when=WHEN + timedelta(days=4))
    assert store.ledger.numbers()[BundleState.ON_KIOSK].events == 0


def test_a_bundle_asked_for_whose_file_is_there_keeps_its_file(
    store: Store, service: ExportService, outbox: Path, asked: Callable[[], None]
) -> None:
    store.events.append(whole_visit())
    (row,) = service.cut()
    asked()
    service.cut()
    assert names(outbox) == {row.name}
    assert replace(store.ledger.bundles()[0], asked=None) == row
