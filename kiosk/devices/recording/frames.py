"""Divides a recording into short frames and measures their levels.

Rules: the functions are pure. Levels are in dBFS: 0 dB is the root mean square of a full-scale square wave.
"""

import math
from array import array
from collections.abc import Sequence
from itertools import accumulate, chain, islice
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


def without_hum(sound: Sound) -> Sound:
    """`sound` without what lies below speech: the hum of the mains, rumble. Only for measuring levels."""
    keep = math.exp(-math.tau * HUM_HERTZ / sound.rate)
    samples = sound.samples
    for _ in range(HUM_ORDER):
        changes = map(sub, samples, chain((0,), samples))
        filtered = accumulate(changes, lambda last, change: keep * (last + change), initial=0.0)
        samples = array("h", (max(-FULL, min(FULL - 1, int(sample))) for sample in islice(filtered, 1, None)))
    return Sound(sound.rate, samples)


def without_offset(sound: Sound) -> Sound:
    """`sound` with a mean of zero: cheap sound cards add a constant, which hides silence."""
    if not sound.samples:
        return sound
    mean = round(sum(sound.samples) / len(sound.samples))
    if abs(mean) <= LEAST_OFFSET:
        return sound
    return Sound(sound.rate, array("h", (max(-FULL, min(FULL - 1, sample - mean)) for sample in sound.samples)))
