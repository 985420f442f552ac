"""Tests of the hub's tables: new stores have the declared tables, and PostgreSQL excludes overlapping bundles."""

import sqlite3
from contextlib import closing
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, insert, inspect, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from kiosk.domain.errors import RecordError
from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub as OpenHub
from kiosk.province.hub.folder import opened
from kiosk.province.hub.store.port import StatementRow
from kiosk.province.hub.store.postgres import PARTITIONS, PostgresStore
from kiosk.province.hub.store.tables import METADATA, bundles, statements
from tests.province.hub.hubs import Hub, Kiosk
from tests.storage.schema.definitions import defined, defined_by


def bundle(kiosk: int, first: int, last: int) -> dict[str, Any]:
    texts = dict.fromkeys(("before", "after", "object", "received"), "x")
    sha256 = f"{kiosk}-{first}-{last}"
    return {"kiosk": kiosk, "first": first, "last": last, "sha256": sha256, "answer": sha256, **texts} | {
        "statements": 0,
        "size": 0,
    }


def test_a_new_hub_in_sqlite_has_the_declared_tables(sqlite_hub: Hub):
    with closing(sqlite3.connect(sqlite_hub.folder / "results.db")) as connection:
        assert defined(connection) == defined_by(METADATA)


def test_a_store_of_version_3_is_upgraded_without_a_loss(hub: Hub, kiosk: Kiosk, events: list[Event]):
    parts = kiosk.cuts(events, 20, 50)
    hub.receives(*parts)
    with opened(hub.folder) as found:
        whole = hub.state(*METADATA.tables)
        with found.store.writing() as connection:
            indexes = _indexes(connection)
            for change in (
                *("DROP INDEX starts", "DROP INDEX signed", "DROP INDEX public_keys"),
                "ALTER TABLE bundles DROP COLUMN start",
                "UPDATE hub SET value = '3' WHERE key = 'schema'",
            ):
                connection.exec_driver_sql(change)
    with opened(hub.folder) as found, found.store.reading() as connection:
        assert _indexes(connection) == indexes
    assert hub.state(*METADATA.tables) == whole
    starts = [hub.opens(path).statements[0].digest for path in hub.lays(*parts)]
    assert [row[-1] for row in whole["bundles"]] == starts


def _indexes(connection: Connection) -> set[tuple[str | None, ...]]:
    found = inspect(connection)
    return {
        (table, index["name"], *index["column_names"])
        for table in METADATA.tables
        for index in found.get_indexes(table)
    }


def test_the_tables_on_postgresql_have_the_same_keys():
    assert PARTITIONS == 16  # the module sets how the statements are divided
    PostgresStore("postgresql://hub@localhost/hub").close()  # sets how the table of statements is divided
    dialect = postgresql.dialect()
    texts = {table.name: str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.tables.values()}
    assert "PRIMARY KEY (kiosk, sequence)" in texts["statements"]
    assert "PARTITION BY HASH (kiosk)" in texts["statements"]
    assert "kiosk INTEGER NOT NULL" in texts["statements"]
    assert "digest BYTEA NOT NULL" in texts["statements"]
    assert not any("STRICT" in text or "ROWID" in text for text in texts.values())


@pytest.mark.postgres
def test_statements_are_divided_into_partitions(hub: Hub, store_url: str):
    if store_url.startswith("sqlite"):
        pytest.skip("SQLite has no partitions")
    with psycopg.connect(store_url) as connection:
        query = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'statements'::regclass"
        assert connection.execute(query).fetchone() == (PARTITIONS,)


@pytest.mark.parametrize(("first", "last"), [(1, 10), (5, 12), (10, 11), (11, 20), (3, 4)], ids=str)
def test_the_database_refuses_bundles_of_a_kiosk_that_overlap(hub: Hub, store_url: str, first: int, last: int):
    if store_url.startswith("sqlite") and (first, last) not in {(1, 10), (11, 20)}:
        pytest.skip("in SQLite the only writer compares the ranges")
    with opened(hub.folder) as found:
        with found.store.writing() as connection:
            connection.execute(insert(bundles).values(bundle(1, 1, 10)))
        if first > 10:
            with found.store.writing() as connection:
                connection.execute(insert(bundles).values(bundle(1, first, last)))
        else:
            with (
                pytest.raises((HubError, RecordError), match=r"no_overlap|bundles_pkey|UNIQUE"),
                found.store.writing() as connection,
            ):
                connection.execute(insert(bundles).values(bundle(1, first, last)))
        with found.store.writing() as connection:
            connection.execute(insert(bundles).values(bundle(2, first, last)))


def test_statements_that_are_stored_already_are_refused(hub: Hub):
    old = [StatementRow(number, bytes([number]) * 16, b"a" * 32) for number in range(1, 4)]
    new = [StatementRow(number, bytes([number]) * 16, b"b" * 32) for number in range(2, 6)]
    with opened(hub.folder) as found:
        with found.store.writing() as connection:
            found.store.add_statements(connection, 1, old)
            found.store.add_statements(connection, 2, [])
        with pytest.raises(HubError, match="without their bundle"), found.store.writing() as connection:
            found.store.add_statements(connection, 1, new)
        with found.store.writing() as connection:
            found.store.add_statements(connection, 2, new)
        with found.store.reading() as connection:
            rows = connection.execute(select(statements).order_by(statements.c.kiosk, statements.c.sequence)).all()
    assert [(kiosk, sequence, bytes(digest)[:1]) for kiosk, sequence, _, digest in rows] == [
        *((1, number, b"a") for number in range(1, 4)),
        *((2, number, b"b") for number in range(2, 6)),
    ]


@pytest.mark.postgres
def test_a_connection_that_is_lost_while_statements_come_in_is_explained(hub: Hub, store_url: str):
    if store_url.startswith("sqlite"):
        pytest.skip("SQLite has no connections")
    rows = [StatementRow(1, b"x" * 16, b"y" * 32)]

    def lose_connection_and_add(found: OpenHub, connection: Connection) -> None:
        own = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with psycopg.connect(store_url, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", (own,))
        found.store.add_statements(connection, 1, rows)

    with opened(hub.folder) as found:
        with pytest.raises(HubError, match="cannot be used"), found.store.writing() as connection:
            lose_connection_and_add(found, connection)
        with found.store.writing() as connection:
            found.store.add_statements(connection, 1, rows)


def test_a_transaction_that_fails_changes_nothing(hub: Hub):
    def fail(found: OpenHub) -> None:
        with found.store.writing() as connection:
            connection.execute(insert(bundles).values(bundle(1, 1, 10)))
            found.store.add_statements(connection, 1, [StatementRow(1, b"x" * 16, b"y" * 32)])
            raise ZeroDivisionError

    with opened(hub.folder) as found, pytest.raises(ZeroDivisionError):
        fail(found)
    assert hub.state() == {"bundles": [], "statements": []}
