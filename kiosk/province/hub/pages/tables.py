"""The tables of one period of the province, with small numbers hidden.

Rules: the figures are those of the kiosks' reports (`reports.queries`), added up over the kiosks of each commune. All
tables of a period are hidden together, before any file is made: a number that is hidden is in no file, and a reader
cannot compute it from the other communes and the total. Shares and rates are computed from what is left.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import batched

from kiosk.domain.ids import ENGLISH, VIETNAMESE, KioskId, Language
from kiosk.domain.people.learner import ELDERLY
from kiosk.domain.reporting.counts import SessionCount
from kiosk.domain.reporting.periods import Period
from kiosk.domain.sessions.closing import Difficulty
from kiosk.domain.text import addressed
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.joined import JoinedFacts
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.reports.cells import Average, Cell, Hidden, Percent
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.skills import skills
from kiosk.reports.queries.syllabus import Syllabus
from kiosk.reports.suppression import suppressed_sections
from kiosk.reports.table import Column, Kind, Place, RowGroup, Section, TableRow

AT_ONCE = 2000
"""Number of communes whose results are read together."""
TASKS, LEARNERS, ELDERLY_, YOUNGER = "tasks-alone", "learners", "elderly", "younger"
SESSIONS, ATTENDANCE, DONE = "sessions", "attendance", "lessons-done"
OTHER = "other"
"""Key of the difficulties that this program does not know."""
_KNOWN = frozenset(one.value for one in Difficulty)
TOTAL = "total"
"""Key of the whole province."""
_COLUMNS = (
    Column(TASKS, TASKS),
    Column(LEARNERS, LEARNERS),
    Column(ELDERLY_, ELDERLY_, part_of=LEARNERS, split="age"),
    Column(YOUNGER, YOUNGER, part_of=LEARNERS, split="age"),
    Column(SESSIONS, SESSIONS),
    Column(ATTENDANCE, ATTENDANCE),
    Column(DONE, DONE),
)
Cells = Mapping[str, Cell]


class CellTable(Mapping[str, Cells]):
    """Rows of cells by key; a row becomes a mapping when it is read, because twelve periods of a country are kept."""

    def __init__(self, columns: Sequence[str], rows: Mapping[str, Sequence[Cell]]) -> None:
        self._columns, self._rows = columns, rows

    def __getitem__(self, key: str) -> Cells:
        return dict(zip(self._columns, self._rows[key], strict=True))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(frozen=True, slots=True)
class PeriodTables:
    """The published cells of one period.

    ``communes``: commune → figure → cell, the province as `TOTAL`. ``difficulties``: commune → tag → number of
    sessions. ``lessons``: the table of lessons in each language.
    """

    period: Period
    communes: Mapping[str, Cells]
    difficulties: Mapping[str, Cells]
    lessons: Mapping[Language, Section]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was counted."""
        return not any(cell for cell in (*self.communes[TOTAL].values(), *self.difficulties[TOTAL].values()))

    def per_thousand(self, commune: CommuneKiosks) -> Cell:
        """Tasks done alone per 1,000 adults; None if the number of adults is not entered."""
        tasks = self.communes[commune.key][TASKS]
        if not commune.adults:
            return None
        return Average(tasks * 1000, commune.adults) if isinstance(tasks, int) else tasks

    def elderly_share(self, key: str) -> Cell:
        """Share of the learners who are 60 or older; None without learners."""
        learners, elderly = self.communes[key][LEARNERS], self.communes[key][ELDERLY_]
        if isinstance(learners, int) and isinstance(elderly, int):
            return Percent(elderly, learners) if learners else None
        return Hidden.WITHHELD


def request_for(period: Period, language: Language, made_at: datetime) -> Request:
    """Return the parameters of a report of the province."""
    return Request(period, Place("", "", ""), KioskId(""), language, made_at, str)


def syllabus_for(counts: HubCounts, request: Request) -> Syllabus:
    """Return the lessons in the results, with their titles in the language of `request`."""
    titles = counts.of_everybody().titles()
    return Syllabus(
        request,
        {
            lesson: addressed(text.get(request.language) or text.get("vi") or lesson, request.address)
            for lesson, text in titles.items()
        },
    )


def period_tables(
    counts: HubCounts,
    period: Period,
    communes: Sequence[CommuneKiosks],
    syllabuses: Mapping[Language, Syllabus],
    made_at: datetime,
) -> PeriodTables:
    """Count and hide the figures of `period`. Raises HubError."""
    syllabus = syllabuses[VIETNAMESE]
    numbers: dict[str, Sequence[int]] = {}
    tags: dict[str, Counter[str]] = {}
    for commune, figures in commune_figures(counts, communes, period, syllabus):
        numbers[commune.key] = _numbers(figures)
        tags[commune.key] = Counter(_tags(figures.sessions))
    everybody = Figures(counts.of_everybody(), period, syllabus)
    lessons = skills(request_for(period, VIETNAMESE, made_at), everybody)
    tables = (_main(numbers), _difficulties(tags), _added_up(lessons))
    main, difficulties, hidden = suppressed_sections(tables, "", shown=())
    english = skills(request_for(period, ENGLISH, made_at), everybody.with_lessons(syllabuses[ENGLISH]))
    by_language = {VIETNAMESE: _reworded(hidden, lessons), ENGLISH: _reworded(hidden, english)}
    return PeriodTables(period, _cells(main), _cells(difficulties), by_language)


def commune_figures(
    counts: HubCounts, communes: Sequence[CommuneKiosks], period: Period, syllabus: Syllabus
) -> Iterator[tuple[CommuneKiosks, Figures]]:
    """Yield each commune with the figures of its kiosks together; they are read for `AT_ONCE` communes at a time."""
    for some in batched(communes, AT_ONCE, strict=False):
        by_record = counts.of_period(period, [record.number for commune in some for record in commune.records])
        for commune in some:
            facts = JoinedFacts([by_record[record.number] for record in commune.records])
            yield commune, Figures(facts, period, syllabus)


def _main(numbers: Mapping[str, Sequence[int]]) -> Section:
    total = [sum(column) for column in zip(*numbers.values(), strict=True)] or [0] * len(_COLUMNS)
    return _section("communes", _COLUMNS, numbers, total)


def _numbers(figures: Figures) -> Sequence[int]:
    elderly = sum(traits.band in ELDERLY for traits in figures.learners.values())
    learners = len(figures.learners)
    return (
        figures.task_total,
        learners,
        elderly,
        learners - elderly,
        len(figures.sessions),
        figures.attendance,
        len(figures.done),
    )


def _difficulties(counted: Mapping[str, Counter[str]]) -> Section:
    tags = sorted({tag for some in counted.values() for tag in some})
    total = [sum(some[tag] for some in counted.values()) for tag in tags]
    numbers = {key: [some[tag] for tag in tags] for key, some in counted.items()}
    return _section("difficulties", tuple(Column(tag, tag) for tag in tags), numbers, total)


def _added_up(lessons: Section) -> Section:
    """Return the table `lessons` with the tasks of all lessons together.

    If no guest did one, these are the tasks of the whole province, so a hidden number of a commune could be computed
    from the lessons and the other communes.
    """
    groups = tuple(
        replace(group, rows=tuple(replace(row, part_of=TOTAL) for row in group.rows)) for group in lessons.groups
    )
    place = next(at for at, column in enumerate(lessons.columns) if column.key == TASKS)
    tasks = [row.cells[place] for row in lessons.rows()]
    cells: list[Cell] = [None] * len(lessons.columns)
    cells[place] = sum(number for number in tasks if isinstance(number, int))
    return replace(lessons, groups=(*groups, RowGroup((TableRow(TOTAL, TOTAL, tuple(cells)),))))


def _tags(sessions: Iterable[SessionCount]) -> Iterator[str]:
    """Yield the difficulties of each session; those of newer kiosks together as `OTHER`."""
    for session in sessions:
        yield from {tag if tag in _KNOWN else OTHER for tag in session.difficulties}


def _section(
    key: str, columns: tuple[Column, ...], numbers: Mapping[str, Sequence[int]], total: Sequence[int]
) -> Section:
    rows = [TableRow(commune, commune, tuple(some), TOTAL) for commune, some in numbers.items()]
    return Section(key, key, columns, (RowGroup((*rows, TableRow(TOTAL, TOTAL, tuple(total)))),))


def _cells(section: Section) -> Mapping[str, Cells]:
    return CellTable([column.key for column in section.columns], {row.key: row.cells for row in section.rows()})


def _reworded(hidden: Section, worded: Section) -> Section:
    """Return `hidden` with the texts of `worded`, the same table in another language."""
    cells = {row.key: row.cells for row in hidden.rows()}
    is_text = [column.kind is Kind.TEXT for column in worded.columns]
    groups = tuple(
        replace(
            group,
            rows=tuple(
                replace(
                    row,
                    cells=tuple(
                        own if is_own else other
                        for own, other, is_own in zip(row.cells, cells[row.key], is_text, strict=True)
                    ),
                )
                for row in group.rows
            ),
        )
        for group in worded.groups
    )
    return replace(worded, groups=groups)
