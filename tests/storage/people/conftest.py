"""Fixtures of the tests of ``people.db``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.storage.people.store import PeopleStores
from tests.storage.people.people import opened


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def stores(data: Path) -> Iterator[PeopleStores]:
    stores = opened(data)
    yield stores
    stores.file.close()
