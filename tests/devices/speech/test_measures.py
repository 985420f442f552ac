"""The measures of ``build_spec/speech``, with sounds of known properties and with clips that are really rendered."""

import math
import shutil
from array import array
from pathlib import Path

import pytest

from build_spec.speech.acoustics import band, decoded, pitches, semitones, silences, speech_seconds
from build_spec.speech.clip_figures import Clip, figures
from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.devices.speech.narrators import EspeakNarrator
from kiosk.devices.speech.phrases import SENTENCE_PAUSE
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from tests.devices.speech.waves import RATE, silence, tone

needs_tools = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in ("espeak-ng", "opusenc", "opusdec")),
    reason="the tools of speech are missing",
)


def voice(pitch: float, seconds: float = 0.5) -> "array[int]":
    """A sum of ten harmonics."""
    step = 2 * math.pi * pitch / RATE
    return array(
        "h",
        (
            round(2500 * sum(math.sin(step * number * at) / number for number in range(1, 11)))
            for at in range(int(RATE * seconds))
        ),
    )


@pytest.mark.parametrize("pitch", [80.0, 120.0, 200.0])
def test_the_pitch_of_a_voice_is_found(pitch: float) -> None:
    found = [one for one in pitches(Sound(RATE, voice(pitch))) if one is not None]
    assert found
    assert max(abs(semitones(one, pitch)) for one in found) < 0.5


def test_silence_has_no_pitch() -> None:
    sound = Sound(RATE, voice(120.0, 0.2) + silence(0.3))
    assert pitches(sound)[-1] is None


def test_a_band_holds_what_is_inside() -> None:
    inside, below = (band(Sound(RATE, voice(pitch)), 1000, 4000) for pitch in (300.0, 30.0))
    assert sum(value * value for value in inside) > 4 * sum(value * value for value in below)


@pytest.mark.parametrize("pause", [0.2, 0.6])
def test_a_silence_inside_is_measured(pause: float) -> None:
    sound = Sound(RATE, silence(1) + tone(0.3) + silence(pause) + tone(0.3) + silence(1))
    assert silences(sound) == [pytest.approx(pause, abs=0.02)]
    assert speech_seconds(sound) == pytest.approx(1.0, abs=0.03)


@needs_tools
@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Bác cúp máy. Gọi 113!", VIETNAMESE, 2),
        ("Mã là của bác. Ai hỏi? Đừng đọc, dù là ngân hàng.", VIETNAMESE, 3),
        ("Hang up. Then call 113.", ENGLISH, 2),
    ],
)
def test_rendered_sentences_have_their_pauses_and_loudness(
    text: str, language: Language, sentences: int, tmp_path: Path
) -> None:
    file = tmp_path / "clip.ogg"
    EspeakNarrator().render(pronounced(text, language), language, file)
    has = figures(Clip(file, language, text))
    assert [pytest.approx(SENTENCE_PAUSE, abs=0.12)] * (sentences - 1) == has.pauses
    assert has.fault(sentences) == ""
    assert has.fault(sentences + 1) == f"{sentences - 1} pauses for {sentences + 1} sentences"
    assert has.seconds == pytest.approx(len(decoded(file).samples) / 16000)
