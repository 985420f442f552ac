"""Tests that documents name every command, exit code, setting, environment variable and make target."""

import re
from dataclasses import fields
from typing import Any

import typer

from kiosk.cli import commands as command_line
from kiosk.settings import Settings
from tests.house.shell import phony_targets
from tests.house.sources import ROOT, below, lines_matching

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")
FIRST_THING = 20  # number of lines at the start of the README that must explain how to run and test
MADE_FOR_OTHERS = {"help", "setup", "translations", "narration"}
"""Make targets that docs/commands.md does not list, because other targets call them and users do not."""


def commands(group: Any, prefix: str = "") -> list[str]:
    """Return every command of `group` as a user types it, without the program's name; `prefix`: outer groups."""
    inner = getattr(group, "commands", None)
    if inner is None:
        return [prefix.strip()]
    return [name for key, command in inner.items() for name in commands(command, f"{prefix} {key}")]


def test_the_first_thing_is_how_to_run_and_test() -> None:
    beginning = "\n".join(README.splitlines()[:FIRST_THING])
    assert "make run" in beginning
    assert "make test" in beginning


def test_every_command_is_documented() -> None:
    typed = commands(typer.main.get_command(command_line.command_line()))
    assert typed
    assert not [name for name in typed if f"`kiosk {name}" not in COMMANDS]


def test_every_documented_command_exists() -> None:
    typed = commands(typer.main.get_command(command_line.command_line()))
    documented = re.findall(r"^\| `kiosk ([a-z][^`]*)`", COMMANDS, re.MULTILINE)
    assert documented
    assert not [name for name in documented if not any(f"{name} ".startswith(f"{known} ") for known in typed)]


def test_every_exit_code_is_documented() -> None:
    from kiosk.app import LEFT_BY_STAFF, RUNS_ALREADY
    from kiosk.bridge.shell.display import NO_DISPLAY
    from kiosk.cli.ending.guard import FAILED, MISUSED, STOPPED

    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", COMMANDS, re.MULTILINE)}
    assert documented == {0, FAILED, MISUSED, NO_DISPLAY, STOPPED, LEFT_BY_STAFF, RUNS_ALREADY}


def test_every_make_target_is_documented() -> None:
    typed = {name for name in phony_targets() if not name.startswith("check-")} - MADE_FOR_OTHERS
    assert typed == set(re.findall(r"^\| `make ([a-z-]+)` \|", COMMANDS, re.MULTILINE))


def test_every_setting_is_documented() -> None:
    assert not [field.name for field in fields(Settings) if f"`{field.name}`" not in SETTINGS]


def test_every_environment_variable_is_documented() -> None:
    found = {
        name
        for line in lines_matching(r"TRAM_HOC_[A-Z_]+", below("kiosk", ".py"))
        for name in re.findall(r"TRAM_HOC_[A-Z_]+", line)
    }
    assert found
    assert not [name for name in found if f"`{name}`" not in COMMANDS]


def test_every_variable_that_lengthens_a_test_is_documented() -> None:
    development = (ROOT / "docs" / "development.md").read_text("utf-8")
    documented = set(re.findall(r"KIOSK_[A-Z_]+", development))
    read = {
        name
        for line in lines_matching(r"KIOSK_[A-Z]", below("tests", ".py"))
        for name in re.findall(r"KIOSK_[A-Z_]+", line)
    }
    assert documented
    assert not documented - read
    assert not {name for name in read if name.endswith(("_PULLS", "_CUTS", "_KILLS", "_CASES"))} - documented
