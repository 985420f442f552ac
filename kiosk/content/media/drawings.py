"""Checks the SVG drawings of packs.

Rules: only elements from an allow-list are accepted. Scripts, external references, patterns, dashes and displayed
text are refused; text is refused because drawings are not translated. The parser refuses entity declarations.
"""

import re
from typing import Any
from xml.parsers import expat

from kiosk.content.wording import Fault
from kiosk.domain.texts import translatable

MAX_BYTES = 256 * 1024
MAX_SIDE = 4096
"""Maximum width and height in SVG user units; bundled drawings measure up to 960 units."""
MAX_ELEMENTS = 4000
MAX_DEPTH = 24
MAX_NUMBER = 999_999
"""Maximum absolute value of a number; larger ones, which no drawing needs, make renderers extremely slow."""
MAX_OUTLINE = 16_000
"""Maximum number of coordinates and commands in all paths and polygons of a drawing together; bundled drawings have
at most 4,000."""
MAX_GRADIENTS = 64

_SVG = "http://www.w3.org/2000/svg "
_SHAPES = frozenset(
    {"svg", "g", "defs", "clipPath", "title", "desc", "linearGradient", "radialGradient", "stop"}
    | {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
"""Pattern of a number (SVG 1.1 §4.2); `float` would also accept ``1_0``, ``inf`` and digits of other scripts."""
_NO_NUMBERS = re.compile(r"#[0-9a-fA-F]{3,8}\b|url\(#[^)]*\)")
"""Pattern of colours and references, in which digits are not numbers: ``#1e9e50``, ``url(#sky)``."""
_OUTLINES = {"d": re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9+\-.,eE\s]*", re.ASCII)}
_OUTLINES["points"] = re.compile(r"[0-9+\-.,eE\s]*", re.ASCII)
_SIZE = re.compile(r"(stroke-width|font-size)\s*:([^;]*)")
_LENGTH = re.compile(rf"\s*(?:({_NUMBER.pattern})(?:px|pt|pc|mm|cm|in|em|ex|%)?|[a-z]{{3,}}|[a-z]+-[a-z-]+)\s*")
"""Pattern of a number with or without a unit, or a keyword such as ``inherit``; Qt treats any other value as 0."""
_LEAST_FONT = 0.01
_COMMAND = re.compile(r"[A-DF-Za-df-z]")
_REDRAW = "draw it with plain shapes and save it as plain SVG"


class _FoundError(Exception):
    """Raised at the first fault, to stop the parser."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class _Inspector:
    """Event handlers for the XML parser; they raise _FoundError at the first fault."""

    def __init__(self) -> None:
        self.elements = 0
        self.depth = 0
        self.gradients = 0
        self.outline = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        short = name.removeprefix(_SVG)
        if self.elements > MAX_ELEMENTS or self.depth > MAX_DEPTH:
            message = translatable("Staff", "{file} has more than {elements} elements or {levels} levels.")
            raise _FoundError(Fault(message, "simplify it", elements=MAX_ELEMENTS, levels=MAX_DEPTH))
        if not name.startswith(_SVG) or short not in _SHAPES:
            raise _FoundError(
                Fault(
                    translatable("Staff", "{file} has a forbidden <{element}>."),
                    _REDRAW,
                    element=short.rpartition(" ")[2],
                )
            )
        if (self.elements == 1) != (short == "svg"):
            raise _FoundError(Fault(translatable("Staff", "{file} is not one <svg> drawing."), _REDRAW))
        self.gradients += short in {"linearGradient", "radialGradient"}
        if self.gradients > MAX_GRADIENTS:
            raise _FoundError(
                Fault(
                    translatable("Staff", "{file} has more than {most} gradients."), "use fewer", most=MAX_GRADIENTS
                )
            )
        for key, value in attributes.items():
            _check_attribute(key, value)
            if key in _OUTLINES:
                self._count_outline(key, value)
        if self.elements == 1:
            _check_size(attributes)

    def _count_outline(self, key: str, value: str) -> None:
        if _OUTLINES[key].fullmatch(value) is None:
            raise _FoundError(
                Fault(
                    translatable("Staff", "{file} has a path that cannot be read ({attribute})."),
                    _REDRAW,
                    attribute=key,
                )
            )
        self.outline += len(_NUMBER.findall(value)) + len(_COMMAND.findall(value))
        if self.outline > MAX_OUTLINE:
            message = translatable("Staff", "{file} has more than {most} numbers and commands in its paths.")
            raise _FoundError(Fault(message, "simplify the paths", most=MAX_OUTLINE))

    def closed(self, _name: str) -> None:
        self.depth -= 1

    def refused(self, *_details: Any) -> None:
        raise _FoundError(
            Fault(
                translatable("Staff", "{file} declares a document type, an entity or a style sheet."),
                "delete the lines with <! and <?",
            )
        )


def fault_of_drawing(data: bytes) -> tuple[int, Fault] | None:
    """Return the first fault of the SVG file `data` and its line (from 1), or None if there is no fault."""
    if len(data) > MAX_BYTES:
        return 1, Fault(
            translatable("Staff", "{file} is larger than {most} KiB."), "simplify the drawing", most=MAX_BYTES // 1024
        )
    inspector = _Inspector()
    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler = inspector.opened
    parser.EndElementHandler = inspector.closed
    parser.StartDoctypeDeclHandler = inspector.refused
    parser.EntityDeclHandler = inspector.refused
    parser.ProcessingInstructionHandler = inspector.refused
    try:
        parser.Parse(data, True)
    except _FoundError as found:
        return parser.CurrentLineNumber, found.fault
    except expat.ExpatError as error:
        detail = expat.ErrorString(error.code)
        return error.lineno, Fault(
            translatable("Staff", "{file} is not well-formed XML ({detail})."),
            "save the drawing again",
            detail=detail,
        )
    return None


def _check_attribute(key: str, value: str) -> None:
    name = key.rpartition(" ")[2]
    if name.lower().startswith("on"):
        raise _FoundError(
            Fault(translatable("Staff", "{file} contains a script ({attribute})."), _REDRAW, attribute=name)
        )
    if " " in key and not key.startswith(("http://www.w3.org/XML/1998/namespace ", _SVG)):
        raise _FoundError(
            Fault(translatable("Staff", "{file} has {attribute} from another namespace."), _REDRAW, attribute=name)
        )
    if name in {"href", "src"}:
        raise _FoundError(
            Fault(translatable("Staff", "{file} contains a reference ({attribute})."), _REDRAW, attribute=name)
        )
    squeezed = "".join(value.lower().split())
    if squeezed.count("url(") != squeezed.count("url(#") or "\\" in value or "@import" in squeezed:
        raise _FoundError(
            Fault(translatable("Staff", "{file} loads external content ({attribute})."), _REDRAW, attribute=name)
        )
    if name != "id":
        _check_numbers(name, _NO_NUMBERS.sub(" ", value))
    for sized, size in _SIZE.findall(f"{name}:{value}"):
        length = _LENGTH.fullmatch(size)
        least = _LEAST_FONT if sized == "font-size" else 0
        if length is None or (length[1] is not None and not least <= float(length[1]) <= MAX_SIDE):
            message = translatable("Staff", "{file} has a stroke or font size that cannot be drawn ({attribute}).")
            raise _FoundError(Fault(message, "draw inside the viewBox", attribute=name))
    if "stroke-dash" in f"{name}:{squeezed}":
        raise _FoundError(
            Fault(
                translatable("Staff", "{file} has dashes, which can be too short to draw."),
                "draw the dashes as lines",
            )
        )


def _check_numbers(name: str, value: str) -> None:
    if any(char.isnumeric() and not char.isascii() for char in value):
        message = translatable("Staff", "{file} has a number that is not written in plain digits ({attribute}).")
        raise _FoundError(Fault(message, "write it with the digits 0 to 9", attribute=name))
    if any(abs(float(number)) > MAX_NUMBER for number in _NUMBER.findall(value)):
        raise _FoundError(
            Fault(
                translatable("Staff", "{file} has a number that is too large ({attribute})."),
                "draw inside the viewBox",
                attribute=name,
            )
        )


def _check_size(attributes: dict[str, str]) -> None:
    box = attributes.get("viewBox", "").replace(",", " ").split()
    sides = [attributes[side].removesuffix("px") for side in ("width", "height") if side in attributes]
    if not all(_NUMBER.fullmatch(number) for number in (*box, *sides)):
        raise _FoundError(
            Fault(translatable("Staff", "{file} has a size that is not a number."), 'write viewBox="0 0 120 120"')
        )
    if len(box) != 4:  # noqa: PLR2004 - x, y, width, height
        raise _FoundError(Fault(translatable("Staff", "{file} has no viewBox."), 'write viewBox="0 0 120 120"'))
    lengths = [float(number) for number in (*box[2:], *sides)]
    if not all(0 < side <= MAX_SIDE for side in lengths) or not all(abs(float(n)) <= MAX_SIDE for n in box[:2]):
        raise _FoundError(
            Fault(
                translatable("Staff", "{file} has a side longer than {most} units."),
                "make the drawing smaller",
                most=MAX_SIDE,
            )
        )
