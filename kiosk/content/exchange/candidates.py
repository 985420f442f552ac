"""Reads a file for the preview of an import: each item with the steps that it would become. Nothing is written.

Rules: an item that the author leaves out or cures does not change the others. Items are planned into lessons as
`LessonSorter` sorts them, but the parts of a long category get about the same length.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.exchange.importing import empty_file, limited, recognised
from kiosk.content.exchange.items import ForeignItem
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
    categories: dict[str, list[tuple[int, int]]] = {}
    for place, one in chosen:
        categories.setdefault(one.item.category, []).append((place, len(one.mapped.steps)))
    lessons: list[PlannedLesson] = []
    for category, sized in categories.items():
        title = title_of(category, stem, [])
        for number, places in enumerate(_parts(sized), 1):
            short = " ".join(title.split()[: TITLE_WORDS - 2])
            lessons.append(PlannedLesson(title if number == 1 else f"{short} ({_PART} {number})", tuple(places)))
    return lessons


def _parts(sized: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Divide places with their numbers of steps into parts of at most `MAX_STEPS` steps, about equally long.

    An item of more steps is a part of its own.
    """
    total = sum(size for _, size in sized)
    wished = math.ceil(total / max(1, math.ceil(total / MAX_STEPS)))
    parts: list[list[int]] = []
    length = MAX_STEPS
    for place, size in sized:
        if not parts or length + size > MAX_STEPS or length >= wished:
            parts.append([])
            length = 0
        parts[-1].append(place)
        length += size
    return parts
