"""What an SVG drawing of a pack may hold.

Rules: shapes only, from an allow-list; nothing that runs, loads, repeats without end or writes text (texts are
translated, drawings are not); read with a parser that expands no entity.
"""

import re
from typing import Any
from xml.parsers import expat

from kiosk.content.wording import Fault

MAX_BYTES = 256 * 1024
MAX_SIDE = 4096
"""Units of the drawing; a drawing is made on a 120-unit grid."""
MAX_ELEMENTS = 4000
MAX_DEPTH = 24

_SVG = "http://www.w3.org/2000/svg "
_SHAPES = frozenset(
    {"svg", "g", "defs", "clipPath", "title", "desc", "linearGradient", "radialGradient", "stop"}
    | {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
)
_HUGE = re.compile(r"(?<![.\d])\d{7}|\d[eE]\+?\d{2}")
"""A number no 120-unit drawing has; renderers tire of them."""
_HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
"""Looks like such a number in colours like ``#0E7650``."""
_REDRAW = "draw it with plain shapes and save it as plain SVG"


class _FoundError(Exception):
    """Ends the parse at the first fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class _Inspector:
    """Takes the parser's events and objects to what is not allowed."""

    def __init__(self) -> None:
        self.elements = 0
        self.depth = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        short = name.removeprefix(_SVG)
        if self.elements > MAX_ELEMENTS or self.depth > MAX_DEPTH:
            raise _FoundError(Fault(f"has more than {MAX_ELEMENTS} elements or {MAX_DEPTH} levels", "simplify it"))
        if not name.startswith(_SVG) or short not in _SHAPES:
            raise _FoundError(Fault(f"has the element <{short.rpartition(' ')[2]}>", _REDRAW))
        if (self.elements == 1) != (short == "svg"):
            raise _FoundError(Fault("is not one <svg> drawing", _REDRAW))
        for key, value in attributes.items():
            _check_attribute(key, value)
        if self.elements == 1:
            _check_size(attributes)

    def closed(self, _name: str) -> None:
        self.depth -= 1

    def refused(self, *_details: Any) -> None:
        raise _FoundError(
            Fault("declares a document type, an entity or a style sheet", "delete the lines with <! and <?")
        )


def fault_of_drawing(data: bytes) -> tuple[int, Fault] | None:
    """The first thing in the SVG file `data` that is not allowed, with its line (from 1)."""
    if len(data) > MAX_BYTES:
        return 1, Fault(f"is larger than {MAX_BYTES // 1024} KiB", "simplify the drawing")
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
        return error.lineno, Fault(f"is not well-formed ({expat.ErrorString(error.code)})", "save the drawing again")
    return None


def _check_attribute(key: str, value: str) -> None:
    name = key.rpartition(" ")[2]
    if name.lower().startswith("on"):
        raise _FoundError(Fault(f"runs something ({name})", _REDRAW))
    if " " in key and not key.startswith(("http://www.w3.org/XML/1998/namespace ", _SVG)):
        raise _FoundError(Fault(f"has {name} from another name space", _REDRAW))
    if name in {"href", "src"}:
        raise _FoundError(Fault(f"refers to something else ({name})", _REDRAW))
    squeezed = "".join(value.lower().split())
    if squeezed.count("url(") != squeezed.count("url(#") or "\\" in value or "@import" in squeezed:
        raise _FoundError(Fault(f"loads something from elsewhere ({name})", _REDRAW))
    if _HUGE.search(_HEX_COLOUR.sub("", value)) and name != "id":
        raise _FoundError(Fault(f"has a number that is too large ({name})", "draw inside the viewBox"))
    if "stroke-dash" in f"{name}:{squeezed}":
        raise _FoundError(Fault("has dashes, which can be too short to draw", "draw the dashes as lines"))


def _check_size(attributes: dict[str, str]) -> None:
    box = attributes.get("viewBox", "").replace(",", " ").split()
    try:
        numbers = [float(part) for part in box]
        sides = [float(attributes[side].removesuffix("px")) for side in ("width", "height") if side in attributes]
    except ValueError:
        raise _FoundError(Fault("has a size that is not a number", 'write viewBox="0 0 120 120"')) from None
    if len(numbers) != 4:  # noqa: PLR2004 - x, y, width, height
        raise _FoundError(Fault("has no viewBox", 'write viewBox="0 0 120 120"'))
    if not all(0 < side <= MAX_SIDE for side in (*numbers[2:], *sides)) or not all(
        abs(n) <= MAX_SIDE for n in numbers[:2]
    ):
        raise _FoundError(Fault(f"is larger than {MAX_SIDE} units a side", "make the drawing smaller"))
