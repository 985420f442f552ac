"""Backups of a hub with PostgreSQL, made and loaded by PostgreSQL's own programs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from build_spec.province.servers.postgres import Postgres
from kiosk.province.hub.backup import databases
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.generations import generations
from kiosk.province.hub.backup.restoring import restore_hub
from kiosk.province.hub.hub_file import read_settings
from tests.province.hub.backup.keepers import backed_up, new_hub, receive, state


@pytest.fixture
def other_url(postgres: Postgres) -> Iterator[str]:
    """The address of a second empty database."""
    yield postgres.create_database("restored")
    postgres.drop_database("restored")


def test_a_restored_database_equals_the_one_that_was_lost(tmp_path: Path, postgres_url: str, other_url: str):
    hub = new_hub(tmp_path / "hub", store=postgres_url)
    receive(hub, 1)
    made = backed_up(hub, tmp_path / "copies")
    restored = restore_hub(tmp_path / "again", tmp_path / "copies", store=other_url)
    assert state(tmp_path / "again") == state(hub)
    assert made.counts["statements"] == 20
    assert restored.settings.store == other_url
    receive(tmp_path / "again", 2)  # constraints and partitions are there, too
    with pytest.raises(Exception, match="cannot be used"):
        receive(tmp_path / "again", 2)


def test_no_password_is_part_of_a_backup(tmp_path: Path, postgres_url: str):
    made = backed_up(new_hub(tmp_path / "hub", store=postgres_url), tmp_path / "copies")
    password = str(make_url(postgres_url).password).encode()
    assert not [path for path in made.folder.rglob("*") if path.is_file() and password in path.read_bytes()]
    assert "postgresql://hub@127.0.0.1" in read_settings(made.folder).store


def test_a_database_with_a_hub_is_not_overwritten(tmp_path: Path, postgres_url: str):
    hub = new_hub(tmp_path / "hub", store=postgres_url)
    backed_up(hub, tmp_path / "copies")
    receive(hub, 1)
    before = state(hub)
    with pytest.raises(BackupError, match="already contains a hub"):
        restore_hub(tmp_path / "again", tmp_path / "copies", store=postgres_url)
    assert state(hub) == before
    assert not (tmp_path / "again").exists()


def test_a_damaged_dump_ends_the_restoration_and_the_database_stays_empty(
    tmp_path: Path, postgres_url: str, other_url: str
):
    made = backed_up(new_hub(tmp_path / "hub", store=postgres_url), tmp_path / "copies")
    dump = made.folder / "database.dump"
    dump.write_bytes(dump.read_bytes()[:-500])
    with pytest.raises(BackupError, match="missing or damaged"):
        restore_hub(tmp_path / "again", tmp_path / "copies", store=other_url)
    with pytest.raises(BackupError, match="pg_restore failed"):
        databases.restore_database(other_url, dump)
    hub = new_hub(tmp_path / "new", store=other_url)
    assert state(hub).counts["bundles"] == 1


def test_a_database_of_another_kind_is_refused(tmp_path: Path, postgres_url: str):
    backed_up(new_hub(tmp_path / "hub", store=postgres_url), tmp_path / "copies")
    with pytest.raises(BackupError, match="database of postgresql"):
        restore_hub(tmp_path / "again", tmp_path / "copies", store="sqlite:///results.db")


def test_without_the_programs_of_postgresql_the_backup_names_what_to_install(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
):
    hub = new_hub(tmp_path / "hub", store=postgres_url)
    first = backed_up(hub, tmp_path / "copies")
    monkeypatch.setattr(databases, "_INSTALLED", tmp_path / "nowhere")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="apt install postgresql-client"):
        backed_up(hub, tmp_path / "copies", days=1)
    assert [one.folder for one in generations(tmp_path / "copies")] == [first.folder]
