"""Parses the structure of PNG and JPEG files from beginning to end without decoding pixels.

Rules: the parser follows markers and chunks as the standards define (JPEG: ITU-T T.81 annex B, PNG: W3C PNG §5), so
that it finds the same picture size as a decoder. A file that violates the layout anywhere is invalid.
"""

import re
import struct
from dataclasses import dataclass

MAX_SCANS = 64
"""Maximum number of scans of a progressive JPEG; common programs write about ten."""

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")
_CHECKSUM_BYTES = 4
_HEAD = struct.Struct(">IIBBBBB")
_PACKED_CHUNKS = frozenset({b"zTXt", b"iCCP"})
"""Types of PNG chunks other than pixel data that are always compressed; iTXt chunks are compressed if their flag is
set."""

_START, _SCAN, _END = b"\xff\xd8", 0xDA, 0xD9
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""JPEG markers of frames with Huffman codes: baseline, extended and progressive DCT.

Decoders refuse frames of all other types.
"""
_SEGMENTS = _FRAMES | {0xC4, 0xDB, 0xDD, 0xFE, _SCAN, *range(0xE0, 0xF0)}
"""Markers of the JPEG segments allowed: frame, Huffman and quantisation tables, restart interval, comment, scan,
application data (B.1.1.3)."""
_FRAME = struct.Struct(">BHH")
_LENGTH_BYTES = 2
_MARKER = re.compile(rb"\xff+([^\x00\xff])", re.DOTALL)
"""Pattern of a JPEG marker; any number of fill bytes ``FF`` may precede it (B.1.1.2)."""
_MARKER_BEHIND_PIXELS = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""Pattern of the first marker after the pixel data of a JPEG scan; ``FF 00`` and restart markers are part of the data
(B.1.1.5)."""


@dataclass(frozen=True, slots=True)
class Raster:
    """The structure of a picture: its size in pixels and two counts.

    ``passes``: number of scans of a JPEG. ``packed``: number of compressed PNG chunks other than pixel data.
    """

    width: int
    height: int
    passes: int = 1
    packed: int = 0


def read_png(data: bytes) -> Raster | None:
    """Parse the structure of a PNG file; returns None if the file is invalid or incomplete."""
    place = len(_PNG_SIGNATURE)
    head: tuple[int, ...] | None = None
    packed = 0
    while data.startswith(_PNG_SIGNATURE) and place + _CHUNK.size <= len(data):
        length, kind = _CHUNK.unpack_from(data, place)
        body, place = place + _CHUNK.size, place + _CHUNK.size + length + _CHECKSUM_BYTES
        if (kind == b"IHDR") != (head is None) or (kind == b"IHDR" and length != _HEAD.size) or place > len(data):
            return None
        if kind == b"IHDR":
            head = _HEAD.unpack_from(data, body)
        elif kind == b"IEND":
            return Raster(head[0], head[1], packed=packed) if head and place == len(data) else None
        elif kind in _PACKED_CHUNKS or (kind == b"iTXt" and _is_packed(data[body : body + length])):
            packed += 1
    return None


def _is_packed(text: bytes) -> bool:
    return text.partition(b"\x00")[2][:1] != b"\x00"


def read_jpeg(data: bytes) -> Raster | None:
    """Parse the structure of a JPEG file; returns None if it is invalid, incomplete or has more than one frame.

    Parsing stops after `MAX_SCANS` + 1 scans; ``passes`` is then `MAX_SCANS` + 1.
    """
    frame: tuple[int, int] | None = None
    scans = 0
    place = len(_START)
    while data.startswith(_START) and (found := _MARKER.match(data, place)):
        marker, place = found[1][0], found.end()
        if marker == _END:
            return Raster(*frame, passes=scans) if frame and scans and place == len(data) else None
        length = int.from_bytes(data[place : place + _LENGTH_BYTES])
        if marker not in _SEGMENTS or length < _LENGTH_BYTES or place + length > len(data):
            return None
        if marker in _FRAMES:
            if frame is not None or length < _LENGTH_BYTES + _FRAME.size:
                return None
            _, height, width = _FRAME.unpack_from(data, place + _LENGTH_BYTES)
            frame = width, height
        place += length
        if marker == _SCAN:
            scans += 1
            if frame and scans > MAX_SCANS:
                return Raster(*frame, passes=scans)
            behind = _MARKER_BEHIND_PIXELS.search(data, place)
            place = behind.start() if behind else len(data)
    return None
