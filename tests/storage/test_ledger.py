"""Tests of the ledger, which stores the range of events in each bundle."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.storage.store import Store
from tests.storage.walks import whole_visit

WHEN = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def recorded(store: Store) -> None:
    store.events.append(whole_visit())


def test_a_claimed_range_is_without_file_until_it_is_sealed(store: Store) -> None:
    store.ledger.claim(1, 5)
    assert store.ledger.bundles() == (BundleRow(1, 5),)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    assert store.ledger.bundles() == (BundleRow(1, 5, "a" * 64, "1-5-a"),)


@pytest.mark.parametrize(("first", "last"), [(2, 5), (1, 0), (1, 999), (0, 5)])
def test_a_range_that_is_not_the_next_cannot_be_claimed(store: Store, first: int, last: int) -> None:
    with pytest.raises(RecordError):
        store.ledger.claim(first, last)
    assert store.ledger.bundles() == ()


@pytest.mark.parametrize("first", [5, 7, 1])
def test_ranges_neither_overlap_nor_leave_a_gap(store: Store, first: int) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    with pytest.raises(RecordError):
        store.ledger.claim(first, 9)
    store.ledger.claim(6, 9)
    assert [row.first for row in store.ledger.bundles()] == [1, 6]


def test_nothing_is_claimed_behind_an_unfinished_range(store: Store) -> None:
    store.ledger.claim(1, 5)
    with pytest.raises(RecordError):
        store.ledger.claim(6, 9)


def test_sealing_the_same_file_again_is_harmless(store: Store) -> None:
    store.ledger.claim(1, 5)
    for _ in range(2):
        store.ledger.seal(1, "a" * 64, "1-5-a")
    assert len(store.ledger.bundles()) == 1


def test_a_range_never_gets_a_second_name(store: Store) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    with pytest.raises(RecordError):
        store.ledger.seal(1, "b" * 64, "1-5-b")
    assert store.ledger.bundles()[0].name == "1-5-a"


def test_what_was_not_claimed_is_not_sealed(store: Store) -> None:
    with pytest.raises(RecordError):
        store.ledger.seal(1, "a" * 64, "1-5-a")


def receipt(*bundles: ReceivedBundle, when: datetime = WHEN) -> Receipt:
    return Receipt(KioskId("x"), when, bundles)


def test_what_was_received_is_known_by_range_and_hash(store: Store) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    row = BundleRow(1, 5, "a" * 64, "1-5-a", WHEN)
    assert row.waits is False
    assert store.ledger.receive([receipt(ReceivedBundle(1, 5, "a" * 64))], None).received == [row]
    assert store.ledger.bundles() == (row,)


@pytest.mark.parametrize(("first", "last", "letter"), [(1, 4, "a"), (2, 5, "a"), (1, 5, "b"), (6, 9, "")])
def test_a_receipt_for_something_else_receives_nothing(store: Store, first: int, last: int, letter: str) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    store.ledger.claim(6, 9)
    assert store.ledger.receive([receipt(ReceivedBundle(first, last, letter * 64))], None).received == []
    assert [row.received for row in store.ledger.bundles()] == [None, None]


def test_the_first_receipt_counts_whatever_the_order_they_come_in(store: Store) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    bundle = ReceivedBundle(1, 5, "a" * 64)
    later = receipt(bundle, when=WHEN + timedelta(days=1))
    assert len(store.ledger.receive([later, receipt(bundle)], None).received) == 1
    assert store.ledger.receive([later], None).received == []
    assert store.ledger.bundles()[0].received == WHEN


def test_a_receipt_with_numbers_beyond_all_numbers_receives_what_else_it_says(store: Store) -> None:
    store.ledger.claim(1, 5)
    store.ledger.seal(1, "a" * 64, "1-5-a")
    said = receipt(ReceivedBundle(1, 5, "a" * 64), ReceivedBundle(2**63, 2**63, "b" * 64))
    assert len(store.ledger.receive([said], None).received) == 1
