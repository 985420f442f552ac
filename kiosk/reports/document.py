"""What an XLSX or CSV file contains: lines above the tables, and the tables."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.reports.headings import heading_lines
from kiosk.reports.labels import Labels
from kiosk.reports.table import Report, Section


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a file. ``lines``: the lines above each table, the first one is the title.

    ``author``: the centre or office. ``made_at``: local time without time zone.
    """

    title: str
    author: str
    made_at: datetime
    lines: tuple[str, ...]
    labels: Labels
    sections: tuple[Section, ...]


def document(report: Report) -> Document:
    """Return the content of the files of `report`."""
    return Document(
        report.title, report.place.centre, report.made_at, heading_lines(report), report.labels, report.sections
    )
