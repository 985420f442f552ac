"""Tests of the hub's folder and its settings: it is created and read, and one process at a time changes it."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import FILE, HubSettings, S3Access, read_settings, write_settings
from kiosk.province.hub.overview.status import status_of
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.lock import locked
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.conftest import NAME, SQLITE
from tests.province.hub.hubs import Hub

EVERYTHING = HubSettings(
    'Tỉnh "Quảng Trị"',
    "postgresql://hub:secret@db/hub",
    "s3://results/quang-tri",
    "trang",
    ("/keys", "more"),
    "/quang-tri",
    ("file:/run/secret", "env:SECRET"),
    S3Access("https://s3.example", "vn-1", "file:/a", "env:B", "ca.pem"),
)


@pytest.mark.parametrize("settings", [HubSettings("Tỉnh"), EVERYTHING])
def test_settings_are_read_as_they_were_written(tmp_path: Path, settings: HubSettings):
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('name = "x"\nstore = "mysql://x"\nobjects = "o"', "store"),
        ('name = "x"\nstore = "sqlite:///x"\nobjects = "o"\nstor = 1', "stor"),
        ('name = "x"\nobjects = "o"', "store"),
        ('name = "x"\nstore = "sqlite:///x"\nobjects = "s3://b"', "needs the address of its server"),
        ('name = "x', "syntax error"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, text: str, reason: str):
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(KioskError, match=reason):
        read_settings(tmp_path)


def test_a_hub_keeps_the_name_of_its_province(hub: Hub):
    with opened(hub.folder) as found:
        assert (found.name, status_of(found).records) == (NAME, [])


def test_only_its_owner_may_look_into_it(hub: Hub):
    assert stat.S_IMODE(hub.folder.stat().st_mode) == 0o700


def test_only_its_owner_may_look_into_one_whose_folder_was_there(tmp_path: Path):
    (tmp_path / "hub").mkdir(mode=0o755)
    make_hub(tmp_path / "hub", HubSettings(NAME))
    assert stat.S_IMODE((tmp_path / "hub").stat().st_mode) == 0o700


def test_a_beginning_that_was_cut_off_is_no_hub_and_may_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from kiosk.province.hub import folder

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(folder, "write_settings", cut_off)
        with pytest.raises(KeyboardInterrupt):
            make_hub(tmp_path / "hub", HubSettings(NAME))
    with pytest.raises(HubError, match="is not a hub"), opened(tmp_path / "hub"):
        pass
    make_hub(tmp_path / "hub", HubSettings(NAME))
    with opened(tmp_path / "hub") as found:
        assert found.name == NAME


def test_a_second_beginning_is_refused_and_nothing_changed(hub: Hub, cut: list[SealedBundle]):
    hub.receives(*cut)
    before = hub.state()
    with pytest.raises(HubError, match="is already a hub"):
        make_hub(hub.folder, HubSettings("Another"))
    assert hub.state() == before


def test_a_folder_with_other_files_does_not_become_a_hub(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("x", "utf-8")
    with pytest.raises(HubError, match="already contains other files"):
        make_hub(tmp_path, HubSettings(NAME))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_database_of_another_hub_is_not_taken_over(hub: Hub, tmp_path: Path, store_url: str):
    if store_url == SQLITE:
        store_url = f"sqlite:///{hub.folder / 'results.db'}"
    before = hub.state("hub")
    with pytest.raises(HubError, match="already contains a hub"):
        make_hub(tmp_path / "second", HubSettings("Another", store_url))
    assert hub.state("hub") == before


def test_a_hub_of_a_newer_program_is_refused_and_nothing_changed(hub: Hub):
    from kiosk.province.hub.store.tables import hub as rows

    with opened(hub.folder) as found, found.store.writing() as connection:
        connection.execute(rows.update().where(rows.c.key == "schema").values(value="99"))
    with pytest.raises(HubError, match="newer version"), opened(hub.folder):
        pass


def test_two_commands_at_once_are_refused_and_nothing_changed(sqlite_hub: Hub, events: list[Event]):
    sqlite_hub.lays(*sqlite_hub.kiosk(enrolment=sqlite_hub.expects()).cuts(events))
    before = sqlite_hub.state()
    with locked(sqlite_hub.folder), pytest.raises(PublishError, match="Another command is changing"):
        sqlite_hub.desk.receive(sqlite_hub.stick)
    assert sqlite_hub.state() == before


def test_a_server_that_does_not_run_is_told_without_its_password(hub: Hub):
    settings = replace(read_settings(hub.folder), store="postgresql://hub:secret@127.0.0.1:1/hub")
    write_settings(hub.folder, settings)
    with (
        pytest.raises(HubError, match=r"postgresql://hub@127.0.0.1:1/hub cannot be used") as told,
        opened(hub.folder),
    ):
        pass
    assert "secret" not in str(told.value)


def test_looking_changes_nothing(hub: Hub, cut: list[SealedBundle]):
    hub.receives(*cut)
    before = hub.state("hub", "kiosks", "bundles", "statements", "receipts")
    with opened(hub.folder) as found:
        assert len(status_of(found).records) == 1
    assert hub.state("hub", "kiosks", "bundles", "statements", "receipts") == before
