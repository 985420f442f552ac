"""Hides small numbers in a report that is published on a wall.

Rules:

1. Every count from 1 to 4 becomes `Hidden.BELOW_FIVE`, totals included.
2. While a reader could compute a hidden count from the sums that the table shows (`Column.part_of`,
   `TableRow.part_of`), more counts of that sum become `Hidden.WITHHELD`: the smallest part of at least 8, else the
   total if it is at least 8, else all. A count of 8 leaves all values from 1 to 4 possible for its neighbour, also to
   a reader who knows that a withheld count is 0 or at least 5. If a whole sum is hidden and still computable, such
   as 1 + 1 + 1 + 1, its counts below five are shown as withheld, too.
3. A percentage or an average becomes `Hidden.WITHHELD` if one of its two counts, or their difference, is from 1 to 4
   or equals a count that is hidden anywhere in the report.

Limit: a reader who combines several sums of a very small table with the knowledge that a withheld count is never 1 to
4 can compute a small count in rare cases (1 of 30,000 random tables with up to three rows).

Counts with the same row key, column key and value in several sections are hidden together. Numbers in texts are not
hidden: the code that makes a report must keep counts in cells. A chart shows the cells of its table, so it needs no
rule.
"""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.disclosure import LARGEST, SMALLEST, Name, Sum, computable
from kiosk.reports.table import Report, RowGroup, Section, TableRow

_ENOUGH = 8
"""Smallest count that is sufficient to protect a hidden one in the same sum, see rule 2."""


def suppressed(report: Report) -> Report:
    """Return `report` with small numbers hidden, and without `Report.parts`."""
    if report.is_public:
        return report
    sections = suppressed_sections(report.sections, report.labels.withheld_note)
    return replace(report, sections=sections, parts=(), is_public=True)


def suppressed_sections(sections: tuple[Section, ...], withheld_note: str) -> tuple[Section, ...]:
    """Return tables that are published together, with small numbers hidden."""
    hidden = _hidden(sections)
    return tuple(_published(section, hidden, withheld_note) for section in sections)


def _hidden(sections: tuple[Section, ...]) -> dict[Name, Hidden]:
    """Return the counts that must be hidden, each with its mark."""
    sums = [one for section in sections for one in _sums(section)]
    hidden = {
        name: Hidden.BELOW_FIVE
        for section in sections
        for row in section.rows()
        for name in _names(section, row)
        if name is not None and _is_small(name[-1])
    }
    while more := _more(sums, hidden):
        hidden |= dict.fromkeys(more, Hidden.WITHHELD)
    return hidden


def _more(sums: list[Sum], hidden: dict[Name, Hidden]) -> set[Name]:
    """Return the counts to withhold next; empty if no further count must be hidden."""
    lonely = [one for one in sums if sum(name in hidden for name in one.members()) == 1]
    if lonely:
        return {name for one in lonely for name in _neighbours(one, hidden)}
    found = computable(sums, hidden)
    touched = [one for one in sums if found.intersection(one.members())]
    others = [one for one in sums if found and any(name in hidden for name in one.members())]
    for one in [*touched, *others]:
        if any(name not in hidden for name in one.members()):
            return _neighbours(one, hidden)
    return {name for one in touched for name in one.members() if hidden[name] is Hidden.BELOW_FIVE}


def _neighbours(one: Sum, hidden: dict[Name, Hidden]) -> set[Name]:
    """Return the visible counts of a sum to withhold, see rule 2."""
    parts = [name for name in one.parts if name not in hidden]
    large = [name for name in parts if abs(name[-1]) >= _ENOUGH]
    if large:
        return {min(large, key=lambda name: (abs(name[-1]), name))}
    if one.total not in hidden and abs(one.total[-1]) >= _ENOUGH:
        return {one.total}
    return {name for name in one.members() if name not in hidden}


def _sums(section: Section) -> Iterator[Sum]:
    """Yield the sums in a table; a total that differs from the sum of its parts is skipped."""
    rows = section.rows()
    names = [_names(section, row) for row in rows]
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


def _sum(total: Name | None, parts: list[Name | None]) -> Iterator[Sum]:
    present = tuple(part for part in parts if part is not None)  # a reader takes a missing count as 0
    if total is not None and total[-1] == sum(part[-1] for part in present):
        yield Sum(total, present)


def _names(section: Section, row: TableRow) -> list[Name | None]:
    """Return the name of each cell of a row; None for a cell that is no count."""
    named = zip(section.columns, row.cells, strict=True)
    return [(row.key, column.key, cell) if isinstance(cell, int) else None for column, cell in named]


def _is_small(number: int) -> bool:
    return SMALLEST <= abs(number) <= LARGEST


def _published(section: Section, hidden: dict[Name, Hidden], withheld_note: str) -> Section:
    values = {abs(name[-1]) for name in hidden}
    groups = tuple(
        RowGroup(tuple(_published_row(section, row, hidden, values) for row in group.rows), group.title)
        for group in section.groups
    )
    is_withheld = any(cell is Hidden.WITHHELD for group in groups for row in group.rows for cell in row.cells)
    notes = (*section.notes, withheld_note) if is_withheld else section.notes
    return replace(section, groups=groups, notes=notes)


def _published_row(section: Section, row: TableRow, hidden: dict[Name, Hidden], values: set[int]) -> TableRow:
    def published(key: str, cell: Cell) -> Cell:
        match cell:
            case int():
                return hidden.get((row.key, key, cell), cell)
            case Percent(part, whole):
                return Hidden.WITHHELD if _reveals((part, whole, whole - part), values) else cell
            case Average(total, count):
                return Hidden.WITHHELD if _reveals((total, count), values) else cell
            case _:
                return cell

    named = zip(section.columns, row.cells, strict=True)
    return replace(row, cells=tuple(published(column.key, cell) for column, cell in named))


def _reveals(counts: tuple[int, ...], values: set[int]) -> bool:
    return any(_is_small(count) or abs(count) in values for count in counts)
