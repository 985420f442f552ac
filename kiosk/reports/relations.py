"""What a reader knows about figures of different tables of a report: which are equal, and which is the larger.

Rules: figures are named by the keys of their row and column, in `kiosk.reports.queries`. A relation that does not
hold for the values is no relation, such as in a merged report of kiosks with different tables.
"""

from collections.abc import Iterable, Iterator, Mapping

from kiosk.reports.disclosure import Name, Sum, slack

_TOTAL = "total"
_COLUMNS = {"period": _TOTAL}
"""The column `This period` of two tables repeats the totals of the others."""
_EQUAL = {("visits", "learner"): ("visits-named", _TOTAL), ("visitors", "learner"): ("visits-named", _TOTAL)} | {
    ("visitors", "guest"): ("visits", "guest")
}
"""A visit of a guest or of one learner has one visitor."""
_STRANDS = ("done-basics", "done-skills", "done-services", "done-safety")
_TOPICS = ("vneid", "papers", "benefits", "public-services", "insurance", "payment", "trade", "sim", "safety")
_AT_MOST = (
    *(("done-core", strand) for strand in _STRANDS),
    *((strand, "done-any") for strand in _STRANDS),
    ("done-any", "learners"),
    ("done-any", "lessons-done"),
    *((topic, "visits") for topic in _TOPICS),
    ("visits", "visitors"),
    ("calls-answered", "calls"),
    ("female", "attendance"),
    ("elderly", "attendance"),
    ("finished", "started"),
    ("passed", "finished"),
    ("done", "passed"),
)
"""Pairs of keys of rows, or of columns: each figure of the first is at most that of the second."""
_PROTECTED = "female"
"""The women of a session; the difference to the attendance is a count of people that the table does not show."""


def figure(row: str, column: str) -> tuple[str, str]:
    """Return the row and column that stand for this figure in all tables.

    A row `total` of a table is the column `total` of another, whose rows are the columns of the first.
    """
    column = _COLUMNS.get(column, column)
    if row == _TOTAL:
        row, column = column, row
    return _EQUAL.get((row, column), (row, column))


def inequalities(names: Iterable[Name]) -> Iterator[Sum]:
    """Yield each relation «at most» among `names` as a sum: the smaller figure and a slack are the larger one."""
    by_figure: Mapping[tuple[str, str], Name] = {name[:2]: name for name in names}
    for row, column in by_figure:
        for less, more in _AT_MOST:
            pair = {row: ((less, column), (more, column)), column: ((row, less), (row, more))}.get(less)
            if pair is None or not all(one in by_figure for one in pair):
                continue
            small, large = (by_figure[one] for one in pair)
            if small[-1] <= large[-1]:
                yield Sum(large, (small, slack(small, large, is_protected=less == _PROTECTED)))
