"""Changes the sampling rate of a sound, with a windowed sinc filter.

Rules: the functions are pure. Frequencies that the new rate cannot hold are removed, so that they do not alias.
"""

import math
from array import array
from functools import cache
from operator import mul

from kiosk.devices.speech.sound import FULL, Sound

CLIP_RATE = 24_000
"""Sampling rate in Hz of takes and clips: enough for speech, and a rate of Opus."""
_ZEROS = 12
"""Zero crossings of the sinc function on each side."""
_PASSED = 0.93
"""Fraction of the band of the new rate that is kept."""


def resampled(sound: Sound, rate: int) -> Sound:
    """Return `sound` at `rate` samples per second."""
    if sound.rate == rate or not sound.samples:
        return Sound(rate, sound.samples)
    shared = math.gcd(sound.rate, rate)
    up, down = rate // shared, sound.rate // shared
    reach, phases = _phases(up, down)
    padded = array("d", bytes(8 * reach)) + array("d", sound.samples) + array("d", bytes(8 * (reach + 1)))
    taps = 2 * reach + 1
    out = array("h")
    for at in range(len(sound.samples) * up // down):
        whole, phase = divmod(at * down, up)
        value = sum(map(mul, phases[phase], padded[whole : whole + taps]))
        out.append(max(-FULL, min(FULL - 1, round(value))))
    return Sound(rate, out)


@cache
def _phases(up: int, down: int) -> "tuple[int, tuple[array[float], ...]]":
    """Taps on each side, and the filter for each of the `up` places between two samples."""
    cutoff = min(1.0, up / down) * _PASSED
    reach = math.ceil(_ZEROS / cutoff)
    filters = []
    for phase in range(up):
        taps = [_tap(place - phase / up, cutoff, reach + 1) for place in range(-reach, reach + 1)]
        total = sum(taps)
        filters.append(array("d", (tap / total for tap in taps)))
    return reach, tuple(filters)


def _tap(distance: float, cutoff: float, width: int) -> float:
    window = 0.5 + 0.5 * math.cos(math.pi * distance / width) if abs(distance) < width else 0.0
    turn = math.pi * distance * cutoff
    return window * (math.sin(turn) / turn if turn else 1.0)
