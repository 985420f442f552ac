"""A backup of a hub that has lost objects is incomplete: it says so, and takes nothing from the older ones."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import delete
from typer.testing import CliRunner

from kiosk.cli.commands import command_line
from kiosk.province.hub.backup.generations import GENERATIONS, POOL, generations
from kiosk.province.hub.backup.restoring import restore_hub
from kiosk.province.hub.folder import opened
from kiosk.province.hub.objects import names
from kiosk.province.hub.store.tables import bundles, statements
from tests.province.hub.backup.keepers import backed_up, new_hub, receive, state


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(command_line(), ["hub", *map(str, words)], catch_exceptions=False)
    return done.exit_code, done.output


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A hub with three bundles and one backup in ``copies``."""
    folder = new_hub(tmp_path / "hub")
    receive(folder, 1)
    receive(folder, 2)
    backed_up(folder, tmp_path / "copies")
    return folder


def archived(hub: Path) -> dict[str, bytes]:
    return {name: data for name, data in state(hub).objects.items() if name.startswith(names.ARCHIVE)}


def pool(place: Path) -> set[bytes]:
    return {path.read_bytes() for path in (place / POOL).rglob("*") if path.is_file()}


def test_backups_of_an_unmounted_disk_keep_the_bundles_of_older_ones(hub: Path, tmp_path: Path):
    before = archived(hub)
    shutil.rmtree(hub / "objects")
    (hub / "objects").mkdir()
    for _ in range(GENERATIONS + 1):
        code, told = run("backup", hub, "--to", tmp_path / "copies")
        assert code == 1
    assert set(before.values()) <= pool(tmp_path / "copies")
    assert "are missing" in told
    assert "kiosk hub restore" in told


def test_an_emptied_hub_does_not_take_the_bundles_from_older_backups(hub: Path, tmp_path: Path):
    before = archived(hub)
    shutil.rmtree(hub / "objects")
    with opened(hub) as found, found.store.writing() as connection:
        connection.execute(delete(bundles))
        connection.execute(delete(statements))
    for _ in range(GENERATIONS + 1):
        code, _ = run("backup", hub, "--to", tmp_path / "copies")
        assert code == 1
    assert set(before.values()) <= pool(tmp_path / "copies")


def test_the_restoration_of_an_incomplete_backup_takes_the_objects_from_the_older_ones(hub: Path, tmp_path: Path):
    before = archived(hub)
    shutil.rmtree(hub / "objects")
    run("backup", hub, "--to", tmp_path / "copies")
    restore_hub(tmp_path / "again", tmp_path / "copies")
    assert archived(tmp_path / "again") == before


def test_lost_and_damaged_objects_are_put_back(hub: Path, tmp_path: Path):
    before = state(hub)
    first, second, _ = archived(hub)
    (hub / "objects" / first).unlink()
    (hub / "objects" / second).write_bytes(before.objects[second][:-1] + b"?")  # of the same size
    shutil.rmtree(hub / "objects/registry")
    code, told = run("restore", hub, "--from", tmp_path / "copies", "--missing")
    assert (code, "put back: 3." in told) == (0, True)
    assert state(hub) == before
    assert run("backup", hub, "--to", tmp_path / "copies")[0] == 0


def test_what_no_backup_has_is_named(hub: Path, tmp_path: Path):
    receive(hub, 3)
    *_, newest = archived(hub)
    (hub / "objects" / newest).unlink()
    for words in (("restore", hub, "--from", tmp_path / "copies", "--missing"),
                  ("backup", hub, "--to", tmp_path / "copies"),
                  ("restore", tmp_path / "again", "--from", tmp_path / "copies")):  # fmt: skip
        code, told = run(*words)
        assert (code, newest in told, "rebuild" in told) == (1, True, True)


def test_vanished_bundles_are_given_up_by_a_person_alone(hub: Path, tmp_path: Path):
    name, *_ = archived(hub)
    (hub / "objects" / name).unlink()
    with opened(hub) as found, found.store.writing() as connection:
        connection.execute(delete(bundles).where(bundles.c.object == name))
    assert run("backup", hub, "--to", tmp_path / "copies")[0] == 1
    assert run("backup", hub, "--to", tmp_path / "copies", "--accept-loss")[0] == 0
    assert run("backup", hub, "--to", tmp_path / "copies")[0] == 0


def test_incomplete_backups_do_not_fill_the_disk(hub: Path, tmp_path: Path):
    shutil.rmtree(hub / "objects")
    for day in range(1, GENERATIONS + 4):
        backed_up(hub, tmp_path / "copies", days=day)
    found = generations(tmp_path / "copies")
    assert [bool(one.manifest.lacking) for one in found] == [*[True] * GENERATIONS, False]


def test_a_shorter_object_of_a_known_bundle_is_damaged(hub: Path, tmp_path: Path):
    name, *_ = archived(hub)
    (hub / "objects" / name).write_bytes(b"")
    code, told = run("backup", hub, "--to", tmp_path / "copies")
    assert (code, name in told) == (1, True)
