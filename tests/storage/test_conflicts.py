"""Tests of INSERT statements that conflict with an existing row, on SQLite and as compiled for PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Insert, select
from sqlalchemy.dialects import postgresql

from kiosk.storage.database import Database
from kiosk.storage.schema import migrate
from kiosk.storage.sql.conflicts import insert_new, upsert
from kiosk.storage.tables import pins, receipts, trust_marks


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "kiosk.db")
    migrate(database)
    yield database
    database.close()


def execute(database: Database, *statements: Insert) -> list[int]:
    """Execute the statements; return the number of rows that each of them wrote."""
    with database.writing() as connection:
        return [connection.execute(statement).rowcount for statement in statements]


def test_the_first_row_stays(database: Database) -> None:
    first, second = (insert_new(receipts).values(sha256="a", signed_at=time) for time in ("1", "2"))
    assert execute(database, first, second) == [1, 0]
    assert database.rows(select(receipts)) == [("a", "1")]


def test_the_last_row_stays_and_what_it_does_not_give_is_its_default(database: Database) -> None:
    before = upsert(pins).values(staff="technician", hash="old", failures=3, boot="b", uptime=9.5)
    assert execute(database, before, upsert(pins).values(staff="technician", hash="new")) == [1, 1]
    assert database.rows(select(pins)) == [("technician", "new", 0, "", 0.0)]


@pytest.mark.parametrize(("second", "left"), [(4, 5), (5, 5), (6, 6)])
def test_a_row_that_is_newer_stays(database: Database, second: int, left: int) -> None:
    rising = upsert(trust_marks, newest=trust_marks.c.version)
    execute(database, *(rising.values(role="root", keys="k", version=version) for version in (5, second)))
    assert database.rows(select(trust_marks.c.version)) == [(left,)]


def test_statements_of_one_table_are_not_taken_for_each_other(database: Database) -> None:
    """SQLAlchemy caches compiled statements by their structure, so similar statements could be confused."""
    values = {"role": "root", "keys": "k"}
    rising = upsert(trust_marks, newest=trust_marks.c.version)
    plain, new = upsert(trust_marks), insert_new(trust_marks)
    assert execute(
        database,
        rising.values(version=5, **values),
        plain.values(version=4, **values),
        rising.values(version=3, **values),
        new.values(version=9, **values),
    ) == [1, 1, 0, 0]
    assert database.rows(select(trust_marks.c.version)) == [(4,)]


RISING = """ON CONFLICT (role, keys) DO UPDATE SET version = excluded.version \
WHERE excluded.version >= trust_marks.version"""


@pytest.mark.parametrize(
    ("statement", "clause"),
    [
        (insert_new(receipts), "ON CONFLICT (sha256) DO NOTHING"),
        (insert_new(receipts, receipts.c.signed_at), "ON CONFLICT (signed_at) DO NOTHING"),
        (upsert(receipts), "ON CONFLICT (sha256) DO UPDATE SET signed_at = excluded.signed_at"),
        (upsert(trust_marks, newest=trust_marks.c.version), RISING),
    ],
)
def test_postgresql_gets_the_same_clause(statement: Insert, clause: str) -> None:
    assert str(statement.compile(dialect=postgresql.dialect())).endswith(clause)
