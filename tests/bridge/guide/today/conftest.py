from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bridge.guide.today.today_page import TodayPage


@pytest.fixture
def page(qapp: object, tmp_path: Path) -> Iterator[TodayPage]:
    """The page without a session."""
    page = TodayPage(tmp_path)
    yield page
    page.close()


@pytest.fixture
def evening(page: TodayPage) -> TodayPage:
    """The page during a session."""
    page.opens_session()
    return page
