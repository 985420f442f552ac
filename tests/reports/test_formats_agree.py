"""Screen, PDF, XLSX, CSV and JSON show the same figures in the same words, cell by cell."""

import json
from datetime import date, time

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.bridge.paper.report import report_pdf
from kiosk.bridge.shell.fonts import load_paper_fonts
from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.csv_file import csv_bytes, unescaped
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.numbers import text
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Kind, Report
from kiosk.reports.xlsx_file import xlsx_bytes
from tests.reports.reading import csv_rows, pdf_pages, shown_in_excel, xlsx_sheets
from tests.reports.sample import VIETNAMESE_LABELS, sample

MERGED = merge([sample("kiosk-a"), sample("kiosk-b")])
REPORTS = {"kiosk": sample(), "merged": MERGED, "wall": suppressed(sample()), "merged wall": suppressed(MERGED)}


def on_screen(report: Report) -> list[list[list[str]]]:
    """The tables, each as its rows with header and cells."""
    return [
        [[row.header, *(text(cell, report.labels) for cell in row.cells)] for row in section.rows()]
        for section in report.sections
    ]


def in_xlsx(report: Report) -> list[list[list[str]]]:
    tables = []
    for section, sheet in zip(report.sections, xlsx_sheets(xlsx_bytes(report)), strict=True):
        lines = [
            [shown_in_excel(cell) for cell in line] for line in sheet.iter_rows(max_col=len(section.columns) + 1)
        ]
        tables.append(below_head(report, section.key, lines))
    return tables


def in_csv(report: Report) -> list[list[list[str]]]:
    lines = csv_rows(csv_bytes(report))
    tables = []
    for section in report.sections:
        start = lines.index([section.heading])
        tables.append(below_head(report, section.key, [[unescaped(cell) for cell in line] for line in lines[start:]]))
    return tables


def below_head(report: Report, key: str, lines: list[list[str]]) -> list[list[str]]:
    (section,) = (one for one in report.sections if one.key == key)
    if not section.columns:
        return []
    titles = {group.title for group in section.groups}
    head = [section.corner, *(column.header for column in section.columns)]
    below = [line for line in lines[lines.index(head) + 1 :] if not line or line[0] not in titles or any(line[1:])]
    return below[: len(section.rows())]


def in_json(report: Report) -> list[list[list[str]]]:
    content = json.loads(json_bytes(report))["report"]
    return [
        [
            [
                row["header"],
                *(shown(cell, column["kind"]) for cell, column in zip(row["cells"], section["columns"], strict=True)),
            ]
            for group in section["groups"]
            for row in group["rows"]
        ]
        for section in content["sections"]
    ]


def shown(cell: object, kind: str) -> str:
    match cell:
        case {"percent": number}:
            return "–" if number is None else f"{number:,.1f}%".translate(str.maketrans(",.", ".,"))
        case {"average": number}:
            return "–" if number is None else f"{number:,.1f}".translate(str.maketrans(",.", ".,"))
        case {"hidden": how}:
            return {"below-five": "dưới 5", "withheld": "không ghi"}[how]
        case str() if kind == "date":
            return date.fromisoformat(cell).strftime("%d/%m/%Y")
        case str() if kind == "time":
            return time.fromisoformat(cell).strftime("%H:%M")
        case None:
            return "–"
        case int():
            return f"{cell:,}".replace(",", ".")
        case _:
            return str(cell)


def without_thousands(report: Report) -> list[list[list[str]]]:
    """`on_screen` as in CSV, where numbers have no separators of thousands."""
    return [
        [
            [
                row.header,
                *(
                    shown.replace(".", "") if column.kind is Kind.NUMBER else shown
                    for shown, column in zip(line[1:], section.columns, strict=True)
                ),
            ]
            for row, line in zip(section.rows(), table, strict=True)
        ]
        for section, table in zip(report.sections, on_screen(report), strict=True)
    ]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_format_shows_the_cells_of_the_screen(report: Report, qapp: QGuiApplication) -> None:
    load_paper_fonts(paths.paper_fonts_folder())
    screen = on_screen(report)
    assert in_xlsx(report) == screen
    assert in_json(report) == screen
    assert in_csv(report) == without_thousands(report)
    pages = " ".join(pdf_pages(report_pdf(report)))
    assert [row for table in screen for row in table if " ".join(row) not in pages] == []


def test_the_sample_has_every_kind_of_cell() -> None:
    cells: list[Cell] = [
        cell
        for report in REPORTS.values()
        for section in report.sections
        for row in section.rows()
        for cell in row.cells
    ]
    assert {type(cell) for cell in cells} == {int, Percent, Average, Hidden, str, date, time, type(None)}
    assert set(Hidden) <= {cell for cell in cells if isinstance(cell, Hidden)}
    assert VIETNAMESE_LABELS.below_five == "dưới 5"


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    for made in (xlsx_bytes, csv_bytes, json_bytes):
        assert made(report) == made(report)
