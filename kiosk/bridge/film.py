"""Shows the frames of a film with the software renderer, which Qt's own ``VideoOutput`` (6.12) leaves empty.

Rules: plays nothing itself; the sink belongs to QML, so that nothing Qt's media threads wait for was made in Python;
frames come by a queued signal, and one that could not be shown in time is left out.
"""

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.typed import Property, QmlElement, Signal, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmScreen(QQuickPaintedItem):
    """The newest frame of a ``VideoSink``, as large as its room allows."""

    shownChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        import PySide6.QtMultimedia  # noqa: F401 - so that Python knows a sink when it is handed one

        self._image = QImage()
        self._sink: QObject | None = None

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether there is a frame."""
        return not self._image.isNull()

    @Slot(QObject)
    def follow(self, sink: QObject) -> None:
        """Show what goes to `sink`, a ``VideoSink`` made by QML."""
        from PySide6.QtCore import Qt
        from PySide6.QtMultimedia import QVideoSink

        if isinstance(sink, QVideoSink):
            self._sink = sink
            sink.videoFrameChanged.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _take(self) -> None:
        from PySide6.QtMultimedia import QVideoSink

        if not isinstance(self._sink, QVideoSink):
            return
        image = self._sink.videoFrame().toImage()
        if image.isNull():
            return
        was_shown = not self._image.isNull()
        self._image = image
        self.update()
        if not was_shown:
            self.shownChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the frame in the middle, with its own proportions."""
        if self._image.isNull():
            return
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        wide, high = self._image.width() * scale, self._image.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), self._image)
