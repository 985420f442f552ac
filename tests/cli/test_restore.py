"""``kiosk restore`` with the data folder of a lost kiosk."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.services.packs.pack_service import PackService
from kiosk.storage.store import open_store
from tests.services.packs.test_packs import built
from tests.storage.walks import SteppingClock, whole_visit


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRAM_HOC_DATA", str(tmp_path / "here"))
    return paths.database_file()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The data folder of a kiosk whose record has a visit and an installed pack."""
    store = open_store(tmp_path / "old" / "kiosk.db", SteppingClock())
    store.events.append(whole_visit())
    PackService(store.shelf, tmp_path / "old" / "packs", "0.1.0").install(built(tmp_path / "made", "1.2.0"))
    store.close()
    return tmp_path / "old"


def test_the_record_comes_and_packs_that_did_not_are_named(here: Path, old: Path) -> None:
    done = CliRunner().invoke(command_line(), ["restore", str(old)])
    assert done.exit_code == 0, done.output
    assert "an-toan-mau 1.2.0" in done.output
    store = open_store(here, SteppingClock())
    assert store.shelf.rows() == ()
    assert store.events.verify_chain() > 1
    store.close()


def test_a_wrong_place_is_told_with_what_to_name(here: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(command_line(), ["restore", str(tmp_path)])
    assert done.exit_code == 1
    assert "data folder" in done.output
    assert not here.exists()
