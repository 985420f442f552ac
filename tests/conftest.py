"""What every test stands on: no display, no sound device, no data folder but a temporary one."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

# The cores are shared with the other worker: a slow example says nothing about the code.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test's own; the person's real one is out of reach."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TRAM_HOC_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The source tree under test."""
    return Path(__file__).resolve().parent.parent
