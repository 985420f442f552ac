"""Tests of power cuts while a damaged record is recovered: the next start completes the recovery."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.errors import DiskFullError
from tests.power.contents import BLOCK
from tests.power.disk import Disk, Survival
from tests.power.lives import CUTS, PARTS, told
from tests.power.machine import Cut, Machine
from tests.power.work import Station
from tests.storage.sql import sql_value
from tests.storage.walks import whole_visit


class Damaged:
    """A disk with a record that has one corrupt index but readable events, and with a backup of its first events."""

    def __init__(self, machine: Machine, new_disk: Path, packs: list[str]) -> None:
        left = machine.new_image()
        with machine.mounted(new_disk) as power:
            station = Station(power.folder)
            station.packs.install(Path(packs[0]))
            station.store.events.append(whole_visit(1))
            station.store.maintain()
            station.store.events.append(whole_visit(2))
            self.kiosk = station.store.events.kiosk()
            self.hashes = hashes(station)
            sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'one_active_version'"
            root = sql_value(station.store.database, sql)
            power.cut_now(left, Survival.NOTHING, 0)
            station.store.close()
        disk = Disk.load(left)
        disk.write(disk.find("/data/kiosk.db"), (root - 1) * BLOCK, b"\xa5" * BLOCK)
        disk.file(disk.find("/data/kiosk.db")).synchronise()
        self.image = machine.image(disk)


def hashes(station: Station) -> list[str]:
    events = station.store.events
    return [event.hash for event in events.read(1, events.last_sequence())]


@pytest.fixture
def damaged(machine: Machine, new_disk: Path, packs: list[str]) -> Damaged:
    return Damaged(machine, new_disk, packs)


def is_recovered(machine: Machine, image: Path, damaged: Damaged) -> str:
    """Start on `image` and verify the record; return "repaired" if this start repaired it, otherwise "sound"."""
    with machine.mounted(image) as power:
        station = Station(power.folder)
        try:
            assert hashes(station) == damaged.hashes, "events are lost that could be read"
            assert station.store.events.kiosk() == damaged.kiosk
            assert station.store.events.verify_chain() == len(damaged.hashes)
            assert station.store.events.matches_rebuild(keep=False)
            assert station.active() == "1.2.0"
            data = power.folder / "data"
            asides = sorted(path.name for path in data.glob("kiosk.db.broken-*"))
            assert asides, "the damaged file is gone"
            assert not list(data.glob("*recover*")), "something is left over"
            return "repaired" if station.store.notice else "sound"
        finally:
            station.store.close()


def operations_of_a_start(machine: Machine, image: Path) -> int:
    with machine.mounted(image) as power:
        power.cut_later([])
        Station(power.folder).store.close()
        return power.operations()


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_cut_during_a_recovery_loses_nothing_that_could_be_read(machine: Machine, damaged: Damaged, part: int):
    chance, found = Random(part), Counter[str]()
    assert is_recovered(machine, damaged.image, damaged) == "repaired"
    last = operations_of_a_start(machine, damaged.image) - 10
    for _ in range(CUTS):
        cut = cut_at(machine, chance, last)
        (cut,) = machine.run(machine.mounted, damaged.image, "starts", [cut])
        with told(cut):
            found[is_recovered(machine, cut.image, damaged)] += 1
    print("recovery", dict(found))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_the_power_may_go_again_at_the_start_after(machine: Machine, damaged: Damaged, part: int):
    chance = Random(part)
    last = operations_of_a_start(machine, damaged.image) - 10
    for _ in range(CUTS // 4):
        first = cut_at(machine, chance, last)
        machine.run(machine.mounted, damaged.image, "starts", [first])
        second = cut_at(machine, chance, operations_of_a_start(machine, first.image) // 2)
        machine.run(machine.mounted, first.image, "starts", [second])
        with told(first), told(second):
            is_recovered(machine, second.image, damaged)


@pytest.mark.slow
def test_a_recovery_that_finds_no_room_leaves_the_damaged_record_and_is_done_when_there_is_room(
    machine: Machine, damaged: Damaged
):
    for blocks in range(0, 400, 7):
        left = machine.new_image()
        with machine.mounted(damaged.image) as power:
            power.leave_room(blocks * BLOCK)
            try:
                station = Station(power.folder)
            except DiskFullError:
                assert not list((power.folder / "data").glob("kiosk.db.broken-*"))
            else:
                assert hashes(station) == damaged.hashes
                station.store.close()
                break
            power.leave_room(None)
            power.cut_now(left, Survival.NOTHING, 0)
        assert is_recovered(machine, left, damaged) == "repaired"
    assert blocks > 50


def cut_at(machine: Machine, chance: Random, last: int) -> Cut:
    """Return a cut before a random disk operation from 1 to `last`."""
    return Cut(machine.new_image(), chance.randint(1, last), chance.choice(list(Survival)), chance.getrandbits(32))
