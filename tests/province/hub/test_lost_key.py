"""Tests of a hub whose key for results is lost: the escrow key from the safe opens what is on the way."""

from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from tests.province.hub.conftest import NAME, SQLITE
from tests.province.hub.hubs import Hub
from tests.province.publishing.province import Province, made


@pytest.fixture
def with_all_keys(tmp_path: Path) -> Hub:
    """A hub in SQLite of a province whose keys are all at hand, the escrow key included."""
    province = made(Province(tmp_path / "quang-tri", tmp_path / "quang-tri-keys"))
    make_hub(tmp_path / "hub", HubSettings(NAME, SQLITE))
    (tmp_path / "stick").mkdir()
    return Hub(tmp_path / "hub", province.folder, province.keys, tmp_path / "stick")


def test_the_escrow_key_from_the_safe_opens_what_is_on_the_way(with_all_keys: Hub, events: list[Event]):
    hub = with_all_keys
    sender = hub.kiosk(enrolment=hub.expects())
    for file in hub.keys.glob("sync.*"):
        file.unlink()
    assert len(hub.receives(*sender.cuts(events, 20)).new) == 2


def test_a_hub_without_either_key_says_where_to_get_one(with_all_keys: Hub):
    for file in (*with_all_keys.keys.glob("sync.*"), *with_all_keys.keys.glob("escrow.*")):
        file.unlink()
    with pytest.raises(HubError, match="The key that opens results is not in"):
        _ = with_all_keys.opened_keys
