"""Reads and writes the files of a report in a folder.

Rules: all files of one call are made before the first is written, and each is complete or missing (`kiosk.durable`).
An existing file is never replaced. The caller passes the function that draws the PDF, because this package does not
use Qt.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.domain.errors import ReportError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, open_file, write_file
from kiosk.reports.csv_file import csv_bytes
from kiosk.reports.formats import ReportFormat
from kiosk.reports.json_file import LARGEST_FILE, json_bytes, report_in
from kiosk.reports.names import base_name, free_name
from kiosk.reports.table import Report
from kiosk.reports.xlsx_file import xlsx_bytes


def file_bytes(report: Report, form: ReportFormat, draw_pdf: Callable[[Report], bytes]) -> bytes:
    """Return the file of `report` in the format `form`."""
    makers: dict[ReportFormat, Callable[[Report], bytes]] = {
        ReportFormat.PDF: draw_pdf,
        ReportFormat.XLSX: xlsx_bytes,
        ReportFormat.CSV: csv_bytes,
        ReportFormat.JSON: json_bytes,
    }
    return makers[form](report)


def write_files(
    report: Report, folder: Path, formats: Iterable[ReportFormat], draw_pdf: Callable[[Report], bytes]
) -> list[Path]:
    """Write `report` to `folder`, which is created if missing; return the paths of the files. Raises OSError."""
    files = {form: file_bytes(report, form, draw_pdf) for form in dict.fromkeys(formats)}
    make_folder(folder)
    name = free_name(folder, base_name(report), list(files))
    written = []
    for form, data in files.items():
        file = folder / f"{name}.{form}"
        write_file(file, data)
        written.append(file)
    return written


def read_report(file: Path) -> Report:
    """Return the report in the JSON file `file`. Raises ReportError, OSError."""
    with open_file(file) as stream:
        data = stream.read(LARGEST_FILE + 1)
    try:
        return report_in(data)
    except ValueError as error:
        raise ReportError(
            translatable("Staff", "{file} is not a report of a kiosk, or it is damaged."),
            translatable("Staff", "Copy the JSON file of the report from the kiosk again."),
            file=file.name,
        ) from error
