"""What is not documented does not exist: the README names every command, setting and variable."""

import re
from dataclasses import fields
from typing import Any

import typer

from kiosk.cli import commands as command_line
from kiosk.settings import Settings
from tests.house.sources import ROOT, below, lines_matching, name_of

README = (ROOT / "README.md").read_text("utf-8")
FIRST_THING = 20  # lines


def commands(group: Any, prefix: str = "") -> list[str]:
    """Every command of the program as it is typed, without the program's name."""
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
    assert not [name for name in typed if f"`kiosk {name}" not in README]


def test_every_setting_is_documented() -> None:
    assert not [field.name for field in fields(Settings) if f"`{field.name}`" not in README]


def test_every_environment_variable_is_documented() -> None:
    found = {
        name
        for line in lines_matching(r"TRAM_HOC_[A-Z_]+", below("kiosk", ".py"))
        for name in re.findall(r"TRAM_HOC_[A-Z_]+", line)
    }
    assert found
    assert not [name for name in found if name not in README]


def test_every_folder_that_the_architecture_names_exists() -> None:
    named = set(re.findall(r"`(kiosk/[a-z_/]+/)`", (ROOT / "ARCHITECTURE.md").read_text("utf-8")))
    assert named
    assert not [name for name in named if not (ROOT / name).is_dir()]


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{name_of(page)}: {target}"
        for page in below(".", ".md")
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert not broken
