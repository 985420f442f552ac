"""The rows of a step in which learners touch places of a picture or of a message.

Rules: the form shows what belongs to the picture or to the message, whichever the scene is. The size of a picture and
the areas in it are not written as numbers: one row shows the picture with its places, and opens them for marking.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.bridge.studio.editor.form_rows import RIGHT, RowData
from kiosk.content.editing import scene_edits
from kiosk.content.editing.areas import Area, Size
from kiosk.content.packs.marked import Place, dotted, undotted
from kiosk.domain.ids import VIETNAMESE

SPOTS = "spots"
AREA = "area"
SCENE = "scene"
SIDES = ("width", "height")
ROW = "spots"
"""Kind of the form's row that shows the picture with the marked spots."""
_SPOT_DEPTH = 2


def is_picture(step: Mapping[str, Any]) -> bool:
    """Whether learners touch places of a picture in `step`."""
    scene = step.get(SCENE)
    return step.get("type") == scene_edits.KIND and isinstance(scene, Mapping) and bool(scene.get("picture"))


def key_of_row(place: Place) -> str:
    """Return the key of the row with the places, for the step at `place`."""
    return dotted((*place, SCENE, SPOTS))


def key_of_spot(place: Place, number: int) -> str:
    """Return the key of a spot, for the step at `place`."""
    return dotted((*place, SPOTS, number))


def spot_of(key: str) -> int | None:
    """Return the index of the spot to which the value with this key belongs; None if it belongs to none."""
    place = undotted(key)
    is_inside = len(place) >= _SPOT_DEPTH + 2 and place[_SPOT_DEPTH] == SPOTS
    number = place[_SPOT_DEPTH + 1] if is_inside else None
    return number if isinstance(number, int) else None


def with_spots(rows: Sequence[RowData], step: Mapping[str, Any], place: Place) -> list[RowData]:
    """Return the rows of `step`, which stands at `place`, as its scene needs them."""
    if step.get("type") != scene_edits.KIND:
        return list(rows)
    scene = (*place, SCENE)
    hidden = [dotted((*scene, side)) for side in SIDES]
    if not is_picture(step):
        return [row for row in rows if row.key not in hidden]
    message = dotted((*scene, "message"))
    picture = dotted((*place, *scene_edits.PICTURE))
    found: list[RowData] = []
    for row in rows:
        is_line = spot_of(row.key) is not None and row.key.endswith(".line")
        if row.key in hidden or is_line or row.key.startswith(message):
            continue
        is_spot = row.kind == "entry" and spot_of(row.key) is not None
        is_new = row.kind == "adds" and row.key == dotted((*place, SPOTS))
        found.append(replace(row, has_area=True) if is_spot or is_new else row)
        if row.key == picture:
            found.append(RowData(ROW, key_of_row(place), depth=row.depth))
    return found


def notes_with_areas(notes: Mapping[str, str], place: Place) -> Mapping[str, str]:
    """Return `notes` (key → what is lacking) with one for the row of the places, if an area lacks something."""
    found = next((note for key, note in notes.items() if is_area_of(key, place)), None)
    return notes if found is None else {**notes, key_of_row(place): found}


def is_area_of(key: str, place: Place) -> bool:
    """Whether `key` is that of an area, or of the size of the picture, of the step at `place`."""
    is_area = key.endswith(f".{AREA}") and key.startswith(f"{dotted((*place, SPOTS))}.")
    return is_area or key in {dotted((*place, SCENE, side)) for side in SIDES}


def shown_spot(spot: Any, area: Area | None, size: Size) -> dict[str, Any]:
    """Return a spot in a picture of this size as a map for the screen; its area as fractions of the picture."""
    given = spot if isinstance(spot, Mapping) else {}
    label = given.get("label")
    left, top, width, height = area or (0, 0, 0, 0)
    return {
        "right": given.get(RIGHT) is True,
        "label": str(label.get(VIETNAMESE, "")) if isinstance(label, Mapping) else "",
        "marked": area is not None,
        "x": left / size[0],
        "y": top / size[1],
        "width": width / size[0],
        "height": height / size[1],
    }
