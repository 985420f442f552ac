"""Tests of the rules for pictures in assets/README.md.

Every SVG is checked as text (allowed elements and attributes) and as rendered by Qt (what the screen shows).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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


icons = pytest.mark.parametrize("path", ICONS, ids=_name)
coloured = pytest.mark.parametrize("path", COLOURED, ids=_name)
drawings = pytest.mark.parametrize("path", ICONS + COLOURED, ids=_name)


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


def _shapes(path: Path) -> list[Shape]:
    return list(_walk(_root(path), {"fill": "#000000", "stroke": "none", "stroke-width": "1"}))


def _view_box(path: Path) -> tuple[float, float, float, float]:
    left, top, width, height = (float(part) for part in _root(path).attrib["viewBox"].split())
    return left, top, width, height


def _drawn(path: Path) -> QImage:
    """Render the drawing 240 pixels wide, with an empty margin of MARGIN pixels on each side."""
    _, _, width, height = _view_box(path)
    edge = MARGIN * width / 240
    wide, high = width + 2 * edge, height + 2 * edge
    root = f'<svg xmlns="{NAMESPACE[1:-1]}" width="{wide * 240 / width}" height="{high * 240 / width}" '
    root += f'viewBox="{-edge} {-edge} {wide} {high}">'
    svg = re.sub("<svg[^>]*>", root, path.read_text(encoding="utf-8"), count=1).replace("currentColor", INK)
    assert "<text" not in svg, "text would ask for a font, and there is no application here to give one"
    image = QImage.fromData(svg.encode(), "SVG")
    assert not image.isNull()
    return image


def test_there_are_drawings_of_every_sort() -> None:
    assert ICONS
    assert PICTURES
    assert LESSON_PICTURES


@drawings
def test_only_plain_shapes_and_plain_attributes_stand_in_a_drawing(path: Path) -> None:
    svg, *rest = _shapes(path)
    assert svg.tag == "svg"
    assert set(svg.own) <= {"viewBox", "width", "height"}
    assert {shape.tag for shape in rest} <= SHAPES | {"g"}
    assert {key for shape in rest for key in shape.own} <= GEOMETRY | PAINT


@drawings
def test_the_view_box_starts_at_zero_and_keeps_the_shape_of_the_stated_size(path: Path) -> None:
    left, top, width, height = _view_box(path)
    own = _root(path).attrib
    assert (left, top) == (0, 0)
    assert float(own.get("width", width)) * height == float(own.get("height", height)) * width


@coloured
def test_only_the_palette_and_the_skin_tones_are_used(path: Path) -> None:
    paints = {shape.paint[key] for shape in _shapes(path) if shape.tag in SHAPES for key in ("fill", "stroke")}
    assert paints - {"none"} <= TOKENS | SKIN_TONES


@coloured
def test_outlines_are_ink_four_wide_and_small_things_thinner(path: Path) -> None:
    _, group, *shapes = _shapes(path)
    assert (group.own["stroke"], group.own["stroke-width"]) == (INK, "4")
    outlined = [shape for shape in shapes if shape.paint["fill"] != "none" and shape.paint["stroke"] == INK]
    assert {float(shape.paint["stroke-width"]) for shape in outlined} <= OUTLINES


@icons
def test_an_icon_is_drawn_in_the_one_colour_the_interface_gives_it(path: Path) -> None:
    shapes = [shape for shape in _shapes(path) if shape.tag in SHAPES]
    assert _view_box(path) == (0, 0, 48, 48)
    assert {shape.paint["fill"] for shape in shapes} <= {"none", "currentColor"}
    assert {(shape.paint["stroke"], shape.paint["stroke-width"]) for shape in shapes} == {("currentColor", "4")}


@drawings
def test_nothing_is_drawn_outside_the_view_box(path: Path) -> None:
    image = _drawn(path)
    inside_x, inside_y = range(MARGIN - 2, image.width() - MARGIN + 2), range(MARGIN - 2, image.height() - MARGIN + 2)
    stray = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if not (x in inside_x and y in inside_y) and image.pixelColor(x, y).alpha()
    ]
    assert not stray


@drawings
def test_a_drawing_leaves_something_to_see(path: Path) -> None:
    image = _drawn(path)
    seen = sum(
        image.pixelColor(x, y).alpha() > 128 for y in range(0, image.height(), 4) for x in range(0, image.width(), 4)
    )
    assert seen > 150


@pytest.mark.parametrize("path", LISTED, ids=_name)
def test_the_readme_says_who_uses_a_drawing(path: Path) -> None:
    assert f"| `{path.stem}` |" in README


def test_the_readme_names_no_drawing_that_is_gone() -> None:
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", README, flags=re.MULTILINE))
    assert listed == {path.stem for path in LISTED}


@pytest.mark.parametrize("group", GROUPS)
def test_the_readme_gives_the_number_of_drawings_of_a_group(group: str) -> None:
    assert f"| `{group}-…` | {len(GROUPS[group])} |" in README


def test_the_readme_gives_every_colour_that_may_be_used() -> None:
    assert set(re.findall(r"#[0-9A-F]{6}", README)) == TOKENS | SKIN_TONES


@pytest.mark.parametrize("path", LESSON_PICTURES, ids=_name)
def test_a_lesson_shows_its_drawing(path: Path) -> None:
    sources = "\n".join(file.read_text(encoding="utf-8") for file in path.parents[1].glob("*.yaml"))
    assert f"media/{path.name}" in sources
