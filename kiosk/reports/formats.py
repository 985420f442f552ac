"""The formats of the files of a report."""

from enum import StrEnum


class ReportFormat(StrEnum):
    """A file format; the value is the suffix of the file name, without a dot."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
