"""Runs a publishing command repeatedly in child processes that exit at each successive step of their writing.

Usage: ``python -m tests.province.publishing.cutting COMMAND BEFORE AFTER PACK``. ``AFTER/<step>`` is a copy of the
folder BEFORE as the process left it at that step; in the last one the command completed.
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
"""Calls that change the disk or wait for it."""

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
    """The province in `folder`, a month later."""
    return Province(folder / NAME, folder / KEYS, LATER)


class Steps:
    """Counts calls that change the disk, and calls `end` at the given one."""

    def __init__(self, last: int, end: Callable[[], object]) -> None:
        self._left = last
        self._end = end

    def step(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._end()

    def ahead_of(self, act: Callable[..., object]) -> Callable[..., object]:
        """A wrapper of `act` that counts a step first."""

        def watched(*arguments: object, **options: object) -> object:
            self.step()
            return act(*arguments, **options)

        return watched


def cut_everywhere(command: Command, before: Path, after: Path, pack: Path) -> None:
    """Create the folders in `after`, one per step."""
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
