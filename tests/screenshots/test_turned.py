"""On screens rotated by 90°, nothing is cut off, covered or too small for a finger."""

import pytest

from kiosk.tour.album import Format
from tests.screenshots.conftest import Leafs

STANDING = (Format(1080, 1920, "normal", "light"), Format(768, 1366, "huge", "contrast"))


@pytest.mark.slow
@pytest.mark.parametrize("chapter", ["start", "safety"])
def test_nothing_is_wrong_on_a_screen_that_stands(faults_in: Leafs, chapter: str) -> None:
    faults = faults_in(STANDING, chapter)
    assert not faults, "\n".join(faults)
