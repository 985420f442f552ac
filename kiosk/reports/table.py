"""A report: tables with their definitions, notes and charts, in one language.

Rules: texts are already translated, so that every format shows the same words without a translator; keys are
independent of the language and never shown. A text is one printable line in NFC of at most `LONGEST_TEXT` characters
(see `line`). A chart contains no figures: it refers to cells of the table of its section. Invalid values raise
ValueError.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import Enum, StrEnum

from kiosk.domain.ids import KioskId, Language
from kiosk.reports.cells import Average, Cell, Hidden, Percent, counts
from kiosk.reports.labels import Labels

LONGEST_TEXT = 2000
"""Maximum number of characters of a text, so that it fits in a cell of every format."""
LARGEST_NUMBER = 10**15
"""Maximum of a count; Excel holds numbers of 15 digits exactly."""
MOST_SECTIONS, MOST_COLUMNS = 40, 60
"""Maximum number of sections of a report, and of columns of a section."""
_KEY = re.compile(r"[a-z0-9][a-z0-9._/-]{0,449}", re.ASCII)
"""The ids of lessons in statements (`sync.allowed`) are keys: two parts of up to 200 characters."""


class Code(StrEnum):
    """Code of a kind of report."""

    SESSION = "BC-01"
    DAY = "BC-02"
    WEEK = "BC-03"
    MONTH = "BC-04"
    LONG = "BC-05"
    """Quarter, six months, nine months or year."""
    SKILLS = "BC-06"
    HAMLETS = "BC-07"
    NEEDS = "BC-08"


class Kind(Enum):
    """Type of the cells of a column; each cell can also be None."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    TIME = "time"


_CELLS: dict[Kind, tuple[type, ...]] = {
    Kind.NUMBER: (int, Percent, Average, Hidden),
    Kind.TEXT: (str,),
    Kind.DATE: (date,),
    Kind.TIME: (time,),
}


class Rule(Enum):
    """How numbers in rows with the same key are merged."""

    SUM = "sum"
    PEOPLE = "people"
    """Added up, with a note in the merged report: a person who used two kiosks is counted twice."""
    COMMON = "common"
    """A figure of the commune, such as the number of adults: must be equal in all reports, and is not added up."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers or of texts.

    ``part_of``: key of the column that is the sum of this column and of all columns with the same ``part_of`` and
    ``split``; empty if there is none. ``split``: what divides the sum, such as ``sex`` or ``age``.
    """

    key: str
    header: str
    kind: Kind = Kind.NUMBER
    part_of: str = ""
    split: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with one cell for each column; ``header`` names it in the first column.

    ``part_of``: key of the row that is the sum of this row and of all other rows with the same ``part_of``; empty if
    there is none. A row that others are part of is a total.
    """

    key: str
    header: str
    cells: tuple[Cell, ...]
    part_of: str = ""
    rule: Rule = Rule.SUM


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows below a common title; the title of the only group of a table can be empty."""

    rows: tuple[TableRow, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a word of the table means, such as ``Lượt``: ``một lần đến học …``."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CountedNote:
    """A note with a number. ``text``: with the placeholder ``{count}``; ``public``: without it, for the wall."""

    count: int
    text: str
    public: str

    def whole(self) -> str:
        """Return the note with its number."""
        return self.text.replace("{count}", str(self.count))  # no `str.format`: the text can be from a foreign file


class ChartKind(Enum):
    """Form of a chart."""

    BARS = "bars"
    LINES = "lines"


class Along(Enum):
    """Whether the categories of a chart are rows or columns."""

    ROWS = "rows"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of cells of its section.

    ``along``: whether its categories are rows or columns. ``series``: keys of the columns (along rows) or of the rows
    (along columns) whose numbers are shown. ``only``: keys of the categories; if empty, all rows that are no totals,
    or all columns of numbers.
    """

    kind: ChartKind
    title: str
    series: tuple[str, ...]
    along: Along = Along.ROWS
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: a table or only notes.

    ``corner``: header of the column with the headers of the rows. ``is_list``: its rows are separate records, such as
    sessions, all of which are kept when reports are merged; else rows with the same key become one row. The headers
    of the rows of a list are 1, 2, …; no row of a list is part of a sum. ``counted``: notes that follow ``notes``.
    """

    key: str
    heading: str
    columns: tuple[Column, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    definitions: tuple[Definition, ...] = ()
    notes: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    corner: str = ""
    is_list: bool = False
    counted: tuple[CountedNote, ...] = ()

    def __post_init__(self) -> None:
        columns, rows = [column.key for column in self.columns], [row.key for row in self.rows()]
        if len(columns) > MOST_COLUMNS:
            raise ValueError(f"{self.key} has too many columns")
        _require_keys(self.key, columns)
        _require_keys(self.key, rows)
        _require_lines(self.heading, self.corner, *self.all_notes(), *(column.header for column in self.columns))
        _require_lines(*(text for note in self.counted for text in (note.text, note.public)))
        _require_lines(*(text for item in self.definitions for text in (item.term, item.meaning)))
        _require_lines(*(group.title for group in self.groups))
        if len({group.title for group in self.groups}) < len(self.groups):
            raise ValueError(f"two groups of {self.key} have the same title")
        for number, row in enumerate(self.rows(), 1):
            self._require_cells(row)
            if self.is_list and row.header != str(number):
                raise ValueError(f"row {number} of the list {self.key} has the header {row.header!r}")
            if self.is_list and row.part_of:
                raise ValueError(f"row {number} of the list {self.key} is part of a sum")
        _require_known(self.key, (column.part_of for column in self.columns if column.part_of), columns)
        _require_known(self.key, (row.part_of for row in self.rows() if row.part_of), rows)
        for chart in self.charts:
            _require_lines(chart.title)
            series, only = (columns, rows) if chart.along is Along.ROWS else (rows, columns)
            _require_known(self.key, chart.series, series)
            _require_known(self.key, chart.only, only)

    def rows(self) -> tuple[TableRow, ...]:
        """All rows, across the groups."""
        return tuple(row for group in self.groups for row in group.rows)

    def all_notes(self) -> tuple[str, ...]:
        """The notes, also those with a number."""
        return *self.notes, *(note.whole() for note in self.counted)

    def totals(self) -> frozenset[str]:
        """Keys of the rows that other rows are part of."""
        return frozenset(row.part_of for row in self.rows() if row.part_of)

    def _require_cells(self, row: TableRow) -> None:
        _require_lines(row.header)
        if len(row.cells) != len(self.columns):
            raise ValueError(f"row {row.key} of {self.key} has {len(row.cells)} cells, not {len(self.columns)}")
        for column, cell in zip(self.columns, row.cells, strict=True):
            fits = type(cell) in _CELLS[column.kind]  # exact: a bool is no count, a datetime no date
            if cell is not None and not fits:
                raise ValueError(
                    f"row {row.key}, column {column.key} of {self.key}: {cell!r} is no {column.kind.value}"
                )
            if isinstance(cell, str):
                _require_lines(cell)
            if any(abs(number) > LARGEST_NUMBER for number in counts(cell)):
                raise ValueError(f"row {row.key}, column {column.key} of {self.key}: {cell!r} is too large")


@dataclass(frozen=True, slots=True)
class DayRange:
    """From ``first`` to ``last``, both days included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the period ends on {self.last}, before it begins on {self.first}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report was made; ``commune`` with its kind, such as ``xã Lệ Thủy``; ``kiosk``: name of the kiosk."""

    commune: str
    centre: str
    kiosk: str


@dataclass(frozen=True, slots=True)
class Report:
    """The report ``code`` of one kiosk, or of several after merging.

    ``made_at``: local time without time zone. ``kiosk_id``: empty for a merged report. ``parts``: the reports that a
    merged report was made of, sorted by ``kiosk_id``; else empty. ``is_public``: small numbers are hidden (see
    `kiosk.reports.suppression`); such a report has no ``parts``.
    """

    code: Code
    title: str
    language: Language
    period: DayRange
    place: Place
    kiosk_id: KioskId
    made_at: datetime
    labels: Labels
    sections: tuple[Section, ...]
    parts: tuple["Report", ...] = ()
    is_public: bool = False

    def __post_init__(self) -> None:
        _require_lines(self.title, self.place.commune, self.place.centre, self.place.kiosk, self.kiosk_id)
        _require_lines(*(getattr(self.labels, field.name) for field in fields(self.labels)))
        _require_keys("report", [section.key for section in self.sections])
        if len(self.sections) > MOST_SECTIONS:
            raise ValueError("the report has too many sections")
        if self.made_at.tzinfo is not None:
            raise ValueError("the time of a report is local time without a time zone")
        if any(part.parts or part.is_public for part in self.parts) or (
            self.parts and (self.kiosk_id or self.is_public)
        ):
            raise ValueError("a merged report consists of whole reports of kiosks, and is none of them")
        if not (self.parts or self.kiosk_id or self.is_public):
            raise ValueError("a report without parts has the id of a kiosk")


def line(text: str) -> str:
    """Return `text`, such as a typed note, as one printable line in NFC of at most `LONGEST_TEXT` characters."""
    visible = "".join(sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", text))
    whole = " ".join(visible.split())
    return whole if len(whole) <= LONGEST_TEXT else f"{whole[: LONGEST_TEXT - 1].rstrip()}…"


def is_line(text: str) -> bool:
    """Whether `text` is valid as a text of a report, see `line`."""
    return text == line(text)


def _require_lines(*texts: str) -> None:
    for text in texts:
        if not is_line(text):
            raise ValueError(f"{text!r} is not one printable line in NFC")


def _require_keys(place: str, keys: Sequence[str]) -> None:
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key occurs twice in {place}: {', '.join(keys)}")
    for key in keys:
        if not _KEY.fullmatch(key):
            raise ValueError(f"{key!r} in {place} is not a key")


def _require_known(place: str, keys: Iterator[str] | Sequence[str], known: Sequence[str]) -> None:
    present = set(known)
    for key in keys:
        if key not in present:
            raise ValueError(f"{place} has no {key!r}")
