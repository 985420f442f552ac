"""The PostgreSQL server of the tests keeps what it acknowledged, is reachable from this machine only, and ends."""

import os
from pathlib import Path

import psycopg
import pytest

from build_spec.province.servers.postgres import Postgres
from tests.servers.listening import addresses_of


def numbers(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM kept ORDER BY number")]


def keep(url: str, number: int) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (number bigint PRIMARY KEY)")
        connection.execute("INSERT INTO kept VALUES (%s)", (number,))


def test_a_database_is_empty_and_orders_vietnamese(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
        names = connection.execute(
            "SELECT name FROM (VALUES ('Đông'), ('Dung'), ('Ân'), ('An')) AS n (name) ORDER BY 1"
        )
        assert [name for (name,) in names] == ["An", "Ân", "Dung", "Đông"]
        assert connection.execute("SHOW fsync").fetchone() == ("on",)


def test_only_this_machine_reaches_the_server_and_only_with_the_password(postgres: Postgres) -> None:
    assert addresses_of(postgres.port) == {"127.0.0.1"}
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(postgres.url().replace(":", ":x", 2).replace("postgresql:x", "postgresql:"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts the server as another user")
def test_root_starts_the_server_as_another_user(postgres: Postgres) -> None:
    assert Path(f"/proc/{postgres.pid}").stat().st_uid != 0


def described(url: str) -> list[object]:
    """Return the schemas of a database, with their owners and rights, and its tables and extensions."""
    with psycopg.connect(url) as connection:
        return [
            connection.execute(
                "SELECT nspname, nspowner::regrole::text, aclexplode(nspacl)::text FROM pg_namespace ORDER BY 1, 3"
            ).fetchall(),
            connection.execute("SELECT relname FROM pg_class ORDER BY 1").fetchall(),
            connection.execute("SELECT extname FROM pg_extension ORDER BY 1").fetchall(),
        ]


def test_an_emptied_database_is_like_a_new_one(postgres: Postgres) -> None:
    url = postgres.create_database("emptied")
    new = described(url)
    keep(url, 1)
    with psycopg.connect(url) as connection:
        connection.execute("CREATE EXTENSION btree_gist")
        connection.execute("CREATE SCHEMA other")
        connection.commit()
        assert not postgres.empty_database("emptied"), "a program is connected"
    assert numbers(url) == [1]
    assert postgres.empty_database("emptied")
    assert described(url) == new
    postgres.drop_database("emptied")


def test_an_acknowledged_change_survives_a_crash(postgres: Postgres, postgres_url: str) -> None:
    keep(postgres_url, 1)
    postgres.crash()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(postgres_url)
    postgres.start()
    assert numbers(postgres_url) == [1]


@pytest.mark.servers
def test_a_promoted_standby_has_every_acknowledged_change(servers_folder: Path) -> None:
    primary = Postgres.create(servers_folder / "primary")
    standby = primary.standby(servers_folder / "standby")
    for number in range(20):
        keep(primary.url(), number)
    primary.crash()
    standby.promote()
    assert numbers(standby.url()) == list(range(20))
    keep(standby.url(), 20)
    standby.stop()
