"""Tests of the marker file, which shows whether a process has the database open and how the last process ended."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.storage.marker import Marker, claim, is_held
from kiosk.storage.store import open_store
from tests.storage.walks import SteppingClock, whole_visit

HOLDER = """
import sys
from pathlib import Path
from kiosk.storage.marker import claim

print(claim(Path(sys.argv[1])) is not None, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.db"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.running"


def test_the_first_program_is_the_owner_and_the_second_is_not(file: Path) -> None:
    first, second = Marker(file), Marker(file)
    assert (first.is_owner, second.is_owner) == (True, False)
    assert (first.is_held_elsewhere, second.is_held_elsewhere) == (False, True)
    second.release()
    first.release()


def test_a_clean_end_is_not_taken_for_a_crash(file: Path) -> None:
    Marker(file).release()
    again = Marker(file)
    assert not again.was_unclean
    again.release()


def test_an_end_without_release_is_taken_for_a_crash(file: Path) -> None:
    Marker(file).abandon()
    again = Marker(file)
    assert again.was_unclean
    again.release()


def test_a_second_program_does_not_see_a_crash_in_a_running_one(file: Path) -> None:
    first, second = Marker(file), Marker(file)
    assert not second.was_unclean
    second.release()
    first.release()


def test_a_second_program_becomes_the_owner_when_the_first_has_ended(file: Path) -> None:
    first, second = Marker(file), Marker(file)
    assert not second.own()
    first.release()
    assert second.own()
    second.release()
    assert not file.exists()


def test_a_process_that_was_killed_keeps_nobody_out(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert is_held(file)
        assert claim(file) is None
        holder.kill()
    assert file.exists()
    assert not is_held(file)
    marker = claim(file)
    assert marker is not None
    assert marker.was_unclean
    marker.release()


def test_a_file_left_by_a_power_cut_keeps_nobody_out(file: Path) -> None:
    file.write_bytes(b"\0" * 4096)  # content that a power cut can leave in the file
    marker = claim(file)
    assert marker is not None
    assert marker.is_owner
    marker.release()


def test_a_file_system_without_locks_keeps_nobody_out(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int, *, blocking: bool) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("kiosk.storage.marker.lock_descriptor", refuse)
    marker = claim(file)
    assert marker is not None
    assert not is_held(file)
    marker.release()


def test_a_look_at_a_marker_creates_none(file: Path) -> None:
    assert not is_held(file)
    assert not file.exists()


def test_a_kiosk_started_during_a_command_makes_its_backups_later(database: Path) -> None:
    command, kiosk = open_store(database, SteppingClock()), open_store(database, SteppingClock())
    kiosk.events.append(whole_visit())
    kiosk.maintain()
    assert not kiosk.backups.generations()
    command.close()
    kiosk.maintain()
    assert len(kiosk.backups.generations()) == 1
    kiosk.close()
