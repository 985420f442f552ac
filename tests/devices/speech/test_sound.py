"""Reading WAV files, and joining phrases with pauses."""

from array import array

import pytest

from kiosk.devices.speech.sound import Sound, joined, read_wav
from kiosk.domain.errors import PackError
from tests.devices.speech.waves import RATE, silence, tone, wav


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


def test_the_silence_between_phrases_is_the_pause_and_nothing_else() -> None:
    phrase = Sound(RATE, silence(0.3) + tone(0.3) + silence(0.4))
    both = joined([(phrase, 0.6), (phrase, 0.6)])
    assert len(both.samples) / RATE == pytest.approx(0.5 + 0.6 + 0.5, abs=0.002)
    middle = both.samples[int(0.52 * RATE) : int(1.08 * RATE)]
    assert not any(middle)
