"""Fixtures for tests of single QML components."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider
from tests.qml.stage import Stage


@pytest.fixture
def stage(qapp: QObject) -> Iterator[Stage]:
    """An empty window in the size of the design, with normal text size and standard colours."""
    load_fonts(paths.fonts_folder())
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    assets = paths.assets_folder()
    engine.addImageProvider("icon", SvgProvider(assets / "icons"))
    engine.addImageProvider("picture", SvgProvider(assets / "pictures"))
    made = Stage(engine)
    yield made
    made.close()
    engine.deleteLater()


@pytest.fixture
def count() -> Callable[[QObject, str], list[None]]:
    """Return a function that connects to a signal and returns a list, which grows by one with each emission."""

    def watch(item: QObject, signal: str) -> list[None]:
        heard: list[None] = []
        getattr(item, signal).connect(lambda *_: heard.append(None))
        return heard

    return watch
