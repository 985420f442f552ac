"""Number of repetitions of each measure, and the function that alternates runs.

Reason for alternating: other load on the machine affects all compared programs equally.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Effort:
    """Number and size of the runs of each measure.

    ``rounds``: number of starts of each program, and number of rounds of commits. ``repeats``: number of runs of
    longer measures. ``rest_ms``: idle milliseconds before memory is read. ``answers``: number of timed answers of a
    lesson, 0 for all. ``moves``: number of animations of the practice phone; the baseline runs three times as many.
    ``visits``: number of visits in a round of commits. ``large``: bytes of the installed pack. ``meanwhile``: bytes
    of the pack that is installed during animations. ``is_cold``: whether a start with a dropped page cache is also
    measured, if the system allows dropping the cache. ``papers``: number of certificates in a batch. ``is_year``:
    whether reports are made from a whole year. ``people``: number of people in the lists of a commune.
    ``hub_bundles``: number of bundles that each kiosk sends to the hub. ``sealed``: number of events that are
    exported for the measurement of memory; a tenth of them for that of time. ``leaving``: number of bundles
    that leave while a learner answers. ``sizes``: numbers of communes and of statements of the measured hubs.
    """

    rounds: int = 9
    repeats: int = 3
    rest_ms: int = 2000
    answers: int = 0
    moves: int = 15
    visits: int = 12
    large: int = 1_000_000_000
    meanwhile: int = 200_000_000
    is_cold: bool = True
    papers: int = 100
    is_year: bool = True
    people: int = 4000
    hub_bundles: int = 20
    sealed: int = 1_000_000
    leaving: int = 500
    sizes: tuple[tuple[int, int], ...] = ((300, 50_000), (300, 200_000), (3000, 200_000), (20_000, 2_000_000))


BRIEF = Effort(
    1,
    1,
    100,
    2,
    1,
    1,
    2_000_000,
    2_000_000,
    is_cold=False,
    papers=5,
    is_year=False,
    people=200,
    hub_bundles=1,
    sealed=2000,
    leaving=20,
    sizes=((4, 500), (8, 1000)),
)
"""Shortest run, a few seconds in total: it shows that each measure works, but its figures mean nothing."""


def alternate(rounds: int, runs: Mapping[KeyT, Callable[[], ResultT]]) -> dict[KeyT, list[ResultT]]:
    """Call each function in `runs` once per round, in turn (A B A B …); return the results of each by its name."""
    results: dict[KeyT, list[ResultT]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            results[name].append(run())
    return results
