"""The picture of an off-screen scene, and the item that shows it and receives the touches.

Rules: `Canvas` lives as long as the view model of the editor, `ScenePicture` as long as the page. PySide 6.12 never
frees the Python part of an item that QML created, so the item stores nothing but the canvas.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

KEEP = Qt.AspectRatioMode.KeepAspectRatio
MUCH_SMALLER = 0.7
"""Factor below which a picture is averaged; above it, the painter scales well enough and faster."""


@QmlElement
@QmlUncreatable("The view model of a preview makes it.")
class Canvas(QObject):
    """Stores the newest picture of a scene and the size at which it is shown."""

    changed = Signal()
    sizeChanged = Signal()
    dueChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._size = QSize()
        self._is_due = False
        self.pointed: Callable[[QMouseEvent, float], None] | None = None
        """Receives the events of the item, and the width of the item; None if the item lets touches through."""

        self.typed: Callable[[QKeyEvent], None] | None = None
        """Receives the keys of the item; None if the item has no use for them."""

    @property
    def image(self) -> QImage:
        """The newest picture; null before the first one."""
        return self._image

    @property
    def size(self) -> QSize:
        """Size of the item in pixels; empty before it is known."""
        return self._size

    def take(self, image: QImage) -> None:
        """Show a copy of `image`; a much smaller item gets a smaller picture."""
        if 0 < self._size.width() < MUCH_SMALLER * image.width():
            self._image = image.scaled(self._size, KEEP, Qt.TransformationMode.SmoothTransformation)
        else:
            self._image = image.copy()
        self.expect(is_due=False)
        self.changed.emit()

    def expect(self, *, is_due: bool) -> None:
        """Note whether a newer picture is being drawn."""
        if is_due != self._is_due:
            self._is_due = is_due
            self.dueChanged.emit()

    def clear(self) -> None:
        """Free the picture."""
        self.take(QImage())

    def fit(self, size: QSize) -> None:
        """Store the size of the item."""
        if size != self._size:
            self._size = size
            self.sizeChanged.emit()

    def point(self, event: QMouseEvent, width: float) -> None:
        """Forward a click on the item, which is `width` wide."""
        if self.pointed is not None and width > 0 and not self._image.isNull():
            self.pointed(event, width)

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether there is no picture yet."""
        return self._image.isNull()

    @Property(bool, notify=dueChanged)
    def isDue(self) -> bool:
        """Whether a newer picture is being drawn."""
        return self._is_due


@QmlElement
class ScenePicture(QQuickPaintedItem):
    """Paints the picture of a `Canvas`, scaled to the item, and forwards clicks and keys to the canvas.

    Qt turns the touches of one finger into clicks. A touch cannot be forwarded as such: Qt accepts touch points only
    from the window system.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._canvas: Canvas | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    @Slot(Canvas)
    def show(self, canvas: Canvas) -> None:
        """Show `canvas`; call it once, when the item is complete."""
        self._canvas = canvas
        if canvas.pointed is None:
            self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        canvas.changed.connect(self._redraw)
        self._measure()
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        self.update()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Report the new size to the canvas."""
        super().geometryChange(new, old)
        self._measure()

    def _measure(self) -> None:
        if self._canvas is not None and self.width() >= 1 and self.height() >= 1:
            self._canvas.fit(QSize(round(self.width()), round(self.height())))

    def paint(self, painter: QPainter) -> None:
        """Draw the picture over the whole item."""
        if self._canvas is None or self._canvas.image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._canvas.image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Forward the press."""
        self._forward(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Forward the move."""
        self._forward(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forward the release."""
        self._forward(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forward the key, except Escape, which leaves the page."""
        self._forward_key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Forward the key, except Escape."""
        self._forward_key(event)

    def _forward_key(self, event: QKeyEvent) -> None:
        if self._canvas is None or self._canvas.typed is None or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        event.accept()
        self._canvas.typed(event)

    def _forward(self, event: QMouseEvent) -> None:
        event.accept()
        if self._canvas is not None:
            self._canvas.point(event, self.width())


def scaled(point: QPointF, factor: float) -> QPointF:
    """Return `point` multiplied by `factor`."""
    return QPointF(point.x() * factor, point.y() * factor)
