"""A report as an XLSX file: one sheet for each section, with charts of the same cells.

Rules: numbers, dates and times have their native type and a number format, and are shown by the regional settings of
Excel. A percentage or an average is the rounded number that every format shows. Texts are never formulas or links.
The same report gives the same bytes. Every sheet prints on A4 landscape, as wide as the page, with the head of the
table on each page.
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, time

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kiosk.reports.cells import Average, Cell, Percent
from kiosk.reports.document import Document, document
from kiosk.reports.drawings import drawings
from kiosk.reports.numbers import text
from kiosk.reports.table import Kind, Report, Section, TableRow
from kiosk.reports.xlsx_charts import SheetCells, native_chart

_A4 = 9
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_SHEET_NAME = 31
_NARROWEST, _WIDEST = 8, 60
"""Minimum and maximum width of a column, in characters."""
_HEAD_COLOUR = "#F1EADF"


def xlsx_bytes(report: Report) -> bytes:
    """Return `report` as an XLSX file."""
    return xlsx_of(document(report))


def xlsx_of(content: Document) -> bytes:
    """Return an XLSX file."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(stream, options)
    book.set_properties({"title": content.title, "company": content.author, "created": content.made_at})
    formats = _Formats(book)
    for section, name in zip(content.sections, _sheet_names(content.sections), strict=True):
        _Sheet(book, book.add_worksheet(name), content, section, formats).fill()
    book.close()
    return stream.getvalue()


class _Formats:
    """The cell formats of a workbook, each added to it only once."""

    def __init__(self, book: Workbook) -> None:
        def add(**properties: object) -> Format:
            return book.add_format({"font_name": "Times New Roman", "font_size": 12, "valign": "top", **properties})

        boxed: dict[str, object] = {"border": 1, "border_color": "#8A8F99"}
        self.title = add(bold=True, font_size=14)
        self.line = add()
        self.heading = add(bold=True, font_size=13)
        self.head = add(**boxed, bold=True, text_wrap=True, align="center", bg_color=_HEAD_COLOUR)
        self.group = add(**boxed, bold=True)
        self.text = add(**boxed, text_wrap=True)
        self.total_text = add(**boxed, text_wrap=True, bold=True)
        self._boxed, self._add = boxed, add
        self._numbers: dict[tuple[str, bool], Format] = {}

    def number(self, pattern: str, *, is_total: bool) -> Format:
        """Return the right-aligned format of numbers, dates and times, and of texts that replace them."""
        key = pattern, is_total
        if key not in self._numbers:
            self._numbers[key] = self._add(**self._boxed, num_format=pattern, align="right", bold=is_total)
        return self._numbers[key]


class _Sheet:
    """Fills one worksheet from top to bottom; ``_row`` is the next free row."""

    def __init__(
        self, book: Workbook, sheet: Worksheet, content: Document, section: Section, formats: _Formats
    ) -> None:
        self._book, self._sheet = book, sheet
        self._content, self._section, self._formats = content, section, formats
        self._row = 0
        self._head = 0
        self._rows: list[int] = []  # for each row of the section, its row in the sheet

    def fill(self) -> None:
        """Write the section."""
        title, *lines = self._content.lines
        self._line(title, self._formats.title)
        for one in lines:
            self._line(one, self._formats.line)
        self._row += 1
        self._line(self._section.heading, self._formats.heading)
        if self._section.columns:
            self._table()
        for item in self._section.definitions:
            self._line(f"{item.term}: {item.meaning}", self._formats.line)
        for note in self._section.all_notes():
            self._line(note, self._formats.line)
        self._charts()
        self._print_set_up()

    def _line(self, content: str, shape: Format) -> None:
        self._sheet.write_string(self._row, 0, content, shape)
        self._row += 1

    def _table(self) -> None:
        section, totals = self._section, self._section.totals()
        self._head = self._row
        for column, header in enumerate([section.corner, *(column.header for column in section.columns)]):
            self._sheet.write_string(self._row, column, header, self._formats.head)
        self._row += 1
        for group in section.groups:
            if group.title:
                self._line(group.title, self._formats.group)
            for row in group.rows:
                self._rows.append(self._row)
                self._write_row(row, is_total=row.key in totals)
                self._row += 1
        for place, width in enumerate(_widths(self._content, section)):
            self._sheet.set_column(place, place, width)

    def _write_row(self, row: TableRow, *, is_total: bool) -> None:
        words = self._formats.total_text if is_total else self._formats.text
        self._sheet.write_string(self._row, 0, row.header, words)
        for place, (column, cell) in enumerate(zip(self._section.columns, row.cells, strict=True), 1):
            if column.kind is Kind.TEXT and isinstance(cell, str):
                self._sheet.write_string(self._row, place, cell, words)
            else:
                self._write_number(place, cell, is_total=is_total)

    def _write_number(self, place: int, cell: Cell, *, is_total: bool) -> None:
        def shape(pattern: str) -> Format:
            return self._formats.number(pattern, is_total=is_total)

        match cell:
            case int():
                self._sheet.write_number(self._row, place, cell, shape("#,##0"))
            case Percent(number=float(number)):
                self._sheet.write_number(self._row, place, number / 100, shape("#,##0.0%"))
            case Average(number=float(number)):
                self._sheet.write_number(self._row, place, number, shape("#,##0.0"))
            case date():
                self._sheet.write_datetime(self._row, place, cell, shape("dd/mm/yyyy"))
            case time():
                self._sheet.write_datetime(self._row, place, cell, shape("hh:mm"))
            case _:
                self._sheet.write_string(self._row, place, text(cell, self._content.labels), shape("@"))

    def _charts(self) -> None:
        cells = SheetCells(self._sheet.name, self._head, tuple(self._rows))
        for drawn in drawings(self._section):
            self._row += 1
            native, rows = native_chart(self._book, drawn, cells)
            self._sheet.insert_chart(self._row, 0, native, {"description": drawn.chart.title})
            self._row += rows

    def _print_set_up(self) -> None:
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.7)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer(f"&C{self._content.labels.page_of('&P', '&N')}")
        if self._section.columns:
            self._sheet.repeat_rows(self._head)


def _widths(content: Document, section: Section) -> Iterator[int]:
    """Yield the width of each column in characters: of its longest cell or longest word of its header."""
    rows = section.rows()
    yield _width([section.corner, *(row.header for row in rows)], [])
    for place, column in enumerate(section.columns):
        yield _width(column.header.split(), [text(row.cells[place], content.labels) for row in rows])


def _width(heads: Sequence[str], texts: Sequence[str]) -> int:
    return min(max(_NARROWEST, *(len(one) + 3 for one in (*heads, *texts))), _WIDEST)


def _sheet_names(sections: Sequence[Section]) -> list[str]:
    """Return the name of each section's sheet: the heading, made valid for Excel and unique."""
    names: list[str] = []
    for section in sections:
        name = " ".join(_NOT_IN_SHEET_NAMES.sub(" ", section.heading).split()) or section.key.replace("/", " ")
        for number in range(1, len(sections) + 1):
            ending = "" if number == 1 else f" ({number})"
            fitting = f"{name[: _LONGEST_SHEET_NAME - len(ending)].rstrip()}{ending}"
            if fitting.casefold() not in {*(taken.casefold() for taken in names), "history"}:  # reserved by Excel
                names.append(fitting)
                break
    return names
