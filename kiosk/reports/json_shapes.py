"""Strict models of the JSON file of a report, and their conversion to a report.

Rules: unknown and missing fields are refused. The kind of its column determines whether a string in a cell is a text,
a date or a time.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, StringConstraints

from kiosk.domain.ids import KioskId, Language
from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.labels import Labels
from kiosk.reports.table import (
    LARGEST_NUMBER,
    LONGEST_TEXT,
    Along,
    Chart,
    ChartKind,
    Code,
    Column,
    CountedNote,
    DayRange,
    Definition,
    Kind,
    Place,
    Report,
    RowGroup,
    Rule,
    Section,
    TableRow,
)

FORMAT = "tram-hoc-so/report@1"
MOST_ROWS = 5000
"""Maximum number of rows, and of groups, of a section, so that an untrusted file is processed quickly."""

Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
Count = Annotated[int, Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


class PercentShape(_Strict):
    """A percentage; ``percent`` is the computed value, for other programs."""

    part: Count
    whole: Count
    is_common: bool
    percent: float | None


class AverageShape(_Strict):
    """An average; ``average`` is the computed value, for other programs."""

    total: Count
    count: Count
    average: float | None


class HiddenShape(_Strict):
    """A number that a report for the wall does not show, see `Hidden`."""

    hidden: Hidden


CellShape = Count | Text | PercentShape | AverageShape | HiddenShape | None


class ColumnShape(_Strict):
    """A `Column`."""

    key: Text
    header: Text
    kind: Kind
    part_of: Text
    split: Text


class RowShape(_Strict):
    """A `TableRow`."""

    key: Text
    header: Text
    cells: tuple[CellShape, ...]
    part_of: Text
    rule: Rule


class GroupShape(_Strict):
    """A `RowGroup`."""

    rows: tuple[RowShape, ...]
    title: Text


class DefinitionShape(_Strict):
    """A `Definition`."""

    term: Text
    meaning: Text


class CountedNoteShape(_Strict):
    """A `CountedNote`."""

    count: Count
    text: Text
    public: Text


class ChartShape(_Strict):
    """A `Chart`."""

    kind: ChartKind
    title: Text
    series: tuple[Text, ...]
    along: Along
    only: tuple[Text, ...]


class SectionShape(_Strict):
    """A `Section`."""

    key: Text
    heading: Text
    columns: tuple[ColumnShape, ...]
    groups: tuple[GroupShape, ...]
    definitions: tuple[DefinitionShape, ...]
    notes: tuple[Text, ...]
    charts: tuple[ChartShape, ...]
    corner: Text
    is_list: bool
    counted: tuple[CountedNoteShape, ...] = ()

    def section(self) -> Section:
        """Return the section. Raises ValueError if it is invalid."""
        if len(self.groups) > MOST_ROWS or sum(len(group.rows) for group in self.groups) > MOST_ROWS:
            raise ValueError(f"{self.key} has too many rows or groups")
        columns = tuple(Column(one.key, one.header, one.kind, one.part_of, one.split) for one in self.columns)
        groups = tuple(
            RowGroup(tuple(_row(row, columns) for row in group.rows), group.title) for group in self.groups
        )
        return Section(
            self.key,
            self.heading,
            columns,
            groups,
            tuple(Definition(one.term, one.meaning) for one in self.definitions),
            self.notes,
            tuple(Chart(one.kind, one.title, one.series, one.along, one.only) for one in self.charts),
            self.corner,
            self.is_list,
            tuple(CountedNote(note.count, note.text, note.public) for note in self.counted),
        )


class PeriodShape(_Strict):
    """A `DayRange`."""

    first: date
    last: date


class PlaceShape(_Strict):
    """A `Place`."""

    commune: Text
    centre: Text
    kiosk: Text


class LabelsShape(_Strict):
    """The `Labels`."""

    republic: Text
    motto: Text
    authority: Text
    period: Text
    span: Text
    day: Text
    kiosk: Text
    made: Text
    prepared: Text
    approved: Text
    signed: Text
    page: Text
    below_five: Text
    withheld: Text
    withheld_note: Text
    for_wall: Text
    twice_note: Text


class ReportShape(_Strict):
    """A `Report`, without the reports that it was merged from."""

    code: Code
    title: Text
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    period: PeriodShape
    place: PlaceShape
    kiosk_id: Text
    made_at: NaiveDatetime
    labels: LabelsShape
    sections: tuple[SectionShape, ...]
    is_public: bool

    def report(self, parts: Sequence[Report]) -> Report:
        """Return the report; `parts`: those that it was merged from. Raises ValueError if it is invalid."""
        return Report(
            self.code,
            self.title,
            Language(self.language),
            DayRange(self.period.first, self.period.last),
            Place(self.place.commune, self.place.centre, self.place.kiosk),
            KioskId(self.kiosk_id),
            self.made_at,
            Labels(**self.labels.model_dump()),
            tuple(section.section() for section in self.sections),
            tuple(parts),
            self.is_public,
        )


class FileShape(_Strict):
    """The whole file."""

    format: Literal["tram-hoc-so/report@1"]
    report: ReportShape
    parts: tuple[ReportShape, ...]


def _row(row: RowShape, columns: Sequence[Column]) -> TableRow:
    if len(row.cells) != len(columns):
        raise ValueError(f"row {row.key} has {len(row.cells)} cells, not {len(columns)}")
    cells = tuple(_cell(cell, column.kind) for cell, column in zip(row.cells, columns, strict=True))
    return TableRow(row.key, row.header, cells, row.part_of, row.rule)


def _cell(cell: CellShape, kind: Kind) -> Cell:
    match cell:
        case PercentShape():
            return Percent(cell.part, cell.whole, cell.is_common)
        case AverageShape():
            return Average(cell.total, cell.count)
        case HiddenShape():
            return cell.hidden
        case str() if kind is Kind.DATE:
            return date.fromisoformat(cell)
        case str() if kind is Kind.TIME:
            return time.fromisoformat(cell)
        case _:
            return cell
