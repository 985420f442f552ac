"""Compares windows of time with and without an influence, and two windows without it.

Rules: a round consists of three windows that directly follow each other: one with the influence and two without, all
with the same number of answers. The *shift* is the median, over all rounds, of the difference between the window with
the influence and the mean of the two others. The *noise* is the median difference of the two windows without it.
Other load on the machine changes slowly in comparison with a round, so it affects both; a round that it disturbs does
not move a median.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, median, quantiles
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Window:
    """Times in milliseconds while a learner answers. ``ends``: number of frames before the end of each answer."""

    frames: Sequence[float]
    answers: Sequence[float]
    ends: Sequence[int]

    def first(self, answers: int) -> "Window":
        """Return the window up to the end of the first `answers` answers, at least one."""
        return Window(self.frames[: self.ends[answers - 1]], self.answers[:answers], self.ends[:answers])


@dataclass(frozen=True, slots=True)
class Round:
    """Three windows of the same length: ``ours`` with the influence, ``floor`` and ``again`` without it."""

    ours: Window
    floor: Window
    again: Window

    @classmethod
    def read(cls, told: dict[str, dict[str, Any]]) -> Self:
        """Return the round that a child has reported, cut to the shortest of its windows."""
        windows = {name: Window(each["frames"], each["answers"], each["ends"]) for name, each in told.items()}
        shortest = min(len(window.answers) for window in windows.values())
        return cls(**{name: window.first(shortest) for name, window in windows.items()})


@dataclass(frozen=True, slots=True)
class Compared:
    """``floor``: median without the influence. See the module for ``shift`` and ``noise``."""

    floor: float
    shift: float
    noise: float


def compared(rounds: Sequence[Round], value: Callable[[Window], float]) -> Compared:
    """Compare `value` of the windows of all `rounds`, of which there must be one."""
    ours, floor, again = ([value(getattr(each, name)) for each in rounds] for name in ("ours", "floor", "again"))
    both = [mean(pair) for pair in zip(floor, again, strict=True)]
    shift = median(one - other for one, other in zip(ours, both, strict=True))
    noise = median(abs(one - other) for one, other in zip(floor, again, strict=True))
    return Compared(median(both), shift, noise)


def at(values: Sequence[float], share: int) -> float:
    """Return the value below which `share` % of `values` are."""
    return quantiles(values, n=100, method="inclusive")[share - 1] if len(values) > 1 else values[0]
