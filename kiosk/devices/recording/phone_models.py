"""The sounds of one reader: the mean features of each phone, learned from the recording itself.

Rules: learning begins with the shapes of an average speaker and needs no other recording. Costs are negative
logarithms of likelihoods, relative to the phone that fits a frame best.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import add, itemgetter, mul
from statistics import fmean, pvariance

from kiosk.devices.recording.phones import SHAPES
from kiosk.devices.recording.spectra import COEFFICIENTS, Frame, cepstrum

PHONES = tuple(SHAPES)
NUMBERS: Mapping[str, int] = {phone: number for number, phone in enumerate(PHONES)}
PRIOR_FRAMES = 12.0
"""Number of frames of the reader that weigh as much as the shape of an average speaker."""
SPREAD = 0.7
"""Standard deviation of the means of the average speaker, relative to that of the frames."""
WITHIN = 0.5
"""Variance within a phone, relative to that of the frames, until it is measured."""
LEAST_COUNT = 0.1
"""Number of occurrences that phones outside the text have for the mean."""
Costs = Sequence[Sequence[float]]
"""For each frame, the cost of each phone; the lowest is 0."""
_FAR = math.inf


class PhoneModels:
    """Mean features of all phones, and the variance within a phone."""

    def __init__(self, means: Sequence[Frame], variances: Frame) -> None:
        self._means = means
        self._variances = variances

    @staticmethod
    def average(
        columns: Sequence[Sequence[float]], frequencies: Sequence[float], counts: Mapping[int, int]
    ) -> "PhoneModels":
        """The models of an average speaker in a room. `columns`: each feature in all frames of the recording.

        `counts`: how often each phone is in the text.
        """
        centre = [fmean(column) for column in columns]
        variances = [pvariance(column) + 1e-6 for column in columns]
        shapes = [
            cepstrum([shape.power(frequency) * math.log(10) / 10 for frequency in frequencies])
            for shape in SHAPES.values()
        ]
        weights = [counts.get(phone, 0) + LEAST_COUNT for phone in range(len(PHONES))]
        scaled = []
        for at in range(COEFFICIENTS):
            column = [shape[at] for shape in shapes]
            mean = sum(map(mul, column, weights)) / sum(weights)
            spread = math.sqrt(
                sum(w * (one - mean) ** 2 for w, one in zip(weights, column, strict=True)) / sum(weights)
            )
            factor = SPREAD * math.sqrt(variances[at]) / (spread or 1.0)
            scaled.append([centre[at] + factor * (one - mean) for one in column])
        means = [(*of_phone, *centre[COEFFICIENTS:]) for of_phone in zip(*scaled, strict=True)]
        return PhoneModels(means, tuple(WITHIN * one for one in variances))

    def learned(self, passages: Iterable[tuple[Sequence[Frame], Sequence[int]]]) -> "PhoneModels":
        """The models after learning from `passages`: frames, and the number of the phone of each."""
        size = len(self._variances)
        counts, sums, squares = [0] * len(PHONES), [[0.0] * size for _ in PHONES], [[0.0] * size for _ in PHONES]
        for frames, phones in passages:
            for frame, phone in zip(frames, phones, strict=True):
                counts[phone] += 1
                sums[phone] = list(map(add, sums[phone], frame))
                squares[phone] = list(map(add, squares[phone], map(mul, frame, frame)))
        total = sum(counts)
        if not total:
            return self
        means, within = [], [0.0] * size
        for count, own, square, mean in zip(counts, sums, squares, self._means, strict=True):
            share = count / (count + PRIOR_FRAMES)
            means.append(
                tuple(share * new / max(1, count) + (1 - share) * old for new, old in zip(own, mean, strict=True))
            )
            if count:
                within = [one + two - new * new / count for one, two, new in zip(within, square, own, strict=True)]
        return PhoneModels(means, tuple(max(0.0, one) / total + 1e-6 for one in within))

    def costs(self, frames: Sequence[Frame]) -> list[list[float]]:
        """The costs of all phones in `frames`."""
        weights = [1 / variance for variance in self._variances]
        slopes = [[-w * m for w, m in zip(weights, mean, strict=True)] for mean in self._means]
        offsets = [sum(w * m * m for w, m in zip(weights, mean, strict=True)) / 2 for mean in self._means]
        found = []
        for frame in frames:
            row = [sum(map(mul, slope, frame)) + offset for slope, offset in zip(slopes, offsets, strict=True)]
            least = min(row)
            found.append([one - least for one in row])
        return found


def states(phones: Sequence[str]) -> list[int]:
    """The numbers of `phones` in order; long ones occur twice, for their least length."""
    return [NUMBERS[phone] for phone in phones for _ in range(2 if SHAPES[phone].is_long else 1)]


def read_costs(costs: Costs, phones: Sequence[int], ends: Sequence[int]) -> list[float]:
    """The cost of reading `phones` from the first frame to each of `ends` (numbers of frames, ascending)."""
    pick = itemgetter(*phones, phones[-1])  # at least two, so that the result is a tuple; the last is not used
    chosen = list(map(pick, costs))
    now = [0.0] + [_FAR] * len(phones)
    found, done = [], 0
    for end in ends:
        for row in chosen[done:end]:
            now = [_FAR, *[(a if a < b else b) + c for a, b, c in zip(now, now[1:], row)]]  # noqa: B905, FURB136 - faster
        done = end
        found.append(now[-1])
    return found


def read_places(costs: Costs, phones: Sequence[int]) -> list[int]:
    """The index of the phone that is read in each frame, if `phones` are read from the first frame to the last."""
    now, before = [0.0] + [_FAR] * len(phones), []
    for row in costs:
        before.append(now)
        now = [_FAR, *[(a if a < b else b) + row[p] for a, b, p in zip(now, now[1:], phones)]]  # noqa: B905, FURB136 - faster
    at, found = len(phones), []
    for past in reversed(before):
        found.append(at - 1)
        if past[at - 1] < past[at]:
            at -= 1
    return found[::-1]
