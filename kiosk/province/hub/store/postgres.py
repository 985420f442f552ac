"""A hub's store in PostgreSQL, for a province: many workers on several machines write at the same time.

Rules: This is the only module that knows the driver psycopg, which is part of the extra ``[hub]``. Statements come in
with COPY, in the binary format, straight into their table: the key of the table rejects what is stored already.

libpq reads the address of the database, so that it can name a server and its standbys
(``postgresql://user@host1:5432,host2:5432/database?target_session_attrs=read-write``): each new connection then goes
to the one that accepts changes. Server and worker notice within about half a minute that the other one no longer
answers, because a machine or the network can fail without closing the connections. Parameters in the address take
precedence.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import batched
from typing import Any

from sqlalchemy import Connection, RootTransaction, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.store.port import RepeatableError, StatementRow, contradicts
from kiosk.province.hub.store.tables import METADATA, hub, statements

_HEADER = b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0)
_TRAILER = struct.pack(">h", -1)
_ROW = struct.Struct(">hiiiqi16si32s")
"""One row in the binary format of COPY: four fields, each with its length before it."""
_REPEATABLE = {"40001", "40P01"}
"""States of SQL: serialization failure, deadlock."""
_ROWS_AT_ONCE = 1000
_NO_TABLE = "42P01"
_WAIT_FOR_REBUILD = text(f"LOCK TABLE {hub.name} IN ACCESS SHARE MODE")
PARTITIONS = 16
_PARTITION_BY = "HASH (kiosk)"
"""How the table of statements is divided; set by the store, because no import may need this dialect."""
_EXCLUDE_OVERLAPS = (
    "ALTER TABLE bundles ADD CONSTRAINT no_overlap"
    " EXCLUDE USING gist (kiosk WITH =, int8range(first, last, '[]') WITH &&)"
)
_DRIVER = "postgresql+psycopg"
_NOTICES_LOSS = {
    "connect_timeout": "10",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""Parameters of libpq, in seconds; the last one in milliseconds."""
_SERVER_NOTICES_LOSS = (
    "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=30000"
)
"""The same for the server: the transaction of a worker that is cut off ends, and with it its locks."""

_RUN_AGAIN = "Check that the server runs and has room, and run the command again; nothing of this step was stored."
_SIGN_IN = (
    "Write the right password into the line store in hub.toml: postgresql://USER:PASSWORD@HOST/DATABASE. A backup"
    " contains no password."
)
_MAKE = (
    "Correct the line store in hub.toml. If the database is lost, create an empty one with this name, then make its"
    " tables anew from the objects: kiosk hub rebuild HUB"
)
_CURES = {
    "no password supplied": _SIGN_IN,
    "password authentication failed": _SIGN_IN,
    "does not exist": _MAKE,
}
"""Words of the server or of libpq, and what to do."""


class PostgresStore:
    """The store in the database with `url` (``postgresql://user@host/database``)."""

    def __init__(self, url: str) -> None:
        require_driver()
        self._values = connection_values(url)
        self._engine = create_engine(
            f"{_DRIVER}://", connect_args=dict(self._values), poolclass=QueuePool, pool_pre_ping=True, pool_size=2
        )
        statements.dialect_options["postgresql"]["partition_by"] = _PARTITION_BY

    @property
    def place(self) -> str:
        """Where the store is, for messages; without its password."""
        return place_of(self._values)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run the block in a read transaction: all its statements see the same state."""
        with self._explained(), self._engine.connect() as connection:
            repeatable = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with _begun_after_rebuild(repeatable):
                yield repeatable

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block in a durable transaction."""
        with self._explained(), self._engine.begin() as connection:
            yield connection

    def add_statements(self, connection: Connection, kiosk: int, rows: Sequence[StatementRow]) -> None:
        """Insert the statements of the kiosk with this number. Raises HubError if one of them is stored already."""
        import psycopg

        driver_connection: Any = connection.connection.driver_connection
        try:
            with (
                driver_connection.cursor() as cursor,
                cursor.copy("COPY statements FROM STDIN (FORMAT BINARY)") as copy,
            ):
                for piece in packed(kiosk, rows):
                    copy.write(piece)
        except psycopg.errors.UniqueViolation as error:
            raise contradicts(self.place) from error
        except psycopg.Error as error:
            raise self._fault(error) from error

    def complete_tables(self, connection: Connection) -> None:
        """Add the partitions of the statements, and exclude overlapping bundles of one kiosk."""
        for number in range(PARTITIONS):
            bound = f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {number})"
            connection.execute(text(f"CREATE TABLE statements_{number} PARTITION OF statements {bound}"))
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS btree_gist"))
        connection.execute(text(_EXCLUDE_OVERLAPS))

    def empty(self, connection: Connection) -> None:
        """Delete all rows of all tables."""
        connection.execute(text(f"TRUNCATE {', '.join(METADATA.tables)} RESTART IDENTITY"))

    def close(self) -> None:
        """Disconnect."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._fault(error.orig) from error

    def _fault(self, error: BaseException | None) -> HubError:
        kind = RepeatableError if getattr(error, "sqlstate", None) in _REPEATABLE else HubError
        reason = str(error).strip().partition("\n")[0]
        cure = next((cure for words, cure in _CURES.items() if words in reason), _RUN_AGAIN)
        return kind("The store {place} cannot be used ({reason}).", cure, place=self.place, reason=reason)


def _begun_after_rebuild(connection: Connection) -> RootTransaction:
    """Begin a transaction that waits for a rebuild to end, and makes the next one wait.

    TRUNCATE empties tables for older snapshots, too: a reader that began during a rebuild saw an empty hub. The
    snapshot is taken after the lock (PostgreSQL, LOCK). A database without a hub has nothing to lock.
    """
    transaction = connection.begin()
    try:
        connection.execute(_WAIT_FOR_REBUILD)
    except DBAPIError as error:
        transaction.rollback()
        if getattr(error.orig, "sqlstate", None) != _NO_TABLE:
            raise
        return connection.begin()
    return transaction


def connection_values(url: str) -> Mapping[str, str]:
    """Return the connection parameters of the address `url`. Raises HubError if libpq cannot read it."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        found = conninfo_to_dict(url)
    except ProgrammingError as error:
        cure = "Correct the store in hub.toml; docs/province.md shows the form."
        raise HubError("The address of the database cannot be read.", cure) from error
    return _NOTICES_LOSS | {"options": _SERVER_NOTICES_LOSS} | {name: str(value) for name, value in found.items()}


def connection_text(url: str) -> str:
    """Return `connection_values` in the form of one text, for psycopg. Raises HubError."""
    from psycopg.conninfo import make_conninfo

    return make_conninfo(**connection_values(url))


def place_of(values: Mapping[str, str]) -> str:
    """Return the address for messages, without the password."""
    hosts, ports = values.get("host", "").split(","), values.get("port", "").split(",")
    ports = ports if len(ports) == len(hosts) else ports[:1] * len(hosts)
    servers = ",".join(f"{host}:{port}" if port else host for host, port in zip(hosts, ports, strict=True))
    user = f"{values['user']}@" if "user" in values else ""
    return f"postgresql://{user}{servers}/{values.get('dbname', '')}"


def require_driver() -> None:
    """Raise HubError if the driver is not installed."""
    try:
        import psycopg  # noqa: F401 - only whether it is there
    except ImportError as error:
        cure = "Install the extra packages of a hub: pip install 'tram-hoc-so[hub]'"
        raise HubError("A store in PostgreSQL needs the package psycopg.", cure) from error


def packed(kiosk: int, rows: Sequence[StatementRow]) -> Iterator[bytes]:
    """Yield `rows` in the binary format of COPY, in pieces: the server stores one while the next one is made."""
    pack = _ROW.pack
    yield _HEADER
    for some in batched(rows, _ROWS_AT_ONCE):
        yield b"".join([pack(4, 4, kiosk, 8, sequence, 16, id_, 32, digest) for sequence, id_, digest in some])
    yield _TRAILER
