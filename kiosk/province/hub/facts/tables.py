"""The tables of facts of all kiosks: those of a kiosk (`storage.facts.tables`), with the record's number in the key.

Rules: every value depends on the bundles alone, so the tables can be emptied and folded again. ``fact_mark`` holds
how far each record is folded.
"""

from collections.abc import Collection
from functools import cache

from sqlalchemy import BigInteger, Column, ColumnElement, FromClause, Index, Integer, MetaData, Table, Text, select
from sqlalchemy.schema import PrimaryKeyConstraint

from kiosk.storage.facts import tables as kiosk_tables

RECORD = "kiosk"
"""Name of the column with the number of the record."""
METADATA = MetaData()
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")


def _copy(table: Table) -> Table:
    columns = [
        Column(column.name, Text if isinstance(column.type, Text) else _NUMBER, nullable=False)
        for column in table.columns
    ]
    key = PrimaryKeyConstraint(RECORD, *(column.name for column in table.primary_key))
    record = Column(RECORD, Integer, nullable=False)
    return Table(table.name, METADATA, record, *columns, key, sqlite_strict=True, sqlite_with_rowid=False)


_COPIES = {table: _copy(table) for table in kiosk_tables.FACTS}
FACTS = tuple(_COPIES.values())
marks = Table(
    "fact_mark",
    METADATA,
    Column(RECORD, Integer, primary_key=True, autoincrement=False),
    Column("bundles", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("shared", _NUMBER, nullable=False),
)
"""How far a record is folded: number of bundles, a hash over them, and the day of the newest plausible clock."""

_BY_DAY = {
    kiosk_tables.visits: "day",
    kiosk_tables.tasks: "day",
    kiosk_tables.runs: "done",
    kiosk_tables.sessions: "day",
    kiosk_tables.lesson_days: "day",
    kiosk_tables.questions: "day",
}
for _table, _column in _BY_DAY.items():
    Index(f"{_COPIES[_table].name}_{_column}", _COPIES[_table].c[_column])
for _table in (kiosk_tables.visits, kiosk_tables.studies, kiosk_tables.runs, kiosk_tables.tasks):
    Index(f"{_table.name}_person", _COPIES[_table].c[RECORD], _COPIES[_table].c.pseudonym)


def of_all(table: Table) -> Table:
    """Return the table of all kiosks that corresponds to a kiosk's `table`."""
    return _COPIES[table]


def of_some(table: Table, records: Collection[int]) -> FromClause:
    """Return a query for the rows of some records, with the columns of `of_all`.

    In a table with an index of the days, the record is an expression: a database would choose the primary key, and
    read all years of each record.
    """
    whole = of_all(table)
    record = whole.c[RECORD] + 0 if table in _BY_DAY else whole.c[RECORD]
    return select(whole).where(record.in_(records)).subquery(table.name)


@cache
def of_one(table: Table, record: int) -> FromClause:
    """Return a query for the rows of one record, with the columns of a kiosk's `table`."""
    whole = of_all(table)
    names = (column.name for column in table.columns)
    is_of: ColumnElement[bool] = whole.c[RECORD] == record
    return select(*(whole.c[name] for name in names)).where(is_of).subquery(table.name)
