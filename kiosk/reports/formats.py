"""The formats of the files of a report."""

from enum import StrEnum


class ReportFormat(StrEnum):
    """A format; the value is the suffix of the name."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
