"""A QML scene that is rendered into a picture instead of a window, by a QML engine of its own.

Rules: `QQuickRenderControl` renders in software (decision 17); `initialize` and `beginFrame` are for GPUs and are not
called. The engine has its own ``Theme``, so that size and colours of the scene do not depend on the window. The
scene is drawn in full size and the picture is made smaller: the software renderer ignores a device pixel ratio below
1, and draws seams into the borders of scaled items. The engine is deleted before the view models that it uses, and
never while one of its own events is being handled.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.bridge.player.film import FilmScreen  # noqa: F401 - registers the type in QML
from kiosk.bridge.player.player_site import ScenePlaces
from kiosk.bridge.shell.images import SvgProvider
from kiosk.bridge.shell.lockdown import RefusingFactory
from kiosk.bridge.shell.typist import Typist  # noqa: F401 - registers the type in QML
from kiosk.bridge.studio.preview.canvas import scaled
from kiosk.bridge.typed import Signal, Slot

FRAME_MS = 16
"""Milliseconds from a change of the scene to the next picture, as on a display with 60 Hz."""
PASSES = 4
"""Number of times that a scene is laid out for one picture; drawings settle after the first time."""
PATIENCE_FRAMES = 30
"""Number of frames for which an unfinished picture is held back, while files of drawings are being read."""


class OffscreenScene(QObject):
    """One QML item in an engine of its own; `drawn` is emitted with each new picture, which receivers must copy."""

    drawn = Signal(QImage)

    def __init__(
        self,
        places: ScenePlaces,
        document: str,
        properties: Mapping[str, Any],
        size: QSize,
        around: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Load `document`, a path below the folder ``KioskUi``, for a screen of `size`.

        `around` surrounds everything that the scene does.
        Raises RuntimeError if the document cannot be loaded.
        """
        super().__init__()
        self._around = around
        self._factory = RefusingFactory()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._factory)
        self._engine.addImportPath(str(places.qml))
        self._engine.addImageProvider("icon", SvgProvider(places.assets / "icons"))
        self._engine.addImageProvider("picture", SvgProvider(places.assets / "pictures"))
        self._control = QQuickRenderControl()
        self.window = QQuickWindow(self._control)
        self.window.setColor(QColor(Qt.GlobalColor.transparent))
        self._component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(places.qml / "KioskUi" / document)))
        # Without a size, the theme would have sizes of 0, and each text would be measured with them first.
        sides = {"width": size.width(), "height": size.height()}
        with around():
            root = self._component.createWithInitialProperties({**properties, **sides})
        if not isinstance(root, QQuickItem):
            raise RuntimeError(  # noqa: TRY004 - a fault of the document
                f"{document} could not be loaded: {self._component.errorString()}"
            )
        self.root = root
        root.setParentItem(self.window.contentItem())
        self._image = QImage()
        # Qt stores for each device which item grabs it: with the device of the original event, a copy would be
        # delivered to the item that shows the scene.
        position = QInputDevice.Capability.Position
        generic = QPointingDevice.PointerType.Generic
        self._mouse = QPointingDevice("preview", 1, QInputDevice.DeviceType.Mouse, generic, position, 1, 3)
        self._is_closed = False
        self._held = 0
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self.render)
        self._control.sceneChanged.connect(self.plan)
        self._control.renderRequested.connect(self.plan)
        self.resize(size)

    @property
    def machinery(self) -> tuple[QObject, ...]:
        """What draws the scene: deleted by `close`, in this order."""
        return self.root, self._control, self.window, self._component, self._engine

    def resize(self, size: QSize) -> None:
        """Lay the scene out for a screen of `size`, and draw it in that size."""
        with self._around():
            self.root.setSize(size.toSizeF())
        self.window.setGeometry(0, 0, size.width(), size.height())
        self.window.contentItem().setSize(size.toSizeF())
        if self._image.size() != size:
            self._image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._image.fill(Qt.GlobalColor.transparent)
            self.window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(self._image))
        self.plan()

    @Slot()
    def plan(self) -> None:
        """Draw the scene at the next frame."""
        if not self._is_closed and not self._frame.isActive():
            self._frame.start()

    @Slot()
    def render(self) -> None:
        """Draw the scene now, and emit `drawn` unless a drawing is still being loaded."""
        if self._is_closed or self._image.isNull():
            return
        self._frame.stop()
        with self._around():
            for _pass in range(PASSES):
                self._control.polishItems()
                is_loading = any(item.property("isLoading") for item in visible(self.root))
                if not is_loading:
                    break
            self._control.polishItems()
        self._control.sync()
        self._control.render()
        if is_loading and self._held < PATIENCE_FRAMES:
            self._held += 1
            self.plan()
            return
        self._held = 0
        self.drawn.emit(self._image)

    def retranslate(self) -> None:
        """Translate the scene again, after a change of its language."""
        with self._around():
            self._engine.retranslate()

    def send(self, event: QMouseEvent, factor: float) -> None:
        """Send a copy of `event` to the scene; `factor` leads from its coordinates to pixels of the scene."""
        place, button, held = scaled(event.position(), factor), event.button(), event.buttons()
        copy = QMouseEvent(event.type(), place, place, place, button, held, event.modifiers(), self._mouse)
        with self._around():
            QCoreApplication.sendEvent(self.window, copy)

    def press(self, event: QKeyEvent) -> None:
        """Send a copy of the key `event` to the item of the scene that has the focus."""
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
        with self._around():
            QCoreApplication.sendEvent(self.window, copy)

    def close(self) -> None:
        """Delete the scene and its engine; no effect after the first call."""
        if self._is_closed:
            return
        self._is_closed = True
        self._frame.stop()
        self._control.sceneChanged.disconnect(self.plan)
        self._control.renderRequested.disconnect(self.plan)
        for made in self.machinery:
            made.deleteLater()
            QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
        self._image = QImage()


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield `item` and its visible descendants, parents first."""
    waiting = [item]  # a stack, because generators inside each other take four times as long
    while waiting:
        found = waiting.pop()
        yield found
        waiting += [part for part in reversed(found.childItems()) if part.isVisible()]
