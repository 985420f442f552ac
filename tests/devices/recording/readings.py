"""Makes recordings of readings with espeak-ng: sentences, pauses, the noise of a room, coughs, slips."""

import math
import random
import shutil
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle
from operator import add

import pytest

from kiosk.devices.speech.narrators import ESPEAK, espeak
from kiosk.devices.speech.sound import FULL, Sound, trimmed

needs_espeak = pytest.mark.skipif(shutil.which(ESPEAK) is None, reason="espeak-ng is not installed")


@cache
def spoken(text: str, voice: str = "vi", words_per_minute: int = 140) -> Sound:
    """`text` spoken without silence at its ends."""
    return trimmed(espeak(text, voice, words_per_minute))


@dataclass
class Room:
    """A microphone in a room: `gain` of the voice, root mean square of a fan and of a hum at 50 Hz, in samples."""

    gain: float = 0.5
    fan: float = 4.0
    hum: float = 0.0
    seed: int = 1
    rate: int = 22_050
    samples: "array[float]" = field(default_factory=lambda: array("d"))

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    def pause(self, seconds: float) -> None:
        self.samples.extend([0.0] * int(seconds * self.rate))

    def say(self, sound: Sound, gain: float = 1.0) -> tuple[float, float]:
        """Append speech; return its start and end in seconds."""
        start = self.seconds
        self.samples.extend(sample * self.gain * gain for sample in sound.samples)
        return start, self.seconds

    def cough(self, seconds: float = 0.3, loud: float = 6_000.0) -> None:
        size = int(seconds * self.rate)
        self.samples.extend(
            self.random.gauss(0, loud) * math.exp(-4 * at / size) * min(1, 20 * at / size) for at in range(size)
        )

    def recorded(self) -> Sound:
        """The sound with the noise of the room, clipped at full scale."""
        low, turn, noise = 0.0, math.tau * 50 / self.rate, array("d")
        for at in range(self.rate):
            low = 0.7 * low + 0.714 * self.random.gauss(0, 1)  # has a root mean square of 1
            noise.append(self.fan * low + self.hum * math.sqrt(2) * math.sin(turn * at))
        heard = map(add, self.samples, cycle(noise))
        return Sound(self.rate, array("h", (int(max(-FULL, min(FULL - 1, sample))) for sample in heard)))


def sentence(
    room: Room, text: str = "Bác giữ kín mã, không đọc cho ai.", before: float = 1.0, after: float = 1.0
) -> Sound:
    """A recording of one sentence."""
    room.pause(before)
    room.say(spoken(text))
    room.pause(after)
    return room.recorded()


Truth = list[tuple[float, float] | None]


def long_reading(
    texts: Sequence[str],
    room: Room,
    *,
    voice: str = "vi",
    repeated: Collection[int] = (),
    left_out: Collection[int] = (),
    coughs: Collection[int] = (),
) -> tuple[Sound, Truth]:
    """A reading of `texts` with the slips at the given numbers; and where each sentence really is."""
    truth: Truth = []
    room.pause(1.5)
    for number, text in enumerate(texts):
        if number in coughs:
            room.cough(room.random.uniform(0.15, 0.4))
            room.pause(room.random.uniform(0.4, 1.2))
        times = 0 if number in left_out else 2 if number in repeated else 1
        place = None
        for _ in range(times):
            speed = round(room.random.uniform(125, 155) / 5) * 5
            place = room.say(spoken(text, voice, speed), room.random.uniform(0.75, 1.2))
            room.pause(room.random.uniform(0.7, 1.9))
        truth.append(place)
    return room.recorded(), truth


def is_right(start: float, end: float, truth: tuple[float, float] | None) -> bool:
    """Whether a cut is the sentence: its borders lie in the pauses around it; the end of a missing one is 0."""
    if truth is None:
        return end == 0
    return abs(start - truth[0]) < 0.3 and abs(end - truth[1]) < 0.3
