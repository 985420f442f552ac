"""What a run of the tests tells at its end: why tests were left out, a line a reason, and where one stood still.

Rule: both are short, because whoever looks at a server's output often sees its last lines only.
"""

import faulthandler
import os
from collections import Counter
from pathlib import Path

import pytest

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
"""The name of this process among several; empty in the only one, whose stderr anybody sees."""
FRAMES = 12
"""Innermost calls of each thread that are told."""


def _folder(config: pytest.Config) -> Path:
    return config.rootpath / "build" / "stood-still"


def pytest_configure(config: pytest.Config) -> None:
    """Forget the run before."""
    if not WORKER:
        for file in _folder(config).glob("*.txt"):
            file.unlink()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Whichever test stands still from here on: where it does is written to a file that outlives this process."""
    seconds = float(item.config.getini("faulthandler_timeout"))
    if not WORKER or seconds <= 0:
        return
    file = _folder(item.config) / f"{WORKER}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    if _Notes.now is not None:
        _Notes.now.close()
    _Notes.now = file.open("w", encoding="utf-8")
    _Notes.now.write(f"{item.nodeid}\n")
    _Notes.now.flush()
    faulthandler.dump_traceback_later(seconds, exit=True, file=_Notes.now)


class _Notes:
    """The file of the test that runs; it has to stay open."""

    now = None


def innermost(told: str) -> list[str]:
    """What was noted of a test that stood still, with the innermost calls of each thread; or nothing."""
    lines = told.splitlines()
    if not any(line.startswith("Timeout (") for line in lines):
        return []
    short: list[str] = []
    depth = 0
    for line in lines:
        depth = depth + 1 if line.startswith("  ") else 0
        if line.strip() and depth <= FRAMES:
            short.append(line)
    return short


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell it, and the seed by which the same order comes again."""
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
            terminalreporter.section(f"stood still: {lines[0]}")
            for line in lines[1:]:
                terminalreporter.write_line(line)
