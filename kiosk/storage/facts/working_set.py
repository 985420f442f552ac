"""The rows of facts that a chunk of events reads and changes, kept in memory until the chunk is written.

Rules: a row is a dictionary by column name. A row from `WorkingSet.get` may be changed in place and then `put`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, bindparam, select

Row = dict[str, Any]
Key = tuple[str, ...]
Read = Callable[[Table, Mapping[str, str]], Iterable[Row]]
"""Returns the rows of a table in which the named columns have the given values."""


def reading(rows: Callable[[Select[Any], Mapping[str, str]], Iterable[Any]]) -> Read:
    """Return the function that reads rows of a kiosk's facts by the queries that `rows` runs."""
    return lambda table, values: (
        dict(row._mapping)  # noqa: SLF001 - public, despite its name
        for row in rows(_chosen(table, tuple(values)), values)
    )


class WorkingSet:
    """Reads rows through a cache, and collects the changed and the deleted ones."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._rows: dict[tuple[Table, Key], Row | None] = {}
        self._changed: set[tuple[Table, Key]] = set()
        self._found: dict[tuple[Table, str], dict[str, dict[Key, None]]] = {}
        """Table, column → value → keys of cached rows that have, or had, the value."""

    def get(self, table: Table, *key: str) -> Row | None:
        """The row with the primary key `key`; None if there is none."""
        place = (table, key)
        if place not in self._rows:
            names = tuple(column.name for column in table.primary_key)
            self._keep(table, key, next(iter(self._read(table, dict(zip(names, key, strict=True)))), None))
        return self._rows[place]

    def where(self, table: Table, column: str, value: str) -> Iterator[Row]:
        """The rows whose `column` has `value`."""
        if (table, column) not in self._found:
            found = self._found[table, column] = {}
            for (of, key), cached in self._rows.items():
                if of is table and cached is not None:
                    found.setdefault(cached[column], {})[key] = None
        for row in self._read(table, {column: value}):
            key = _key(table, row)
            if (table, key) not in self._rows:
                self._keep(table, key, row)
        for key in tuple(self._found[table, column].get(value, ())):
            if (cached := self._rows[table, key]) is not None and cached[column] == value:
                yield cached

    def put(self, table: Table, row: Row) -> None:
        """Insert `row`, or replace the row with its primary key."""
        self._set(table, _key(table, row), row)

    def drop(self, table: Table, *key: str) -> None:
        """Delete the row with the primary key `key`, if there is one."""
        self._set(table, key, None)

    def _set(self, table: Table, key: Key, row: Row | None) -> None:
        self._keep(table, key, row)
        self._changed.add((table, key))

    def _keep(self, table: Table, key: Key, row: Row | None) -> None:
        self._rows[table, key] = row
        for (of, column), found in self._found.items():
            if of is table and row is not None:
                found.setdefault(row[column], {})[key] = None

    def changed(self) -> dict[Table, list[Row]]:
        """The inserted and changed rows of each table."""
        result: dict[Table, list[Row]] = {}
        for table, key in self._changed:
            row = self._rows[table, key]
            if row is not None:
                result.setdefault(table, []).append(row)
        return result

    def dropped(self) -> Iterator[tuple[Table, Key]]:
        """Table and primary key of the deleted rows."""
        return (place for place in self._changed if self._rows[place] is None)


@cache
def _chosen(table: Table, columns: tuple[str, ...]) -> Select[Any]:
    """The rows in which `columns` have the values of the parameters with their names."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in columns))


def _key(table: Table, row: Row) -> Key:
    return tuple(row[column.name] for column in table.primary_key)
