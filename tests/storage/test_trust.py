"""Tests of the stored trust state: which signed metadata versions and times the kiosk has accepted."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import CarrierRefusedError, RecordError
from kiosk.domain.ids import PackId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.trust import Belief, Mark, TrustState, later_version, taken_back
from kiosk.storage.store import Store, open_store
from tests.storage.damage import behead, delete, halve
from tests.storage.sql import sql_rows, sql_value
from tests.storage.test_shelf import BROKEN, INSTALLED, NEWER, PACK, ROW
from tests.storage.walks import SteppingClock, whole_visit

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ROOT, SNAPSHOT, ROTATED = Mark("root", "a" * 64), Mark("snapshot", "b" * 64), Mark("snapshot", "c" * 64)


def belief(root: int = 1, snapshot: int = 5, *, mark: Mark = SNAPSHOT, signed_at: datetime | None = NOON) -> Belief:
    files = {"root": b"root %d" % root, "snapshot": b"snapshot %d" % snapshot}
    return Belief(files, {ROOT: root, mark: snapshot}, signed_at)


def test_a_new_kiosk_believes_nothing(store: Store) -> None:
    assert (store.trust.state(), store.trust.trusted_time()) == (TrustState(), None)


def test_what_a_look_added_is_there_after_a_restart(file: Path, clock: SteppingClock) -> None:
    store = open_store(file, clock)
    store.shelf.put(ROW, [INSTALLED], belief())
    store.close()
    again = open_store(file, clock)
    expected = TrustState({"root": b"root 1", "snapshot": b"snapshot 5"}, {ROOT: 1, SNAPSHOT: 5}, {PACK: "1.0.0"})
    assert (again.trust.state(), again.trust.trusted_time()) == (expected, NOON)
    again.close()


def test_a_pack_without_signatures_adds_nothing(store: Store) -> None:
    store.shelf.put(ROW, [INSTALLED])
    assert (store.trust.state(), store.shelf.highest(PACK)) == (TrustState(), None)


def test_belief_pack_and_event_are_one_transaction(store: Store) -> None:
    with pytest.raises(RecordError):
        store.shelf.put(ROW, [BROKEN], belief())
    assert (store.trust.state(), store.trust.trusted_time(), store.shelf.rows()) == (TrustState(), None, ())


@pytest.mark.parametrize("stale", [belief(root=1, snapshot=7), belief(root=2, snapshot=5)], ids=["root", "snapshot"])
def test_a_stale_belief_is_refused_and_changes_nothing(store: Store, stale: Belief) -> None:
    store.shelf.put(ROW, [INSTALLED], belief(root=2, snapshot=6))
    before = store.trust.state(), store.shelf.rows(), store.events.last_sequence()
    with pytest.raises(CarrierRefusedError):
        store.shelf.put(NEWER, [INSTALLED], stale)
    with pytest.raises(CarrierRefusedError):
        store.shelf.activate(PACK, "1.0.0", [INSTALLED], stale)
    assert (store.trust.state(), store.shelf.rows(), store.events.last_sequence()) == before


def test_under_new_keys_counting_begins_anew_and_the_old_mark_stays(store: Store) -> None:
    store.shelf.put(ROW, [], belief(root=1, snapshot=999_999))
    store.shelf.put(NEWER, [], belief(root=2, snapshot=3, mark=ROTATED))
    state = store.trust.state()
    assert state.marks == {ROOT: 2, SNAPSHOT: 999_999, ROTATED: 3}
    assert state.metadata["snapshot"] == b"snapshot 3"


def test_a_root_is_never_taken_back_under_whatever_keys() -> None:
    marks = {ROOT: 3, SNAPSHOT: 5}
    assert taken_back(marks, {Mark("root", "d" * 64): 2}) == "root"
    assert taken_back(marks, {Mark("root", "d" * 64): 3, ROTATED: 1}) is None
    assert taken_back(marks, {SNAPSHOT: 4}) == "snapshot"


def test_going_back_to_an_older_pack_keeps_the_highest_version(store: Store) -> None:
    store.shelf.put(NEWER, [], belief())
    store.shelf.put(ROW, [], belief())
    assert store.shelf.highest(PACK) == "1.1.0"


def test_versions_compare_as_numbers() -> None:
    assert later_version("1.9.0", "1.10.0") == "1.10.0"
    assert later_version("2.0.0", "1.10.0") == "2.0.0"


def test_signed_times_only_raise_the_trusted_time(store: Store) -> None:
    store.trust.vouch(NOON)
    store.shelf.put(ROW, [], belief(signed_at=NOON - timedelta(days=1)))
    assert store.trust.trusted_time() == NOON
    store.shelf.put(NEWER, [], belief(signed_at=NOON + timedelta(hours=1)))
    assert store.trust.trusted_time() == NOON + timedelta(hours=1)


def test_a_confirmation_lowers_the_trusted_time_but_not_below_what_was_signed(store: Store) -> None:
    store.shelf.put(ROW, [], belief(signed_at=NOON - timedelta(days=1)))
    store.trust.vouch(NOON + timedelta(days=600))
    store.trust.vouch(NOON)
    assert store.trust.trusted_time() == NOON
    store.trust.vouch(NOON - timedelta(days=400))
    assert store.trust.trusted_time() == NOON - timedelta(days=1)


def test_only_a_clock_set_by_the_network_corrects_the_trusted_time(store: Store) -> None:
    ahead = NOON + timedelta(days=600)
    store.trust.vouch(ahead)
    for quality in (ClockQuality.UNCHECKED, ClockQuality.IMPLAUSIBLE):
        store.trust.correct(Moment(NOON, 1.0, "boot", quality))
        assert store.trust.trusted_time() == ahead
    store.trust.correct(Moment(NOON, 1.0, "boot", ClockQuality.TRUSTED))
    assert store.trust.trusted_time() == NOON
    store.trust.correct(Moment(ahead, 1.0, "boot", ClockQuality.TRUSTED))
    assert store.trust.trusted_time() == NOON


def test_the_floor_is_kept_in_utc(store: Store) -> None:
    store.trust.vouch(datetime.fromisoformat("2026-11-24T19:30:00+07:00"))
    time = store.trust.trusted_time()
    assert (time, time and time.utcoffset()) == (NOON + timedelta(minutes=30), timedelta(0))


def test_a_new_root_of_trust_begins_with_nothing(store: Store) -> None:
    store.shelf.put(ROW, [], belief())
    store.trust.forget()
    assert (store.trust.state(), store.trust.trusted_time()) == (TrustState(), None)
    assert store.shelf.rows() == (ROW,)


@pytest.fixture
def left_behind(file: Path, clock: SteppingClock) -> Path:
    """Create a closed record with a backup; trust state and PINs in the record are newer than those in the backup."""
    store = open_store(file, clock)
    store.events.append(whole_visit()[:20])
    store.shelf.put(ROW, [], belief(root=1, snapshot=999_999))
    store.trust.vouch(NOON + timedelta(days=9))
    sql_rows(store.database, "INSERT INTO pins VALUES ('technician', 'old', 1, '', 0), ('guide', 'guides', 0, '', 0)")
    store.maintain()
    store.shelf.put(NEWER, [], belief(root=2, snapshot=3, mark=ROTATED, signed_at=NOON + timedelta(days=10)))
    sql_rows(
        store.database,
        "UPDATE pins SET hash = 'new', failures = 4, boot = 'b', uptime = 9.5 WHERE staff = 'technician'",
    )
    store.close()
    return file


def damage_index(file: Path) -> None:
    """Overwrite one page of an index: the record is damaged, but every table is still readable."""
    store = open_store(file, SteppingClock())
    root = sql_value(store.database, "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_1'")
    store.close()
    with file.open("r+b") as stream:
        stream.seek((root - 1) * 4096)
        stream.write(b"\xa5" * 4096)


def pins(store: Store) -> dict[str, tuple[str, int]]:
    return {
        staff: (hash_, failures)
        for staff, hash_, failures in sql_rows(store.database, "SELECT staff, hash, failures FROM pins")
    }


def test_a_recovered_record_takes_over_what_the_damaged_one_believed(left_behind: Path, clock: SteppingClock) -> None:
    damage_index(left_behind)
    store = open_store(left_behind, clock)
    assert store.notice is not None
    state = store.trust.state()
    assert state.marks == {ROOT: 2, SNAPSHOT: 999_999, ROTATED: 3}
    assert (state.targets, state.metadata["root"]) == ({PACK: "1.1.0"}, b"root 2")
    assert store.trust.trusted_time() == NOON + timedelta(days=10)
    assert pins(store) == {"technician": ("new", 4), "guide": ("guides", 0)}
    store.close()


@pytest.mark.parametrize("damage", [behead, halve, delete])
def test_a_recovered_record_keeps_what_the_backup_believed(
    left_behind: Path, clock: SteppingClock, damage: Callable[[Path], None]
) -> None:
    damage(left_behind)
    store = open_store(left_behind, clock)
    assert store.notice is not None
    state = store.trust.state()
    assert (state.marks[ROOT] >= 1, state.marks[SNAPSHOT]) == (True, 999_999)
    time = store.trust.trusted_time()
    assert time is not None
    assert time >= NOON + timedelta(days=9)
    assert pins(store)["guide"] == ("guides", 0)
    store.close()


def test_a_damaged_record_never_lowers_a_mark_of_the_backup(left_behind: Path, clock: SteppingClock) -> None:
    store = open_store(left_behind, clock)
    store.maintain()
    for sql in (
        "UPDATE trust_marks SET version = 1",
        "UPDATE trust_targets SET version = '0.0.1'",
        "UPDATE trust_metadata SET version = 1, data = x'00'",
        "UPDATE meta SET value = '2001-01-01T00:00:00+00:00' WHERE key = 'trusted-time'",
    ):
        sql_rows(store.database, sql)
    store.close()
    clock.wall += timedelta(days=3)
    backup = open_store(left_behind, clock)
    newest = backup.backups.newest_sound()
    backup.close()
    assert newest is not None
    damage_index(left_behind)
    recovered = open_store(left_behind, clock)
    state = recovered.trust.state()
    assert state.marks[SNAPSHOT] == 999_999
    assert (state.targets[PACK], recovered.trust.trusted_time()) == ("1.0.0", NOON + timedelta(days=9))
    assert state.metadata["snapshot"] == b"snapshot 999999"
    recovered.close()


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO trust_targets VALUES ('x', 'nonsense')",
        "UPDATE meta SET value = 'yesterday' WHERE key = 'trusted-time'",
    ],
)
def test_nonsense_in_a_damaged_record_is_passed_over(left_behind: Path, clock: SteppingClock, sql: str) -> None:
    store = open_store(left_behind, clock)
    sql_rows(store.database, sql)
    store.close()
    damage_index(left_behind)
    recovered = open_store(left_behind, clock)
    assert recovered.trust.state().marks[ROOT] == 2
    assert PackId("x") not in recovered.trust.state().targets
    assert recovered.trust.trusted_time() is not None
    recovered.close()
