"""Small pictures that are drawn one after another while the author pauses.

Rules: a picture is drawn again only if its content has changed. Nothing is drawn within `PAUSE_MS` after the last
change, and laying out, drawing and scaling one picture are separate turns of the event loop, so that typing is never
delayed for long.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage

from kiosk.bridge.studio.preview.canvas import Canvas
from kiosk.bridge.studio.preview.offscreen import OffscreenScene
from kiosk.bridge.typed import Signal, Slot

PAUSE_MS = 350
"""Milliseconds from the last change to the first picture."""
BETWEEN_MS = 20
"""Milliseconds between two pictures."""
SMOOTH = Qt.TransformationMode.SmoothTransformation


class PictureQueue(QObject):
    """Draws the pictures of a changing set of contents, and keeps them as canvases."""

    finished = Signal()
    """Emitted when all pictures are up to date."""

    def __init__(self, begin: Callable[[str], OffscreenScene], width: int, parent: QObject) -> None:
        """`begin` shows the content with this key in a scene; `width`: width of the pictures in pixels."""
        super().__init__(parent)
        self._begin = begin
        self._width = width
        self._canvases: dict[str, Canvas] = {}
        self._wanted: dict[str, object] = {}
        self._drawn: dict[str, object] = {}
        self._key = ""
        self._scene: OffscreenScene | None = None
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._next)

    def canvas(self, key: str) -> Canvas:
        """Return the canvas of the picture with this key; it is empty until the picture is drawn."""
        if key not in self._canvases:
            self._canvases[key] = Canvas(self)
        return self._canvases[key]

    def want(self, contents: Mapping[str, object]) -> None:
        """Draw `contents`, by key, and forget the pictures of all other keys; equal contents are not drawn again."""
        self._wanted = dict(contents)
        for key in set(self._canvases) - set(contents):
            self._drawn.pop(key, None)
            self._canvases.pop(key).deleteLater()
        self._expect(is_due=True)
        self._stop()
        self._turn.start(PAUSE_MS)

    def cancel(self) -> None:
        """Draw nothing until the next call of `want`."""
        self._expect(is_due=False)
        self._stop()

    def forget(self) -> None:
        """Stop, and free all pictures."""
        self.want({})
        self._stop()
        self._drawn = {}

    @property
    def _due(self) -> list[str]:
        return [key for key, content in self._wanted.items() if self._drawn.get(key) != content]

    def _expect(self, *, is_due: bool) -> None:
        for key in self._due:
            self.canvas(key).expect(is_due=is_due)

    def _stop(self) -> None:
        self._turn.stop()
        if self._scene is not None:
            self._scene.drawn.disconnect(self._take)
            self._scene = None

    @Slot()
    def _next(self) -> None:
        due = self._due
        if not due:
            self.finished.emit()
            return
        self._key = due[0]
        self._scene = self._begin(self._key)
        self._scene.drawn.connect(self._take)
        self._scene.plan()

    @Slot(QImage)
    def _take(self, image: QImage) -> None:
        self._stop()
        self.canvas(self._key).take(image.scaledToWidth(self._width, SMOOTH))
        self._drawn[self._key] = self._wanted.get(self._key)
        self._turn.start(BETWEEN_MS)
