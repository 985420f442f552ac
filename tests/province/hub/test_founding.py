"""Tests of a hub whose file hub.toml was prepared before ``kiosk hub init``, as by a configuration management."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.founding import found_hub
from kiosk.province.hub.hub_file import FILE
from tests.province.hub.conftest import NAME

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
