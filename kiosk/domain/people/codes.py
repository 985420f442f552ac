"""Picture codes: three of twelve pictures in order, with which people sign in without reading.

Rules: the kiosk assigns the code. Within a hamlet all codes differ; while that is possible, they differ in at least
two of the three places, so that one wrong tap never opens the record of a neighbour. Wrong codes slow the next try
down and never lock anybody out. Waiting times are measured as in `kiosk.domain.guessing.tries`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations
from random import Random

from kiosk.domain.errors import KioskError
from kiosk.domain.guessing.tries import Tries
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.domain.texts import translatable

PICTURES = len(CODE_PICTURES)
LENGTH = 3
WAITS = (0, 0, 0, 5, 10, 20, 30)
"""Seconds to wait after the first, second, … wrong code in a row; the last value applies from the seventh on."""

PictureCode = tuple[int, int, int]
"""The indices in `CODE_PICTURES` of three different pictures, in the order in which they are touched."""
CODES: Sequence[PictureCode] = tuple((a, b, c) for a, b, c in permutations(range(PICTURES), LENGTH))
"""All 1,320 codes."""


class NoCodeLeftError(KioskError):
    """All codes of a hamlet are taken."""

    code = "no-code-left"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "All picture codes of this hamlet are taken."),
            translatable("People", "Let the person in by hand, or remove people who no longer come."),
        )


@dataclass(frozen=True, slots=True)
class CodeTries(Tries):
    """Wrong codes in a row for one person."""

    waits = WAITS


def is_code(pictures: Sequence[int]) -> bool:
    """Whether the touched pictures can be a code: three different numbers of pictures."""
    return len(pictures) == LENGTH == len(set(pictures)) and all(0 <= picture < PICTURES for picture in pictures)


def assign(taken: Iterable[PictureCode], rng: Random) -> PictureCode:
    """A random code for a hamlet in which the codes `taken` are used. Raises NoCodeLeftError.

    If possible, it differs from each of `taken` in at least two places. `rng`: a generator that cannot be predicted
    (`random.SystemRandom`).
    """
    used = set(taken)
    free = [code for code in CODES if code not in used]
    if not free:
        raise NoCodeLeftError
    pairs = {pair for code in used for pair in _pairs(code)}
    far = [code for code in free if pairs.isdisjoint(_pairs(code))]
    return rng.choice(far or free)


def wait_after(failures: int) -> int:
    """Full waiting time in seconds after `failures` wrong codes in a row."""
    return CodeTries(failures).wait


@cache
def _pairs(code: PictureCode) -> frozenset[tuple[tuple[int, int], ...]]:
    """Each two places of `code` with their pictures. Different codes that share such a pair differ in one place."""
    return frozenset(combinations(enumerate(code), 2))
