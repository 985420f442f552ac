"""Tests of record copies on a stick: a copy is complete or absent, and no unencrypted data is left on the kiosk."""

import logging
import os
from pathlib import Path

import pytest

from kiosk.services.backup import record_copies
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.record_copies import KEPT
from kiosk.storage.backups import verify
from tests.services.upkeep.conftest import Port
from tests.services.upkeep.copy_visit import Copying, taken_out
from tests.storage.walks import SteppingClock, whole_visit


def test_a_copy_opens_with_its_code_and_holds_the_record_and_what_is_beside_it(
    copying: Copying, tmp_path: Path
) -> None:
    copying.files.root.parent.mkdir()
    copying.files.root.write_bytes(b"{}")
    made = copying.make()
    (name,) = copying.on_stick()
    assert name == made.name
    found = taken_out(copying.stick.place / FOLDER / name, made.code, tmp_path / "out")
    assert set(found) == {"kiosk.db", "settings.toml", "root.json"}
    assert found["settings.toml"] == copying.files.settings.read_bytes()
    assert verify(tmp_path / "out" / "kiosk.db") == copying.store.events.last_sequence()
    assert copying.leaves_nothing_plain()


def test_what_happened_a_moment_ago_is_in_it_and_no_generation_goes_for_it(copying: Copying, tmp_path: Path) -> None:
    copying.store.maintain()
    before = [generation.file for generation in copying.store.backups.generations()]
    copying.store.events.append(whole_visit(2))
    made = copying.make()
    taken_out(copying.stick.place / FOLDER / made.name, made.code, tmp_path / "out")
    assert verify(tmp_path / "out" / "kiosk.db") == copying.store.events.last_sequence()
    assert [generation.file for generation in copying.store.backups.generations()] == before


def test_every_copy_has_a_code_of_its_own_which_is_nowhere(
    copying: Copying, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        one, other = copying.make(), copying.make()
        logging.getLogger().info("made %s and %r", one, other)
    assert one.code != other.code
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    for made in (one, other):
        assert made.code not in caplog.text
        assert not [data for data in kept if made.code.encode() in data]


def test_how_far_it_is_is_told_to_the_end(copying: Copying, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_copies, "STEP", 10_000)
    copying.make()
    done, totals = [told[0] for told in copying.told], {told[1] for told in copying.told}
    assert done == sorted(done)
    assert len(totals) == 1
    assert done[-1] == totals.pop()
    assert len(done) > 4


@pytest.mark.parametrize("when", [1, 2, 5, 9, 10_000])
def test_stopping_leaves_nothing(copying: Copying, monkeypatch: pytest.MonkeyPatch, when: int) -> None:
    monkeypatch.setattr(record_copies, "STEP", 10_000)
    copying.make()
    steps, count = [0], min(when, len(copying.told))

    def stops(_done: int, _total: int) -> bool:
        steps[0] += 1
        return steps[0] < count

    before = copying.on_stick()
    assert copying.copies.make(copying.stick, stops) is None
    assert copying.on_stick() == before
    assert copying.leaves_nothing_plain()


def test_the_newest_three_of_this_kiosk_stay_once_a_code_is_on_paper_and_all_others(copying: Copying) -> None:
    folder = copying.stick.place / FOLDER
    folder.mkdir(parents=True)
    foreign = ["0a0a0a0a-sao-luu-0000000001-20200101-000000.saoluu", "ảnh.jpg", "readme.saoluu"]
    for name in foreign:
        (folder / name).write_bytes(b"not mine")
    made = []
    for number in range(KEPT + 2):
        copying.store.events.append(whole_visit(number + 2))
        made.append(copying.make().name)
    assert len(copying.on_stick()) == len(made) + len(foreign)
    assert copying.copies.keep_newest(copying.stick) == 2
    assert copying.on_stick() == sorted(made[-KEPT:] + foreign)
    assert copying.copies.keep_newest(copying.stick) == 0


def test_the_newest_is_the_one_with_most_in_it_whatever_the_clock_said(
    copying: Copying, clock: SteppingClock
) -> None:
    made = [copying.make().name]
    clock.wall = clock.wall.replace(year=2015)
    for number in range(KEPT):
        copying.store.events.append(whole_visit(number + 2))
        made.append(copying.make().name)
    copying.copies.keep_newest(copying.stick)
    assert copying.on_stick() == sorted(made[1:])


def test_a_copy_whose_code_nobody_will_know_is_taken_away(copying: Copying, port: Port) -> None:
    older = copying.make()
    copying.store.events.append(whole_visit(2))
    newer = copying.make()
    copying.copies.discard(copying.stick, newer)
    assert copying.on_stick() == [older.name]
    port.there = []
    copying.copies.discard(copying.stick, older)
    assert copying.on_stick() == [older.name]


def test_what_a_power_cut_left_half_written_goes_with_the_next_copy(copying: Copying) -> None:
    folder = copying.stick.place / FOLDER
    own, foreign = f".{copying.make().name}.77.part", ".0a0a0a0a-sao-luu-0000000001-20200101-000000.saoluu.77.part"
    for name in (own, foreign):
        (folder / name).write_bytes(b"half")
    copying.files.passing.mkdir()
    (copying.files.passing / "record").write_bytes(b"half")
    copying.make()
    assert own not in copying.on_stick()
    assert foreign in copying.on_stick()
    assert copying.leaves_nothing_plain()


def test_memory_does_not_grow_with_the_record(copying: Copying, monkeypatch: pytest.MonkeyPatch) -> None:
    import tracemalloc

    def large(file: Path) -> int:
        with file.open("wb") as stream:
            for _ in range(30):
                stream.write(os.urandom(1 << 20))
        return 7

    monkeypatch.setattr(copying.copies, "_back_up", large)
    copying.make()  # the first copy loads lazy imports, which must not count
    tracemalloc.start()
    copying.make()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20
