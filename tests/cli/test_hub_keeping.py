"""``kiosk hub backup``, ``restore`` and ``doctor`` on the command line: what they print, and their exit codes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.commands import command_line
from kiosk.cli.hub.keeping import ATTENTION, BROKEN
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    make_hub(tmp_path / "hub", HubSettings("Tỉnh Quảng Trị"))
    return tmp_path / "hub"


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(command_line(), ["hub", *map(str, words)], catch_exceptions=False)
    return done.exit_code, done.output


def test_a_backup_is_described_and_comes_back(hub: Path, tmp_path: Path):
    code, told = run("backup", hub, "--to", tmp_path / "copies")
    assert code == 0
    assert "0 bundles with 0 statements." in told
    code, told = run("restore", tmp_path / "again", "--from", tmp_path / "copies")
    assert code == 0
    assert "the hub of Tỉnh Quảng Trị" in told
    assert f"Next: kiosk hub doctor {tmp_path / 'again'}" in told


def test_a_restoration_that_would_overwrite_a_hub_ends_with_one_sentence(
    hub: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    run("backup", hub, "--to", tmp_path / "copies")
    code, _ = run("restore", hub, "--from", tmp_path / "copies")
    assert code == 1


def test_a_backup_of_objects_that_have_changed_ends_with_exit_code_1(hub: Path, tmp_path: Path):
    changed = hub / "objects/archive/x"
    changed.mkdir(parents=True)
    (changed / f"1-9-{'a' * 64}.age").write_bytes(b"rot")
    code, told = run("backup", hub, "--to", tmp_path / "copies")
    assert code == 1
    assert f"1-9-{'a' * 64}.age" in told


def test_a_hub_without_repository_and_backup_is_broken(hub: Path):
    code, told = run("doctor", hub)
    assert code == BROKEN
    assert "BAD   backup: There is no backup yet.\n      → Make one: kiosk hub backup" in told
    assert told.rstrip().endswith("do what stands under the lines marked “BAD”.")


def test_other_programs_read_json(hub: Path):
    code, told = run("doctor", hub, "--json")
    found = json.loads(told)
    assert (code, found["health"]) == (BROKEN, "bad")
    assert {"part": "quarantine", "health": "good", "what": "No file is refused.", "cure": ""} in found["findings"]


def test_a_service_leaves_the_text_in_a_file(hub: Path, tmp_path: Path):
    code, told = run("doctor", hub, "--out", tmp_path / "doctor.txt")
    assert (code, told) == (BROKEN, "")
    assert "ok    quarantine: No file is refused." in (tmp_path / "doctor.txt").read_text("utf-8")


def test_the_exit_codes_differ_from_those_of_a_failed_command():
    assert len({0, 1, 2, ATTENTION, BROKEN}) == 5
