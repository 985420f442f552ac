"""Divides the replacement of a group or a list into the smallest edits, so that the rest of the file keeps its text.

Rules: fields are compared by name; entries with ids are recognised by their id, others by their index.
"""

from collections.abc import Iterator
from typing import Any

from kiosk.content.editing.edits import Edit, InsertEntry, MoveEntry, RemoveValue, SetValue, is_same
from kiosk.content.packs.marked import Place


def edits_between(old: Any, new: Any, place: Place, order: tuple[str, ...] = ()) -> Iterator[Edit]:
    """Yield edits that change the value `old` at `place` to `new`, each to be applied after the one before."""
    if is_same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new and old.keys() & new.keys():
        yield from _of_mappings(old, new, place)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _of_lists(old, new, place)
    else:
        yield SetValue(place, new, order)


def _of_mappings(old: dict[str, Any], new: dict[str, Any], place: Place) -> Iterator[Edit]:
    for key in old:
        if key not in new:
            yield RemoveValue((*place, key))
    for key, value in new.items():
        if key in old:
            yield from edits_between(old[key], value, (*place, key))
        else:
            yield SetValue((*place, key), value, tuple(new))


def _of_lists(old: list[Any], new: list[Any], place: Place) -> Iterator[Edit]:
    if _ids(old) is not None and _ids(new) is not None:
        yield from _of_named(old, new, place)
        return
    head = 0
    while head < min(len(old), len(new)) and is_same(old[head], new[head]):
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and is_same(old[-1 - tail], new[-1 - tail]):
        tail += 1
    both = min(len(old), len(new)) - head - tail
    for index in range(head, head + both):
        yield from edits_between(old[index], new[index], (*place, index))
    for index in reversed(range(head + both, len(old) - tail)):
        yield RemoveValue((*place, index))
    for index in range(head + both, len(new) - tail):
        yield InsertEntry(place, index, new[index])


def _of_named(old: list[Any], new: list[Any], place: Place) -> Iterator[Edit]:
    wanted = {entry["id"] for entry in new}
    kept = list(old)
    for index in reversed(range(len(kept))):
        if kept[index]["id"] not in wanted:
            yield RemoveValue((*place, index))
            del kept[index]
    for index, entry in enumerate(new):
        found = next((at for at in range(index, len(kept)) if kept[at]["id"] == entry["id"]), None)
        if found is None:
            yield InsertEntry(place, index, entry)
            kept.insert(index, entry)
            continue
        if found != index:
            yield MoveEntry(place, found, index)
            kept.insert(index, kept.pop(found))
        yield from edits_between(kept[index], entry, (*place, index))


def _ids(entries: list[Any]) -> list[str] | None:
    """The ids of the entries if each has its own, else None."""
    found = [entry.get("id") for entry in entries if isinstance(entry, dict)]
    ids = [name for name in found if isinstance(name, str)]
    return ids if len(ids) == len(entries) == len(set(ids)) else None
