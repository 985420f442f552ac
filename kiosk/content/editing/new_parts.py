"""Data of a new step and of new entries of its lists.

Rules: new ids differ from all ids in use; ids of other parts never change.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import Any

from kiosk.activities import registry
from kiosk.content.editing.areas import Board, area_of
from kiosk.content.editing.edits import value_at
from kiosk.content.editing.form_fields import EditorForm, FieldType, FormField
from kiosk.content.editing.forms import form_of
from kiosk.content.editing.ids import new_id
from kiosk.content.editing.starting_steps import STARTS
from kiosk.content.packs.marked import Place
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import VIETNAMESE

BLANK = "Viết ở đây"
"""Text of a new entry until the author writes one; a text cannot be empty."""
TO_REPLACE = "ở đây"
"""Part of each starting text that says what to write."""
_WORDS = {"page": "trang", "video": "phim", "phone_task": "dien-thoai", "dialogue": "noi-chuyen"}


def new_step(kind: str, ids_in_use: Collection[str], skill: str | None = None) -> dict[str, Any]:
    """Return the data of a new step of the `kind`; `skill`: id of the skill that a question tests."""
    activity = registry()[kind]
    head: dict[str, Any] = {"id": new_id(_WORDS.get(kind, "cau-hoi"), ids_in_use), "type": kind}
    if activity.is_question and skill is not None:
        head["skill"] = skill
    return {**head, **_vietnamese(STARTS.get(kind, activity.sample))}


def new_entry(step: dict[str, Any], place: Place, text: str = BLANK) -> Any:
    """Return the data of a new entry of the list at `place` in `step`, with the required fields.

    `text`: what its first text says; the id is made from it. Raises KeyError if the form has no such list.
    """
    return entry_of(form_of(str(step["type"])), step, place, text)


def entry_of(form: EditorForm, owner: Mapping[str, Any], place: Place, text: str = BLANK) -> Any:
    """Return the data of a new entry of the list at `place` in `owner`, whose form is `form`; see `new_entry`."""
    field = form.field_at(place)
    if field is None or field.entry is None:
        raise KeyError(place)
    return _Maker(dict(owner), text).value(field.entry)


class _Maker:
    """Makes the values of one new entry; the first text of the entry is `text`, further ones are blank."""

    def __init__(self, step: dict[str, Any], text: str) -> None:
        self._step = step
        self._text = text
        self._left = text
        self._taken = set(ids_in(step))

    def value(self, field: FormField) -> Any:
        """Return a value for a required field."""
        if field.is_text:
            said, self._left = self._left, BLANK
            return {VIETNAMESE: said}
        makers: Mapping[FieldType, Callable[[FormField], Any]] = {
            FieldType.ID: self._id,
            FieldType.GROUP: self._group,
            FieldType.LIST: self._list,
            FieldType.CHOICE: lambda one: one.choices[0].value,
            FieldType.REFERENCE: lambda one: next(iter(targets_of(self._step, one)), ""),
            FieldType.FLAG: lambda _: False,
            FieldType.NUMBER: lambda one: one.fewest or 0,
            FieldType.LINE: lambda _: self._text,
            FieldType.NUMBERS: self._area,
        }
        maker = makers.get(field.type)
        return field.example if maker is None else maker(field)

    def _id(self, _: FormField) -> str:
        found = new_id("" if self._text == BLANK else self._text, self._taken)
        self._taken.add(found)
        return found

    def _group(self, field: FormField) -> dict[str, Any]:
        return {one.name: self.value(one) for one in field.fields if one.is_required or self._is_needed(one)}

    def _list(self, field: FormField) -> list[Any]:
        return [self.value(field.entry) for _ in range(field.fewest or 0)] if field.entry else []

    def _area(self, _: FormField) -> list[int]:
        """Return a free area in the picture of the scene, as near to its middle as possible.

        Without room, it is in a corner, over others; the checks say so.
        """
        scene = self._step.get("scene", {})
        areas = (area_of(spot.get("area")) for spot in entries_of(self._step, "spots"))
        board = Board(scene["width"], scene["height"], tuple(area for area in areas if area is not None))
        return list(board.placed_anywhere() or (0, 0, board.least, board.least))

    def _is_needed(self, field: FormField) -> bool:
        """Whether a field is filled in although a model allows to leave it out.

        These are the texts of pairs, and the line of a message or the area of a picture on which a spot lies.
        """
        scene = self._step.get("scene")
        if field.name == "area" and isinstance(scene, Mapping):
            return all(type(scene.get(side)) is int for side in ("width", "height"))
        return field.name == "text" or (field.name == "line" and any(_spread(self._step, field.target)))


def is_starting_text(text: str) -> bool:
    """Whether `text` was written by this module and is to be replaced by the author."""
    return text == BLANK or text in _starting_texts()


@cache
def _starting_texts() -> frozenset[str]:
    return frozenset(text for text in _texts(STARTS) if TO_REPLACE in text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list | tuple):
        for below in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(below)


def targets_of(step: dict[str, Any], field: FormField) -> tuple[str, ...]:
    """Return the values that the reference `field` of `step` may have; none if they stand outside the step."""
    found = (value for value in _spread(step, field.target) if isinstance(value, str)) if field.target else ()
    return (*found, *(choice.value for choice in field.choices))


def ids_in(value: Any) -> Iterator[str]:
    """Yield every id in plain data, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for below in value.values():
            yield from ids_in(below)
    elif isinstance(value, list):
        for below in value:
            yield from ids_in(below)


def _spread(value: Any, pattern: tuple[str, ...]) -> Iterator[Any]:
    if not pattern:
        yield value
    elif pattern[0] == "*" and isinstance(value, list):
        for below in value:
            yield from _spread(below, pattern[1:])
    elif pattern[0] == "*" and isinstance(value, dict):
        for below in value.values():
            yield from _spread(below, pattern[1:])
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _spread(value_at(value, (pattern[0],)), pattern[1:])


def _vietnamese(value: Any) -> Any:
    """Return plain data with the Vietnamese texts only."""
    if isinstance(value, Mapping) and VIETNAMESE in value:
        return {VIETNAMESE: value[VIETNAMESE]}
    if isinstance(value, Mapping):
        return {key: _vietnamese(below) for key, below in value.items()}
    return [_vietnamese(below) for below in value] if isinstance(value, list | tuple) else value
