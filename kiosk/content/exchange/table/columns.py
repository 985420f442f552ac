"""Finds the columns of a question table by the words of its first row.

Rules: Vietnamese and English words are known; case, accents, spaces and order do not matter. A table without a column
for the question and one for the right answer is not a question table.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.vietnamese.comparing import bare

_QUESTION = frozenset({"cauhoi", "noidung", "noidungcauhoi", "question", "questiontext", "debai"})
_RIGHT = frozenset({"dung", "dapandung", "caudung", "dapan", "right", "correct", "correctanswer", "answerkey"})
_WHY = frozenset({"visao", "giaithich", "loigiaithich", "why", "explanation", "feedback"})
_NAME = frozenset({"ten", "ma", "macauhoi", "name", "id", "stt"})
_CATEGORY = frozenset({"bai", "chude", "chuong", "category", "lesson", "topic"})
_HINT = frozenset({"goiy", "hint"})
_OPTION = re.compile(r"(?:cautraloi|traloi|phuongan|luachon|dapan|answer|option|choice)?([1-9][0-9]?|[a-j])")


@dataclass(frozen=True, slots=True)
class TableColumns:
    """Numbers of the columns, from 0; ``options``: in the order of their numbers or letters."""

    question: int
    right: int
    options: tuple[int, ...]
    why: int | None = None
    name: int | None = None
    category: int | None = None
    hint: int | None = None

    def cell(self, row: Sequence[str], column: int | None) -> str:
        """The text of `row` in `column`; empty if there is none."""
        return row[column] if column is not None and column < len(row) else ""

    @property
    def known(self) -> frozenset[int]:
        """All columns that are read."""
        single = (self.question, self.right, self.why, self.name, self.category, self.hint)
        return frozenset({*self.options, *(column for column in single if column is not None)})


def find_columns(head: Sequence[str]) -> TableColumns | None:
    """The columns of the table with the first row `head`; None if it is not a question table."""
    words = [bare(cell) for cell in head]
    question, right = _place(words, _QUESTION), _place(words, _RIGHT)
    if question is None or right is None:
        return None
    numbered: Mapping[int, str] = {
        place: found[1]
        for place, word in enumerate(words)
        if place not in {question, right} and (found := _OPTION.fullmatch(word))
    }
    options = sorted(numbered, key=lambda place: (len(numbered[place]), numbered[place]))
    rest = (_place(words, names) for names in (_WHY, _NAME, _CATEGORY, _HINT))
    return TableColumns(question, right, tuple(options), *rest)


def _place(words: Sequence[str], names: frozenset[str]) -> int | None:
    return next((place for place, word in enumerate(words) if word in names), None)
