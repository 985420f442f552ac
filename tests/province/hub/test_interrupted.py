"""Tests of Ctrl+C while a hub receives results.

No bundle is stored in part, the exit code is 130, and the next run stores the remaining bundles.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from kiosk.cli.hub import app
from kiosk.province.hub.receiving import Desk
from kiosk.province.publishing import office
from kiosk.sync.bundles import Bundle
from tests.province.hub.hubs import NOW, Hub, received

POINTS = 60
"""Number of interrupted runs; their interruption points are spread evenly over the executed lines."""
TRACED = ("/kiosk/province/hub/", "/kiosk/storage/", "/kiosk/durable.py", "/sqlalchemy/", "/contextlib.py")

Trace = Callable[[FrameType, str, Any], Any]


class Interrupter:
    """Simulates Ctrl+C: a trace function that raises KeyboardInterrupt at the line with the number `at`.

    Lines are counted in the order of execution, in `Desk.receive` and the functions that it calls.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.seen = 0

    def trace(self, frame: FrameType, _event: str, _argument: object) -> Trace | None:
        if not self.seen and frame.f_code is not Desk.receive.__code__:
            return None
        return self.line if any(part in frame.f_code.co_filename for part in TRACED) else None

    def line(self, frame: FrameType, event: str, _argument: object) -> Trace | None:
        if event == "line":
            self.seen += 1
            if self.seen == self.at:
                raise KeyboardInterrupt
        elif event == "return" and frame.f_code is Desk.receive.__code__:
            sys.settrace(None)
        return self.line


def receives(hub: Hub, at: int = 0) -> tuple[Result, int]:
    """Run ``kiosk hub receive`` and interrupt it at line `at` (0: never).

    Returns the result and the number of lines that were executed.
    """
    interrupter = Interrupter(at)
    words = ["receive", str(hub.folder), str(hub.stick), "--keys", str(hub.keys)]
    before = sys.gettrace()
    sys.settrace(interrupter.trace)
    try:
        return CliRunner().invoke(app, words), interrupter.seen
    finally:
        sys.settrace(before)


@pytest.fixture(autouse=True)
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "system_clock", lambda: NOW)


# an iterator over a folder stays open if the interrupt comes in the line that closes it
@pytest.mark.filterwarnings("ignore:Exception ignored in. .*ScandirIterator:pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_at_any_moment_stores_whole_bundles_and_the_next_run_finishes(
    hub: Hub, cut: list[Bundle], tmp_path: Path
):
    hub.lays(*cut)
    empty, laid = shutil.copytree(hub.folder, tmp_path / "empty"), shutil.copytree(hub.stick, tmp_path / "laid")

    def start_again() -> None:
        for fresh, used in ((empty, hub.folder), (laid, hub.stick)):
            shutil.rmtree(used)
            shutil.copytree(fresh, used)

    receives(hub)  # the first run executes additional lines, which fill caches
    start_again()
    done, lines = receives(hub)
    assert done.exit_code == 0, done.output
    for at in range(1, lines, lines // POINTS):
        start_again()
        done, _ = receives(hub, at)
        assert (at, done.exit_code, done.output) == (at, 130, done.output)
        assert "Stopped. Results stored" in done.output
        left = hub.state()
        held = len(left["bundles"])
        assert [row[1] for row in left["bundles"]] == [bundle.first for bundle in cut[:held]], at
        assert len(left["statements"]) == sum(len(bundle.statements) for bundle in cut[:held]), at
        assert sum(path.name.startswith(".") for path in hub.stick.rglob("*")) == 0, at
        taken = hub.receives()
        assert (len(taken.new), taken.known, taken.refused) == (len(cut) - held, held, []), at
        assert list(hub.answered().values()) == [[received(bundle) for bundle in cut]], at
