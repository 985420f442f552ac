"""Tests of ``kiosk doctor``."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.doctor import doctor
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store, open_store
from tests.content.conftest import GOOD
from tests.sealing import give_keys, sealer
from tests.storage.sql import sql_rows, sql_value
from tests.storage.walks import past_clock, whole_visit

Run = Callable[..., Result]


@pytest.fixture
def run(released_today: None) -> Run:
    app = typer.Typer()
    app.command()(doctor)
    return lambda *arguments: CliRunner().invoke(app, arguments)


def opened(data_folder: Path) -> Store:
    return open_store(data_folder / "kiosk.db", past_clock())


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Replace the packs of the program by an empty folder."""
    folder = tmp_path / "bundled"
    folder.mkdir()
    monkeypatch.setattr(paths, "bundled_packs", lambda: folder)
    return folder


@pytest.fixture
def recorded(data_folder: Path, bundled: Path) -> Path:
    store = opened(data_folder)
    store.events.append(whole_visit())
    give_keys(store)
    store.maintain()
    ExportService(store.events, store.ledger, data_folder / "outbox", sealer()).cut()
    store.close()
    return data_folder


def test_a_part_of_the_data_folder_on_another_disk_that_is_full_is_named(
    run: Run, recorded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TemporaryDirectory(dir="/dev/shm") as elsewhere:
        if Path(elsewhere).stat().st_dev == recorded.stat().st_dev:
            pytest.skip("the test lies in memory itself")
        moved = shutil.move(recorded / "outbox", elsewhere)
        (recorded / "outbox").symlink_to(moved)
        usage = shutil.disk_usage
        sizes = {Path(elsewhere).stat().st_dev: SimpleNamespace(free=1_000_000, total=64_000_000_000)}
        monkeypatch.setattr(shutil, "disk_usage", lambda place: sizes.get(Path(place).stat().st_dev) or usage(place))
        result = run()
    assert "BAD   disk: Only 1 MB are free on the disk with outbox." in result.output
    assert result.exit_code == 1


def install_good_pack(data_folder: Path, bundled: Path) -> Path:
    """Install the good pack by the same call as a starting kiosk; return the folder of the installed pack."""
    build(read_source(GOOD, today=date(2026, 11, 24)), bundled)
    store = opened(data_folder)
    packs = PackService(store.shelf, data_folder / "packs")
    assert not packs.install_bundled(bundled)
    (row,) = packs.rows()
    store.close()
    return data_folder / "packs" / row.folder


def spoil(data_folder: Path, sql: str) -> None:
    store = opened(data_folder)
    guard = sql_value(store.database, "SELECT sql FROM sqlite_schema WHERE name = 'events_are_never_changed'")
    sql_rows(store.database, "DROP TRIGGER events_are_never_changed")
    sql_rows(store.database, sql)
    sql_rows(store.database, guard)
    store.close()


def test_a_sound_record_is_green(run: Run, recorded: Path) -> None:
    said = run()
    assert said.exit_code == 0
    assert "BAD" not in said.output
    assert "37 events, chain intact" in said.output
    assert "WAL + FULL" in said.output
    assert "1 bundles are intact. Visits waiting: " in said.output


def test_a_kiosk_that_never_ran_is_told_so(run: Run, data_folder: Path) -> None:
    said = run()
    assert said.exit_code == 1
    assert "There is no record" in said.output


def test_wrong_summaries_are_found_and_the_cure_named(run: Run, recorded: Path) -> None:
    spoil(recorded, "UPDATE sitting_summary SET summary = replace(summary, '\"passed\":1', '\"passed\":9')")
    said = run()
    assert said.exit_code == 1
    assert "Run: kiosk doctor --rebuild" in said.output


def test_a_rebuild_puts_wrong_summaries_right(run: Run, recorded: Path) -> None:
    spoil(recorded, "UPDATE sitting_summary SET summary = replace(summary, '\"passed\":1', '\"passed\":9')")
    assert "rebuilt" in run("--rebuild").output
    assert run().exit_code == 0


def test_wrong_facts_are_found_and_put_right(run: Run, recorded: Path) -> None:
    store = opened(recorded)
    store.facts.catch_up(lambda _done, _total: True)
    kept = store.facts.dump()
    store.close()
    spoil(recorded, "UPDATE fact_visit SET answers = answers + 1")
    said = run()
    assert said.exit_code == 1
    assert "Run: kiosk doctor --rebuild" in said.output
    assert "rebuilt" in run("--rebuild").output
    assert run().exit_code == 0
    store = opened(recorded)
    assert store.facts.dump() == kept
    store.close()


def test_a_rebuild_of_a_sound_record_changes_no_byte(run: Run, recorded: Path) -> None:
    before = opened(recorded)
    kept = before.events.projections()
    before.close()
    assert run("--rebuild").exit_code == 0
    after = opened(recorded)
    assert after.events.projections() == kept
    after.close()


def test_a_changed_event_is_found(run: Run, recorded: Path) -> None:
    spoil(recorded, "UPDATE events SET wall = '2020-01-01T00:00:00.000Z' WHERE sequence = 7")
    said = run()
    assert said.exit_code == 1
    assert "Event 7 of the record was changed" in said.output


def test_a_lost_bundle_is_found(run: Run, recorded: Path) -> None:
    shutil.rmtree(recorded / "outbox")
    said = run()
    assert said.exit_code == 1
    assert "BAD   bundles" in said.output


def test_a_damaged_database_is_repaired_and_told(run: Run, recorded: Path) -> None:
    (recorded / "kiosk.db").write_bytes(b"rubbish" * 5000)
    said = run()
    assert said.exit_code == 1
    assert "BAD   database" in said.output
    again = run("--seen")
    assert again.exit_code == 1
    assert "BAD   database: The record was damaged and was restored on" in again.output
    last = run()
    assert last.exit_code == 0
    assert "note  database: The file is intact. Damaged files are kept: kiosk.db.broken-" in last.output
    assert "All is well" not in last.output


def test_a_wrong_setting_is_named_with_its_cure(run: Run, recorded: Path) -> None:
    (recorded / "settings.toml").write_text("volume = 9\n", "utf-8")
    said = run()
    assert said.exit_code == 1
    assert "BAD   settings: The setting 'volume' is wrong. Write a whole number from 0 to 4." in said.output


def test_installed_packs_are_counted(run: Run, recorded: Path, bundled: Path) -> None:
    install_good_pack(recorded, bundled)
    said = run()
    assert said.exit_code == 0
    assert "ok    packs: 1 intact" in said.output


def test_a_changed_file_of_a_pack_is_found(run: Run, recorded: Path, bundled: Path) -> None:
    (lesson,) = install_good_pack(recorded, bundled).glob("lessons/*.json")
    lesson.write_bytes(bytes(lesson.stat().st_size))
    said = run()
    assert said.exit_code == 1
    assert "BAD   packs: Files are missing or changed in an-toan-mau 1.2.0." in said.output


def test_a_pack_of_the_program_that_is_not_installed_is_found(run: Run, recorded: Path, bundled: Path) -> None:
    (bundled / "ky-nang-so-1.0.0.hocpack").write_bytes(b"rubbish")
    said = run()
    assert said.exit_code == 1
    assert "BAD   packs: Packs shipped with the program are not installed: ky-nang-so-1.0.0.hocpack." in said.output


def test_a_disk_that_is_nearly_full_is_found(run: Run, recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(total=10**9, used=10**9, free=1_000_000))
    said = run()
    assert said.exit_code == 1
    assert "Only 1 MB are free" in said.output
