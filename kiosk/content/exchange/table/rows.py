"""Turns a row of a question table into an item.

Rules: the right answer is a number (``1``; ``1, 3``), a letter (``A``; ``a c``) or the text of the answer. Answers
«Đúng» and «Sai» make a statement. Without answers, the words in the column of the right answer are to be typed
(alternatives with ``|`` between them); if this is empty, too, the row is a page. A row with a cell that cannot be
shown right is left.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_OPTIONS
from kiosk.content.exchange.markup import tidied
from kiosk.content.exchange.table.columns import TableColumns
from kiosk.content.exchange.table.workbook import SheetCell
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.comparing import bare

_BLANK = re.compile(r"_{3,}")
_NUMBERS = re.compile(r"[1-9][0-9]?(?:[\s,;./+&]+[1-9][0-9]?)*")
_LETTERS = re.compile(r"[A-Ja-j](?:[\s,;./+&]*[A-Ja-j])*")
_TRUE, _FALSE = frozenset({"dung", "true"}), frozenset({"sai", "false"})
_MARK = Remark(translatable("Staff", "The column with the right answer names no answer of this row."))
_LOCAL = translatable(
    "Staff", "The signs of these numbers and dates were written in the Vietnamese way; compare: “{cells}”"
)
_HIDDEN = translatable("Staff", "The table hides these contents; they were read: “{cells}”")
_LONG = translatable("Staff", "The table shortens this long number; its digits were read: “{cells}”")
_BEYOND = translatable("Staff", "Cells outside the known columns were not read: “{cells}”")


def item_of(
    sheet_row: Sequence[SheetCell], columns: TableColumns, number: int, notes: tuple[Remark, ...]
) -> ForeignItem:
    """The item in `sheet_row`; `number`: number of the row in the table."""
    row = [cell.text for cell in sheet_row]
    read = [cell for place, cell in enumerate(sheet_row) if place in columns.known]
    cells = [columns.cell(row, column) for column in columns.options]
    texts = [tidied(cell) for cell in cells]
    said = tidied(columns.cell(row, columns.right))
    beyond = "; ".join(cell.strip() for place, cell in enumerate(row) if place not in columns.known and cell.strip())
    item = ForeignItem(
        "table",
        "row",
        ItemKind.CHOICE,
        name=tidied(columns.cell(row, columns.name)) or str(number),
        prompt=tidied(columns.cell(row, columns.question)),
        feedback=tidied(columns.cell(row, columns.why)),
        category=tidied(columns.cell(row, columns.category)),
        hint=tidied(columns.cell(row, columns.hint)),
        notes=(*notes, *_remarks(read), *([Remark(_BEYOND, {"cells": beyond[:500]})] if beyond else [])),
    )
    if fault := next((cell.fault for cell in read if cell.fault), None):
        return replace(item, kind=ItemKind.OTHER, refusal=fault, cure=Cure.CONVERT_FILE)
    if not any(texts):
        return _without_options(item, said)
    right = _right(said, texts)
    if right is None:
        options = tuple(ForeignOption(text) for text in texts if text)
        return replace(item, options=options, refusal=_MARK, cure=Cure.MARK_RIGHT)
    options = tuple(ForeignOption(text, place in right) for place, text in enumerate(texts) if text)
    truths = [bare(option.text) for option in options]
    if len(truths) == len(("Đúng", "Sai")) and {truths[0], truths[1]} & _TRUE and {truths[0], truths[1]} & _FALSE:
        ordered = options if truths[0] in _TRUE else options[::-1]
        return replace(item, kind=ItemKind.TRUE_FALSE, native="truefalse", options=ordered)
    kind = ItemKind.CHOICE if len(right) == 1 else ItemKind.MULTIPLE
    return replace(item, kind=kind, options=options)


def _remarks(cells: Sequence[SheetCell]) -> Iterator[Remark]:
    """What the author must compare in `cells` of a workbook."""
    for sentence, chosen in (
        (_LOCAL, [cell for cell in cells if cell.shown and cell.shown.is_local]),
        (
            _HIDDEN,
            [cell for cell in cells if cell.text and (cell.is_hidden or (cell.shown and cell.shown.is_hidden))],
        ),
        (_LONG, [cell for cell in cells if cell.shown and cell.shown.is_long]),
    ):
        if chosen:
            yield Remark(sentence, {"cells": shown("; ".join(tidied(one.text) for one in chosen), 500)})


def _without_options(item: ForeignItem, said: str) -> ForeignItem:
    if not said:
        return replace(item, kind=ItemKind.PAGE, native="page")
    if bare(said) in _TRUE | _FALSE:
        is_true = bare(said) in _TRUE
        options = (ForeignOption("Đúng", is_true), ForeignOption("Sai", not is_true))
        return replace(item, kind=ItemKind.TRUE_FALSE, native="truefalse", options=options)
    answers = tuple(
        ForeignOption(one.strip(), is_right=True, gap=0) for one in said.split("|", MAX_OPTIONS) if one.strip()
    )
    asked, _, sentence = item.prompt.rpartition("\n")
    if len(_BLANK.findall(sentence)) == 1:
        item = replace(item, prompt=asked, text=_BLANK.sub(GAP, sentence))
    return replace(item, kind=ItemKind.FILL_IN, native="typed", options=answers)


def _right(said: str, texts: Sequence[str]) -> set[int] | None:
    """Places of the right answers among `texts`; None if `said` names none, or one that is empty."""
    exact = {place for place, text in enumerate(texts) if text and bare(text) == bare(said)}
    if _NUMBERS.fullmatch(said):
        places = {int(number) - 1 for number in re.findall(r"[0-9]+", said)}
    elif _LETTERS.fullmatch(said):
        places = {ord(letter) - ord("a") for letter in re.findall(r"[a-j]", said.lower())}
    else:
        places = exact
    if not places or any(place >= len(texts) or not texts[place] for place in places):
        places = exact
    return places or None
