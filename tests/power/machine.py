"""A machine that runs a program and cuts the power of its disk at chosen operations.

Rules: a cut records what the program had acknowledged before; the program is killed only at the last cut of its life,
so that one life gives many cuts; a cut leaves an image, which can be mounted repeatedly.
"""

import json
import os
import pickle
import select
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from tests.power.disk import Disk, Survival
from tests.power.line import LONGEST_WAIT, Line
from tests.power.nursery import Child, Nursery

_FREQUENT = (Survival.NOTHING, Survival.NOTHING, Survival.PREFIX, Survival.ANY, Survival.ANY)


@dataclass(frozen=True, slots=True)
class Cut:
    """One cut: the disk that it left in `image`, and what the program had acknowledged in this life."""

    image: Path
    operation: int
    """Number of the first operation that is not done, counted from 1."""
    survival: Survival
    seed: int
    said: tuple[dict[str, Any], ...] = ()

    def order(self) -> dict[str, Any]:
        """The cut as a request to the server."""
        names = {"image": str(self.image), "survival": self.survival.name}
        return {**names, "operation": self.operation, "seed": self.seed}

    def __str__(self) -> str:
        last = json.dumps(self.said[-2:], ensure_ascii=False)
        return f"cut before operation {self.operation}, {self.survival.name}, seed {self.seed}, last said {last}"


@dataclass(frozen=True, slots=True)
class Power:
    """A mounted disk: the folder to work in, the mount point of the simulated disk, and its server."""

    folder: Path
    disk: Path
    server: Child

    def cut_now(self, image: Path, survival: Survival, seed: int) -> None:
        """Write the result of a cut at this moment to `image`."""
        self._ask("cut", Cut(image, 0, survival, seed).order())

    def cut_later(self, cuts: Sequence[Cut]) -> None:
        """Schedule cuts; operations are counted from now on."""
        self._ask("cuts", [cut.order() for cut in cuts])

    def leave_room(self, free: int | None, told: int | None = None) -> None:
        """Limit free space to `free` bytes (None: unlimited); `told`: free bytes to report instead."""
        self._ask("room", free)
        self._ask("told-room", told)

    def operations(self) -> int:
        """Number of operations since cuts were last scheduled."""
        return int(os.getxattr(self.disk, "user.operations"))

    def _ask(self, what: str, told: Any) -> None:
        os.setxattr(self.disk, f"user.{what}", json.dumps(told).encode())


Mounting = Callable[[Path], AbstractContextManager[Power]]
"""How an image is mounted as a disk to work on."""


@dataclass(slots=True)
class Machine:
    """Processes, and a folder for mount points and images."""

    nursery: Nursery
    folder: Path
    _images: int = field(default=0)

    def image(self, disk: Disk) -> Path:
        """Write a disk to a new image."""
        file = self.new_image()
        file.write_bytes(pickle.dumps(disk))
        return file

    def new_image(self) -> Path:
        """Path of a new image."""
        self._images += 1
        return self.folder / f"{self._images}.disk"

    @contextmanager
    def mounted(self, image: Path) -> Iterator[Power]:
        """Mount an image on a folder below `folder`."""
        folder = self.folder / f"mount-{image.stem}"
        folder.mkdir(exist_ok=True)
        server = self.nursery.start("tests.power.server:serve", folder=str(folder), image=str(image))
        heard = server.line.hear()
        assert heard == "mounted", heard
        try:
            yield Power(folder, folder, server)
        finally:
            unmount(folder)
            server.kill()  # a process that scans all mounts may keep this one busy; nothing is written any more
            server.wait()

    def plan(self, chance: Random, number: int, longest: int) -> list[Cut]:
        """Plan `number` cuts, each between 1 and `longest` operations after the previous one."""
        cuts, operation = [], 0
        for _ in range(number):
            operation += chance.randint(1, chance.choice((4, longest // 4, longest)))
            cuts.append(Cut(self.new_image(), operation, chance.choice(_FREQUENT), chance.getrandbits(32)))
        return cuts

    def run(self, mounting: Mounting, image: Path, program: str, cuts: Sequence[Cut], **work: Any) -> list[Cut]:
        """Run a program of `tests.power.work` on the disk of `image` up to the last cut; returns the cuts."""
        with mounting(image) as power:
            power.cut_later(cuts)
            worker = self.nursery.start(f"tests.power.work:{program}", folder=str(power.folder), **work)
            return list(_through(power.server.line, worker, cuts))


def unmount(folder: Path) -> None:
    """Unmount `folder` even if it is busy."""
    subprocess.run(["umount", "--lazy", folder], check=True)


def _through(disk: Line, worker: Child, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """Follow a program through all `cuts`; kills it during the last cut, or on an error."""
    said: list[dict[str, Any]] = []
    try:
        for number, cut in enumerate(cuts, 1):
            while disk not in _ready(disk, worker.line):
                said.append(_said(worker.line.hear()))
            assert disk.hear() == {"cut": cut.order()}
            said += map(_said, worker.line.heard())
            if number == len(cuts):
                worker.kill()
            disk.say("go on")
            yield replace(cut, said=tuple(said))
    finally:
        worker.kill()
        worker.wait()


def _ready(*lines: Line) -> list[Line]:
    ready, _, _ = select.select(lines, [], [], LONGEST_WAIT)
    assert ready, "neither the program nor the disk says anything"
    return ready


def _said(told: Any) -> dict[str, Any]:
    assert told is not None, "the program ended before it was cut off"
    assert "failed" not in told, told["failed"]
    return dict(told)
