"""Reads question tables: CSV with any usual delimiter, and the first sheet of an XLSX file.

Hidden rows and the other sheets of a workbook are left, each with an entry of its own.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from kiosk.content.exchange import remarks
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.hardened_xml import XmlCutOffError
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_FIELD
from kiosk.content.exchange.options_in_order import in_own_order
from kiosk.content.exchange.table.columns import TableColumns, find_columns
from kiosk.content.exchange.table.rows import item_of
from kiosk.content.exchange.table.workbook import MOST_COLUMNS, SheetCell, SheetRow, Workbook, is_workbook
from kiosk.content.exchange.text_files import read_text, text_of_head
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

_DELIMITERS = ";,\t|"
_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".tab"})
_ROWS_HIDDEN = translatable(
    "Staff", "Hidden rows were not read, {count} of them; show them in the table, or delete them."
)
_OTHER_SHEETS = translatable(
    "Staff", "Only the first sheet is read; these sheets were not: “{names}”. Save each of them in a file of its own."
)
_REST = "…"
_SEPARATOR = "sep="


class TableReader:
    """Reader of question tables."""

    format = "table"
    rank = 40

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the file is a workbook, or a table whose first row names question and right answer."""
        if file.members:
            return is_workbook(file.members)
        if PurePath(file.name).suffix.lower() not in _ENDINGS:
            return False
        return _delimiter(text_of_head(file)) is not None

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items; see `QuestionReader.read`."""
        if file.members:
            book = Workbook(file.path)
            yield from _items(book.rows(), ())
            if names := book.other_sheets():
                said = shown("; ".join(names), 500)
                yield _left("sheets", Remark(_OTHER_SHEETS, {"names": said}), len(names))
        else:
            source = read_text(file)
            body = source.text
            if body[: len(_SEPARATOR)].lower() == _SEPARATOR:
                body = body.partition("\n")[2]
            delimiter = _delimiter(source.text) or ";"
            rows = csv.reader(io.StringIO(body), delimiter=delimiter)
            yield from _items((SheetRow(_cells_of(row)) for row in rows), source.notes)


def _cells_of(row: list[str]) -> list[SheetCell]:
    """The cells of a CSV row; one cell stands for those behind the last possible column."""
    rest = [_REST] if any(row[MOST_COLUMNS:]) else []
    return [SheetCell(text) for text in (*row[:MOST_COLUMNS], *rest)]


def _items(rows: Iterator[SheetRow], notes: tuple[Remark, ...]) -> Iterator[ForeignItem]:
    columns: TableColumns | None = None
    number = hidden = 0
    csv.field_size_limit(max(csv.field_size_limit(), MAX_FIELD * 50))
    try:
        for number, row in enumerate(rows, 1):
            if not any(cell.text.strip() or cell.fault for cell in row.cells):
                continue
            if columns is None:
                columns = find_columns([cell.text for cell in row.cells])
                if columns is None:
                    break
            elif row.is_hidden:
                hidden += 1
            else:
                yield in_own_order(item_of(row.cells, columns, number, notes))
    except (csv.Error, XmlCutOffError):
        yield _left(str(number + 1), remarks.cut_off(number + 1))
    if columns is None:
        raise QuestionsRefusedError(
            translatable("Staff", "The first row names no columns for the question and the right answer."),
            translatable("Staff", "Write the first row as in the template: kiosk import --template FILE."),
        )
    if hidden:
        yield _left("hidden", Remark(_ROWS_HIDDEN, {"count": hidden}), hidden)


def _left(name: str, why: Remark, count: int = 1) -> ForeignItem:
    """The entry for `count` parts of the file that were not read."""
    return ForeignItem("table", "rest", ItemKind.OTHER, name, refusal=why, cure=Cure.CONVERT_FILE, count=count)


def _delimiter(text: str) -> str | None:
    """The delimiter with which the first row that is not empty names the columns; None if there is none."""
    for line in text.split("\n")[:5]:
        if line[: len(_SEPARATOR)].lower() == _SEPARATOR or not line.strip():
            continue
        return next((sign for sign in _DELIMITERS if find_columns(_cells(line, sign))), None)
    return None


def _cells(line: str, delimiter: str) -> Sequence[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
