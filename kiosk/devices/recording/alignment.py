"""Matches the stretches of speech in a long recording to the sentences that were read.

The recording is a row of *chunks* of speech with gaps between them. Each sentence gets a run of neighbouring chunks
or none; chunks that fit no sentence (a cough, a word to somebody else) are left out; a sentence that was read again
right after a slip has several runs, of which the last counts. Dynamic programming finds the cheapest assignment.

Rules: the functions are pure. Lengths are compared as ratios. Gaps inside a sentence should be short, and gaps
between sentences long; what is short and long in this recording is measured first.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

SPREAD = 0.22
"""Standard deviation of the logarithm of a sentence's length, relative to the one expected from its syllables."""
MOST_CHUNKS = 14
"""Maximum number of chunks in one sentence."""
MISSING_COST = 7.0
"""Cost of a sentence that was not read."""
REPEAT_COST = 1.0
"""Cost of reading a sentence again."""
UNLIKE_COST = 8.0
"""Cost of a repetition that sounds entirely unlike the sentence before."""
NOISE_COST = 3.0
"""Cost of leaving out a chunk of up to `NOISE_SECONDS`."""
NOISE_SECONDS = 0.4
NOISE_COST_PER_SECOND = 6.0
GAP_COST = 6.0
"""Cost of a long gap inside a sentence, or of a short one between two."""
MOST_COST = 30.0
_FAR = math.inf


ECHO_COST = 9.0
"""Cost of a sentence that sounds exactly like the one before, although its text is another one."""
UNVOICED_COST = 0.4
"""Cost of leaving out a chunk without a voice."""
COUGH_COST = 3.0
"""Cost of such a chunk in a sentence."""
PLAUSIBLE_COST = 6.0
"""Cost of a length up to which the sound of a run is compared."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of sound: start and end in seconds; ``is_voiced``: whether it contains a voice."""

    start: float
    end: float
    is_voiced: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """The chunks ``first`` to ``last`` are the sentence ``sentence``; ``cost`` is that of its length and gaps.

    ``is_repeat``: whether the same sentence was read right before, and this reading counts.
    """

    sentence: int
    first: int
    last: int
    cost: float
    is_repeat: bool = False


Likeness = Callable[[tuple[int, int], tuple[int, int]], float]
"""How much two runs of chunks (first, last) sound alike: 0 (not at all) to 1."""


def matched(
    chunks: Sequence[Chunk], expected: Sequence[float], limit: float, likeness: Likeness | None = None
) -> list[Match]:
    """Assign `chunks` to sentences with the `expected` lengths in seconds; the matches are in the order of sentences.

    `limit`: length in seconds that separates the gaps inside sentences from those between them. `likeness`: tells
    repetitions from other sentences; without it, lengths alone decide.
    """
    table = _Table(chunks, expected, limit, likeness)
    table.fill()
    return table.path()


@dataclass(slots=True)
class _Step:
    """How a state was reached: from sentence ``sentence`` after ``chunks`` chunks, with the run ``run`` or none."""

    sentence: int
    chunks: int
    run: tuple[int, int] | None


class _Table:
    """Costs of the states (sentences done, chunks used), and how each was reached best."""

    def __init__(
        self, chunks: Sequence[Chunk], expected: Sequence[float], limit: float, likeness: Likeness | None
    ) -> None:
        self._chunks = chunks
        self._expected = expected
        self._limit = limit
        self._likeness = likeness
        width = len(chunks) + 1
        self._costs = [[_FAR] * width for _ in range(len(expected) + 1)]
        self._steps: list[list[_Step | None]] = [[None] * width for _ in range(len(expected) + 1)]
        self._runs: list[list[tuple[int, int] | None]] = [[None] * width for _ in range(len(expected) + 1)]
        """The run of the sentence that was done last, for repetitions."""
        self._costs[0][0] = 0.0
        self._inner = list(accumulate((self._gap_inside(at) for at in range(len(chunks) - 1)), initial=0.0))
        self._coughs = list(accumulate((COUGH_COST * (not one.is_voiced) for one in chunks), initial=0.0))

    def fill(self) -> None:
        """Compute all states, sentence by sentence."""
        for sentence in range(len(self._expected) + 1):
            for used in range(len(self._chunks) + 1):
                cost = self._costs[sentence][used]
                if cost == _FAR:
                    continue
                if used < len(self._chunks):
                    self._offer(sentence, used + 1, cost + self._noise(used), _Step(sentence, used, None))
                if sentence < len(self._expected):
                    self._offer(sentence + 1, used, cost + MISSING_COST, _Step(sentence, used, None))
                    self._read(sentence, used, cost)
                if sentence and self._runs[sentence][used]:
                    self._read_again(sentence, used, cost)

    def path(self) -> list[Match]:
        """The best assignment."""
        sentence, used = len(self._expected), len(self._chunks)
        found: list[Match] = []
        while (step := self._steps[sentence][used]) is not None:
            if step.run is not None:
                number = sentence - 1
                is_known = bool(found) and found[-1].sentence == number
                if is_known:
                    found[-1] = Match(number, found[-1].first, found[-1].last, found[-1].cost, is_repeat=True)
                else:
                    found.append(Match(number, *step.run, self._length_cost(number, *step.run)))
            sentence, used = step.sentence, step.chunks
        return found[::-1]

    def _read(self, sentence: int, used: int, cost: float) -> None:
        border, before = self._gap_between(used), self._runs[sentence][used]
        for last in range(used, min(len(self._chunks), used + MOST_CHUNKS)):
            length = self._length_cost(sentence, used, last)
            total = cost + border + length
            if length < PLAUSIBLE_COST and before is not None and self._likeness:
                total += ECHO_COST * self._likeness(before, (used, last))
            self._offer(sentence + 1, last + 1, total, _Step(sentence, used, (used, last)))

    def _read_again(self, sentence: int, used: int, cost: float) -> None:
        before = self._runs[sentence][used]
        border = self._gap_between(used)
        for last in range(used, min(len(self._chunks), used + MOST_CHUNKS)):
            length = self._length_cost(sentence - 1, used, last)
            if length >= PLAUSIBLE_COST or before is None:
                continue
            alike = self._likeness(before, (used, last)) if self._likeness else 1.0
            total = cost + border + REPEAT_COST + UNLIKE_COST * (1 - alike) + length
            self._offer(sentence, last + 1, total, _Step(sentence, used, (used, last)))

    def _offer(self, sentence: int, used: int, cost: float, step: _Step) -> None:
        if cost < self._costs[sentence][used]:
            self._costs[sentence][used] = cost
            self._steps[sentence][used] = step
            is_noise = step.run is None and step.sentence == sentence
            self._runs[sentence][used] = self._runs[sentence][step.chunks] if is_noise else step.run

    def _length_cost(self, sentence: int, first: int, last: int) -> float:
        """Cost of the run `first` to `last` for `sentence`: its length, and the gaps inside."""
        seconds = self._chunks[last].end - self._chunks[first].start
        off = math.log(seconds / self._expected[sentence]) / SPREAD
        gaps = self._inner[last] - self._inner[first]
        return min(MOST_COST, off * off / 2 + gaps + self._coughs[last + 1] - self._coughs[first])

    def _gap(self, before: int) -> float:
        """Seconds between the chunk `before` and the next one."""
        return self._chunks[before + 1].start - self._chunks[before].end

    def _gap_inside(self, before: int) -> float:
        return GAP_COST * _rise(math.log(max(0.01, self._gap(before)) / self._limit))

    def _gap_between(self, first: int) -> float:
        """Cost of a sentence that begins with the chunk `first`."""
        if not 0 < first < len(self._chunks):
            return 0.0
        return GAP_COST * _rise(-math.log(max(0.01, self._gap(first - 1)) / self._limit))

    def _noise(self, chunk: int) -> float:
        seconds = self._chunks[chunk].end - self._chunks[chunk].start
        if not self._chunks[chunk].is_voiced:
            return UNVOICED_COST
        return NOISE_COST + NOISE_COST_PER_SECOND * max(0.0, seconds - NOISE_SECONDS)


def _rise(ratio: float) -> float:
    """0 far below zero, 0.25 at zero, rising to 1: a smooth step over a factor of about two."""
    return 1 / (1 + 3 * math.exp(-5 * ratio))
