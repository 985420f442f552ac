"""Compares the tables of a database with those that this program makes.

Rules: reads ``sqlite_schema`` alone, which runs nothing that the database defines; a view, a trigger or a column that
no migration makes is damage, because everything else that is read relies on the types of the tables.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.storage.driver import driver
from kiosk.storage.failures import broken
from kiosk.storage.schema import MIGRATIONS

Read = Callable[[str], Sequence[Any]]
"""Gives all rows of a query."""


def fault_of_tables(read: Read) -> str:
    """What is defined otherwise than this program defines it; empty when nothing is.

    Says nothing of a database that a newer program wrote.
    """
    version = read("PRAGMA user_version")[0][0]
    if version > len(MIGRATIONS):
        return ""
    found, expected = _defined(read), _expected(max(version, 0))
    differing = sorted({name for name, _ in found.items() ^ expected.items()})
    return f"{differing[0]} is not defined as it should be" if differing else ""


def require_tables(read: Read, file: Path) -> None:
    """Raises RecordBrokenError when the database `file` has a `fault_of_tables`."""
    if fault := fault_of_tables(read):
        raise broken(file, fault)


def _defined(read: Read) -> Mapping[str, str]:
    """``table events`` and the like → its definition, whatever its spaces."""
    rows = read("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {f"{kind} {name}": " ".join(str(sql).split()) for kind, name, sql in rows}


@cache
def _expected(version: int) -> Mapping[str, str]:
    with closing(driver().connect(":memory:")) as connection:
        for migration in MIGRATIONS[:version]:
            for statement in migration.statements:
                connection.execute(statement)
        return _defined(lambda sql: connection.execute(sql).fetchall())
