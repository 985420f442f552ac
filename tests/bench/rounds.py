"""Runs that take turns, so that whatever else the machine does falls on all of them alike."""

from collections.abc import Callable, Mapping
from typing import TypeVar

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")


def alternate(rounds: int, runs: Mapping[KeyT, Callable[[], ResultT]]) -> dict[KeyT, list[ResultT]]:
    """Results of each run, one a round, in the order they were made: A B A B …"""
    results: dict[KeyT, list[ResultT]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            results[name].append(run())
    return results
