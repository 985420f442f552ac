"""Hides small numbers in a report that is published on a wall.

Rules:

1. Every count from 1 to 4 becomes `Hidden.BELOW_FIVE`, totals included.
2. While a reader could compute a hidden count from the sums that the table shows (`Column.part_of`,
   `TableRow.part_of`), more counts of that sum become `Hidden.WITHHELD`: the smallest part of at least 8, else the
   total if it is at least 8, else all but zeros. A count of 8 leaves all values from 1 to 4 possible for its
   neighbour, also to a reader who knows that a withheld count is at least 5. If a whole sum is hidden and still
   computable, such as 1 + 1 + 1 + 1, its counts below five are shown as withheld, too.
3. A percentage or an average becomes `Hidden.WITHHELD` if one of its two counts, or their difference, is from 1 to 4
   or equals a count that is hidden anywhere in the report.
4. Cumulative figures and those of the period before are rounded to the nearest multiple of 5; changes and percentages
   are computed from the rounded figures. Otherwise, papers of several periods would give away small differences. A
   cumulative figure is withheld beside a hidden one of the period: in the first period of a year they are equal.
5. Numbers of sessions, places and guides are shown: they are announced in public and are no counts of residents.
6. The notes of the guides are left out. In a table that is sorted by number, rows with hidden numbers come last,
   sorted by name (see `kiosk.reports.ranking`).
7. Notes with a number of visits are shown without it (`CountedNote`).

The same figure in several tables is hidden in all of them, and the larger of two figures limits the smaller (see
`kiosk.reports.relations`). Numbers in other texts are not hidden: the code that makes a report must keep counts in
cells or counted notes. A chart shows the cells of its table, so it needs no rule.

Limit: papers of several periods, or of several kiosks and all of them together, can be compared (`docs/guides.md`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from kiosk.reports.cells import Average, Cell, Hidden, Percent, counts
from kiosk.reports.disclosure import LARGEST, SMALLEST, Marks, Name, Sum, computable, is_free, is_slack
from kiosk.reports.ranking import ranked
from kiosk.reports.relations import figure, inequalities, sums_of_differences
from kiosk.reports.table import Report, RowGroup, Section, TableRow

_ENOUGH = 8
"""Smallest count that is sufficient to protect a hidden one in the same sum, see rule 2."""
_ROUNDED_TO = 5
_CUMULATIVE = "cumulative"
_ROUNDED = frozenset({_CUMULATIVE, "before"})
_CHANGE = "change"
_OF_ROUNDED = frozenset({_CHANGE, "percent", "share", "plan"})
"""Keys of the columns with rounded figures, and of those computed from them."""
_NO_RESIDENTS = frozenset({"sessions", "group-lessons", "places", "guides"})
"""Keys of the rows and columns of rule 5."""
_FOR_STAFF = frozenset({"notes"})
"""Keys of the sections that are left out."""


def suppressed(report: Report) -> Report:
    """Return `report` with small numbers hidden, and without `Report.parts`."""
    if report.is_public:
        return report
    kept = tuple(section for section in report.sections if section.key not in _FOR_STAFF)
    sections = suppressed_sections(kept, report.labels.withheld_note)
    return replace(report, sections=tuple(map(ranked, sections)), parts=(), is_public=True)


def suppressed_sections(
    sections: tuple[Section, ...], withheld_note: str, shown: Collection[str] = _NO_RESIDENTS
) -> tuple[Section, ...]:
    """Return `sections`, which are published together, with small numbers hidden.

    `shown`: keys of the rows and columns whose numbers are never hidden.
    """
    numbers = Numbers(sections, shown)
    hidden = _hidden(numbers)
    return tuple(_published(section, numbers, hidden, withheld_note) for section in sections)


class Numbers:
    """The counts of tables that are published together, and the sums and inequalities between them."""

    def __init__(self, sections: Sequence[Section], shown: Collection[str] = _NO_RESIDENTS) -> None:
        self._shown = shown
        self._known: dict[Name, Name] = {}
        self.names = [
            name for section in sections for row in section.rows() for name in self.of(section, row) if name
        ]
        self.sums = [one for section in sections for one in self._sums(section)]
        limits = list(inequalities(self.names))
        self.sums += [*limits, *sums_of_differences(self.sums, limits)]

    def of(self, section: Section, row: TableRow) -> list[Name | None]:
        """Return the name of each cell of `row`; None for cells without a count and for counts never hidden."""
        named = zip(section.columns, row.cells, strict=True)
        return [self._name(row.key, column.key, cell) for column, cell in named]

    def _name(self, row: str, column: str, cell: Cell) -> Name | None:
        if not isinstance(cell, int) or row in self._shown or column in self._shown or column == _CHANGE:
            return None
        name = *figure(row, column), cell
        return self._known.setdefault(name, name)  # a country's tables name every number several times

    def _sums(self, section: Section) -> Iterator[Sum]:
        """Yield the sums in a table, and the inequalities of a list; wrong totals are skipped."""
        rows = section.rows()
        names = [self.of(section, row) for row in rows]
        column_places = {column.key: place for place, column in enumerate(section.columns)}
        row_places = {row.key: place for place, row in enumerate(rows)}
        for split in {(column.part_of, column.split) for column in section.columns if column.part_of}:
            parts = [at for at, column in enumerate(section.columns) if (column.part_of, column.split) == split]
            for line in names:
                yield from _sum(line[column_places[split[0]]], [line[at] for at in parts])
        for total in section.totals():
            parts = [at for at, row in enumerate(rows) if row.part_of == total]
            for by in range(len(section.columns)):
                yield from _sum(names[row_places[total]][by], [names[at][by] for at in parts])
        if section.is_list:
            yield from inequalities((name for line in names for name in line if name), is_list=True)


def _hidden(numbers: Numbers) -> dict[Name, Hidden]:
    """Return the counts that must be hidden, each with its mark."""
    hidden = {name: Hidden.BELOW_FIVE for name in numbers.names if _is_small(name[-1])}
    for connected in _connected(numbers.sums):
        among = {name for one in connected for name in one.members()}
        own: dict[Name, Hidden | None] = {
            name: hidden.get(name) for name in among if name in hidden or is_slack(name)
        }
        while more := _more(connected, own):
            own |= dict.fromkeys(more, Hidden.WITHHELD)
        hidden |= {name: mark for name, mark in own.items() if mark is not None}
    return hidden


def _connected(sums: list[Sum]) -> Iterator[list[Sum]]:
    """Yield the sums in groups that have no number in common: a group says nothing about the others."""
    group_of: dict[Name, list[Sum]] = {}
    for one in sums:
        met = {id(group): group for name in one.members() if (group := group_of.get(name)) is not None}
        largest, *others = sorted(met.values(), key=len, reverse=True) or [[]]
        for group in others:
            largest += group
            group_of |= dict.fromkeys((name for moved in group for name in moved.members()), largest)
        largest.append(one)
        group_of |= dict.fromkeys(one.members(), largest)
    yield from {id(group): group for group in group_of.values()}.values()


def _more(sums: list[Sum], hidden: Marks) -> set[Name]:
    """Return the counts to withhold next; empty if no further count must be hidden."""
    lonely = [one for one in sums if _has_one_hidden(one, hidden)]
    if more := {name for one in lonely for name in _neighbours(one, hidden)}:
        return more
    found = computable(sums, hidden)
    touched = [one for one in sums if found.intersection(one.members())]
    others = [one for one in sums if found and any(name in hidden for name in one.members())]
    if more := _of_separate(touched, hidden) or _of_separate(others, hidden, is_first_only=True):
        return more
    return _without_bounds(sums, hidden, found)


def _without_bounds(sums: list[Sum], hidden: Marks, found: set[Name]) -> set[Name]:
    """Return the nearest counts below five around `found`: shown as withheld, they no longer limit it."""
    near, known = set(found), 0
    while len(near) > known:
        known = len(near)
        near |= {
            name for one in sums if not near.isdisjoint(one.members()) for name in one.members() if name in hidden
        }
        if small := {name for name in near if hidden[name] is Hidden.BELOW_FIVE}:
            return small
    return set()


def _has_one_hidden(one: Sum, hidden: Marks) -> bool:
    own = [name for name in one.members() if name in hidden]
    return len(own) == 1 and not is_free(own[0])


def _of_separate(sums: list[Sum], hidden: Marks, *, is_first_only: bool = False) -> set[Name]:
    """Return the counts to withhold in those `sums` with visible counts that have no number in common.

    `is_first_only`: only in the first of them.
    """
    met: set[Name] = set()
    found: set[Name] = set()
    for one in sums:
        members = one.members()
        if met.isdisjoint(members) and (neighbours := _neighbours(one, hidden)):
            found |= neighbours
            if is_first_only:
                break
            met.update(members)
    return found


def _neighbours(one: Sum, hidden: Marks) -> set[Name]:
    """Return the visible counts of a sum to withhold, see rule 2; empty if there are only zeros."""
    parts = [name for name in one.parts if name not in hidden]
    large = [name for name in parts if abs(name[-1]) >= _ENOUGH]
    if large:
        return {min(large, key=lambda name: (abs(name[-1]), name))}
    if one.total not in hidden and abs(one.total[-1]) >= _ENOUGH:
        return {one.total}
    return {name for name in one.members() if name not in hidden and name[-1]}


def _sum(total: Name | None, parts: list[Name | None]) -> Iterator[Sum]:
    present = tuple(part for part in parts if part is not None)  # a reader takes a missing count as 0
    if total is not None and total[-1] == sum(part[-1] for part in present):
        yield Sum(total, present)


def _is_small(number: int) -> bool:
    return SMALLEST <= abs(number) <= LARGEST


def _published(section: Section, numbers: Numbers, hidden: Mapping[Name, Hidden], withheld_note: str) -> Section:
    values = {abs(name[-1]) for name in hidden}
    groups = tuple(
        RowGroup(
            tuple(_published_row(section, row, numbers.of(section, row), hidden, values) for row in group.rows),
            group.title,
        )
        for group in section.groups
    )
    is_withheld = any(cell is Hidden.WITHHELD for group in groups for row in group.rows for cell in row.cells)
    notes = (*section.notes, *(note.public for note in section.counted), *([withheld_note] if is_withheld else ()))
    return replace(section, groups=groups, notes=notes, counted=())


def _published_row(
    section: Section, row: TableRow, names: Sequence[Name | None], hidden: Mapping[Name, Hidden], values: set[int]
) -> TableRow:
    keys = [column.key for column in section.columns]
    if not _ROUNDED.isdisjoint(keys):
        return _rounded_row(keys, row, names, hidden)

    def published(name: Name | None, cell: Cell) -> Cell:
        if isinstance(cell, Percent | Average):
            return Hidden.WITHHELD if _reveals(cell, values) else cell
        return hidden.get(name, cell) if name else cell

    return replace(row, cells=tuple(map(published, names, row.cells)))


def _rounded_row(
    keys: Sequence[str], row: TableRow, names: Sequence[Name | None], hidden: Mapping[Name, Hidden]
) -> TableRow:
    """Return a row of a table with rounded figures, see rule 4."""
    if not any(names):
        return row
    marks = {key: hidden.get(name) if name else None for key, name in zip(keys, names, strict=True)}
    exact = {key: cell for key, cell in zip(keys, row.cells, strict=True) if isinstance(cell, int)}
    change = exact.get("period", 0) - _rounded(exact.get("before", 0))

    def published(key: str, cell: Cell) -> Cell:
        if key in _OF_ROUNDED and any(marks.values()):
            return None if cell is None else Hidden.WITHHELD
        match cell:
            case int() if key == _CUMULATIVE and (beside := marks["period"]):
                return Hidden.WITHHELD if beside is Hidden.WITHHELD else marks[key] or Hidden.WITHHELD
            case int() if key in _ROUNDED:
                return marks[key] or _rounded(cell)
            case int():
                return marks[key] or (change if key == _CHANGE else cell)
            case Percent(part, whole, is_common):
                return Percent(_rounded(part), whole, is_common) if is_common else Percent(change, _rounded(whole))
        return cell

    return replace(row, cells=tuple(map(published, keys, row.cells)))


def _rounded(number: int) -> int:
    return _ROUNDED_TO * ((number + _ROUNDED_TO // 2) // _ROUNDED_TO)


def _reveals(cell: Percent | Average, values: set[int]) -> bool:
    known = (*counts(cell), cell.whole - cell.part) if isinstance(cell, Percent) else counts(cell)
    return any(_is_small(count) or abs(count) in values for count in known)
