"""Who has the database open, and how the one before ended."""

from pathlib import Path

import pytest

from kiosk.storage.marker import Marker
from kiosk.storage.store import open_store
from tests.storage.walks import SteppingClock, whole_visit


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.db"


def test_the_first_program_is_the_owner_and_the_second_is_not(database: Path) -> None:
    first, second = Marker(database), Marker(database)
    assert (first.is_owner, second.is_owner) == (True, False)
    second.release()
    first.release()


def test_a_clean_end_is_not_taken_for_a_crash(database: Path) -> None:
    Marker(database).release()
    again = Marker(database)
    assert not again.was_unclean
    again.release()


def test_an_end_without_release_is_taken_for_a_crash(database: Path) -> None:
    Marker(database).abandon()
    again = Marker(database)
    assert again.was_unclean
    again.release()


def test_a_second_program_does_not_see_a_crash_in_a_running_one(database: Path) -> None:
    first, second = Marker(database), Marker(database)
    assert not second.was_unclean
    second.release()
    first.release()


def test_a_second_program_becomes_the_owner_when_the_first_has_ended(database: Path) -> None:
    first, second = Marker(database), Marker(database)
    assert not second.own()
    first.release()
    assert second.own()
    second.release()
    assert not database.with_name("kiosk.db.open").exists()


def test_a_kiosk_started_during_a_command_makes_its_backups_later(database: Path) -> None:
    command, kiosk = open_store(database, SteppingClock()), open_store(database, SteppingClock())
    kiosk.events.append(whole_visit())
    kiosk.maintain()
    assert not kiosk.backups.generations()
    command.close()
    kiosk.maintain()
    assert len(kiosk.backups.generations()) == 1
    kiosk.close()
