"""Long recordings, cut at their pauses into the sentences of a lesson.

``KIOSK_LONG_READINGS=1`` adds twenty readings of 52 sentences, about 10 seconds of CPU each: ten by which the search
was tuned, and ten of `held_out`.
"""

import os
from array import array
from pathlib import Path

import pytest

from kiosk.content.voices.long_recordings import reading_script
from kiosk.content.voices.phones import sentence_phones
from kiosk.content.voices.reading_length import reading_length
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.source_lessons import source_lesson
from kiosk.devices.recording.cutting import CutRecording, CutState, cut_recording
from kiosk.devices.recording.resampling import resampled
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import Language
from tests.devices.recording.held_out import held_out
from tests.devices.recording.readings import Room, Slips, Speaker, Truth, is_right, long_reading, needs_espeak
from tests.devices.recording.whole_sound import WholeSound
from tests.house.sources import ROOT

SENTENCES = 52
is_long = pytest.mark.skipif(not os.environ.get("KIOSK_LONG_READINGS"), reason="set KIOSK_LONG_READINGS to run it")


def texts_of(lesson: str) -> list[str]:
    return [sentence.text for sentence in lesson_sentences(source_lesson(ROOT / "lessons" / Path(f"{lesson}.yaml")))]


def wrong_ones(cut: CutRecording, truth: Truth) -> list[int]:
    places = enumerate(zip(cut.cuts, truth, strict=True))
    return [number for number, (one, place) in places if not is_right(one.start, one.end, place)]


def check(lesson: str, room: Room, speaker: Speaker, slips: Slips, sentences: int = SENTENCES) -> int:
    """Assert that nearly all sentences are cut right, and no other one is certain; return how many are certain."""
    texts = texts_of(lesson)[:sentences]
    recording, truth = long_reading(texts, room, speaker, slips)
    cut = cut_recording(WholeSound(recording), [reading_script(text) for text in texts])
    wrong = wrong_ones(cut, truth)
    found = [number for number, one in enumerate(cut.cuts) if one.state is CutState.FOUND]
    print(lesson, "right", len(texts) - len(wrong), "of", len(texts), "wrong", wrong, "found", len(found))
    assert set(wrong).isdisjoint(found)
    assert len(wrong) <= max(1, 0.04 * len(texts))
    return len(found)


QUICK = [
    ("an-toan-tren-mang/ma-otp", Room(0.4, 60, seed=2), Speaker(), Slips([6], [9], [3, 10])),
    ("ky-nang-so/so-khan-cap", Room(0.4, 40, seed=3), Speaker("vi-vn-x-south"), Slips([4], [8], [10], [6])),
]


@needs_espeak
@pytest.mark.parametrize(("lesson", "room", "speaker", "slips"), QUICK, ids=[one[0] for one in QUICK])
def test_repetitions_gaps_and_coughs_shift_no_sentence(
    lesson: str, room: Room, speaker: Speaker, slips: Slips
) -> None:
    assert check(lesson, room, speaker, slips, sentences=12) >= 6


@needs_espeak
def test_a_cough_just_before_a_sentence_is_left_out() -> None:
    texts = texts_of("dich-vu-so/theo-doi-ho-so")[24:36]
    speaker = Speaker(speeds=(140, 185), pauses=(0.57, 1.4))
    recording, truth = long_reading(texts, Room(0.5, 50, seed=3), speaker, Slips(coughs=[3, 7, 10]))
    cut = cut_recording(WholeSound(recording), [reading_script(text) for text in texts])
    assert wrong_ones(cut, truth) == []


def eight_bits(sound: Sound) -> Sound:
    """`sound` as a cheap recorder keeps it: 8 bits, at 8 kHz."""
    small = resampled(sound, 8_000)
    return Sound(small.rate, array("h", (sample // 256 * 256 for sample in small.samples)))


@needs_espeak
def test_silence_between_samples_of_8_bits_hides_no_sentence() -> None:
    texts = texts_of("an-toan-tren-mang/ma-otp")[:26]
    recording, truth = long_reading(texts, Room(0.2, 0, seed=3), Speaker(), Slips())
    cut = cut_recording(WholeSound(eight_bits(recording)), [reading_script(text) for text in texts])
    assert wrong_ones(cut, truth) == []
    assert sum(one.state is CutState.FOUND for one in cut.cuts) >= 24


LONG = [
    ("an-toan-tren-mang/ma-otp", Room(0.4, 60, seed=2), Speaker(), Slips([17], [30], [9, 22, 41])),
    ("ky-nang-so/so-khan-cap", Room(0.4, 60, seed=3), Speaker(), Slips([11, 35], [24], [5, 22, 41], [30])),
    (
        "dich-vu-so/vneid-hai-muc",
        Room(0.4, 80, seed=4),
        Speaker("vi-vn-x-south", pitch=60),
        Slips([7], [20, 33], [9, 40], aside=[15]),
    ),
    (
        "hieu-chuyen-doi-so/tri-tue-nhan-tao",
        Room(0.5, 30, hum=60, seed=5),
        Speaker("vi-vn-x-central", pitch=40),
        Slips([20, 41], [10], [2, 30, 31]),
    ),
    (
        "ky-nang-so/goi-dien",
        Room(0.3, 90, seed=6),
        Speaker("vi+f2", speeds=(140, 175)),
        Slips([12], [44], [9, 22, 41], long_pauses=[20, 33]),
    ),
    ("an-toan-tren-mang/lo-bi-lua", Room(0.4, 60, seed=7), Speaker("vi+m3", 35), Slips([30], [29], [9], [14, 40])),
    (
        "dich-vu-so/chuyen-tien",
        Room(0.4, 10, seed=8),
        Speaker("vi+f4"),
        Slips([5, 6], [45, 46], [25], aside=[6], broken=[3, 12, 28, 39]),
    ),
    (
        "ky-nang-so/truoc-bao",
        Room(0.35, 80, seed=9),
        Speaker("vi-vn-x-south+f3", speeds=(110, 140), pauses=(0.5, 1.3)),
        Slips([25], [2], [9, 22, 41]),
    ),
    (
        "hieu-chuyen-doi-so/kenh-chinh-thuc",
        Room(0.4, 60, hum=100, seed=10),
        Speaker(pitch=70, speeds=(115, 170)),
        Slips([9, 38], [25], [16, 44], broken=[5, 20]),
    ),
    (
        "an-toan-tren-mang/tin-nhan-gia",
        Room(0.4, 15, seed=11),
        Speaker("vi+klatt"),
        Slips([19], [34, 50], [8, 21], [28], long_pauses=[40]),
    ),
]


@needs_espeak
@is_long
@pytest.mark.parametrize(("lesson", "room", "speaker", "slips"), LONG, ids=[one[0] for one in LONG])
def test_52_sentences_are_cut_right(lesson: str, room: Room, speaker: Speaker, slips: Slips) -> None:
    assert check(lesson, room, speaker, slips) >= SENTENCES / 2


@needs_espeak
@is_long
@pytest.mark.parametrize("number", range(20, 30))
def test_52_sentences_of_held_out_readings_are_cut_right(number: int) -> None:
    reading = held_out(number, SENTENCES)
    check(reading.lesson, reading.room, reading.speaker, reading.slips)


@needs_espeak
def test_another_language_is_cut_by_its_lengths_and_never_certain() -> None:
    texts = texts_of("an-toan-tren-mang/ma-otp")[:8]
    recording, truth = long_reading(texts, Room(0.4, 20), Speaker(), Slips())
    cut = cut_recording(WholeSound(recording), [reading_script(text, Language("brv")) for text in texts])
    assert wrong_ones(cut, truth) == []
    assert {one.state for one in cut.cuts} == {CutState.DOUBTFUL}


def test_a_silent_recording_has_no_sentences() -> None:
    silence = Sound(8_000, array("h", bytes(80_000)))
    cuts = cut_recording(WholeSound(silence), [reading_script("Mã"), reading_script("Mã OTP")]).cuts
    assert [cut.state for cut in cuts] == [CutState.MISSING] * 2


def test_numbers_and_pauses_take_as_long_as_they_are_read() -> None:
    assert reading_length("Gọi 113") > reading_length("Gọi ai")
    assert reading_length("Cúp máy, gọi lại.") > reading_length("Cúp máy gọi lại.")
    assert reading_length("…") > 0


def test_words_are_converted_to_the_sounds_of_speech() -> None:
    assert sentence_phones("Giữ kín quả") == ["z", "ư", "k", "i", "n", "k", "u", "a"]
    assert sentence_phones("nghiêng, gì") == ["ng", "i", "ê", "ng", "z", "i"]
    assert sentence_phones("113") == sentence_phones("một một ba")
    assert sentence_phones("…")
