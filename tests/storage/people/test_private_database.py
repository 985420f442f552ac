"""Tests of databases with names of people: no remains of deleted rows, no value in errors or logs."""

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, insert

from kiosk.domain.errors import RecordError
from kiosk.storage.database import Database
from tests.storage.sql import sql_rows, sql_value

NAME = "Nguyễn Thị Hoa Mướp"
PEOPLE = Table("people", MetaData(), Column("id", Integer), Column("name", Text))


@pytest.fixture
def database(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Database]:
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "sqlalchemy"):
        database = Database(tmp_path / "people.db", is_private=True)
        sql_rows(database, "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
        yield database
        database.close()


@pytest.mark.parametrize(("pragma", "value"), [("secure_delete", 1), ("temp_store", 2), ("synchronous", 2)])
def test_the_settings_of_a_private_database_are_in_force(database: Database, pragma: str, value: int) -> None:
    assert sql_value(database, f"PRAGMA {pragma}") == value


def test_nothing_of_a_deleted_row_is_left_in_any_file(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(insert(PEOPLE), [{"id": number, "name": f"{NAME} {number}"} for number in range(500)])
    assert any(NAME.encode() in file.read_bytes() for file in files(database))
    sql_rows(database, "DELETE FROM people WHERE id % 3 = 0")
    sql_rows(database, "DELETE FROM people")
    assert database.rewrite()
    assert not any(NAME.encode() in file.read_bytes() for file in files(database))


def test_an_open_reader_keeps_the_log_from_being_emptied(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(insert(PEOPLE).values(id=1, name=NAME))
    reader = Database(database.file, is_private=True)
    reader.raw.execute("BEGIN")
    reader.raw.execute("SELECT * FROM people").fetchall()
    sql_rows(database, "PRAGMA busy_timeout = 0")
    assert not database.rewrite()
    reader.close()
    assert database.rewrite()


def test_an_error_does_not_contain_the_values(database: Database) -> None:
    with pytest.raises(RecordError) as raised, database.writing() as connection:
        connection.execute(insert(PEOPLE).values(id="x", name=NAME))
    assert "datatype mismatch" in str(raised.value)
    assert NAME not in "".join(traceback.format_exception(raised.value))


def test_damaged_text_does_not_appear_in_the_error(database: Database) -> None:
    sql_rows(database, "INSERT INTO people VALUES (1, CAST(? AS TEXT))", [NAME.encode() + b"\xff"])
    with pytest.raises(RecordError, match="Could not decode") as raised:
        database.rows(PEOPLE.select())
    assert "Hoa" not in "".join(traceback.format_exception(raised.value))


def test_the_log_at_its_lowest_level_contains_no_value(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    with database.writing() as connection:
        connection.execute(insert(PEOPLE).values(id=1, name=NAME))
    assert database.rows(PEOPLE.select()) == [(1, NAME)]
    assert NAME not in caplog.text
    public = Database(database.file)
    assert public.rows(PEOPLE.select()) == [(1, NAME)]
    public.close()
    assert NAME in caplog.text, "the log would show it"


def files(database: Database) -> list[Path]:
    return list(database.file.parent.glob(f"{database.file.name}*"))
