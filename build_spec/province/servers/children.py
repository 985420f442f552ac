"""Kills the processes of this one, to be sure that none is left when everything is taken down.

An interruption between the start of a process and the note of how to end it would leave that process running.
"""

import os
import signal
from contextlib import suppress
from pathlib import Path


def kill_children() -> None:
    """Kill all processes that this one has started, and theirs; wait for those that this one has started."""
    while started := _started_by(os.getpid()):
        for pid in _with_theirs(started):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for pid in started:
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _with_theirs(started: list[int]) -> list[int]:
    return [*started, *(pid for one in started for pid in _with_theirs(_started_by(one)))]


def _started_by(pid: int) -> list[int]:
    """Return the children of all threads of a process; none if it has ended."""
    found: list[int] = []
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, file.read_text("ascii").split())
    return found
