"""Commands in separate processes: with shell redirections, and with signals at any moment after the start.

If ``KIOSK_EVERY_END`` is set, nearly all commands and many moments are tried. Otherwise redirections are tried with
two commands, and one signal (SIGINT) is sent to two commands, at a few moments while they are loaded.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.ending.conftest import words_of
from tests.cli.ending.places import IS_WHOLE
from tests.cli.ending.rows import DRAWING, ROWS
from tests.cli.ending.running import CODES, Ended
from tests.house.sources import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell and POSIX signals")

World = Callable[[], Path]
STREAMS = {
    "a full disk": ">/dev/full",
    "no output": ">&-",
    "nothing at all": "<&- >&- 2>&-",
    "errors to a full disk": "2>/dev/full",
    "a reader of one line": "| head -n 1",
    "a reader that left": "| true",
}
ENVIRONMENTS = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "no home": {"HOME": "", "LANG": "C"},
    "ASCII": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "unbuffered": {"PYTHONUNBUFFERED": "1"},
}
LONG = ("tour", "gallery")
"""Commands that take minutes. `COMMANDS` does not contain them, because `test_no_display` already runs them."""
COMMANDS = [command for command in ROWS if command not in LONG] if IS_WHOLE else ["pack list", "hub status"]
DRAWING_SECONDS, PLAIN_SECONDS = 6.0, 0.8
"""Longest delay in seconds before the signal, for commands that draw and for commands that do not draw.

After this delay, a command that draws has begun to draw.
"""
SIGNALS = {signal.SIGINT: 24, signal.SIGTERM: 8, signal.SIGHUP: 8}
"""By signal: how many times it is sent to each command."""


def environment(world: Path, **more: str) -> dict[str, str]:
    """The environment variables of a process that has no display."""
    shown = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {key: value for key, value in os.environ.items() if key not in shown}
    return {**kept, "TRAM_HOC_DATA": str(world / "data"), "PYTHONPATH": str(ROOT), **more}


def typed(command: str, world: Path) -> list[str]:
    """The command line that runs `command` of `ROWS` in a separate process."""
    return [sys.executable, "-m", "kiosk", *words_of(command, world)]


@pytest.mark.parametrize("streams", STREAMS)
@pytest.mark.parametrize(
    "command", [*(command for command in COMMANDS if command not in {"tour", "gallery"}), "--help"]
)
def test_streams_that_nobody_reads_or_that_are_closed(command: str, streams: str, new_world: World) -> None:
    world = new_world()
    words = typed(command, world) if command in ROWS else [sys.executable, "-m", "kiosk", command]
    line = f'"$@" {STREAMS[streams]}; echo "code ${{PIPESTATUS:-$?}}" >&3'
    script = f"exec 3>{world}/code; {line}"
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words],
        cwd=world, env=environment(world), capture_output=True, text=True, check=False,
    )  # fmt: skip
    code = int((world / "code").read_text().split()[1])
    end = Ended(words[3:], code, done.stdout, done.stderr)
    spilt = end.faults.replace("gives no reason in a sentence", "")
    assert "prints" not in spilt, end
    assert code in CODES, end


@pytest.mark.parametrize("setting", ENVIRONMENTS)
@pytest.mark.parametrize("command", COMMANDS)
def test_surroundings(command: str, setting: str, new_world: World) -> None:
    world = new_world()
    done = subprocess.run(
        typed(command, world), cwd=world, env=environment(world, **ENVIRONMENTS[setting]),
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    end = Ended(
        [command], done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
    assert not end.faults


EARLY = """
import runpy, signal, sys

signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job is without it
wanted, met = int(sys.argv.pop(1)), []

def watch(event, arguments):
    if event == "import" and (met or arguments[0] == "kiosk.cli"):
        met.append(arguments[0])
        if len(met) == wanted:
            signal.raise_signal(signal.SIGINT)

sys.addaudithook(watch)
runpy.run_module("kiosk", run_name="__main__", alter_sys=True)
"""
"""Program that sends SIGINT to itself at the n-th import, counted from the import of `kiosk.cli`."""


FEW = [("run", 61), ("run", 90), ("run", 148), *(("pack list", number) for number in (1, 4, 30, 150, 175))]


@pytest.mark.parametrize(
    ("command", "number"),
    [(command, number) for command in ("pack list", "run") for number in range(1, 500, 5)] if IS_WHOLE else FEW,
)
def test_ctrl_c_while_the_program_is_loaded(command: str, number: int, new_world: World) -> None:
    world = new_world()
    words = [sys.executable, "-c", EARLY, str(number), *command.split()]
    done = subprocess.run(words, cwd=world, env=environment(world), capture_output=True, text=True, check=False)
    end = Ended(words[3:], 130 if done.returncode == -signal.SIGINT else done.returncode, done.stdout, done.stderr)
    assert (end.code in {2 if command == "run" else 0, 130}, end.faults) == (True, ""), end


if IS_WHOLE:

    @pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
    @pytest.mark.parametrize("command", ROWS)
    def test_a_signal_at_any_moment(command: str, number: signal.Signals, new_world: World) -> None:
        seconds, seen, faults = DRAWING_SECONDS if command in DRAWING else PLAIN_SECONDS, Counter[str](), []
        tries = SIGNALS[number]
        for turn in range(tries):
            world = new_world()
            after = 0.2 * turn / tries if turn < tries // 2 else seconds * turn / tries
            end = stopped(typed(command, world), world, after, number)
            if is_before_the_program(end, number):
                seen["Python's start"] += 1
            else:
                seen[str(end.code)] += 1
                faults.append(end.faults)
        print(f"{command} {number.name}: {dict(seen)}")
        assert not any(faults), "\n".join(faults)


def is_before_the_program(end: Ended, number: signal.Signals) -> bool:
    """Whether the signal ended Python, or made its start fail, before the first line of the program."""
    is_of_python = f"{ROOT}/kiosk/" not in end.err.replace(f"{ROOT}/kiosk/__init__.py", "")
    has_not_begun = any(said in end.err for said in ("init_import_site", "Could not import runpy"))
    return is_of_python and (end.code == -number or has_not_begun)


def stopped(words: Sequence[str], world: Path, after: float, number: signal.Signals) -> Ended:
    """Run a command, send it a signal after `after` seconds, and return its result."""
    with subprocess.Popen(
        words, cwd=world, env=environment(world), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as begun:  # fmt: skip
        time.sleep(after)  # the delay is the tested parameter
        begun.send_signal(number)
        out, err = begun.communicate(timeout=60)
    return Ended([*words[3:5], f"{after:.3f}"], begun.returncode, out.decode(), err.decode())
