"""Tests of opening and closing the database file, and of failed and interrupted statements."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.storage.database import Database
from kiosk.storage.sql.dialect import TRUNCATE_EXTRA, WAL_FULL, journal_for
from kiosk.storage.sql.driver import driver
from tests.storage.sql import sql_rows, sql_value


def opened(tmp_path: Path, version: tuple[int, ...] | None = None) -> Database:
    return Database(tmp_path / "kiosk.db", version)


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 4), (4, 0, 0)])
def test_a_sound_sqlite_gets_the_write_ahead_log(version: tuple[int, ...]) -> None:
    assert journal_for(version) is WAL_FULL


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 46, 1), (3, 7, 0)])
def test_a_sqlite_with_the_reset_bug_gets_a_rollback_journal(version: tuple[int, ...]) -> None:
    assert journal_for(version) is TRUNCATE_EXTRA


def test_the_shipped_sqlite_is_free_of_the_reset_bug() -> None:
    assert journal_for(driver().sqlite_version_info) is WAL_FULL


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("journal_size_limit", 16 * 1024 * 1024),
    ],
)
def test_every_setting_of_the_standard_is_in_force(tmp_path: Path, pragma: str, value: object) -> None:
    database = opened(tmp_path)
    found = sql_value(database, f"PRAGMA {pragma}")
    database.close()
    assert found == value


def test_an_old_sqlite_commits_with_the_safest_journal(tmp_path: Path) -> None:
    opened(tmp_path).close()  # the first opening sets WAL mode
    database = opened(tmp_path, (3, 46, 1))
    found = (sql_value(database, "PRAGMA journal_mode"), sql_value(database, "PRAGMA synchronous"))
    database.close()
    assert found == ("truncate", 3)


def test_a_failure_in_the_middle_of_a_transaction_leaves_nothing(tmp_path: Path) -> None:
    database = opened(tmp_path)
    sql_rows(database, "CREATE TABLE t (a)")

    def fail() -> None:
        with database.writing() as connection:
            connection.execute(text("INSERT INTO t VALUES (1)"))
            connection.execute(text("INSERT INTO missing VALUES (1)"))

    with pytest.raises(RecordError, match="no such table"):
        fail()
    found = sql_rows(database, "SELECT * FROM t")
    database.close()
    assert found == []


def test_a_database_held_by_another_program_says_so(tmp_path: Path) -> None:
    database, other = opened(tmp_path), opened(tmp_path)
    sql_rows(database, "PRAGMA busy_timeout = 1")
    with other.writing(), pytest.raises(RecordError, match="Another program is using"), database.writing():
        pass
    database.close()
    other.close()


def test_a_file_that_is_no_database_is_reported_as_damaged(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"not a database at all " * 500)
    with pytest.raises(RecordBrokenError):
        opened(tmp_path)


def test_closing_leaves_no_write_ahead_log(tmp_path: Path) -> None:
    database = opened(tmp_path)
    sql_rows(database, "CREATE TABLE t (a)")
    database.close()
    assert [file.name for file in tmp_path.glob("kiosk.db*")] == ["kiosk.db"]


def test_naming_the_package_does_not_load_sqlalchemy() -> None:
    script = "import sys, kiosk.storage; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def interrupted(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_an_interrupted_read_leaves_the_connection_usable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = opened(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(database._engine.dialect, "do_execute", interrupted)
        with pytest.raises(KeyboardInterrupt):
            database.rows(text("SELECT 1"))
    assert database.value(text("SELECT 2")) == 2
    database.close()


def test_an_interrupted_read_rolls_the_transaction_around_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = opened(tmp_path)
    sql_rows(database, "CREATE TABLE t (a)")
    monkeypatch.setattr(database._engine.dialect, "do_execute", interrupted)

    def read_within() -> None:
        with database.writing():
            sql_rows(database, "INSERT INTO t VALUES (1)")
            database.rows(text("SELECT 1"))

    with pytest.raises(KeyboardInterrupt):
        read_within()
    monkeypatch.undo()
    found = sql_rows(database, "SELECT * FROM t")
    database.close()
    assert found == []


def test_closing_is_quiet_about_a_transaction_that_an_interrupt_left_open(tmp_path: Path) -> None:
    database = opened(tmp_path)
    sql_rows(database, "CREATE TABLE t (a)")
    database.raw.execute("BEGIN IMMEDIATE")
    database.raw.execute("INSERT INTO t VALUES (1)")
    database.close()
    again = opened(tmp_path)
    found = sql_rows(again, "SELECT * FROM t")
    again.close()
    assert found == []


def test_closing_is_quiet_about_a_read_that_an_interrupt_left_open(tmp_path: Path) -> None:
    database = opened(tmp_path)
    reading = database.raw.execute("WITH RECURSIVE n (i) AS (VALUES (1) UNION SELECT i + 1 FROM n) SELECT i FROM n")
    assert reading.fetchone() == (1,)
    database.close()
    assert not (tmp_path / "kiosk.db-wal").exists()
