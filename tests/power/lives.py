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

CUTS = int(os.environ.get("KIOSK_POWER_CUTS", "12"))
"""For each kind of work; 200 before a release."""
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
            for cut in self.machine.run(self.mounting, image, "works", plan, **work):
                now = before.and_then(cut.said)
                with told(cut), self.left(cut.image) as folder:
                    found += hold(folder, now)
                found["events told of"] += len(now.events)
                found.update(("cuts", f"kept of the rest: {cut.survival.name.lower()}"))
            image, before = cut.image, now
        return found


@contextmanager
def told(cut: Cut) -> Iterator[None]:
    """Whatever fails tells of the cut."""
    try:
        yield
    except Exception as error:
        error.add_note(str(cut))
        raise
