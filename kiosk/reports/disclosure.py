"""Finds the hidden numbers that a reader could compute from the sums of a report.

Rules: pure arithmetic on named numbers. The reader knows every visible number, every sum, that a number marked
`Hidden.BELOW_FIVE` is 1 to 4, that a number marked `Hidden.WITHHELD` is at least 5, and that a `slack` is not
negative. A hidden number is computable if Gaussian elimination yields an equation with no other hidden number, or if
the bounds of the other numbers leave only one value. Repeated narrowing of bounds does not find every computable
number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, inf, isfinite

from kiosk.reports.cells import Hidden

SMALLEST, LARGEST = 1, 4
"""Bounds of the numbers that are hidden as `Hidden.BELOW_FIVE`."""
_SLACK, _FREE = "<", "="
"""Prefixes of the row keys of slacks; no key of a row begins with them."""
_ROUNDS = 20
"""Maximum number of rounds in which all bounds are narrowed."""
_ROUNDING = 1e-6
"""Maximum error of the bounds, which are floating-point numbers because they can be infinite."""

Name = tuple[str, str, int]
"""A number of a report: key of its row, key of its column, and the number itself.

Equal names in different sections are the same number.
"""


Rational = int | Fraction
"""An exact number; nearly all are whole, and `int` is much faster."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The number ``total`` is the sum of the numbers ``parts``."""

    total: Name
    parts: tuple[Name, ...]

    def members(self) -> tuple[Name, ...]:
        """The parts and the total."""
        return (*self.parts, self.total)


def slack(small: Name, large: Name, difference: int, *, is_protected: bool = False) -> Name:
    """Return the name of the `difference` between `large` and `small`, or a multiple of it, which no table shows.

    `is_protected`: a reader must not be able to compute the difference if it is small.
    """
    kind = _SLACK if is_protected and SMALLEST <= difference <= LARGEST else f"{_SLACK}{_FREE}"
    return f"{kind}{small[0]}", f"{small[1]}{_SLACK}{large[0]}{_SLACK}{large[1]}", difference


def is_slack(name: Name) -> bool:
    """Whether `name` is that of a `slack`."""
    return name[0].startswith(_SLACK)


def is_free(name: Name) -> bool:
    """Whether `name` is that of a slack that a reader may compute."""
    return name[0].startswith(f"{_SLACK}{_FREE}")


@dataclass(frozen=True, slots=True)
class _Equation:
    """The sum of hidden numbers, multiplied by their weights, equals ``value``."""

    weights: Mapping[Name, Rational]
    value: Rational


Marks = Mapping[Name, Hidden | None]
"""The numbers that a report does not show, with the mark that it shows instead; None for a `slack`."""


def computable(sums: Sequence[Sum], hidden: Marks) -> set[Name]:
    """Return those numbers of `hidden` that a reader can compute from `sums` and the visible numbers."""
    equations = [_of_hidden(one, hidden) for one in sums]
    equations = [equation for equation in equations if equation.weights]
    reduced = _reduced(equations)
    alone = {name for equation in reduced if len(equation.weights) == 1 for name in equation.weights}
    found = alone | _only_value([*equations, *reduced], hidden)
    return {name for name in found if not is_free(name)}


def _of_hidden(one: Sum, hidden: Marks) -> _Equation:
    """Return `one` with every visible number on the right side: hidden parts - hidden total = value."""
    weights: dict[Name, Rational] = {}
    value = 0
    for name, weight in [*((part, 1) for part in one.parts), (one.total, -1)]:
        if name in hidden:
            weights[name] = weights.get(name, 0) + weight
        else:
            value -= weight * name[-1]
    return _Equation({name: weight for name, weight in weights.items() if weight}, value)


def _reduced(equations: Sequence[_Equation]) -> list[_Equation]:
    """Return the reduced row echelon form of `equations` (Gauss–Jordan elimination).

    Only equations with a common number are combined, the short ones first, so that the time for thousands of
    sums with a few members and some with thousands is linear.
    """
    done: dict[Name, _Equation] = {}
    holders: dict[Name, set[Name]] = {}  # number → pivots of the equations in `done` that contain it
    for equation in sorted(equations, key=lambda one: len(one.weights)):
        fresh = _without(equation, {name: done[name] for name in equation.weights if name in done})
        if not fresh.weights:
            continue
        pivot = max(fresh.weights, key=is_slack)  # most slacks are in no other equation
        weight = fresh.weights[pivot]
        fresh = _Equation(
            {name: _ratio(each, weight) for name, each in fresh.weights.items()}, _ratio(fresh.value, weight)
        )
        for other in holders.pop(pivot, ()):
            done[other] = _without(done[other], {pivot: fresh})
            for name in fresh.weights:
                holders.setdefault(name, set()).add(other)
        for name in fresh.weights:
            holders.setdefault(name, set()).add(pivot)
        done[pivot] = fresh
    return list(done.values())


def _ratio(numerator: Rational, denominator: Rational) -> Rational:
    ratio = Fraction(numerator) / denominator
    return int(ratio) if ratio.denominator == 1 else ratio


def _without(equation: _Equation, known: Mapping[Name, _Equation]) -> _Equation:
    """Return `equation` minus the multiples of `known` that remove its keys.

    In each of `known`, its key has the weight 1 and the other keys do not occur.
    """
    weights, value = dict(equation.weights), equation.value
    for pivot, one in known.items():
        factor = weights.get(pivot, 0)
        for name, weight in one.weights.items():
            weights[name] = weights.get(name, 0) - factor * weight
        value -= factor * one.value
    return _Equation({name: weight for name, weight in weights.items() if weight}, value)


def _only_value(equations: Sequence[_Equation], hidden: Marks) -> set[Name]:
    """Return the numbers for which the bounds of the others leave only one value."""
    least: float = -inf if any(name[-1] < 0 for name in hidden) else 0
    bounds: Bounds = {name: _first_bounds(name, how, least) for name, how in hidden.items()}
    rough = [
        _Rough(tuple((name, float(by)) for name, by in one.weights.items()), float(one.value)) for one in equations
    ]
    holders: dict[Name, list[int]] = {}
    for number, one in enumerate(rough):
        for name, _ in one.weights:
            holders.setdefault(name, []).append(number)
    due = set(range(len(rough)))
    for _ in range(_ROUNDS):
        changed = set()
        for number in sorted(due):
            for name, narrowed in _narrowed(rough[number], bounds):
                if narrowed != bounds[name]:
                    bounds[name] = narrowed
                    changed.add(name)
        due = {number for name in changed for number in holders[name]}
        if not due:
            break
    return {name for name, (low, high) in bounds.items() if low == high}


def _first_bounds(name: Name, how: Hidden | None, least: float) -> tuple[float, float]:
    """Return the bounds that a reader knows from the mark; few small counts are marked as withheld, zeros never."""
    if how is Hidden.BELOW_FIVE:
        return SMALLEST, LARGEST
    if how is Hidden.WITHHELD and name[-1] > 0:
        return LARGEST + 1 if name[-1] > LARGEST else SMALLEST, inf
    return least, inf


Bounds = dict[Name, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Rough:
    """An equation in floating-point numbers."""

    weights: tuple[tuple[Name, float], ...]
    value: float


def _narrowed(equation: _Rough, bounds: Bounds) -> list[tuple[Name, tuple[float, float]]]:
    """Return the bounds of each number in `equation` that follow from the bounds of the others.

    Empty if the equation is so loose that no bound can become narrower.
    """
    value = equation.value
    ends: list[tuple[Name, float, float, float]] = []
    for name, weight in equation.weights:
        low, high = bounds[name]
        ends.append(
            (name, weight, weight * low, weight * high) if weight > 0 else (name, weight, weight * high, weight * low)
        )
    lows, highs = _Total([low for _, _, low, _ in ends]), _Total([high for _, _, _, high in ends])
    widest = max(high - low for _, _, low, high in ends)
    if isfinite(widest) and widest <= highs.whole - value and widest <= value - lows.whole:
        return []
    narrowed = []
    for name, weight, low, high in ends:
        least, most = sorted(((value - highs.without(high)) / weight, (value - lows.without(low)) / weight))
        own = bounds[name]
        least = ceil(least - _ROUNDING) if isfinite(least) else least
        most = floor(most + _ROUNDING) if isfinite(most) else most
        narrowed.append((name, (max(own[0], least), min(own[1], most))))
    return narrowed


class _Total:
    """A sum of bounds; the infinite ones, if any, have the same sign."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self._finite = sum(bound for bound in bounds if isfinite(bound))
        self._infinite = [bound for bound in bounds if not isfinite(bound)]

    @property
    def whole(self) -> float:
        """The sum."""
        return self._infinite[0] if self._infinite else self._finite

    def without(self, bound: float) -> float:
        """Return the sum without `bound`, which is one of its terms."""
        if isfinite(bound):
            return self._infinite[0] if self._infinite else self._finite - bound
        return self._infinite[0] if len(self._infinite) > 1 else self._finite
