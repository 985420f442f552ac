"""Fixtures: a technician on the page «Đồng bộ» after two visits by residents."""

from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.services.results.taking import FOLDER
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import LentStick, see_stick
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.sealing import bundle_names


@pytest.fixture
def stick(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LentStick:
    """A stick that is not inserted yet; to save time, the kiosk polls for sticks every 50 ms."""
    monkeypatch.setattr("kiosk.bridge.staff.stick_model.LOOK_EVERY_MS", 50)
    stick = LentStick(tmp_path / "stick")
    stick.folder.mkdir()
    site.drives = stick
    return stick


def visits(visitor: Visitor, times: int) -> None:
    for _ in range(times):
        visitor.start()
        visitor.end()


def goes_to_sync(visitor: Visitor) -> StaffHands:
    hands = StaffHands(visitor.app, visitor.driver)
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("sync")
    return hands


@pytest.fixture
def hands(keys: None, opens: Opens, stick: LentStick) -> StaffHands:
    """The driver of a technician on the page «Đồng bộ», after two visits by residents."""
    visitor = opens()
    visits(visitor, 2)
    return goes_to_sync(visitor)


def bundles(stick: LentStick) -> list[str]:
    return sorted(bundle_names(stick.folder / FOLDER))


def plug_in(hands: StaffHands, stick: LentStick) -> None:
    stick.is_in = True
    see_stick(hands)
