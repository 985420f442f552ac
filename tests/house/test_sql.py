"""Tests that only few modules contain SQL text; all other modules build statements from the table definitions."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.sources import below, name_of
from tests.house.test_python import imported_by, is_part_of

ONLY_SQLITE = re.compile(
    r"\bPRAGMA\b|\bINSERT OR\b|\bsqlite_(schema|master|version)\b|\bBEGIN (IMMEDIATE|EXCLUSIVE)\b|\bWITHOUT ROWID\b"
    r"|\bSTRICT\b|\bAUTOINCREMENT\b|\browid\b|\b(immutable=1|mode=ro)\b|\bwal_checkpoint\b|\bjson_\w+"
)
STATEMENT = re.compile(
    r"^\s*(WITH|SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM"
    r"|(CREATE|DROP|ALTER) (UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW))\b"
)
HISTORY = "kiosk/storage/schema.py"  # a released migration never changes
NAMES = "kiosk/storage/people/schema.py"  # likewise
LESSONS = "kiosk/storage/studio/schema.py"  # likewise
RESULTS = "kiosk/province/hub/store/schema.py"  # likewise
DIALECT = "kiosk/storage/sql/dialect.py"
READABLE = "kiosk/storage/salvage/readable.py"  # reads damaged files, which SQLAlchemy cannot do
DRIVER = "kiosk/storage/sql/driver.py"
WRITE_SQL = {
    HISTORY,
    DIALECT,
    READABLE,
    NAMES,
    LESSONS,
    RESULTS,
    "kiosk/storage/tables.py",  # defines two triggers
    "kiosk/storage/people/tables.py",  # defines two triggers
    "kiosk/province/hub/store/postgres.py",  # uses COPY, partitions and EXCLUDE, which SQLAlchemy lacks or hides
}
USE_THE_DRIVER = {
    HISTORY,
    DIALECT,
    READABLE,
    RESULTS,
    "kiosk/storage/database.py",
    "kiosk/storage/events.py",  # appends an answer
    "kiosk/storage/projections.py",  # updates the projections while an answer is appended
    "kiosk/storage/backups.py",  # copies databases; opens copies read-only to check them
    "kiosk/storage/people/copies.py",  # does the same with names
    "kiosk/storage/studio/copies.py",  # does the same with the versions of own lessons
    "kiosk/storage/people/erasure.py",  # deletes names in a copy of a backup that is in memory only
}

CODE = below("kiosk", ".py")
SOURCES = {name_of(path): path.read_text("utf-8") for path in CODE}


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and value of every string literal but docstrings, and of every ``func.<name>`` of SQLAlchemy."""
    tree = ast.parse(source)
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.lineno, node.value
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "func":
            yield node.lineno, node.attr


def offending(pattern: re.Pattern[str], allowed: set[str]) -> list[str]:
    """Return ``file:line`` of every text that matches `pattern`, except in the files `allowed`."""
    return [
        f"{name}:{line}"
        for name, source in SOURCES.items()
        if name not in allowed
        for line, text in texts(source)
        if pattern.search(text)
    ]


def executing(source: str) -> list[int]:
    """Return the lines that bypass SQLAlchemy: they execute raw SQL, or use a connection not named ``connection``."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr in {"exec_driver_sql", "executescript"}
            or (
                node.func.attr in {"execute", "executemany", "backup"}
                and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "connection")
                and not (isinstance(node.func.value, ast.Attribute) and node.func.value.attr == "_connection")
            )
        )
    ]


@pytest.mark.parametrize(
    ("source", "is_sqlite", "is_sql", "runs"),
    [
        ('x("PRAGMA user_version")', True, False, False),
        ('x(f"INSERT OR REPLACE INTO t VALUES ({a})")', True, False, False),
        ('x("SELECT name FROM sqlite_schema")', True, True, False),
        ("func.json_extract(a, b)", True, False, False),
        ('"""PRAGMA, in a docstring."""', False, False, False),
        ("func.count(), json_text(a)", False, False, False),
        ('x("SELECT 1")', False, True, False),
        ('x("Select a drive")', False, False, False),
        ('x("""\n  UPDATE t SET a = 1""")', False, True, False),
        ("database.raw.execute(a)", False, False, True),
        ("raw.execute(a)", False, False, True),
        ("connection.exec_driver_sql(a)", False, False, True),
        ("connection.execute(a)", False, False, False),
    ],
)
def test_what_is_looked_for_is_found(source: str, *, is_sqlite: bool, is_sql: bool, runs: bool) -> None:
    found = [text for _, text in texts(source)]
    assert any(map(ONLY_SQLITE.search, found)) == is_sqlite
    assert any(map(STATEMENT.search, found)) == is_sql
    assert bool(executing(source)) == runs


def test_what_only_sqlite_understands_is_in_one_module() -> None:
    assert offending(ONLY_SQLITE, {HISTORY, NAMES, LESSONS, DIALECT, READABLE}) == []


def test_statements_are_built_not_written() -> None:
    assert offending(STATEMENT, WRITE_SQL) == []


def test_few_modules_run_statements_on_the_connection_of_the_driver() -> None:
    packages = ("kiosk/storage/", "kiosk/province/")
    found = {name for name, source in SOURCES.items() if name.startswith(packages) and executing(source)}
    assert found == USE_THE_DRIVER


@pytest.mark.parametrize(
    ("package", "home"),
    [
        ("sqlalchemy.dialects", DIALECT),
        ("sqlite3", DRIVER),
        ("pysqlite3", DRIVER),
        ("psycopg", "kiosk/province/hub/store/postgres.py"),
    ],
)
def test_each_database_system_has_one_home(package: str, home: str) -> None:
    guests = {
        name_of(path)
        for path in CODE
        if any(is_part_of(module, (package,)) for module in imported_by(path)) and name_of(path) != home
    }
    assert guests == set()


def test_every_exception_is_needed() -> None:
    needed = {name for name in WRITE_SQL if any(STATEMENT.search(text) for _, text in texts(SOURCES[name]))}
    assert needed == WRITE_SQL
