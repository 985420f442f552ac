"""Runs a publishing command many times in child processes, each of which exits one step later than the one before.

Usage: ``python -m tests.province.publishing.cutting COMMAND BEFORE AFTER PACK``. A step is one call of a function in
`ACTS`. Each process works on its own copy of the folder BEFORE, ``AFTER/<step>``, and exits just before that step. In
the copy with the highest step, the command was completed.
"""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.departments import add_department, revoke
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.province import START, Province

Command = Callable[[Province, Path], object]
NAME, KEYS, STICK = "quang-tri", "quang-tri-keys", "stick"
LATER = START + timedelta(days=30)
DIED = 9
ACTS = ((os, "fsync"), (Path, "replace"), (Path, "rename"), (Path, "mkdir"), (Path, "unlink"))
"""Functions before whose calls a child process can exit: they change the disk, or wait until data are written."""

COMMANDS: dict[str, Command] = {
    "init": lambda province, _pack: found(province.office, "Tỉnh Quảng Trị"),
    "add-department": lambda province, _pack: add_department(province.office, "so-khac", "Sở Khác"),
    "add": lambda province, pack: add(province.office, [pack]),
    "revoke": lambda province, _pack: revoke(province.office, "cong-an-tinh"),
    "renew": lambda province, _pack: renew(province.office),
    "rotate-root": lambda province, _pack: rotate(province.office, ["root"]),
    "rotate-working": lambda province, _pack: rotate(province.office, ["targets", "snapshot", "timestamp"]),
    "rotate-department": lambda province, _pack: rotate(province.office, ["so-y-te"]),
    "carrier": lambda province, _pack: write_carrier(province.folder, province.folder.parent / STICK, LATER),
    "carrier-zip": lambda province, _pack: write_carrier(
        province.folder, province.folder.parent / STICK, LATER, is_zip=True
    ),
}


def province_in(folder: Path) -> Province:
    """Return the province in `folder`; the clock of its office shows the time `LATER`."""
    return Province(folder / NAME, folder / KEYS, LATER)


class Steps:
    """Counts the calls of functions wrapped by `ahead_of`, and calls `end` just before call number `last`."""

    def __init__(self, last: int, end: Callable[[], object]) -> None:
        self._left = last
        self._end = end

    def step(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._end()

    def ahead_of(self, act: Callable[..., object]) -> Callable[..., object]:
        """Wrap the function `act` so that a step is counted before each call."""

        def watched(*arguments: object, **options: object) -> object:
            self.step()
            return act(*arguments, **options)

        return watched


def cut_everywhere(command: Command, before: Path, after: Path, pack: Path) -> None:
    """Run `command` on new copies of `before` in `after`, and exit one step later each time, until it completes."""
    step = 0
    while True:
        step += 1
        shutil.copytree(before, after / str(step))
        child = os.fork()
        if child == 0:
            steps = Steps(step, lambda: os._exit(DIED))
            for owner, name in ACTS:
                setattr(owner, name, steps.ahead_of(getattr(owner, name)))
            command(province_in(after / str(step)), pack)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == 0:
            return
        if code != DIED:
            raise SystemExit(f"{command} failed at step {step} by itself")


if __name__ == "__main__":
    cut_everywhere(COMMANDS[sys.argv[1]], *map(Path, sys.argv[2:]))
