"""Writes workbooks cell by cell, as no library would: every type of cell, style and counting of days."""

import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = ("câu hỏi", "câu trả lời 1", "câu trả lời 2", "đúng", "vì sao")


def inline(text: str, style: int = 0) -> str:
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def number(value: str, style: int = 0) -> str:
    return f'<c s="{style}"><v>{value}</v></c>'


def write_workbook(
    path: Path,
    rows: Sequence[Sequence[str]],
    *,
    formats: Sequence[str | int] = (),
    strings: Sequence[str] = (),
    from_1904: bool = False,
) -> None:
    """A workbook with the table head and `rows` of cells. Style n + 1 has the format n: a code, or its number."""
    codes = {200 + place: code for place, code in enumerate(formats) if isinstance(code, str)}
    numbers = [0, *(code if isinstance(code, int) else 200 + place for place, code in enumerate(formats))]
    own = "".join(f'<numFmt numFmtId="{one}" formatCode="{escape(code)}"/>' for one, code in codes.items())
    styles = "".join(f'<xf numFmtId="{one}" applyNumberFormat="1"/>' for one in numbers)
    body = "".join(f"<row>{''.join(row)}</row>" for row in [[inline(one) for one in HEAD], *rows])
    setting = '<workbookPr date1904="1"/>' if from_1904 else "<workbookPr/>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {MAIN} {LINKED}>{setting}<sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/styles.xml", f"<styleSheet {MAIN}><numFmts>{own}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>"
        )
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{shared}</sst>")
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {MAIN}><sheetData>{body}</sheetData></worksheet>")
