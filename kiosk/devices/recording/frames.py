"""Divides a recording into short frames and measures their levels.

Rules: the functions are pure. Levels are in dBFS: 0 dB is the root mean square of a full-scale square wave.
"""

import math
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from operator import mul, sub

from kiosk.devices.speech.sound import FULL, Sound

FRAME_SECONDS = 0.01
LEAST_OFFSET = 8
"""Offset of a sound card, in samples, that is left as it is."""
HUM_HERTZ, HUM_ORDER = 150.0, 2
"""Frequency below which hum is removed, and the order of the filter: hum of 50 Hz becomes softer by 20 dB."""
FLOOR_DB = -96.0
"""Level of digital silence at 16 bits."""


def power(samples: "array[int]") -> float:
    """Mean square of `samples` as a fraction of full scale; 0 without samples."""
    return sum(map(mul, samples, samples)) / len(samples) / (FULL * FULL) if samples else 0.0


def decibels(mean_square: float) -> float:
    """Level in dBFS of a mean square, at least `FLOOR_DB`."""
    return max(FLOOR_DB, 10 * math.log10(mean_square)) if mean_square > 0 else FLOOR_DB


def frame_seconds(rate: int) -> float:
    """Exact length in seconds of the frames of `frame_levels`: a whole number of samples."""
    return max(1, round(rate * FRAME_SECONDS)) / rate


def frame_levels(sound: Sound) -> list[float]:
    """Levels of the consecutive frames of `sound` in dBFS; an incomplete last frame is left out."""
    size = max(1, round(sound.rate * FRAME_SECONDS))
    samples = sound.samples
    return [decibels(power(samples[at : at + size])) for at in range(0, len(samples) - size + 1, size)]


def quantile(levels: Sequence[float], part: float) -> float:
    """The value below which the fraction `part` of `levels` lies; `FLOOR_DB` without levels."""
    if not levels:
        return FLOOR_DB
    return sorted(levels)[min(len(levels) - 1, int(part * len(levels)))]


class FrameMeter:
    """Measures the levels of frames in a recording that arrives in blocks, without what lies below speech.

    ``levels``: of the frames so far, in dBFS. The hum of the mains and rumble are filtered out before.
    """

    def __init__(self, rate: int) -> None:
        self.levels = array("f")
        self._rate = rate
        keep = math.exp(-math.tau * HUM_HERTZ / rate)
        self._filter: Callable[[float, float], float] = lambda last, change: keep * (last + change)
        self._states = [(0, 0.0)] * HUM_ORDER
        """For each filter in a row, its last input and its last output."""
        self._left = array("h")

    def add(self, samples: "array[int]") -> None:
        """Measure the next block."""
        for number, (last_in, last_out) in enumerate(self._states):
            if samples:
                changes = map(sub, samples, chain((last_in,), samples))
                last_in = samples[-1]  # noqa: PLW2901 - the state goes on
                filtered = array("d", accumulate(changes, self._filter, initial=last_out))
                self._states[number] = last_in, filtered[-1]
                samples = _rounded(filtered[1:])
        self._left += samples
        size = max(1, round(self._rate * FRAME_SECONDS))
        whole = len(self._left) // size * size
        self.levels.extend(frame_levels(Sound(self._rate, self._left[:whole])))
        self._left = self._left[whole:]


def _rounded(samples: "array[float]") -> "array[int]":
    """`samples` as whole numbers, cut off at full scale."""
    try:
        return array("h", map(int, samples))
    except OverflowError:
        return array("h", (max(-FULL, min(FULL - 1, int(one))) for one in samples))


def without_offset(sound: Sound, mean: float | None = None) -> Sound:
    """`sound` with a mean of zero: cheap sound cards add a constant, which hides silence.

    `mean`: of the whole recording, if `sound` is a part of it.
    """
    if not sound.samples:
        return sound
    mean = round(sum(sound.samples) / len(sound.samples) if mean is None else mean)
    if abs(mean) <= LEAST_OFFSET:
        return sound
    return Sound(sound.rate, array("h", (max(-FULL, min(FULL - 1, sample - mean)) for sample in sound.samples)))
