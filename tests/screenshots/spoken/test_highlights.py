"""While a text is spoken, its highlight surrounds its letters, stays inside its card, and can be seen and read.

This holds for every text of the screens that speak, in the usual colours and in high contrast.
"""

import pytest

from kiosk.tour.album import LESSONS, AlbumScene, Format, leaf_through
from tests.screenshots.conftest import Album
from tests.screenshots.pages import EVERY_SIZE, IN_FULL
from tests.screenshots.spoken.highlights import Highlights

FORMATS = EVERY_SIZE if IN_FULL else (Format(1366, 768, "normal", "light"), Format(1280, 800, "huge", "contrast"))
MORE = ("ky-nang-so/lam-quen-dien-thoai", "ky-nang-so/go-tieng-viet")
"""Lessons of the strand ``skills`` with the kinds of steps that the album's lessons lack."""
LEAST = 10
"""How many highlights a chapter has at least, so that the test cannot pass because nothing is spoken."""


@pytest.mark.slow
@pytest.mark.parametrize("chapter", ["start", "interrupted", "evening", *LESSONS, *MORE])
def test_every_text_is_readable_while_it_is_spoken(
    album: Album, monkeypatch: pytest.MonkeyPatch, chapter: str
) -> None:
    highlights = Highlights(monkeypatch)
    if chapter in MORE:
        monkeypatch.setitem(LESSONS, "skills", chapter)
        chapter = "skills"
    found: list[list[str]] = []

    def look(scene: AlbumScene, shown: Format) -> None:
        for block, lit in highlights.each(scene):
            found.append([f"{scene.name} {shown} {block}: {fault}" for fault in lit.faults()])

    leaf_through(album(chapter), look, FORMATS)
    faults = [fault for faults in found for fault in faults]
    assert not faults, "\n".join(faults)
    assert len(found) >= LEAST
