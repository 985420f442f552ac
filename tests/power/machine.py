"""A simulated machine, which runs a program and cuts the power of its disk at chosen disk operations.

Rules: Each cut stores what the program had acknowledged before the cut. A cut writes an image of the disk, which can
be mounted repeatedly. The program continues after a cut and is killed only at the last one, so that one run gives the
results of many cuts.
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
    """A power cut. ``image``: file of the disk that the cut left; ``said``: the program's reports before the cut."""

    image: Path
    operation: int
    """Number of the first disk operation that the cut prevents; the operations are counted from 1."""
    survival: Survival
    seed: int
    said: tuple[dict[str, Any], ...] = ()

    def order(self) -> dict[str, Any]:
        """Return this cut as a request to the process that provides the disk."""
        names = {"image": str(self.image), "survival": self.survival.name}
        return {**names, "operation": self.operation, "seed": self.seed}

    def __str__(self) -> str:
        last = json.dumps(self.said[-2:], ensure_ascii=False)
        return f"cut before operation {self.operation}, {self.survival.name}, seed {self.seed}, last said {last}"


@dataclass(frozen=True, slots=True)
class Power:
    """A mounted simulated disk, whose power can be cut.

    ``folder``: where programs work. ``disk``: the mount point of the simulated disk. It differs from ``folder`` if
    programs work on a second file system, whose image is a file on the simulated disk. ``server``: the process that
    provides the simulated disk.
    """

    folder: Path
    disk: Path
    server: Child

    def cut_now(self, image: Path, survival: Survival, seed: int) -> None:
        """Write to `image` the disk that a power cut at this moment would leave."""
        self._ask("cut", Cut(image, 0, survival, seed).order())

    def cut_later(self, cuts: Sequence[Cut]) -> None:
        """Schedule `cuts`; the operations up to each cut are counted from this call."""
        self._ask("cuts", [cut.order() for cut in cuts])

    def leave_room(self, free: int | None, told: int | None = None) -> None:
        """Limit the free space of the disk to `free` bytes (None: unlimited).

        `told`: number of free bytes that the disk reports instead of the real number (None: it reports the real
        number).
        """
        self._ask("room", free)
        self._ask("told-room", told)

    def operations(self) -> int:
        """Return the number of disk operations since cuts were last scheduled."""
        return int(os.getxattr(self.disk, "user.operations"))

    def _ask(self, what: str, told: Any) -> None:
        os.setxattr(self.disk, f"user.{what}", json.dumps(told).encode())


Mounting = Callable[[Path], AbstractContextManager[Power]]
"""Function that mounts the disk of an image, so that a program can work on it."""


@dataclass(slots=True)
class Machine:
    """Starts processes through `nursery`; `folder` contains the mount points and the disk images."""

    nursery: Nursery
    folder: Path
    _images: int = field(default=0)

    def image(self, disk: Disk) -> Path:
        """Write `disk` to a new image file, and return the path of this file."""
        file = self.new_image()
        file.write_bytes(pickle.dumps(disk))
        return file

    def new_image(self) -> Path:
        """Return the path for a new image file."""
        self._images += 1
        return self.folder / f"{self._images}.disk"

    @contextmanager
    def mounted(self, image: Path) -> Iterator[Power]:
        """Mount the disk of `image` on a folder below `folder`; unmount it at the end of the ``with`` block."""
        folder = self.folder / f"mount-{image.stem}"
        folder.mkdir(exist_ok=True)
        server = self.nursery.start("tests.power.server:serve", folder=str(folder), image=str(image))
        heard = server.line.hear()
        assert heard == "mounted", heard
        try:
            yield Power(folder, folder, server)
        finally:
            unmount(folder)
            server.kill()  # needed if a program that scans all mounts keeps the server busy
            server.wait()

    def plan(self, chance: Random, number: int, longest: int) -> list[Cut]:
        """Plan `number` cuts at random, each between 1 and `longest` disk operations after the previous cut."""
        cuts, operation = [], 0
        for _ in range(number):
            operation += chance.randint(1, chance.choice((4, longest // 4, longest)))
            cuts.append(Cut(self.new_image(), operation, chance.choice(_FREQUENT), chance.getrandbits(32)))
        return cuts

    def run(self, mounting: Mounting, image: Path, program: str, cuts: Sequence[Cut], **work: Any) -> list[Cut]:
        """Run `program` on the disk of `image` until the last cut; return the cuts made.

        `program`: name of a function in `tests.power.work`, or ``<module>:<function>``.
        """
        with mounting(image) as power:
            power.cut_later(cuts)
            path = program if ":" in program else f"tests.power.work:{program}"
            worker = self.nursery.start(path, folder=str(power.folder), **work)
            return list(_through(power.server.line, worker, cuts))


def unmount(folder: Path) -> None:
    """Unmount `folder` even if a process uses it."""
    subprocess.run(["umount", "--lazy", folder], check=True)


def _through(disk: Line, worker: Child, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """Yield each of `cuts` after the disk made it; kill the program during the last cut, or on an error."""
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
