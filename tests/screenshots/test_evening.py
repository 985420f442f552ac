"""The screens of an evening are readable and touchable in every format."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.tour.album import CALM
from tests.screenshots.evening import scenes
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full

SCENES = 29


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), EVERY_SIZE, SCENES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM), TIGHT, SCENES)
    assert not wrong, "\n".join(wrong)
