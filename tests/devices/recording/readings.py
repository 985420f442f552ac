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

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.devices.speech.narrators import ESPEAK, espeak, run
from kiosk.devices.speech.sound import FULL, Sound, read_wav, trimmed
from kiosk.domain.ids import VIETNAMESE

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


@dataclass(frozen=True)
class Slips:
    """What happens in a reading, by the numbers of sentences.

    ``aside``: a word to somebody else before the sentence. ``broken``: a breath in the middle of the sentence.
    """

    repeated: Collection[int] = ()
    left_out: Collection[int] = ()
    coughs: Collection[int] = ()
    false_starts: Collection[int] = ()
    aside: Collection[int] = ()
    broken: Collection[int] = ()
    long_pauses: Collection[int] = ()


@dataclass(frozen=True)
class Speaker:
    """A voice of espeak-ng, its pitch (0 to 99), and the bounds of its speed (words a minute) and its pauses."""

    voice: str = "vi"
    pitch: int = 50
    speeds: tuple[int, int] = (125, 155)
    pauses: tuple[float, float] = (0.7, 1.9)

    def say(self, text: str, chance: random.Random) -> Sound:
        speed = round(chance.uniform(*self.speeds) / 5) * 5
        command = [
            ESPEAK,
            "-v",
            self.voice,
            "-s",
            str(speed),
            "-p",
            str(self.pitch),
            "-a",
            "50",
            "--stdin",
            "--stdout",
        ]
        return trimmed(read_wav(run(command, pronounced(text, VIETNAMESE).encode()), ESPEAK))


def long_reading(texts: Sequence[str], room: Room, speaker: Speaker, slips: Slips) -> tuple[Sound, Truth]:
    """A reading of `texts`, with numbers read as words; and where each sentence really is."""
    truth: Truth = []
    chance = room.random
    room.pause(1.5)
    for number, text in enumerate(texts):
        if number in slips.coughs:
            room.cough(chance.uniform(0.15, 0.4))
            room.pause(chance.uniform(0.4, 1.2))
        if number in slips.long_pauses:
            room.pause(chance.uniform(4, 9))
        if number in slips.aside:
            room.say(speaker.say("à nhầm", chance))
            room.pause(chance.uniform(0.4, 1.0))
        if number in slips.false_starts:
            sound = speaker.say(text, chance)
            room.say(Sound(sound.rate, sound.samples[: int(len(sound.samples) * chance.uniform(0.25, 0.6))]))
            room.pause(chance.uniform(0.4, 1.2))
        place = None
        for _ in range(0 if number in slips.left_out else 2 if number in slips.repeated else 1):
            place = _read(room, speaker.say(text, chance), is_broken=number in slips.broken)
            room.pause(chance.uniform(*speaker.pauses))
        truth.append(place)
    return room.recorded(), truth


def _read(room: Room, sound: Sound, *, is_broken: bool) -> tuple[float, float]:
    loud = room.random.uniform(0.75, 1.2)
    if not is_broken:
        return room.say(sound, loud)
    middle = len(sound.samples) // 2
    start, _ = room.say(Sound(sound.rate, sound.samples[:middle]), loud)
    room.pause(room.random.uniform(0.2, 0.5))
    return start, room.say(Sound(sound.rate, sound.samples[middle:]), loud)[1]


def is_right(start: float, end: float, truth: tuple[float, float] | None) -> bool:
    """Whether a cut is the sentence: its borders lie in the pauses around it; the end of a missing one is 0."""
    if truth is None:
        return end == 0
    return abs(start - truth[0]) < 0.3 and abs(end - truth[1]) < 0.3
