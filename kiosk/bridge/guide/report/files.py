"""Makes the files of a report for saving; the libraries for the formats are imported when a file is made.

Rules: PDF, XLSX and CSV are made from the `Report` that the screen shows. The functions can run on any thread.
"""

from collections.abc import Sequence
from pathlib import Path

from kiosk.reports.formats import ReportFormat
from kiosk.reports.table import Report
from kiosk.services.report_files import ReportFile

FORMATS = (ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.CSV)
"""The formats in which guides can save a report."""


def report_files(report: Report, formats: Sequence[ReportFormat]) -> list[ReportFile]:
    """Return the files of `report`; the content of each is made only when it is written."""
    return [_file(report, form) for form in formats]


def name_in(folder: Path, report: Report, formats: Sequence[ReportFormat]) -> str:
    """Return a file name without suffix that is not used in `folder` in any of `formats`. Raises OSError."""
    from kiosk.reports.names import base_name, free_name

    return free_name(folder, base_name(report), formats)


def _file(report: Report, form: ReportFormat) -> ReportFile:
    def content() -> bytes:
        from kiosk.bridge.paper.report import report_pdf
        from kiosk.reports.files import file_bytes

        return file_bytes(report, form, report_pdf)

    return ReportFile(form.value, content)
