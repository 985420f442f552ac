"""Fixtures: hubs in good health."""

import shutil
from pathlib import Path

import pytest

from tests.province.hub.doctor.patients import Patient, admitted, founded


@pytest.fixture(scope="session")
def open_province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return founded(tmp_path_factory.mktemp("open"), is_open=True)


@pytest.fixture(scope="session")
def locked_province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return founded(tmp_path_factory.mktemp("locked"), is_open=False)


@pytest.fixture
def patient(open_province: Path, tmp_path: Path) -> Patient:
    """A hub whose keys have no passphrase, so that they are opened quickly."""
    folder = tmp_path / "office"
    shutil.copytree(open_province, folder)
    return admitted(folder, "none")


@pytest.fixture
def locked_patient(locked_province: Path, tmp_path: Path) -> Patient:
    """A hub whose keys have a passphrase."""
    folder = tmp_path / "office"
    shutil.copytree(locked_province, folder)
    return admitted(folder, f"file:{folder / 'passphrase'}")
