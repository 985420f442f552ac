"""Converts a database schema to a normal form, in which definitions with the same meaning are equal."""

import re
from contextlib import closing
from typing import Any

from sqlalchemy import MetaData, create_engine
from sqlalchemy.pool import StaticPool

from kiosk.storage.sql.driver import driver

Defined = dict[str, dict[str, Any]]


def defined(connection: Any) -> Defined:
    """Return for each table its kind, columns, indexes, checks and triggers."""
    kinds = connection.execute("PRAGMA main.table_list").fetchall()
    return {
        name: {
            "kind": (kind, without_rowid, strict),
            "columns": [_column(row) for row in connection.execute(f"PRAGMA table_xinfo({name})").fetchall()],
            "indexes": sorted(_index(connection, *row) for row in _indexes(connection, name)),
            "checks": sorted(_checks(_definition(connection, name))),
            "triggers": sorted(" ".join(row[0].split()) for row in _triggers(connection, name)),
        }
        for _, name, kind, _, without_rowid, strict in kinds
        if not name.startswith("sqlite_")
    }


def defined_by(metadata: MetaData) -> Defined:
    """Return the normal form of the schema that `metadata` creates in an empty database."""
    with closing(driver().connect(":memory:", isolation_level=None)) as connection:
        engine = create_engine(
            "sqlite://",
            module=driver(),
            creator=lambda: connection,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            pool_reset_on_return=None,
        )
        with engine.connect() as made:
            metadata.create_all(made)
            found = defined(connection)
    engine.dispose()
    return found


def _column(row: Any) -> Any:
    """Return the properties of a column; a primary key column counts as NOT NULL, as in STRICT tables."""
    _, name, kind, required, default, key, hidden = row
    return name, kind, bool(required or key), default, key, hidden


def _indexes(connection: Any, table: str) -> Any:
    return connection.execute(f"PRAGMA index_list({table})").fetchall()


def _index(connection: Any, _place: int, name: str, is_unique: int, origin: str, is_partial: int) -> Any:
    """Return the properties of an index; its name is left out if SQLite created the index for a key."""
    columns = [tuple(row[2:5]) for row in connection.execute(f"PRAGMA index_xinfo({name})").fetchall() if row[5]]
    made = origin == "c"
    return origin, name if made else "", is_unique, is_partial, columns, _definition(connection, name) if made else ""


def _definition(connection: Any, name: str) -> str:
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    return " ".join(sql.replace('"', "").split())


def _triggers(connection: Any, table: str) -> Any:
    sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    return connection.execute(sql, (table,)).fetchall()


def _checks(sql: str) -> list[str]:
    """Return the expression of each CHECK in a table definition, up to the matching closing bracket."""
    found = []
    for match in re.finditer(r"CHECK \(", sql):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        found.append(sql[match.end() : end - 1])
    return found
