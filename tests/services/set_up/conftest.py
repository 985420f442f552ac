"""Fixtures of the set-up tests: a kiosk and the list of communes."""

from pathlib import Path

import pytest

from tests.services.set_up.kiosk import Kiosk, communes_file


@pytest.fixture(scope="session")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create the file with the communes of the whole country."""
    return communes_file(tmp_path_factory.mktemp("communes"))


@pytest.fixture
def kiosk(tmp_path: Path, communes: Path) -> Kiosk:
    """A kiosk that has not been set up, and an empty stick."""
    return Kiosk(tmp_path, communes)
