"""Decodes pictures from files of any origin with Qt, and makes them fit for a pack.

Rules: the size of a picture is read before it is decoded, and a file that would need too much memory is refused. The
picture is turned upright, scaled down and encoded anew, so nothing of the file's metadata (place, camera, comments,
colour profile) is left. A picture with transparent parts becomes PNG, any other one a baseline JPEG.
"""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from kiosk.domain.studio.ports import ScaledPicture
from kiosk.domain.studio.refusals import PictureRefusedError
from kiosk.domain.texts import MessageText, translatable

LONGEST_SIDE = 1600
"""Width and height of a picture in pixels after scaling: enough for the widest screen, at most 2 MB as PNG."""
MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_SOURCE_PIXELS = 120_000_000
"""Maximum number of pixels before scaling; phones make pictures of 108 million."""
MOST_DECODED_MEGABYTES = 512
FORMATS = frozenset({b"png", b"jpeg", b"webp", b"bmp", b"gif"})
_THUMBNAIL = QSize(320, 240)
"""Largest size in pixels of a picture that is shown in a list."""
_QUALITIES = (85, 70, 55)
_MOST_BYTES = 3 * 1024 * 1024
_OTHER = translatable("Studio", "Choose another picture.")


class QtPictures:
    """Reads pictures with `QImageReader` (`domain.studio.ports.PictureReading`)."""

    def read(self, file: Path) -> ScaledPicture:
        """Read the picture `file`; see `PictureReading.read`. Safe to call on any thread."""
        try:
            size = file.stat().st_size
            data = file.read_bytes() if size <= MOST_FILE_BYTES else b""
        except OSError as error:
            raise _refusal(translatable("Studio", "The picture {file} cannot be read."), file) from error
        if not data:
            raise _refusal(translatable("Studio", "The picture {file} is empty or too large."), file)
        image = _decoded(data, file)
        if image.hasAlphaChannel() and not _is_opaque(image):
            return _encoded(image, "png", file)
        return _encoded(image.convertToFormat(QImage.Format.Format_RGB888), "jpg", file)


def thumbnail(data: bytes) -> str:
    """Return the ``data:`` URL of a small picture of `data`, as `QtPictures` has encoded it. Thread-safe."""
    small = QImage.fromData(data).scaled(_THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
    return f"data:image/png;base64,{base64.b64encode(_written(small, 'png', 0)).decode()}"


def _decoded(data: bytes, file: Path) -> QImage:
    raw = QByteArray(data)  # kept while the buffer reads it
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(MOST_DECODED_MEGABYTES)
    if reader.format().data() not in FORMATS:
        raise _refusal(translatable("Studio", "The file {file} is no PNG, JPEG, WebP, BMP or GIF picture."), file)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > MOST_SOURCE_PIXELS:
        raise _refusal(translatable("Studio", "The picture {file} has too many pixels."), file)
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise _refusal(translatable("Studio", "The picture {file} is damaged."), file)
    return image


def _encoded(image: QImage, ending: str, file: Path) -> ScaledPicture:
    """Encode `image`, smaller and smaller until it is small enough."""
    for quality in _QUALITIES:
        data = _written(image, ending, quality)
        if data and len(data) <= _MOST_BYTES:
            return ScaledPicture(data, ending, image.width(), image.height())
        if ending == "png":
            image = image.scaled(image.size() / 2, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
    raise _refusal(translatable("Studio", "The picture {file} cannot be made small enough."), file)


_SMOOTH = Qt.TransformationMode.SmoothTransformation


def _written(image: QImage, ending: str, quality: int) -> bytes:
    bare = QImage(image)
    for key in bare.textKeys():
        bare.setText(key, "")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png" if ending == "png" else b"jpeg")
    if ending == "jpg":
        writer.setQuality(quality)
    return bytes(buffer.data().data()) if writer.write(bare) else b""


def _is_opaque(image: QImage) -> bool:
    mask = image.convertToFormat(QImage.Format.Format_Alpha8)
    return bytes(mask.constBits()).count(b"\xff") >= mask.width() * mask.height()


def _refusal(message: MessageText, file: Path) -> PictureRefusedError:
    return PictureRefusedError(message, _OTHER, file=file.name)
