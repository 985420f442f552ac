"""What a picture of a pack may be: an SVG drawing, a PNG or a JPEG file.

Rules: a picture's size is read from its head, before anything would unpack it; the file's ending tells the truth.
"""

import struct

from kiosk.content.drawings import fault_of_drawing
from kiosk.content.wording import Fault

MAX_RASTER_BYTES = 4 * 1024 * 1024
MAX_SIDE = 4096
"""Pixels; twice the widest screen."""
MAX_PIXELS = 9_000_000
"""36 MB unpacked."""

_PNG_HEAD = struct.Struct(">8sI4sII")
_START_OF_FRAME = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_LONE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


def fault_of_picture(name: str, data: bytes) -> tuple[int, Fault] | None:
    """The first fault of the picture file `name`, with its line (1 for pictures made of pixels)."""
    ending = name.rpartition(".")[2]
    if ending == "svg":
        return fault_of_drawing(data)
    if ending not in {"png", "jpg"}:
        return 1, Fault("is not a kind of picture known here", "save it as .svg, .png or .jpg")
    if len(data) > MAX_RASTER_BYTES:
        return 1, Fault("is larger than {most} MiB", "save it smaller", most=MAX_RASTER_BYTES // 1024**2)
    size = _png_size(data) if ending == "png" else _jpeg_size(data)
    if size is None:
        return 1, Fault("is not a whole {format} file", "save the picture again", format=ending.upper())
    if not all(0 < side <= MAX_SIDE for side in size) or size[0] * size[1] > MAX_PIXELS:
        width, height = size
        cure = f"make it at most {MAX_SIDE} a side and {MAX_PIXELS // 10**6} million pixels"
        return 1, Fault("has {width} × {height} pixels, which cannot be shown", cure, width=width, height=height)
    return None


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < _PNG_HEAD.size or not data.endswith(b"\x00\x00\x00\x00IEND\xaeB`\x82"):
        return None
    signature, length, kind, width, height = _PNG_HEAD.unpack_from(data)
    if signature != b"\x89PNG\r\n\x1a\n" or length != 13 or kind != b"IHDR":  # noqa: PLR2004 - size of IHDR
        return None
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8") or not data.endswith(b"\xff\xd9"):
        return None
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 - every marker starts with FF
        marker = data[place + 1]
        if marker in _LONE_MARKERS:
            place += 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        place += 2 + max(length, 2)
    return None
