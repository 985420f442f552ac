"""Fixtures: two kiosks of one commune, of which one runs at a time, and the stick that goes between them."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import App, Site, application, build
from kiosk.domain.machine.drives import Drive
from kiosk.tour.driver import Hand
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.studio.lent_microphone import LentMicrophone, voice
from kiosk.tour.studio.studio_walk import with_commune
from tests.closing import close
from tests.journeys.author.author import Author, CountingDriver
from tests.journeys.author.counting import Count
from tests.journeys.conftest import CALM
from tests.journeys.technician.technician import Port

Kiosks = Callable[..., Author]


@pytest.fixture
def port() -> Port:
    """The USB port of the kiosk that runs."""
    return Port()


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    """An empty stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return Drive(place, "USB-XA", "/dev/sdb1")


@pytest.fixture
def kiosks(site: Site, port: Port, tmp_path: Path, qapp: object) -> Iterator[Kiosks]:
    """Return a function that starts the kiosk `name` after closing the one that runs: ``kiosks("first", count)``."""
    running: list[App] = []
    authors: list[Author] = []

    def start(name: str, count: Count, hand: Hand = Hand.FINGER, kind: type[Author] = Author) -> Author:
        application()
        while running:
            close(running.pop())
        microphone = LentMicrophone(voice(syllables=6))
        own = replace(site, data=tmp_path / name, drives=port, microphone=microphone, printing=LentPrinter())
        app = build(own, with_commune(CALM), windowed=True)
        running.append(app)
        driver = CountingDriver(app.window.quick, hand, count)
        app.window.quick.resize(1920, 1080)
        driver.see("startButton")
        driver.wait(lambda: app.worker.is_idle, "the record to be open", 120)
        authors[:] = [kind(app, driver, microphone)]
        return authors[0]

    yield start
    for author in authors:
        author.shows("end")
    authors.clear()
    for app in running:
        close(app)
    running.clear()
    gc.collect()  # on the GUI thread: Qt objects must not be destroyed by another thread
