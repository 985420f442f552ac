"""Tests of the hub's tables: new and migrated hubs have the declared tables; the SQL is also valid on PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Engine
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql import ClauseElement

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import DATABASE, opened
from kiosk.province.hub.overview import kiosk_state, refusals
from kiosk.province.hub.schema import VERSION
from kiosk.province.hub.tables import METADATA
from kiosk.sync.bundles import Bundle
from tests.province.hub.hubs import Hub, bundles, forged, record
from tests.storage.schema.definitions import Defined, defined, defined_by


@pytest.fixture
def old(hub: Hub, project_root: Path) -> Hub:
    """A hub with schema version 1, which has bundles of two kiosks and a refused file.

    The record of the second kiosk is a copy of the first kiosk's record.
    """
    file = hub.folder / DATABASE
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((project_root / "tests/data/databases/hub-1.sql").read_text("utf-8"))
        connection.execute("PRAGMA user_version = 1")
    return hub


def defined_in(hub: Hub) -> Defined:
    with closing(sqlite3.connect(hub.folder / DATABASE)) as connection:
        return defined(connection)


def test_a_new_hub_has_the_declared_tables(hub: Hub):
    assert defined_in(hub) == defined_by(METADATA)


def test_an_old_hub_gets_the_declared_tables(old: Hub):
    assert defined_in(old) != defined_by(METADATA)
    old.state()
    assert defined_in(old) == defined_by(METADATA)


def rows_of(file: Path, table: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608


def test_an_old_hub_keeps_every_row(old: Hub):
    file = old.folder / DATABASE
    before = {table: rows_of(file, table) for table in METADATA.tables}
    assert all(before.values())
    with opened(old.folder) as holdings:
        first, second = (kiosk_state(holdings, kiosk) for kiosk in holdings.kiosks())
        assert holdings.database.schema_version == VERSION
        assert (first.before, first.statements, first.newest) == (second.kiosk, 16, (37, "2026-11-24T08:16:15.125Z"))
        assert len(refusals(holdings)) == 1
    assert {table: rows_of(file, table) for table in METADATA.tables} == before


def test_an_old_hub_receives_and_answers(old: Hub, cut: list[Bundle]):
    before = old.held()
    old.later(days=2)
    assert len(old.receives(*cut).new) == len(cut)
    assert before < old.held()


def test_a_migration_that_fails_leaves_the_old_hub(old: Hub):
    file = old.folder / DATABASE
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE statements_1 (id TEXT)")
    before = defined_in(old)
    with pytest.raises(HubError, match="cannot be used"), opened(old.folder):
        pass
    assert defined_in(old) == before
    assert len(rows_of(file, "statements")) == 21


@pytest.fixture
def executed() -> Iterator[list[ClauseElement]]:
    """Yield a list; every statement that SQLAlchemy executes during the test is appended to it."""
    seen: list[ClauseElement] = []

    def note(_session: object, statement: ClauseElement, *_: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_execute", note)
    yield seen
    event.remove(Engine, "before_execute", note)


def test_postgresql_understands_every_statement_of_a_hub(hub: Hub, executed: list[ClauseElement]):
    kiosk, other = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    first, second, third = bundles(record(1), kiosk, 10, 20)
    hub.receives(first, second, forged(third, sha256="0" * 64))
    hub.receives(bundles(record(1), other, 10, 20)[2], third)
    hub.desk.give_receipts(hub.stick / "receipts")
    with opened(hub.folder) as holdings:
        assert holdings.name
        assert [kiosk_state(holdings, one).kiosk for one in holdings.kiosks()] == [kiosk, other]
        assert len(refusals(holdings)) == 1
    texts = {str(statement.compile(dialect=postgresql.dialect())) for statement in executed}
    verbs = {text.split()[0] for text in texts}
    tables = {table for table in METADATA.tables if any(f" {table}" in text for text in texts)}
    assert (verbs, tables) == ({"SELECT", "INSERT"}, set(METADATA.tables))
    assert sum("ON CONFLICT" in text for text in texts) == 3


def test_postgresql_understands_the_migrations(old: Hub, executed: list[ClauseElement]):
    old.state()
    texts = [str(statement.compile(dialect=postgresql.dialect())) for statement in executed]
    assert any(text.startswith("ALTER TABLE statements RENAME") for text in texts)
    assert any("CREATE TABLE statements" in text for text in texts)


def test_the_tables_of_a_hub_on_postgresql_have_the_same_keys():
    dialect = postgresql.dialect()
    texts = {table.name: str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.tables.values()}
    assert "PRIMARY KEY (kiosk, sequence)" in texts["statements"]
    assert "sequence BIGINT NOT NULL" in texts["statements"]
    assert "body BYTEA NOT NULL" in texts["statements"]
    assert not any("STRICT" in text or "ROWID" in text for text in texts.values())
    (index,) = METADATA.tables["bundles"].indexes
    assert str(CreateIndex(index).compile(dialect=dialect)) == "CREATE INDEX ends ON bundles (after, last)"
