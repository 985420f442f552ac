"""Measures of sounds: pitch, energy in bands, silences.

Rules: the functions are pure and need the standard library only. Frames are 10 ms apart. A pitch is looked for
between 65 and 250 Hz with the normalised autocorrelation of 40 ms.
"""

import math
import subprocess
from array import array
from collections.abc import Sequence
from itertools import pairwise
from operator import mul
from pathlib import Path

from kiosk.devices.speech.sound import FULL, Sound, read_wav

HOP_SECONDS = 0.01
_FRAME_SECONDS = 0.04
_LOWEST, _HIGHEST = 65.0, 250.0
_ENOUGH_LIKENESS = 0.6
_PITCH_RATE = 5500
QUIET = 35.0
"""Decibels below the loudest frame from which a frame is silence."""
_OCTAVE = 12


def decoded(clip: Path, rate: int = 16000) -> Sound:
    """Return the sound of an Ogg Opus file."""
    command = ["opusdec", "--quiet", "--rate", str(rate), "--force-wav", str(clip), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return read_wav(done.stdout, clip.name)


def levels(samples: Sequence[float], rate: int) -> list[float]:
    """Return the level of each 10 ms in dB of full scale; -120 for silence."""
    step = int(rate * HOP_SECONDS)
    powers = (
        sum(map(mul, frame, frame)) / step
        for frame in (samples[at : at + step] for at in range(0, len(samples) - step + 1, step))
    )
    return [10 * math.log10(power) - 20 * math.log10(FULL) if power > 0 else -120.0 for power in powers]


def silences(sound: Sound, shortest: float = 0.15) -> list[float]:
    """Return the lengths in seconds of the silences inside `sound`, from `shortest` on."""
    frames = levels(sound.samples, sound.rate)
    floor = max(frames) - QUIET
    loud = [at for at, level in enumerate(frames) if level > floor]
    gaps = ((after - before - 1) * HOP_SECONDS for before, after in pairwise(loud))
    return [gap for gap in gaps if gap >= shortest]


def speech_seconds(sound: Sound, shortest: float = 0.15) -> float:
    """Return the length from the first to the last loud frame, without silences from `shortest` on."""
    frames = levels(sound.samples, sound.rate)
    floor = max(frames) - QUIET
    loud = [at for at, level in enumerate(frames) if level > floor]
    return (loud[-1] - loud[0] + 1) * HOP_SECONDS - sum(silences(sound, shortest))


def pitches(sound: Sound) -> list[float | None]:
    """Return the pitch of each 10 ms in Hz; None where the sound is not voiced."""
    every = max(1, sound.rate // _PITCH_RATE)
    rate = sound.rate / every
    low = [sum(sound.samples[at : at + every]) / every for at in range(0, len(sound.samples) - every + 1, every)]
    size, hop = int(rate * _FRAME_SECONDS), rate * HOP_SECONDS
    lags = range(int(rate / _HIGHEST), int(rate / _LOWEST) + 1)
    highest = max(abs(max(low)), abs(min(low)))
    found: list[float | None] = []
    place = 0.0
    while int(place) + size + lags[-1] <= len(low):
        found.append(_pitch(low[int(place) : int(place) + size + lags[-1]], size, lags, rate, highest))
        place += hop
    return found


def _pitch(part: Sequence[float], size: int, lags: range, rate: float, highest: float) -> float | None:
    frame = part[:size]
    power = sum(map(mul, frame, frame))
    if power < size * (highest * 0.06) ** 2:
        return None
    likeness = []
    for lag in lags:
        shifted = part[lag : lag + size]
        other = sum(map(mul, shifted, shifted))
        likeness.append(sum(map(mul, frame, shifted)) / math.sqrt(power * other) if other > 0 else 0.0)
    best = max(likeness)
    if best < _ENOUGH_LIKENESS:
        return None
    first = next(at for at, value in enumerate(likeness) if value > best * 0.92 and _is_top(likeness, at))
    return rate / (lags[0] + first + _vertex(likeness, first))


def _is_top(values: Sequence[float], at: int) -> bool:
    before = values[at - 1] if at else -1.0
    after = values[at + 1] if at + 1 < len(values) else -1.0
    return values[at] >= before and values[at] >= after


def _vertex(values: Sequence[float], at: int) -> float:
    """Return the offset of the vertex of the parabola through three values."""
    if not 0 < at < len(values) - 1:
        return 0.0
    before, here, after = values[at - 1 : at + 2]
    bend = before - 2 * here + after
    return (before - after) / (2 * bend) if bend else 0.0


def semitones(frequency: float, reference: float) -> float:
    """Return the interval between two frequencies in semitones."""
    return _OCTAVE * math.log2(frequency / reference)


def band(sound: Sound, low: float, high: float) -> "array[float]":
    """Return the samples after a band-pass of two second-order filters (Butterworth)."""
    return _filtered(
        _filtered(array("d", sound.samples), sound.rate, low, is_high=True), sound.rate, high, is_high=False
    )


def _filtered(samples: "array[float]", rate: int, frequency: float, *, is_high: bool) -> "array[float]":
    turn = math.tan(math.pi * frequency / rate)
    scale = 1 / (1 + math.sqrt(2) * turn + turn * turn)
    b0 = scale if is_high else turn * turn * scale
    b1 = -2 * b0 if is_high else 2 * b0
    a1, a2 = 2 * (turn * turn - 1) * scale, (1 - math.sqrt(2) * turn + turn * turn) * scale
    z1 = z2 = 0.0
    result = array("d")
    for sample in samples:
        value = b0 * sample + z1
        z1 = b1 * sample - a1 * value + z2
        z2 = b0 * sample - a2 * value
        result.append(value)
    return result


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of `values` lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
