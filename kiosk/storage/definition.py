"""Compares the schema of a database with the schema that the migrations create.

Rules: only the stored definitions are read, so nothing in the database is executed. A view, trigger or column that no
migration creates counts as damage, because the rest of the program relies on the types of the columns.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path

from kiosk.storage.failures import broken, explained
from kiosk.storage.schema import MIGRATIONS, Migration, empty_database
from kiosk.storage.sql import dialect
from kiosk.storage.sql.driver import DriverConnection


def fault_of_tables(raw: DriverConnection, migrations: Sequence[Migration] = MIGRATIONS) -> str:
    """Return a message naming the first definition that differs from the migrations; empty if none differs.

    The message is always empty for a database with a newer schema version.
    """
    version = dialect.schema_version(raw)
    if version > len(migrations):
        return ""
    found, expected = dialect.definitions(raw), _expected(tuple(migrations[: max(version, 0)]))
    differing = sorted({name for name, _ in found.items() ^ expected.items()})
    return f"{differing[0]} is not defined as it should be" if differing else ""


def require_tables(raw: DriverConnection, file: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise RecordBrokenError if `fault_of_tables` finds a fault in the database `file`."""
    with explained(file):
        fault = fault_of_tables(raw, migrations)
    if fault:
        raise broken(file, fault)


@cache
def _expected(migrations: tuple[Migration, ...]) -> Mapping[str, str]:
    with closing(empty_database(migrations)) as raw:
        return dialect.definitions(raw)
