"""Reads the files of a report back, independently of the code that writes them."""

import csv
import io
from datetime import datetime, time

import openpyxl
import pypdfium2
from openpyxl.worksheet.worksheet import Worksheet


def csv_rows(data: bytes) -> list[list[str]]:
    """The cells of a CSV file as they are written."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def xlsx_sheets(data: bytes) -> list[Worksheet]:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets


def shown_in_excel(cell: openpyxl.cell.Cell) -> str:
    """The text of a cell with the regional settings of Vietnam."""
    value = cell.value
    match cell.number_format, value:
        case _, None:
            return ""
        case _, str():
            return value
        case "#,##0", int():
            return f"{value:,}".replace(",", ".")
        case "#,##0.0%", float() | int():
            return _decimal(value * 100) + "%"
        case "#,##0.0", float() | int():
            return _decimal(value)
        case "dd/mm/yyyy", datetime():
            return value.strftime("%d/%m/%Y")
        case "hh:mm", time():
            return value.strftime("%H:%M")
    raise AssertionError((cell.number_format, value))


def _decimal(value: float) -> str:
    return f"{value:,.1f}".translate(str.maketrans(",.", ".,"))


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page of a PDF file, with single spaces and no line breaks."""
    with pypdfium2.PdfDocument(data) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
