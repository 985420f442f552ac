"""Sounds for tests: tones, silence and WAV files."""

import io
import math
import wave
from array import array

from kiosk.devices.speech.sound import FULL

RATE = 16000


def tone(amplitude: float, seconds: float = 0.5) -> "array[int]":
    """A sine of about 500 Hz; `amplitude` is a fraction of full scale."""
    return array("h", (round(amplitude * FULL * math.sin(0.2 * at)) for at in range(int(RATE * seconds))))


def silence(seconds: float) -> "array[int]":
    """Zeros."""
    return array("h", bytes(2 * int(RATE * seconds)))


def wav(samples: "array[int]", channels: int = 1, width: int = 2) -> bytes:
    """A WAV file with these samples."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return data.getvalue()
