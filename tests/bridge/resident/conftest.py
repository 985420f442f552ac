from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bridge.resident.screens import Screens, open_screens


@pytest.fixture
def screens(qapp: object, tmp_path: Path) -> Iterator[Screens]:
    with open_screens(tmp_path) as opened:
        yield opened
