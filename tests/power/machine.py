"""A machine from whose disk the power is cut: it runs a program, and a cut shows what the disk was left with.

Rules: a cut knows what the program had acknowledged before; a program is killed only after the last cut of its life,
so one life gives many cuts; what a cut left is an image, which can be mounted again as often as one likes.
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
    """What one cut left: the disk in `image`, behind what the program had said in this life."""

    image: Path
    operation: int
    """The first that is not done, counted from 1."""
    survival: Survival
    seed: int
    said: tuple[dict[str, Any], ...] = ()

    def order(self) -> dict[str, Any]:
        """The same for the server."""
        names = {"image": str(self.image), "survival": self.survival.name}
        return {**names, "operation": self.operation, "seed": self.seed}

    def __str__(self) -> str:
        last = json.dumps(self.said[-2:], ensure_ascii=False)
        return f"cut before operation {self.operation}, {self.survival.name}, seed {self.seed}, last said {last}"


@dataclass(frozen=True, slots=True)
class Power:
    """A disk that is mounted: the folder to work in, and where the server of the disk is."""

    folder: Path
    disk: Path
    server: Child

    def cut_now(self, image: Path, survival: Survival, seed: int) -> None:
        """Write to `image` what a cut at this moment leaves."""
        self._ask("cut", Cut(image, 0, survival, seed).order())

    def cut_later(self, cuts: Sequence[Cut]) -> None:
        """Order cuts; operations are counted from now on."""
        self._ask("cuts", [cut.order() for cut in cuts])

    def leave_room(self, free: int | None, told: int | None = None) -> None:
        """Leave `free` bytes on the disk, None for no limit; `told`: what it tells of instead."""
        self._ask("room", free)
        self._ask("told-room", told)

    def operations(self) -> int:
        """How many were done since cuts were ordered."""
        return int(os.getxattr(self.disk, "user.operations"))

    def _ask(self, what: str, told: Any) -> None:
        os.setxattr(self.disk, f"user.{what}", json.dumps(told).encode())


Mounting = Callable[[Path], AbstractContextManager[Power]]
"""How an image becomes a disk to work on."""


@dataclass(slots=True)
class Machine:
    """Processes, and a folder for mounts and images."""

    nursery: Nursery
    folder: Path
    _images: int = field(default=0)

    def image(self, disk: Disk) -> Path:
        """A file with that disk."""
        file = self.new_image()
        file.write_bytes(pickle.dumps(disk))
        return file

    def new_image(self) -> Path:
        """A file for what a cut will leave."""
        self._images += 1
        return self.folder / f"{self._images}.disk"

    @contextmanager
    def mounted(self, image: Path) -> Iterator[Power]:
        """The disk of an image under a folder."""
        folder = self.folder / f"mount-{image.stem}"
        folder.mkdir(exist_ok=True)
        server = self.nursery.start("tests.power.server:serve", folder=str(folder), image=str(image))
        heard = server.line.hear()
        assert heard == "mounted", heard
        try:
            yield Power(folder, folder, server)
        finally:
            unmount(folder)
            server.kill()  # somebody who looks at all disks may hold this one; nothing is written to it any more
            server.wait()

    def plan(self, chance: Random, number: int, longest: int) -> list[Cut]:
        """`number` cuts, one to `longest` operations after each other."""
        cuts, operation = [], 0
        for _ in range(number):
            operation += chance.randint(1, chance.choice((4, longest // 4, longest)))
            cuts.append(Cut(self.new_image(), operation, chance.choice(_FREQUENT), chance.getrandbits(32)))
        return cuts

    def run(self, mounting: Mounting, image: Path, program: str, cuts: Sequence[Cut], **work: Any) -> list[Cut]:
        """Run a program of `tests.power.work` on the disk of `image` up to the last of the `cuts`; what they left."""
        with mounting(image) as power:
            power.cut_later(cuts)
            worker = self.nursery.start(f"tests.power.work:{program}", folder=str(power.folder), **work)
            return list(_through(power.server.line, worker, cuts))


def unmount(folder: Path) -> None:
    """Take a disk away, whoever still looks at it."""
    subprocess.run(["umount", "--lazy", folder], check=True)


def _through(disk: Line, worker: Child, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """Follow a program through all `cuts`; it is killed in the middle of the last, and at any failure."""
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
