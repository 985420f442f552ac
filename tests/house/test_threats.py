"""Tests that every row of the threat model names tests, and that these tests exist."""

import re
from pathlib import Path

from tests.house.sources import ROOT

PAGE = ROOT / "docs" / "threats.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows(text: str) -> list[str]:
    """Return the rows of all tables without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [line for line in lines if not re.match(r"\|[ -]*-\|", line) and not line.endswith("| tests |")]


def missing(text: str) -> list[str]:
    """Return the rows without a test, and the tests that do not exist."""
    found = [row for row in rows(text) if not NAMED.search(row)]
    for file, name in NAMED.findall(text):
        source = ROOT / Path(file)
        if not source.is_file() or f"def {name}(" not in source.read_text("utf-8"):
            found.append(f"{file}::{name}")
    return found


def test_every_threat_has_a_test_that_exists() -> None:
    assert missing(PAGE.read_text("utf-8")) == []
    assert len(rows(PAGE.read_text("utf-8"))) > 20


def test_a_row_without_a_test_and_a_lost_test_are_found() -> None:
    text = (
        "| can | why | tests |\n|---|---|---|\n| x | y | z |\n| x | y | `tests/house/test_threats.py::test_gone` |\n"
    )
    assert missing(text) == ["| x | y | z |", "tests/house/test_threats.py::test_gone"]
