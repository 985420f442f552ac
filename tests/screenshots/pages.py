"""Helpers for tests of pages in states that the album (``kiosk shots``) never shows.

The helpers start a kiosk, and find the faults of the screens that it shows. By default, they do so in a few formats,
which have every size of screen and of text; with ``KIOSK_EVERY_FORMAT=1``, in all formats.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from kiosk.app import Site, build
from kiosk.settings import Settings
from kiosk.tour.album import FORMATS, PLAIN, SIZES, TEXTS, THEMES, AlbumScene, Format, leaf_through
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor
from tests.closing import close
from tests.screenshots.faults import RULES, wrapped_labels
from tests.screenshots.sight import Sight

DESIGN = (1920, 1080)
IN_FULL = os.environ.get("KIOSK_EVERY_FORMAT") == "1"
HARD = (
    Format(1920, 1080, "normal", "light"),
    Format(1366, 768, "large", "contrast"),
    Format(1280, 800, "huge", "light"),
    Format(1024, 768, "huge", "contrast"),
)
"""The format for which the screens are designed, and the formats in which a text is most likely not to fit."""
only_in_full = pytest.mark.skipif(not IN_FULL, reason="English pages of staff: set KIOSK_EVERY_FORMAT=1")
"""Marks a test that runs only with all formats; longer words, which need more room, are always tried."""
TIGHT = HARD if IN_FULL else HARD[1::2]
"""Formats in which texts of other languages are checked."""


def formats_of(*sizes: tuple[int, int]) -> tuple[Format, ...]:
    """Return the formats of these sizes, with every text size, in the order of `with_few_changes`.

    The design's own size has both themes; in the other sizes, the theme alternates with the text size.
    """

    def is_due(shown: Format) -> bool:
        size = (shown.width, shown.height)
        turn = (TEXTS.index(shown.text) + SIZES.index(size)) % len(THEMES)
        return size in sizes and (size == DESIGN or THEMES[turn] == shown.theme)

    return with_few_changes(filter(is_due, FORMATS))


def with_few_changes(formats: Iterable[Format]) -> tuple[Format, ...]:
    """Order `formats` so that few settings change: texts grow in one window size and shrink in the next."""

    def place(shown: Format) -> tuple[int, int, int]:
        size, text = SIZES.index((shown.width, shown.height)), TEXTS.index(shown.text)
        theme = THEMES.index(shown.theme)
        return size, -text if size % 2 else text, -theme if text % 2 else theme

    return tuple(sorted(formats, key=place))


SOME = with_few_changes(
    {
        Format(1920, 1080, "small", "light"),
        Format(1920, 1080, "huge", "contrast"),
        Format(1366, 768, "huge", "light"),
        Format(1280, 800, "large", "light"),
        Format(1024, 768, "normal", "contrast"),
        Format(1024, 768, "huge", "light"),
    }
)
EVERY_SIZE = formats_of(*SIZES) if IN_FULL else SOME
"""All screen sizes; with all text sizes if `IN_FULL`."""


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
    """Yield the faults of a scene as ``scene format: fault``; larger letters may need two lines in a button."""
    sight = Sight(scene.driver.window)
    rules = (*RULES, wrapped_labels) if shown.text == "normal" else RULES
    yield from (f"{scene.name} {shown}: {fault}" for rule in rules for fault in rule(sight))


def faults_in_all(scenes: Iterator[AlbumScene], formats: tuple[Format, ...], count: int) -> list[str]:
    """Return the faults of `scenes` in all `formats`, and assert that there are `count` scenes."""
    found: list[str] = []
    seen = leaf_through(scenes, lambda scene, shown: found.extend(faults_of(scene, shown)), formats)
    assert seen == count
    return found
