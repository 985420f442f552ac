"""Reading scripts: sentences, stress, spoken forms and the names of recordings."""

from pathlib import Path

import pytest

from kiosk.content.authoring.reading_script import reading_scripts, sentence
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import PackSource
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language


def stressed(text: str, language: Language = VIETNAMESE) -> list[str]:
    return [word.text for word in sentence(text, language).words if word.is_stressed]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bác không đọc mã cho ai.", ["không"]),
        ("Bác chạm vào nút màu xanh.", ["chạm"]),
        ("Cúp máy, rồi gọi 113.", ["Cúp", "113."]),
        ("Ai hỏi mã: đừng đọc.", ["đừng"]),
        ("Người gọi đến là ai?", []),
        ("Bác đã gọi được chưa, có nghe không?", ["chưa,"]),
    ],
)
def test_numbers_negations_and_acts_are_stressed(text: str, words: list[str]) -> None:
    assert stressed(text) == words


def test_the_word_that_ends_a_question_is_not_stressed() -> None:
    assert stressed("Bác có nghe rõ không?") == []


def test_at_most_a_third_of_a_sentence_is_stressed() -> None:
    assert len(stressed("Không gọi, không bấm, không đọc, không gửi 4 số.")) == 4


def test_english_acts_are_stressed() -> None:
    assert stressed("Hang up, then call 113. ", ENGLISH) == ["Hang", "113."]


def test_a_comma_is_a_pause() -> None:
    assert " ".join(word.text for word in sentence("Cúp máy, rồi chờ.", VIETNAMESE).words) == "Cúp máy, / rồi chờ."


def test_a_spoken_form_stands_only_where_it_differs() -> None:
    assert sentence("Gọi 113.", VIETNAMESE).spoken == "Gọi một một ba."
    assert sentence("Bác «nghe lại» nhé!", VIETNAMESE).spoken == ""


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH])
def test_every_text_has_its_recording_exactly_once(source: PackSource, language: Language) -> None:
    named = [
        name for paper in reading_scripts(source, language).values() for clip in paper.clips for name in clip.names
    ]
    assert sorted(named) == sorted(script.clip_name for script in scripts(source) if script.language == language)


def test_the_same_text_is_read_once(source: PackSource) -> None:
    for paper in reading_scripts(source, VIETNAMESE).values():
        read = [" ".join(word.text for one in clip.sentences for word in one.words) for clip in paper.clips]
        assert len(read) == len(set(read))


def test_what_was_recorded_is_marked(source: PackSource) -> None:
    name = "ma-otp.mo-dau.text"
    source.recordings[VIETNAMESE] = {name: Path("ma-otp.mo-dau.text.wav")}
    clips = [clip for paper in reading_scripts(source, VIETNAMESE).values() for clip in paper.clips]
    assert [clip.names for clip in clips if clip.is_recorded] == [[name]]


def test_a_language_without_texts_has_no_script(source: PackSource) -> None:
    assert reading_scripts(source, Language("brv")) == {}
