"""Image providers for SVG files: `icon` for one-colour icons, `picture` for the project's drawings.

Rules: a name is a bare file stem, so no URL refers to a file outside the folder. An unknown or invalid file gives a
placeholder and one log line, never an error on the screen. Images are kept in an LRU cache.
"""

import logging
import re
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

log = logging.getLogger(__name__)

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COLOUR = re.compile(r"#?([0-9a-fA-F]{8}|[0-9a-fA-F]{6})")
DEFAULT_SIZE = QSize(120, 120)
"""Natural size in pixels of the placeholder, and of a drawing whose file declares no size."""
LARGEST_SIDE = 2160
"""Maximum width and height of an image in pixels; larger requests are reduced to it."""
KEPT_PIXELS = 12_000_000
"""Maximum number of pixels in the cache of one provider; a pixel takes 4 bytes."""


class SvgProvider(QQuickImageProvider):
    """Draws `<folder>/<name>.svg` for ``image://<provider>/<name>`` or ``…/<name>/<rrggbb>``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._pixels = 0
        self._complained: set[str] = set()

    def requestImage(self, name: str, size: QSize, requested_size: QSize) -> QImage:
        """Return the image that `name` describes (``<name>`` or ``<name>/<rrggbb>``), fitted into `requested_size`.

        Set `size` to the size of the image.
        """
        key = (name, requested_size.width(), requested_size.height())
        image = self._kept.pop(key, None)
        if image is None:
            image = self._draw(name, requested_size)
            self._pixels += _pixels_of(image)
        self._kept[key] = image
        self._drop_oldest()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _drop_oldest(self) -> None:
        while self._pixels > KEPT_PIXELS and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._pixels -= _pixels_of(oldest)

    def _draw(self, name: str, wanted: QSize) -> QImage:
        stem, _, colour = name.partition("/")
        source = self._read(stem, colour)
        renderer = QSvgRenderer()
        if source is None or not renderer.load(QByteArray(source)):
            self._complain(name)
            return _placeholder(_fitted(DEFAULT_SIZE, wanted))
        image = _blank(_fitted(renderer.defaultSize(), wanted))
        painter = QPainter(image)
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image

    def _read(self, stem: str, colour: str) -> bytes | None:
        tint = COLOUR.fullmatch(colour)
        if NAME.fullmatch(stem) is None or (colour and tint is None):
            return None
        try:
            source = (self._folder / f"{stem}.svg").read_bytes()
        except OSError:
            return None
        return source if tint is None else source.replace(b"currentColor", b"#" + tint[1][-6:].encode())

    def _complain(self, name: str) -> None:
        if name not in self._complained:
            self._complained.add(name)
            log.error("no drawing %r in %s; a placeholder is shown", name, self._folder)


def _fitted(natural: QSize, wanted: QSize) -> QSize:
    """Return `natural` scaled to fit into `wanted`; a side of `wanted` that is ≤ 0 sets no limit."""
    base = natural if natural.width() > 0 and natural.height() > 0 else DEFAULT_SIZE
    if wanted.width() <= 0 and wanted.height() <= 0:
        box = base
    else:
        box = QSize(
            wanted.width() if wanted.width() > 0 else LARGEST_SIDE,
            wanted.height() if wanted.height() > 0 else LARGEST_SIDE,
        )
    limit = QSize(min(box.width(), LARGEST_SIDE), min(box.height(), LARGEST_SIDE))
    scale = min(limit.width() / base.width(), limit.height() / base.height())
    fitted = QSize(round(base.width() * scale), round(base.height() * scale))
    return fitted.expandedTo(QSize(1, 1))


def _blank(size: QSize) -> QImage:
    """Return a transparent image, without ``fill``, which would load Qt's constants and add 8 ms to the start."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy(1, 1, size.width(), size.height())  # `copy` makes pixels outside the source transparent


def _placeholder(size: QSize) -> QImage:
    """Return a grey frame with a diagonal, shown instead of a missing drawing."""
    image = _blank(size)
    stroke = max(1.0, size.width() / 24)
    frame = QRectF(image.rect()).adjusted(stroke, stroke, -stroke, -stroke)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#948C7B"), stroke))
    painter.drawRect(frame)
    painter.drawLine(frame.bottomLeft(), frame.topRight())
    painter.end()
    return image


def _pixels_of(image: QImage) -> int:
    return image.width() * image.height()
