"""Divides the text of a source file into segments that are edited, parsed and verified alone.

Rules: a segment is the text of one step, or of one other key of the file, from the beginning of its first line to
the beginning of the first line of what follows. It is itself a file of one entry in the same columns.

Why the whole file need not be parsed after an edit inside a segment: YAML is scanned from left to right, and the
state of the scanner at the beginning of a segment is always the same: in block context, outside of quotes and flow
collections, with the indentation of the surrounding collection. The text before the segment is unchanged, and so is
its first entry sign (the dash or the key), so the values before it stay. The segment parses alone, as exactly one
entry that begins in the same column; so inside the file it gives the same value, and all quotes and flow collections
in it are closed at its end. What follows begins with a dash or key in a column in which no scalar of the segment can
continue, so the scanner arrives there in the same state as before, and the values after it stay, too. Subset rules
that need the whole file are kept otherwise: there are no anchors, and the depth and size are checked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

import yaml

from kiosk.content.editing.edits import Edit, RemoveValue, SetValue
from kiosk.content.editing.layout import Layout, LayoutNode, WrittenShape, layout_of
from kiosk.content.packs.marked import Place

STEPS = "steps"
_LINE_SEPARATORS = "\u2028\u2029"
"""Characters that end a line for YAML, but not for `layout`."""


@dataclass(frozen=True)
class FileSegment:
    """The text of one entry. ``place``: its place in the file."""

    place: Place
    text: str
    newline: str

    @cached_property
    def layout(self) -> Layout | None:
        """The layout of the segment as a file of one entry; None if it cannot be parsed alone."""
        text = self.text if self.text.endswith(("\n", "\r")) else self.text + self.newline
        try:
            return layout_of(text)
        except yaml.YAMLError:
            return None

    @property
    def parsed(self) -> Layout:
        """The layout of a sound segment. Raises ValueError if the segment cannot be parsed alone."""
        if self.layout is None:
            raise ValueError(self.place)
        return self.layout

    @property
    def value(self) -> Any:
        """The value of the entry of a sound segment."""
        return self.parsed.root.below(self.own).value

    @property
    def own(self) -> str | int:
        """Key or index of the entry in its segment."""
        return 0 if len(self.place) > 1 else self.place[0]

    def inside(self, edit: Edit) -> Edit | None:
        """Return `edit` with its place in the segment; None if it is not an edit inside this segment."""
        place = (self.own, *edit.place[len(self.place) :])
        is_whole = len(place) == 1 and isinstance(edit, SetValue | RemoveValue)
        if edit.place[: len(self.place)] != self.place or is_whole:
            return None
        return replace(edit, place=place)

    def with_text(self, text: str) -> "FileSegment | None":
        """Return the segment with another text; None if that is not exactly one entry with the same beginning."""
        new = replace(self, text=text)
        return new if new.is_sound and self.is_sound and new._sign == self._sign else None  # noqa: SLF001 - same class

    @property
    def is_sound(self) -> bool:
        """Whether the text is exactly one entry of a block collection, in lines of its own."""
        layout = self.layout
        if layout is None or not layout.root.is_block or any(char in self.text for char in _LINE_SEPARATORS):
            return False
        root = layout.root
        return [self.own] == list(root.children if isinstance(root.children, dict) else range(len(root.value)))

    @property
    def _sign(self) -> str:
        """The text up to the dash or the key of the entry, including it."""
        root = self.parsed.root
        end = root.dashes[0] + 1 if root.shape is WrittenShape.BLOCK_LIST else next(iter(root.keys.values()))[1]
        return self.text[:end]


@dataclass(frozen=True, slots=True)
class FileSegments:
    """The segments of a file in the order of the text; ``head``: the text before the first one.

    A segment without a place contains a key whose entries are segments of their own.
    """

    head: str
    all: tuple[FileSegment, ...]

    @property
    def text(self) -> str:
        """The text of the file without its byte order mark."""
        return "".join([self.head, *(segment.text for segment in self.all)])

    def number_at(self, place: Place) -> int | None:
        """Return the index of the segment in which `place` lies, None if there is none."""
        for number, segment in enumerate(self.all):
            if segment.place and place[: len(segment.place)] == segment.place:
                return number
        return None

    def with_segment(self, number: int, segment: FileSegment) -> "FileSegments":
        """Return the segments with another one at the index `number`."""
        return FileSegments(self.head, (*self.all[:number], segment, *self.all[number + 1 :]))


def segments_of(layout: Layout, text: str, newline: str) -> FileSegments | None:
    """Return the segments of the file `text`, whose layout is given; None if it is not a block of keys.

    `layout.text` may have one more line end than `text`.
    """
    root = layout.root
    if root.shape is not WrittenShape.BLOCK_MAPPING or not isinstance(root.children, dict):
        return None
    begins: list[tuple[int, Place]] = []
    for name, child in root.children.items():
        begins.append((root.keys[name][0], (name,)))
        if name == STEPS and child.shape is WrittenShape.BLOCK_LIST and _are_in_own_lines(layout, child):
            begins[-1] = (root.keys[name][0], ())
            begins += [(dash, (STEPS, index)) for index, dash in enumerate(child.dashes)]
    starts = [(layout.line_starts[layout.line_of(offset)], place) for offset, place in begins]
    if any(start >= following for (start, _), (following, _) in pairwise(starts)):
        return None
    return FileSegments(text[: starts[0][0]], tuple(_cut(starts, text, newline)))


def _cut(starts: list[tuple[int, Place]], text: str, newline: str) -> Iterator[FileSegment]:
    for (start, place), (end, _) in pairwise([*starts, (len(text), ())]):
        yield FileSegment(place, text[start:end], newline)


def _are_in_own_lines(layout: Layout, node: LayoutNode) -> bool:
    """Whether only blanks stand before the dashes of the list, in the same column."""
    columns = {layout.column(dash) for dash in node.dashes}
    befores = (layout.text[layout.line_starts[layout.line_of(dash)] : dash] for dash in node.dashes)
    are_dashes = all(layout.text[dash] == "-" for dash in node.dashes)
    return len(columns) == 1 and are_dashes and not any(before.strip(" ") for before in befores)
