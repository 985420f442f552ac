"""Loudness of clips: measured by ITU-R BS.1770-4, normalised to the target of this program in the sense of EBU R 128.

Rules: the functions are pure. A clip shorter than a gating block (400 ms) is measured as one block, because BS.1770
does not define its loudness. A soft limiter acts above `KNEE`, so that peaks never clip. The words of a recording are
never changed: only the gain, and silence at the ends.
"""

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiosk.devices.speech.sound import FULL, MARGIN_SECONDS, Sound, peak, trimmed

TARGET_LUFS = -19.0
TOLERANCE_LU = 1.0
MOST_TRUE_PEAK = -1.0
"""Maximum true peak of a decoded clip in dBTP."""
CODEC_LOSS = 0.65
"""Loudness in LU that the encoding of this program removes, with everything above 8 kHz; measured over all clips."""
PEAK_LEVEL = 10 ** (-4.0 / 20)
"""Maximum of samples as a fraction of full scale; the codec, and the peaks between samples, add up to 3 dB."""
KNEE = 0.35
"""Fraction of full scale up to which samples are scaled linearly."""
BLOCK_SECONDS = 0.4
STEPS = 4
"""Gating blocks overlap by 75 %."""
ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0
_OFFSET = -0.691
_ROUNDS = 3
"""Rounds in which the gain is raised by what the limiter takes."""
_OVERSAMPLING = 4
_NEAR_PEAK = 0.7
"""Fraction of the highest sample; only the surroundings of higher samples can contain the true peak of speech."""
_TAPS = 12
"""Samples on each side that the interpolation between samples uses."""


class _Weighting(NamedTuple):
    """Coefficients of the two filters of BS.1770 (K-weighting) at one sampling rate."""

    b0: float
    b1: float
    b2: float
    a1: float
    a2: float
    high_a1: float
    high_a2: float


def loudness(sound: Sound) -> float:
    """Return the integrated loudness in LUFS (negative infinity for silence)."""
    step = max(1, round(sound.rate * BLOCK_SECONDS / STEPS))
    powers = _step_powers(sound, step)
    if len(powers) < STEPS:
        return _lufs(sum(powers) * step / len(sound.samples)) if sound.samples else -math.inf
    blocks = [sum(powers[at : at + STEPS]) / STEPS for at in range(len(powers) - STEPS + 1)]
    loud = [power for power in blocks if _lufs(power) > ABSOLUTE_GATE]
    if not loud:
        return -math.inf
    gate = _lufs(sum(loud) / len(loud)) + RELATIVE_GATE
    gated = [power for power in loud if _lufs(power) > gate]
    return _lufs(sum(gated) / len(gated))


def true_peak(sound: Sound) -> float:
    """Return the true peak in dBTP: the maximum of the fourfold oversampled signal (BS.1770-4, Annex 2)."""
    samples = sound.samples
    sample_peak = peak(sound)
    highest = float(sample_peak)
    for at in range(1, len(samples) - 1):
        if abs(samples[at]) > sample_peak * _NEAR_PEAK:
            around = [
                samples[place] if 0 <= place < len(samples) else 0 for place in range(at - _TAPS, at + _TAPS + 1)
            ]
            for taps in _INTERPOLATION:
                highest = max(highest, abs(sum(map(float.__mul__, taps, map(float, around)))))
    return 20 * math.log10(highest / FULL) if highest else -math.inf


def levelled(sound: Sound) -> Sound:
    """Trim the ends of `sound` and scale it, with samples of at most `PEAK_LEVEL`.

    It has `TARGET_LUFS` after the encoding, which removes `CODEC_LOSS`.
    """
    return raised(trimmed(sound, MARGIN_SECONDS), TARGET_LUFS + CODEC_LOSS)


def raised(sound: Sound, target: float) -> Sound:
    """Scale `sound`, which must not be silent, to `target` LUFS, with samples of at most `PEAK_LEVEL`."""
    wanted = gain = 10 ** ((target - loudness(sound)) / 20)
    heights = Counter(map(abs, sound.samples))
    for _ in range(_ROUNDS):
        gain = wanted * 10 ** (_limited(heights, gain) / 20)
    return _scaled(sound, gain)


def _limited(heights: Mapping[int, int], gain: float) -> float:
    """Return the level in dB that the limiter takes from samples of these absolute values (value → number)."""
    power = gain * gain * sum(height * height * count for height, count in heights.items())
    knee = KNEE * FULL / gain
    lost = sum(
        count * ((height * gain) ** 2 - _bent(height * gain) ** 2)
        for height, count in heights.items()
        if height > knee
    )
    return 10 * math.log10(power / (power - lost))


def _scaled(sound: Sound, gain: float) -> Sound:
    """Scale every sample, through a table: negative samples are looked up from its end."""
    top = peak(sound)
    linear = min(top, int(KNEE * FULL / gain))
    curve = [int(value * gain + 0.5) for value in range(linear + 1)]
    curve += [_bent(value * gain) for value in range(linear + 1, top + 1)]
    table = [*curve, *(-value for value in reversed(curve[1:]))]
    return Sound(sound.rate, array("h", map(table.__getitem__, sound.samples)))


def _bent(sample: float) -> int:
    """Compress a positive sample beyond `KNEE` with tanh, so that it stays below `PEAK_LEVEL`."""
    room = (PEAK_LEVEL - KNEE) * FULL
    return int(KNEE * FULL + room * math.tanh((sample - KNEE * FULL) / room))


def _lufs(power: float) -> float:
    return _OFFSET + 10 * math.log10(power) if power > 0 else -math.inf


def _weighting(rate: int) -> _Weighting:
    """Return the K-weighting at `rate`: a shelf of +4 dB for the head, then a high-pass filter."""
    turn = math.tan(math.pi * 1681.974450955533 / rate)
    quality = 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    scale = 1 + turn / quality + turn * turn
    low = math.tan(math.pi * 38.13547087602444 / rate)
    low_quality = 0.5003270373238773
    low_scale = 1 + low / low_quality + low * low
    return _Weighting(
        (high + band * turn / quality + turn * turn) / scale,
        2 * (turn * turn - high) / scale,
        (high - band * turn / quality + turn * turn) / scale,
        2 * (turn * turn - 1) / scale,
        (1 - turn / quality + turn * turn) / scale,
        2 * (low * low - 1) / low_scale,
        (1 - low / low_quality + low * low) / low_scale,
    )


def _step_powers(sound: Sound, step: int) -> Sequence[float]:
    """Return the mean power of each run of `step` samples, after the K-weighting; an incomplete last run is left out.

    A sound that is shorter than a gating block keeps its incomplete last run.
    """
    b0, b1, b2, a1, a2, c1, c2 = _weighting(sound.rate)
    z1 = z2 = w1 = w2 = 0.0
    powers = []
    samples = array("d", sound.samples)  # arithmetic of two floats is faster than that of an integer and a float
    is_short = len(samples) < STEPS * step
    for start in range(0, len(samples), step):
        part = samples[start : start + step]
        if len(part) < step and not is_short:
            break
        if not any(part):
            z1 = z2 = w1 = w2 = 0.0  # the filters have nearly come to rest in a pause
            powers.append(0.0)
            continue
        total = 0.0
        for sample in part:
            shelf = b0 * sample + z1
            z1 = b1 * sample - a1 * shelf + z2
            z2 = b2 * sample - a2 * shelf
            weighted = shelf + w1
            w1 = w2 - shelf - shelf - c1 * weighted
            w2 = shelf - c2 * weighted
            total += weighted * weighted
        powers.append(total / step / (FULL * FULL))
    return powers


def _interpolation() -> tuple[tuple[float, ...], ...]:
    """Return windowed sinc functions for the places between a sample and its neighbours, on both sides."""
    offsets = [place / _OVERSAMPLING for place in range(1 - _OVERSAMPLING, _OVERSAMPLING) if place]
    return tuple(tuple(_tap(place - offset) for place in range(-_TAPS, _TAPS + 1)) for offset in offsets)


def _tap(distance: float) -> float:
    window = 0.5 + 0.5 * math.cos(math.pi * distance / (_TAPS + 1)) if abs(distance) < _TAPS + 1 else 0.0
    return window * math.sin(math.pi * distance) / (math.pi * distance)


_INTERPOLATION = _interpolation()
