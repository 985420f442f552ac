"""Normalises clips to the same perceived loudness.

Rules: The functions are pure. Clips are mono with 16-bit samples. Only speech is measured, so that long pauses do not
raise the gain: a short frame counts as speech if its level is within 20 dB of the loudest frame, as in the gating of
ITU-R BS.1770. Peaks never clip, because a soft limiter acts above `KNEE`. It changes about 0.3 % of the samples of
espeak-ng; the error is 28 dB below the speech.
"""

import io
import math
import sys
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from operator import mul

from kiosk.domain.errors import PackError
from kiosk.domain.texts import untranslated

SPEECH_LEVEL = 10 ** (-21.0 / 20)
"""Target RMS of speech (−21 dBFS), as a fraction of full scale: loud enough for the speakers of an old screen."""
PEAK_LEVEL = 10 ** (-1.5 / 20)
"""Maximum of samples (−1.5 dBFS), as a fraction of full scale; leaves headroom for overshoot of the codec."""
KNEE = 0.5
"""Fraction of full scale up to which samples are scaled linearly."""
FRAME_SECONDS = 0.05
GATE = 0.01
"""Frames below this fraction of the power of the loudest frame (−20 dB) do not count as speech."""
SILENCE = 0.004
"""Fraction of the peak below which samples at the ends of a clip are trimmed."""
MARGIN_SECONDS = 0.06
"""Seconds of silence kept before and after the speech."""
FULL = 32768
BYTES = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono 16-bit samples at ``rate`` Hz."""

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
            untranslated(f"{source}: not a WAV file ({error})."), untranslated("Save it as WAV, PCM, 16 bit.")
        ) from error
    if width != BYTES:
        raise PackError(
            untranslated(f"{source}: has {8 * width} bits a sample."), untranslated("Save it as WAV, PCM, 16 bit.")
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
            untranslated(f"{source}: there is only silence."),
            untranslated("Check the text, the voice or the microphone."),
        )
    return Sound(rate, samples)


def levelled(sound: Sound) -> Sound:
    """Trim the ends of `sound` and scale its speech to `SPEECH_LEVEL`, with peaks of at most `PEAK_LEVEL`."""
    samples = _trimmed(sound)
    gain = SPEECH_LEVEL / speech_level(Sound(sound.rate, samples))
    scaled = (sample * gain for sample in samples)
    knee = KNEE * FULL
    return Sound(sound.rate, array("h", [round(value) if -knee < value < knee else _bent(value) for value in scaled]))


def speech_level(sound: Sound) -> float:
    """RMS (0 to 1) of the frames that contain speech; 0 for silence."""
    powers = list(_powers(sound))
    floor = max(powers) * GATE
    spoken = [power for power in powers if power >= floor]
    return math.sqrt(sum(spoken) / len(spoken)) / FULL


def _bent(sample: float) -> int:
    """Compress a sample beyond `KNEE` with tanh, so that it stays below `PEAK_LEVEL`."""
    over = abs(sample) - KNEE * FULL
    room = (PEAK_LEVEL - KNEE) * FULL
    return round(math.copysign(KNEE * FULL + room * math.tanh(over / room), sample))


def _powers(sound: Sound) -> Iterator[float]:
    size = max(1, int(sound.rate * FRAME_SECONDS))
    for start in range(0, len(sound.samples), size):
        frame = sound.samples[start : start + size]
        yield sum(map(mul, frame, frame)) / len(frame)


def _trimmed(sound: Sound) -> "array[int]":
    samples = sound.samples
    loudest, lowest = max(samples), min(samples)
    floor = max(loudest, -lowest) * SILENCE
    margin = int(sound.rate * MARGIN_SECONDS)
    first = next(at for at, sample in enumerate(samples) if abs(sample) > floor)
    last = next(at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > floor)
    return samples[max(0, first - margin) : last + margin]
