"""Fixtures of all tests: offscreen platform, software rendering, and a temporary data folder per test."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.order import pytest_collection_modifyitems  # noqa: F401 - pytest finds the hook in this module
from tests.telling import pytest_configure, pytest_runtest_setup, pytest_terminal_summary  # noqa: F401 - pytest finds hooks here

pytest_plugins = ("tests.servers.fixtures",)

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlEngine

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

# No deadline: other test processes share the CPU cores, so the duration of an example varies.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


LITTER = 20_000
"""Threshold of a garbage collection between tests: objects created minus objects freed since the last collection."""
OLD = 50
"""Threshold of a full garbage collection: collections of generation 1 since the last full one."""
gc.disable()  # as in the kiosk (`bridge.shell.garbage`): automatic collection could destroy Qt objects on any thread


def pytest_collection_finish() -> None:
    """Exclude from garbage collection all objects that exist after pytest has collected the tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_goes_here() -> Iterator[None]:
    """Collect garbage between tests, on the main thread."""
    yield
    if gc.get_count()[0] > LITTER:
        gc.collect(2 if gc.get_count()[2] > OLD else 1)


@pytest.fixture(scope="session", autouse=True)
def quick_hands() -> None:
    """Shorten the time in which a second touch counts as a double tap, so that simulated hands need not wait for it.

    Tests of double taps set their own time.
    """
    from kiosk.bridge.shell import second_tap

    second_tap.HASTE_SECONDS = 0.05


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QGuiApplication]":
    """The class of the Qt application: the kiosk has no widgets, and measures that run here create the same class."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture(scope="session")
def shared_engine(qapp: object) -> "Iterator[QQmlEngine]":
    """The QML engine that tests share; use `engine`."""
    from tests.engine import running_engine

    with running_engine() as engine:
        yield engine


@pytest.fixture
def engine(shared_engine: "QQmlEngine") -> "Iterator[QQmlEngine]":
    """A QML engine whose ``Theme`` has its initial values. Tests must not change anything else of it."""
    from tests.engine import restore, theme_of, values_of

    theme = theme_of(shared_engine)
    before = values_of(theme)
    yield shared_engine
    restore(theme, before)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set the program's data folder to a new temporary path, so that the user's data is not used; return the path."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TRAM_HOC_DATA", str(folder))
    return folder


@pytest.fixture
def released_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program count as released today: a kiosk then finds the machine's clock plausible on any day."""
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    for module in ("kiosk.house", "kiosk.cli.doctor", "kiosk.cli.record", "kiosk.cli.studio.commune_key"):
        monkeypatch.setattr(f"{module}.RELEASED", today)


@pytest.fixture
def machine_zone() -> Iterator[Callable[[str], None]]:
    """Return a function that sets the time zone of the process: ``machine_zone("America/Los_Angeles")``."""
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
    """Return the root folder of the repository."""
    return Path(__file__).resolve().parent.parent
