"""Counts what an author does, and how long a person would need for it."""

import time
from dataclasses import dataclass, field

SECONDS_PER_TOUCH = 1.5
"""Assumed time for each touch, also of a key of the on-screen keyboard. Time to think is not included."""
HEADING = (
    f"A touch or key counts {SECONDS_PER_TOUCH} s, a spoken sentence its length; time to think is not included.\n"
    f"{'part':<30}{'touches':>8}{'keys':>7}{'sentences':>11}{'a person':>12}{'the machine':>13}"
)


@dataclass(frozen=True, slots=True)
class Effort:
    """What was done: touches outside the keyboard, keys of the keyboard, and sentences that were read aloud.

    ``spoken``: seconds of reading aloud. ``elapsed``: seconds that the test needed.
    """

    touches: int = 0
    keys: int = 0
    sentences: int = 0
    spoken: float = 0.0
    elapsed: float = 0.0

    @property
    def minutes(self) -> float:
        """Time that a person needs."""
        return ((self.touches + self.keys) * SECONDS_PER_TOUCH + self.spoken) / 60

    def __sub__(self, other: "Effort") -> "Effort":
        return Effort(
            self.touches - other.touches,
            self.keys - other.keys,
            self.sentences - other.sentences,
            self.spoken - other.spoken,
            self.elapsed - other.elapsed,
        )

    def row(self, part: str) -> str:
        """Return the line of the table for `part`."""
        counted = f"{self.touches:>8}{self.keys:>7}{self.sentences:>11}"
        return f"{part:<30}{counted}{self.minutes:>8.1f} min{self.elapsed:>11.0f} s"


@dataclass
class Count:
    """Counts the parts of a journey."""

    touches: int = 0
    keys: int = 0
    sentences: int = 0
    spoken: float = 0.0
    parts: dict[str, Effort] = field(default_factory=dict)
    _began: float = field(default_factory=time.monotonic)
    _noted: Effort = field(default_factory=Effort)

    @property
    def total(self) -> Effort:
        """What was done since the beginning."""
        return Effort(self.touches, self.keys, self.sentences, self.spoken, time.monotonic() - self._began)

    def note(self, part: str) -> None:
        """Store what was done since the part before under the name `part`."""
        total = self.total
        self.parts[part], self._noted = total - self._noted, total

    def __str__(self) -> str:
        rows = [effort.row(part) for part, effort in self.parts.items()]
        return "\n".join([HEADING, *rows, self._noted.row("together")])
