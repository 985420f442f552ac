"""Fixtures for setting up a kiosk."""

from pathlib import Path

import pytest

from tests.services.set_up.kiosk import Kiosk, communes_file


@pytest.fixture(scope="session")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the communes of the whole country."""
    return communes_file(tmp_path_factory.mktemp("communes"))


@pytest.fixture
def kiosk(tmp_path: Path, communes: Path) -> Kiosk:
    """A kiosk that is not set up."""
    return Kiosk(tmp_path, communes)
