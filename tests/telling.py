"""Prints a summary at the end of a test run: the reasons of skipped tests, and the stacks of a hung or crashed test.

Rule: the summary is short, because a CI log often shows only its last lines.
"""

import faulthandler
import os
from collections import Counter
from pathlib import Path

import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
"""Name of this pytest-xdist worker process; empty if the tests run in only one process, whose stderr is visible."""
CRASH = "Fatal Python error"
FRAMES = 12
"""Maximum number of innermost stack frames shown per thread."""


def _folder(config: pytest.Config) -> Path:
    return config.rootpath / "build" / "stood-still"


def pytest_configure(config: pytest.Config) -> None:
    """Delete the stack files of the previous run."""
    if not WORKER:
        for file in _folder(config).glob("*.txt"):
            file.unlink()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """In a worker process, have all stacks written to a file if it crashes, or hangs for ``faulthandler_timeout``."""
    seconds = float(item.config.getini("faulthandler_timeout"))
    if not WORKER or seconds <= 0:
        return
    file = _folder(item.config) / f"{WORKER}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    before, _Notes.now = _Notes.now, file.open("w", encoding="utf-8")
    _Notes.now.write(f"{item.nodeid}\n")
    _Notes.now.flush()
    faulthandler.enable(_Notes.now)
    if before is not None:
        before.close()
    faulthandler.dump_traceback_later(seconds, exit=True, file=_Notes.now)


class _Notes:
    """Holds the open stack file of the running test in ``now``."""

    now = None


def innermost(told: str) -> list[str]:
    """Return the innermost frames of each stack in the text `told`; none if the test neither hung nor crashed."""
    lines = told.splitlines()
    if not any(line.startswith(("Timeout (", CRASH)) for line in lines):
        return []
    short: list[str] = []
    depth = 0
    for line in lines:
        depth = depth + 1 if line.startswith("  ") else 0
        if line.strip() and depth <= FRAMES:
            short.append(line)
    return short


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the random seed, the reasons of skipped tests, and the stacks of hung and crashed tests."""
    terminalreporter.write_line(f"order: --randomly-seed={terminalreporter.config.getoption('randomly_seed', '')}")
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        told = report.longrepr
        reasons[str(told[2] if isinstance(told, tuple) else told).removeprefix("Skipped: ")] += 1
    for reason, count in reasons.most_common():
        terminalreporter.write_line(f"left out {count}: {reason}")
    for file in sorted(_folder(terminalreporter.config).glob("*.txt")):
        lines = innermost(file.read_text("utf-8", "replace"))
        if lines:
            terminalreporter.section(f"{'crashed' if lines[1].startswith(CRASH) else 'stood still'}: {lines[0]}")
            for line in lines[1:]:
                terminalreporter.write_line(line)
