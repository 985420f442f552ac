"""Tests of the states of a bundle in the ledger: on the kiosk, away, received, asked for again."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleRow, BundleState, Count, Departure, WayKind
from kiosk.storage.store import Store
from tests.storage.walks import whole_visit

WHEN = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
STICK = Departure(WayKind.STICK, "TINH-QT", WHEN, is_dated=True)
HASHES = ["a" * 64, "b" * 64, "c" * 64]


@pytest.fixture(autouse=True)
def recorded(store: Store) -> None:
    """A record with three sealed bundles of ten events each."""
    store.events.append(whole_visit())
    for number, sha256 in enumerate(HASHES):
        store.ledger.claim(10 * number + 1, 10 * number + 10)
        store.ledger.seal(10 * number + 1, sha256, f"{number}.age")


def states(store: Store) -> list[BundleState]:
    return [row.state for row in store.ledger.bundles()]


def says(store: Store, *numbers: int, missing: tuple[tuple[int, int], ...] = (), days: float = 0.0) -> Receipt:
    """Return a receipt for the bundles `numbers`, signed `days` after `WHEN`."""
    bundles = tuple(ReceivedBundle(10 * n + 1, 10 * n + 10, HASHES[n]) for n in numbers)
    return Receipt(store.events.kiosk(), WHEN + days * DAY, bundles, missing)


def test_a_bundle_is_on_the_kiosk_then_away_then_received(store: Store) -> None:
    store.ledger.note_departures(HASHES[:2], STICK)
    store.ledger.receive([says(store, 0)], None)
    assert states(store) == [BundleState.RECEIVED, BundleState.AWAY, BundleState.ON_KIOSK]
    assert store.ledger.numbers() == dict.fromkeys(BundleState, Count(1, 10))
    assert store.ledger.bundles()[1].left == STICK


def test_each_way_is_kept_with_its_newest_copy(store: Store) -> None:
    network = Departure(WayKind.NETWORK, "hub.example", WHEN + DAY, is_dated=False)
    for departure in (network, STICK, Departure(WayKind.STICK, "TINH-QT", WHEN + 2 * DAY, is_dated=True)):
        store.ledger.note_departures([HASHES[0]], departure)
    row = store.ledger.bundles()[0]
    assert [(one.way, one.when) for one in row.departures] == [
        (WayKind.NETWORK, WHEN + DAY),
        (WayKind.STICK, WHEN + 2 * DAY),
    ]
    assert row.has_left_to(WayKind.NETWORK, "hub.example")
    assert not row.has_left_to(WayKind.NETWORK, "other.example")


def test_what_the_province_misses_waits_again(store: Store) -> None:
    store.ledger.note_departures(HASHES, STICK)
    store.ledger.receive([says(store, 0, 1)], None)
    changed = store.ledger.receive([says(store, missing=((5, 12),), days=1)], None)
    assert [row.first for row in changed.asked] == [1, 11]
    assert states(store) == [BundleState.ON_KIOSK, BundleState.ON_KIOSK, BundleState.AWAY]
    assert [row.asked for row in store.ledger.bundles()] == [WHEN + DAY, WHEN + DAY, None]


def test_a_second_question_on_the_same_day_is_ignored(store: Store) -> None:
    missing = ((1, 10),)
    store.ledger.receive([says(store, missing=missing)], None)
    store.ledger.note_departures(HASHES[:1], STICK)
    assert store.ledger.receive([says(store, missing=missing, days=0.5)], None).asked == []
    assert states(store)[0] is BundleState.AWAY
    assert [row.first for row in store.ledger.receive([says(store, missing=missing, days=1)], None).asked] == [1]
    assert states(store)[0] is BundleState.ON_KIOSK


def test_a_receipt_from_before_the_question_confirms_nothing(store: Store) -> None:
    store.ledger.receive([says(store, missing=((1, 10),), days=2)], None)
    assert store.ledger.receive([says(store, 0, days=1)], None).received == []
    assert store.ledger.receive([says(store, 0, days=2)], None).received == []
    assert states(store)[0] is BundleState.ON_KIOSK
    assert [row.first for row in store.ledger.receive([says(store, 0, days=3)], None).received] == [1]


def test_an_old_question_on_a_stick_takes_nothing_back(store: Store) -> None:
    store.ledger.receive([says(store, 0, days=5)], None)
    assert store.ledger.receive([says(store, missing=((1, 10),), days=1)], None).asked == []
    assert states(store)[0] is BundleState.RECEIVED


def test_a_receipt_that_lists_a_bundle_and_misses_it_confirms_it(store: Store) -> None:
    changed = store.ledger.receive([says(store, 0, missing=((1, 10),))], None)
    assert ([row.first for row in changed.received], changed.asked) == ([1], [])


@pytest.mark.parametrize("missing", [((31, 2**52),), ((2**40, 2**41),)])
def test_events_that_no_bundle_has_are_not_sent_again(store: Store, missing: tuple[tuple[int, int], ...]) -> None:
    store.ledger.receive([says(store, 0, 1, 2)], None)
    before = store.ledger.bundles()
    assert store.ledger.receive([says(store, missing=missing, days=1)], None).asked == []
    assert store.ledger.bundles() == before


def test_a_question_for_another_kiosk_changes_nothing(store: Store) -> None:
    store.ledger.receive([says(store, 0, 1, 2)], None)
    before = store.ledger.bundles()
    other = Receipt(KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d"), WHEN + DAY, (), ((1, 30),))
    assert store.ledger.receive([other], None).asked == []
    assert store.ledger.bundles() == before


def test_another_file_of_the_same_events_keeps_what_is_known(store: Store) -> None:
    store.ledger.note_departures(HASHES[:1], STICK)
    row = store.ledger.bundles()[0]
    store.ledger.replace_file(row, "d" * 64, "d.age")
    now = store.ledger.bundles()[0]
    assert (now.sha256, now.name, now.aliases, now.departures) == ("d" * 64, "d.age", {HASHES[0]}, (STICK,))
    assert [one.sha256 for one in store.ledger.receive([says(store, 0)], None).received] == ["d" * 64]
    assert states(store)[0] is BundleState.RECEIVED


def test_a_row_that_changed_meanwhile_gets_no_other_file(store: Store) -> None:
    row = store.ledger.bundles()[0]
    store.ledger.replace_file(row, "d" * 64, "d.age")
    with pytest.raises(RecordError):
        store.ledger.replace_file(row, "e" * 64, "e.age")


def test_the_states_of_orphans_are_known_by_their_files(store: Store) -> None:
    kiosk = KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")
    orphans = [
        BundleRow(1, 5, "d" * 64, "d.age", orphan_of=kiosk, aliases=frozenset({"e" * 64})),
        BundleRow(6, 9, "f" * 64, "f.age", orphan_of=kiosk),
    ]
    store.ledger.note_departures(["f" * 64], STICK)
    receipt = Receipt(kiosk, WHEN, (ReceivedBundle(1, 5, "e" * 64),), ((6, 9),))
    changed = store.ledger.receive([receipt], None, orphans)
    assert [row.sha256[0] for row in changed.received] == ["d"]
    assert [row.sha256[0] for row in changed.asked] == ["f"]
    known = store.ledger.known(orphans)
    assert [row.state for row in known] == [BundleState.RECEIVED, BundleState.ON_KIOSK]


def test_a_new_id_forgets_the_former_files_of_bundles_that_are_cut_again(store: Store) -> None:
    store.ledger.receive([says(store, 0)], None)
    for number, row in enumerate(store.ledger.bundles()):
        store.ledger.replace_file(row, f"{number}" * 64, f"{number}-again.age")
    store.events.renew_kiosk()
    assert [row.aliases for row in store.ledger.bundles()] == [{HASHES[0]}]
    store.ledger.claim(11, 15)
    store.ledger.seal(11, "f" * 64, "f.age")
    assert store.ledger.bundles()[1].aliases == frozenset()
