"""A PostgreSQL server with a cluster of its own, which can be crashed, restarted, and followed by a standby.

Rules: the newest installed PostgreSQL is used. It refuses to run as root, so root starts it as an unprivileged user.
`fsync` stays on: what the server has acknowledged survives `crash`. Access needs a random password.
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql

from .program import MissingProgramError, Program, accepts, free_port, run

_INSTALLED = Path("/usr/lib/postgresql")
_SETTINGS = {
    "unix_socket_directories": "",
    "fsync": "on",
    "shared_buffers": "64MB",
    "dynamic_shared_memory_type": "mmap",  # leaves nothing outside the data folder after a crash
}

_OTHERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
    " AND pid <> pg_backend_pid()"
)
_SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
_NEW_SCHEMA = ("CREATE SCHEMA public AUTHORIZATION pg_database_owner", "GRANT USAGE ON SCHEMA public TO PUBLIC")


def programs() -> Path:
    """Return the folder of the newest PostgreSQL's programs. Raises MissingProgramError without one."""
    servers = [path.parent for path in _INSTALLED.glob("*/bin/postgres") if path.parent.parent.name.isdigit()]
    if not servers:
        raise MissingProgramError("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    return max(servers, key=lambda path: int(path.parent.name))


def _account() -> str | None:
    """User for the server: None, which is the current user, except for root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


class Postgres:
    """A PostgreSQL server; its superuser is ``hub``."""

    def __init__(self, folder: Path, password: str) -> None:
        """Describe a server whose cluster lies in `folder`; see `create` and `standby`."""
        self.folder = folder
        self.port = free_port()
        self.addresses = ["127.0.0.1"]
        self._password = password
        self._program: Program | None = None

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Create a cluster in the new folder `folder`, start its server, and return it."""
        server = cls(folder, secrets.token_hex(16))
        _make_private(folder)
        password = folder / "password"
        password.write_text(server._password, "ascii")
        _give(password)
        command = [str(programs() / "initdb"), "-D", str(folder / "data"), "-U", "hub", "-A", "scram-sha-256"]
        locale = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi"]
        run("initdb", [*command, f"--pwfile={password}", *locale, "--no-sync"], folder, _account())
        server.start()
        return server

    def start(self) -> None:
        """Start the server, also after `stop` and `crash`, and wait until it answers queries."""
        own = {**_SETTINGS, "listen_addresses": ",".join(self.addresses)}
        settings = [part for name, value in own.items() for part in ("-c", f"{name}={value}")]
        command = [str(programs() / "postgres"), "-D", str(self.folder / "data"), "-p", str(self.port), *settings]
        self._program = Program("postgres", command, self.folder, _account())
        self._program.wait_until(self._answers)

    @property
    def pid(self) -> int | None:
        """Process identifier of the server; None before `start`."""
        return None if self._program is None else self._program.pid

    def stop(self) -> None:
        """End the server in order."""
        if self._program is not None:
            self._program.stop(signal.SIGINT)

    def crash(self) -> None:
        """Kill every process of the server, as a power cut does."""
        if self._program is not None:
            self._program.kill()

    def url(self, database: str = "postgres") -> str:
        """Return the address of `database`, with the password."""
        return f"postgresql://hub:{self._password}@127.0.0.1:{self.port}/{database}"

    def serve_network(self, address: str, network: str) -> None:
        """Restart the server so that the machines of `network` reach it at `address` of this machine, too."""
        with (self.folder / "data" / "pg_hba.conf").open("a", encoding="utf-8") as rules:
            rules.write(f"host all all {network} scram-sha-256\n")
        self.addresses.append(address)
        self.stop()
        self.start()

    def create_database(self, name: str) -> str:
        """Create an empty database and return its address."""
        self._execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Delete a database, and end the connections to it."""
        self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def empty_database(self, name: str) -> bool:
        """Delete everything in a database; return False, and change nothing, if a program stays connected to it.

        This is faster than a new database, whose files are all written to the disk.
        """
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            for _ in range(20):  # a client that has just ended is connected for a moment
                if connection.execute(_OTHERS).fetchone() == (0,):
                    break
                time.sleep(0.02)
            else:
                return False
            for (schema,) in connection.execute(_SCHEMAS).fetchall():
                connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))
            for statement in _NEW_SCHEMA:
                connection.execute(statement)
        return True

    def standby(self, folder: Path) -> "Postgres":
        """Copy the cluster to the new folder `folder`, start the copy as a synchronous standby, and return it.

        From then on a commit is acknowledged only when the standby has written it, too.
        """
        _make_private(folder)
        copy = Postgres(folder, self._password)
        command = [
            str(programs() / "pg_basebackup"),
            "-d",
            self.url(),
            "-D",
            str(folder / "data"),
            "-R",
            "-X",
            "stream",
        ]
        run("pg_basebackup", [*command, "-c", "fast", "-C", "-S", "standby", "--no-sync"], folder, _account())
        copy.start()
        self._execute(sql.SQL("ALTER SYSTEM SET synchronous_standby_names = '*'"))
        self._execute(sql.SQL("SELECT pg_reload_conf()"))
        return copy

    def promote(self) -> None:
        """Make this standby the primary, and wait until it accepts changes."""
        self._execute(sql.SQL("ALTER SYSTEM SET synchronous_standby_names = ''"))
        self._execute(sql.SQL("SELECT pg_promote()"))

    def _execute(self, statement: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement)

    def _answers(self) -> bool:
        if not accepts(self.port):
            return False
        probe = [
            str(programs() / "pg_isready"),
            "-q",
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "hub",
            "-d",
            "postgres",
        ]
        return subprocess.run(probe, check=False, env={"LC_ALL": "C.UTF-8"}).returncode == 0


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    _give(folder)


def _give(path: Path) -> None:
    """Make the server's user the owner of `path`."""
    account = _account()
    if account is not None:
        shutil.chown(path, account)
