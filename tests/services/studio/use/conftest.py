from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.studio.use import ChosenLessons
from tests.services.studio.use.maker import Maker
from tests.services.studio.use.own_kiosk import OwnKiosk, own_sources


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[OwnKiosk]:
    """The kiosk on which the commune makes its lessons; it has no province."""
    made = OwnKiosk(tmp_path / "first")
    yield made
    made.store.close()


@pytest.fixture
def second(tmp_path: Path) -> Iterator[OwnKiosk]:
    """Another kiosk of the commune."""
    made = OwnKiosk(tmp_path / "second")
    yield made
    made.store.close()


@pytest.fixture
def chosen(tmp_path: Path) -> ChosenLessons:
    return own_sources(tmp_path / "sources")


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[Maker]:
    made = Maker(tmp_path / "kiosk")
    yield made
    made.studio.close()
    made.kiosk.store.close()
