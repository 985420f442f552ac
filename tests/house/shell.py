"""Facts about shell scripts and the Makefile, obtained by running the shell and make instead of parsing the text."""

import subprocess
from functools import cache
from pathlib import Path

from tests.house.sources import ROOT

_SHOW_OPTIONS = """
set -T
count=0
trap 'count=$((count + 1)); [ "$count" -lt 3 ] || { trap - DEBUG; echo "$-"; exit 0; }' DEBUG
. "$0"
"""
"""Bash commands that run a script up to its second command and print the shell options that are then in effect."""


def options_after_first_command(script: Path) -> str:
    """Return the letters of the shell options, such as ``e`` (errexit), after the first command of `script`.

    No further command of the script runs. Raises CalledProcessError if the first command fails.
    """
    command = ["bash", "-c", _SHOW_OPTIONS, str(script)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def goes_on_after_errors(script: Path) -> bool:
    """Whether `script` can go on after a command that failed or a variable that is not set."""
    return not {"e", "u"} <= set(options_after_first_command(script))


@cache
def phony_targets() -> frozenset[str]:
    """The targets of the Makefile that are not files (those of ``.PHONY``)."""
    listed = subprocess.run(
        ["make", "-pRrq", "help"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    (line,) = [line for line in listed if line.startswith(".PHONY: ")]
    return frozenset(line.removeprefix(".PHONY: ").split())


def has_commands(target: str) -> bool:
    """Whether make can resolve `target` with all its dependencies and has commands for it; no command is executed."""
    command = ["make", "--dry-run", "--always-make", "--silent", target]
    planned = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return planned.returncode == 0 and planned.stdout.strip() != ""
