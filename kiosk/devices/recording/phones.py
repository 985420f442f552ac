"""Sounds of speech (phones) that a cut recording is compared with, and roughly how each of them sounds.

Rules: the shapes are those of an average speaker. They only begin the search; the sounds of the reader in the
recording replace them (`kiosk.devices.recording.phone_models`). Sounds that a telephone cannot tell apart share one.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

SILENT_DB = -30.0
"""Level of the closure of a stop consonant, relative to an open vowel."""
NASAL_WIDTH = 2.5
"""Factor by which formants of nasal and voiced consonants are wider than those of vowels."""


@dataclass(frozen=True, slots=True)
class PhoneShape:
    """Shape of a phone's spectrum.

    ``level``: dB relative to an open vowel. ``formants``: resonances in Hz. ``noise``: lower and upper end in Hz of
    the noise of a fricative or of a burst. ``is_long``: whether it lasts at least two frames.
    """

    level: float
    formants: tuple[float, ...] = ()
    noise: tuple[float, float] | None = None
    is_long: bool = False

    def power(self, frequency: float) -> float:
        """Power in dB at `frequency` in Hz, after pre-emphasis."""
        total = SILENT_DB
        if self.formants:
            total = max(
                total, self.level + _resonance(frequency, self.formants, 1.0 if self.is_long else NASAL_WIDTH)
            )
        if self.noise is not None:
            low, high = self.noise
            away = max(0.0, math.log2(low / frequency), math.log2(frequency / high))
            total = max(total, self.level - _NOISE_SLOPE * away)
        return total


_NOISE_SLOPE = 18.0
"""Fall in dB per octave beside the band of a noise."""
_BANDWIDTHS = (80.0, 110.0, 170.0)


def _resonance(frequency: float, formants: tuple[float, ...], width: float) -> float:
    power = 1.0
    for formant, bandwidth in zip(formants, _BANDWIDTHS, strict=True):
        ratio = frequency / formant
        power *= (1 - ratio * ratio) ** 2 + (width * bandwidth * ratio / formant) ** 2
    return max(SILENT_DB, -10 * math.log10(power) + 12 * max(0.0, math.log2(frequency / formants[-1])))


def _vowel(level: float, *formants: float) -> PhoneShape:
    return PhoneShape(level, formants, is_long=True)


SHAPES: Mapping[str, PhoneShape] = {
    "i": _vowel(-4, 300, 2300, 3000),
    "ê": _vowel(-2, 430, 2100, 2750),
    "e": _vowel(0, 600, 1900, 2650),
    "ư": _vowel(-3, 350, 1400, 2500),
    "ơ": _vowel(-1, 520, 1350, 2500),
    "a": _vowel(0, 800, 1400, 2600),
    "u": _vowel(-4, 330, 800, 2500),
    "ô": _vowel(-2, 450, 850, 2500),
    "o": _vowel(0, 620, 1000, 2550),
    "m": PhoneShape(-8, (280, 1050, 2200)),
    "n": PhoneShape(-8, (280, 1500, 2550)),
    "nh": PhoneShape(-8, (280, 2000, 2800)),
    "ng": PhoneShape(-8, (280, 1200, 2300)),
    "l": PhoneShape(-6, (350, 1300, 2700)),
    "v": PhoneShape(-12, (300, 1100, 2300), (2000, 5000)),
    "z": PhoneShape(-12, (300, 1700, 2600), (3500, 6000)),
    "g": PhoneShape(-10, (350, 1300, 2300)),
    "b": PhoneShape(-12, (250, 900, 2200)),
    "đ": PhoneShape(-12, (250, 1700, 2600)),
    "s": PhoneShape(-12, noise=(3800, 7000)),
    "ch": PhoneShape(-15, noise=(2500, 4500)),
    "t": PhoneShape(-22, noise=(3000, 5500)),
    "th": PhoneShape(-20, noise=(1200, 5000)),
    "k": PhoneShape(-22, noise=(1200, 2200)),
    "p": PhoneShape(-22, noise=(300, 1200)),
    "kh": PhoneShape(-16, noise=(1000, 2500)),
    "ph": PhoneShape(-20, noise=(1500, 6000)),
    "h": PhoneShape(-18, noise=(600, 2500)),
    "stop": PhoneShape(SILENT_DB),
}
"""The phones, by the Vietnamese letters that are written for them; ``stop`` is a final p, t, c or ch."""
