"""What every test stands on: no display, no sound device, no data folder but a temporary one."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.order import pytest_collection_modifyitems  # noqa: F401 - a hook
from tests.telling import pytest_configure, pytest_runtest_setup, pytest_terminal_summary  # noqa: F401 - hooks

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

# The cores are shared with the other worker: a slow example says nothing about the code.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


LITTER = 20_000
"""Objects made and kept since the last look, from which on a look is worth it."""
OLD = 50
"""Looks at the young alone, after which everything is looked at."""
gc.disable()  # as in the kiosk (`bridge.shell.garbage`): Python by itself would take Qt's objects apart on any thread


def pytest_collection_finish() -> None:
    """What was imported by now stays: nobody has to look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_goes_here() -> Iterator[None]:
    """Look for garbage on the thread of the tests, and between them."""
    yield
    if gc.get_count()[0] > LITTER:
        gc.collect(2 if gc.get_count()[2] > OLD else 1)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test's own; the person's real one is out of reach."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TRAM_HOC_DATA", str(folder))
    return folder


@pytest.fixture
def machine_zone() -> Iterator[Callable[[str], None]]:
    """Puts the machine into another time zone: ``machine_zone("America/Los_Angeles")``."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one zone for all programs")
    with pytest.MonkeyPatch.context() as zones:

        def move(name: str) -> None:
            zones.setenv("TZ", name)
            time.tzset()

        yield move
    time.tzset()


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The source tree under test."""
    return Path(__file__).resolve().parent.parent
