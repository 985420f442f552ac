"""Applies one edit to the text of a source file.

Rules: only the text of the changed entry is replaced; everything else stays as it is, including line ends. A case
that is not written here raises `UnusualTextError`; the caller then rewrites the surrounding value.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.content.editing.chunks import Chunks, TextChunk, chunks_of, line_text
from kiosk.content.editing.edits import Edit, Excerpt, InsertEntry, MoveEntry, RemoveValue, SetValue
from kiosk.content.editing.house_style import (
    block_lines,
    entry_lines,
    inline,
    is_inline,
    is_plain,
    key_lines,
    key_text,
    quoted,
)
from kiosk.content.editing.layout import Layout, LayoutNode, WrittenShape
from kiosk.content.packs.marked import Place

_COMMENT = re.compile(r"(?:(?<=\s)|(?<![\s\S]))#[^\n\r]*")
_PLAIN_WORDS = re.compile(r"[^\W\d_][\w./-]*(?: [\w./(-][\w./)-]*)*")
_COMMA = re.compile(r"(?:\s|(?<=\s)#[^\n\r]*)*,")


class UnusualTextError(Exception):
    """The text around the edit has a form in which it cannot be changed piece by piece."""


class Splicer:
    """Edits of one file; ``newline``: the line end of lines that are added."""

    def __init__(self, layout: Layout, newline: str) -> None:
        self._layout = layout
        self._text = layout.text
        self._newline = newline

    def spliced(self, edit: Edit) -> str:
        """Return the text after `edit`, which fits the data. Raises UnusualTextError."""
        match edit:
            case SetValue(place, value, order):
                return self._set(place, value, order)
            case RemoveValue(place):
                return self._remove(place)
            case InsertEntry(place, index, value, excerpt):
                return self._insert(place, index, value, excerpt)
            case MoveEntry(place, source, target):
                return self._move(place, source, target)

    def rewritten(self, place: Place, value: Any) -> str:
        """Return the text with the value at `place` written anew; the comments inside it are put above it."""
        if not place:
            comments = self._comments(0, len(self._text))
            return self._newline.join([*comments, *block_lines(value), ""])
        parent, node = self._layout.node(place[:-1]), self._layout.node(place)
        if not parent.is_block:
            if self._comments(node.start, node.end):
                raise UnusualTextError
            return self._replaced(node.start, node.end, inline(value))
        chunks = self._chunks(place[:-1])
        number = self._number(parent, place[-1])
        chunk = chunks.entries[number]
        is_shared = number == 0 and chunks.is_inline
        start = self._sign_end(parent, place[-1])
        comments = self._comments(start, node.end)
        if isinstance(place[-1], int):
            first, *rest = entry_lines(value)
            lines = [first[1:], *rest]
        else:
            first, *rest = key_lines(place[-1], value)
            lines = [first[len(key_text(place[-1])) + 1 :], *rest]
        text = self._joined(lines, chunks.column)
        if not comments:
            return self._replaced(start, node.end, text)
        if is_shared:
            raise UnusualTextError
        above = self._layout.line_starts[chunk.own]
        hoisted = "".join(f"{' ' * chunks.column}{comment}{self._newline}" for comment in comments)
        return f"{self._text[:above]}{hoisted}{self._text[above:start]}{text}{self._text[node.end :]}"

    def excerpt(self, place: Place) -> Excerpt:
        """Return the entry of a list at `place` with the comments above it."""
        parent, node = self._layout.node(place[:-1]), self._layout.node(place)
        if parent.shape is not WrittenShape.BLOCK_LIST or not isinstance(place[-1], int):
            return Excerpt(entry_lines(node.value), node.value)
        chunks = self._chunks(place[:-1])
        if chunks.is_inline:
            return Excerpt(entry_lines(node.value), node.value)
        chunk = chunks.entries[place[-1]]
        lines = (line_text(self._layout, at).rstrip("\r\n") for at in range(chunk.first, chunk.end))
        margin = " " * chunks.column
        return Excerpt(tuple(line.removeprefix(margin) if line.strip() else "" for line in lines), node.value)

    def _set(self, place: Place, value: Any, order: tuple[str, ...]) -> str:
        if not place:
            raise UnusualTextError
        parent = self._layout.node(place[:-1])
        key = place[-1]
        if isinstance(key, str) and key not in parent.value:
            return self._add(place[:-1], parent, key, value, order)
        node = parent.below(key)
        if isinstance(value, str) and node.shape is WrittenShape.SCALAR:
            return self._in_place(parent, node, key, self._like(node, value, key))
        if not node.is_block and (is_inline(value) or not parent.is_block):
            if self._comments(node.start, node.end):
                raise UnusualTextError
            return self._in_place(parent, node, key, inline(value))
        return self.rewritten(place, value)

    def _in_place(self, parent: LayoutNode, node: LayoutNode, key: str | int, text: str) -> str:
        """Return the text with the one-line `node` replaced by `text`; an empty value gets a blank before it."""
        before = self._text[node.start - 1 : node.start]
        if node.start == node.end:
            if isinstance(key, str) and ":" not in self._text[parent.keys[key][1] : node.start]:
                text = f": {text}"
            elif before in {":", "-"}:
                text = f" {text}"
        return self._replaced(node.start, node.end, text)

    def _add(self, place: Place, parent: LayoutNode, key: str, value: Any, order: tuple[str, ...]) -> str:
        names = list(parent.value)
        if not names:
            return self._set(place, {key: value}, ()) if place else self.rewritten((), {key: value})
        before = [at for at, name in enumerate(names) if name in order[: order.index(key)]] if key in order else []
        index = before[-1] + 1 if before else (0 if key in order else len(names))
        if not parent.is_block:
            if self._text[parent.start] != "{":
                raise UnusualTextError
            return self._into_flow(parent, index, f"{key_text(key)}: {inline(value)}")
        chunks = self._chunks(place)
        lines = key_lines(key, value)
        if index == 0 and chunks.is_inline:
            start = parent.keys[names[0]][0]
            joined = self._joined(lines, chunks.column)
            return self._replaced(start, start, f"{joined}{self._newline}{' ' * chunks.column}")
        if index == 0:
            return self._with_lines(chunks.entries[0].first, self._indented(lines, chunks.column))
        return self._with_lines(chunks.entries[index - 1].end, self._indented(lines, chunks.column))

    def _remove(self, place: Place) -> str:
        parent = self._layout.node(place[:-1])
        number = self._number(parent, place[-1])
        if len(parent.value) == 1:
            return self._emptied(place[:-1], parent)
        if not parent.is_block:
            return self._out_of_flow(parent, number)
        chunks = self._chunks(place[:-1])
        if number == 0 and chunks.is_inline:
            return self._without_shared(parent, chunks)
        return self._joined_lines(self._kept_around(chunks.entries, number))

    def _emptied(self, place: Place, node: LayoutNode) -> str:
        """Return the text in which the collection at `place` has lost its only entry."""
        empty = type(node.value)()
        chunks = self._chunks(place) if node.is_block and place else None
        if chunks is None or chunks.is_inline:
            return self._set(place, empty, ())
        sign = self._sign_end(self._layout.node(place[:-1]), place[-1])
        (chunk,) = chunks.entries
        first, end = self._layout.line_starts[chunk.first], self._layout.line_end(chunk.end - 1)
        return f"{self._text[:sign]} {inline(empty)}{self._text[sign:first]}{self._text[end:]}"

    def _without_shared(self, parent: LayoutNode, chunks: Chunks) -> str:
        if not isinstance(parent.children, dict):
            raise UnusualTextError
        start, follower = parent.start, list(parent.keys.values())[1][0]
        first, second = chunks.entries[:2]
        comments = "".join(line_text(self._layout, at) for at in range(second.first, second.own))
        between = "".join(line_text(self._layout, at) for at in range(first.end, second.first))
        if between.strip():
            raise UnusualTextError
        line = self._layout.line_starts[first.own]
        return f"{self._text[:line]}{comments}{self._text[line:start]}{self._text[follower:]}"

    def _kept_around(self, entries: Sequence[TextChunk], number: int) -> list[str]:
        """The lines of the file without the chunk `number` and without the blank lines that it leaves."""
        chunk = entries[number]
        first, end = chunk.first, chunk.end
        if number > 0 and self._is_blank(entries[number - 1].end, chunk.first):
            first = entries[number - 1].end
        elif number == 0 and self._is_blank(chunk.end, entries[1].first):
            end = entries[1].first
        return [*self._lines(0, first), *self._lines(end, len(self._layout.line_starts))]

    def _insert(self, place: Place, index: int, value: Any, excerpt: Excerpt | None) -> str:
        parent = self._layout.node(place)
        if not parent.value:
            return self._set(place, [value], ())
        if not parent.is_block:
            return self._into_flow(parent, index, inline(value))
        chunks = self._chunks(place)
        if chunks.is_inline:
            raise UnusualTextError
        lines = excerpt.lines if excerpt is not None else entry_lines(value)
        new = self._indented(lines, chunks.column)
        between = self._separator(chunks.entries, index, is_spaced=place == ("steps",))
        if index < len(chunks.entries):
            return self._with_lines(chunks.entries[index].first, [*new, *between])
        return self._with_lines(chunks.entries[-1].end, [*between, *new])

    def _separator(self, entries: Sequence[TextChunk], index: int, *, is_spaced: bool) -> list[str]:
        """The blank lines between a new entry and its neighbour, as between other entries of the list."""
        if len(entries) == 1:
            return [self._newline] if is_spaced else []
        at = min(max(index - 1, 0), len(entries) - 2)
        lines = self._lines(entries[at].end, entries[at + 1].first)
        return [self._newline for line in lines if not line.strip()]

    def _move(self, place: Place, source: int, target: int) -> str:
        parent = self._layout.node(place)
        order = list(range(len(parent.value)))
        order.insert(target, order.pop(source))
        if not parent.is_block:
            return self._permuted_flow(parent, order)
        chunks = self._chunks(place)
        if chunks.is_inline:
            raise UnusualTextError
        entries = chunks.entries
        new = self._lines(0, entries[0].first)
        for position, number in enumerate(order):
            new += self._lines(entries[number].first, entries[number].end)
            following = entries[position + 1].first if position + 1 < len(entries) else len(self._layout.line_starts)
            new += self._lines(entries[position].end, following)
        return self._joined_lines(new)

    def _into_flow(self, parent: LayoutNode, index: int, text: str) -> str:
        spans = _spans(parent)
        if index < len(spans):
            return self._replaced(spans[index][0], spans[index][0], f"{text}, ")
        return self._replaced(spans[-1][1], spans[-1][1], f", {text}")

    def _out_of_flow(self, parent: LayoutNode, number: int) -> str:
        spans = _spans(parent)
        start, end = spans[number]
        if number + 1 < len(spans):
            following = spans[number + 1][0]
            if not self._comments(end, following):
                return self._replaced(start, following, "")
            comma = _COMMA.match(self._text, end)
            if comma is None:
                raise UnusualTextError
            return self._text[:start] + self._text[end : comma.end() - 1] + self._text[comma.end() :]
        if self._comments(spans[number - 1][1], start):
            raise UnusualTextError
        return self._replaced(spans[number - 1][1], end, "")

    def _permuted_flow(self, parent: LayoutNode, order: Sequence[int]) -> str:
        spans = _spans(parent)
        pieces, at = [], 0
        for (start, end), number in zip(spans, order, strict=True):
            pieces += [self._text[at:start], self._text[spans[number][0] : spans[number][1]]]
            at = end
        return "".join([*pieces, self._text[at:]])

    def _chunks(self, place: Place) -> Chunks:
        """Return the chunks of the block collection at `place`."""
        node = self._layout.node(place)
        if not place:
            return chunks_of(self._layout, node, 0)
        sign = self._sign_end(self._layout.node(place[:-1]), place[-1])
        return chunks_of(self._layout, node, self._layout.line_of(sign - 1) + 1)

    def _sign_end(self, parent: LayoutNode, part: str | int) -> int:
        """Offset behind the colon of the key `part`, or behind the dash of the entry `part`."""
        if isinstance(part, int):
            return parent.dashes[part] + 1
        colon = re.compile(r"\s*:").match(self._text, parent.keys[part][1])
        if colon is None:
            raise UnusualTextError
        return colon.end()

    def _comments(self, start: int, end: int) -> list[str]:
        """The comments between two offsets."""
        spans = [span for span in _scalar_spans(self._layout.root) if span[0] < end and span[1] > start]
        found, at = [], start
        for first, last in [*sorted(spans), (end, end)]:
            found += [hit[0] for hit in _COMMENT.finditer(self._text, at, max(at, first))]
            at = max(at, last)
        return found

    def _like(self, node: LayoutNode, text: str, key: str | int) -> str:
        """Return the scalar `text` in the quote style of `node`."""
        is_one_line = text.isprintable()
        if node.style == "'" and is_one_line:
            return "'" + text.replace("'", "''") + "'"
        if node.style is None and isinstance(node.value, str) and _stays_plain(text) and key not in {"vi", "en"}:
            return text
        if node.style is None and is_plain(text) and key not in {"vi", "en"}:
            return text
        return quoted(text)

    def _replaced(self, start: int, end: int, text: str) -> str:
        return f"{self._text[:start]}{text}{self._text[end:]}"

    def _lines(self, first: int, end: int) -> list[str]:
        return [line_text(self._layout, at) for at in range(first, end)]

    def _indented(self, lines: Iterable[str], column: int) -> list[str]:
        margin = " " * column
        return [f"{margin}{line}{self._newline}" if line else self._newline for line in lines]

    def _joined(self, lines: Sequence[str], column: int) -> str:
        """`lines` as one text; all but the first are indented to `column`."""
        margin = " " * column
        return self._newline.join([lines[0], *(f"{margin}{line}" if line else line for line in lines[1:])])

    def _with_lines(self, line: int, new: Iterable[str]) -> str:
        return self._joined_lines([*self._lines(0, line), *new, *self._lines(line, len(self._layout.line_starts))])

    @staticmethod
    def _joined_lines(lines: Iterable[str]) -> str:
        return "".join(lines)

    def _is_blank(self, first: int, end: int) -> bool:
        return not "".join(self._lines(first, end)).strip()

    @staticmethod
    def _number(parent: LayoutNode, part: str | int) -> int:
        return part if isinstance(part, int) else list(parent.value).index(part)


def _spans(parent: LayoutNode) -> list[tuple[int, int]]:
    """The offsets of the entries of a flow collection, keys included."""
    if isinstance(parent.children, dict):
        return [
            (parent.keys[name][0], max(below.end, parent.keys[name][1])) for name, below in parent.children.items()
        ]
    return [(below.start, below.end) for below in parent.children or ()]


def _scalar_spans(node: LayoutNode) -> Iterable[tuple[int, int]]:
    yield from node.keys.values()
    if node.children is None:
        yield node.start, node.end
    for below in node.children.values() if isinstance(node.children, dict) else node.children or ():
        yield from _scalar_spans(below)


def _stays_plain(text: str) -> bool:
    """Whether a text that stands in place of a plain text needs no quotes: words with single blanks."""
    return _PLAIN_WORDS.fullmatch(text) is not None and is_plain(text.partition(" ")[0])
