"""Tests of a full disk: it is reported, no visit is stored in part, and reserved space keeps the kiosk usable."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.access import TECHNICIAN
from kiosk.domain.errors import DiskFullError, RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.storage.reserve import SIZE, STAFF_SIZE, Reserve
from kiosk.storage.store import open_store
from tests.storage.full_disk.filling import fill, fill_to_the_last_byte
from tests.storage.walks import SteppingClock, Walk, whole_visit

MEGABYTE = 1024 * 1024


def test_a_full_disk_is_told_and_stores_nothing(small_disk: Path) -> None:
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    with pytest.raises(DiskFullError):
        fill(store)
    stored = store.events.last_sequence()
    assert stored % len(whole_visit()) == 0  # one transaction per visit: no visit is stored in part
    assert store.events.verify_chain() == stored
    store.close()


def test_recording_goes_on_when_there_is_room_again(small_disk: Path) -> None:
    filler = small_disk / "filler"
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    filler.write_bytes(b"\0" * (os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))
    with pytest.raises(RecordError):
        fill(store)
    before = store.events.last_sequence()
    filler.unlink()
    store.events.append(Walk(99_999).starts())
    assert store.events.verify_chain() == before + 1
    assert store.events.matches_rebuild(keep=False)
    store.close()


def test_people_go_on_learning_on_the_room_that_was_kept(small_disk: Path) -> None:
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    room = Reserve(small_disk, 200 * 1024)
    (small_disk / "reserve").write_bytes(b"\1" * 200 * 1024)
    with pytest.raises(DiskFullError):
        fill(store)
    assert not room.is_kept
    stored = store.events.last_sequence()
    assert store.events.verify_chain() == stored
    assert small_disk_used(small_disk) > 0.9
    store.close()
    beside = open_store(small_disk / "kiosk.db", SteppingClock())
    assert beside.events.last_sequence() == stored
    beside.close()


def test_staff_come_in_and_take_a_pack_away_when_learners_have_used_their_room_up(small_disk: Path) -> None:
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    store.pins.put(TECHNICIAN, "hash", [])
    pack = PackRow(PackId("p"), "1.0.0", "00", "p", is_active=True, manifest={})
    store.shelf.put(pack, [])
    (small_disk / "reserve-staff").write_bytes(b"\1" * 200 * 1024)
    with pytest.raises(DiskFullError):
        fill(store)
    fill_to_the_last_byte(small_disk / "filler")
    row = store.pins.row(TECHNICIAN)
    assert row is not None
    assert store.pins.strike(row, SteppingClock().now())
    store.pins.forgive(TECHNICIAN, [EventDraft(EventKind.STAFF_ENTERED, {"staff": "technician"})])
    store.shelf.activate(pack.pack, None, [EventDraft(EventKind.PACK_REMOVED, {"pack": "p", "version": "1.0.0"})])
    assert [row.is_active for row in store.shelf.rows()] == [False]
    assert not (small_disk / "reserve-staff").exists()
    store.close()


def test_whoever_of_the_staff_comes_in_while_the_disk_is_full_has_room_for_files(small_disk: Path) -> None:
    store = open_store(small_disk / "kiosk.db", SteppingClock())
    store.pins.put(TECHNICIAN, "hash", [])
    (small_disk / "reserve-staff").write_bytes(b"\1" * 200 * 1024)
    store.pins.forgive(TECHNICIAN, [])
    assert not (small_disk / "reserve-staff").exists()  # it was deleted, because a 1 MB disk always counts as full
    (small_disk / "bundle").write_bytes(b"\1" * 100 * 1024)
    store.close()


def small_disk_used(folder: Path) -> float:
    told = os.statvfs(folder)
    return 1 - told.f_bavail / told.f_blocks


def test_room_is_kept_only_while_there_is_plenty(small_disk: Path) -> None:
    reserve = Reserve(small_disk, 32 * 1024)
    reserve.keep()
    assert reserve.is_kept
    before = os.statvfs(small_disk).f_bavail
    assert reserve.give_up()
    assert os.statvfs(small_disk).f_bavail > before
    assert not reserve.give_up()
    Reserve(small_disk, 512 * 1024).keep()
    assert not reserve.is_kept


def test_room_that_was_being_taken_when_the_power_went_is_given_back(small_disk: Path) -> None:
    (small_disk / ".reserve.part").write_bytes(b"\1" * 300 * 1024)
    before = os.statvfs(small_disk).f_bavail
    Reserve(small_disk, 512 * 1024).keep()
    assert os.statvfs(small_disk).f_bavail > before
    assert not (small_disk / ".reserve.part").exists()


def test_maintenance_keeps_the_room_again_when_there_is_plenty(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    store.maintain()
    assert store.reserve.is_kept
    assert (tmp_path / "reserve").stat().st_size == SIZE
    assert (tmp_path / "reserve-staff").stat().st_size == STAFF_SIZE
    store.reserve.give_up()
    store.maintain()
    assert store.reserve.is_kept
    store.close()


def test_a_backup_without_room_leaves_the_older_ones(small_disk: Path) -> None:
    clock = SteppingClock()
    store = open_store(small_disk / "kiosk.db", clock)
    store.events.append(whole_visit())
    store.maintain()
    room = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    (small_disk / "filler").write_bytes(b"\0" * (room - 80 * 1024))
    store.events.append(Walk(2).starts())
    clock.wall = clock.wall.replace(year=2027)
    with pytest.raises(DiskFullError):
        store.maintain()
    assert len(list((small_disk / "backups").iterdir())) == 1
    (small_disk / "filler").unlink()
    store.close()


def test_a_limit_on_file_size_is_told_and_stores_nothing(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from kiosk.domain.errors import RecordError\n"
        "from kiosk.storage.store import open_store\n"
        "from tests.storage.walks import SteppingClock, whole_visit\n"
        "store = open_store(Path(sys.argv[1]), SteppingClock())\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({MEGABYTE}, resource.RLIM_INFINITY))\n"
        "try:\n"
        "    for number in range(10_000):\n"
        "        stored = store.events.last_sequence()\n"
        "        store.events.append(whole_visit(number))\n"
        "except RecordError as error:\n"
        "    print(stored, store.events.last_sequence(), error)\n"
    )
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", script, str(tmp_path / "kiosk.db")]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split(maxsplit=2)
    assert said[0] == said[1]
    store = open_store(tmp_path / "kiosk.db", SteppingClock())
    assert store.events.verify_chain() == int(said[0])
    store.close()
