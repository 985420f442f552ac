"""A record on a real disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk.db"


@pytest.fixture
def store(file: Path, clock: SteppingClock) -> Iterator[Store]:
    store = open_store(file, clock)
    yield store
    store.close()
