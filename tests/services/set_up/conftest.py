"""Fixtures for setting a kiosk up."""

from pathlib import Path

import pytest

from tests.services.set_up.kiosk import Kiosk, communes_file


@pytest.fixture(scope="session")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list of communes."""
    return communes_file(tmp_path_factory.mktemp("communes"))


@pytest.fixture
def kiosk(tmp_path: Path, communes: Path) -> Kiosk:
    """A new kiosk."""
    return Kiosk(tmp_path, communes)
