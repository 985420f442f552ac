"""Fixtures for tests of single QML components."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from tests.qml.stage import Stage


@pytest.fixture
def stage(engine: QQmlEngine) -> Iterator[Stage]:
    """An empty window in the size of the design, with normal text size and standard colours."""
    made = Stage(engine)
    yield made
    made.close()


@pytest.fixture
def count() -> Callable[[QObject, str], list[None]]:
    """Return a function that connects to a signal and returns a list, which grows by one with each emission."""

    def watch(item: QObject, signal: str) -> list[None]:
        heard: list[None] = []
        getattr(item, signal).connect(lambda *_: heard.append(None))
        return heard

    return watch
