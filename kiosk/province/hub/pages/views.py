"""The published figures as views in the hub's database, for an office with its own programs.

Rules: the views contain what the pages contain, so no hidden number and no pseudonym is in them; a role that may read
only the views cannot learn more than a reader of the pages. They are filled in one transaction whenever the pages are
made. In PostgreSQL a view reads with the rights of its owner, so the role needs no right on the tables below.
"""

from collections.abc import Iterator, Mapping
from itertools import batched
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table, Text, delete, insert, inspect, select
from sqlalchemy.schema import CreateView, PrimaryKeyConstraint

from kiosk.domain.ids import VIETNAMESE
from kiosk.province.hub.facts.hub_facts import FactStorage
from kiosk.province.hub.pages.province_page import Province
from kiosk.province.hub.pages.tables import TOTAL, PeriodTables
from kiosk.province.hub.pages.words import VIETNAMESE_WORDS
from kiosk.reports.cells import Cell, Hidden, counts

METADATA = MetaData()
_AT_ONCE = 10_000
"""Number of rows that are inserted together."""
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")


def _table(name: str, key: str, *columns: Column[Any]) -> Table:
    keys = tuple(key.split())
    return Table(
        name,
        METADATA,
        *(Column(one, Text, nullable=False) for one in keys),
        *columns,
        PrimaryKeyConstraint(*keys),
        sqlite_strict=True,
    )


def _figure() -> tuple[Column[Any], ...]:
    """Return the columns of a number that can be hidden: ``mark`` is ``below-five`` or ``withheld`` then."""
    return Column("number", _NUMBER), Column("mark", Text, nullable=False)


communes = _table(
    "published_commune", "first last code figure", Column("commune", Text), Column("adults", _NUMBER), *_figure()
)
difficulties = _table("published_difficulty", "first last code tag", Column("difficulty", Text), *_figure())
lessons = _table("published_lesson", "first last lesson figure", Column("title", Text), *_figure())
kiosks = _table(
    "published_kiosk", "kiosk code", Column("commune", Text), Column("heard", Text), Column("days", _NUMBER)
)

VIEWS: Mapping[str, Table] = {
    "bc_xa_phuong": communes,
    "bc_kho_khan": difficulties,
    "bc_bai_hoc": lessons,
    "bc_tram": kiosks,
}
"""Name of a view → its table; `docs/province.md` explains the columns."""


def publish(storage: FactStorage, province: Province) -> None:
    """Replace the contents of the views by the figures of `province`, in one transaction."""
    with storage.writing() as connection:
        _prepare(connection)
        for table, rows in (
            (communes, _communes(province)),
            (difficulties, _difficulties(province)),
            (lessons, _lessons(province)),
            (kiosks, _kiosks(province)),
        ):
            connection.execute(delete(table))
            for some in batched(rows, _AT_ONCE, strict=False):
                connection.execute(insert(table), list(some))


def _prepare(connection: Connection) -> None:
    METADATA.create_all(connection)
    present = set(inspect(connection).get_view_names())
    for name, table in VIEWS.items():
        if name not in present:
            connection.execute(CreateView(select(table), name))


def _days(tables: PeriodTables) -> dict[str, str]:
    return {"first": tables.period.first.isoformat(), "last": tables.period.last.isoformat()}


def _number(cell: Cell) -> dict[str, Any]:
    mark = cell.value if isinstance(cell, Hidden) else ""
    return {"number": cell if isinstance(cell, int) else None, "mark": mark}


def _communes(province: Province) -> Iterator[dict[str, Any]]:
    for tables in province.periods:
        for commune in province.communes:
            about = {"code": commune.key, "commune": commune.name, "adults": commune.adults or None}
            for figure, cell in tables.communes[commune.key].items():
                yield {**_days(tables), **about, "figure": figure, **_number(cell)}


def _difficulties(province: Province) -> Iterator[dict[str, Any]]:
    for tables in province.periods:
        for code, cells in tables.difficulties.items():
            for tag, cell in cells.items():
                if code != TOTAL and cell:
                    name = VIETNAMESE_WORDS.difficulty_names[tag]
                    yield {**_days(tables), "code": code, "tag": tag, "difficulty": name, **_number(cell)}


def _lessons(province: Province) -> Iterator[dict[str, Any]]:
    for tables in province.periods:
        section = tables.lessons[VIETNAMESE]
        for row in section.rows():
            for column, cell in zip(section.columns, row.cells, strict=True):
                if isinstance(cell, Hidden) or len(counts(cell)) == 1:
                    about = {"lesson": row.key, "title": row.header, "figure": column.key}
                    yield {**_days(tables), **about, **_number(cell)}


def _kiosks(province: Province) -> Iterator[dict[str, Any]]:
    for one in province.contact.kiosks:
        yield {
            "kiosk": f"{one.record.kiosk}/{one.record.number}",
            "code": one.commune.key,
            "commune": one.commune.name,
            "heard": one.on.isoformat() if one.on is not None else None,
            "days": one.days,
        }
