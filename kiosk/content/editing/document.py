"""The text of a lesson file or ``pack.yaml`` as an immutable value that edits change piece by piece.

Rules: text outside an edit stays byte for byte, including comments, the order of keys, quotes, the byte order mark
and line ends. After each edit, what was changed is parsed and compared with the same edit of the plain data; a
difference raises `DamagedTextError`, so that a file is never damaged silently. An edit inside a step or another key
parses only the text of this segment, which gives the same guarantee (the reason is in `segments`). Besides,
`marked`, from which the checks read, parses the whole file again and compares it with the data.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from kiosk.content.editing.differences import edits_between
from kiosk.content.editing.edits import (
    Edit,
    EditRefusedError,
    Excerpt,
    InsertEntry,
    MoveEntry,
    SetValue,
    applied,
    has_value,
    is_same,
    value_at,
)
from kiosk.content.editing.layout import BREAK, Layout, layout_of
from kiosk.content.editing.segments import FileSegment, FileSegments, segments_of
from kiosk.content.editing.splicing import Splicer, UnusualTextError
from kiosk.content.packs.marked import MAX_BYTES, MAX_DEPTH, Marked, Place, decoded, read_marked
from kiosk.domain.errors import SourceError
from kiosk.domain.texts import translatable

BOM = b"\xef\xbb\xbf"


class DamagedTextError(RuntimeError):
    """Internal error: an edit of a text did not give the expected data; the text was not changed."""


@dataclass(frozen=True)
class SourceDocument:
    """One source file. ``raw``: its bytes. ``file``: its name in messages."""

    raw: bytes
    file: str = "lesson.yaml"

    @classmethod
    def opened(cls, raw: bytes, file: str) -> "SourceDocument":
        """Return the document of a file. Raises SourceError if the file is not in the YAML subset for authors."""
        document = cls(raw, file)
        if document.marked.problems:
            raise SourceError(tuple(document.marked.problems))
        return document

    @cached_property
    def marked(self) -> Marked:
        """The parsed file with its line numbers, as the checker reads it.

        Raises DamagedTextError if an edit did not give the expected data.
        """
        found = read_marked(self.raw, self.file)
        if "data" in self.__dict__ and (found.problems or not is_same(found.data, self.data)):
            raise DamagedTextError(f"{self.file} was damaged by an edit")
        return found

    @cached_property
    def data(self) -> Any:
        """The data of the file; not to be changed."""
        return self.marked.data

    def prepare(self) -> None:
        """Compute now what the first edit needs, so that it is as fast as the following ones."""
        self._segments  # noqa: B018 - computed once

    def value(self, place: Place) -> Any:
        """Return the value at `place`. Raises EditRefusedError if there is none."""
        return value_at(self.data, place)

    def edited(self, *edits: Edit) -> "SourceDocument":
        """Return the document after `edits`, each applied after the one before.

        Raises EditRefusedError if an edit does not fit, and DamagedTextError if the program made a mistake.
        """
        document = self
        for edit in edits:
            document = document._edited(edit)
        return document

    def excerpt(self, place: Place) -> Excerpt:
        """Return the list entry at `place` with its comments, for `InsertEntry` into this or another document."""
        self.value(place)
        return self._splicer.excerpt(place)

    @cached_property
    def _text(self) -> str:
        return decoded(self.raw)

    @cached_property
    def _layout(self) -> Layout:
        text = self._text
        return layout_of(text if text.endswith(("\n", "\r")) else text + self._newline)

    @cached_property
    def _segments(self) -> FileSegments | None:
        return segments_of(self._layout, self._text, self._newline)

    @cached_property
    def _newline(self) -> str:
        """The most frequent line end of the file."""
        counted = Counter(BREAK.findall(self._text))
        return counted.most_common(1)[0][0] if counted else "\n"

    @cached_property
    def _splicer(self) -> Splicer:
        return Splicer(self._layout, self._newline)

    def _edited(self, edit: Edit) -> "SourceDocument":
        expected = applied(self.data, edit)
        if is_same(expected, self.data) and not isinstance(edit, MoveEntry):
            return self
        if isinstance(edit, SetValue) and has_value(self.data, edit.place):
            steps = list(edits_between(self.value(edit.place), edit.value, edit.place, edit.order))
            if len(steps) > 1 or not isinstance(steps[0], SetValue) or steps[0].place != edit.place:
                return self.edited(*steps)
        if isinstance(edit, InsertEntry) and edit.excerpt is not None and not is_same(edit.excerpt.value, edit.value):
            written = InsertEntry(edit.place, edit.index, edit.excerpt.value, edit.excerpt)
            return self.edited(written, SetValue((*edit.place, edit.index), edit.value))
        try:
            new = self._with_segment(edit, expected)
            if new is not None:
                return new
            for text in _candidates(self._splicer, edit, expected, depth=0):
                new = self._with_text(text)
                if new is not None and is_same(new.data, expected):
                    return new
        except TypeError as error:
            raise _unwritable() from error
        raise DamagedTextError(f"{self.file}: {edit} was not applied")

    def _with_segment(self, edit: Edit, expected: Any) -> "SourceDocument | None":
        """Return the document after an edit inside a segment; None if the whole file must be edited."""
        segments = self._segments
        number = segments.number_at(edit.place) if segments is not None else None
        if segments is None or number is None:
            return None
        segment = segments.all[number]
        inner, before = segment.inside(edit), value_at(self.data, segment.place)
        if inner is None or not segment.is_sound or not is_same(segment.value, before):
            return None
        after = value_at(expected, segment.place)
        if len(segment.place) + _depth(after) > MAX_DEPTH:
            raise _unwritable()
        root = [after] if segment.own == 0 else {segment.own: after}
        for text in _candidates(Splicer(segment.parsed, self._newline), inner, root, depth=1):
            new = segment.with_text(text if segment.text.endswith(("\n", "\r")) else text.removesuffix(self._newline))
            if new is not None and is_same(new.value, after):
                return self._joined(segments.with_segment(number, new), applied(self.data, _put(new)))
        return None

    def _joined(self, segments: FileSegments, data: Any) -> "SourceDocument":
        new = self._with_raw(segments.text, data)
        new.__dict__["_segments"], new.__dict__["_newline"] = segments, self._newline
        return new

    def _with_text(self, text: str) -> "SourceDocument | None":
        if not self._text.endswith(("\n", "\r")):
            text = text.removesuffix(self._newline)
        try:
            layout = layout_of(text if text.endswith(("\n", "\r")) else text + self._newline)
        except yaml.YAMLError:
            return None
        except UnicodeEncodeError as error:
            raise _unwritable() from error
        if _depth(layout.root.value) > MAX_DEPTH:
            raise _unwritable()
        new = self._with_raw(text, layout.root.value)
        new.__dict__["_layout"] = layout
        return new

    def _with_raw(self, text: str, data: Any) -> "SourceDocument":
        """Return the document with another text, whose data is known."""
        try:
            raw = text.encode()
        except UnicodeEncodeError as error:
            raise _unwritable() from error
        raw = BOM + raw if self.raw.startswith(BOM) else raw
        if len(raw) > MAX_BYTES:
            raise EditRefusedError(
                translatable("Studio", "The lesson has become too long to be saved."),
                translatable("Studio", "Split it into two lessons."),
            )
        # what an edit writes is in the subset, so that the text need not be checked again
        new = SourceDocument(raw, self.file)
        new.__dict__["_text"], new.__dict__["data"] = text, data
        return new


def _candidates(splicer: Splicer, edit: Edit, expected: Any, depth: int) -> Iterator[str]:
    """Yield texts that may have the data `expected`: first with the smallest change, then with larger ones.

    `depth`: length of the place of the largest value that may be written anew.
    """
    with suppress(UnusualTextError):
        yield splicer.spliced(edit)
    start = edit.place if isinstance(edit, InsertEntry | MoveEntry) else edit.place[:-1]
    for length in range(len(start), depth - 1, -1):
        with suppress(UnusualTextError):
            yield splicer.rewritten(start[:length], value_at(expected, start[:length]))


def _put(segment: FileSegment) -> SetValue:
    return SetValue(segment.place, segment.value)


def _depth(value: Any) -> int:
    """Length of the place of the deepest value."""
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max((1 + _depth(one) for one in below), default=0)


def _unwritable() -> EditRefusedError:
    return EditRefusedError(
        translatable("Studio", "This value cannot be saved in a lesson."),
        translatable("Studio", "Delete strange characters and type the text again."),
    )
