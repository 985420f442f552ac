import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.content.media.pictures import fault_of_picture
from tests.content.conftest import GOOD

GRID = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"'


def svg(inside: str = "", head: str = GRID) -> bytes:
    return f"<svg {head}>{inside}</svg>".encode()


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def segment(marker: int, data: bytes = b"") -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def jpeg(width: int, height: int, *, scans: int = 0, before: bytes = b"", behind: bytes = b"") -> bytes:
    """Make a grey progressive JPEG that decoders can read, with `scans` empty scans after the first scan.

    `before` and `behind`: bytes to insert after the start marker and before the end marker.
    """
    tables = segment(0xDB, b"\x00" + bytes([1] * 64)) + b"".join(
        segment(0xC4, bytes([kind, 1, *[0] * 15, 0])) for kind in (0x00, 0x10)
    )
    frame = segment(0xC2, struct.pack(">BHHB3B", 8, height, width, 1, 1, 0x11, 0))
    first = segment(0xDA, bytes([1, 1, 0, 0, 0, 0])) + bytes(width * height // 512 + 2)
    rest = segment(0xDA, bytes([1, 1, 0, 1, 63, 0])) * scans
    return b"\xff\xd8" + before + frame + tables + first + rest + behind + b"\xff\xd9"


def message(name: str, data: bytes) -> str:
    fault = fault_of_picture(name, data)
    return fault[1].message if fault else ""


@pytest.mark.parametrize("path", sorted((GOOD / "media").glob("*.svg")), ids=lambda path: path.name)
def test_plain_drawings_are_taken(path: Path):
    assert fault_of_picture(path.name, path.read_bytes()) is None


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script/>", "<script>"),
        ("<style>@import 'x'</style>", "<style>"),
        ("<text>Xin</text>", "<text>"),
        ("<image href='x.png'/>", "<image>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<use href='#a'/>", "<use>"),
        ("<animate/>", "<animate>"),
        ("<svg/>", "not one <svg>"),
        ("<rect onclick='x()'/>", "contains a script (onclick)"),
        ("<rect href='#a'/>", "contains a reference (href)"),
        ("<rect fill='url(http://a.vn/b)'/>", "loads external content (fill)"),
        ("<rect style='fill:u\\72l(x)'/>", "loads external content (style)"),
        ("<g xmlns='http://other'/>", "<g>"),
        ("<rect xmlns:x='http://www.w3.org/1999/xlink' x:href='#a'/>", "from another namespace"),
        ("<?xml-stylesheet href='a.css'?>", "style sheet"),
        ("<path d='M0 0L1e30 0'/>", "too large (d)"),
        ("<rect x='12345678'/>", "too large (x)"),
        ("<rect stroke-width='-1'/>", "cannot be drawn (stroke-width)"),
        ("<rect style='fill:red;stroke-width: 40000px'/>", "cannot be drawn (style)"),
        ("<g font-size='-1'/>", "cannot be drawn (font-size)"),
        ("<g style='font-size:0'/>", "cannot be drawn (style)"),
        ("<g font-size='1e'/>", "cannot be drawn (font-size)"),
        ("<g style='font-size:1e-40'/>", "cannot be drawn (style)"),
        ("<g font-size='px'/>", "cannot be drawn (font-size)"),
        ("<rect stroke-dasharray='0.0001'/>", "has dashes"),
        ("<rect style='stroke-dasharray: 0.0001'/>", "has dashes"),
        ("<path d='M0 0L999999e9 0'/>", "too large (d)"),
        ("<path d='M0 0L-1e6 0'/>", "too large (d)"),
        ("<rect width='9e9'/>", "too large (width)"),
        ("<rect style='stroke-width:999999e9'/>", "too large (style)"),
        ("<g transform='scale(1e300)'/>", "too large (transform)"),
        ("<path d='M0 0L1e999 0'/>", "too large (d)"),
        ("<rect width='١٢'/>", "plain digits (width)"),
        ("<path d='M0 0L١ 0'/>", "plain digits (d)"),
        ("<path d='M0 0L1_0 0'/>", "cannot be read (d)"),
        ("<polygon points='0 0 NaN 0'/>", "cannot be read (points)"),
        ("<g>" * 30 + "</g>" * 30, "levels"),
        ("<g>", "not well-formed"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(inside: str, told: str):
    assert told in message("a.svg", svg(inside))


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ('xmlns="http://www.w3.org/2000/svg"', "no viewBox"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 a b"', "not a number"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1"', "too large (viewBox)"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99999 1"', "has a side longer than 4096 units"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 999999e9 120"', "too large (viewBox)"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 inf nan"', "not a number"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1_0 120"', "not a number"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ١٢٠ 120"', "plain digits (viewBox)"),
        ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 １２ 120"', "plain digits (viewBox)"),
        (GRID + ' width="99999"', "has a side longer than 4096 units"),
        (GRID + ' width="1_0"', "not a number"),
        (GRID + ' height="١٠"', "plain digits (height)"),
        (GRID + ' height="0x10"', "not a number"),
    ],
)
def test_a_drawing_without_a_sane_size_is_refused(head: str, told: str):
    assert told in message("a.svg", svg("<g/>", head))


def stroke(points: int) -> bytes:
    """Make a drawing of one line with many points, which crosses the whole picture again and again."""
    path = " ".join(f"{number * 7 % 120} {number * 13 % 120}" for number in range(points))
    return svg(f'<path fill="none" stroke="#000" stroke-width="4" d="M{path}"/>')


def gradients(count: int) -> bytes:
    made = "".join(f'<linearGradient id="g{number}"/>' for number in range(count))
    return svg(made + '<rect width="120" height="120" fill="url(#g0)"/>' * 400)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (stroke(20_000), "numbers and commands"),
        (svg("<path d='M1 1" + "Z" * 20_000 + "'/>"), "numbers and commands"),
        (svg("<path d='M1 1 2 2'/>" * 3_999 + "<polygon points='1 2 3 4'/>"), "numbers and commands"),
        (gradients(3_500), "gradients"),
    ],
    ids=["points", "commands", "many paths", "gradients"],
)
def test_a_drawing_with_too_much_to_draw_is_refused(data: bytes, told: str):
    assert len(data) < 256 * 1024
    assert told in message("a.svg", data)


def test_what_other_programs_write_is_taken():
    styled = 'style="fill:#1e9e50;fill-opacity:1;stroke-width:2.5e-1px;font-size: x-small"'
    inside = f'<path {styled} stroke-width="inherit" d="m1,2 3e1-.5.5z" fill="url(#g1e99)"/>'
    assert message("a.svg", svg(inside, GRID + ' width="120px" height="1.2E2" version="1.1"')) == ""


def test_fine_numbers_and_long_names_are_taken():
    assert message("a.svg", svg('<path id="path12345678" d="M.12345678 120.5-0.0000001" fill="#0E7650"/>')) == ""


def test_entities_are_refused_before_they_expand():
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + svg("<desc>&b;</desc>")
    assert "entity" in message("a.svg", bomb)


def test_the_line_of_the_fault_is_told():
    fault = fault_of_picture("a.svg", svg("\n\n<text/>"))
    assert fault is not None
    assert fault[0] == 3


@pytest.mark.parametrize(("name", "make"), [("a.png", png), ("a.jpg", jpeg)])
def test_pixels_are_counted_before_they_are_unpacked(name, make):
    assert (message(name, make(1920, 1080)), message(name, make(5000, 10))) == (
        "",
        "has 5000 × 10 pixels, which cannot be shown",
    )


@pytest.mark.parametrize(("name", "make"), [("a.png", png), ("a.jpg", jpeg)])
def test_a_picture_that_is_cut_off_is_refused(name, make):
    assert f"is not a valid {name[2:].upper()} file" in message(name, make(100, 100)[:-3])


def test_an_ending_that_lies_is_refused():
    assert "is not a valid PNG file" in message("a.png", jpeg(100, 100))


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_pictures_made_by_other_programs_are_taken(tmp_path: Path, name: str):
    assert QImage(64, 48, QImage.Format.Format_RGB32).save(str(tmp_path / name))
    assert fault_of_picture(name, (tmp_path / name).read_bytes()) is None
