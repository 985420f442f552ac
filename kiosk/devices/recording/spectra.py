"""Describes the sound of speech, frame by frame, with a few numbers (cepstral coefficients).

Rules: the functions are pure. The power spectrum of a frame is computed from its autocorrelation, from which that of
the room's noise is subtracted, because this needs no other package and is fast in Python (Blackman and Tukey 1958).
"""

import math
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import add, mul, sub
from statistics import fmean, median

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


class BandMeter:
    """Measures the powers in bands of a recording that arrives in blocks, with `BANDS` numbers for each frame."""

    def __init__(self, sampling_rate: int) -> None:
        self._factor = math.ceil(sampling_rate / MOST_RATE)
        reduced = sampling_rate / self._factor
        self._size, self._lags = round(reduced * FRAME_SECONDS), math.ceil(reduced * LAG_SECONDS)
        self.rate = reduced / self._size
        """Number of frames for each second of sound."""
        self.frequencies, self._filters = _filters(reduced, self._lags)
        self._raw: array[int] = array("h")
        self._last: list[int] = []
        """The last sample at the reduced rate."""
        self._left: list[float] = []
        """Pre-emphasised samples that the next frames need."""
        self._powers = array("f")
        self._energies = array("f")

    def add(self, samples: "array[int]") -> None:
        """Measure the next block. Pre-emphasised samples of the reduced rate are made of it."""
        self._raw += samples
        whole = len(self._raw) // self._factor * self._factor
        parts = (self._raw[at : whole : self._factor] for at in range(self._factor))
        reduced = self._last + list(map(sum, zip(*parts, strict=True)))
        self._raw, self._last = self._raw[whole:], reduced[-1:]
        left = self._left + [after - DAMPING * before for before, after in pairwise(reduced)]
        at = 0
        while len(left) - at > self._size + self._lags:
            block = _autocorrelation(left, at, self._size, self._lags)
            self._energies.append(block[0])
            self._powers.extend(sum(map(mul, one, block)) for one in self._filters)
            at += self._size
        self._left = left[at:]

    def number(self, seconds: float) -> int:
        """Number of the frame at `seconds`."""
        return min(len(self._energies), max(0, round(seconds * self.rate)))

    def room(self, is_quiet: Callable[[float], bool], step: int = 1) -> Sequence[float]:
        """The powers of the room's noise. `is_quiet`: whether only the room is heard at a time in seconds.

        They are the mean of the quieter half of the frames in which only the room is heard, and at least the noise of
        samples that are multiples of `step`: with 8 bits, a pause may be digital silence and speech is not.
        """
        rounding = self._rounding(step)
        return [max(1.0, *powers) for powers in zip(self._quiet_powers(is_quiet), rounding, strict=True)]

    def _rounding(self, step: int) -> list[float]:
        """The powers of the noise of rounding, which is white, after the reduction and the pre-emphasis."""
        variance = self._factor * (step * step - 1) / 12 * self._size
        return [variance * ((1 + DAMPING**2) * one[0] - DAMPING * one[1]) for one in self._filters]

    def _quiet_powers(self, is_quiet: Callable[[float], bool]) -> list[float]:
        quiet = [at for at in range(len(self._energies)) if is_quiet((at + 0.5) / self.rate)]
        if not quiet:
            return [0.0] * BANDS
        limit = median(map(self._energies.__getitem__, quiet))
        quiet = [at for at in quiet if self._energies[at] <= limit]
        return [fmean(self._powers[at * BANDS + band] for at in quiet) for band in range(BANDS)]

    def levels(self, first: int, last: int, room: Sequence[float]) -> Iterator[Frame]:
        """The logarithms of the powers above those of the `room`, in the frames from `first` to before `last`.

        A level is that of a frame and the next one together.
        """
        for at in range(first, last):
            after = min(at + 1, len(self._energies) - 1)
            own, next_one = (self._powers[one * BANDS : (one + 1) * BANDS] for one in (at, after))
            yield tuple(
                math.log(max(power - 2 * hum, FLOOR * 2 * hum, 1.0))
                for power, hum in zip(map(add, own, next_one), room, strict=True)
            )


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


def _autocorrelation(samples: Sequence[float], at: int, size: int, lags: int) -> list[float]:
    block = samples[at : at + size]
    return [sum(map(mul, block, samples[at + lag : at + lag + size])) for lag in range(lags)]


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
