"""The program reads the size in pixels that a decoder reads from a PNG or JPEG file, or refuses the file."""

import struct
import zlib

import pytest
from PySide6.QtGui import QImage

from kiosk.content.media.rasters import read_jpeg
from tests.content.media.test_pictures import chunk, jpeg, message, png, segment


def with_fake_size(width: int, height: int) -> bytes:
    """Make a JPEG whose comment contains a false frame header for 16 × 16 pixels.

    A parser that does not skip fill bytes mistakes the false frame header for the picture's own.
    """
    filled = b"\xff" + segment(0xFE)
    there = 2 + 2 + int.from_bytes(filled[2:4])
    fake = segment(0xC0, struct.pack(">BHHB3B", 8, 16, 16, 1, 1, 0x11, 0))
    whole = jpeg(width, height, before=filled + segment(0xFE, bytes(there - 2 - len(filled) - 4) + fake))
    assert whole[there : there + len(fake)] == fake
    return whole


def test_a_fill_byte_does_not_hide_the_size():
    assert message("a.jpg", with_fake_size(9000, 7000)) == "has 9000 × 7000 pixels, which cannot be shown"


@pytest.mark.parametrize(
    "data",
    [
        jpeg(640, 480),
        with_fake_size(640, 480),
        jpeg(640, 480, before=b"\xff\xff\xff" + segment(0xFE, b"\xff\xc0" + bytes(20))),
        jpeg(640, 480, before=segment(0xE1, jpeg(16, 16))),
        jpeg(640, 480, behind=b"\xff\xff"),
    ],
    ids=["plain", "fake size", "fill bytes", "preview inside", "fill bytes at the end"],
)
def test_the_size_is_the_one_that_is_decoded(data: bytes):
    raster = read_jpeg(data)
    decoded = QImage.fromData(data)
    assert raster is not None
    assert (raster.width, raster.height) == (decoded.width(), decoded.height()) == (640, 480)


@pytest.mark.parametrize(
    "data",
    [
        jpeg(64, 48, before=segment(0xC0, struct.pack(">BHHB3B", 8, 16, 16, 1, 1, 0x11, 0))),
        jpeg(64, 48, before=b"\x00"),
        jpeg(64, 48, before=b"\xff\x00"),
        jpeg(64, 48, before=b"\xff\xd8"),
        jpeg(64, 48, before=b"\xff\xd0"),
        jpeg(64, 48, before=b"\xff\xfe\x00\x01"),
        jpeg(64, 48) + jpeg(64, 48),
        jpeg(64, 48).replace(b"\xff\xc2", b"\xff\xc9"),
        jpeg(64, 48).replace(b"\xff\xda", b"\xff\xfe"),
    ],
    ids=[
        "two frames",
        "junk",
        "no marker",
        "two starts",
        "restart",
        "short",
        "two pictures",
        "other frame",
        "no scan",
    ],
)
def test_a_jpeg_that_leaves_the_standard_is_refused(data: bytes):
    assert "is not a valid JPG file" in message("a.jpg", data)


def test_a_jpeg_with_scans_without_end_is_refused():
    data = jpeg(600, 400, scans=60_000)
    assert 600_000 < len(data) < 700_000
    assert message("a.jpg", data) == "has more than 64 scans"


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        (chunk(b"tEXt", b"Comment\x00a") * 3, ""),
        (chunk(b"iCCP", b"a\x00\x00" + zlib.compress(b"a")), ""),
        (chunk(b"iTXt", b"a\x00\x00\x00\x00\x00a") * 3, ""),
        (chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(9_000_000))) * 3, "3 compressed texts"),
        (chunk(b"iTXt", b"a\x00\x01\x00\x00\x00" + zlib.compress(bytes(9_000_000))) * 2, "2 compressed texts"),
        (chunk(b"IHDR", bytes(13)), "is not a valid PNG file"),
        (chunk(b"IEND"), "is not a valid PNG file"),
        (b"\x00\x00\x00\x09tEXt", "is not a valid PNG file"),
    ],
)
def test_what_a_png_holds_beside_its_pixels_is_looked_at(extra: bytes, told: str):
    data = png(64, 48)
    assert told in message("a.png", data[:33] + extra + data[33:])
