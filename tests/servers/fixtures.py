"""Servers of a province for all tests: PostgreSQL, radosgw, rclone and nginx; each starts once, when a test needs it.

Rules: A test that needs a server and does not find it is skipped. Tests with the mark ``servers``, and all tests that
use another server than PostgreSQL, run with `make test-province`; the other tests with PostgreSQL also run with
`make test`.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from build_spec.province.servers.authority import Authority
    from build_spec.province.servers.endpoints import DavServer, S3Server
    from build_spec.province.servers.postgres import Postgres

ASKED_FOR = os.environ.get("KIOSK_SERVERS") == "1"
UPLOADS = {"radosgw", "rclone_s3", "rclone_webdav", "nginx_dav"}
DATABASES = {"postgres", "postgres_url"}
S = TypeVar("S")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a server, and skip those that `make test` leaves out."""
    left_out = pytest.mark.skip(reason="with servers of a province: make test-province runs these")
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        if used & UPLOADS:
            item.add_marker("servers")
        if used & DATABASES:
            item.add_marker("postgres")
        if item.get_closest_marker("servers") and not ASKED_FOR:
            item.add_marker(left_out)


@pytest.fixture(scope="session")
def servers_folder() -> Iterator[Path]:
    """A private folder for the servers' files. PostgreSQL's user can pass through it, unlike pytest's own folders."""
    folder = Path(tempfile.mkdtemp(prefix="tram-hoc-so-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def servers_authority(servers_folder: Path) -> "Authority":
    """The authority whose certificates the servers use; ``root`` is the file that a client trusts."""
    from build_spec.province.servers.authority import Authority

    return Authority(servers_folder / "authority")


@pytest.fixture(scope="session")
def postgres(servers_folder: Path) -> "Iterator[Postgres]":
    """A PostgreSQL server for all tests; a test that stops or crashes it starts it again."""
    from build_spec.province.servers.postgres import Postgres

    server = _started(lambda: Postgres.create(servers_folder / "postgres"))
    yield server
    server.stop()


_NUMBERS = count(1)


@pytest.fixture(scope="session")
def empty_databases() -> list[str]:
    """Names of databases that a test has used, and that are empty again."""
    return []


@pytest.fixture
def postgres_url(postgres: "Postgres", empty_databases: list[str]) -> Iterator[str]:
    """The address of an empty database of `postgres`, with the password of its owner."""
    if empty_databases:
        name = empty_databases.pop()
    else:
        name = f"test_{next(_NUMBERS)}"
        postgres.create_database(name)
    yield postgres.url(name)
    if postgres.empty_database(name):
        empty_databases.append(name)
    else:
        postgres.drop_database(name)


@pytest.fixture(scope="session")
def radosgw(servers_folder: Path, servers_authority: "Authority") -> "Iterator[S3Server]":
    """Ceph's S3 server."""
    from build_spec.province.servers.radosgw import serve_radosgw

    running = _started(lambda: serve_radosgw(servers_folder / "radosgw", servers_authority))
    yield running
    running.server.stop()


@pytest.fixture(scope="session")
def rclone_s3(servers_folder: Path, servers_authority: "Authority") -> "Iterator[S3Server]":
    """The S3 server of rclone."""
    from build_spec.province.servers.rclone import serve_s3

    running = _started(lambda: serve_s3(servers_folder / "rclone-s3", servers_authority))
    yield running
    running.server.stop()


@pytest.fixture(scope="session")
def rclone_webdav(servers_folder: Path, servers_authority: "Authority") -> "Iterator[DavServer]":
    """The WebDAV server of rclone."""
    from build_spec.province.servers.rclone import serve_webdav

    running = _started(lambda: serve_webdav(servers_folder / "rclone-webdav", servers_authority))
    yield running
    running.server.stop()


@pytest.fixture(scope="session")
def nginx_dav(servers_folder: Path, servers_authority: "Authority") -> "Iterator[DavServer]":
    """nginx with its WebDAV module."""
    from build_spec.province.servers.nginx import serve_nginx

    running = _started(lambda: serve_nginx(servers_folder / "nginx", servers_authority))
    yield running
    running.server.stop()


def _started(start: Callable[[], S]) -> S:
    """Return the server that `start` starts; skip the test if its program is not installed."""
    from build_spec.province.servers.program import MissingProgramError

    try:
        return start()
    except MissingProgramError as missing:
        pytest.skip(str(missing))
