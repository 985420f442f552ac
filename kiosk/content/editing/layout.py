"""Positions of the values in the text of a source file.

Rules: positions are offsets in the text, taken from the marks of the YAML events. A value ends with its last
character; comments and blank lines behind it are not part of it. Files outside the subset of `packs.marked` have no
layout.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Any

import yaml

from kiosk.content.packs.marked import Place, quickest_loader, scalar_value

BREAK = re.compile(r"\r\n|\n|\r")
"""Pattern of a line end."""
_KEEP = re.compile(r"[|>][0-9]?\+|[|>]\+")


class WrittenShape(Enum):
    """How a value is written."""

    SCALAR = "scalar"
    FLOW_MAPPING = "{}"
    FLOW_LIST = "[]"
    BLOCK_MAPPING = "key:"
    BLOCK_LIST = "-"


@dataclass(slots=True)
class LayoutNode:
    """One value of the file.

    ``start``, ``end``: its offsets. ``style``: the quote or block sign of a scalar, None for a plain one. ``keys``:
    the offsets of each key of a mapping. ``dashes``: the offset of the dash of each entry of a block list.
    """

    shape: WrittenShape
    start: int
    end: int
    value: Any
    style: str | None = None
    children: dict[str, "LayoutNode"] | list["LayoutNode"] | None = None
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    dashes: list[int] = field(default_factory=list)

    @property
    def is_block(self) -> bool:
        """Whether the value is a block mapping or a block list."""
        return self.shape in {WrittenShape.BLOCK_MAPPING, WrittenShape.BLOCK_LIST}

    def below(self, part: str | int) -> "LayoutNode":
        """Return the value with the key or index `part`."""
        if isinstance(self.children, dict) and isinstance(part, str):
            return self.children[part]
        if isinstance(self.children, list) and isinstance(part, int):
            return self.children[part]
        raise KeyError(part)


@dataclass(frozen=True)
class Layout:
    """The values of a file and the beginnings of its lines; ``text`` has no byte order mark."""

    text: str
    root: LayoutNode
    line_starts: tuple[int, ...]

    def node(self, place: Place) -> LayoutNode:
        """Return the value at `place`. Raises KeyError if there is none."""
        found = self.root
        for part in place:
            found = found.below(part)
        return found

    def line_of(self, offset: int) -> int:
        """Return the index of the line in which `offset` lies."""
        return bisect_right(self.line_starts, offset) - 1

    def line_end(self, line: int) -> int:
        """Return the offset behind the line with the index `line`, including its line end."""
        return self.line_starts[line + 1] if line + 1 < len(self.line_starts) else len(self.text)

    def column(self, offset: int) -> int:
        """Return the column (from 0) of `offset`."""
        return offset - self.line_starts[self.line_of(offset)]

    def lines(self) -> dict[Place, int]:
        """Return the line (from 1) of every value, as in `Marked.lines`."""
        return dict(self._lines_below((), self.root, self.root.start))

    def _lines_below(self, place: Place, node: LayoutNode, start: int) -> Iterator[tuple[Place, int]]:
        yield place, self.line_of(start) + 1
        if isinstance(node.children, dict):
            for name, below in node.children.items():
                yield from self._lines_below((*place, name), below, node.keys[name][0])
        for index, below in enumerate(node.children if isinstance(node.children, list) else ()):
            yield from self._lines_below((*place, index), below, below.start)


def layout_of(text: str) -> Layout:
    """Return the layout of `text`, which `packs.marked` reads without problems."""
    starts = (0, *(hit.end() for hit in BREAK.finditer(text)))
    return Layout(text, _Composer(text, yaml.parse(text, Loader=quickest_loader())).document(), starts)


class _Composer:
    """Builds the tree of values from the events of one document."""

    def __init__(self, text: str, events: Any) -> None:
        self._text = text
        self._events = events

    def document(self) -> LayoutNode:
        event = next(self._events)
        while not isinstance(event, yaml.DocumentStartEvent):
            event = next(self._events)
        node = self._node(next(self._events))
        for _ in self._events:  # a syntax error behind the value is raised here
            pass
        return node

    def _node(self, event: Any) -> LayoutNode:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event)
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip(" \n\r")) if not self._keeps(start) else end
        return LayoutNode(WrittenShape.SCALAR, start, end, scalar_value(event), event.style or None)

    def _keeps(self, start: int) -> bool:
        return _KEEP.match(self._text, start) is not None

    def _mapping(self, event: Any) -> LayoutNode:
        shape = WrittenShape.FLOW_MAPPING if event.flow_style else WrittenShape.BLOCK_MAPPING
        children: dict[str, LayoutNode] = {}
        node = LayoutNode(shape, event.start_mark.index, event.end_mark.index, {}, children=children)
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            node.keys[key.value] = (key.start_mark.index, key.end_mark.index)
            children[key.value] = self._node(next(self._events))
        node.value = {name: child.value for name, child in children.items()}
        node.end = self._end(node, key, list(children.values()))
        return node

    def _sequence(self, event: Any) -> LayoutNode:
        shape = WrittenShape.FLOW_LIST if event.flow_style else WrittenShape.BLOCK_LIST
        children: list[LayoutNode] = []
        node = LayoutNode(shape, event.start_mark.index, event.end_mark.index, [], children=children)
        while not isinstance(below := next(self._events), yaml.SequenceEndEvent):
            children.append(self._node(below))
        node.value = [child.value for child in children]
        node.end = self._end(node, below, children)
        if shape is WrittenShape.BLOCK_LIST:
            node.dashes = self._dashes(node, children)
        return node

    @staticmethod
    def _end(node: LayoutNode, event: Any, children: list[LayoutNode]) -> int:
        """Offset behind the collection; a block collection ends with its last value, its end event only later."""
        return max(children[-1].end, node.start) if node.is_block and children else int(event.end_mark.index)

    def _dashes(self, node: LayoutNode, children: list[LayoutNode]) -> list[int]:
        """Offsets of the dashes: the last one in the column of the list before each entry."""
        first = node.start
        line_start = max(self._text.rfind("\n", 0, first), self._text.rfind("\r", 0, first)) + 1
        pattern = re.compile(rf"(?<![^\n\r])[^\n\r]{{{first - line_start}}}(?=-(?:\s|\Z))")
        found = [first]
        for before, child in pairwise(children):
            hits = [hit.end() for hit in pattern.finditer(self._text, before.end, child.start)]
            found.append(hits[-1] if hits else child.start)
        return found
