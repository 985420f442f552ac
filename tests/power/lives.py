"""Lives of a kiosk on one disk, each ended by a power cut, and whether every cut kept the promises."""

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
"""Of one test; small enough for a test to end within minutes on a busy machine."""
PARTS = range(-(-int(os.environ.get("KIOSK_POWER_CUTS", "12")) // CUTS))
"""Tests of each kind of work, in all `KIOSK_POWER_CUTS` cuts or a few more; 200 before a release."""
CUTS_A_LIFE = 4
LIVES_OF_A_DISK = 3
"""The kiosk goes on from what a cut has left, some times; then a new one is set up."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Where lives are lived: the disk to begin with, how it is mounted to work on, and how what a cut left is."""

    machine: Machine
    image: Path
    mounting: Mounting
    left: Callable[[Path], AbstractContextManager[Path]]

    def live(self, chance: Random, longest: int, cuts: int = CUTS, **work: Any) -> Counter[str]:
        """Work through `cuts` cuts, up to `longest` operations apart, look at what each left, and count it."""
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
    """Whatever fails tells of the cut."""
    try:
        yield
    except Exception as error:
        error.add_note(str(cut))
        raise
