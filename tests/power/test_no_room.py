"""Tests of a disk that becomes full at any block.

In each case DiskFullError is raised, the previous state stays usable, and no partial file is left. In some tests the
disk reports more free space than it has, as if another process took free blocks after the report.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.storage.backups import verify
from tests.power.contents import BLOCK
from tests.power.disk import Survival
from tests.power.machine import Machine, Power
from tests.power.promises import Acknowledged, hold
from tests.power.work import Station
from tests.storage.walks import whole_visit

BLOCKS = range(100)
"""Numbers of free blocks at the start of an operation; no operation of these tests needs more."""
PLENTY = 1 << 30


@pytest.fixture
def power(machine: Machine, new_disk: Path) -> Iterator[Power]:
    with machine.mounted(new_disk) as power:
        yield power


@pytest.fixture
def station(power: Power, packs: list[str]) -> Iterator[Station]:
    """A used kiosk: it has a pack, one recorded visit and a backup."""
    station = Station(power.folder)
    station.packs.install(Path(packs[0]))
    station.store.events.append(whole_visit(1))
    station.store.maintain()
    yield station
    station.store.close()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_pack_is_refused_where_the_spare_room_would_be_used_up(station: Station, power: Power, packs: list[str]):
    before, recorded = files(station.packs_folder), station.store.events.last_sequence()
    power.leave_room(64 * 1024 * 1024)
    with pytest.raises(DiskFullError):
        station.packs.install(Path(packs[1]))
    assert files(station.packs_folder) == before
    assert station.store.events.last_sequence() == recorded
    power.leave_room(65 * 1024 * 1024)
    station.packs.install(Path(packs[1]))
    assert station.active() == "1.3.0"


@pytest.mark.slow
def test_a_disk_that_fills_up_while_a_pack_is_installed_leaves_the_old_version(
    station: Station, power: Power, packs: list[str]
):
    before, failures = files(station.packs_folder), 0
    for blocks in BLOCKS:
        power.leave_room(blocks * BLOCK, told=PLENTY)
        try:
            station.packs.install(Path(packs[1]))
        except DiskFullError:
            failures += 1
        else:
            break
        power.leave_room(None)
        assert files(station.packs_folder) == before
        assert [row.version for row in station.store.shelf.rows()] == ["1.2.0"]
    assert failures > 8
    assert station.active() == "1.3.0"
    assert not station.packs.damaged()


def learn_until_the_disk_is_full(station: Station, visits: Iterator[int]) -> dict[int, str]:
    """Record visits, each in one transaction, until the disk is full; return the hash of each event by sequence."""
    recorded: dict[int, str] = {}
    try:
        for number in visits:
            recorded |= {event.sequence: event.hash for event in station.store.events.append(whole_visit(number))}
    except DiskFullError:
        pass
    return recorded


@pytest.mark.slow
def test_events_that_find_no_room_are_told_and_recorded_when_there_is_room(station: Station, power: Power):
    events, visits = station.store.events, count(2)
    for blocks in BLOCKS:
        before = events.last_sequence()
        power.leave_room(blocks * BLOCK)
        recorded = learn_until_the_disk_is_full(station, visits)
        assert events.last_sequence() == before + len(recorded)
        power.leave_room(None)
        events.append(whole_visit(next(visits)))
        station.store.database.checkpoint()
    assert events.verify_chain() == events.last_sequence()
    assert events.matches_rebuild(keep=False)


def test_a_cut_on_a_full_disk_loses_nothing(machine: Machine, station: Station, power: Power):
    power.leave_room(30 * BLOCK)
    told = Acknowledged(learn_until_the_disk_is_full(station, count(2)), "1.2.0")
    assert told.events
    for survival in Survival:
        left = machine.new_image()
        power.cut_now(left, survival, 1)
        with machine.mounted(left) as again:
            hold(again.folder, told)


def test_a_backup_that_finds_no_room_leaves_the_older_ones_and_nothing_else(station: Station, power: Power):
    backups, later = station.store.backups, station.clock.wall.replace(year=2027)
    before = files(backups.folder)
    for blocks in BLOCKS:
        power.leave_room(blocks * BLOCK)
        try:
            made = backups.make(station.store.database, later)
        except DiskFullError:
            assert files(backups.folder) == before
        else:
            break
    assert blocks > 4
    assert verify(made) == station.store.events.last_sequence()
