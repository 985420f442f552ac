"""Edits that go with the picture of a scene in which learners touch places (kind ``hotspot``).

Rules: a scene is a picture or a message. The size of a picture stands in the file beside its name. After another
picture, the areas are at the same places of it. A message becomes a picture, and a picture a message, with all spots:
their names and explanations stay, and each gets an area or a line. Each of this is one step of undo.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kiosk.activities.scenes import SENDER
from kiosk.content.editing.areas import Size, area_of, scaled, spread
from kiosk.content.editing.edits import Edit, RemoveValue, SetValue, has_value, value_at
from kiosk.content.editing.forms import form_of
from kiosk.content.editing.new_parts import BLANK
from kiosk.content.editing.starting_steps import STARTS
from kiosk.content.packs.marked import Place
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import VIETNAMESE

KIND = "hotspot"
PICTURE = ("scene", "picture")
"""Place of the picture in a step."""
_LINES = ("dong-mot", "dong-hai", "dong-ba", "dong-bon")
"""Ids of the lines of a new message, as many as a message can have."""


def size_of_scene(step: Mapping[str, Any]) -> Size | None:
    """Return the width and height of the picture of a step, in its own units; None if the step has none."""
    scene = step.get("scene")
    if not isinstance(scene, Mapping) or not isinstance(scene.get("picture"), str):
        return None
    width, height = scene.get("width"), scene.get("height")
    if not isinstance(width, int) or not isinstance(height, int):
        return None
    return (width, height) if width > 0 and height > 0 else None


def picture_edits(step: Mapping[str, Any], start: Place, picture: str, size: Size | None) -> Iterator[Edit]:
    """Yield the edits after which the scene of `step`, which stands at `start`, is `picture`.

    `size`: size of the picture; None if it is unknown, and then the size in the file stays as it is.
    """
    scene = step.get("scene")
    was_message = not isinstance(scene, Mapping) or "message" in scene
    before = size_of_scene(step)
    size = size or before
    sides = {} if size is None else {"width": size[0], "height": size[1]}
    if was_message:
        yield SetValue((*start, "scene"), {"picture": picture, **sides}, form_of(KIND).order)
        yield from _unnamed(step, start)
    else:
        for name, value in (("picture", picture), *sides.items()):
            yield SetValue((*start, "scene", name), value, ("picture", "width", "height"))
    if size is not None:
        spots = entries_of(step, "spots")
        given = [area_of(spot.get("area")) if isinstance(spot, Mapping) else None for spot in spots]
        areas = spread(len(spots), size) if not any(given) else scaled(given, before or size, size)
        yield from _placed(spots, start, "area", [None if area is None else list(area) for area in areas], given)


def message_edits(step: Mapping[str, Any], start: Place) -> Iterator[Edit]:
    """Yield the edits after which the scene of `step`, which stands at `start`, is a message instead of a picture."""
    spots = entries_of(step, "spots")
    lines = _LINES[: max(1, len(spots))]
    message = {
        "sender": {VIETNAMESE: STARTS[KIND]["scene"]["message"]["sender"][VIETNAMESE]},
        "lines": [{"id": line, "text": {VIETNAMESE: BLANK}} for line in lines],
    }
    yield SetValue((*start, "scene"), {"message": message}, form_of(KIND).order)
    places = (*lines, SENDER)
    yield from _placed(spots, start, "line", [*places, *([None] * len(spots))], [None] * len(spots))


def _unnamed(step: Mapping[str, Any], start: Place) -> Iterator[Edit]:
    """Yield the edits that take away the names that new spots have from the lines of a new message."""
    names = [spot["label"][VIETNAMESE] for spot in STARTS[KIND]["spots"]]
    for number in range(len(entries_of(step, "spots"))):
        place = ("spots", number, "label", VIETNAMESE)
        if has_value(step, place) and value_at(step, place) in names:
            yield SetValue((*start, *place), BLANK)


def _placed(
    spots: Sequence[Any], start: Place, name: str, values: Sequence[Any], before: Sequence[Any]
) -> Iterator[Edit]:
    """Yield the edits that give the spots their lines or areas, whichever is `name`, and take away the other.

    `before`: values that the spots have already.
    """
    other = "line" if name == "area" else "area"
    field = form_of(KIND).field_at(("spots", 0))
    order = tuple(one.name for one in field.fields) if field is not None else ()
    for number, spot in enumerate(spots):
        place = (*start, "spots", number)
        if isinstance(spot, Mapping) and other in spot:
            yield RemoveValue((*place, other))
        value, was = values[number], before[number]
        if value is not None and value != (was if was is None else list(was)):
            yield SetValue((*place, name), value, order)
