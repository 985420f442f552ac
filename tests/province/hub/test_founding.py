"""Tests of a hub whose file hub.toml was prepared before ``kiosk hub init``, as by a configuration management."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.province.hub.backup.making import make_backup
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.founding import found_hub
from kiosk.province.hub.hub_file import FILE, HubSettings, write_settings
from kiosk.sync.sealing import SealedBundle
from tests.cli.hub.commands import run
from tests.province.hub.conftest import NAME
from tests.province.hub.hubs import NOW, Hub, Kiosk

PREPARED = f"""\
# prepared by hand
name = "{NAME}"
store = "STORE"
objects = "objects"
keys = ["../keys"]
repository = "../province"
passphrases = ["credential:tram-hoc-so-hub.passphrase"]
"""


@pytest.fixture
def prepared(tmp_path: Path, store_url: str) -> Path:
    folder = tmp_path / "hub"
    folder.mkdir()
    (folder / FILE).write_text(PREPARED.replace("STORE", store_url), "utf-8")
    return folder


def refused(folder: Path, said: str, given: dict[str, Any], access: dict[str, str] | None = None) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(HubError, match=said):
        found_hub(folder, given, access or {})
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_prepared_file_is_enough_and_stays_as_it_is(prepared: Path):
    before = (prepared / FILE).read_bytes()
    assert found_hub(prepared, {}, {}) == NAME
    assert (prepared / FILE).read_bytes() == before
    with opened(prepared) as hub:
        assert (hub.name, hub.settings.keys) == (NAME, ("../keys",))


def test_options_may_repeat_what_the_file_states(prepared: Path, store_url: str, tmp_path: Path):
    given = {
        "name": f" {NAME}",
        "store": store_url,
        "objects": str(prepared / "objects"),
        "keys": (str(tmp_path / "keys"),),
        "repository": f"{tmp_path}/x/../province",
        "passphrases": ("credential:tram-hoc-so-hub.passphrase",),
    }
    assert found_hub(prepared, given, {}) == NAME


@pytest.mark.parametrize(
    ("given", "access", "said"),
    [
        ({"name": "Tỉnh khác"}, {}, f"states “{NAME}” for “name”, but the option states “Tỉnh khác”"),
        ({"store": "sqlite:///other.db"}, {}, "for “store”, but the option states “sqlite:///other.db”"),
        ({"objects": "s3://results"}, {}, "states “objects” for “objects”"),
        ({"keys": ("/safe/keys", "/more")}, {}, "but the option states “/safe/keys, /more”"),
        ({}, {"endpoint": "https://kho.example"}, "states nothing for “endpoint”"),
    ],
)
def test_an_option_that_contradicts_the_file_is_refused_and_nothing_changed(
    prepared: Path, given: dict[str, Any], access: dict[str, str], said: str
):
    refused(prepared, said, given, access)
    assert found_hub(prepared, {}, {}) == NAME


def test_a_file_with_a_mistake_is_refused_and_nothing_changed(prepared: Path):
    (prepared / FILE).write_text(f'name = "{NAME}"\nstor = "x"\n', "utf-8")
    refused(prepared, "Correct this setting", {})


def test_a_hub_that_exists_is_not_created_again(prepared: Path):
    found_hub(prepared, {}, {})
    refused(prepared, "is already a hub", {"name": "Tỉnh khác"})


def test_without_a_file_a_name_is_needed(tmp_path: Path):
    with pytest.raises(HubError, match="The name of the province is missing"):
        found_hub(tmp_path / "hub", {}, {})
    assert not (tmp_path / "hub").exists()


def test_commands_explain_that_a_prepared_hub_is_not_created_yet(prepared: Path):
    with pytest.raises(HubError, match="contains no hub") as told, opened(prepared):
        pass
    assert "kiosk hub init" in str(told.value)
    assert found_hub(prepared, {}, {}) == NAME


def test_a_new_hub_does_not_take_the_objects_of_another_one(hub: Hub, kiosk: Kiosk, cut: list[SealedBundle]):
    """Its own folder is not created; a stranger's bundles and decisions count like stored ones."""
    beside = hub.folder.with_name("new")
    for step in (hub.expects, lambda: (hub.uploads(*cut), hub.works())):
        step()
        before = everything(hub.folder)
        for objects in (str(hub.folder / "objects"), "../hub/objects"):
            with pytest.raises(HubError, match="contains objects of a hub"):
                found_hub(beside, {"name": NAME, "objects": objects}, {})
        assert everything(hub.folder) == before
        assert not beside.exists()
    assert found_hub(beside, {"name": NAME, "objects": str(hub.folder.with_name("empty"))}, {}) == NAME


def test_a_hub_whose_disk_is_away_is_not_created_again(tmp_path: Path, made_province: Path):
    """The disk has the database and the objects, so both are missing in an empty mount point."""
    disk = tmp_path / "hub/disk"
    settings = HubSettings(
        NAME, "sqlite:///disk/results.db", "disk/objects", repository=str(made_province / "province")
    )
    (tmp_path / "hub").mkdir()
    disk.mkdir()
    write_settings(tmp_path / "hub", settings)
    assert found_hub(tmp_path / "hub", {}, {}) == NAME
    make_backup(tmp_path / "hub", tmp_path / "copies", NOW)
    disk.rename(tmp_path / "away")
    disk.mkdir()
    before = everything(tmp_path)
    with pytest.raises(HubError, match=r"is no new hub: a backup of it was made in .*copies"):
        found_hub(tmp_path / "hub", {}, {})
    told = " ".join(run("doctor", tmp_path / "hub").output.split())
    assert "Connect the disk with the database, or correct the line store" in told
    assert "kiosk hub init" not in told
    assert everything(tmp_path) == before


def everything(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_size for path in folder.rglob("*") if not path.name.startswith(".")}
