"""Tests of the rules for pictures in assets/README.md.

Every SVG is checked as text (allowed elements and attributes) and as rendered by Qt (what the screen shows). A test
checks one rule for all drawings, and names those that break it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from kiosk.domain.people.pictures import CODE_PICTURES, FACES, HAMLET_PICTURES

ROOT = Path(__file__).parents[1]
README = (ROOT / "assets" / "README.md").read_text(encoding="utf-8")
ICONS = sorted((ROOT / "assets" / "icons").glob("*.svg"))
PICTURES = sorted((ROOT / "assets" / "pictures").glob("*.svg"))
LESSON_PICTURES = sorted((ROOT / "lessons").glob("*/media/*.svg"))
COLOURED = PICTURES + LESSON_PICTURES
GROUPS = {"face": FACES, "code": CODE_PICTURES, "hamlet": HAMLET_PICTURES}
"""Pictures that the README lists as groups: first word of their names → names."""
LISTED = [path for path in ICONS + PICTURES if path.stem not in FACES + CODE_PICTURES + HAMLET_PICTURES]

NAMESPACE = "{http://www.w3.org/2000/svg}"
INK = "#172033"
TOKENS = frozenset(
    {"#172033", "#52607A", "#FBF7F0", "#FFFFFF", "#E4DCCF", "#FFC93C"}  # ink, soft ink, paper, card, line, gold
    | {"#0B5CAD", "#E3EFFB", "#0E7650", "#E0F3E9"}  # colours and tints of the strands basics and skills
    | {"#A8470B", "#FCEBDD", "#B3261E", "#FBE6E4"}  # colours and tints of the strands services and safety
)
SKIN_TONES = frozenset({"#F7CFAE", "#F2B48C", "#D4925F"})
SHAPES = frozenset({"path", "rect", "circle", "ellipse"})
GEOMETRY = frozenset({"d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "transform"})
PAINT = frozenset({"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"})
OUTLINES = frozenset({4.0, 3.0, 2.5, 2.0, 1.5, 1.0})
MARGIN = 20


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Shape:
    """An SVG element.

    `tag`: the element's name. `own`: its attributes. `paint`: its paint attributes, including those inherited from
    parent elements.
    """

    tag: str
    own: dict[str, str]
    paint: dict[str, str]


def _root(path: Path) -> ET.Element:
    text = path.read_text(encoding="utf-8")
    assert "<!" not in text, "no document type, entity, comment or CDATA"
    assert "<?" not in text, "no processing instruction"
    return ET.fromstring(text)  # noqa: S314 - the assert above refuses document types


def _walk(element: ET.Element, inherited: dict[str, str]) -> Iterator[Shape]:
    paint = inherited | {key: value for key, value in element.attrib.items() if key in PAINT}
    yield Shape(element.tag.removeprefix(NAMESPACE), dict(element.attrib), paint)
    for child in element:
        yield from _walk(child, paint)


@cache
def _shapes(path: Path) -> list[Shape]:
    return list(_walk(_root(path), {"fill": "#000000", "stroke": "none", "stroke-width": "1"}))


def _view_box(path: Path) -> tuple[float, float, float, float]:
    left, top, width, height = (float(part) for part in _root(path).attrib["viewBox"].split())
    return left, top, width, height


@cache
def _drawn(path: Path) -> list[bytes]:
    """Render the drawing 240 pixels wide, with an empty margin of MARGIN pixels on each side.

    Return the opacity (0 to 255) of the pixels, row by row.
    """
    _, _, width, height = _view_box(path)
    edge = MARGIN * width / 240
    wide, high = width + 2 * edge, height + 2 * edge
    root = f'<svg xmlns="{NAMESPACE[1:-1]}" width="{wide * 240 / width}" height="{high * 240 / width}" '
    root += f'viewBox="{-edge} {-edge} {wide} {high}">'
    svg = re.sub("<svg[^>]*>", root, path.read_text(encoding="utf-8"), count=1).replace("currentColor", INK)
    assert "<text" not in svg, "text would ask for a font, and there is no application here to give one"
    image = QImage.fromData(svg.encode(), "SVG").convertToFormat(QImage.Format.Format_Alpha8)
    assert not image.isNull()
    pixels = bytes(image.constBits())
    return [pixels[start : start + image.width()] for start in range(0, len(pixels), image.bytesPerLine())]


def _breaking(drawings: Iterable[Path], holds: Callable[[Path], bool]) -> list[str]:
    """Return the names of the drawings for which a rule does not hold."""
    return [_name(path) for path in drawings if not holds(path)]


def test_there_are_drawings_of_every_sort() -> None:
    assert ICONS
    assert PICTURES
    assert LESSON_PICTURES


def test_only_plain_shapes_and_plain_attributes_stand_in_a_drawing() -> None:
    def is_plain(path: Path) -> bool:
        svg, *rest = _shapes(path)
        return (
            svg.tag == "svg"
            and set(svg.own) <= {"viewBox", "width", "height"}
            and {shape.tag for shape in rest} <= SHAPES | {"g"}
            and {key for shape in rest for key in shape.own} <= GEOMETRY | PAINT
        )

    assert not _breaking(ICONS + COLOURED, is_plain)


def test_the_view_box_starts_at_zero_and_keeps_the_shape_of_the_stated_size() -> None:
    def is_in_shape(path: Path) -> bool:
        left, top, width, height = _view_box(path)
        own = _shapes(path)[0].own
        same = float(own.get("width", width)) * height == float(own.get("height", height)) * width
        return (left, top) == (0, 0) and same

    assert not _breaking(ICONS + COLOURED, is_in_shape)


def test_only_the_palette_and_the_skin_tones_are_used() -> None:
    def is_in_palette(path: Path) -> bool:
        paints = {shape.paint[key] for shape in _shapes(path) if shape.tag in SHAPES for key in ("fill", "stroke")}
        return paints - {"none"} <= TOKENS | SKIN_TONES

    assert not _breaking(COLOURED, is_in_palette)


def test_outlines_are_ink_four_wide_and_small_things_thinner() -> None:
    def is_outlined(path: Path) -> bool:
        _, group, *shapes = _shapes(path)
        outlined = [shape for shape in shapes if shape.paint["fill"] != "none" and shape.paint["stroke"] == INK]
        widths = {float(shape.paint["stroke-width"]) for shape in outlined}
        return (group.own["stroke"], group.own["stroke-width"]) == (INK, "4") and widths <= OUTLINES

    assert not _breaking(COLOURED, is_outlined)


def test_an_icon_is_drawn_in_the_one_colour_the_interface_gives_it() -> None:
    def has_one_colour(path: Path) -> bool:
        shapes = [shape for shape in _shapes(path) if shape.tag in SHAPES]
        strokes = {(shape.paint["stroke"], shape.paint["stroke-width"]) for shape in shapes}
        fills = {shape.paint["fill"] for shape in shapes}
        return (
            _view_box(path) == (0, 0, 48, 48)
            and fills <= {"none", "currentColor"}
            and strokes == {("currentColor", "4")}
        )

    assert not _breaking(ICONS, has_one_colour)


def test_nothing_is_drawn_outside_the_view_box() -> None:
    edge = MARGIN - 2

    def stays_inside(path: Path) -> bool:
        rows = _drawn(path)
        inside = rows[edge : len(rows) - edge]
        beside = [row[:edge] + row[len(row) - edge :] for row in inside]
        return not any(any(row) for row in [*rows[:edge], *rows[len(rows) - edge :], *beside])

    assert not _breaking(ICONS + COLOURED, stays_inside)


def test_a_drawing_leaves_something_to_see() -> None:
    def is_seen(path: Path) -> bool:
        return sum(pixel > 128 for row in _drawn(path)[::4] for pixel in row[::4]) > 150

    assert not _breaking(ICONS + COLOURED, is_seen)


def test_the_readme_says_who_uses_a_drawing() -> None:
    assert not _breaking(LISTED, lambda path: f"| `{path.stem}` |" in README)


def test_the_readme_names_no_drawing_that_is_gone() -> None:
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", README, flags=re.MULTILINE))
    assert listed == {path.stem for path in LISTED}


@pytest.mark.parametrize("group", GROUPS)
def test_the_readme_gives_the_number_of_drawings_of_a_group(group: str) -> None:
    assert f"| `{group}-…` | {len(GROUPS[group])} |" in README


def test_the_readme_gives_every_colour_that_may_be_used() -> None:
    assert set(re.findall(r"#[0-9A-F]{6}", README)) == TOKENS | SKIN_TONES


def test_a_lesson_shows_its_drawing() -> None:
    sources = {
        pack: "\n".join(file.read_text(encoding="utf-8") for file in pack.glob("*.yaml"))
        for pack in {path.parents[1] for path in LESSON_PICTURES}
    }
    assert not _breaking(LESSON_PICTURES, lambda path: f"media/{path.name}" in sources[path.parents[1]])
