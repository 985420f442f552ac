"""Every screen in every format: all texts whole and readable, all targets large, apart and named."""

from pathlib import Path

import pytest

from kiosk.cli.album import CHAPTERS, FORMATS, SIZES, Format
from tests.screenshots.conftest import Leafs

HARD = (
    Format(1920, 1080, "normal", "light"),
    Format(1366, 768, "large", "contrast"),
    Format(1280, 800, "huge", "light"),
    Format(1024, 768, "huge", "contrast"),
)
"""Where a longer language breaks first, and the design's own format."""
LONG_WALKS = ("loading", "setting-up")
"""Chapters whose way costs more than their looks: gone once for all sizes, in fewer formats."""
TELLING = tuple(
    shown
    for shown in FORMATS
    if (shown.text, shown.theme) in {("normal", "light"), ("large", "light"), ("huge", "contrast")}
)


def sized(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=sized)
@pytest.mark.parametrize("chapter", [chapter for chapter in CHAPTERS if chapter not in LONG_WALKS])
def test_nothing_is_wrong_on_any_screen(faults_in: Leafs, chapter: str, size: tuple[int, int]) -> None:
    formats = tuple(shown for shown in FORMATS if (shown.width, shown.height) == size)
    faults = faults_in(formats, chapter)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", LONG_WALKS)
def test_nothing_is_wrong_on_a_technicians_way(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(TELLING, chapter)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_is_wrong_in_english(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(HARD, chapter, language="en")
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_is_wrong_in_a_language_of_longer_words(faults_in: Leafs, long_words: Path, chapter: str) -> None:
    faults = faults_in(HARD, chapter, translations=long_words)
    assert not faults, "\n".join(faults)


def test_every_button_of_the_first_screens_is_as_large_as_a_finger(faults_in: Leafs) -> None:
    faults = faults_in((Format(1366, 768, "normal", "light"),), "start")
    assert not faults, "\n".join(faults)
