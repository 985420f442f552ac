"""Generates the sounds of the practice phone: ring tone, message, touch.

Rules: the sounds are synthesised, not recorded or copied. They are soft, short and mono. The script needs the encoder
opusenc of opus-tools. The script is run by hand when a sound is changed. The generated files in ``assets/sounds/``
are part of the repository.
"""

import math
import struct
import subprocess
import tempfile
import wave
from collections.abc import Iterable
from pathlib import Path

SOUNDS = Path(__file__).parents[1] / "assets/sounds"
RATE = 48000
LOUD = 0.22

Tone = tuple[float, float, float]  # start and duration in seconds, frequency in hertz

RING: tuple[Tone, ...] = tuple(
    (turn * 1.1 + beat * 0.14, 0.16, pitch) for turn in (0, 1) for beat, pitch in enumerate((660, 880, 660, 880))
)
PING: tuple[Tone, ...] = ((0.0, 0.35, 988), (0.12, 0.5, 1319))
TAP: tuple[Tone, ...] = ((0.0, 0.06, 520),)


def samples(tones: Iterable[Tone]) -> bytes:
    """Return `tones` as 16-bit audio data; each has a short attack, an exponential decay and a weak octave."""
    heard = list(tones)
    length = round(RATE * (max(start + lasts for start, lasts, _ in heard) + 0.05))
    values = [0.0] * length
    for start, lasts, pitch in heard:
        first = round(start * RATE)
        for step in range(round(lasts * RATE)):
            at = step / RATE
            swell = min(1.0, at / 0.008) * math.exp(-4.0 * at / lasts) * min(1.0, (lasts - at) / 0.01)
            wave_ = math.sin(math.tau * pitch * at) + 0.25 * math.sin(2 * math.tau * pitch * at)
            values[first + step] += LOUD * swell * wave_
    return struct.pack(f"<{length}h", *(round(32767 * max(-1.0, min(1.0, value))) for value in values))


def write(name: str, tones: Iterable[Tone]) -> None:
    """Encode `tones` as ``assets/sounds/<name>.ogg``."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / f"{name}.wav"
        with wave.open(str(raw), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(tones))
        out = SOUNDS / f"{name}.ogg"
        command = ["opusenc", "--quiet", "--bitrate", "48", "--discard-comments", "--serial", "1", str(raw), str(out)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    SOUNDS.mkdir(parents=True, exist_ok=True)
    for sound, tones_of in (("ring", RING), ("ping", PING), ("tap", TAP)):
        write(sound, tones_of)
