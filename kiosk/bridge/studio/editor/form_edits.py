"""The edits behind the buttons of the form: adding, removing, moving and marking entries, other values.

Rules: a new entry has words to replace, so that its step can be played at once. Ids are made here and never change.
The functions are pure; the key of a row is the dotted place of its value.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from kiosk.bridge.studio.editor.form_rows import RIGHT, SEVERAL
from kiosk.content.editing.areas import Size
from kiosk.content.editing.companions import field_edits
from kiosk.content.editing.edits import (
    Edit,
    InsertEntry,
    MoveEntry,
    RemoveValue,
    SetValue,
    applied,
    has_value,
    value_at,
)
from kiosk.content.editing.form_fields import EditorForm, FieldType, FormField
from kiosk.content.editing.new_parts import BLANK, entry_of
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import Place
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import VIETNAMESE

FACTS = "facts"
"""Key of the list of the facts that a lesson uses."""


class FormEdits:
    """Makes edits for one step, whose form is `form` and whose place in the file is `place`; `data`: the lesson."""

    def __init__(self, form: EditorForm, data: Any, place: Place) -> None:
        self._form = form
        self._data = data
        self._place = place

    def written(self, place: Place, text: str) -> list[Edit]:
        """Return the edits after which the value at `place`, a text or a line, is `text`.

        An empty text that is required becomes `BLANK`, so that the step can still be played; an optional one is
        removed.
        """
        is_text = place[-1] == VIETNAMESE
        owner: Place = place[:-1] if is_text else place
        found = self.field(owner)
        is_there = has_value(self._data, owner)
        if not text.strip() and found is not None and not found.is_required and owner and isinstance(owner[-1], str):
            return [RemoveValue(owner)] if is_there else []
        if not text.strip() and is_text:
            text = BLANK
        if is_text and not is_there:
            return [SetValue(owner, {VIETNAMESE: text}, self._order(owner))]
        return [SetValue(place, text, self._order(place))]

    def is_optional(self, place: Place) -> bool:
        """Return whether the text at `place` may be missing; it is removed from the file when it is emptied."""
        found = self.field(place[:-1] if place[-1] == VIETNAMESE else place)
        return found is not None and not found.is_required

    def set_to(self, place: Place, value: Any, size: Size | None = None) -> list[Edit]:
        """Return the edits after which the value at `place` is `value`, and what depends on it; None removes it.

        `size`: width and height of a picture, if they are known.
        """
        if self._place:
            step = value_at(self._data, self._place)
            return list(field_edits(step, self._place, place[len(self._place) :], value, size))
        if value is None:
            return [RemoveValue(place)] if has_value(self._data, place) else []
        return [SetValue(place, value, self._order(place))]

    def added(self, place: Place) -> list[Edit]:
        """Return the edits that add an entry to the list at `place`; empty if the form has no such list."""
        found = self.field(place)
        if found is None or found.entry is None:
            return []
        entries = value_at(self._data, place) if has_value(self._data, place) else []
        return self._inserted(place, entries, [self._new(place, (), BLANK)])

    def pasted(self, place: Place, lines: Sequence[tuple[str, bool]]) -> list[Edit]:
        """Return the edits that add an entry for each line; a line is its text and whether it is marked as right.

        Lines beyond the maximum of the list are left out.
        """
        found = self.field(place)
        if found is None or found.entry is None:
            return []
        entries = value_at(self._data, place) if has_value(self._data, place) else []
        made: list[Any] = []
        for text, is_right in lines:
            if found.most is not None and len(entries) + len(made) >= found.most:
                break
            new = self._new(place, made, text)
            if is_right and isinstance(new, dict) and RIGHT in new:
                new[RIGHT] = True
            made.append(new)
        return self._inserted(place, entries, made)

    def removed(self, place: Place) -> list[Edit]:
        """Return the edit that removes an entry."""
        return [RemoveValue(place)]

    def moved(self, place: Place, by: int) -> list[Edit]:
        """Return the edit that moves an entry by `by` places; empty if it cannot move so far."""
        entries, at = value_at(self._data, place[:-1]), int(place[-1])
        target = at + by
        return [MoveEntry(place[:-1], at, target)] if 0 <= target < len(entries) else []

    def marked(self, place: Place) -> list[Edit]:
        """Return the edits after which the entry at `place` is the right one.

        If several entries can be right, its mark is reversed instead, but the last right one stays right. Several can
        be right if a flag beside the list says so, or if the form has no such flag.
        """
        entries, at = value_at(self._data, place[:-1]), int(place[-1])
        owner = value_at(self._data, place[:-2])
        is_right = [entry.get(RIGHT) is True for entry in entries]
        is_always = self.field((*place[:-2], SEVERAL)) is None
        if is_always or (isinstance(owner, Mapping) and owner.get(SEVERAL) is True):
            if is_right[at] and sum(is_right) == 1:
                return []
            return [SetValue((*place, RIGHT), not is_right[at], self._order((*place, RIGHT)))]
        return [
            SetValue((*place[:-1], number, RIGHT), number == at, self._order((*place, RIGHT)))
            for number, was in enumerate(is_right)
            if was != (number == at)
        ]

    def field(self, place: Place) -> FormField | None:
        """Return the field of the form at `place` of the lesson file."""
        own = tuple(part for part in place[len(self._place) :])
        return self._form.field_at(own)

    def _inserted(self, place: Place, entries: Sequence[Any], made: Sequence[Any]) -> list[Edit]:
        if not made:
            return []
        if not entries:
            return [SetValue(place, list(made), self._order(place))]
        return [InsertEntry(place, len(entries) + number, new) for number, new in enumerate(made)]

    def _order(self, place: Place) -> tuple[str, ...]:
        """Return the order of the keys beside the value at `place`."""
        parent = self.field(place[:-1])
        if len(place) == len(self._place) + 1:
            return self._form.order
        if parent is None:
            return ()
        group = parent.entry if parent.entry is not None else parent
        return tuple(one.name for one in group.fields)

    def _new(self, place: Place, made: Sequence[Any], text: str) -> Any:
        """Return a new entry of the list at `place`, to which the entries `made` are added before it."""
        owner = value_at(self._data, self._place)
        inside = place[len(self._place) :]
        for entry in made:
            owner = applied(owner, _entry_added(owner, inside, entry))
        new = entry_of(self._form, owner, inside, text)
        field = self.field((*place, 0))
        picture = (
            next((one for one in field.fields if one.type is FieldType.PICTURE and one.is_required), None)
            if field
            else None
        )
        if picture is not None and isinstance(new, dict):
            new[picture.name] = next(_pictures(owner), new[picture.name])
        return new


def listed(data: Any, text: str, known: Collection[str], order: tuple[str, ...]) -> list[Edit]:
    """Return the edits that add the facts of `text` to the facts that the lesson `data` lists.

    `known`: the facts that are listed already or soon will be. `order`: the order of the keys of a lesson.
    """
    present = entries_of(data, FACTS)
    new = [name for name in dict.fromkeys(FACT.findall(text)) if name not in present and name not in known]
    if not new:
        return []
    if not present and not known:
        return [SetValue((FACTS,), new, order)]
    start = len(present) + sum(name not in present for name in known)
    return [InsertEntry((FACTS,), start + number, name) for number, name in enumerate(new)]


def _entry_added(owner: Any, place: Place, entry: Any) -> Edit:
    if not has_value(owner, place):
        return SetValue(place, [entry])
    return InsertEntry(place, len(value_at(owner, place)), entry)


def referred_names(data: Any, place: Place, target: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return pairs of id and name of the parts to which a reference of the step at `place` can refer."""
    if not target:
        return []
    is_outside = target[0] == ".."
    start = data if is_outside else value_at(data, place)
    pattern = target[1:] if is_outside else target
    owners = list(_matching(start, pattern[:-1]))
    return [
        (str(owner[pattern[-1]]), _name_of(owner, str(owner[pattern[-1]])))
        for owner in owners
        if isinstance(owner, Mapping) and pattern[-1] in owner
    ]


def _name_of(owner: Mapping[str, Any], fallback: str) -> str:
    for value in owner.values():
        if isinstance(value, Mapping) and isinstance(value.get(VIETNAMESE), str):
            return str(value[VIETNAMESE])
    return fallback


def _matching(data: Any, pattern: Sequence[str]) -> Iterator[Any]:
    """Yield the values whose place in `data` fits `pattern`."""
    if not pattern:
        yield data
    elif pattern[0] == "*" and isinstance(data, list | dict):
        for below in data if isinstance(data, list) else data.values():
            yield from _matching(below, pattern[1:])
    elif isinstance(data, Mapping) and pattern[0] in data:
        yield from _matching(data[pattern[0]], pattern[1:])


def _pictures(data: Any) -> Iterator[Any]:
    if isinstance(data, str) and data.startswith("media/"):
        yield data
    elif isinstance(data, list | dict):
        for below in data if isinstance(data, list) else data.values():
            yield from _pictures(below)
