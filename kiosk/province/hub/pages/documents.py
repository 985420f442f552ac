"""The files beside the pages: XLSX and CSV of each period, and one Parquet file of all periods.

Rules: the cells are those of the pages. In the Parquet file a number that is hidden or missing is NULL; the column
``hidden`` names the hidden ones.
"""

import csv
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.province_page import Province, lesson_columns, year_section
from kiosk.province.hub.pages.tables import (
    ATTENDANCE,
    DONE,
    ELDERLY_,
    LEARNERS,
    SESSIONS,
    TASKS,
    TOTAL,
    PeriodTables,
)
from kiosk.province.hub.pages.words import PageWords
from kiosk.reports.cells import Cell, Hidden
from kiosk.reports.document import Document
from kiosk.reports.numbers import clock, day
from kiosk.reports.table import Chart, ChartKind, Column, Kind, RowGroup, Section, TableRow

_WITH_KIOSKS = 2
"""Number of newest periods whose files list the kiosks, which are the same for all periods."""
_FIGURES = (TASKS, LEARNERS, ELDERLY_, SESSIONS, ATTENDANCE, DONE)


def period_document(province: Province, place: int, words: PageWords) -> Document:
    """Return the tables of one period for XLSX and CSV."""
    tables = province.periods[place]
    made = province.made_at
    lines = (
        words.title.format(province=province.name),
        words.subtitle,
        f"{words.period}: {tables.period.label}",
        words.as_of.format(day=f"{day(made.date())} {clock(made.time())}"),
    )
    sections = (
        _communes(province, place, words),
        _trend(province, place, words),
        year_section(province, place, words),
        *((_silent(province, words),) if place + _WITH_KIOSKS >= len(province.periods) else ()),
        _difficulties(province, tables, words),
        _lessons(tables.lessons[words.language], words),
    )
    return Document(lines[0], province.name, made, lines, words.labels, sections)


def write_parquet(province: Province, file: Path) -> bool:
    """Write the communes of all periods to a Parquet file; return False if DuckDB is not installed."""
    try:
        import duckdb
    except ImportError:
        return False
    with tempfile.TemporaryDirectory() as folder:
        tidy = Path(folder, "tidy.csv")
        with tidy.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(_tidy(province))
        whole = ", ".join(f"'{name.replace('-', '_')}': 'BIGINT'" for name in ("adults", *_FIGURES))
        texts = "'first': 'DATE', 'last': 'DATE', 'code': 'VARCHAR', 'commune': 'VARCHAR', 'hidden': 'VARCHAR'"
        with duckdb.connect(":memory:") as connection:
            form = """header = true, nullstr = '', delim = ',', quote = '"', escape = '"', comment = ''"""
            read = f"read_csv('{_quoted(tidy)}', {form}, types = {{{texts}, {whole}}})"
            connection.execute(f"COPY (FROM {read}) TO '{_quoted(file)}' (FORMAT parquet)")
    return True


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _tidy(province: Province) -> Iterator[Sequence[str | int | None]]:
    yield ("first", "last", "code", "commune", "adults", *(name.replace("-", "_") for name in _FIGURES), "hidden")
    for tables in province.periods:
        days = tables.period.first.isoformat(), tables.period.last.isoformat()
        for commune in province.communes:
            cells = tables.communes[commune.key]
            hidden = " ".join(name for name in _FIGURES if isinstance(cells[name], Hidden))
            numbers = (cell if isinstance(cell := cells[name], int) else None for name in _FIGURES)
            yield (*days, commune.key, commune.name, commune.adults or None, *numbers, hidden)


def _name(words: PageWords, commune: CommuneKiosks) -> str:
    return commune.name or words.unknown_commune


def _communes(province: Province, place: int, words: PageWords) -> Section:
    tables = province.periods[place]
    columns = (
        Column("place", "#"),
        Column("rate", words.per_thousand),
        Column(TASKS, words.tasks.capitalize()),
        Column("adults", words.adults),
        Column(LEARNERS, words.learners.capitalize()),
        Column(ELDERLY_, words.elderly_share),
        Column(DONE, words.lessons_done),
        Column(SESSIONS, words.sessions),
        Column(ATTENDANCE, words.attendance),
    )

    def cells(key: str, rank: int | None, rate: Cell, adults: int | None) -> tuple[Cell, ...]:
        own = tables.communes[key]
        people = own[LEARNERS], tables.elderly_share(key)
        return rank, rate, own[TASKS], adults, *people, own[DONE], own[SESSIONS], own[ATTENDANCE]

    rows = [
        TableRow(
            row.commune.key,
            _name(words, row.commune),
            cells(row.commune.key, row.place, row.rate, row.commune.adults or None),
            TOTAL,
        )
        for row in province.rankings[place]
    ]
    total = TableRow(TOTAL, words.total, cells(TOTAL, None, None, None))
    notes = (words.notes, words.twice_note)
    corner = words.commune
    return Section("communes", words.ranked, columns, (RowGroup((*rows, total)),), notes=notes, corner=corner)


def _trend(province: Province, place: int, words: PageWords) -> Section:
    newest = province.periods[max(0, place - 5) : place + 1]
    rows = tuple(
        TableRow(one.period.first.isoformat(), one.period.label, (one.communes[TOTAL][TASKS],)) for one in newest
    )
    chart = Chart(ChartKind.LINES, words.trend, (TASKS,))
    column = Column(TASKS, words.tasks.capitalize())
    return Section("trend", words.trend, (column,), (RowGroup(rows),), charts=(chart,), corner=words.period)


def _silent(province: Province, words: PageWords) -> Section:
    columns = (
        Column("kiosk", words.kiosk_head, Kind.TEXT),
        Column("heard", words.heard_head, Kind.DATE),
        Column("days", words.days_head),
    )
    rows = tuple(
        TableRow(
            f"{one.record.kiosk}/{one.record.number}",
            _name(words, one.commune),
            (one.record.kiosk.partition("-")[0], one.on, one.days),
        )
        for one in province.contact.kiosks
    )
    return Section("kiosks", words.all_kiosks, columns, (RowGroup(rows),), corner=words.commune)


def _difficulties(province: Province, tables: PeriodTables, words: PageWords) -> Section:
    tags = list(tables.difficulties[TOTAL])
    names: Mapping[str, str] = {commune.key: _name(words, commune) for commune in province.communes}
    columns = tuple(Column(tag, words.difficulty_names[tag]) for tag in tags)
    rows = tuple(
        TableRow(key, names.get(key, words.total), tuple(cells.values()), TOTAL if key != TOTAL else "")
        for key, cells in tables.difficulties.items()
    )
    notes = (words.sessions_with,)
    heading = words.difficulties
    return Section("difficulties", heading, columns, (RowGroup(rows),), notes=notes, corner=words.commune)


def _lessons(section: Section, words: PageWords) -> Section:
    """Return the table of lessons with the headers of the page."""
    wanted = lesson_columns(words)
    places = [next(at for at, column in enumerate(section.columns) if column.key == key) for key in wanted]
    columns = tuple(
        Column(key, header, section.columns[at].kind)
        for (key, header), at in zip(wanted.items(), places, strict=True)
    )
    rows = tuple(TableRow(row.key, row.header, tuple(row.cells[at] for at in places)) for row in section.rows())
    return Section("lessons", words.lessons, columns, (RowGroup(rows),), corner=words.lesson)
