"""Writes takes as WAV files (PCM, 16 bits, mono), and joins them.

Rules: the functions are pure; what they return is the content of a file.
"""

import io
import sys
import wave
from array import array
from collections.abc import Iterable

from kiosk.devices.recording.resampling import CLIP_RATE
from kiosk.devices.speech.loudness import TARGET_LUFS, raised
from kiosk.devices.speech.sound import BYTES, Sound


def wave_bytes(sound: Sound) -> bytes:
    """Return the WAV file of `sound`."""
    samples = sound.samples
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES)
        file.setframerate(sound.rate)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def joined_takes(takes: Iterable[Sound]) -> Sound:
    """Join takes, in the order of their sentences, to one clip, and level it.

    The margins of two takes (`kiosk.devices.recording.finishing`) are the pause between their sentences.
    """
    samples = array("h")
    for take in takes:
        samples += take.samples
    return raised(Sound(CLIP_RATE, samples), TARGET_LUFS)
