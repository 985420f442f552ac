"""Layout of a table of a report: widths of columns, groups of columns that fit, and heights of rows.

Rules: no text is cut. A column is at least as wide as its widest number and the widest word of its header. If not all
columns fit, they are divided into groups; columns of one split (`Column.split`) stay together if possible. The
headers of the rows are shown beside every group. A row has the same height in every group.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.bridge.guide.report.letters import Letters, widest_word
from kiosk.reports.labels import Labels
from kiosk.reports.numbers import text
from kiosk.reports.table import Column, Kind, Section, TableRow

_LEAST_HEADER, _LARGEST_HEADER = 0.22, 0.36
"""Minimum and maximum width of long row headers, as shares of the width of the table."""
_MOST_SPARE = 5.0
"""Maximum width that a column gets beyond what it needs, in multiples of the font size."""
_LARGEST_TEXT = 0.45
"""Largest share of the width that is given to a column of texts."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a table is written, in pixels.

    ``size``: of the font. ``across`` and ``down``: padding of a cell on each side, horizontal and vertical.
    ``empty``: text of the only line of a table without rows.
    """

    letters: Letters
    size: int
    across: float
    down: float
    empty: str


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """Position of the column with the number `column`: left edge and width."""

    column: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Columns that are shown together beside the headers of the rows."""

    header_width: float
    places: tuple[ColumnPlace, ...]

    @property
    def width(self) -> float:
        """Width of the table with these columns."""
        return self.header_width + sum(place.width for place in self.places)


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row of the table. If ``row`` is None: the title of a group of rows, or `Type.empty`. ``texts``: of cells."""

    header: str
    texts: tuple[str, ...]
    height: float
    row: TableRow | None = None
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class TableLayout:
    """The layout of a table; ``head_height``: height of the headers of the columns."""

    groups: tuple[ColumnGroup, ...]
    head_height: float
    lines: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True)
class _Width:
    """Minimum and wanted width of a column, in pixels."""

    least: float
    wanted: float


class _Measure:
    """Widths and heights of the cells of one table."""

    def __init__(self, section: Section, labels: Labels, kind: Type, width: float) -> None:
        self._letters, self._kind = kind.letters, kind
        self._width = width
        self._section = section
        self.texts = {row.key: tuple(text(cell, labels) for cell in row.cells) for row in section.rows()}
        self.totals = section.totals()

    def head(self) -> _Width:
        """Return the minimum and wanted width of the column of row headers."""
        words = [self._section.corner, *(row.header for row in self._section.rows())]
        wanted = max(self._wide(word, is_bold=True) for word in words)
        word = max(self._word(word) for word in words)
        return _Width(max(word, min(wanted, self._width * _LEAST_HEADER)), min(wanted, self._most(word)))

    def column(self, place: int) -> _Width:
        """Return the minimum and wanted width of the column with the number `place`."""
        column = self._section.columns[place]
        cells = [texts[place] for texts in self.texts.values()]
        word = self._word(column.header)
        wide = max((self._wide(cell, is_bold=True) for cell in cells), default=0)
        head = self._wide(column.header, is_bold=True)
        if column.kind is not Kind.TEXT:
            return _Width(max(word, wide), max(head, wide))
        words = max([word, *(self._word(cell) for cell in cells)])
        most = max(words, self._width * _LARGEST_TEXT)
        return _Width(max(words, min(wide, most / 2)), max(words, min(most, max(head, wide))))

    def tall(self, words: str, width: float, *, is_bold: bool) -> float:
        """Height of a cell with the text `words` and this width, with padding."""
        inner = width - 2 * self._kind.across
        return self._letters.height(words, self._kind.size, inner, is_bold=is_bold) + 2 * self._kind.down

    def _most(self, word: float) -> float:
        return max(word, self._width * _LARGEST_HEADER)

    def _wide(self, words: str, *, is_bold: bool) -> float:
        return self._letters.width(words, self._kind.size, is_bold=is_bold) + 2 * self._kind.across

    def _word(self, words: str) -> float:
        return widest_word(words, lambda word: self._wide(word, is_bold=True))


def table_layout(section: Section, labels: Labels, kind: Type, width: float) -> TableLayout:
    """Return the layout of the table of `section` in `width` pixels."""
    measure = _Measure(section, labels, kind, width)
    head = measure.head()
    columns = [measure.column(place) for place in range(len(section.columns))]
    groups = tuple(
        _placed(head, columns, chosen, width, _MOST_SPARE * kind.size)
        for chosen in _groups(section.columns, head, columns, width)
    )
    narrowest = min(group.width for group in groups)
    lines = _lines(section, measure, groups, narrowest)
    if not lines and section.columns:
        lines.append(TableLine(kind.empty, (), measure.tall(kind.empty, narrowest, is_bold=True)))
    return TableLayout(groups, _head_height(section, measure, groups), tuple(lines))


def _groups(columns: Sequence[Column], head: _Width, widths: Sequence[_Width], width: float) -> list[tuple[int, ...]]:
    """Return the numbers of the columns of each group."""
    groups: list[list[int]] = [[]]
    used = head.least
    for place, each in enumerate(widths):
        if groups[-1] and used + each.least > width:
            moved = _division(columns, groups[-1], place)
            groups.append(moved)
            used = head.least + sum(widths[one].least for one in moved)
        groups[-1].append(place)
        used += each.least
    return [tuple(group) for group in groups]


def _division(columns: Sequence[Column], group: list[int], place: int) -> list[int]:
    """Remove the columns at the end of `group` that belong to the split of the column `place`; return them.

    No column is removed if the whole group belongs to this split.
    """
    column = columns[place]
    start = len(group)
    while start and column.part_of and _is_same_division(columns[group[start - 1]], column):
        start -= 1
    if start == 0:
        return []
    moved = group[start:]
    del group[start:]
    return moved


def _is_same_division(one: Column, other: Column) -> bool:
    return (one.part_of, one.split) == (other.part_of, other.split)


def _placed(
    head: _Width, widths: Sequence[_Width], chosen: Sequence[int], width: float, most_spare: float
) -> ColumnGroup:
    """Return the group of the columns `chosen`.

    They fill `width`, but none is wider than wanted by more than `most_spare`, so that numbers stay near the headers.
    """
    all_widths = [head, *(widths[place] for place in chosen)]
    spare = width - sum(each.least for each in all_widths)
    missing = sum(each.wanted - each.least for each in all_widths)
    share = min(1.0, spare / missing) if missing > 0 and spare > 0 else 0.0
    rest = min(most_spare, max(0.0, spare - missing) / len(all_widths))
    given = [each.least + share * (each.wanted - each.least) + rest for each in all_widths]
    places, x = [], given[0]
    for place, each in zip(chosen, given[1:], strict=True):
        places.append(ColumnPlace(place, x, each))
        x += each
    return ColumnGroup(given[0], tuple(places))


def _head_height(section: Section, measure: _Measure, groups: Sequence[ColumnGroup]) -> float:
    heights = [measure.tall(section.corner, group.header_width, is_bold=True) for group in groups]
    for group in groups:
        heights += [
            measure.tall(section.columns[place.column].header, place.width, is_bold=True) for place in group.places
        ]
    return max(heights, default=0)


def _lines(section: Section, measure: _Measure, groups: Sequence[ColumnGroup], width: float) -> list[TableLine]:
    lines: list[TableLine] = []
    for group in section.groups:
        if group.title:
            lines.append(TableLine(group.title, (), measure.tall(group.title, width, is_bold=True)))
        for row in group.rows:
            texts = measure.texts[row.key]
            height = max(_row_height(row, texts, measure, shown) for shown in groups)
            lines.append(TableLine(row.header, texts, height, row, row.key in measure.totals))
    return lines


def _row_height(row: TableRow, texts: Sequence[str], measure: _Measure, group: ColumnGroup) -> float:
    cells = [measure.tall(texts[place.column], place.width, is_bold=True) for place in group.places]
    return max([measure.tall(row.header, group.header_width, is_bold=True), *cells])
