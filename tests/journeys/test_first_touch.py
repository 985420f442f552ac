"""The first touch is answered at once, whatever the record is doing."""

import threading
from pathlib import Path

import pytest

from kiosk.app import Site, StationHouse, build
from kiosk.bridge.driver import Driver
from kiosk.cli.walk import Visitor
from kiosk.content.catalogue import FILE
from tests.journeys.conftest import CALM


@pytest.fixture
def second_start(site: Site, qapp: object) -> Site:
    """A kiosk that was started before."""
    visitor = stands_before(site)
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the packs to be installed")
    visitor.app.close()
    return site


def stands_before(site: Site) -> Visitor:
    app = build(site, CALM, windowed=True)
    visitor = Visitor(app, Driver(app.window.quick))
    visitor.driver.see("startButton")
    return visitor


def test_home_does_not_wait_for_the_record(second_start: Site, monkeypatch: pytest.MonkeyPatch):
    go_on = threading.Event()
    real = StationHouse.open
    monkeypatch.setattr(StationHouse, "open", lambda house: (go_on.wait(20), real(house))[1])
    visitor = stands_before(second_start)
    visitor.start()
    assert not go_on.is_set()
    assert sum(shelf["lessons"] for shelf in visitor.app.model.home.strands) == 16
    go_on.set()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.app.close()


@pytest.mark.parametrize("damage", [None, b"{"], ids=["no copy", "damaged copy"])
def test_without_a_copy_of_the_packs_home_waits_and_comes(second_start: Site, damage: bytes | None):
    copy = Path(second_start.data) / "packs" / FILE
    copy.unlink()
    if damage is not None:
        copy.write_bytes(damage)
    visitor = stands_before(second_start)
    visitor.start()
    assert sum(shelf["lessons"] for shelf in visitor.app.model.home.strands) == 16
    visitor.app.close()


def test_a_copy_that_is_out_of_date_is_put_right_on_the_screen(second_start: Site):
    copy = Path(second_start.data) / "packs" / FILE
    copy.write_bytes(b"[]")
    visitor = stands_before(second_start)
    visitor.start()
    visitor.driver.wait(lambda: not visitor.app.model.home.isEmpty, "the record's packs")
    assert copy.read_bytes() != b"[]"
    visitor.app.close()
