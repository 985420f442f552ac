"""Play a film on the sound thread (`bridge.speech.sound_thread`) and draw its frames on the screen.

Qt's own ``VideoOutput`` (6.12) cannot be used: it stays empty with the software renderer.

Rules: QML creates the player and its sink on the sound thread, and only that thread calls them. A hanging sound
server thus stops the film but not the user interface. Frames arrive by a queued signal, and only the newest pending
frame is drawn. No reference to an object of the sound thread is stored here, because PySide does not notice when
another thread deletes the object.
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
    """The newest frame of a film, stored outside the QML item, so that the memory of the frame can be freed.

    PySide 6.12 never frees the Python part of an item that QML created, and a frame takes a megabyte.
    """

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._newest: QVideoFrame | None = None

    @property
    def has_image(self) -> bool:
        """Whether there is an image to draw."""
        return not self.image.isNull()

    def take(self, frame: "QVideoFrame") -> None:
        """Store `frame` as the next frame to draw."""
        self._newest = frame

    def convert(self) -> bool:
        """Convert the newest frame to `image`; return whether that succeeded. If not, `image` is unchanged."""
        image = QImage() if self._newest is None else self._newest.toImage()
        self.image = self.image if image.isNull() else image
        return not image.isNull()

    @Slot()
    def clear(self) -> None:
        """Free the image and the frame; called when the QML item is destroyed."""
        self.image, self._newest = QImage(), None


@QmlElement
class FilmScreen(QQuickPaintedItem):
    """Plays one film and paints its newest frame, scaled to fit the item."""

    shownChanged = Signal()
    secondsChanged = Signal()
    failedChanged = Signal()
    ended = Signal()
    """Emitted when the film was played to its end."""
    drawn = Signal()
    """Emitted when there is a new image to draw."""

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
        self._is_made = False
        self._rewinds = 0
        """Rewinds that the sound thread has not done yet; a position that arrives meanwhile is from before them."""
        self._has_failed = False
        self._mirrored: FilmScreen | None = None

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether there is an image to draw."""
        return self._frames.has_image

    @Property(float, notify=secondsChanged)
    def seconds(self) -> float:
        """Position in the film in seconds."""
        return self._seconds

    @Property(bool, notify=failedChanged)
    def failed(self) -> bool:
        """Whether the film cannot be played."""
        return self._has_failed

    @Slot(QUrl, QUrl)
    def open(self, document: QUrl, film: QUrl) -> None:
        """Load `document` (``FilmSource.qml``) and open `film` in its player; call only once.

        The player is deleted with this item.
        """
        import PySide6.QtMultimedia  # noqa: F401 - registers the Python type of QVideoFrame

        self._film = film
        self._source = SoundSource(document)
        self._source.made.connect(self._on_made)
        self.destroyed.connect(self._source.discard)

    @Slot()
    def play(self) -> None:
        """Play from the current position, or from the beginning if the film has ended."""
        self._plays = True
        self._call("begin")

    @Slot()
    def pause(self) -> None:
        """Pause the film; the current frame stays on the screen."""
        self._plays = False
        self._call("rest")

    @Slot()
    def rewind(self) -> None:
        """Go to the beginning of the film; `seconds` is 0 at once."""
        if self._is_made:
            self._rewinds += 1
            self._set_seconds(0)
            self._call("rewind")

    @Slot(float)
    def setGain(self, gain: float) -> None:
        """Set the amplitude factor of the film's sound, 0 to 1."""
        self._gain = gain
        self._call("setGain", Q_ARG(float, gain))

    def _call(self, method: str, *arguments: "QGenericArgumentHolder") -> None:
        if self._source is not None:
            self._source.call(method, *arguments)

    @Slot(QObject)
    def _on_made(self, player: QObject) -> None:
        for signal, slot in (
            ("moved(double)", "_on_moved(double)"),
            ("rewound()", "_on_rewound()"),
            ("over()", "_on_over()"),
            ("failed(QString)", "_on_failed(QString)"),
        ):
            QObject.connect(player, SIGNAL(signal), self, SLOT(slot))
        sink = player.property("videoOutput")
        QObject.connect(sink, SIGNAL("videoFrameChanged(QVideoFrame)"), self, SLOT("_take(QVideoFrame)"))
        self._is_made = True
        self.setGain(self._gain)
        self._call("setSource", Q_ARG(QUrl, self._film))
        if self._plays:
            self._call("begin")

    @Slot(float)
    def _on_moved(self, seconds: float) -> None:
        if self._rewinds == 0:
            self._set_seconds(seconds)

    @Slot()
    def _on_rewound(self) -> None:
        self._rewinds -= 1

    def _set_seconds(self, seconds: float) -> None:
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
            self.drawn.emit()
            if not was_shown:
                self.shownChanged.emit()

    @Slot(QObject)
    def mirror(self, source: QObject) -> None:
        """Mirror another `FilmScreen` instead of playing a film; call it once, instead of `open`."""
        if not isinstance(source, FilmScreen):
            return
        self._frames = source.frames
        source.drawn.connect(self.update)
        source.shownChanged.connect(self.shownChanged)
        source.secondsChanged.connect(self._follow)
        self._mirrored = source
        self._follow()
        self.shownChanged.emit()
        self.update()

    @Slot()
    def _follow(self) -> None:
        if self._mirrored is not None:
            self._set_seconds(self._mirrored.seconds)

    @property
    def frames(self) -> Frames:
        """The store of the newest frame, shared with a `FilmScreen` that mirrors this one."""
        return self._frames

    def paint(self, painter: QPainter) -> None:
        """Draw the newest frame, if there is one, in the middle of the item and with its own aspect ratio."""
        image = self._frames.image
        if image.isNull():
            return
        scale = min(self.width() / image.width(), self.height() / image.height())
        wide, high = image.width() * scale, image.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), image)
