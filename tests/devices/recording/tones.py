"""A made-up voice for tests that need no real one: syllables of a buzzing tone, with silence around them."""

import math
from array import array

from kiosk.devices.speech.sound import Sound

RATE = 24_000


def spoken_tone(syllables: int = 8, hertz: float = 140.0) -> Sound:
    """Syllables of 0.2 s, with a second of faint noise before and after them."""
    samples = array("h")
    for at in range(int(RATE * (2 + 0.2 * syllables))):
        place = at / RATE - 1
        loud = abs(math.sin(math.pi * place / 0.2)) if 0 <= place < 0.2 * syllables else 0.0
        buzz = sum(math.sin(math.tau * hertz * tone * place) / tone for tone in range(1, 8))
        samples.append(int(6_000 * loud * buzz + (at * 7919 % 13) - 6))
    return Sound(RATE, samples)
