"""In every format, all texts of every screen are readable; targets are large enough, far enough apart and named."""

from pathlib import Path

import pytest

from kiosk.tour.album import CHAPTERS, FORMATS, LESSONS, SIZES, Format
from tests.screenshots.conftest import Leafs
from tests.screenshots.pages import EVERY_SIZE, formats_of, with_few_changes

HARD = (
    Format(1920, 1080, "normal", "light"),
    Format(1366, 768, "large", "contrast"),
    Format(1280, 800, "huge", "light"),
    Format(1024, 768, "huge", "contrast"),
)
"""The format for which the screens are designed, and the formats in which a text is most likely not to fit."""
TELLING = with_few_changes(
    shown
    for shown in FORMATS
    if (shown.text, shown.theme) in {("normal", "light"), ("large", "light"), ("huge", "contrast")}
)
"""A selection of formats for the chapters with many screens."""
STRETCHED = [chapter for chapter in CHAPTERS if chapter not in LESSONS or chapter == "skills"]
"""One lesson is enough for longer words: only the words of the interface change."""
MANY = ("loading", "setting-up", "evening")


@pytest.mark.slow
@pytest.mark.parametrize("sizes", [SIZES[:1], SIZES[1:]], ids=["the size of the design", "smaller sizes"])
@pytest.mark.parametrize("chapter", LESSONS)
def test_nothing_is_wrong_in_a_lesson(faults_in: Leafs, chapter: str, sizes: tuple[tuple[int, int], ...]) -> None:
    small = tuple(shown for shown in TELLING if (shown.width, shown.height) in sizes)
    faults = faults_in(formats_of(*sizes) if sizes == SIZES[:1] else small, chapter)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", [chapter for chapter in CHAPTERS if chapter not in LESSONS])
def test_nothing_is_wrong_around_the_lessons(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(TELLING if chapter in MANY else EVERY_SIZE, chapter)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_is_wrong_in_english(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(HARD, chapter, language="en")
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", STRETCHED)
def test_nothing_is_wrong_in_a_language_of_longer_words(faults_in: Leafs, long_words: Path, chapter: str) -> None:
    faults = faults_in(HARD, chapter, translations=long_words)
    assert not faults, "\n".join(faults)


def test_every_button_of_the_first_screens_is_as_large_as_a_finger(faults_in: Leafs) -> None:
    faults = faults_in((Format(1366, 768, "normal", "light"),), "start")
    assert not faults, "\n".join(faults)
