"""INSERT statements that may meet a row that is already there.

Rules: ``ON CONFLICT`` is written as SQLite and PostgreSQL both understand it, so that one statement serves both.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Insert, Table, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement, SyntaxExtension
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import InternalTraversal


class _OnConflict(SyntaxExtension, ClauseElement):
    """``ON CONFLICT (key) DO UPDATE`` of `updated`, or ``DO NOTHING`` without any.

    The update happens only where the new value of `newest` is at least the one that is there.
    """

    _traverse_internals = [  # noqa: RUF012 - declared like this by SQLAlchemy: what the cache of statements compares
        ("key", InternalTraversal.dp_clauseelement_list),
        ("updated", InternalTraversal.dp_clauseelement_list),
        ("newest", InternalTraversal.dp_clauseelement),
    ]

    def __init__(
        self, key: Sequence[Column[Any]], updated: Sequence[Column[Any]], newest: Column[Any] | None
    ) -> None:
        self.key = list(key)
        self.updated = list(updated)
        self.newest = newest

    def apply_to_insert(self, insert_stmt: Insert) -> None:
        """Stand behind the values."""
        insert_stmt.apply_syntax_extension_point(self.append_replacing_same_type, "post_values")


@compiles(_OnConflict)
def _render(clause: _OnConflict, compiler: SQLCompiler, **_: object) -> str:
    name = compiler.preparer.format_column
    target = f"ON CONFLICT ({', '.join(map(name, clause.key))})"
    if not clause.updated:
        return f"{target} DO NOTHING"
    text = f"{target} DO UPDATE SET {', '.join(f'{name(one)} = excluded.{name(one)}' for one in clause.updated)}"
    if clause.newest is None:
        return text
    table = compiler.preparer.format_table(clause.newest.table)
    return f"{text} WHERE excluded.{name(clause.newest)} >= {table}.{name(clause.newest)}"


def insert_new(table: Table, *key: Column[Any]) -> Insert:
    """An INSERT that leaves a row with the same `key` as it is; by default the primary key."""
    return insert(table).ext(_OnConflict(key or list(table.primary_key), (), None))


def upsert(table: Table, *, newest: Column[Any] | None = None) -> Insert:
    """An INSERT that overwrites the row with the same primary key, or only one whose `newest` is not greater.

    Columns that are not given get their defaults.
    """
    key = list(table.primary_key)
    return insert(table).ext(_OnConflict(key, [column for column in table.columns if column not in key], newest))
