"""The text of a lesson file or ``pack.yaml`` as an immutable value that edits change piece by piece.

Rules: text outside an edit stays byte for byte, including comments, the order of keys, quotes, the byte order mark
and line ends. After each edit, the new text is parsed and compared with the same edit of the plain data; a difference
raises `DamagedTextError`, so that a file is never damaged silently.
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
        """The parsed file with its line numbers, as the checker reads it."""
        return read_marked(self.raw, self.file)

    @property
    def data(self) -> Any:
        """The data of the file; not to be changed."""
        return self.marked.data

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
            for text in self._candidates(edit, expected):
                new = self._with_text(text)
                if new is not None and is_same(new.data, expected):
                    return new
        except TypeError as error:
            raise _unwritable() from error
        raise DamagedTextError(f"{self.file}: {edit} was not applied")

    def _candidates(self, edit: Edit, expected: Any) -> Iterator[str]:
        """Yield texts that may have the data `expected`: first with the smallest change, then with larger ones."""
        with suppress(UnusualTextError):
            yield self._splicer.spliced(edit)
        start = edit.place if isinstance(edit, InsertEntry | MoveEntry) else edit.place[:-1]
        for depth in range(len(start), -1, -1):
            with suppress(UnusualTextError):
                yield self._splicer.rewritten(start[:depth], value_at(expected, start[:depth]))

    def _with_text(self, text: str) -> "SourceDocument | None":
        if not self._text.endswith(("\n", "\r")):
            text = text.removesuffix(self._newline)
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
        new = SourceDocument(raw, self.file)
        try:
            layout = layout_of(text if text.endswith(("\n", "\r")) else text + self._newline)
        except yaml.YAMLError:
            return None
        lines = layout.lines()
        if any(len(place) > MAX_DEPTH for place in lines):
            raise _unwritable()
        # what an edit writes is in the subset, so one pass gives the data and the positions
        new.__dict__["_layout"] = layout
        new.__dict__["marked"] = Marked(self.file, layout.root.value, lines)
        return new


def _unwritable() -> EditRefusedError:
    return EditRefusedError(
        translatable("Studio", "This value cannot be saved in a lesson."),
        translatable("Studio", "Delete strange characters and type the text again."),
    )
