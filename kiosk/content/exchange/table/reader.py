"""Reads question tables: CSV with any usual delimiter, and the first sheet of an XLSX file."""

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
from kiosk.content.exchange.table.workbook import MOST_COLUMNS, SheetCell, is_workbook, rows_of
from kiosk.content.exchange.text_files import read_text, text_of_head
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import translatable

_DELIMITERS = ";,\t|"
_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".tab"})
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
            yield from _items(rows_of(file.path), ())
        else:
            source = read_text(file)
            body = source.text
            if body[: len(_SEPARATOR)].lower() == _SEPARATOR:
                body = body.partition("\n")[2]
            delimiter = _delimiter(source.text) or ";"
            rows = csv.reader(io.StringIO(body), delimiter=delimiter)
            yield from _items((_cells_of(row) for row in rows), source.notes)


def _cells_of(row: list[str]) -> list[SheetCell]:
    """The cells of a CSV row; one cell stands for those behind the last possible column."""
    rest = [_REST] if any(row[MOST_COLUMNS:]) else []
    return [SheetCell(text) for text in (*row[:MOST_COLUMNS], *rest)]


def _items(rows: Iterator[list[SheetCell]], notes: tuple[Remark, ...]) -> Iterator[ForeignItem]:
    columns: TableColumns | None = None
    number = 0
    csv.field_size_limit(max(csv.field_size_limit(), MAX_FIELD * 50))
    try:
        for number, row in enumerate(rows, 1):
            if not any(cell.text.strip() or cell.fault for cell in row):
                continue
            if columns is None:
                columns = find_columns([cell.text for cell in row])
                if columns is None:
                    break
                continue
            yield in_own_order(item_of(row, columns, number, notes))
    except (csv.Error, XmlCutOffError):
        rest = remarks.cut_off(number + 1)
        yield ForeignItem("table", "rest", ItemKind.OTHER, str(number + 1), refusal=rest, cure=Cure.CONVERT_FILE)
    if columns is None:
        raise QuestionsRefusedError(
            translatable("Staff", "The first row names no columns for the question and the right answer."),
            translatable("Staff", "Write the first row as in the template: kiosk import --template FILE."),
        )


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
