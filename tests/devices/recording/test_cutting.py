"""Long recordings of 52 sentences, cut at their pauses."""

import os
from pathlib import Path

import pytest

from kiosk.content.voices.reading_length import reading_length
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.source_lessons import source_lesson
from kiosk.devices.recording.cutting import CutState, cut_recording
from kiosk.devices.speech.sound import Sound
from tests.devices.recording.readings import Room, is_right, long_reading, needs_espeak
from tests.house.sources import ROOT

SENTENCES = 52
LONG = pytest.mark.skipif("LONG_CUTS" not in os.environ, reason="takes minutes; set LONG_CUTS to run it")


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


@LONG
@needs_espeak
@pytest.mark.parametrize("seed", range(8))
def test_other_lessons_voices_and_rooms_are_cut_right(seed: int) -> None:
    lessons = sorted((ROOT / "lessons").glob("*/*.yaml"))
    names = [f"{path.parent.name}/{path.stem}" for path in lessons if path.stem not in {"pack", "facts"}]
    room = Room(gain=0.4, fan=(4, 60, 150)[seed % 3], seed=seed)
    repeated, left_out, *coughs = room.random.sample(range(2, SENTENCES - 2), 6)
    texts = texts_of(names[seed * 7 % len(names)])[:SENTENCES]
    check(texts, room, ("vi", "vi-vn-x-central")[seed % 2], (repeated, left_out, coughs))


def test_a_silent_recording_has_no_sentences() -> None:
    from array import array

    cuts = cut_recording(Sound(8_000, array("h", bytes(80_000))), [3.0, 4.0]).cuts
    assert [cut.state for cut in cuts] == [CutState.MISSING] * 2


def test_numbers_and_pauses_take_as_long_as_they_are_read() -> None:
    assert reading_length("Gọi 113") > reading_length("Gọi ai")
    assert reading_length("Cúp máy, gọi lại.") > reading_length("Cúp máy gọi lại.")
    assert reading_length("…") > 0
