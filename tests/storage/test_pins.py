"""Tests of the PINs in the record, and of the count of failed attempts."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.access import PinRow, Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock

NOW = Moment(datetime(2026, 11, 25, tzinfo=UTC), 75.5, "boot", ClockQuality.UNCHECKED)
SET = [EventDraft(EventKind.PIN_CHANGED, {"staff": "technician", "way": "first"})]


def kinds(store: Store) -> list[str]:
    return [event.kind.value for event in store.events.read(1, store.events.last_sequence())]


def row_of(store: Store) -> PinRow:
    row = store.pins.row(Staff.TECHNICIAN)
    assert row is not None
    return row


def test_a_new_kiosk_has_no_pins(store: Store) -> None:
    assert [store.pins.row(staff) for staff in Staff] == [None, None]


def test_a_pin_is_set_together_with_its_event(store: Store) -> None:
    store.pins.put(Staff.TECHNICIAN, "hash", SET)
    assert row_of(store) == PinRow(Staff.TECHNICIAN, "hash")
    assert store.pins.row(Staff.GUIDE) is None
    assert kinds(store) == ["pin-changed"]


def test_a_failure_is_there_for_whoever_opens_the_record_next(store: Store, file: Path) -> None:
    """A second connection sees only committed data, as the kiosk does after a power cut."""
    store.pins.put(Staff.TECHNICIAN, "hash", [])
    assert store.pins.strike(row_of(store), NOW)
    other = open_store(file, SteppingClock())
    assert other.pins.row(Staff.TECHNICIAN) == PinRow(Staff.TECHNICIAN, "hash", 1, "boot", 75.5)
    other.close()


def test_two_tries_at_once_are_never_counted_as_one(store: Store) -> None:
    store.pins.put(Staff.TECHNICIAN, "hash", [])
    seen = row_of(store)
    assert store.pins.strike(seen, NOW)
    assert not store.pins.strike(seen, NOW)
    assert row_of(store).failures == 1


def test_a_try_against_a_pin_that_was_changed_meanwhile_counts_nothing(store: Store) -> None:
    store.pins.put(Staff.TECHNICIAN, "hash", [])
    seen = row_of(store)
    store.pins.put(Staff.TECHNICIAN, "another", [])
    assert not store.pins.strike(seen, NOW)
    assert row_of(store) == PinRow(Staff.TECHNICIAN, "another")


def test_a_right_pin_makes_the_count_begin_anew(store: Store) -> None:
    store.pins.put(Staff.TECHNICIAN, "hash", [])
    store.pins.strike(row_of(store), NOW)
    store.pins.forgive(Staff.TECHNICIAN, [EventDraft(EventKind.STAFF_ENTERED, {"staff": "technician"})])
    assert row_of(store) == PinRow(Staff.TECHNICIAN, "hash")
    assert kinds(store) == ["staff-entered"]


def test_a_pin_that_is_taken_away_takes_its_count_with_it(store: Store) -> None:
    store.pins.put(Staff.TECHNICIAN, "hash", [])
    store.pins.strike(row_of(store), NOW)
    store.pins.remove(Staff.TECHNICIAN, SET)
    assert store.pins.row(Staff.TECHNICIAN) is None
    assert kinds(store) == ["pin-changed"]


def test_staff_events_change_nothing_that_is_worked_out_of_the_record(store: Store) -> None:
    before = store.events.projections()
    store.pins.put(Staff.TECHNICIAN, "hash", SET)
    assert store.events.projections() == before
    assert store.events.matches_rebuild(keep=False)
    assert store.events.verify_chain() == 1
