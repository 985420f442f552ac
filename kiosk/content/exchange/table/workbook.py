"""Reads the cells of the first visible sheet of an XLSX file (ECMA-376, Part 1, §18).

Rules: texts, numbers and truth values are read as the spreadsheet shows them, and a formula by its stored result;
links, macros and pictures are not looked at. A cell that cannot be shown right has a fault. The caller learns which
rows and columns are hidden, and which other sheets have contents. This reader stands on the
hardened zip and XML readers of this package; openpyxl would bring its own parsers for everything that a workbook can
hold.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from typing import NoReturn, TypeVar

from kiosk.content.exchange.hardened_xml import XmlCutOffError, XmlElement, XmlSource
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.limits import MAX_ZIP_MEMBER
from kiosk.content.exchange.table.number_formats.showing import ShownValue, shown_number, shown_text
from kiosk.content.exchange.table.styles import PLAIN, CellStyle, cell_styles
from kiosk.content.exchange.zip_contents import ZipContents
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

_Value = TypeVar("_Value")
_WORKBOOK, _LINKS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_CELL = re.compile(r"([A-Z]{1,3})[0-9]+")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LETTERS, _MOST_DIGITS = 26, 9
MOST_COLUMNS = 200
_DAYS_BEFORE = datetime(1899, 12, 30)  # noqa: DTZ001  # cells have no time zone
_DAY = 86_400
_FROM_1904 = 1462
_YES = frozenset({"1", "true", "on"})
_ERROR = translatable("Staff", "The cell {cell} shows the error {error}; correct it in the table.")
_UNKNOWN_FORMAT = translatable(
    "Staff", "The cell {cell} has the number format “{code}”, which cannot be read; write its contents as text."
)
_NO_RESULT = translatable(
    "Staff",
    "The result of the formula in the cell {cell} is not in the file; open it in the spreadsheet and save it.",
)
_DAMAGED = translatable("Staff", "The cell {cell} is damaged; save the table again.")


def is_workbook(members: tuple[str, ...]) -> bool:
    """Whether a zip file with `members` is an XLSX file."""
    return _WORKBOOK in members


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell shows. ``fault``: why its contents are not known; then ``text`` is what is stored.

    ``is_hidden``: whether its column is hidden.
    """

    text: str = ""
    shown: ShownValue | None = None
    fault: Remark | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The cells of a row. ``is_hidden``: whether the spreadsheet hides it, by hand or by a filter."""

    cells: list[SheetCell]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Book:
    """What all cells need: the shared texts, the styles, and whether days are counted from 1904."""

    strings: Sequence[str]
    styles: Sequence[CellStyle]
    from_1904: bool


class Workbook:
    """The XLSX file at ``path``. All methods raise QuestionsRefusedError or OSError."""

    def __init__(self, path: Path) -> None:
        self._contents = ZipContents(path)
        root = XmlSource.of(self._contents.read(_WORKBOOK)).root()
        settings = root.child("workbookPr")
        self._from_1904 = settings is not None and settings.attributes.get("date1904") in _YES
        listed = root.child("sheets")
        sheets = listed.children("sheet") if listed else []
        members = self._members()
        named = [(one, members.get(one.attributes.get("id", ""), "")) for one in sheets]
        seen = [pair for pair in named if pair[0].attributes.get("state", "visible") == "visible"]
        if not named or not (first := (seen or named)[0])[1]:
            _refuse()
        self._member = first[1]
        self._others = {member: one.attributes.get("name", "?") for one, member in named if member}
        del self._others[self._member]

    def rows(self) -> Iterator[SheetRow]:
        """Yield the rows of the sheet. Raises XmlCutOffError, too."""
        contents = self._contents
        book = _Book(_strings(contents) if _STRINGS in contents.sizes else (), cell_styles(contents), self._from_1904)
        hidden: frozenset[int] = frozenset()
        for row in XmlSource.of(contents.read(self._member)).elements({"cols", "row"}):
            if row.tag == "cols":
                hidden = _hidden_columns(row)
                continue
            cells: dict[int, SheetCell] = {}
            for place, cell in enumerate(row.children("c")):
                column = _column(cell.attributes.get("r", ""), place)
                if column < MOST_COLUMNS:
                    found = _cell(cell, book)
                    cells[column] = replace(found, is_hidden=True) if column in hidden else found
            yield SheetRow(
                [cells.get(column, SheetCell()) for column in range(max(cells, default=-1) + 1)],
                _is_hidden(row),
            )

    def other_sheets(self) -> list[str]:
        """Names of the other sheets with contents, and of those that are damaged or too large to be looked at."""
        sizes = accumulate(self._contents.sizes[member] for member in self._others)
        return [
            name
            for (member, name), size in zip(self._others.items(), sizes, strict=True)
            if size > MAX_ZIP_MEMBER or self._has_contents(member)
        ]

    def _members(self) -> dict[str, str]:
        """Names of the members that the links of the workbook lead to, by the id of the link."""
        if _LINKS not in self._contents.sizes:
            return {}
        links = XmlSource.of(self._contents.read(_LINKS)).root().children("Relationship")
        targets = {
            link.attributes.get("Id", ""): link.attributes.get("Target", "").removeprefix("/").removeprefix("xl/")
            for link in links
        }
        return {name: f"xl/{one}" for name, one in targets.items() if f"xl/{one}" in self._contents.sizes}

    def _has_contents(self, member: str) -> bool:
        try:
            rows = XmlSource.of(self._contents.read(member)).elements({"row"})
            return any(cell.text().strip() for row in rows for cell in row.children("c"))
        except (QuestionsRefusedError, XmlCutOffError):
            return True


def _is_hidden(element: XmlElement) -> bool:
    """Whether a row or column is hidden."""
    return element.attributes.get("hidden") in _YES


def _hidden_columns(columns: XmlElement) -> frozenset[int]:
    """Places of the hidden columns, from 0."""
    found: set[int] = set()
    for one in columns.children("col"):
        ends = [one.attributes.get(name, "") for name in ("min", "max")]
        if _is_hidden(one) and all(end.isdecimal() and len(end) <= _MOST_DIGITS for end in ends):
            found.update(range(int(ends[0]) - 1, min(int(ends[1]), MOST_COLUMNS)))
    return frozenset(found)


def _strings(contents: ZipContents) -> list[str]:
    return [_rich(one) for one in XmlSource.of(contents.read(_STRINGS)).elements({"si"})]


def _rich(element: XmlElement) -> str:
    """The text of a string with or without formatted runs; phonetic runs are left out."""
    runs = [element, *element.children("r")]
    return _unescaped("".join(text.text() for run in runs for text in run.children("t")))


def _cell(cell: XmlElement, book: _Book) -> SheetCell:
    place, kind = cell.attributes.get("r", "?"), cell.attributes.get("t", "n")
    style = _at(book.styles, cell.attributes.get("s", "0")) or PLAIN
    stored = cell.child("v")
    raw = stored.text() if stored else ""
    inline = cell.child("is")
    if kind == "inlineStr" and inline is not None:
        return _texts(_rich(inline), style)
    if stored is None or (kind == "n" and not raw.strip()):
        return SheetCell(fault=Remark(_NO_RESULT, {"cell": place})) if cell.child("f") else SheetCell()
    if kind == "str":
        return _texts(_unescaped(raw), style)
    return _stored(kind, raw.strip(), style, place, book)


def _stored(kind: str, raw: str, style: CellStyle, place: str, book: _Book) -> SheetCell:
    """The cell with the value `raw`, which is not a text of its own."""
    match kind:
        case "s" if (shared := _at(book.strings, raw)) is not None:
            return _texts(shared, style)
        case "b" if raw in {"0", "1"}:
            return SheetCell("TRUE" if raw == "1" else "FALSE")
        case "e":
            return SheetCell(raw, fault=Remark(_ERROR, {"cell": place, "error": shown(raw, 40)}))
        case "n":
            return _number(raw, style, place, book)
        case "d" if (serial := _serial(raw, book)) is not None:
            return _number(serial, style, place, book)
    return SheetCell(raw, fault=Remark(_DAMAGED, {"cell": place}))


def _at(values: Sequence[_Value], place: str) -> _Value | None:
    """The value that a file names by its `place`; None if there is none."""
    number = int(place) if place.isdecimal() and len(place) <= _MOST_DIGITS else len(values)
    return values[number] if number < len(values) else None


def _texts(text: str, style: CellStyle) -> SheetCell:
    found = shown_text(text, style.form) if style.form else ShownValue(text)
    return SheetCell(found.text, found)


def _number(raw: str, style: CellStyle, place: str, book: _Book) -> SheetCell:
    found = shown_number(raw, style.form, from_1904=book.from_1904) if style.form else None
    if found is None:
        return SheetCell(raw, fault=Remark(_UNKNOWN_FORMAT, {"cell": place, "code": shown(style.code, 60)}))
    return SheetCell(found.text, found)


def _serial(raw: str, book: _Book) -> str | None:
    """The days of a date in ISO 8601, as a number is stored; None if it is none."""
    try:
        moment = datetime.fromisoformat(raw.removesuffix("Z"))
    except ValueError:
        return None
    days = moment.replace(tzinfo=None) - _DAYS_BEFORE
    whole = days.days - (_FROM_1904 if book.from_1904 else 0)
    return str(whole + Decimal(days.seconds) / _DAY)


def _column(reference: str, place: int) -> int:
    found = _CELL.fullmatch(reference)
    if found is None:
        return place
    number = 0
    for letter in found[1]:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def _refuse() -> NoReturn:
    raise QuestionsRefusedError(
        translatable("Staff", "The workbook has no sheet."),
        translatable("Staff", "Save it again as .xlsx, with the questions on the first sheet."),
    )
