from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.certificates.bureau import Bureau


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    bureau = Bureau(tmp_path / "data")
    yield bureau
    bureau.close()
