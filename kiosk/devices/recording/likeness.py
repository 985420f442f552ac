"""Compares two stretches of speech: whether they could be the same sentence, read twice by one person.

Rules: the functions are pure. Three features of each frame (level, zero crossings, brightness) are compared by
dynamic time warping, so that a faster reading is still alike.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul, ne, sub
from statistics import fmean, pstdev

from kiosk.devices.recording.frames import decibels, power
from kiosk.devices.speech.sound import Sound

FRAME_SECONDS = 0.04
WIDEST = 0.25
"""Maximum difference of the two lengths, and half the width of the band of the warping, as a fraction."""
MIDDLE, SCALE = 0.34, 0.035
"""Distance of features, in standard deviations, at which the likeness is 0.5, and how fast it falls there.

Measured with synthetic voices: 0.1 to 0.3 for a repetition at another speed, above 0.38 for other sentences.
"""
VOICED = 0.3
"""Maximum of the features of a voiced frame; the mean over all frames is 0."""
UNVOICED = 0.25
"""Maximum fraction of frames of a cough or a knock that sound like a voice."""
Features = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class SpeechFeatures:
    """The features of all frames of a recording, each with mean 0 and standard deviation 1 over the frames."""

    frames: Sequence[Features]

    def between(self, start: float, end: float) -> Sequence[Features]:
        """The frames from `start` to `end`, both in seconds."""
        return self.frames[int(start / FRAME_SECONDS) : max(int(start / FRAME_SECONDS) + 1, int(end / FRAME_SECONDS))]


def speech_features(sound: Sound) -> SpeechFeatures:
    """Compute the features of `sound`."""
    size = round(sound.rate * FRAME_SECONDS)
    samples = sound.samples
    rows = [_features(samples[at : at + size]) for at in range(0, len(samples) - size + 1, size)]
    columns = [_normalised(column) for column in zip(*rows, strict=True)]
    return SpeechFeatures(tuple(zip(*columns, strict=True)) if columns else ())


def likeness(one: Sequence[Features], other: Sequence[Features]) -> float:
    """How much two stretches sound alike: 0 (not at all) to 1."""
    if not one or not other or abs(len(one) - len(other)) > WIDEST * max(len(one), len(other)) + 2:
        return 0.0
    return 1 / (1 + math.exp((min(2.0, _distance(one, other)) - MIDDLE) / SCALE))


def is_voiced(frames: Sequence[Features]) -> bool:
    """Whether a stretch of sound contains a voice: frames with few zero crossings and little brightness."""
    voiced = sum(crossing < VOICED and bright < VOICED for _, crossing, bright in frames)
    return voiced > UNVOICED * len(frames)


def _features(samples: "array[int]") -> Features:
    steps = list(map(sub, samples[1:], samples))
    energy = sum(map(mul, samples, samples))
    signs = [sample < 0 for sample in samples]
    crossings = sum(map(ne, signs, signs[1:]))
    brightness = sum(map(mul, steps, steps)) / energy if energy else 0.0
    return decibels(power(samples)), crossings / len(samples), math.log(brightness + 1e-4)


def _normalised(column: Sequence[float]) -> list[float]:
    mean, spread = fmean(column), pstdev(column)
    return [(value - mean) / spread if spread else 0.0 for value in column]


def _distance(one: Sequence[Features], other: Sequence[Features]) -> float:
    """Mean distance along the best path of the warping, for lengths that differ by at most `WIDEST`."""
    band = max(3, int(WIDEST * max(len(one), len(other))))
    before = [0.0] + [math.inf] * len(other)
    for row, (level, crossing, bright) in enumerate(one, start=1):
        centre = row * len(other) // len(one)
        now = [math.inf] * (len(other) + 1)
        for at in range(max(1, centre - band), min(len(other), centre + band) + 1):
            there = other[at - 1]
            apart = abs(level - there[0]) + abs(crossing - there[1]) + abs(bright - there[2])
            now[at] = apart / 3 + min(before[at], before[at - 1], now[at - 1])
        before = now
    return before[-1] / max(len(one), len(other))
