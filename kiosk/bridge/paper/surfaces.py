"""What papers are drawn on: a PDF file in memory, or pictures for the preview on the screen.

Rules: both have the same coordinates, `DPI` per inch, so that the preview has the same line breaks as the print.
"""

from collections.abc import Sequence
from typing import Protocol, Self

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPaintDevice, QPainter, QPdfWriter

DPI = 1200
"""Coordinates per inch: the highest resolution at which Qt keeps font sizes exact."""
_CREATOR = "Trạm học số"
_INCHES_TO_METRE = 1 / 0.0254


class Surface(Protocol):
    """A sequence of pages of one size; the painter draws on the newest."""

    @property
    def device(self) -> QPaintDevice:
        """The device whose metrics determine the size of texts."""
        ...

    @property
    def painter(self) -> QPainter:
        """The painter of the newest page."""
        ...

    @property
    def size(self) -> QSize:
        """Size of a page in coordinates."""
        ...

    def turn(self) -> None:
        """Begin the next page."""
        ...


class PdfFile:
    """A PDF file in memory. A context manager, because Qt aborts if a file is deleted while it is written.

    ``title`` is the title in the metadata of the file; it must not contain a name.
    """

    def __init__(self, title: str, layout: QPageLayout) -> None:
        self._data = QByteArray()
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setResolution(DPI)
        self.device.setTitle(title)
        self.device.setCreator(_CREATOR)
        self.device.setPageLayout(_without_margins(layout))
        self.size = QSize(self.device.width(), self.device.height())
        self.painter = QPainter(self.device)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def turn(self) -> None:
        """See `Surface.turn`."""
        self.device.newPage()

    def finish(self) -> bytes:
        """End the file and return it."""
        self._end()
        return bytes(self._data.data())

    def _end(self) -> None:
        if self.painter.isActive():
            self.painter.end()
            self._buffer.close()


class Preview:
    """One picture per page, each `width` pixels wide. A context manager, like `PdfFile`."""

    def __init__(self, layout: QPageLayout, width: int) -> None:
        self.size = _without_margins(layout).fullRectPixels(DPI).size()
        self._scale = width / self.size.width()
        self._pictures: list[QImage] = []
        self.painter = QPainter()
        self.turn()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    @property
    def device(self) -> QPaintDevice:
        """See `Surface.device`."""
        return self._pictures[-1]

    def turn(self) -> None:
        """See `Surface.turn`."""
        self._end()
        picture = QImage(self.size * self._scale, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        picture.setDotsPerMeterX(round(DPI * _INCHES_TO_METRE))
        picture.setDotsPerMeterY(round(DPI * _INCHES_TO_METRE))
        self._pictures.append(picture)
        self.painter.begin(picture)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.painter.scale(self._scale, self._scale)

    def finish(self) -> Sequence[QImage]:
        """Return the pictures."""
        self._end()
        return self._pictures

    def _end(self) -> None:
        if self.painter.isActive():
            self.painter.end()


class HalfPage:
    """The left or right half of the newest page of another surface, as a page of its own (implements `Surface`).

    A context manager: the painter is moved to that half inside its block.
    """

    def __init__(self, whole: Surface, *, is_right: bool) -> None:
        self._whole = whole
        self.size = QSize(whole.size.width() // 2, whole.size.height())
        self._left = self.size.width() if is_right else 0

    def __enter__(self) -> Self:
        self.painter.save()
        self.painter.translate(self._left, 0)
        return self

    def __exit__(self, *_: object) -> None:
        self.painter.restore()

    @property
    def device(self) -> QPaintDevice:
        """See `Surface.device`."""
        return self._whole.device

    @property
    def painter(self) -> QPainter:
        """See `Surface.painter`."""
        return self._whole.painter

    def turn(self) -> None:
        """Raise ValueError, because half a page cannot be turned."""
        raise ValueError("a half is no page of its own")


def _without_margins(layout: QPageLayout) -> QPageLayout:
    return QPageLayout(layout.pageSize(), layout.orientation(), QMarginsF())
