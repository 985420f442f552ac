"""The databases of the damaged hubs: a file of the hub's folder, or one of a PostgreSQL server with copies of it."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import psycopg
from psycopg import sql

from build_spec.province.servers.postgres import Postgres
from kiosk.storage.sql.driver import driver

RESULTS, EMPTY = "damaged_results", "damaged_empty"
"""Databases of the hub, and for the hub that is restored."""
WORKER = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() + interval '1 day')"
"""A worker that seems to be alive."""


class FileDatabase:
    """SQLite: the file is copied with the folder that it is part of."""

    url = "sqlite:///results.db"
    restored: Sequence[str] = ()

    def keep(self, _name: str) -> None:
        """Keep the contents under a name."""

    def lay(self, _name: str) -> None:
        """Give the hub the contents that were kept under a name."""

    def run(self, hub: Path, *statements: str) -> None:
        """Change the contents."""
        with closing(driver().connect(hub / "results.db")) as connection, connection:
            for one in statements:
                connection.execute(one)


class ServerDatabase:
    """A database of a PostgreSQL server; a worker of the hub seems to be alive."""

    def __init__(self, server: Postgres) -> None:
        self._server, self._kept = server, set[str]()
        self._make(RESULTS)
        self._make(EMPTY)
        self.url = server.url(RESULTS)
        self.restored = ("--store", server.url(EMPTY))

    def keep(self, name: str) -> None:
        """Keep the contents under a name."""
        self._make(f"damaged_{name}", RESULTS)

    def lay(self, name: str) -> None:
        """Give the hub the contents that were kept under a name, and empty the database for the restored hub."""
        self._make(RESULTS, f"damaged_{name}")
        self._make(EMPTY)

    def run(self, _hub: Path, *statements: str) -> None:
        """Change the contents."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            for one in statements:
                connection.execute(one.encode())

    def drop(self) -> None:
        """Delete the database of the hub."""
        self._drop(RESULTS)

    def create(self) -> None:
        """Make the database of the hub anew, without tables of the hub."""
        self._make(RESULTS)

    def close(self) -> None:
        """Delete all databases."""
        for name in self._kept:
            self._drop(name)

    def _drop(self, name: str) -> None:
        self._on_server(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _make(self, name: str, template: str = "template1") -> None:
        """Make a database a copy of another one; if the other one does not exist, this one does not either."""
        self._kept.add(name)
        self._drop(name)
        with psycopg.connect(self._server.url()) as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone():
                return
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        self._on_server(made.format(sql.Identifier(name), sql.Identifier(template)))

    def _on_server(self, statement: sql.Composed) -> None:
        with psycopg.connect(self._server.url(), autocommit=True) as connection:
            connection.execute(statement)
