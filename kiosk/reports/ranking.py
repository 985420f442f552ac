"""The sections whose rows are sorted by number, such as the hamlets by their tasks.

Rules: the largest number comes first, equal numbers are sorted by name, totals come last. Rows with a hidden number
come after all others, sorted by name, so that their places tell nothing. A chart of the section shows its first rows,
without hidden ones. The order is computed again after merging and after hiding.
"""

from dataclasses import replace

from kiosk.domain.vietnamese.collation import collation_key
from kiosk.reports.table import Section, TableRow

HAMLETS = "tasks-by-hamlet"
_RANKED = frozenset({HAMLETS, "difficulties"})
"""Keys of the sections."""
MOST_BARS = 5
"""Maximum number of rows in a chart."""


def is_ranked(section: Section) -> bool:
    """Whether the rows of `section` are sorted by number."""
    return section.key in _RANKED


def ranked(section: Section) -> Section:
    """Return `section` with sorted rows and charts, if it is one of those; its first column is the number."""
    if not is_ranked(section):
        return section
    totals = section.totals()

    def place(row: TableRow) -> tuple[bool, int, str]:
        number = row.cells[0]
        return row.key in totals, -number if isinstance(number, int) else 1, collation_key(row.header)

    groups = tuple(replace(group, rows=tuple(sorted(group.rows, key=place))) for group in section.groups)
    rows = [row for group in groups for row in group.rows if row.part_of]
    shown = tuple(row.key for row in rows if isinstance(row.cells[0], int))[:MOST_BARS]
    charts = tuple(replace(chart, only=shown) for chart in section.charts if shown)
    return replace(section, groups=groups, charts=charts)
