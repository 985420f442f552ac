"""Tests of repairing an installed pack: damaged files are replaced from the pack that the kiosk bundles."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.packs import installer
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.services.packs.care import BETWEEN_LOOKS, PackCare
from kiosk.storage.store import open_store
from tests.content.kiosk import StandingClock
from tests.house.sources import ROOT
from tests.services.packs.damage import SEEN_AT_THE_START, Kiosk, change_same_size, missing
from tests.services.packs.test_packs import built

LESSON = LessonId("an-toan-mau/ma-otp")
REPAIRS_AND_DIES = """
import os, sys
from pathlib import Path
from kiosk.content.packs import installer
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.shelf import PackTable
from kiosk.storage.store import open_store
from tests.content.kiosk import StandingClock

data, bundled, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
store = open_store(data / "kiosk.db", StandingClock())

def dies(*args, **options):
    os._exit(9)

if moment == "before the rename":
    installer.move_in = dies
if moment == "before the row":
    PackTable.move = dies
if moment == "after the row":
    installer.Installer._activated = dies
PackService(store.shelf, data / "packs", "0.1.0").install_bundled(bundled)
"""


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(open_store(tmp_path / "data" / "kiosk.db", StandingClock()), tmp_path)
    yield kiosk
    kiosk.store.close()


@pytest.mark.parametrize("damage", SEEN_AT_THE_START)
def test_a_start_repairs_what_is_missing_or_has_another_size(kiosk: Kiosk, damage: Callable[[Path], None]) -> None:
    before = kiosk.store.events.last_sequence()
    damage(kiosk.place)
    kiosk.starts()
    assert kiosk.files() == kiosk.whole
    assert kiosk.packs.damaged() == []
    assert kiosk.library.lesson(LESSON).card.folder == str(kiosk.place)
    assert kiosk.store.events.last_sequence() == before


@pytest.mark.parametrize("damage", SEEN_AT_THE_START)
def test_the_next_start_takes_the_damaged_folder_away(kiosk: Kiosk, damage: Callable[[Path], None]) -> None:
    damage(kiosk.place)
    kiosk.starts()
    kiosk.starts()
    assert list(kiosk.place.parent.iterdir()) == [kiosk.place]
    assert kiosk.files() == kiosk.whole


@pytest.mark.parametrize("name", ["lessons/ma-otp.json", "media/khoa.svg"])
def test_changed_bytes_are_repaired_when_nobody_waits(kiosk: Kiosk, name: str) -> None:
    old = kiosk.place
    change_same_size(old / name)
    kiosk.starts()
    assert kiosk.place == old
    assert [row.folder for row in kiosk.packs.repair(kiosk.bundled)] == [old.name]
    assert kiosk.files() == kiosk.whole
    assert (old / name).exists()


def test_a_lesson_of_which_a_byte_was_changed_is_not_shown(kiosk: Kiosk) -> None:
    lesson = kiosk.place / "lessons" / "ma-otp.json"
    lesson.write_bytes(lesson.read_bytes().replace(b"OTP", b"PTO"))
    with pytest.raises(PackMissingError, match="are damaged"):
        kiosk.library.lesson(LESSON)
    kiosk.packs.repair(kiosk.bundled)
    assert kiosk.library.lesson(LESSON).card.id == LESSON


def test_a_newer_version_from_a_stick_is_not_replaced_by_the_one_of_the_program(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.packs.install(built(tmp_path / "stick", "2.0.0"))
    newer = next(row for row in kiosk.packs.rows() if row.is_active)
    missing(kiosk.packs.folder_of(newer))
    kiosk.starts()
    assert kiosk.packs.repair(kiosk.bundled) == []
    assert kiosk.packs.damaged() == [newer]


def test_a_file_of_the_same_version_with_another_hash_repairs_nothing(
    kiosk: Kiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copy(built(tmp_path / "other", "1.3.0"), kiosk.bundled / "an-toan-mau-1.2.0.hocpack")
    missing(kiosk.place)
    row = kiosk.row
    (failed,) = kiosk.packs.install_bundled(kiosk.bundled)
    assert failed.error.cure
    assert kiosk.packs.repair(kiosk.bundled) == []
    assert "was not repaired" in caplog.text
    assert kiosk.packs.damaged() == [row]


def test_a_pack_that_is_removed_meanwhile_stays_removed(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    missing(kiosk.place)
    move_in = installer.move_in

    def removed_meanwhile(staged: Path, place: Path) -> None:
        kiosk.packs.remove(PackId("an-toan-mau"))
        move_in(staged, place)

    monkeypatch.setattr(installer, "move_in", removed_meanwhile)
    kiosk.packs.repair(kiosk.bundled)
    assert not kiosk.row.is_active


@pytest.mark.parametrize("moment", ["before the rename", "before the row", "after the row"])
def test_a_power_cut_during_the_repair_leaves_it_to_the_next_start(kiosk: Kiosk, moment: str) -> None:
    missing(kiosk.place)
    kiosk.store.close()
    data = kiosk.folder / "data"
    words = [sys.executable, "-c", REPAIRS_AND_DIES, data, kiosk.bundled, moment]
    assert subprocess.run(words, check=False, cwd=ROOT).returncode == 9
    kiosk.store = open_store(data / "kiosk.db", StandingClock())
    kiosk.starts()
    assert kiosk.files() == kiosk.whole
    kiosk.starts()
    assert list(kiosk.place.parent.iterdir()) == [kiosk.place]


@dataclass
class UptimeClock:
    """Simulates a clock whose uptime a test sets."""

    seconds: float = 30.0

    def now(self) -> Moment:
        return Moment(datetime(2026, 11, 27, tzinfo=UTC), self.seconds, "boot", ClockQuality.UNCHECKED)


def test_packs_are_looked_through_once_after_the_start_and_then_daily(kiosk: Kiosk) -> None:
    clock, changes = UptimeClock(), list[str]()
    care = PackCare(kiosk.packs, kiosk.bundled, clock, lambda: changes.append("changed"))
    care.look_when_due()
    assert changes == []
    change_same_size(kiosk.place / "media" / "khoa.svg")
    clock.seconds += BETWEEN_LOOKS - 1
    care.look_when_due()
    assert changes == []
    clock.seconds += 1
    care.look_when_due()
    assert changes == ["changed"]
    assert kiosk.files() == kiosk.whole
