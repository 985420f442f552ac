"""How much is measured, and runs that take turns, so that what else the machine does falls on all of them alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured.

    ``rounds``: runs of each side of a start; ``repeats``: of what takes longer. ``rest_ms``: until memory is looked
    at. ``answers``: of a lesson, 0 for all. ``moves``: of the practice phone, and a third of its floor's. ``visits``:
    of a round of commits. ``large``: bytes of the pack that is installed; ``meanwhile``: of the one that is installed
    while the phone moves. ``is_cold``: whether the disk's cache may be emptied.
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


BRIEF = Effort(1, 1, 100, 2, 1, 1, 2_000_000, 2_000_000, is_cold=False)
"""Seconds for everything: shows that each measure can be taken, and nothing about the program."""


def alternate(rounds: int, runs: Mapping[KeyT, Callable[[], ResultT]]) -> dict[KeyT, list[ResultT]]:
    """Results of each run, one a round, in the order they were made: A B A B …"""
    results: dict[KeyT, list[ResultT]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            results[name].append(run())
    return results
