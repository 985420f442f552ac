"""The QML engine for tests of single views and components.

Most tests share one engine, because a new one compiles every QML file again, which takes longer than the test.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQml import QQmlEngine

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.shell.images import SvgProvider


@contextmanager
def running_engine() -> Iterator[QQmlEngine]:
    """Run an engine with the kiosk's fonts, QML modules, icons and pictures; delete it at the end."""
    load_fonts(paths.fonts_folder())
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    assets = paths.assets_folder()
    engine.addImageProvider("icon", SvgProvider(assets / "icons"))
    engine.addImageProvider("picture", SvgProvider(assets / "pictures"))
    yield engine
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(engine, QEvent.Type.DeferredDelete.value)


def theme_of(engine: QQmlEngine) -> QObject:
    """Return the engine's ``Theme``, which is the only state that views and components share."""
    theme = engine.singletonInstance("KioskUi.Theme", "Theme")
    assert isinstance(theme, QObject)
    return theme


def values_of(theme: QObject) -> dict[str, Any]:
    """Return the values of all writable properties of `theme`."""
    meta = theme.metaObject()
    properties = [meta.property(number) for number in range(meta.propertyOffset(), meta.propertyCount())]
    return {item.name(): theme.property(item.name()) for item in properties if item.isWritable()}


def restore(theme: QObject, values: dict[str, Any]) -> None:
    """Set the properties of `theme` to `values`."""
    for name, value in values.items():
        theme.setProperty(name, value)
