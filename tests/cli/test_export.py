"""Tests of ``kiosk export``."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from kiosk.cli.export import export
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.storage.store import open_store
from tests.sealing import bundle_files, give_keys, open_sealed
from tests.storage.walks import SteppingClock, whole_visit

Run = Callable[[Sequence[str]], Result]


@pytest.fixture
def run() -> Run:
    app = typer.Typer()
    app.command()(export)
    return lambda arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def recorded(data_folder: Path) -> Path:
    store = open_store(data_folder / "kiosk.db", SteppingClock())
    store.events.append(whole_visit())
    give_keys(store)
    store.close()
    return data_folder


def test_results_arrive_as_bundles(run: Run, recorded: Path, tmp_path: Path) -> None:
    said = run(["--to", tmp_path / "stick"])
    (path,) = bundle_files(tmp_path / "stick")
    assert said.exit_code == 0
    assert open_sealed(path).last == len(whole_visit())
    assert f"wrote {path}" in said.output
    assert "37 rows recorded, 1 files written, 0 already present" in said.output


def test_a_second_export_writes_nothing_new(run: Run, recorded: Path, tmp_path: Path) -> None:
    run(["--to", tmp_path / "stick"])
    assert "0 files written, 1 already present" in run(["--to", tmp_path / "stick"]).output


def test_plain_results_can_be_read_as_they_are(run: Run, recorded: Path, tmp_path: Path) -> None:
    assert run(["--to", tmp_path / "plain", "--plain"]).exit_code == 0
    (path,) = (tmp_path / "plain").glob("*.ndjson")
    assert '"response":"hang-up"' in path.read_text("utf-8")


def test_a_target_that_is_no_folder_is_told_with_a_cure(run: Run, recorded: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").touch()
    said = run(["--to", tmp_path / "stick"])
    assert said.exit_code == 1
    assert "cannot be reached" in said.output
    assert "Put the stick in again." in said.output


def test_a_kiosk_that_never_ran_has_nothing_to_export(run: Run, data_folder: Path, tmp_path: Path) -> None:
    said = run(["--to", tmp_path / "stick"])
    assert said.exit_code == 1
    assert "There is no record" in said.output
    assert not data_folder.exists()


@pytest.mark.parametrize(("text", "told"), [('home_page = "nowhere"', "home_page"), ("home_page =", "settings.toml")])
def test_a_wrong_home_page_is_told_before_anything_is_written(
    run: Run, recorded: Path, tmp_path: Path, text: str, told: str
) -> None:
    (recorded / "settings.toml").write_text(text, "utf-8")
    said = run(["--to", tmp_path / "stick"])
    assert said.exit_code == 1
    assert told in said.output
    assert not (tmp_path / "stick").exists()


def test_a_slip_in_another_setting_keeps_no_results_here(run: Run, recorded: Path, tmp_path: Path) -> None:
    (recorded / "settings.toml").write_text("volume = 9", "utf-8")
    assert run(["--to", tmp_path / "stick"]).exit_code == 0
    assert (tmp_path / "stick").exists()


def test_results_leave_while_the_kiosk_runs(run: Run, recorded: Path, tmp_path: Path) -> None:
    store = open_store(recorded / "kiosk.db", SteppingClock())
    store.events.append(whole_visit(2))
    assert run(["--to", tmp_path / "stick"]).exit_code == 0
    store.events.append(whole_visit(3))
    assert store.events.verify_chain() == 3 * len(whole_visit())
    store.close()


def test_what_was_received_is_written_again_only_when_asked_for(run: Run, recorded: Path, tmp_path: Path) -> None:
    run(["--to", tmp_path / "stick"])
    store = open_store(recorded / "kiosk.db", SteppingClock())
    (row,) = store.ledger.bundles()
    said = Receipt(
        store.events.kiosk(), datetime(2026, 11, 26, tzinfo=UTC), (ReceivedBundle(1, row.last, row.sha256),)
    )
    store.ledger.receive([said], None)
    store.close()
    assert "0 files written, 0 already present" in run(["--to", tmp_path / "other"]).output
    run(["--to", tmp_path / "other", "--again"])
    (again,) = bundle_files(tmp_path / "other")
    assert open_sealed(again).last == row.last


def test_without_the_provinces_keys_nothing_leaves_and_the_cure_is_told(
    run: Run, data_folder: Path, tmp_path: Path
) -> None:
    store = open_store(data_folder / "kiosk.db", SteppingClock())
    store.events.append(whole_visit())
    store.close()
    said = run(["--to", tmp_path / "stick"])
    assert said.exit_code == 1
    assert "Plug in a stick with packs of the province" in said.output
    assert not (tmp_path / "stick").exists()
    assert run(["--to", tmp_path / "plain", "--plain"]).exit_code == 0
