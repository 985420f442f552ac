from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.sessions.evening import Evening


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path / "kiosk.db")
    yield evening
    evening.store.close()
