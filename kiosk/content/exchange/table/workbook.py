"""Reads the cells of the first sheet of an XLSX file (ECMA-376, Part 1, §18).

Rules: only texts, numbers and truth values are read, as they are stored; formulas, links, macros and pictures are
not looked at. This reader stands on the hardened zip and XML readers of this package; openpyxl would bring its own
parsers for everything that a workbook can hold.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from kiosk.content.exchange.hardened_xml import XmlElement, XmlSource
from kiosk.content.exchange.zip_contents import ZipContents
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.texts import translatable

_WORKBOOK, _LINKS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_CELL = re.compile(r"([A-Z]{1,3})[0-9]+")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LETTERS = 26
_MOST_COLUMNS = 200
_WHOLE = Decimal(10) ** 15


def is_workbook(members: tuple[str, ...]) -> bool:
    """Whether a zip file with `members` is an XLSX file."""
    return _WORKBOOK in members


def rows_of(path: Path) -> Iterator[list[str]]:
    """Yield the rows of the first sheet. Raises QuestionsRefusedError, XmlCutOffError or OSError."""
    contents = ZipContents(path)
    strings = _strings(contents) if _STRINGS in contents.sizes else []
    for row in XmlSource.of(contents.read(_first_sheet(contents))).elements({"row"}):
        cells: dict[int, str] = {}
        for place, cell in enumerate(row.children("c")):
            column = _column(cell.attributes.get("r", ""), place)
            if column < _MOST_COLUMNS:
                cells[column] = _value(cell, strings)
        yield [cells.get(column, "") for column in range(max(cells, default=-1) + 1)]


def _first_sheet(contents: ZipContents) -> str:
    sheet = XmlSource.of(contents.read(_WORKBOOK)).root().child("sheets", "sheet")
    if sheet is None or _LINKS not in contents.sizes:
        _refuse()
    link = sheet.attributes.get("id", "")
    for one in XmlSource.of(contents.read(_LINKS)).root().children("Relationship"):
        if one.attributes.get("Id") == link:
            target = one.attributes.get("Target", "").removeprefix("/").removeprefix("xl/")
            if f"xl/{target}" in contents.sizes:
                return f"xl/{target}"
    return _refuse()


def _strings(contents: ZipContents) -> list[str]:
    return [_rich(one) for one in XmlSource.of(contents.read(_STRINGS)).elements({"si"})]


def _rich(element: XmlElement) -> str:
    """The text of a string with or without formatted runs; phonetic runs are left out."""
    runs = [element, *element.children("r")]
    return _unescaped("".join(text.text() for run in runs for text in run.children("t")))


def _value(cell: XmlElement, strings: list[str]) -> str:
    stored = cell.child("v")
    raw = stored.text().strip() if stored else ""
    match cell.attributes.get("t", "n"):
        case "s":
            return strings[int(raw)] if raw.isdecimal() and int(raw) < len(strings) else ""
        case "inlineStr":
            inline = cell.child("is")
            return _rich(inline) if inline else ""
        case "b":
            return "Đúng" if raw == "1" else "Sai"
        case "n":
            return _number(raw)
        case _:
            return _unescaped(raw)


def _number(raw: str) -> str:
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return raw
    if number.is_finite() and abs(number) < _WHOLE and number == number.to_integral_value():
        return str(int(number))
    return raw


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
