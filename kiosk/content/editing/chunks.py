"""The lines of a block collection, divided into one chunk for each entry.

Rules: a chunk contains the lines of its entry, the comment lines directly above it, and the comment lines below it
that are indented more deeply. Blank lines and other comments between two chunks belong to neither.
"""

from dataclasses import dataclass

from kiosk.content.editing.layout import Layout, LayoutNode


@dataclass(frozen=True, slots=True)
class TextChunk:
    """Lines of one entry: from the index ``first`` up to, but without, ``end``. ``own``: first line of the entry."""

    first: int
    own: int
    end: int


@dataclass(frozen=True, slots=True)
class Chunks:
    """The entries of a block collection.

    ``column``: the column of the keys or dashes. ``is_inline``: whether the first entry begins behind something else,
    such as the dash of a list (``- id: x``).
    """

    column: int
    is_inline: bool
    entries: tuple[TextChunk, ...]


def chunks_of(layout: Layout, node: LayoutNode, floor: int) -> Chunks:
    """Return the chunks of the block collection `node`; `floor`: index of the first line that may belong to it."""
    if isinstance(node.children, dict):
        spans = [(node.keys[name][0], below.end) for name, below in node.children.items()]
    else:
        spans = [(dash, below.end) for dash, below in zip(node.dashes, node.children or (), strict=True)]
    column = layout.column(spans[0][0])
    starts = [layout.line_of(start) for start, _ in spans]
    is_inline = bool(layout.text[layout.line_starts[starts[0]] : spans[0][0]].strip())
    found: list[TextChunk] = []
    for number, (start, end) in enumerate(spans):
        own = starts[number]
        last = layout.line_of(max(end - 1, start))
        bottom = starts[number + 1] if number + 1 < len(starts) else len(layout.line_starts)
        first = own if number == 0 and is_inline else _above(layout, own, found[-1].end if found else floor)
        found.append(TextChunk(first, own, _below(layout, last + 1, bottom, column)))
    return Chunks(column, is_inline, tuple(found))


def _above(layout: Layout, line: int, floor: int) -> int:
    """Index of the first of the comment lines directly above `line`."""
    while line > floor and _comment_column(layout, line - 1) is not None:
        line -= 1
    return line


def _below(layout: Layout, line: int, bottom: int, column: int) -> int:
    """Index behind the comment lines from `line` on that are indented more deeply than `column`."""
    end = line
    while line < bottom:
        at = _comment_column(layout, line)
        if at is not None and at > column:
            end = line + 1
        elif at is not None or line_text(layout, line).strip():
            break
        line += 1
    return end


def line_text(layout: Layout, line: int) -> str:
    """Return the line with the index `line`, with its line end."""
    return layout.text[layout.line_starts[line] : layout.line_end(line)]


def _comment_column(layout: Layout, line: int) -> int | None:
    text = line_text(layout, line)
    bare = text.lstrip(" ")
    return len(text) - len(bare) if bare.startswith("#") else None
