"""Mono sound in memory: reading WAV files, trimming silence, joining phrases.

Rules: the functions are pure. Samples have 16 bits. Nothing but silence at the ends is removed.
"""

import io
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.errors import PackError
from kiosk.domain.texts import untranslated

FULL = 32768
SILENCE = 0.004
"""Fraction of the peak below which samples at the ends of a phrase are trimmed."""
MARGIN_SECONDS = 0.06
"""Seconds of silence before and after a clip."""
BYTES = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """A mono recording: signed 16-bit samples, ``rate`` of them per second."""

    rate: int
    samples: "array[int]"


def read_wav(data: bytes, source: str) -> Sound:
    """Read a 16-bit PCM WAV and mix its channels to mono.

    Raises PackError, with `source` in its message, for any other file and for a WAV that contains only silence.
    """
    try:
        with wave.open(io.BytesIO(data)) as wav:
            rate, channels, width = wav.getframerate(), wav.getnchannels(), wav.getsampwidth()
            frames = wav.readframes(len(data))
    except (wave.Error, EOFError) as error:
        raise PackError(
            untranslated(f"{source} is not a WAV file ({error})."), untranslated("Save it as WAV, PCM, 16 bit.")
        ) from error
    if width != BYTES:
        raise PackError(
            untranslated(f"{source} has {8 * width} bits per sample."), untranslated("Save it as WAV, PCM, 16 bit.")
        )
    samples = array("h", frames[: len(frames) // (BYTES * channels) * BYTES * channels])
    if sys.byteorder == "big":
        samples.byteswap()
    if channels > 1:
        samples = array(
            "h", (sum(samples[at : at + channels]) // channels for at in range(0, len(samples), channels))
        )
    if not any(samples):
        raise PackError(
            untranslated(f"{source} contains only silence."),
            untranslated("Check the text, the voice or the microphone."),
        )
    return Sound(rate, samples)


def peak(sound: Sound) -> int:
    """Return the largest absolute value of a sample."""
    return max(abs(max(sound.samples)), abs(min(sound.samples)))


def trimmed(sound: Sound, margin: float = 0.0) -> Sound:
    """Return `sound` with at most `margin` seconds of silence at each end; it must not be silent."""
    samples = sound.samples
    floor = peak(sound) * SILENCE
    kept = int(sound.rate * margin)
    first = next(at for at, sample in enumerate(samples) if abs(sample) > floor)
    last = next(at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > floor)
    return Sound(sound.rate, samples[max(0, first - kept) : last + 1 + kept])


def joined(parts: Iterable[tuple[Sound, float]]) -> Sound:
    """Join trimmed sounds of one rate; each has the seconds of silence that follow it, except after the last."""
    rate, samples, silence = 0, array("h"), array("h")
    for sound, pause in parts:
        rate = sound.rate
        samples += silence + trimmed(sound).samples
        silence = array("h", bytes(BYTES * int(rate * pause)))
    return Sound(rate, samples)
