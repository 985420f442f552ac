"""Mutations of PNG, JPEG and WebP files; most mutated files have valid checksums and sizes."""

import struct
import zlib
from collections.abc import Sequence
from functools import cache
from random import Random

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from tests.fuzz.mutators import octets

_SIDES = (0, 1, 2, 3, 64, 255, 256, 1000, 2999, 3000, 4095, 4096, 4097, 9000, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNKS = (
    b"tEXt",
    b"zTXt",
    b"iTXt",
    b"iCCP",
    b"gAMA",
    b"sRGB",
    b"pHYs",
    b"tRNS",
    b"PLTE",
    b"eXIf",
    b"acTL",
    b"IDAT",
    b"oFFs",
)
_MARKERS = (
    0xC0,
    0xC1,
    0xC2,
    0xC4,
    0xC9,
    0xCC,
    0xD0,
    0xD8,
    0xD9,
    0xDA,
    0xDB,
    0xDD,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
    0xFE,
    0x01,
    0xFF,
)

Chunk = tuple[bytes, bytes]


@cache
def originals(form: str) -> Sequence[bytes]:
    """Return small pictures, encoded by Qt in the format `form`: colour, alpha and grey, each also progressive."""
    made = []
    for kind in (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32, QImage.Format.Format_Grayscale8):
        image = QImage(48, 40, kind)
        image.fill(QColor("#f3efe6"))
        painter = QPainter(image)
        painter.fillRect(5, 5, 20, 25, QColor("#0e7650"))
        painter.drawLine(0, 0, 47, 39)
        painter.end()
        for progressive in (False, True):
            room = QByteArray()
            buffer = QBuffer(room)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            writer = QImageWriter(buffer, form.encode())
            writer.setProgressiveScanWrite(progressive)
            if writer.write(image):
                made.append(bytes(room.data()))
    return made


def mutated_png(rng: Random) -> bytes:
    """Return a PNG with mutated chunks and valid checksums; in one of ten cases, a PNG with mutated bytes."""
    data = rng.choice(originals("png"))
    if rng.random() < 0.1:
        return octets.mutated(rng, data, tuple(originals("jpg")))
    chunks = list(_chunks(data))
    for _ in range(rng.choice((1, 1, 2, 3))):
        chunks = _other_chunks(rng, chunks)
    return _SIGNATURE + b"".join(_written(kind, body) for kind, body in chunks)


def _chunks(data: bytes) -> list[Chunk]:
    place, found = len(_SIGNATURE), []
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4])
        found.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + size]))
        place += 12 + size
    return found


def _written(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def _other_chunks(rng: Random, chunks: list[Chunk]) -> list[Chunk]:
    at = rng.randrange(len(chunks))
    kind, body = chunks[at]
    match rng.randrange(9):
        case 0 | 1:
            head = chunks[0][1]
            if len(head) != 13:
                return chunks
            width, height, *rest = struct.unpack(">IIBBBBB", head)
            width, height = rng.choice((width, rng.choice(_SIDES))), rng.choice((height, rng.choice(_SIDES)))
            if rng.random() < 0.4:
                rest[rng.randrange(5)] = rng.choice((0, 1, 2, 3, 4, 6, 8, 16, 255))
            return [(b"IHDR", struct.pack(">IIBBBBB", width, height, *rest)), *chunks[1:]]
        case 2:
            return [*chunks[:at], (kind, octets.mutated(rng, body)), *chunks[at + 1 :]]
        case 3:
            return [*chunks[:at], (rng.choice(_CHUNKS), body), *chunks[at:]]
        case 4:
            return chunks[:at] + chunks[at + 1 :] or chunks
        case 5:
            count = octets.copies(len(chunks[at][1]), rng.choice((2, 50, 3000)))
            return [*chunks[:at], *[chunks[at]] * count, *chunks[at + 1 :]]
        case 6:
            bomb = zlib.compress(bytes(rng.choice((1000, 1_000_000, 20_000_000))))
            named = rng.choice((b"zTXt", b"iTXt", b"iCCP"))
            return [
                chunks[0],
                (named, b"a\x00" + (b"\x01\x00\x00\x00" if named == b"iTXt" else b"\x00") + bomb),
                *chunks[1:],
            ]
        case 7:
            return _unpacked_otherwise(rng, chunks)
        case _:
            rng.shuffle(chunks)
            return chunks


def _unpacked_otherwise(rng: Random, chunks: list[Chunk]) -> list[Chunk]:
    """Replace the pixel rows by too many rows, too few rows, or mutated rows; the zlib checksum stays valid."""
    try:
        rows = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    except zlib.error:
        rows = b""
    rows = rng.choice((octets.mutated(rng, rows), bytes(rng.choice((0, 100, 30_000_000)))))
    first = [(kind, body) for kind, body in chunks if kind not in {b"IDAT", b"IEND"}]
    return [*first, (b"IDAT", zlib.compress(rows, rng.choice((0, 1, 9)))), (b"IEND", b"")]


def mutated_jpeg(rng: Random) -> bytes:
    """Return a JPEG with mutated segments, scans and sizes."""
    data = rng.choice(originals("jpg"))
    if rng.random() < 0.15:
        return octets.mutated(rng, data, tuple(originals("png")))
    pieces = _segments(data)
    for _ in range(rng.choice((1, 1, 2, 3))):
        pieces = _other_segments(rng, pieces)
    return b"".join(pieces)


def _segments(data: bytes) -> list[bytes]:
    """Split a JPEG into its segments, each with its marker; a scan includes the compressed data after it."""
    pieces, place = [data[:2]], 2
    while place + 4 <= len(data) and data[place + 1] != 0xD9:
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4])
        if data[place + 1] == 0xDA:
            while data[end] != 0xFF or data[end + 1] == 0 or 0xD0 <= data[end + 1] <= 0xD7:
                end += 1
        pieces.append(data[place:end])
        place = end
    return [*pieces, data[place:]]


def _other_segments(rng: Random, pieces: list[bytes]) -> list[bytes]:
    at = rng.randrange(1, max(2, len(pieces) - 1))
    piece = pieces[at]
    frames = [
        number for number, each in enumerate(pieces) if each[1:2] and 0xC0 <= each[1] <= 0xCF and each[1] != 0xC4
    ]
    scans = [number for number, each in enumerate(pieces) if each[1:2] == b"\xda"]
    match rng.randrange(10):
        case 0 | 1 if frames:
            number = rng.choice(frames)
            head = bytearray(pieces[number])
            if len(head) < 9:
                return pieces
            struct.pack_into(">H", head, rng.choice((5, 7)), rng.choice(_SIDES) & 0xFFFF)
            return [*pieces[:number], bytes(head), *pieces[number + 1 :]]
        case 2 if scans:
            number = rng.choice(scans)
            count = octets.copies(len(pieces[number]), rng.choice((2, 20, 500, 20_000)))
            return [*pieces[:number], *[pieces[number]] * count, *pieces[number + 1 :]]
        case 3 if scans:
            empty = pieces[rng.choice(scans)]
            head = empty[: 2 + int.from_bytes(empty[2:4])]
            return [*pieces[:-1], head * rng.choice((2, 100, 5000, 60_000)), pieces[-1]]
        case 4:
            return [*pieces[:at], b"\xff" * rng.randrange(1, 9) + piece, *pieces[at + 1 :]]
        case 5:
            return [*pieces[:at], *[piece] * octets.copies(len(piece), rng.choice((0, 2, 40))), *pieces[at + 1 :]]
        case 6:
            marker = bytes([0xFF, rng.choice(_MARKERS)])
            body = rng.randbytes(rng.randrange(60))
            return [*pieces[:at], marker + (len(body) + 2).to_bytes(2) + body, *pieces[at:]]
        case 7:
            other = _segments(rng.choice(originals("jpg")))
            return [*pieces[:at], rng.choice(other), *pieces[at:]]
        case 8:
            middle = pieces[1:-1]
            rng.shuffle(middle)
            return [pieces[0], *middle, pieces[-1]]
    head, body = piece[:4], piece[4:]
    return [*pieces[:at], head + octets.mutated(rng, body), *pieces[at + 1 :]]


def mutated_webp(rng: Random) -> bytes:
    """Return a WebP file, mostly mutated; packs must not contain WebP files, whatever their names."""
    made = originals("webp") or (b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00" + bytes(13),)
    data = rng.choice(made)
    return data if rng.random() < 0.2 else octets.mutated(rng, data)
