"""Small recordings for tests."""

import io
import wave


def wave_file(samples: bytes) -> bytes:
    """Make a WAV file from 16-bit samples."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(samples)
    return out.getvalue()


def ogg_file(*packets: bytes) -> bytes:
    """Make an Ogg stream with one page for each packet (shorter than 255 bytes); its checksums are zero."""
    pages = (b"OggS" + bytes(22) + bytes([1, len(packet)]) + packet for packet in packets)
    return b"".join(pages)


def opus() -> bytes:
    """An Ogg Opus file that is not silent."""
    return OPUS_OF_NOISE


def wave_of() -> bytes:
    """A WAV file that is not silent."""
    return WAVE_OF_NOISE


WAVE_OF_NOISE = wave_file(bytes(range(200)))
WAVE_OF_SILENCE = wave_file(bytes(200))
OPUS_HEAD = (b"OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00", b"OpusTags" + bytes(8))
OPUS_OF_NOISE = ogg_file(*OPUS_HEAD, bytes(range(60)), bytes(range(80)))
OPUS_OF_SILENCE = ogg_file(*OPUS_HEAD, b"\x48\xff\xfe", b"\x48\xff\xfe")
