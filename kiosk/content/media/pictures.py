"""Checks the pictures of packs: SVG, PNG or JPEG files.

Rules: the structure of a picture is checked before any decoder opens the file. The file name extension must match the
contents. A trial draws only pictures with a valid structure.
"""

from kiosk.content.media.drawings import fault_of_drawing
from kiosk.content.media.rasters import MAX_SCANS, Raster, read_jpeg, read_png
from kiosk.content.wording import Fault
from kiosk.domain.pictures import Drawn
from kiosk.domain.ports.packs import PictureTrial
from kiosk.domain.texts import translatable

_PLAIN = "save it as a baseline JPEG, not a progressive one"
_BARE = "save it without comments and metadata"

MAX_RASTER_BYTES = 4 * 1024 * 1024
MAX_SIDE = 4096
"""Maximum width and height of a picture in pixels: twice the width of the widest screen."""
MAX_PIXELS = 9_000_000
"""Maximum number of pixels of a picture; a decoded picture of this size takes 36 MB."""
MAX_PACKED = 1
"""Maximum number of colour profiles and compressed comments in a PNG; a decoder may expand each of them to 8 MB."""


def fault_of_picture(name: str, data: bytes) -> tuple[int, Fault] | None:
    """Return the first fault of the picture `data` and its line (1 for PNG and JPEG), or None.

    The extension of the file `name` determines the expected format.
    """
    ending = name.rpartition(".")[2]
    if ending == "svg":
        return fault_of_drawing(data)
    if ending not in {"png", "jpg"}:
        return 1, Fault(
            translatable("Staff", "{file} is not a supported kind of picture."), "save it as .svg, .png or .jpg"
        )
    if len(data) > MAX_RASTER_BYTES:
        return 1, Fault(
            translatable("Staff", "{file} is larger than {most} MiB."),
            "save it smaller",
            most=MAX_RASTER_BYTES // 1024**2,
        )
    raster = read_png(data) if ending == "png" else read_jpeg(data)
    if raster is None:
        return 1, Fault(
            translatable("Staff", "{file} is not a valid {format} file."),
            "save the picture again",
            format=ending.upper(),
        )
    fault = _fault_of_raster(raster)
    return (1, fault) if fault else None


def fault_of_trial(picture: bytes, trial: PictureTrial) -> Fault | None:
    """Draw `picture` in `trial`; returns a fault if that is slow or fails, else None.

    The picture must have passed `fault_of_picture`.
    """
    match trial.draw(picture):
        case Drawn.QUICKLY:
            return None
        case Drawn.SLOWLY:
            return Fault(translatable("Staff", "{file} takes too long to draw."), "simplify it, or save it smaller")
        case Drawn.NOT_AT_ALL:
            return Fault(translatable("Staff", "{file} cannot be drawn."), "save the picture again")


def _fault_of_raster(raster: Raster) -> Fault | None:
    width, height = raster.width, raster.height
    if not all(0 < side <= MAX_SIDE for side in (width, height)) or width * height > MAX_PIXELS:
        cure = f"make it at most {MAX_SIDE} pixels per side and {MAX_PIXELS // 10**6} million pixels"
        return Fault(
            translatable("Staff", "{file} has {width} × {height} pixels, which cannot be shown."),
            cure,
            width=width,
            height=height,
        )
    if raster.passes > MAX_SCANS:
        return Fault(translatable("Staff", "{file} has more than {most} scans."), _PLAIN, most=MAX_SCANS)
    if raster.packed > MAX_PACKED:
        return Fault(
            translatable("Staff", "{file} contains {count} compressed texts and profiles."),
            _BARE,
            count=raster.packed,
        )
    return None
