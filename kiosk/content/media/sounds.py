"""Checks the recordings of packs: Ogg Opus or WAV files.

Rules: a silent recording is treated as missing. Opus data is not decoded.
"""

import hashlib
import io
import wave
from pathlib import Path

from kiosk.content.wording import Fault
from kiosk.domain.texts import translatable

ENDINGS = ("ogg", "opus", "wav")
MAX_BYTES = 8 * 1024 * 1024
"""Maximum size of a recording in bytes; one minute of Opus speech has about 200 KiB."""

_SEGMENTS, _TABLE = 26, 27
"""Offsets of the segment count and of the segment table in the header of an Ogg page (RFC 3533 §6)."""
_HEAD_PACKETS = 2
"""Number of packets before the sound data of an Ogg Opus file: OpusHead and OpusTags (RFC 7845 §3)."""
_SILENT_PACKET = 3
"""Maximum size in bytes of a silent Opus packet: the table-of-contents byte and at most an empty frame."""


def fault_of_sound(name: str, data: bytes) -> Fault | None:
    """Return the fault of the non-empty sound file `data`, or None; the extension of `name` determines its format."""
    ending = name.rpartition(".")[2]
    if len(data) > MAX_BYTES:
        return Fault(
            translatable("Staff", "{file} is larger than {most} MiB."),
            "record each text in its own file",
            most=MAX_BYTES // 1024**2,
        )
    if ending == "wav":
        is_known = data[:4] == b"RIFF" and data[8:12] == b"WAVE"
    else:
        is_known = ending in ENDINGS and data[:4] == b"OggS" and b"OpusHead" in data[:64]
    if not is_known:
        return Fault(
            translatable("Staff", "{file} is not an Ogg Opus or WAV recording."),
            "save it as Opus (.ogg) or WAV (.wav)",
        )
    return None


def is_silent(name: str, data: bytes) -> bool:
    """Return whether the recording is inaudible: empty, without samples, or silent throughout."""
    if not data:
        return True
    return _is_silent_wave(data) if name.endswith(".wav") else _is_silent_opus(data)


def converted(recording: Path, narration: Path) -> Path:
    """Return the path for the Ogg Opus copy of the WAV `recording`; the name contains its SHA-256.

    A changed recording therefore has another path, and an existing copy is never outdated.
    """
    return narration / "recorded" / f"{hashlib.sha256(recording.read_bytes()).hexdigest()}.ogg"


def _is_silent_wave(data: bytes) -> bool:
    try:
        with wave.open(io.BytesIO(data)) as sound:
            rest_value = b"\x80" if sound.getsampwidth() == 1 else b"\x00"
            return not sound.readframes(sound.getnframes()).strip(rest_value)
    except (wave.Error, EOFError, RuntimeError):  # RuntimeError: a chunk is longer than the file
        return False


def _is_silent_opus(data: bytes) -> bool:
    return all(size <= _SILENT_PACKET for size in _packet_sizes(data)[_HEAD_PACKETS:])


def _packet_sizes(data: bytes) -> list[int]:
    """Return the sizes in bytes of the packets of an Ogg file with one stream, up to the first damaged page."""
    sizes = []
    place = size = 0
    while data[place : place + 4] == b"OggS" and place + _TABLE <= len(data):
        count = data[place + _SEGMENTS]
        table = data[place + _TABLE : place + _TABLE + count]
        for length in table:
            size += length
            if length < 255:  # noqa: PLR2004 - a segment of fewer bytes ends its packet (RFC 3533 §6)
                sizes.append(size)
                size = 0
        place += _TABLE + count + sum(table)
    return sizes
