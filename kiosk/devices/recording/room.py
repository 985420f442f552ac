"""Judges the noise of the room, measured in the pauses of a recording.

Rules: the functions are pure. Noise matters only in relation to the voice; without a voice, its own level decides.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.devices.recording.frames import FRAME_SECONDS, frame_levels, quantile
from kiosk.devices.recording.speech_parts import FoundSpeech
from kiosk.devices.speech.sound import FULL, Sound
from kiosk.domain.texts import NO_TEXT, MessageText, translatable

DISTANCE_DB = 26.0
"""Distance in dB between voice and noise from which nobody notices the noise."""
NOTICED_DB = -58.0
"""Level in dBFS below which a noise is never reported."""
STEADY_DB = 5.0
"""Maximum range in dB of the frames of a steady noise, such as a fan's, without the tenths at both ends."""
_HUMS = (50.0, 100.0, 150.0)
"""Frequencies in Hz of the hum of the mains and its harmonics."""
_HUM_PART = 0.5
"""Fraction of the noise's power at these frequencies from which the noise is a hum."""
_CLEAR_FRAMES = round(0.05 / FRAME_SECONDS)
"""Frames beside speech that belong to its reverberation."""
_LEAST_FRAMES = round(0.12 / FRAME_SECONDS)


class RoomKind(Enum):
    """Kind of noise in a room."""

    QUIET = "quiet"
    FAN = "fan"
    """A steady noise."""
    HUM = "hum"
    """A tone of the mains."""
    RESTLESS = "restless"
    """A changing noise: people, music, traffic."""


ROOM_WORDS: dict[RoomKind, tuple[MessageText, MessageText]] = {
    RoomKind.QUIET: (NO_TEXT, NO_TEXT),
    RoomKind.FAN: (
        translatable("Staff", "A fan can be heard."),
        translatable("Staff", "Switch it off and sit a hand's breadth from the machine: the voice becomes clearer."),
    ),
    RoomKind.HUM: (
        translatable("Staff", "An electric hum can be heard."),
        translatable("Staff", "Unplug chargers nearby, or plug the microphone in at another place."),
    ),
    RoomKind.RESTLESS: (
        translatable("Staff", "The room is noisy."),
        translatable("Staff", "Close the door, and wait until it is quiet."),
    ),
}
"""What is heard, and what to do."""


@dataclass(frozen=True, slots=True)
class RoomNoise:
    """The noise of the room: its kind, its level in dBFS, and the distance to the voice in dB."""

    kind: RoomKind
    level: float
    distance: float

    @property
    def words(self) -> tuple[MessageText, MessageText]:
        """What is heard, and what to do; empty texts in a quiet room."""
        return ROOM_WORDS[self.kind]


def room_noise(sound: Sound, found: FoundSpeech) -> RoomNoise:
    """Judge the pauses of `sound`, in which `found` is the speech."""
    levels = frame_levels(sound)
    pauses = _pauses(len(levels), found)
    quiet = [levels[at] for start, end in pauses for at in range(start, end)]
    if len(quiet) < _LEAST_FRAMES:
        return RoomNoise(RoomKind.QUIET, found.noise, found.speech - found.noise)
    level = quantile(quiet, 0.75)
    distance = found.speech - level if found.parts else math.inf
    if level < NOTICED_DB or (found.parts and distance >= DISTANCE_DB):
        return RoomNoise(RoomKind.QUIET, level, distance)
    if _is_hum(sound, max(pauses, key=lambda pause: pause[1] - pause[0])):
        return RoomNoise(RoomKind.HUM, level, distance)
    is_steady = quantile(quiet, 0.9) - quantile(quiet, 0.1) <= STEADY_DB
    return RoomNoise(RoomKind.FAN if is_steady else RoomKind.RESTLESS, level, distance)


def _pauses(frames: int, found: FoundSpeech) -> list[tuple[int, int]]:
    edges = [-_CLEAR_FRAMES]
    for part in found.parts:
        edges += [part.start, part.end]
    edges.append(frames + _CLEAR_FRAMES)
    pauses = [(edges[at] + _CLEAR_FRAMES, edges[at + 1] - _CLEAR_FRAMES) for at in range(0, len(edges), 2)]
    return [(start, end) for start, end in pauses if end > start]


def _is_hum(sound: Sound, pause: tuple[int, int]) -> bool:
    size = round(sound.rate * FRAME_SECONDS)
    part = sound.samples[pause[0] * size : pause[1] * size]
    period = max(1, round(sound.rate / _HUMS[0]))
    part = part[: len(part) // period * period]
    if not part:
        return False
    total = sum(sample * sample for sample in part) / len(part) / FULL**2
    tones = sum(_tone_power(part, frequency / sound.rate) for frequency in _HUMS)
    return total > 0 and tones / total >= _HUM_PART


def _tone_power(samples: Sequence[int], cycles: float) -> float:
    """Mean square of the component with `cycles` per sample (one bin of the discrete Fourier transform)."""
    real = sum(sample * math.cos(2 * math.pi * cycles * at) for at, sample in enumerate(samples))
    imaginary = sum(sample * math.sin(2 * math.pi * cycles * at) for at, sample in enumerate(samples))
    return 2 * (real * real + imaginary * imaginary) / (len(samples) * FULL) ** 2
