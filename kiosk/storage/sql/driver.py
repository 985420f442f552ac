"""Which SQLite is used, and as much of its connection as this package asks for."""

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, Protocol


class Cursor(Protocol):
    """What one statement gave."""

    rowcount: int

    def fetchone(self) -> Any:
        """The next row, None behind the last."""
        ...

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class DriverConnection(Protocol):
    """The driver's own connection (PEP 249, and what SQLite's drivers add to it)."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Cursor:
        """Run one statement; the driver keeps it prepared."""
        ...

    def backup(self, target: Any, /) -> None:
        """Copy the whole database into another connection."""
        ...

    def close(self) -> None:
        """Give the file back; harmless when it was closed before."""
        ...


def driver() -> ModuleType:
    """The SQLite that is shipped, else the one of Python."""
    try:
        from pysqlite3 import dbapi2  # type: ignore[import-untyped]  # has no type stubs
    except ImportError:
        import sqlite3

        return sqlite3
    module: ModuleType = dbapi2
    return module
