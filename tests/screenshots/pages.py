"""Helpers for tests of pages in states that the album (``kiosk shots``) never shows.

The helpers start a kiosk, and find the faults of the screens that it shows.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.app import Site, build
from kiosk.settings import Settings
from kiosk.tour.album import PLAIN, AlbumScene, Format, leaf_through
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor
from tests.closing import close
from tests.screenshots.faults import RULES
from tests.screenshots.sight import Sight


@contextmanager
def started(site: Site, chosen: Settings) -> Iterator[Visitor]:
    """Run a kiosk and wait until the record is open; the value is a visitor at this kiosk."""
    app = build(site, chosen, windowed=True)
    try:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.window.resize(PLAIN.width, PLAIN.height)
        visitor.driver.see("startButton")
        visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        yield visitor
    finally:
        close(app)


def faults_of(scene: AlbumScene, shown: Format) -> Iterator[str]:
    """Yield the faults of a scene as ``scene format: fault``."""
    sight = Sight(scene.driver.window)
    yield from (f"{scene.name} {shown}: {fault}" for rule in RULES for fault in rule(sight))


def faults_in_all(scenes: Iterator[AlbumScene], formats: tuple[Format, ...], count: int) -> list[str]:
    """Return the faults of `scenes` in all `formats`, and assert that there are `count` scenes."""
    found: list[str] = []
    assert leaf_through(scenes, lambda scene, shown: found.extend(faults_of(scene, shown)), formats) == count
    return found
