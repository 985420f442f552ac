"""In every format, all texts of every screen are readable; targets are large enough, far enough apart and named.

The Tab key reaches every target.
"""

from pathlib import Path

import pytest

from kiosk.tour.album import CHAPTERS, FORMATS, LESSONS, Format
from tests.screenshots.conftest import Leafs
from tests.screenshots.pages import EVERY_SIZE, HARD, IN_FULL, TIGHT, with_few_changes

TELLING = (
    with_few_changes(
        shown
        for shown in FORMATS
        if (shown.text, shown.theme) in {("normal", "light"), ("large", "light"), ("huge", "contrast")}
    )
    if IN_FULL
    else HARD
)
"""A selection of formats for the chapters with many screens."""
RESIDENTS = {"start", *LESSONS, "interrupted"}
FOREIGN = [chapter for chapter in CHAPTERS if IN_FULL or chapter in RESIDENTS]
"""Residents choose English with one touch; the pages of staff are tried with longer words, which need more room."""
STRETCHED = [
    chapter
    for chapter in CHAPTERS
    if chapter == "skills" or (chapter not in LESSONS and (IN_FULL or chapter != "evening"))
]
"""One lesson is enough for longer words: only the words of the interface change.

The pages of an evening have tests of their own.
"""
MANY = ("loading", "setting-up", "evening")


@pytest.mark.slow
@pytest.mark.parametrize("chapter", LESSONS)
def test_nothing_is_wrong_in_a_lesson(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(EVERY_SIZE, chapter, by_key=True)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", [chapter for chapter in CHAPTERS if chapter not in LESSONS])
def test_nothing_is_wrong_around_the_lessons(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(TELLING if chapter in MANY else EVERY_SIZE, chapter, by_key=True)
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", FOREIGN)
def test_nothing_is_wrong_in_english(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(TIGHT, chapter, language="en")
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", STRETCHED)
def test_nothing_is_wrong_in_a_language_of_longer_words(faults_in: Leafs, long_words: Path, chapter: str) -> None:
    faults = faults_in(TIGHT, chapter, translations=long_words)
    assert not faults, "\n".join(faults)


def test_every_button_of_the_first_screens_is_as_large_as_a_finger(faults_in: Leafs) -> None:
    faults = faults_in((Format(1366, 768, "normal", "light"),), "start")
    assert not faults, "\n".join(faults)
