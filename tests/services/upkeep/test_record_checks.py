"""Tests of the parts of the self-check that examine the record, with a database on disk."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.self_check import CheckStoppedError, Finding, Health
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.taking import TakingService
from kiosk.services.self_check.record_checks import RecordChecks
from kiosk.storage.health import StoreHealth
from kiosk.storage.store import Store, open_store
from tests.sealing import sealer
from tests.storage.sql import sql_rows
from tests.storage.walks import SteppingClock, whole_visit

Checks = Callable[[], RecordChecks]


def go_on(_done: int, _total: int) -> bool:
    return True


@pytest.fixture
def checks(store: Store, taking: TakingService, clock: SteppingClock) -> RecordChecks:
    return RecordChecks(StoreHealth(store), taking, clock)


def spoil(store: Store, sql: str) -> None:
    sql_rows(store.database, "DROP TRIGGER events_are_never_changed")
    sql_rows(store.database, sql)


def test_a_sound_record_is_good_in_every_way(checks: RecordChecks, store: Store) -> None:
    store.events.append(whole_visit())
    store.maintain()
    made = (
        checks.check_database(go_on),
        checks.check_database_wholly(go_on),
        checks.check_chain(go_on),
        checks.check_summaries(go_on),
        checks.check_backups(go_on),
        checks.check_sync(go_on),
    )
    assert {finding.health for finding in made} == {Health.GOOD}


def test_a_changed_event_breaks_the_chain(checks: RecordChecks, store: Store) -> None:
    store.events.append(whole_visit())
    spoil(store, "UPDATE events SET wall = '2020-01-01T00:00:00.000Z' WHERE sequence = 7")
    with pytest.raises(RecordBrokenError, match="Event 7"):
        checks.check_chain(go_on)


def test_the_chain_tells_how_far_it_is_and_can_be_stopped(checks: RecordChecks, store: Store) -> None:
    for number in range(30):
        store.events.append(whole_visit(number))
    heard: list[int] = []

    def watch(done: int, total: int) -> bool:
        assert total == store.events.last_sequence()
        heard.append(done)
        return done < 600

    with pytest.raises(CheckStoppedError):
        checks.check_chain(watch)
    assert heard == [200, 400, 600]
    assert store.events.last_sequence() > 800


def test_wrong_summaries_name_the_cure(checks: RecordChecks, store: Store) -> None:
    store.events.append(whole_visit())
    sql_rows(store.database, "UPDATE sitting_summary SET summary = replace(summary, '\"passed\":1', '\"passed\":9')")
    with pytest.raises(RecordError, match="doctor --rebuild"):
        checks.check_summaries(go_on)


def test_no_backup_yet_is_not_called_good(checks: RecordChecks) -> None:
    assert checks.check_backups(go_on).health is Health.UNKNOWN


def two_backups(store: Store) -> list[Path]:
    store.events.append(whole_visit())
    store.backups.make(store.database, datetime(2026, 11, 20, 8, 0, tzinfo=UTC))
    store.events.append(whole_visit(2))
    store.backups.make(store.database, datetime(2026, 11, 21, 8, 0, tzinfo=UTC))
    return [generation.file for generation in store.backups.generations()]


@pytest.mark.parametrize(("broken", "health"), [(0, Health.GOOD), (1, Health.NOTE), (2, Health.BAD)])
def test_backups_are_opened_before_they_count(
    checks: RecordChecks, store: Store, broken: int, health: Health
) -> None:
    for file in two_backups(store)[:broken]:
        file.write_bytes(b"rubbish")
    assert checks.check_backups(go_on).health is health


def test_a_kiosk_that_was_cut_off_is_told_at_the_next_look(
    taking: TakingService, clock: SteppingClock, tmp_path: Path
) -> None:
    (tmp_path / "other.db.open").touch()
    store = open_store(tmp_path / "other.db", clock)
    finding = RecordChecks(StoreHealth(store), taking, clock).check_database(go_on)
    store.close()
    assert finding.health is Health.NOTE
    assert "was not shut down properly last time" in str(finding)


def test_a_repair_is_told_with_its_words(taking: TakingService, clock: SteppingClock, tmp_path: Path) -> None:
    (tmp_path / "other.db").write_bytes(b"rubbish" * 5000)
    store = open_store(tmp_path / "other.db", clock)
    checks = RecordChecks(StoreHealth(store), taking, clock)
    finding = checks.check_database(go_on)
    assert (finding.health, finding.is_to_be_seen) == (Health.BAD, True)
    assert "not known how many are missing" in str(finding)
    assert checks.check_losses(go_on) == finding
    StoreHealth(store).acknowledge_losses()
    assert checks.check_database(go_on).health is Health.NOTE
    assert checks.check_losses(go_on).health is Health.GOOD
    store.close()


def test_results_that_wait_long_are_worth_a_word(
    checks: RecordChecks, store: Store, clock: SteppingClock, taking: TakingService, stick: Drive
) -> None:
    store.events.append(whole_visit())
    assert checks.check_sync(go_on).health is Health.GOOD
    clock.wall = datetime(2027, 1, 1, 8, 0, tzinfo=UTC)
    late = checks.check_sync(go_on)
    assert late.health is Health.NOTE
    assert "Visits waiting: 1" in str(late)
    taking.take(stick, go_on)
    done: Finding = checks.check_sync(go_on)
    assert done.health is Health.GOOD
    assert "No receipt yet" in str(done)


def test_receipts_are_told_of(
    checks: RecordChecks, store: Store, clock: SteppingClock, taking: TakingService, stick: Drive
) -> None:
    store.events.append(whole_visit())
    taking.take(stick, go_on)
    (row,) = store.ledger.bundles()
    said = Receipt(store.events.kiosk(), clock.wall, (ReceivedBundle(row.first, row.last, row.sha256),))
    store.ledger.receive([said], None)
    all_there = checks.check_sync(go_on)
    assert "The province has received everything" in str(all_there)
    store.events.append(whole_visit(5))
    taking.take(stick, go_on)
    fresh = checks.check_sync(go_on)
    assert fresh.health is Health.GOOD
    assert "1 bundles are intact; all visits were exported" in str(fresh)
    clock.wall += timedelta(days=40)
    late = checks.check_sync(go_on)
    assert late.health is Health.NOTE
    assert "have no receipt yet" in str(late)


def leave_bundle(taking: TakingService, folder: Path) -> Path:
    """Put a bundle of an earlier, lost record into the outbox; return its path."""
    earlier = open_store(folder / "earlier.db", SteppingClock())
    earlier.events.append(whole_visit(77))
    (row,) = ExportService(earlier.events, earlier.ledger, taking.outbox, sealer()).cut()
    earlier.close()
    return taking.outbox / row.name


def test_results_of_an_earlier_record_are_named_until_they_were_taken_away(
    checks: RecordChecks, store: Store, taking: TakingService, stick: Drive, tmp_path: Path
) -> None:
    store.events.append(whole_visit())
    leave_bundle(taking, tmp_path)
    left = checks.check_sync(go_on)
    assert (left.health, left.what.values["left"], left.what.values["visits"]) == (Health.NOTE, 1, 2)
    assert "earlier record" in str(left)
    taking.take(stick, go_on)
    assert checks.check_sync(go_on).health is Health.GOOD


def test_damaged_files_in_the_outbox_are_named(checks: RecordChecks, taking: TakingService, tmp_path: Path) -> None:
    left = leave_bundle(taking, tmp_path)
    left.write_bytes(b"half")
    found = checks.check_sync(go_on)
    assert (found.health, found.what.values) == (Health.BAD, {"count": 1, "names": f"{left.name[:24]}…"})
