"""Whether a camera stored a picture turned or mirrored, by its EXIF data.

Sources: CIPA DC-008 (Exif 2.32) 4.6.4, TIFF 6.0 section 2; PNG third edition 11.3.4.5 (eXIf).
"""

from collections.abc import Iterator, Mapping
from typing import Literal

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_EXIF = b"Exif\x00\x00"
_APP1, _SCAN = 0xE1, 0xDA
_ORDERS: Mapping[bytes, Literal["little", "big"]] = {b"II": "little", b"MM": "big"}
_ORIENTATION, _ENTRY = 0x0112, 12
_UPRIGHT, _LAST = 1, 8
_MOST_ENTRIES = 512


def is_turned(data: bytes) -> bool:
    """Whether the pixels of the JPEG or PNG file `data` must be turned or mirrored to be seen as they were taken."""
    return any(_UPRIGHT < _orientation(tiff) <= _LAST for tiff in _exif(data))


def _exif(data: bytes) -> Iterator[bytes]:
    """The EXIF data in `data`, as TIFF."""
    if data.startswith(_JPEG):
        place = len(_JPEG)
        while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != _SCAN:  # noqa: PLR2004 - a marker
            end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
            if data[place + 1] == _APP1 and data.startswith(_EXIF, place + 4):
                yield data[place + 4 + len(_EXIF) : end]
            place = end
    elif data.startswith(_PNG):
        place = len(_PNG)
        while place + 12 <= len(data):
            length = int.from_bytes(data[place : place + 4])
            if data[place + 4 : place + 8] == b"eXIf":
                yield data[place + 8 : place + 8 + length]
            place += 12 + length


def _orientation(tiff: bytes) -> int:
    """The orientation in the first directory of `tiff`; 0 if there is none."""
    order = _ORDERS.get(tiff[:2])
    if order is None:
        return 0

    def number(place: int, size: int) -> int:
        return int.from_bytes(tiff[place : place + size], order)

    start = number(4, 4)
    for place in range(start + 2, start + 2 + _ENTRY * min(number(start, 2), _MOST_ENTRIES), _ENTRY):
        if number(place, 2) == _ORIENTATION:
            return number(place + 8, 2)
    return 0
