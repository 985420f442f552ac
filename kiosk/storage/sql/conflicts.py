"""INSERT statements that handle a conflict with an existing row.

Rules: the ``ON CONFLICT`` syntax is the subset common to SQLite and PostgreSQL, so one statement works on both.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Insert, Table, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement, SyntaxExtension
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import InternalTraversal


class _OnConflict(SyntaxExtension, ClauseElement):
    """``ON CONFLICT (key) DO UPDATE`` of the columns `updated`, or ``DO NOTHING`` if `updated` is empty.

    If the column `newest` is given, the stored row is updated only if the new row has an equal or greater value in
    this column.
    """

    _traverse_internals = [  # noqa: RUF012 - SQLAlchemy requires a list: the attributes of the cache key
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
        """Add the clause after ``VALUES`` (called by SQLAlchemy)."""
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
    """Return an INSERT that does nothing if a row with the same `key` exists (default: the primary key)."""
    return insert(table).ext(_OnConflict(key or list(table.primary_key), (), None))


def upsert(table: Table, *, newest: Column[Any] | None = None) -> Insert:
    """Return an INSERT that overwrites an existing row with the same primary key.

    If the column `newest` is given, a stored row with a greater value in this column is left unchanged. Columns
    without a value in the statement get their defaults.
    """
    key = list(table.primary_key)
    return insert(table).ext(_OnConflict(key, [column for column in table.columns if column not in key], newest))
