"""Tests of the parts of the self-check that examine settings, packs and keys."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.domain.errors import PackError
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.self_check import Health
from kiosk.services.packs.pack_service import PackService
from kiosk.services.self_check.content_checks import ContentChecks
from kiosk.storage.store import Store
from tests.content.conftest import GOOD

NOW = datetime(2026, 11, 25, tzinfo=UTC)


class StillClock:
    """Simulates a clock that always shows the same time."""

    def __init__(self, quality: ClockQuality = ClockQuality.UNCHECKED) -> None:
        self.quality = quality

    def now(self) -> Moment:
        return Moment(NOW, 1.0, "boot", self.quality)


def go_on(_done: int, _total: int) -> bool:
    return True


class Folders:
    """A data folder with settings, packs and a root key, and the checks that read it."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.settings = folder / "settings.toml"
        self.packs = folder / "packs"
        self.bundled = folder / "bundled"
        self.bundled.mkdir()
        self.root: bytes | None = None
        self.clock = StillClock()
        self.service = PackService(store.shelf, self.packs)

    @property
    def checks(self) -> ContentChecks:
        return ContentChecks(
            self.settings, self.service, self.packs, self.bundled, lambda: self.root, lambda: 4, self.clock
        )

    def install(self) -> Path:
        build(read_source(GOOD, today=date(2026, 11, 24)), self.bundled)
        assert not self.service.install_bundled(self.bundled)
        (row,) = self.service.rows()
        return self.packs / row.folder


@pytest.fixture
def folders(store: Store, tmp_path: Path) -> Folders:
    return Folders(store, tmp_path)


def root(expires: str) -> bytes:
    role = {"keyids": ["a", "b", "c"], "threshold": 2}
    return json.dumps({"signed": {"expires": expires, "roles": {"root": role}}}).encode()


@pytest.mark.parametrize(
    ("text", "health"),
    [
        (None, Health.GOOD),
        ("volume = 2\n", Health.GOOD),
        ("volume = 9\n", Health.BAD),
        ("volume = 9\nplace = 3\n", Health.BAD),
        ("=", Health.BAD),
    ],
)
def test_settings_are_good_only_when_every_value_is(folders: Folders, text: str | None, health: Health) -> None:
    if text is not None:
        folders.settings.write_text(text, "utf-8")
    assert folders.checks.check_settings(go_on).health is health


def test_each_wrong_setting_is_named(folders: Folders) -> None:
    folders.settings.write_text('export_folders = ["/media/usb", "usb", ""]\nvolume = 9\ncolour = 1\n', "utf-8")
    assert str(folders.checks.check_settings(go_on)) == (
        "4 settings are wrong: export_folders “usb”, export_folders “№ 3”, volume, colour. "
        "Correct them; the log shows how to write each one."
    )


def test_a_kiosk_without_packs_is_worth_a_word(folders: Folders) -> None:
    assert folders.checks.check_packs(go_on).health is Health.NOTE


def test_packs_are_good_when_every_file_of_them_is_whole(folders: Folders) -> None:
    folder = folders.install()
    assert folders.checks.check_packs(go_on).health is Health.GOOD
    (lesson,) = folder.glob("lessons/*.json")
    lesson.write_bytes(bytes(lesson.stat().st_size))
    with pytest.raises(
        PackError, match=r"changed in an-toan-mau 1\.2\.0\. Restart the kiosk .*repairs the files by itself"
    ):
        folders.checks.check_packs(go_on)
    for file in folders.bundled.iterdir():
        file.unlink()
    with pytest.raises(PackError, match=r"changed in an-toan-mau 1\.2\.0\. Install it again from a stick"):
        folders.checks.check_packs(go_on)


def test_a_pack_of_the_program_that_is_not_installed_is_named(folders: Folders) -> None:
    (folders.bundled / "ky-nang-so-1.0.0.hocpack").write_bytes(b"rubbish")
    with pytest.raises(PackError, match=r"ky-nang-so-1\.0\.0\.hocpack"):
        folders.checks.check_packs(go_on)


@pytest.mark.parametrize(
    ("data", "health"),
    [
        (None, Health.NOTE),
        (b"rubbish", Health.BAD),
        (b'{"signed": {}}', Health.BAD),
        (root("2036-11-25T00:00:00Z"), Health.GOOD),
        (root("2027-02-25T00:00:00Z"), Health.NOTE),
        (root("2026-11-24T00:00:00Z"), Health.BAD),
    ],
)
def test_keys_are_judged_by_when_they_expire(folders: Folders, data: bytes | None, health: Health) -> None:
    folders.root = data
    finding = folders.checks.check_keys(go_on)
    assert finding.health is health
    assert bool(str(finding.cure)) is (health is not Health.GOOD)


def test_keys_are_not_called_expired_by_a_clock_that_cannot_be_right(folders: Folders) -> None:
    folders.root = root("2026-11-24T00:00:00Z")
    folders.clock = StillClock(ClockQuality.IMPLAUSIBLE)
    assert folders.checks.check_keys(go_on).health is Health.UNKNOWN


def test_keys_say_how_many_there_are_and_what_is_remembered(folders: Folders) -> None:
    folders.root = root("2036-11-25T00:00:00Z")
    said = str(folders.checks.check_keys(go_on))
    assert said == "3 keys of the province, 2 required, valid until 2036-11-25; 4 version numbers stored."
