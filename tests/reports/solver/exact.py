"""Decides exactly which of some hidden whole numbers have only one possible value.

Rules: every number has bounds, and perhaps a gap of values that it never has; linear constraints connect the numbers.
The true values are one solution. A number is determined if no solution gives it another value. The search tries other
values, repairs the constraints that they break, and backtracks; bounds are narrowed after every step. It is complete:
what is neither free nor determined after `MOST_NODES` steps is reported as undecided, never as free.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

MOST_NODES = 4000
INFINITE = 10**7
"""Upper bound of numbers without one; no sum of a report comes near it."""
GAP = (1, 4)
"""Values that a number with a gap never has."""

Key = Hashable


@dataclass(slots=True)
class Problem:
    """Hidden numbers by key, each with its bounds, whether it has the `GAP`, and its true value; constraints.

    A constraint is: weights by key, least and greatest sum.
    """

    bounds: dict[Key, tuple[int, int]] = field(default_factory=dict)
    gapped: set[Key] = field(default_factory=set)
    truth: dict[Key, int] = field(default_factory=dict)
    constraints: dict[tuple[frozenset[tuple[Key, int]], int, int], None] = field(default_factory=dict)

    def hide(self, key: Key, true: int, low: int, high: int = INFINITE, *, has_gap: bool = False) -> None:
        """Add a hidden number; a second call for the same key narrows its bounds."""
        old = self.bounds.get(key, (low, high))
        self.bounds[key] = max(low, old[0]), min(high, old[1])
        self.truth[key] = true
        if has_gap:
            self.gapped.add(key)

    def require(self, weights: Mapping[Key, int], low: int, high: int) -> None:
        """Add the constraint that the weighted sum is from `low` to `high`; the true values must satisfy it."""
        used = {key: weight for key, weight in weights.items() if weight}
        if used:
            true = sum(weight * self.truth[key] for key, weight in used.items())
            if not low <= true <= high:
                raise ValueError(f"the truth {true} is not from {low} to {high}: {used}")
            self.constraints[frozenset(used.items()), low, high] = None

    def components(self) -> Iterable["Component"]:
        """Yield the problem in parts without a common number."""
        root: dict[Key, Key] = {key: key for key in self.bounds}

        def find(key: Key) -> Key:
            while root[key] != key:
                root[key] = key = root[root[key]]
            return key

        for weights, _, _ in self.constraints:
            first, *others = (key for key, _ in weights)
            for other in others:
                root[find(other)] = find(first)
        keys, own = defaultdict(list), defaultdict(list)
        for key in self.bounds:
            keys[find(key)].append(key)
        for one in self.constraints:
            own[find(next(iter(one[0]))[0])].append(one)
        for part, members in keys.items():
            yield Component(self, members, own[part])

    def decide(self) -> tuple[set[Key], set[Key]]:
        """Return the keys of the determined and of the undecided numbers."""
        determined: set[Key] = set()
        undecided: set[Key] = set()
        for part in self.components():
            found, open_ = part.decide()
            determined |= found
            undecided |= open_
        return determined, undecided


class _DeadEndError(Exception):
    """No value is left for a number."""


class _TooLongError(Exception):
    """The search took more than `MOST_NODES` steps."""


class Component:
    """A part of a problem, with numbers instead of keys."""

    def __init__(
        self, problem: Problem, keys: list[Key], constraints: list[tuple[frozenset[tuple[Key, int]], int, int]]
    ) -> None:
        place = {key: at for at, key in enumerate(keys)}
        self._keys = keys
        self._truth = [problem.truth[key] for key in keys]
        is_consistent = all(key not in problem.gapped or not GAP[0] <= problem.truth[key] <= GAP[1] for key in keys)
        self._gap = [key in problem.gapped and is_consistent for key in keys]
        self._low = [problem.bounds[key][0] for key in keys]
        self._high = [problem.bounds[key][1] for key in keys]
        self._rules = [
            (tuple((place[key], weight) for key, weight in weights), low, high) for weights, low, high in constraints
        ]
        self._rules_of: list[list[int]] = [[] for _ in keys]
        for number, (weights, _, _) in enumerate(self._rules):
            for at, _ in weights:
                self._rules_of[at].append(number)
        self._nodes = 0

    def decide(self) -> tuple[set[Key], set[Key]]:
        """Return the keys of the determined and of the undecided numbers of this part."""
        free: set[int] = set()
        determined: set[Key] = set()
        undecided: set[Key] = set()
        low, high = list(self._low), list(self._high)
        self._narrow(low, high, range(len(self._rules)))
        for at, key in enumerate(self._keys):
            if at in free:
                continue
            try:
                solution = self._other(at, low, high)
            except _TooLongError:
                undecided.add(key)
                continue
            if solution is None:
                determined.add(key)
            else:
                free |= {one for one, value in enumerate(solution) if value != self._truth[one]}
        return determined, undecided

    def _other(self, at: int, low: list[int], high: list[int]) -> list[int] | None:
        """Return a solution in which the number `at` is not the true one."""
        true = self._truth[at]
        is_undecided = False
        for least, most in ((true + 1, high[at]), (low[at], true - 1)):
            if least > most:
                continue
            lows, highs = list(low), list(high)
            lows[at], highs[at] = least, most
            self._nodes = 0
            try:
                solution = self._search(lows, highs, self._rules_of[at])
            except _TooLongError:
                is_undecided = True
                continue
            if solution is not None:
                return solution
        if is_undecided:
            raise _TooLongError
        return None

    def _search(self, low: list[int], high: list[int], due: Iterable[int]) -> list[int] | None:
        stack = [(low, high, due)]
        while stack:
            self._nodes += 1
            if self._nodes > MOST_NODES:
                raise _TooLongError
            low, high, due = stack.pop()
            try:
                self._narrow(low, high, due)
            except _DeadEndError:
                continue
            guess = [self._nearest(at, low[at], high[at]) for at in range(len(low))]
            broken = self._broken(guess)
            if broken is None:
                return guess
            at, value = self._repair(broken, guess, low, high)
            for least, most in sorted(
                ((low[at], value - 1), (value + 1, high[at]), (value, value)),
                key=lambda ends: (ends == (value, value), -abs(guess[at] - max(ends[0], min(ends[1], guess[at])))),
            ):
                if least <= most:
                    lows, highs = list(low), list(high)
                    lows[at], highs[at] = least, most
                    stack.append((lows, highs, self._rules_of[at]))
        return None

    def _nearest(self, at: int, low: int, high: int) -> int:
        """Return the allowed value that is nearest to the true one."""
        value = min(max(self._truth[at], low), high)
        if self._gap[at] and GAP[0] <= value <= GAP[1]:
            return GAP[1] + 1 if high > GAP[1] else low
        return value

    def _broken(self, guess: list[int]) -> int | None:
        """Return the broken constraint with the fewest numbers."""
        broken = [
            number
            for number, (weights, low, high) in enumerate(self._rules)
            if not low <= sum(weight * guess[at] for at, weight in weights) <= high
        ]
        return min(broken, key=lambda number: len(self._rules[number][0]), default=None)

    def _repair(self, broken: int, guess: list[int], low: list[int], high: list[int]) -> tuple[int, int]:
        """Return a number of the constraint and a value that mends it, or as much of it as possible."""
        weights, least, most = self._rules[broken]
        total = sum(weight * guess[at] for at, weight in weights)
        missing = least - total if total < least else most - total
        choices = []
        for at, weight in weights:
            if low[at] == high[at]:
                continue
            change = missing // weight if missing * weight > 0 or missing % weight == 0 else -(-missing // weight)
            value = min(max(guess[at] + change, low[at]), high[at])
            if self._gap[at] and GAP[0] <= value <= GAP[1]:
                value = GAP[1] + 1 if change > 0 and high[at] > GAP[1] else low[at]
            left = abs(missing - weight * (value - guess[at]))
            choices.append((left, value == guess[at], len(self._rules_of[at]), at, value))
        _, _, _, at, value = min(choices)
        return at, value

    def _narrow(self, low: list[int], high: list[int], due: Iterable[int]) -> None:
        """Narrow the bounds as the constraints demand. Raises _DeadEndError."""
        for at, has_gap in enumerate(self._gap):
            if has_gap:
                self._skip_gap(at, low, high)
            if low[at] > high[at]:
                raise _DeadEndError
        queue = dict.fromkeys(due)
        while queue:
            number = next(iter(queue))
            del queue[number]
            weights, least, most = self._rules[number]
            lows = sum(weight * (low[at] if weight > 0 else high[at]) for at, weight in weights)
            highs = sum(weight * (high[at] if weight > 0 else low[at]) for at, weight in weights)
            if lows > most or highs < least:
                raise _DeadEndError
            if lows >= least and highs <= most:
                continue
            for at, weight in weights:
                old = low[at], high[at]
                if weight > 0:
                    upper = (most - lows) // weight + low[at]
                    lower = high[at] - (highs - least) // weight
                else:
                    upper = (highs - least) // -weight + low[at]
                    lower = high[at] - (most - lows) // -weight
                low[at], high[at] = max(low[at], lower), min(high[at], upper)
                if self._gap[at]:
                    self._skip_gap(at, low, high)
                if low[at] > high[at]:
                    raise _DeadEndError
                if (low[at], high[at]) != old:
                    queue |= dict.fromkeys(self._rules_of[at])
                    lows += abs(weight) * (low[at] - old[0]) if weight > 0 else abs(weight) * (old[1] - high[at])
                    highs -= abs(weight) * (old[1] - high[at]) if weight > 0 else abs(weight) * (low[at] - old[0])

    @staticmethod
    def _skip_gap(at: int, low: list[int], high: list[int]) -> None:
        if GAP[0] <= low[at] <= GAP[1]:
            low[at] = GAP[1] + 1
        if GAP[0] <= high[at] <= GAP[1]:
            high[at] = GAP[0] - 1
