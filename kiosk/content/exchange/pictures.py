"""Decides which pictures of other programs a lesson may show, and gives them names.

Rules: the contents decide about the format, not the name. Comments, EXIF data and thumbnails are removed, because
they can contain a place or a person. A picture that a camera stored on its side is not shown: code that decodes
pictures turns it first (`kiosk.services.studio.fitting_pictures`). Then a picture must pass the checks of
`kiosk.content.media.pictures`, as any picture of a pack. A picture that does not is dropped, and the remark says why.
"""

import hashlib
from dataclasses import dataclass

from kiosk.content.exchange.items import ForeignPicture, Remark
from kiosk.content.exchange.orientation import is_turned
from kiosk.content.media.pictures import fault_of_picture
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import hyphenated

_PNG = b"\x89PNG\r\n\x1a\n"
_PRIVATE_CHUNKS = frozenset({b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME"})
_JPEG_START, _JPEG_MARK, _JPEG_SCAN = b"\xff\xd8", 0xFF, 0xDA
_PRIVATE_SEGMENTS = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
"""Application data and comments, but APP0 (JFIF) and APP14 (Adobe, the colour space)."""
_MAX_STEM = 60


@dataclass(frozen=True, slots=True)
class CheckedPicture:
    """A picture that a lesson may show: its path in the pack (``media/…``) and its bytes."""

    path: str
    data: bytes


def checked_picture(picture: ForeignPicture) -> CheckedPicture | Remark:
    """Check `picture`; returns it under a name that depends on its contents, or why it was dropped."""
    if is_turned(picture.data):
        return Remark(
            translatable("Staff", "The picture {file} was dropped: it is stored on its side. Save it again upright."),
            {"file": shown(picture.name, 60)},
        )
    ending, data = _bared(picture.data)
    mark = hashlib.sha256(data).hexdigest()[:8]
    stem = slug(picture.name.rpartition("/")[2].rpartition(".")[0], _MAX_STEM).removesuffix(f"-{mark}") or "hinh"
    name = f"{stem}-{mark}.{ending}"
    fault = fault_of_picture(name, data)
    if fault is None:
        return CheckedPicture(f"media/{name}", data)
    return Remark(
        translatable("Staff", "The picture {file} was dropped ({fault})."),
        {"file": shown(picture.name, 60), "fault": fault[1].message},
    )


def slug(text: str, most: int) -> str:
    """`text` as an id of at most `most` characters that does not begin with a digit; empty if no letter is left."""
    return hyphenated(text, most).lstrip("0123456789-")


def _bared(data: bytes) -> tuple[str, bytes]:
    """The extension of the picture, and its bytes without private data."""
    if data.startswith(_PNG):
        return "png", _bared_png(data)
    if data.startswith(_JPEG_START):
        return "jpg", _bared_jpeg(data)
    return ("svg" if b"<svg" in data[:2048] else "unknown"), data


def _bared_png(data: bytes) -> bytes:
    kept, place = [_PNG], len(_PNG)
    while place + 12 <= len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4])
        if data[place + 4 : place + 8] not in _PRIVATE_CHUNKS:
            kept.append(data[place:end])
        place = end
    return b"".join([*kept, data[place:]])


def _bared_jpeg(data: bytes) -> bytes:
    kept, place = [_JPEG_START], 2
    while place + 4 <= len(data) and data[place] == _JPEG_MARK and data[place + 1] != _JPEG_SCAN:
        marker = data[place + 1]
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        if marker not in _PRIVATE_SEGMENTS:
            kept.append(data[place:end])
        place = end
    return b"".join([*kept, data[place:]])
