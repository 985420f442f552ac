"""Mutations of SQLite files: damaged pages and headers, truncation, and rows that the program never writes."""

# ruff: noqa: S608 - the SQL statements are assembled at random, to mutate the database

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.mutators import octets

PAGE = 4096
_ODD = (
    *(
        "NULL",
        "''",
        "'x'",
        "-1",
        "0",
        "1",
        "9223372036854775807",
        "-9223372036854775808",
        "1e300",
        "9e999",
        "x'00ff'",
    ),
    *("'1'", "'\u202e'", "'{}'", "'[]'", "'{\"a\":1}'", "zeroblob(100000)", "char(0)", "printf('%.*c', 100000, 'x')"),
    *("'2026-11-24'", "CAST(x'80ff' AS TEXT)"),
)
_VIEW = "CREATE VIEW {0} AS {1}"
_ENDLESS = "WITH RECURSIVE t(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM t) SELECT a AS sequence, a AS hash FROM t"


def damaged(rng: Random, data: bytes) -> bytes:
    """Change, cut off or exchange pages of `data`, as disk failures and interrupted copies can do."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        pages = max(1, len(data) // PAGE)
        at = rng.randrange(pages) * PAGE
        match rng.randrange(12):
            case 0 | 1:
                data = octets.mutated(rng, data)
            case 2:
                data = data[:at]
            case 3:
                data = data[: len(data) // 2 // PAGE * PAGE]
            case 4:
                data = data[:at] + rng.choice((bytes(PAGE), b"\xff" * PAGE, b"\xa5" * PAGE)) + data[at + PAGE :]
            case 5:
                other = rng.randrange(pages) * PAGE
                data = data[:at] + data[other : other + PAGE] + data[at + PAGE :]
            case 6:
                data = octets.mutated(rng, data[:100]) + data[100:]
            case 7:
                head = octets.mutated(rng, data[at : at + 12])
                data = data[:at] + head + data[at + len(head) :]
            case 8:
                data = data + bytes(rng.choice((1, PAGE, 10 * PAGE)))
            case 9:
                place = min(len(data), rng.randrange(100))
                data = data[:place] + bytes([rng.choice((0, 1, 2, 255))]) + data[place + 1 :]
            case 10:
                data = (
                    data[:at]
                    + octets.mutated(rng, data[at : at + PAGE])[:PAGE].ljust(PAGE, b"\0")
                    + data[at + PAGE :]
                )
            case _:
                data = rng.choice((b"", b"SQLite format 3\x00", bytes(PAGE), b"\x00" * len(data), data[:100]))
    return data


def rewritten(rng: Random, data: bytes) -> bytes:
    """Change the database `data` by random SQL statements; return it unchanged if SQLite refuses all of them."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.db"
        file.write_bytes(data)
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute("PRAGMA writable_schema = ON")
            for _ in range(rng.choice((1, 1, 2, 3))):
                for statement in _statements(rng, _tables(connection)):
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute(statement)
        return file.read_bytes()


def _tables(connection: sqlite3.Connection) -> Sequence[tuple[str, Sequence[str]]]:
    """Return the names and columns of all tables except those whose schema is unreadable."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [(name, [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]) for name in names]
    return [(name, columns) for name, columns in found if columns]


def _statements(rng: Random, tables: Sequence[tuple[str, Sequence[str]]]) -> Sequence[str]:
    if not tables:
        return ()
    table, columns = rng.choice(tables)
    column = rng.choice(columns)
    free = ("DROP TRIGGER events_are_never_changed", "DROP TRIGGER events_are_never_deleted")
    loose = (  # replaces the table by one with the same rows and no constraints
        f"CREATE TABLE loose AS SELECT * FROM {table}",
        f"DROP TABLE {table}",
        f"ALTER TABLE loose RENAME TO {table}",
    )
    value = rng.choice(_ODD)
    change = f"UPDATE {table} SET {column} = {value}"
    one = f"{change} WHERE {column} = (SELECT {column} FROM {table} LIMIT 1 OFFSET {rng.randrange(30)})"
    match rng.randrange(13):
        case 0 | 1:
            return (*free, one)
        case 2 | 3:
            return (*free, *loose, one)
        case 4:
            return (*free, *loose, change)
        case 5:
            return (*free, f"DELETE FROM {table} WHERE {rng.choice(('1', 'rowid % 2', 'rowid > 20'))}")
        case 6:
            return (f"DROP TABLE {table}",)
        case 7:
            return (f"ALTER TABLE {table} DROP COLUMN {column}", f"ALTER TABLE {table} RENAME COLUMN {column} TO x")
        case 8:
            return (
                f"DROP TABLE {table}",
                _VIEW.format(table, rng.choice((_ENDLESS, "SELECT 1 AS sequence", "SELECT * FROM meta"))),
            )
        case 9:
            return (f"PRAGMA user_version = {rng.choice((0, 1, 2, 3, 99, -1))}",)
        case 10:
            return (
                f"INSERT INTO {table} SELECT * FROM {table}",
                f"INSERT INTO {table} VALUES ({','.join(rng.choices(_ODD, k=len(columns)))})",
            )
        case 11:
            return (f"CREATE TRIGGER t BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END",)
        case _:
            return (f"UPDATE sqlite_master SET sql = replace(sql, '{column}', 'x') WHERE name = '{table}'",)
