"""Matches the stretches of speech in a long recording to the sentences that were read.

The recording is a row of *chunks* of speech with gaps between them. Each sentence gets a run of neighbouring chunks
or none; chunks that fit no sentence (a cough, a word to somebody else) are left out; a sentence that was read again
right after a slip has several runs, of which the last counts. Dynamic programming finds the cheapest assignment.

Rules: the functions are pure. Every match carries its margin: how much dearer the recording becomes if the sentence
lies anywhere else, or was not read.
"""

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

MISSING_COST = 7.0
"""Cost of a sentence that was not read."""
REPEAT_COST = 1.5
"""Cost of reading a sentence again."""
SAME_SECONDS = 0.25
"""Difference of two starts or ends that nobody hears."""
_FAR = math.inf


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of sound: start and end in seconds."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class SoundRun:
    """The chunks ``first`` to ``last``, read as one sentence for ``cost``."""

    first: int
    last: int
    cost: float


@dataclass(frozen=True, slots=True)
class Match:
    """The run of a sentence, and its margin; ``is_repeat``: whether the sentence was read before as well."""

    sentence: int
    run: SoundRun
    margin: float
    is_repeat: bool = False


_Choice = tuple[float, SoundRun | None, bool]
"""Cost of the rest, the run of a sentence, and whether a chunk is left out as noise."""
Runs = Sequence[Mapping[int, Sequence[SoundRun]]]
"""For each sentence, the plausible runs by their first chunk."""


def matched(chunks: Sequence[Chunk], runs: Runs, noise: Sequence[float]) -> list[Match]:
    """Assign `chunks` to the sentences of `runs`. `noise`: the cost of leaving out each chunk."""
    return _Table(chunks, runs, noise).matches()


class _Row:
    """Costs by the number of chunks used, from ``start`` to ``end``; infinite elsewhere."""

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self._costs = array("d", [_FAR]) * (end - start + 1)

    def __getitem__(self, used: int) -> float:
        return self._costs[used - self.start] if self.start <= used <= self.end else _FAR

    def __setitem__(self, used: int, cost: float) -> None:
        self._costs[used - self.start] = cost

    def lower(self, used: int, cost: float) -> None:
        """Note a way with `cost`."""
        self[used] = min(self[used], cost)


class _Table:
    """Lowest costs by the numbers of sentences done and of chunks used.

    ``before``: of the way there. ``after``: of the rest, if the last sentence may be repeated. ``leaving``: of the
    rest, if it may not. Only the part in which runs begin and end is stored: elsewhere noise and missing sentences
    follow each other, and their order makes no difference.
    """

    def __init__(self, chunks: Sequence[Chunk], runs: Runs, noise: Sequence[float]) -> None:
        self._chunks = chunks
        self._runs = runs
        self._noise = noise
        self._borders = self._ends()
        self._before = self._empty()
        self._after = self._empty()
        self._leaving = self._empty()
        self._fill_before()
        self._fill_after()

    def matches(self) -> list[Match]:
        """The matches of the cheapest assignment, in the order of sentences."""
        found: list[Match] = []
        sentence, used, may_repeat = 0, 0, False
        while (sentence, used) != (len(self._runs), len(self._noise)):
            if may_repeat:
                _, run, is_noise = min(self._repeating(sentence, used), key=_cost)
                if run is not None:
                    found[-1] = Match(sentence - 1, run, self._margin(sentence - 1, run), is_repeat=True)
                may_repeat = run is not None or is_noise
            else:
                _, run, is_noise = min(self._going_on(sentence, used), key=_cost)
                if run is not None:
                    found.append(Match(sentence, run, self._margin(sentence, run)))
                sentence, may_repeat = sentence + (not is_noise), run is not None
            used = run.last + 1 if run is not None else used + is_noise
        return found

    def _ends(self) -> Sequence[tuple[int, int]]:
        """The least and the greatest number of chunks used, by the number of sentences done; both ascend."""
        count = len(self._noise)
        least, most = [count] * (len(self._runs) + 1), [0] * (len(self._runs) + 1)
        least[0], most[-1] = 0, count
        for sentence, choices in enumerate(self._runs):
            ends = [run.last + 1 for runs in choices.values() for run in runs]
            for done, used in ((sentence, [*choices]), (sentence + 1, [*choices, *ends])):
                least[done], most[done] = min([least[done], *used]), max([most[done], *used])
        most = list(accumulate(most, max))
        least = list(accumulate(reversed(least), min))[::-1]
        return [(min(low, before), high) for low, before, high in zip(least, [0, *most], most, strict=False)]

    def _empty(self) -> "list[_Row]":
        return [_Row(least, most) for least, most in self._borders]

    def _fill_before(self) -> None:
        self._before[0][0] = 0.0
        for sentence, costs in enumerate(self._before):
            again = self._runs[sentence - 1] if sentence else {}
            following = self._runs[sentence] if sentence < len(self._runs) else {}
            ahead = self._before[sentence + 1] if sentence < len(self._runs) else costs
            for used in range(costs.start, costs.end + 1):
                cost = costs[used]
                if used < costs.end:
                    costs.lower(used + 1, cost + self._noise[used])
                for run in again.get(used, ()):
                    costs.lower(run.last + 1, cost + REPEAT_COST + run.cost)
                if used >= ahead.start:
                    ahead.lower(used, cost + MISSING_COST)
                for run in following.get(used, ()):
                    ahead.lower(run.last + 1, cost + run.cost)

    def _fill_after(self) -> None:
        self._leaving[-1][len(self._noise)] = self._after[-1][len(self._noise)] = 0.0
        for sentence in range(len(self._runs), -1, -1):
            row = self._after[sentence]
            for used in range(row.end, row.start - 1, -1):
                if (sentence, used) != (len(self._runs), len(self._noise)):
                    self._leaving[sentence][used] = min(map(_cost, self._going_on(sentence, used)), default=_FAR)
                    self._after[sentence][used] = min(map(_cost, self._repeating(sentence, used)))

    def _going_on(self, sentence: int, used: int) -> Iterator[_Choice]:
        """What can come next, except for a repetition; `sentence` sentences are done."""
        if used < len(self._noise):
            yield self._noise[used] + self._leaving[sentence][used + 1], None, True
        if sentence < len(self._runs):
            yield MISSING_COST + self._leaving[sentence + 1][used], None, False
            for run in self._runs[sentence].get(used, ()):
                yield run.cost + self._after[sentence + 1][run.last + 1], run, False

    def _repeating(self, sentence: int, used: int) -> Iterator[_Choice]:
        """What can come next, if the last sentence may be repeated; a choice without a run or noise ends that."""
        yield self._leaving[sentence][used], None, False
        if used < len(self._noise):
            yield self._noise[used] + self._after[sentence][used + 1], None, True
        if sentence:
            for run in self._runs[sentence - 1].get(used, ()):
                yield REPEAT_COST + run.cost + self._after[sentence][run.last + 1], run, False

    def _margin(self, sentence: int, chosen: SoundRun) -> float:
        """How much dearer the recording becomes if `sentence` is another run, or was not read."""
        before, leaving = self._before[sentence], self._leaving[sentence + 1]
        both = range(leaving.start, before.end + 1)
        least = MISSING_COST + min(before[used] + leaving[used] for used in both)
        for first, choices in self._runs[sentence].items():
            entry = min(before[first], self._before[sentence + 1][first] + REPEAT_COST)
            for run in choices:
                if not self._is_same(run, chosen):
                    least = min(least, entry + run.cost + leaving[run.last + 1])
        return least - self._before[-1][len(self._noise)]

    def _is_same(self, one: SoundRun, other: SoundRun) -> bool:
        start = abs(self._chunks[one.first].start - self._chunks[other.first].start)
        end = abs(self._chunks[one.last].end - self._chunks[other.last].end)
        return max(start, end) < SAME_SECONDS


def _cost(choice: _Choice) -> float:
    return choice[0]
