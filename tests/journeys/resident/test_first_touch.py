"""The first touch opens the home screen without waiting for the record.

The home screen uses a copy of the record's list of packs. Without a usable copy, the home screen appears when the
record is open. A copy that is out of date is corrected, and so is the screen.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import App, Site, StationHouse, build
from kiosk.content.packs.catalogue import FILE
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor
from tests.closing import close
from tests.journeys.conftest import CALM

Stands = Callable[[], Visitor]
LESSONS = sum(file.stem != "pack" for file in paths.lessons_folder().glob("*/*.yaml"))


@pytest.fixture
def stands(site: Site, qapp: object) -> Iterator[Stands]:
    """Return a function that starts a kiosk with installed packs and returns a visitor at the kiosk's first frame."""
    running: list[App] = []

    def start() -> Visitor:
        running.append(build(site, CALM, windowed=True))
        visitor = Visitor(running[-1], Driver(running[-1].window.quick))
        visitor.driver.see("startButton")
        return visitor

    first = start()
    first.driver.wait(lambda: first.app.worker.is_idle, "the packs to be installed")
    close(running.pop())
    yield start
    for app in running:
        close(app)


def test_home_does_not_wait_for_the_record(stands: Stands, monkeypatch: pytest.MonkeyPatch):
    go_on = threading.Event()
    real = StationHouse.open
    monkeypatch.setattr(StationHouse, "open", lambda house: (go_on.wait(20), real(house))[1])
    visitor = stands()
    visitor.start()
    assert not go_on.is_set()
    assert sum(shelf["lessons"] for shelf in visitor.app.model.home.strands) == LESSONS
    go_on.set()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")


@pytest.mark.parametrize("damage", [None, b"{"], ids=["no copy", "damaged copy"])
def test_without_a_copy_of_the_packs_home_waits_and_comes(stands: Stands, site: Site, damage: bytes | None):
    copy = Path(site.data) / "packs" / FILE
    copy.unlink()
    if damage is not None:
        copy.write_bytes(damage)
    visitor = stands()
    visitor.start()
    assert sum(shelf["lessons"] for shelf in visitor.app.model.home.strands) == LESSONS


def test_a_copy_that_is_out_of_date_is_put_right_on_the_screen(stands: Stands, site: Site):
    copy = Path(site.data) / "packs" / FILE
    copy.write_bytes(b"[]")
    visitor = stands()
    visitor.start()
    visitor.driver.wait(lambda: not visitor.app.model.home.isEmpty, "the record's packs")
    assert copy.read_bytes() != b"[]"
