"""The mark of lessons that the commune made fits on the home screen, in lists and in the player, in every format."""

import pytest

from kiosk.domain.lessons import LessonCard
from kiosk.tour.album import Format
from tests.screenshots.conftest import Leafs
from tests.screenshots.pages import HARD

STANDING = Format(768, 1366, "huge", "contrast")


@pytest.fixture
def all_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every installed lesson counts as the commune's own."""
    monkeypatch.setattr(LessonCard, "is_own", property(lambda _card: True))


@pytest.mark.slow
@pytest.mark.parametrize("chapter", ["start", "safety"])
def test_the_mark_of_own_lessons_fits(all_own: None, faults_in: Leafs, chapter: str) -> None:
    faults = faults_in((*HARD, STANDING), chapter)
    assert not faults, "\n".join(faults)
