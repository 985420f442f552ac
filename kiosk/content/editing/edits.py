"""Changes of a source file as values, and their effect on plain data.

Rules: an edit names its place in the data before the edit. `applied` never changes the data it is given. The same
edit applied to the text of a file (`document`) gives a text that parses to exactly the data that `applied` returns.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.content.packs.marked import Place, dotted
from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable


class EditRefusedError(PackError):
    """An edit does not fit the file, for example because the file was changed elsewhere; nothing was changed."""

    code = "edit-refused"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An entry of a list as it stands in a file, with the comments above it; it can be inserted into another file.

    ``lines``: the text without line ends and without the indentation of the list. ``value``: the data of the entry.
    """

    lines: tuple[str, ...]
    value: Any


@dataclass(frozen=True, slots=True)
class SetValue:
    """Set a value, or add a key that is missing.

    ``order``: keys in the order in which a file lists them; a new key is inserted after those that precede it there,
    and at the end if it is not in ``order``.
    """

    place: Place
    value: Any
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """Remove a key of a mapping or an entry of a list, with the comments directly above it."""

    place: Place


@dataclass(frozen=True, slots=True)
class InsertEntry:
    """Insert ``value`` into the list at ``place``; it gets the index ``index``.

    ``excerpt``: the text of the entry in another file; its comments and style are kept. Where its data differs from
    ``value``, for example in a new id, ``value`` is written.
    """

    place: Place
    index: int
    value: Any
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """Move an entry of the list at ``place``, with the comments directly above it, to the index ``target``."""

    place: Place
    source: int
    target: int


Edit = SetValue | RemoveValue | InsertEntry | MoveEntry


def value_at(data: Any, place: Place) -> Any:
    """Return the value at `place`. Raises EditRefusedError if there is none."""
    for depth, part in enumerate(place):
        is_key = isinstance(data, dict) and isinstance(part, str) and part in data
        is_index = isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data)
        if not (is_key or is_index):
            raise _missing(place[: depth + 1])
        data = data[part]
    return data


def has_value(data: Any, place: Place) -> bool:
    """Return whether there is a value at `place`."""
    try:
        value_at(data, place)
    except EditRefusedError:
        return False
    return True


def applied(data: Any, edit: Edit) -> Any:
    """Return `data` after `edit`; `data` itself is unchanged. Raises EditRefusedError if the edit does not fit."""
    match edit:
        case SetValue():
            return _with_value(data, edit)
        case RemoveValue(place):
            if not place:
                raise _missing(place)
            return _changed(data, place[:-1], lambda parent: _without(parent, place))
        case InsertEntry(place, index, value):
            return _changed(data, place, lambda entries: _inserted(entries, place, index, value))
        case MoveEntry(place, source, target):
            return _changed(data, place, lambda entries: _moved(entries, place, source, target))


def inverse(data: Any, edit: Edit) -> Edit:
    """Return the edit that restores `data` after `edit` was applied to it; the order of keys may differ."""
    match edit:
        case SetValue(place):
            return SetValue(place, value_at(data, place)) if has_value(data, place) else RemoveValue(place)
        case RemoveValue(place):
            removed, last = value_at(data, place), place[-1]
            if isinstance(last, int):
                return InsertEntry(place[:-1], last, removed)
            return SetValue(place, removed, tuple(value_at(data, place[:-1])))
        case InsertEntry(place, index):
            return RemoveValue((*place, index))
        case MoveEntry(place, source, target):
            return MoveEntry(place, target, source)


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are equal in value and type (``True`` is not 1), in any order of keys."""
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return type(one) is type(other) and bool(one == other)


def _with_value(data: Any, edit: SetValue) -> Any:
    *above, last = edit.place or (None,)
    if last is None:
        return edit.value

    def change(parent: Any) -> Any:
        if isinstance(parent, dict) and isinstance(last, str):
            return {**parent, last: edit.value}
        if isinstance(parent, list) and isinstance(last, int) and 0 <= last < len(parent):
            return [*parent[:last], edit.value, *parent[last + 1 :]]
        raise _missing(edit.place)

    return _changed(data, tuple(part for part in above if part is not None), change)


def _changed(data: Any, place: Place, change: Callable[[Any], Any]) -> Any:
    """Return `data` with the value at `place` replaced by the result of `change`."""
    if not place:
        return change(data)
    value_at(data, place[:1])
    new = _changed(data[place[0]], place[1:], change)
    if isinstance(data, dict):
        return {**data, place[0]: new}
    at = int(place[0])
    return [*data[:at], new, *data[at + 1 :]]


def _without(parent: Any, place: Place) -> Any:
    value_at(parent, place[-1:])
    if isinstance(parent, dict):
        return {key: value for key, value in parent.items() if key != place[-1]}
    return [entry for at, entry in enumerate(parent) if at != place[-1]]


def _inserted(entries: Any, place: Place, index: int, value: Any) -> list[Any]:
    if not isinstance(entries, list) or not 0 <= index <= len(entries):
        raise _missing((*place, index))
    return [*entries[:index], value, *entries[index:]]


def _moved(entries: Any, place: Place, source: int, target: int) -> list[Any]:
    if not isinstance(entries, list):
        raise _missing((*place, source))
    for index in (source, target):
        if not 0 <= index < len(entries):
            raise _missing((*place, index))
    rest = [entry for at, entry in enumerate(entries) if at != source]
    return [*rest[:target], entries[source], *rest[target:]]


def _missing(place: Place) -> EditRefusedError:
    return EditRefusedError(
        translatable("Studio", "The lesson file has no place “{place}” any more."),
        translatable("Studio", "Open the lesson again; somebody may have changed the file."),
        place=dotted(place),
    )
