"""Reads which number format each style of a workbook has (ECMA-376, Part 1, §18.8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.content.exchange.hardened_xml import XmlElement, XmlSource
from kiosk.content.exchange.table.number_formats.codes import BUILT_IN, LOCAL_FORMATS, NumberFormat, number_format
from kiosk.content.exchange.zip_contents import ZipContents

_MOST_DIGITS = 3
_STYLES = "xl/styles.xml"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The number format of a style. ``code``: its code, or its number if that has none. ``is_local``: see `codes`."""

    code: str
    is_local: bool = False
    is_known: bool = True

    @property
    def form(self) -> NumberFormat | None:
        """The parts of the code; None if it cannot be followed."""
        return number_format(self.code, is_local=self.is_local) if self.is_known else None


PLAIN = CellStyle(BUILT_IN[0])
"""The style of a cell that names none."""


def cell_styles(contents: ZipContents) -> Sequence[CellStyle]:
    """The styles that the cells name by their place. Raises QuestionsRefusedError."""
    if _STYLES not in contents.sizes:
        return ()
    sheet = XmlSource.of(contents.read(_STYLES)).root()
    own, listed = sheet.child("numFmts"), sheet.child("cellXfs")
    codes = {one.attributes.get("numFmtId", ""): one.attributes.get("formatCode", "") for one in _inside(own)}
    numbers = [one.attributes.get("numFmtId", "0") for one in _inside(listed)]
    known = {number: _style(number, codes) for number in dict.fromkeys(numbers)}
    return [known[number] for number in numbers]


def _inside(element: XmlElement | None) -> Sequence[XmlElement]:
    return element.children() if element else ()


def _style(number: str, codes: dict[str, str]) -> CellStyle:
    if number in codes:
        return CellStyle(codes[number])
    built_in = int(number) if number.isdecimal() and len(number) <= _MOST_DIGITS else -1
    return CellStyle(BUILT_IN.get(built_in, number), built_in in LOCAL_FORMATS, built_in in BUILT_IN)
