"""Order in which the screen shows the sections of a report.

Rules: the first page is an overview: the first two charts of the report above its main table. The main table is the
first one with split columns (such as by sex), else the first one without a chart, else the first one. The other
sections follow in the order of the report, with their remaining charts. Every section is shown once. A report without
charts or without tables keeps its order.
"""

from collections.abc import Sequence

from kiosk.reports.drawings import Drawing, drawings
from kiosk.reports.table import Report, Section

CHARTS = 2
"""Number of charts in the overview."""

Shown = tuple[Section, Sequence[Drawing]]


def overview(report: Report) -> list[Shown]:
    """Return the sections with their charts, in the order of the screen."""
    sections = list(report.sections)
    charts = {section.key: list(drawings(section)) for section in sections}
    first = [drawn for section in sections for drawn in charts[section.key]][:CHARTS]
    main = _main(sections)
    if not first or main is None:
        return [(section, charts[section.key]) for section in sections]
    rest = {key: [drawn for drawn in drawns if drawn not in first] for key, drawns in charts.items()}
    others = [(section, rest[section.key]) for section in sections if section is not main]
    return [(main, [*first, *rest[main.key]]), *others]


def _main(sections: Sequence[Section]) -> Section | None:
    tables = [section for section in sections if section.columns]
    divided = [section for section in tables if any(column.part_of for column in section.columns)]
    others = [section for section in tables if not section.charts]
    return next(iter(divided or others or tables), None)
