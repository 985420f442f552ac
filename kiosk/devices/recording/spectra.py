"""Describes the sound of speech, frame by frame, with a few numbers (cepstral coefficients).

Rules: the functions are pure. The power spectrum of a frame is computed from its autocorrelation, from which that of
the room's noise is subtracted, because this needs no other package and is fast in Python (Blackman and Tukey 1958).
"""

import math
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import add, mul, sub
from statistics import fmean, median

from kiosk.devices.speech.sound import Sound

FRAME_SECONDS = 0.016
"""Distance of two frames; each frame is twice as long."""
LAG_SECONDS = 0.0022
"""Longest lag of the autocorrelation: separates formants, but not the harmonics of a voice."""
MOST_RATE = 13_000
"""Rate in Hz to which a recording is reduced at least, by a whole factor."""
BANDS = 16
LOWEST, HIGHEST = 180.0, 5_200.0
COEFFICIENTS = 10
MOVING = 5
"""Number of coefficients whose change is a feature as well."""
STEP = 2
"""Frames on each side from which the change is computed."""
FLOOR = 0.03
"""Fraction of the noise in a band that remains at least, when the noise is subtracted."""
DAMPING = 0.95
"""Factor of the pre-emphasis."""
Frame = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BandFrames:
    """Logarithms of the powers in bands, for each frame of a recording."""

    rate: float
    """Frames per second."""
    frequencies: Sequence[float]
    """Centres of the bands in Hz."""
    levels: Sequence[Frame]

    def number(self, seconds: float) -> int:
        """Number of the frame at `seconds`."""
        return min(len(self.levels), max(0, round(seconds * self.rate)))


def band_frames(sound: Sound, is_quiet: Callable[[float], bool]) -> BandFrames:
    """Compute the bands of all frames. `is_quiet`: whether only the room is heard at a time in seconds."""
    rate, samples = _reduced(sound)
    size, lags = round(rate * FRAME_SECONDS), math.ceil(rate * LAG_SECONDS)
    blocks = [_autocorrelation(samples, at, size, lags) for at in range(0, len(samples) - size - lags, size)]
    noise = _noise([block for at, block in enumerate(blocks) if is_quiet((at + 0.5) * size / rate)], lags)
    frequencies, filters = _filters(rate, lags)
    room = [2 * max(1.0, sum(map(mul, one, noise))) for one in filters]
    levels = []
    for block, after in zip(blocks, [*blocks[1:], blocks[-1]] if blocks else [], strict=True):
        both = list(map(add, block, after))
        powers = [sum(map(mul, one, both)) for one in filters]
        levels.append(
            tuple(math.log(max(power - hum, FLOOR * hum, 1.0)) for power, hum in zip(powers, room, strict=True))
        )
    return BandFrames(rate / size, frequencies, levels)


def cepstrum(levels: Sequence[float]) -> Frame:
    """The first coefficients of the cosine transform of `levels`, the logarithms of the powers in bands."""
    return tuple(sum(map(mul, row, levels)) for row in _cosines(len(levels)))


def with_changes(frames: Sequence[Frame]) -> list[Frame]:
    """`frames` with the changes of their first coefficients appended."""
    padded = [*list(frames[:1]) * STEP, *frames, *list(frames[-1:]) * STEP]
    return [
        (*frame, *map(sub, after[:MOVING], before[:MOVING]))
        for before, frame, after in zip(padded, frames, padded[2 * STEP :], strict=False)
    ]


def _reduced(sound: Sound) -> "tuple[float, array[int] | list[float]]":
    """Pre-emphasised samples at a rate of at most `MOST_RATE`."""
    factor = math.ceil(sound.rate / MOST_RATE)
    samples: Sequence[int] = sound.samples
    if factor > 1:
        whole = len(samples) // factor * factor
        samples = list(map(sum, zip(*(samples[at:whole:factor] for at in range(factor)), strict=True)))
    return sound.rate / factor, [after - DAMPING * before for before, after in pairwise(samples)]


def _autocorrelation(samples: Sequence[float], at: int, size: int, lags: int) -> list[float]:
    block = samples[at : at + size]
    return [sum(map(mul, block, samples[at + lag : at + lag + size])) for lag in range(lags)]


def _noise(blocks: Sequence[Sequence[float]], lags: int) -> list[float]:
    """The mean autocorrelation of the quieter half of `blocks`."""
    if not blocks:
        return [0.0] * lags
    limit = median(block[0] for block in blocks)
    quiet = [block for block in blocks if block[0] <= limit]
    return [fmean(column) for column in zip(*quiet, strict=True)]


@cache
def _filters(rate: float, lags: int) -> tuple[Sequence[float], Sequence[Sequence[float]]]:
    """Centres of the bands, and the weights of the lags whose sum is the power in each band."""
    highest = min(HIGHEST, 0.45 * rate)
    ends = [_hertz(_mel(LOWEST) + (_mel(highest) - _mel(LOWEST)) * at / BANDS) for at in range(BANDS + 1)]
    centres = [math.sqrt(low * high) for low, high in pairwise(ends)]
    filters = []
    for low, high in pairwise(ends):
        points = [low + (high - low) * (at + 0.5) / 4 for at in range(4)]
        filters.append(
            [
                (1 if lag == 0 else 2)
                * _parzen(lag / lags)
                * fmean(math.cos(math.tau * point * lag / rate) for point in points)
                for lag in range(lags)
            ]
        )
    return centres, filters


def _mel(hertz: float) -> float:
    return 1127 * math.log1p(hertz / 700)


def _hertz(mel: float) -> float:
    return 700 * math.expm1(mel / 1127)


def _parzen(part: float) -> float:
    """Window of the lags, with which powers are never negative."""
    return min(1 - 6 * part**2 * (1 - part), 2 * (1 - part) ** 3)


@cache
def _cosines(bands: int) -> Sequence[Sequence[float]]:
    return [
        [math.cos(math.pi * row * (at + 0.5) / bands) / bands for at in range(bands)] for row in range(COEFFICIENTS)
    ]
