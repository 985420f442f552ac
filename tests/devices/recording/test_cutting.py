"""Long recordings of 52 sentences, cut at their pauses."""

from pathlib import Path

from kiosk.content.voices.reading_length import reading_length
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.source_lessons import source_lesson
from kiosk.devices.recording.cutting import CutState, cut_recording
from kiosk.devices.speech.sound import Sound
from tests.devices.recording.readings import Room, is_right, long_reading, needs_espeak
from tests.house.sources import ROOT

SENTENCES = 52


def texts_of(lesson: str) -> list[str]:
    return [sentence.text for sentence in lesson_sentences(source_lesson(ROOT / "lessons" / Path(f"{lesson}.yaml")))]


def check(texts: list[str], room: Room, voice: str, slips: tuple[int, int, list[int]]) -> None:
    repeated, left_out, coughs = slips
    recording, truth = long_reading(texts, room, voice=voice, repeated=[repeated], left_out=[left_out], coughs=coughs)
    cuts = cut_recording(recording, [reading_length(text) for text in texts]).cuts
    right = [is_right(cut.start, cut.end, place) for cut, place in zip(cuts, truth, strict=True)]
    wrong = [number for number, is_so in enumerate(right) if not is_so]
    assert len(texts) - len(wrong) >= len(texts) - 2, wrong
    assert [number for number in wrong if cuts[number].state is CutState.FOUND] == []


@needs_espeak
def test_52_sentences_with_noise_coughs_a_repetition_and_a_gap_are_cut_right() -> None:
    check(
        texts_of("an-toan-tren-mang/ma-otp")[:SENTENCES],
        Room(gain=0.4, fan=60, seed=2, rate=22_050),
        "vi",
        (17, 30, [9, 22, 41]),
    )


def test_a_silent_recording_has_no_sentences() -> None:
    from array import array

    cuts = cut_recording(Sound(8_000, array("h", bytes(80_000))), [3.0, 4.0]).cuts
    assert [cut.state for cut in cuts] == [CutState.MISSING] * 2


def test_numbers_and_pauses_take_as_long_as_they_are_read() -> None:
    assert reading_length("Gọi 113") > reading_length("Gọi ai")
    assert reading_length("Cúp máy, gọi lại.") > reading_length("Cúp máy gọi lại.")
    assert reading_length("…") > 0
