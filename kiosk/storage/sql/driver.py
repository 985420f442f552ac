"""Chooses the SQLite driver, and declares the types of its connection that this package uses."""

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, Protocol


class Cursor(Protocol):
    """The result of one SQL statement."""

    rowcount: int

    def fetchone(self) -> Any:
        """Return the next row, None after the last one."""
        ...

    def fetchall(self) -> list[Any]:
        """Return all remaining rows."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class DriverConnection(Protocol):
    """The driver's own connection (PEP 249 with the extensions of Python's ``sqlite3``)."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Cursor:
        """Execute one SQL statement; the driver caches the prepared statement."""
        ...

    def backup(self, target: Any, /) -> None:
        """Copy the whole database into another connection."""
        ...

    def close(self) -> None:
        """Close the connection; repeated calls do nothing."""
        ...


def driver() -> ModuleType:
    """Return the driver module: ``pysqlite3`` if it is installed, else Python's ``sqlite3``."""
    try:
        from pysqlite3 import dbapi2  # type: ignore[import-untyped]  # has no type stubs
    except ImportError:
        import sqlite3

        return sqlite3
    module: ModuleType = dbapi2
    return module
