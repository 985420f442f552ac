"""How long a person looks at a screen before a touch, and how exactly the person touches."""

from dataclasses import dataclass
from random import Random

WAITS = (3.0, 12.0, 25.0)
"""Seconds before a touch: somebody who knows the way, who reads, who does not know what to do."""
SHARES = (80, 15, 5)


@dataclass(frozen=True, slots=True)
class Pace:
    """``waits``: seconds before a touch, one drawn with the weights ``shares``. ``beside``, ``twice``: probabilities
    of a touch beside the wanted place before the right one, and of a second touch at once after it."""

    waits: tuple[float, ...] = WAITS
    shares: tuple[int, ...] = SHARES
    beside: float = 0.08
    twice: float = 0.12

    def seconds(self, dice: Random) -> float:
        """Draw the seconds before the next touch."""
        return dice.choices(self.waits, self.shares)[0]


HUMAN = Pace()
QUICK, SLOW = Pace((1.0,), (1,), 0, 0), Pace((25.0,), (1,), 0, 0)
"""The paces whose visits must lead to the same states."""
BRISK = Pace((0.8, 3.0), (85, 15), 0.08, 0.12)
"""The pace of the short walk in the suite."""
