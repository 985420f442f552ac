from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from kiosk import paths
from kiosk.bridge.player import film  # noqa: F401 - registers the type in QML
from kiosk.bridge.shell import typist  # noqa: F401 - registers the type in QML
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider
from tests.activities.shown import ShownStep


@pytest.fixture
def showing(qapp: QObject) -> Iterator[Callable[..., ShownStep]]:
    """Return a function that creates a `ShownStep` from a kind and a payload; close all windows after the test."""
    load_fonts(paths.fonts_folder())
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    assets = paths.assets_folder()
    engine.addImageProvider("icon", SvgProvider(assets / "icons"))
    engine.addImageProvider("picture", SvgProvider(assets / "pictures"))
    made: list[ShownStep] = []

    def show(key: str, payload: Any = None) -> ShownStep:
        made.append(ShownStep(engine, key, payload))
        return made[-1]

    yield show
    for step in made:
        step.close()
    engine.deleteLater()
