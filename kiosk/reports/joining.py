"""Adds up the tables of reports of several kiosks.

Rules: counts are added up; percentages and averages are computed again from their counts. Rows with the same key are
one row; a row that only some kiosks have is placed after the row that precedes it there. The rows of a list are
sorted by date and time, those of other tables as `kiosk.reports.ranking` says. Different texts are joined with
``; ``; a cell that is a list of needs or hamlets contains each once. The most missed question of a lesson is that of
the kiosk with the lowest share of right answers: reports do not contain the other questions. People are added up, and
a note states it: reports contain no pseudonyms, so a person who used two kiosks is counted twice.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import TypeVar

from kiosk.reports.cells import Average, Cell, Percent
from kiosk.reports.labels import Labels
from kiosk.reports.lists import added_lists, joined_lists
from kiosk.reports.numbers import text
from kiosk.reports.ranking import is_ranked, ranked
from kiosk.reports.table import Chart, Column, CountedNote, Kind, RowGroup, Rule, Section, TableRow, line

_Item = TypeVar("_Item")
_OTHERS = "others"
"""Key of the row in which older versions added up all but five hamlets."""
_MISSED = ("missed", "missed-alone")
"""Keys of the columns of a lesson's most missed question, and of its share of right answers."""
_LISTS = {"places": joined_lists, "needs": added_lists}
"""How cells that are lists are merged, by the key of their column."""


class DifferentTablesError(Exception):
    """Reports with the same code have tables with different sections, columns or charts."""


class DifferentCommonError(Exception):
    """A figure that all kiosks must share (`Rule.COMMON`, `Percent.is_common`) differs; ``values``: its values."""

    def __init__(self, row: str, values: Sequence[str]) -> None:
        super().__init__(row)
        self.row = row
        self.values = values


def joined_sections(reports: Sequence[Sequence[Section]], labels: Labels) -> tuple[Section, ...]:
    """Return the sections of the merged report; `reports`: the sections of each report.

    Raises DifferentTablesError, DifferentCommonError.
    """
    if len({tuple(section.key for section in sections) for sections in reports}) > 1:
        raise DifferentTablesError
    try:
        return tuple(_joined(same, labels) for same in zip(*reports, strict=True))
    except ValueError as error:  # raised by `Section`
        raise DifferentTablesError from error


def joined_texts(texts: Iterable[str]) -> str:
    """Return the different non-empty `texts`, joined with ``; ``."""
    return line("; ".join(dict.fromkeys(one for one in texts if one)))


def _joined(sections: Sequence[Section], labels: Labels) -> Section:
    first = sections[0]
    _require_equal((section.is_list, [_form(column) for column in section.columns]) for section in sections)
    has_rows = is_ranked(first) and any(section.rows() for section in sections)
    notes = dict.fromkeys(
        note
        for section in sections
        if section.rows() or not has_rows  # the note that there are no difficulties
        for note in section.notes
    )
    has_people = any(row.rule is Rule.PEOPLE for section in sections for row in section.rows())
    if has_people and len(sections) > 1:
        notes[labels.twice_note] = None
    _require_all_hamlets(sections)
    groups = _listed(sections) if first.is_list else _added(sections, labels)
    definitions = {item.term: item for section in reversed(sections) for item in reversed(section.definitions)}
    charts = [section.charts for section in sections if section.charts or not is_ranked(section)]
    joined = replace(
        first,
        groups=groups,
        definitions=tuple(reversed(definitions.values())),
        notes=tuple(notes),
        counted=_counted(sections),
        charts=tuple(_charted(same) for same in zip(*charts, strict=True)),
    )
    return ranked(joined)


def _counted(sections: Sequence[Section]) -> tuple[CountedNote, ...]:
    """Return the notes with a number, those with the same text added up."""
    found: dict[tuple[str, str], int] = {}
    for note in (note for section in sections for note in section.counted):
        found[note.text, note.public] = found.get((note.text, note.public), 0) + note.count
    return tuple(CountedNote(count, *texts) for texts, count in found.items())


def _require_all_hamlets(sections: Sequence[Section]) -> None:
    """Raise DifferentTablesError if a kiosk of an older version has added up all but five hamlets."""
    if len(sections) > 1 and any(row.key == _OTHERS for section in sections for row in section.rows()):
        raise DifferentTablesError


def _form(column: Column) -> tuple[str, Kind, str, str]:
    return column.key, column.kind, column.part_of, column.split


def _require_equal(values: Iterable[object]) -> None:
    first, *others = values
    if any(other != first for other in others):
        raise DifferentTablesError


def _charted(charts: Sequence[Chart]) -> Chart:
    """Return the chart with the categories of all `charts`. Raises DifferentTablesError if they differ otherwise."""
    _require_equal((chart.kind, chart.along, chart.series, bool(chart.only)) for chart in charts)
    return replace(charts[0], only=tuple(_in_order([chart.only for chart in charts], str)))


def _in_order(lists: Iterable[Sequence[_Item]], key: Callable[[_Item], str]) -> list[_Item]:
    """Return the items of all lists, each once; a new item is placed after the one that precedes it in its list."""
    found: list[_Item] = []
    keys: list[str] = []
    present: set[str] = set()
    for items in lists:
        place = 0
        for item in items:
            name = key(item)
            if name in present:
                place = keys.index(name) + 1
                continue
            found.insert(place, item)
            keys.insert(place, name)
            present.add(name)
            place += 1
    return found


def _listed(sections: Sequence[Section]) -> tuple[RowGroup, ...]:
    """Return the rows of all lists in one group, sorted by their dates and times, and numbered."""
    rows = [
        replace(row, key=f"{number}/{row.key}") for number, section in enumerate(sections) for row in section.rows()
    ]
    rows.sort(key=_moment)
    title = joined_texts(group.title for section in sections for group in section.groups)
    return (RowGroup(tuple(replace(row, header=str(number)) for number, row in enumerate(rows, 1)), title),)


def _moment(row: TableRow) -> tuple[date, time]:
    days = (cell for cell in row.cells if isinstance(cell, date))
    times = (cell for cell in row.cells if isinstance(cell, time))
    return next(days, date.max), next(times, time.max)


def _added(sections: Sequence[Section], labels: Labels) -> tuple[RowGroup, ...]:
    """Return the groups of all tables, with rows of the same key added up."""
    columns = sections[0].columns
    same: dict[str, list[TableRow]] = {}
    for section in sections:
        for row in section.rows():
            same.setdefault(row.key, []).append(row)
    titles = _in_order([[group.title for group in section.groups] for section in sections], str)
    members: dict[str, list[Sequence[TableRow]]] = {}
    for group in (group for section in sections for group in section.groups):
        members.setdefault(group.title, []).append(group.rows)
    groups = []
    for title in titles:
        rows = _in_order(members[title], lambda row: row.key)
        groups.append(RowGroup(tuple(_sum(same[row.key], columns, labels) for row in rows), title))
    return tuple(groups)


def _sum(rows: Sequence[TableRow], columns: Sequence[Column], labels: Labels) -> TableRow:
    first = rows[0]
    _require_equal((row.part_of, row.rule) for row in rows)
    cells: list[Cell] = []
    for column, *same in zip(columns, *(row.cells for row in rows), strict=True):
        present = [cell for cell in same if cell is not None]
        if len(present) <= 1:
            cells.append(present[0] if present else None)
        elif first.rule is Rule.COMMON:
            cells.append(_common(first.header, present, labels))
        elif column.kind is Kind.NUMBER:
            cells.append(_total(first.header, present))
        elif column.key in _LISTS:
            cells.append(_LISTS[column.key]([str(cell) for cell in present]))
        else:
            cells.append(_beside(present))
    missed = [index for index, column in enumerate(columns) if column.key in _MISSED]
    if missed:
        question, share = missed
        cells[question], cells[share] = _most_missed([(row.cells[question], row.cells[share]) for row in rows])
    return replace(first, cells=tuple(cells))


def _most_missed(questions: Iterable[tuple[Cell, Cell]]) -> tuple[Cell, Cell]:
    """Return the one of the `questions` (text and share of right answers) with the lowest share."""
    shares = [(share, text) for text, share in questions if isinstance(share, Percent) and share.whole > 0]
    worst = min(shares, key=lambda one: (one[0].part / one[0].whole, -one[0].whole, str(one[1])), default=None)
    return (None, None) if worst is None else (worst[1], worst[0])


def _common(header: str, cells: Sequence[Cell], labels: Labels) -> Cell:
    if any(cell != cells[0] for cell in cells):
        raise DifferentCommonError(header, sorted({text(cell, labels) for cell in cells}))
    return cells[0]


def _total(header: str, cells: Sequence[Cell]) -> Cell:
    _require_equal(type(cell) for cell in cells)
    counts = [cell for cell in cells if isinstance(cell, int)]
    percents = [cell for cell in cells if isinstance(cell, Percent)]
    averages = [cell for cell in cells if isinstance(cell, Average)]
    if percents:
        _require_equal(cell.is_common for cell in percents)
        wholes = {cell.whole for cell in percents}
        if percents[0].is_common and len(wholes) > 1:
            raise DifferentCommonError(header, [str(whole) for whole in sorted(wholes)])
        whole = percents[0].whole if percents[0].is_common else sum(cell.whole for cell in percents)
        return Percent(sum(cell.part for cell in percents), whole, percents[0].is_common)
    if averages:
        return Average(sum(cell.total for cell in averages), sum(cell.count for cell in averages))
    return sum(counts)


def _beside(cells: Sequence[Cell]) -> Cell:
    """Return the joined texts; without texts, the cell if all are equal, else None."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if texts:
        return joined_texts(texts)
    return cells[0] if all(cell == cells[0] for cell in cells) else None
