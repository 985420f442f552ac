"""Reads a file for the preview of an import: each item with the steps that it would become. Nothing is written.

Rules: an item that the author leaves out or cures does not change the others. Items are planned into lessons as
`LessonSorter` sorts them, but the parts of a long category get about the same length. A text that several items share
is in each lesson with one of them.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.exchange.importing import empty_file, limited, recognised
from kiosk.content.exchange.items import ForeignItem, ItemKind
from kiosk.content.exchange.lessons import MAX_STEPS, TITLE_WORDS, title_of
from kiosk.content.exchange.steps.mapping import MappedItem, map_item

_PART = "phần"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item of a file, and what becomes of it."""

    item: ForeignItem
    mapped: MappedItem

    @property
    def is_taken(self) -> bool:
        """Whether it becomes steps."""
        return bool(self.mapped.steps)


@dataclass(frozen=True, slots=True)
class FileReading:
    """What was read from the file `path`; ``format``: key of its reader."""

    path: Path
    format: str
    candidates: tuple[Candidate, ...]

    @property
    def count(self) -> int:
        """Number of items in the file."""
        return sum(one.item.count for one in self.candidates)


@dataclass(frozen=True, slots=True)
class PlannedLesson:
    """A lesson to be made: its title, and the places of its candidates."""

    title: str
    places: tuple[int, ...]


def read_candidates(
    path: Path,
    watch: Callable[[int], None] = lambda _: None,
    prepare: Callable[[ForeignItem], ForeignItem] = lambda item: item,
) -> FileReading:
    """Read the file at `path`; `prepare` changes each item before it is mapped.

    `watch` is called with the number of items read so far; an exception that it raises stops the reading. Raises
    QuestionsRefusedError if the file is refused as a whole, and OSError.
    """
    reader, file = recognised(path)
    found: list[Candidate] = []
    for item in limited(reader.read(file)):
        found.append(candidate(prepare(item)))
        watch(len(found))
    if not found:
        raise empty_file()
    return FileReading(path, reader.format, tuple(found))


def candidate(item: ForeignItem) -> Candidate:
    """`item` with what becomes of it."""
    return Candidate(item, map_item(item))


def planned(chosen: Sequence[tuple[int, Candidate]], stem: str) -> list[PlannedLesson]:
    """The lessons for `chosen` candidates with their places; `stem`: name of the file without its ending."""
    categories: dict[str, list[_Sized]] = {}
    shared = {
        name: _Sized(place, len(one.mapped.steps))
        for place, one in chosen
        if one.item.kind is ItemKind.PAGE
        for name in one.item.shared
    }
    for place, one in chosen:
        needed = tuple(shared[name] for name in one.item.shared if name in shared)
        categories.setdefault(one.item.category, []).append(_Sized(place, len(one.mapped.steps), needed))
    lessons: list[PlannedLesson] = []
    for category, sized in categories.items():
        title = title_of(category, stem, [])
        for number, places in enumerate(_parts(sized), 1):
            short = " ".join(title.split()[: TITLE_WORDS - 2])
            lessons.append(PlannedLesson(title if number == 1 else f"{short} ({_PART} {number})", tuple(places)))
    return lessons


@dataclass(frozen=True, slots=True)
class _Sized:
    """An item. ``place``: its index in the file. ``size``: number of steps. ``needed``: its shared texts."""

    place: int
    size: int
    needed: tuple["_Sized", ...] = ()


def _parts(sized: Sequence[_Sized]) -> list[list[int]]:
    """Divide places into parts of at most `MAX_STEPS` steps, about equally long.

    An item of more steps is a part of its own. A part begins with the shared texts that its items need.
    """
    total = sum(one.size for one in sized)
    wished = math.ceil(total / max(1, math.ceil(total / MAX_STEPS)))
    parts: list[list[int]] = []
    length = own = 0
    for one in sized:
        missing = [text for text in one.needed if not parts or text.place not in {*parts[-1], one.place}]
        added = one.size + sum(text.size for text in missing)
        if not parts or length + added > MAX_STEPS or own >= wished:
            missing = [text for text in one.needed if text.place != one.place]
            added = one.size + sum(text.size for text in missing)
            parts.append([])
            length = own = 0
        parts[-1] += [*(text.place for text in missing), one.place]
        length += added
        own += one.size
    return parts
