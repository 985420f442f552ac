"""Plays a film on the sound thread (`bridge.speech.sound_thread`) and draws its frames on the screen.

Qt's own ``VideoOutput`` (6.12) stays empty with the software renderer.

Rules: QML makes the player and its sink on the sound thread (`bridge.speech.sound_thread`); both are called there
only, so while the sound server hangs the film stands still and the screen does not. Frames come by a queued signal,
and only the newest of those that wait is drawn. No object of the sound thread is kept here: PySide does not notice
when another thread deletes it.
"""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, SIGNAL, SLOT, QObject, QRectF, QTimer, QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.speech.sound_thread import SoundSource
from kiosk.bridge.typed import Property, QmlElement, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QGenericArgumentHolder
    from PySide6.QtMultimedia import QVideoFrame

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
logger = logging.getLogger(__name__)


class Frames(QObject):
    """The newest frame of a film, in an object of its own that can be emptied.

    PySide 6.12 never frees the Python half of an item that QML made, and a frame is a megabyte.
    """

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._newest: QVideoFrame | None = None

    @property
    def has_image(self) -> bool:
        """Whether there is something to draw."""
        return not self.image.isNull()

    def take(self, frame: "QVideoFrame") -> None:
        """`frame` is the next to be drawn."""
        self._newest = frame

    def convert(self) -> bool:
        """Make the newest frame the image; whether it could be converted."""
        image = QImage() if self._newest is None else self._newest.toImage()
        self.image = self.image if image.isNull() else image
        return not image.isNull()

    @Slot()
    def clear(self) -> None:
        """Free everything: the item is gone."""
        self.image, self._newest = QImage(), None


@QmlElement
class FilmScreen(QQuickPaintedItem):
    """The newest frame of one film, as large as its room allows."""

    shownChanged = Signal()
    secondsChanged = Signal()
    failedChanged = Signal()
    ended = Signal()
    """The film was played to its end."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._frames = Frames()
        self.destroyed.connect(self._frames.clear)
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw)
        self._source: SoundSource | None = None
        self._film = QUrl()
        self._plays = False
        self._gain = 1.0
        self._seconds = 0.0
        self._has_failed = False

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether there is a frame."""
        return self._frames.has_image

    @Property(float, notify=secondsChanged)
    def seconds(self) -> float:
        """Seconds from the beginning of the film."""
        return self._seconds

    @Property(bool, notify=failedChanged)
    def failed(self) -> bool:
        """Whether the film cannot be played."""
        return self._has_failed

    @Slot(QUrl, QUrl)
    def open(self, document: QUrl, film: QUrl) -> None:
        """Load `film`; to be called once. The player is deleted with this item. `document` is ``FilmSource.qml``."""
        import PySide6.QtMultimedia  # noqa: F401 - so that Python knows a frame when it gets one

        self._film = film
        self._source = SoundSource(document)
        self._source.made.connect(self._on_made)
        self.destroyed.connect(self._source.discard)

    @Slot()
    def play(self) -> None:
        """Play on; from the beginning after the end."""
        self._plays = True
        self._call("begin")

    @Slot()
    def pause(self) -> None:
        """Pause; the current frame stays on the screen."""
        self._plays = False
        self._call("pause")

    @Slot()
    def rewind(self) -> None:
        """Go to the beginning."""
        self._call("rewind")

    @Slot(float)
    def setGain(self, gain: float) -> None:
        """Amplitude factor, 0 to 1."""
        self._gain = gain
        self._call("setGain", Q_ARG(float, gain))

    def _call(self, method: str, *arguments: "QGenericArgumentHolder") -> None:
        if self._source is not None:
            self._source.call(method, *arguments)

    @Slot(QObject)
    def _on_made(self, player: QObject) -> None:
        for signal, slot in (
            ("moved(double)", "_on_moved(double)"),
            ("over()", "_on_over()"),
            ("failed(QString)", "_on_failed(QString)"),
        ):
            QObject.connect(player, SIGNAL(signal), self, SLOT(slot))
        sink = player.property("videoOutput")
        QObject.connect(sink, SIGNAL("videoFrameChanged(QVideoFrame)"), self, SLOT("_take(QVideoFrame)"))
        self.setGain(self._gain)
        self._call("setSource", Q_ARG(QUrl, self._film))
        if self._plays:
            self._call("begin")

    @Slot(float)
    def _on_moved(self, seconds: float) -> None:
        self._seconds = seconds
        self.secondsChanged.emit()

    @Slot()
    def _on_over(self) -> None:
        self.ended.emit()

    @Slot(str)
    def _on_failed(self, message: str) -> None:
        logger.info("A film cannot be played: %s", message)
        self._has_failed = True
        self.failedChanged.emit()

    @Slot("QVideoFrame")
    def _take(self, frame: "QVideoFrame") -> None:
        self._frames.take(frame)
        self._drawing.start()

    @Slot()
    def _draw(self) -> None:
        was_shown = self.shown
        if self._frames.convert():
            self.update()
            if not was_shown:
                self.shownChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the frame in the middle, with its own proportions."""
        image = self._frames.image
        if image.isNull():
            return
        scale = min(self.width() / image.width(), self.height() / image.height())
        wide, high = image.width() * scale, image.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), image)
