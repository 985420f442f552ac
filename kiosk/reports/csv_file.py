"""A report as a CSV file that Excel with Vietnamese regional settings opens with a double click.

Rules: UTF-8 with byte order mark, ``;`` between cells, CRLF after lines, decimal comma, no thousands separators. A
text that Excel would execute or convert is prefixed with an apostrophe: one that begins with ``=``, ``+``, ``-``,
``@`` or an apostrophe, and one that consists of digits and separators only, such as the lesson number ``1.1``, which
would become a date. `unescaped` removes the apostrophe. No cell begins with a tab or a line break, because a text of
a report has none.
"""

import csv
import io
import re

from kiosk.reports.document import Document, document
from kiosk.reports.numbers import plain
from kiosk.reports.table import Report

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_CONVERTED = re.compile(r"[=+\-@'].*|[0-9][0-9 .,:/%\-]*", re.ASCII)


def csv_bytes(report: Report) -> bytes:
    """Return `report` as a CSV file; see `csv_of`."""
    return csv_of(document(report))


def csv_of(content: Document) -> bytes:
    """Return a CSV file: the heading, then each section with heading, table, definitions and notes."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([_text(one)] for one in content.lines)
    for section in content.sections:
        writer.writerows([[], [_text(section.heading)]])
        if section.columns:
            writer.writerow([_text(section.corner), *(_text(column.header) for column in section.columns)])
        for group in section.groups:
            if group.title:
                writer.writerow([_text(group.title)])
            for row in group.rows:
                cells = (_text(cell) if isinstance(cell, str) else plain(cell, content.labels) for cell in row.cells)
                writer.writerow([_text(row.header), *cells])
        writer.writerows([_text(f"{item.term}: {item.meaning}")] for item in section.definitions)
        writer.writerows([_text(note)] for note in section.all_notes())
    return (_BOM + stream.getvalue()).encode("utf-8")


def unescaped(cell: str) -> str:
    """Return the text that was written as `cell`."""
    return cell.removeprefix("'")


def _text(text: str) -> str:
    return f"'{text}" if _CONVERTED.fullmatch(text) else text
