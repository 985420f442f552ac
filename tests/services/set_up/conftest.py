"""Fixtures of the set-up tests: a kiosk and the list of communes."""

from functools import cache
from pathlib import Path

import pytest

from kiosk.content.communes import read_communes
from kiosk.domain.communes import Gazetteer
from kiosk.services.set_up import set_up_service
from tests.services.set_up.kiosk import Kiosk, communes_file


@pytest.fixture(scope="session")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create the file with the communes of the whole country."""
    return communes_file(tmp_path_factory.mktemp("communes"))


@cache
def read_once(file: Path, _changed: int, _size: int) -> Gazetteer:
    """Read the communes in `file`; a file that is unchanged since the last call is not read again."""
    return read_communes(file)


@pytest.fixture
def kiosk(tmp_path: Path, communes: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """A kiosk that has not been set up, and an empty stick. It reads the communes once for all tests."""

    def read(file: Path) -> Gazetteer:
        if not file.exists():
            return read_communes(file)
        return read_once(file, file.stat().st_mtime_ns, file.stat().st_size)

    monkeypatch.setattr(set_up_service, "read_communes", read)
    return Kiosk(tmp_path, communes)
