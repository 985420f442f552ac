import pytest

from kiosk.content.media.sounds import fault_of_sound, is_silent
from tests.content.sounds import OPUS_OF_NOISE, OPUS_OF_SILENCE, WAVE_OF_NOISE, WAVE_OF_SILENCE, wave_file


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.wav", b""), ("a.wav", wave_file(b"")), ("a.wav", WAVE_OF_SILENCE), ("a.ogg", OPUS_OF_SILENCE)],
    ids=["empty", "no samples", "silent wave", "silent opus"],
)
def test_a_recording_in_which_nothing_is_heard_is_silent(name: str, data: bytes):
    assert is_silent(name, data)


@pytest.mark.parametrize(("name", "data"), [("a.wav", WAVE_OF_NOISE), ("a.ogg", OPUS_OF_NOISE)])
def test_a_recording_with_a_voice_is_not_silent_and_has_no_fault(name: str, data: bytes):
    assert (is_silent(name, data), fault_of_sound(name, data)) == (False, None)


def test_a_wave_that_is_cut_off_is_left_to_its_own_fault():
    assert not is_silent("a.wav", b"RIFF")


def test_a_wave_whose_chunk_is_longer_than_the_file_is_left_to_its_own_fault():
    head = WAVE_OF_NOISE[:12]
    assert not is_silent("a.wav", head + b"LIST\xff\xff\xff\x7f" + WAVE_OF_NOISE[12:])


@pytest.mark.parametrize(
    ("name", "data"), [("a.ogg", WAVE_OF_NOISE), ("a.wav", OPUS_OF_NOISE), ("a.mp3", OPUS_OF_NOISE)]
)
def test_another_kind_of_sound_is_refused(name: str, data: bytes):
    assert fault_of_sound(name, data)


def test_a_recording_of_an_hour_is_refused():
    fault = fault_of_sound("a.ogg", OPUS_OF_NOISE + bytes(8 * 1024 * 1024))
    assert fault is not None
    assert "larger than 8 MiB" in fault.message
