"""Tests of the PINs in the record, and of the count of failed attempts."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.access import TECHNICIAN, PinRow, PinTries
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock

NOW = Moment(datetime(2026, 11, 25, tzinfo=UTC), 75.5, "boot", ClockQuality.UNCHECKED)
LAN = AccountId("5f0f6f0a-3c1e-4a83-9d0b-7c4f0e5d2b11")
SET = [EventDraft(EventKind.PIN_CHANGED, {"staff": "technician", "way": "first"})]


def kinds(store: Store) -> list[str]:
    return [event.kind.value for event in store.events.read(1, store.events.last_sequence())]


def row_of(store: Store) -> PinRow:
    row = store.pins.row(TECHNICIAN)
    assert row is not None
    return row


def test_a_new_kiosk_has_no_pins(store: Store) -> None:
    assert [store.pins.row(account) for account in (TECHNICIAN, LAN)] == [None, None]


def test_a_pin_is_set_together_with_its_event(store: Store) -> None:
    store.pins.put(TECHNICIAN, "hash", SET)
    assert row_of(store) == PinRow(TECHNICIAN, "hash")
    assert store.pins.row(LAN) is None
    assert kinds(store) == ["pin-changed"]


def test_a_failure_is_there_for_whoever_opens_the_record_next(store: Store, file: Path) -> None:
    """A second connection sees only committed data, as the kiosk does after a power cut."""
    store.pins.put(TECHNICIAN, "hash", [])
    assert store.pins.strike(row_of(store), NOW)
    other = open_store(file, SteppingClock())
    assert other.pins.row(TECHNICIAN) == PinRow(TECHNICIAN, "hash", PinTries(1, "boot", 75.5))
    other.close()


def test_two_tries_at_once_are_never_counted_as_one(store: Store) -> None:
    store.pins.put(TECHNICIAN, "hash", [])
    seen = row_of(store)
    assert store.pins.strike(seen, NOW)
    assert not store.pins.strike(seen, NOW)
    assert row_of(store).tries.failures == 1


def test_a_try_against_a_pin_that_was_changed_meanwhile_counts_nothing(store: Store) -> None:
    store.pins.put(TECHNICIAN, "hash", [])
    seen = row_of(store)
    store.pins.put(TECHNICIAN, "another", [])
    assert not store.pins.strike(seen, NOW)
    assert row_of(store) == PinRow(TECHNICIAN, "another")


def test_a_right_pin_makes_the_count_begin_anew(store: Store) -> None:
    store.pins.put(TECHNICIAN, "hash", [])
    store.pins.strike(row_of(store), NOW)
    store.pins.forgive(TECHNICIAN, [EventDraft(EventKind.STAFF_ENTERED, {"staff": "technician"})])
    assert row_of(store) == PinRow(TECHNICIAN, "hash")
    assert kinds(store) == ["staff-entered"]


def test_tries_are_counted_for_one_account_alone(store: Store) -> None:
    for account in (TECHNICIAN, LAN):
        store.pins.put(account, "hash", [])
    store.pins.strike(row_of(store), NOW)
    assert store.pins.row(LAN) == PinRow(LAN, "hash")


def test_removing_a_pin_that_is_not_there_still_records_why(store: Store) -> None:
    store.pins.remove(LAN, SET)
    assert kinds(store) == ["pin-changed"]


def test_a_pin_that_is_taken_away_takes_its_count_with_it(store: Store) -> None:
    store.pins.put(TECHNICIAN, "hash", [])
    store.pins.strike(row_of(store), NOW)
    store.pins.remove(TECHNICIAN, SET)
    assert store.pins.row(TECHNICIAN) is None
    assert kinds(store) == ["pin-changed"]


def test_staff_events_change_nothing_that_is_worked_out_of_the_record(store: Store) -> None:
    before = store.events.projections()
    store.pins.put(TECHNICIAN, "hash", SET)
    assert store.events.projections() == before
    assert store.events.matches_rebuild(keep=False)
    assert store.events.verify_chain() == 1
