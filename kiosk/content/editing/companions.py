"""Edits that go with the change of one field, so that the step stays valid.

Rules: an author changes one field; what depends on it follows. Ids of answers change only between the two kinds of
answers of a question of true or false and others. What depends on the picture of a scene is in `scene_edits`.
"""

from collections.abc import Iterator
from typing import Any

from kiosk.content.editing import scene_edits
from kiosk.content.editing.areas import Size
from kiosk.content.editing.edits import Edit, RemoveValue, SetValue, has_value
from kiosk.content.editing.forms import form_of
from kiosk.content.editing.new_parts import new_step
from kiosk.content.packs.marked import Place
from kiosk.domain.ids import VIETNAMESE

TRUE_FALSE = ("true", "false")
_TRUE_FALSE_TEXTS = {"true": "Đúng", "false": "Sai"}


def field_edits(
    step: dict[str, Any], start: Place, place: Place, value: Any, size: Size | None = None
) -> tuple[Edit, ...]:
    """Return the edits that set the field `place` of `step` to `value`; the step stands at `start` in its lesson.

    An optional field whose value is None is removed. `size`: width and height of a picture, if they are known.
    """
    if step["type"] == scene_edits.KIND and place == scene_edits.PICTURE:
        made = scene_edits.message_edits(step, start)
        return tuple(made if value is None else scene_edits.picture_edits(step, start, value, size))
    order = form_of(str(step["type"])).order if len(place) == 1 else ()
    if value is None:
        return (RemoveValue((*start, *place)),) if has_value(step, place) else ()
    return (SetValue((*start, *place), value, order), *_companions(step, start, place, value))


def _companions(step: dict[str, Any], start: Place, place: Place, value: Any) -> Iterator[Edit]:
    if step["type"] != "choice":
        return
    match place, value:
        case ("options", int(index), "right"), True:
            if step.get("several") is not True:
                yield from _others_wrong(step, start, index)
        case ("several",), False:
            right = [index for index, option in enumerate(step["options"]) if option.get("right") is True]
            yield from _others_wrong(step, start, right[0]) if right else ()
        case ("true_false",), True:
            if "several" in step:
                yield RemoveValue((*start, "several"))
            yield SetValue((*start, "options"), _true_false(step["options"]))
        case ("true_false",), False:
            options = new_step("choice", ())["options"]
            for index, option in enumerate(options):
                option["right"] = index < len(step["options"]) and step["options"][index].get("right") is True
            yield SetValue((*start, "options"), options)


def _others_wrong(step: dict[str, Any], start: Place, right: int) -> Iterator[Edit]:
    for index, option in enumerate(step["options"]):
        if index != right and option.get("right") is True:
            yield SetValue((*start, "options", index, "right"), False)


def _true_false(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The two answers of a question of true or false; the statement is true unless it was marked otherwise."""
    known = {option.get("id"): option for option in options}
    is_false = known.get("false", {}).get("right") is True
    return [
        {"id": name, "text": {VIETNAMESE: _TRUE_FALSE_TEXTS[name]}, "right": (name == "false") is is_false}
        for name in TRUE_FALSE
    ]
