"""Questions answered by touching a picture: hotspot and select point."""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.package.remarks import ANY_PLACE, AREA_ROUND, NO_KEY, NO_PICTURE, ONE_AREA, POINT_ONLY
from kiosk.content.exchange.package.spots import Area, inside, named_spots
from kiosk.content.exchange.qti.asked import Asked
from kiosk.content.exchange.qti.dialect import number
from kiosk.content.exchange.qti.prose import read_prose
from kiosk.content.exchange.qti.responses import coordinates
from kiosk.content.exchange.remarks import WEIGHTS_DROPPED
from kiosk.content.media.rasters import read_jpeg, read_png


def read_hotspot(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``hotspotInteraction``."""
    key = asked.key_of(interaction)
    told = asked.explanations
    spots: list[ForeignOption] = []
    notes: list[Remark] = [*key.notes]
    for choice in interaction.iterfind("hotspotChoice"):
        shape = choice.get("shape", "")
        area = rectangle(shape, coordinates(choice.get("coords")))
        if area is None or shape != "rect":
            notes.append(AREA_ROUND)
        name = choice.get("identifier", "").strip()
        is_right = name in key.right
        feedback = "" if is_right else told.wrong_of(interaction.get("responseIdentifier", ""), name)
        label = choice.get("hotspotLabel", "")
        spots.append(ForeignOption(label, is_right=is_right, feedback=feedback, area=area))
    return _on_picture(asked, interaction, spots, notes)


def read_select_point(asked: Asked, interaction: Element) -> ForeignItem:
    """The item of a ``selectPointInteraction``: each area of its mapping is a place.

    Of a single point, the areas with the best mark are right; of several points, all areas with a mark.
    """
    response = asked.response_of(interaction)
    single = response.cardinality == "single"
    positive = [one.value for one in response.areas if one.value > 0]
    least = (max if single else min)(positive, default=0.0)
    notes = [AREA_ROUND] if any(one.shape != "rect" for one in response.areas) else []
    if not single or min(positive, default=0.0) < least or 0 < response.elsewhere < least:
        notes.append(WEIGHTS_DROPPED)
    spots = [
        ForeignOption("", is_right=0 < least <= one.value, area=rectangle(one.shape, one.coords))
        for one in response.areas
    ]
    item = _on_picture(asked, interaction, spots, notes)
    if not response.areas or not asked.rules.uses_areas(response.name):
        return replace(item, refusal=POINT_ONLY)
    takes_outside = response.elsewhere > 0 and (response.elsewhere >= least or not single)
    return replace(item, refusal=NO_KEY) if takes_outside else item


def rectangle(shape: str, coords: Sequence[float]) -> Area | None:
    """The rectangle around an area of a QTI or HTML picture map; None if it is not one."""
    match shape, tuple(coords):
        case "rect", (left, top, right, bottom):
            corners = (left, top, right, bottom)
        case "circle", (x, y, radius):
            corners = (x - radius, y - radius, x + radius, y + radius)
        case "ellipse", (x, y, wide, high):
            corners = (x - wide, y - high, x + wide, y + high)
        case "poly", (_, _, _, _, _, _, *more) as numbers if len(more) % 2 == 0:
            corners = (min(numbers[0::2]), min(numbers[1::2]), max(numbers[0::2]), max(numbers[1::2]))
        case _:
            return None
    left, top = min(corners[0], corners[2]), min(corners[1], corners[3])
    return left, top, abs(corners[2] - corners[0]), abs(corners[3] - corners[1])


def _on_picture(
    asked: Asked, interaction: Element, spots: Sequence[ForeignOption], notes: Sequence[Remark]
) -> ForeignItem:
    drawn = next((one for one in interaction if one.tag in {"img", "object"}), None)
    holder = Element("div")
    if drawn is not None:
        holder.append(drawn)
    picture, lost = asked.pictures.first(read_prose(holder).pictures)
    if drawn is not None and picture is not None:
        spots = [replace(spot, area=spot.area and _on_pixels(spot.area, drawn, picture)) for spot in spots]
    named, unnamed = named_spots(spots)
    right = sum(spot.is_right for spot in spots)
    alone = [ANY_PLACE] if right > 1 and asked.response_of(interaction).cardinality == "single" else []
    said = (*notes, *alone, *lost, *unnamed)
    item = asked.made(interaction, ItemKind.HOTSPOT, asked.prompt_of(interaction), named, said)
    item = replace(item, picture=picture)
    if picture is None:
        return replace(item, refusal=NO_PICTURE)
    if any(spot.area is None for spot in spots):
        return replace(item, refusal=ONE_AREA)
    return item if right else replace(item, refusal=NO_KEY)


def _on_pixels(area: Area, drawn: Element, picture: ForeignPicture) -> Area:
    """`area` in pixels of the picture instead of units of the size at which the item shows it."""
    raster = read_png(picture.data) or read_jpeg(picture.data)
    if raster is None:
        return area
    wide, high = number(drawn.get("width")) or 0.0, number(drawn.get("height")) or 0.0
    across = raster.width / wide if wide > 0 else 0.0
    down = raster.height / high if high > 0 else across or 1.0  # one of the two scales the other, too
    across = across or down
    return inside((area[0] * across, area[1] * down, area[2] * across, area[3] * down), raster.width, raster.height)
