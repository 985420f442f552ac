"""Runs a kiosk on one disk through many power cuts, and after each cut verifies the disk with `promises.hold`."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.power.machine import Cut, Machine, Mounting
from tests.power.promises import Acknowledged, hold

CUTS = 12
"""Number of cuts per test, few enough for a test to end within minutes even on a busy machine."""
PARTS = range(-(-int(os.environ.get("KIOSK_POWER_CUTS", "12")) // CUTS))
"""Values of the test parameter ``part``: each test with this parameter runs once for each value.

Most of these tests make `CUTS` cuts in a run, so that each kind of work gets at least as many cuts as the variable
``KIOSK_POWER_CUTS`` says (default 12; 200 before a release).
"""
CUTS_A_LIFE = 4
LIVES_OF_A_DISK = 3
"""Number of runs of the program on one disk, after which a new disk is used.

Each run starts with the disk that the last cut of the previous run left.
"""


@dataclass(frozen=True, slots=True)
class Trial:
    """Makes power cuts on a disk, whose initial image is `image`.

    `mounting`: mounts the disk of an image, so that a program can work on it and its power can be cut. `left`: mounts
    the disk that a cut left in an image, so that the test can verify its files.
    """

    machine: Machine
    image: Path
    mounting: Mounting
    left: Callable[[Path], AbstractContextManager[Path]]

    def live(self, chance: Random, longest: int, cuts: int = CUTS, **work: Any) -> Counter[str]:
        """Run the program through `cuts` cuts, verify the disk that each cut left, and count the states found.

        The program works for at most `longest` disk operations between two cuts. `work`: arguments of the program.
        For the states, see `promises.hold`.
        """
        found, image, before = Counter[str](), self.image, Acknowledged()
        for life in range(-(-cuts // CUTS_A_LIFE)):
            if life % LIVES_OF_A_DISK == 0:
                image, before = self.image, Acknowledged()
            work |= {"seed": chance.getrandbits(32), "life": 100 * life}
            plan = self.machine.plan(chance, CUTS_A_LIFE, longest)
            after = before
            for cut in self.machine.run(self.mounting, image, "works", plan, **work):
                after = before.and_then(cut.said)
                found += self._look(cut, after)
            image, before = plan[-1].image, after
            for cut in plan[:-1]:
                cut.image.unlink()
        return found

    def _look(self, cut: Cut, acknowledged: Acknowledged) -> Counter[str]:
        with told(cut), self.left(cut.image) as folder:
            found = hold(folder, acknowledged)
        return found + Counter({f"{cut.survival.name.lower()} kept": 1, "events told of": len(acknowledged.events)})


@contextmanager
def told(cut: Cut) -> Iterator[None]:
    """Add a description of `cut` to any exception that the ``with`` block raises."""
    try:
        yield
    except Exception as error:
        error.add_note(str(cut))
        raise
