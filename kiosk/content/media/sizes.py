"""Width and height of the pictures of packs, in their own units: pixels, or the units of a drawing's viewBox."""

from contextlib import suppress
from pathlib import Path
from xml.parsers import expat

from kiosk.content.media.rasters import read_jpeg, read_png

_BOX_NUMBERS = 4


class _BeginningReadError(Exception):
    """Raised to stop the parser behind the beginning of a drawing."""


def size_of_picture(data: bytes) -> tuple[int, int] | None:
    """Return the width and height of an SVG, PNG or JPEG file; None if they cannot be read."""
    raster = read_png(data) or read_jpeg(data)
    return (raster.width, raster.height) if raster is not None else _size_of_drawing(data)


def size_of_file(file: Path) -> tuple[int, int] | None:
    """Return the width and height of a picture; None if they cannot be read."""
    try:
        return size_of_picture(file.read_bytes())
    except OSError:
        return None


def _size_of_drawing(data: bytes) -> tuple[int, int] | None:
    found: list[dict[str, str]] = []

    def opened(_name: str, attributes: dict[str, str]) -> None:
        found.append(attributes)
        raise _BeginningReadError

    def refused(*_details: object) -> None:
        raise _BeginningReadError

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = opened
    parser.StartDoctypeDeclHandler = refused
    with suppress(_BeginningReadError, expat.ExpatError):
        parser.Parse(data, True)
    box = found[0].get("viewBox", "").replace(",", " ").split() if found else []
    try:
        width, height = (round(float(side)) for side in box[2:]) if len(box) == _BOX_NUMBERS else (0, 0)
    except (ValueError, OverflowError):
        return None
    return (width, height) if width > 0 and height > 0 else None
