"""Compares the tables of a database with those that this program makes.

Rules: reads the stored definitions alone, which runs nothing that the database defines; a view, a trigger or a column
that no migration makes is damage, because everything else that is read relies on the types of the tables.
"""

from collections.abc import Mapping
from contextlib import closing
from functools import cache
from pathlib import Path

from kiosk.storage.failures import broken, explained
from kiosk.storage.schema import MIGRATIONS, empty_record
from kiosk.storage.sql import dialect
from kiosk.storage.sql.driver import DriverConnection


def fault_of_tables(raw: DriverConnection) -> str:
    """What is defined otherwise than this program defines it; empty when nothing is.

    Reports nothing for a database that a newer program wrote.
    """
    version = dialect.schema_version(raw)
    if version > len(MIGRATIONS):
        return ""
    found, expected = dialect.definitions(raw), _expected(max(version, 0))
    differing = sorted({name for name, _ in found.items() ^ expected.items()})
    return f"{differing[0]} is not defined as it should be" if differing else ""


def require_tables(raw: DriverConnection, file: Path) -> None:
    """Raises RecordBrokenError when the database `file` has a `fault_of_tables`."""
    with explained(file):
        fault = fault_of_tables(raw)
    if fault:
        raise broken(file, fault)


@cache
def _expected(version: int) -> Mapping[str, str]:
    with closing(empty_record(version)) as raw:
        return dialect.definitions(raw)
