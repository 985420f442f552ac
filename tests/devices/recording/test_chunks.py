"""Chunks of a long recording, made by arithmetic: soft sounds, pauses, clicks."""

import math
from array import array
from random import Random

from kiosk.devices.recording.chunks import speech_chunks
from kiosk.devices.recording.sources import heard
from kiosk.devices.speech.sound import Sound
from tests.devices.recording.whole_sound import WholeSound

RATE = 16_000
LOUD, SOFT, NOISE = 4_000.0, 190.0, 60.0


class Tape:
    """A recording in a room with a steady noise."""

    def __init__(self, hum: float = 0.0) -> None:
        """`hum`: root mean square of a hum at 50 Hz."""
        self._hum = hum
        self._chance = Random(1)
        self._samples = array("h")

    def add(self, seconds: float, loud: float = 0.0, fall: float = 1.0) -> None:
        """Append a tone with the root mean square `loud`, which falls to the part `fall` of it."""
        size = round(seconds * RATE)
        for at in range(size):
            tone = math.sqrt(2) * loud * fall ** (at / size) * math.sin(math.tau * 200 * at / RATE)
            hum = math.sqrt(2) * self._hum * math.sin(math.tau * 50 * len(self._samples) / RATE)
            self._samples.append(round(tone + hum + self._chance.gauss(0, NOISE)))

    def chunks(self) -> list[float]:
        """The lengths of the chunks in seconds."""
        recording = heard(WholeSound(Sound(RATE, self._samples)))
        return [chunk.seconds for chunk in speech_chunks(recording.levels, recording.frame)]


def test_soft_endings_belong_to_their_sentences_even_if_they_last_longer_than_the_pauses() -> None:
    tape = Tape()
    for _ in range(10):
        tape.add(0.5, LOUD)
        tape.add(0.55, 2 * SOFT, fall=0.4)
        tape.add(0.35)
    lengths = tape.chunks()
    assert len(lengths) == 10
    assert all(abs(seconds - 1.05) < 0.1 for seconds in lengths)


def test_hum_as_loud_as_soft_sounds_hides_none_of_them() -> None:
    quiet, humming = Tape(), Tape(hum=2 * SOFT)
    for tape in (quiet, humming):
        for _ in range(6):
            tape.add(0.5, LOUD)
            tape.add(0.3, 2 * SOFT, fall=0.4)
            tape.add(0.7)
    lengths = zip(humming.chunks(), quiet.chunks(), strict=True)
    assert all(abs(seconds - without) < 0.06 for seconds, without in lengths)


def test_a_short_syllable_that_stands_apart_is_a_chunk_but_a_click_is_none() -> None:
    tape = Tape()
    for _ in range(5):
        tape.add(1.0, LOUD)
        tape.add(0.8)
    tape.add(0.05, LOUD)
    tape.add(0.25, SOFT)
    tape.add(0.8)
    tape.add(0.05, LOUD)
    tape.add(0.8)
    lengths = tape.chunks()
    assert len(lengths) == 6
    assert abs(lengths[-1] - 0.3) < 0.1
