"""Tests of loudness normalisation of recorded clips."""

import io
import math
import wave
from array import array

import pytest

from kiosk.devices.loudness import FULL, PEAK_LEVEL, SPEECH_LEVEL, Sound, levelled, read_wav, speech_level
from kiosk.domain.errors import PackError

RATE = 16000


def tone(amplitude: float, seconds: float = 0.5) -> "array[int]":
    return array("h", (round(amplitude * FULL * math.sin(0.2 * at)) for at in range(int(RATE * seconds))))


def silence(seconds: float) -> "array[int]":
    return array("h", bytes(2 * int(RATE * seconds)))


def wav(samples: "array[int]", channels: int = 1, width: int = 2) -> bytes:
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return data.getvalue()


@pytest.mark.parametrize("amplitude", [0.01, 0.2, 0.9])
def test_quiet_and_loud_speech_come_out_alike(amplitude: float) -> None:
    level = speech_level(levelled(Sound(RATE, tone(amplitude))))
    assert level == pytest.approx(SPEECH_LEVEL, rel=0.05)


def test_a_pause_does_not_make_speech_louder() -> None:
    paused = Sound(RATE, tone(0.3) + silence(2) + tone(0.3))
    assert max(levelled(paused).samples) == pytest.approx(max(levelled(Sound(RATE, tone(0.3))).samples), rel=0.02)


def test_a_peak_far_above_the_speech_does_not_clip() -> None:
    samples = tone(0.02)
    samples[100] = FULL - 1
    assert max(levelled(Sound(RATE, samples)).samples) <= math.ceil(PEAK_LEVEL * FULL)


def test_louder_parts_stay_louder_when_peaks_are_bent() -> None:
    samples = tone(0.02)
    samples[100], samples[200] = FULL // 2, FULL - 1
    bent = levelled(Sound(RATE, samples))
    assert sorted(bent.samples)[-2] < max(bent.samples)


def test_silence_around_speech_is_cut_off() -> None:
    clip = levelled(Sound(RATE, silence(1) + tone(0.3) + silence(1)))
    assert len(clip.samples) / RATE == pytest.approx(0.5 + 2 * 0.06, abs=0.02)


def test_channels_are_mixed() -> None:
    stereo = array("h", [100, 300, -100, -300])
    assert list(read_wav(wav(stereo, channels=2), "a.wav").samples) == [200, -200]


def test_a_stream_whose_length_was_not_known_is_read_to_its_end() -> None:
    data = bytearray(wav(tone(0.3)))
    data[40:44] = (0x7FFFF000).to_bytes(4, "little")
    assert len(read_wav(bytes(data), "espeak-ng").samples) == RATE // 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"OggS nonsense", "a.wav is not a WAV file"),
        (b"", "a.wav is not a WAV file"),
        (wav(tone(0.3), width=1), "a.wav has 8 bits per sample"),
        (wav(silence(0.1)), "a.wav contains only silence"),
        (wav(array("h")), "a.wav contains only silence"),
    ],
)
def test_what_cannot_be_used_is_named(data: bytes, told: str) -> None:
    with pytest.raises(PackError, match=told):
        read_wav(data, "a.wav")
