"""Tests of the hub's folder: it is created and read, and only one process at a time changes it."""

import stat
from pathlib import Path

import pytest

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import DATABASE, make_hub, opened
from kiosk.province.hub.overview import kiosk_state, refusals
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.lock import locked
from kiosk.storage.database import Database
from kiosk.sync.bundles import Bundle
from tests.province.hub.hubs import Hub
from tests.storage.sql import sql_rows


def test_a_hub_keeps_the_name_of_its_province(hub: Hub):
    with opened(hub.folder) as holdings:
        assert (holdings.name, list(holdings.kiosks())) == ("Tỉnh Quảng Trị", [])


def test_only_its_owner_may_look_into_it(hub: Hub):
    assert stat.S_IMODE(hub.folder.stat().st_mode) == 0o700


def test_only_its_owner_may_look_into_one_whose_folder_was_there(tmp_path: Path):
    (tmp_path / "hub").mkdir(mode=0o755)
    make_hub(tmp_path / "hub", "Tỉnh Quảng Trị")
    assert stat.S_IMODE((tmp_path / "hub").stat().st_mode) == 0o700


def test_a_beginning_that_was_cut_off_is_no_hub_and_may_be_begun_again(tmp_path: Path):
    (tmp_path / "hub").mkdir()
    Database(tmp_path / "hub" / DATABASE).close()
    with pytest.raises(HubError, match="is not a hub"), opened(tmp_path / "hub"):
        pass
    make_hub(tmp_path / "hub", "Tỉnh")
    with opened(tmp_path / "hub") as holdings:
        assert holdings.name == "Tỉnh"


def test_a_second_beginning_is_refused_and_nothing_changed(hub: Hub, cut: list[Bundle]):
    hub.receives(*cut)
    before = hub.state()
    with pytest.raises(HubError, match="is already a hub"):
        make_hub(hub.folder, "Another")
    assert hub.state() == before


def test_a_hub_of_a_newer_program_is_refused_and_nothing_changed(hub: Hub):
    database = Database(hub.folder / DATABASE)
    sql_rows(database, "PRAGMA user_version = 99")
    database.close()
    before = (hub.folder / DATABASE).read_bytes()
    with pytest.raises(HubError, match="newer version"), opened(hub.folder):
        pass
    assert (hub.folder / DATABASE).read_bytes() == before


def test_two_commands_at_once_are_refused_and_nothing_changed(hub: Hub, cut: list[Bundle]):
    hub.lays(*cut)
    before = hub.state()
    with locked(hub.folder), pytest.raises(PublishError, match="Another command is changing"):
        hub.desk.receive(hub.stick)
    assert hub.state() == before


def test_looking_changes_nothing(hub: Hub, cut: list[Bundle]):
    hub.receives(*cut)
    before = (hub.folder / DATABASE).read_bytes()
    with opened(hub.folder) as holdings:
        states = [kiosk_state(holdings, kiosk) for kiosk in holdings.kiosks()]
        assert (len(states), refusals(holdings)) == (1, [])
    assert (hub.folder / DATABASE).read_bytes() == before
