"""Costs of reading sentences in runs of chunks: their sound, their length, and the gaps around and inside them.

Rules: the functions are pure. Lengths are compared as ratios. Gaps inside a sentence should be short, and gaps
between sentences long; what is short and long in this recording is measured first.
"""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median

from kiosk.devices.recording.alignment import MISSING_COST, Chunk, SoundRun
from kiosk.devices.recording.chunk_sounds import ChunkCosts, ChunkSounds
from kiosk.devices.recording.phone_models import read_costs
from kiosk.devices.recording.sources import Watch

SPREAD = 0.25
"""Standard deviation of the logarithm of a sentence's length, relative to the one expected from its syllables."""
LENGTHS = 0.45, 2.2
"""Bounds of the length of a run, relative to the expected one."""
MOST_CHUNKS = 14
"""Maximum number of chunks in one sentence."""
GAP_COST = 6.0
"""Cost of a long gap inside a sentence, or of a short one between two."""
MARKED_PART = 0.3
"""Fraction of the cost of a gap at a mark in the sentence."""
SOUND_WEIGHT = 0.15
"""Weight of the costs of frames: neighbouring frames are alike and count as one observation together."""
BESIDE = 14
"""Number of sentences on each side of the expected one with which a chunk is compared."""
NOISE_COST = 1.5
"""Cost of a chunk that is left out, besides that of its frames."""


UNKNOWN_NOISE = 1.0
"""Cost per frame of speech that is no sentence, if the phones are not known."""


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """What is read.

    ``units``: relative length, such as the number of syllables. ``states``: the phones (`phone_models.states`); empty
    if they are not known. ``pauses``: the number of marks at which a reader pauses.
    """

    units: float
    states: Sequence[int] = ()
    pauses: int = 0


class _RoughRuns:
    """Possible runs of chunks for sentences, stored in arrays, because a long recording has millions of them.

    For each run: number of the sentence, first and last chunk, and how badly the sound matches the sentence.
    """

    def __init__(self) -> None:
        self._places = array("l")
        self._costs = array("d")

    def add(self, sentence: int, first: int, last: int, cost: float) -> None:
        self._places.extend((sentence, first, last))
        self._costs.append(cost)

    def __iter__(self) -> Iterator[tuple[int, int, int, float]]:
        for at, cost in enumerate(self._costs):
            sentence, first, last = self._places[3 * at : 3 * at + 3]
            yield sentence, first, last, cost


class RunCosts:
    """The costs of all plausible runs in one recording."""

    def __init__(self, chunks: Sequence[Chunk], scripts: Sequence[SpokenSentence], limit: float) -> None:
        self._chunks = chunks
        self._scripts = scripts
        self._limit = limit
        self._done = list(accumulate((chunk.seconds for chunk in chunks), initial=0.0))
        self._units = list(accumulate((script.units for script in scripts), initial=0.0))
        self._inner = [self._gap_inside(at) for at in range(len(chunks) - 1)]

    def runs(
        self, costs: ChunkCosts, rate: float, watch: Watch
    ) -> tuple[list[dict[int, list[SoundRun]]], list[float]]:
        """The runs of each sentence by their first chunk, and the cost of leaving out each chunk.

        `costs`: of the phones in the frames. `rate`: seconds per unit.
        """
        rough = _RoughRuns()
        for first in range(len(self._chunks)):
            watch(first / len(self._chunks))
            lasts = range(first, min(len(self._chunks), first + MOST_CHUNKS))
            frames = costs.of(first, lasts[-1])
            ends = [costs.sounds.count(first, last) for last in lasts]
            for sentence in self._near(first):
                script = self._scripts[sentence]
                expected = rate * script.units
                count = sum(self._seconds(first, last) <= LENGTHS[1] * expected for last in lasts)
                if count == 0:
                    continue
                read = read_costs(frames, script.states, ends[:count]) if script.states else [0.0] * count
                for last, cost in zip(lasts, read, strict=False):
                    if cost < math.inf and self._seconds(first, last) >= LENGTHS[0] * expected:
                        rough.add(sentence, first, last, cost)
        per_frame = self._noise_level(rough, costs.sounds)
        noise = [NOISE_COST + SOUND_WEIGHT * per_frame * length for length in costs.sounds.lengths]
        found: list[dict[int, list[SoundRun]]] = [{} for _ in self._scripts]
        for sentence, first, last, cost in rough:
            total = SOUND_WEIGHT * cost + self._shape_cost(sentence, first, last, rate)
            if total < MISSING_COST + sum(noise[first : last + 1]):
                found[sentence].setdefault(first, []).append(SoundRun(first, last, total))
        return found, noise

    def _noise_level(self, rough: "_RoughRuns", sounds: ChunkSounds) -> float:
        """Cost per frame of speech that is no sentence: between that of right sentences and that of wrong ones."""
        if not any(script.states for script in self._scripts):
            return UNKNOWN_NOISE
        least: dict[int, float] = {}
        per_frame = array("d")
        for _, first, last, cost in rough:
            per_frame.append(cost / sounds.count(first, last))
            least[first] = min(least.get(first, math.inf), per_frame[-1])
        return (2 * median(least.values()) + median(per_frame)) / 3 if per_frame else UNKNOWN_NOISE

    def _near(self, first: int) -> range:
        """The sentences that can begin with the chunk `first`."""
        middle = bisect_left(self._units, self._done[first] / self._done[-1] * self._units[-1])
        return range(max(0, middle - BESIDE), min(len(self._scripts), middle + BESIDE))

    def _seconds(self, first: int, last: int) -> float:
        return self._chunks[last].end - self._chunks[first].start

    def _shape_cost(self, sentence: int, first: int, last: int, rate: float) -> float:
        """Cost of the length, and of the gaps inside and before."""
        off = math.log(self._seconds(first, last) / (rate * self._scripts[sentence].units)) / SPREAD
        gaps = sorted(self._inner[first:last])
        marked = max(0, len(gaps) - self._scripts[sentence].pauses)
        inside = sum(gaps[:marked]) + MARKED_PART * sum(gaps[marked:])
        return off * off / 2 + inside + self._gap_between(first)

    def _gap(self, before: int) -> float:
        """Seconds between the chunk `before` and the next one."""
        return self._chunks[before + 1].start - self._chunks[before].end

    def _gap_inside(self, before: int) -> float:
        return GAP_COST * _rise(math.log(max(0.01, self._gap(before)) / self._limit))

    def _gap_between(self, first: int) -> float:
        """Cost of a sentence that begins with the chunk `first`."""
        if first == 0:
            return 0.0
        return GAP_COST * _rise(-math.log(max(0.01, self._gap(first - 1)) / self._limit))


def _rise(ratio: float) -> float:
    """0 far below zero, 0.25 at zero, rising to 1: a smooth step over a factor of about two."""
    return 1 / (1 + 3 * math.exp(-5 * ratio))
