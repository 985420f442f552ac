"""Known relations between the figures of a report: which are equal, and which is at most another.

Rules: a figure is identified by the keys of its row and column (see `kiosk.reports.queries`). A relation that the
values contradict is ignored.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kiosk.domain.sessions.closing import Difficulty
from kiosk.reports.disclosure import Name, Sum, slack

_TOTAL = "total"
_COLUMNS = {"period": _TOTAL}
"""The column `This period` of two tables repeats the totals of the others."""
_EQUAL = {("visits", "learner"): ("visits-named", _TOTAL), ("visitors", "learner"): ("visits-named", _TOTAL)} | {
    ("visitors", "guest"): ("visits", "guest")
}
"""Visits by one learner and visits by a guest have one visitor each."""
_STRANDS = ("done-basics", "done-skills", "done-services", "done-safety")
_TOPICS = ("vneid", "papers", "benefits", "public-services", "insurance", "payment", "trade", "sim", "safety")
_AT_MOST = (
    *(("done-core", strand) for strand in _STRANDS),
    *((strand, "done-any") for strand in _STRANDS),
    *(("done-any", more) for more in ("learners", "lessons-done", "visits-named")),
    *((topic, "visits") for topic in _TOPICS),
    ("visits", "visitors"),
    ("calls-answered", "calls"),
    ("finished", "started"),
    ("passed", "finished"),
    ("done", "passed"),
    *((tag, "sessions") for tag in (*(one.value for one in Difficulty), "other")),
)
"""Pairs of keys of rows, or of columns: a figure of the first is at most that of the second."""
_TWICE = ("visits", "visitors", "shared")
"""Keys of two rows and a column: a visit that learners share has at least two visitors."""
_SHARING = ("visitors", "shared")
_COMING = ("learners", "visits-named")
"""Every learner came alone or shared a visit: the first is at most the second and the people in shared visits."""
_DONE, _RUNS_DONE = ("lessons-done", _TOTAL), "done"
"""A figure and the column of a table of lessons: each lesson that a learner has done was done at least once."""
_AT_MOST_IN_LISTS = (("female", "attendance"), ("elderly", "attendance"))
"""The same for the columns of lists, such as the log of sessions: only there is everybody counted in attendance."""
_PROTECTED = "female"
"""Attendance minus women is the number of men, which must not be computable if it is small."""


def figure(row: str, column: str) -> tuple[str, str]:
    """Return the same pair of keys for all cells that show the same figure.

    The row ``total`` of one table can be the column ``total`` of another, so ``total`` is always the column.
    """
    column = _COLUMNS.get(column, column)
    if row == _TOTAL:
        row, column = column, row
    return _EQUAL.get((row, column), (row, column))


def inequalities(names: Iterable[Name], *, is_list: bool = False) -> Iterator[Sum]:
    """Yield each known inequality ``a <= b`` between `names` as the sum ``a + slack = b``.

    `is_list`: `names` are those of one list (`Section.is_list`).
    """
    by_figure: Mapping[tuple[str, str], Name] = {name[:2]: name for name in names}
    for row, column in by_figure:
        for less, more in _AT_MOST_IN_LISTS if is_list else _AT_MOST:
            pair = {row: ((less, column), (more, column)), column: ((row, less), (row, more))}.get(less)
            if pair is None or not all(one in by_figure for one in pair):
                continue
            small, large = (by_figure[one] for one in pair)
            if small[-1] <= large[-1]:
                difference = large[-1] - small[-1]
                yield Sum(large, (small, slack(small, large, difference, is_protected=less == _PROTECTED)))
    less, more, column = _TWICE
    if (less, column) in by_figure and (more, column) in by_figure:
        small, large = by_figure[less, column], by_figure[more, column]
        if 2 * small[-1] <= large[-1]:
            yield Sum(large, (small, small, slack(small, large, large[-1] - 2 * small[-1])))
    yield from _limit([by_figure.get(_DONE)], [name for name in by_figure.values() if name[1] == _RUNS_DONE])
    for column in {column for _, column in by_figure}:
        coming, *named = (by_figure.get((row, column)) for row in _COMING)
        yield from _limit([coming], [*named, by_figure.get(_SHARING)])
        # whoever has done a lesson has done one of a group, and of at most three without the core programme
        groups = [by_figure.get((row, column)) for row in _STRANDS]
        some, all_ = by_figure.get(("done-any", column)), by_figure.get(("done-core", column))
        yield from _limit([some], groups)
        yield from _limit(groups, [some, some, some, all_])


def _limit(few: Sequence[Name | None], many: Sequence[Name | None]) -> Iterator[Sum]:
    """Yield the sums for the inequality between the sums of `few` and of `many`, if all of these are present."""
    less = [name for name in few if name is not None]
    more = [name for name in many if name is not None]
    least, most = (sum(name[-1] for name in names) for names in (less, more))
    if len(less) < len(few) or len(more) < len(many) or not more or least > most:
        return
    small, large = less[0], slack(more[0], more[-1], most)
    yield Sum(large, tuple(more))
    if len(less) > 1:
        small = slack(less[0], less[-1], least)
        yield Sum(small, tuple(less))
    yield Sum(large, (small, slack(small, large, most - least)))


def sums_of_differences(sums: Sequence[Sum], limits: Iterable[Sum]) -> Iterator[Sum]:
    """Yield the sums of the slacks in `limits`.

    From ``a + b = c``, ``d + e = f``, ``a <= d``, ``b <= e`` and ``c <= f`` follows ``(d - a) + (e - b) = f - c``,
    which bounds the parts more closely than the three inequalities.
    """
    pairs = [one for one in limits if one.parts[1:] == one.parts[-1:]]
    differences = {(one.parts[0], one.total): one.parts[1] for one in pairs}
    larger: dict[Name, list[Name]] = {}
    for small, large in differences:
        larger.setdefault(small, []).append(large)
    by_total: dict[Name, list[Sum]] = {}
    for one in sums:
        by_total.setdefault(one.total, []).append(one)
    for one in sums:
        for total in larger.get(one.total, ()):
            for other in by_total.get(total, ()):
                parts = set(other.parts)
                known = [(small, large) for small in one.parts for large in larger.get(small, ()) if large in parts]
                if len(known) == len(one.parts) == len(parts):
                    yield Sum(differences[one.total, total], tuple(differences[pair] for pair in known))
