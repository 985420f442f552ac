from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtQml import QQmlEngine

from kiosk.bridge.player import film  # noqa: F401 - registers the type in QML
from kiosk.bridge.shell import typist  # noqa: F401 - registers the type in QML
from tests.activities.shown import ShownStep


@pytest.fixture
def showing(engine: QQmlEngine) -> Iterator[Callable[..., ShownStep]]:
    """Return a function that creates a `ShownStep` from a kind and a payload; close all windows after the test."""
    made: list[ShownStep] = []

    def show(key: str, payload: Any = None) -> ShownStep:
        made.append(ShownStep(engine, key, payload))
        return made[-1]

    yield show
    for step in made:
        step.close()
