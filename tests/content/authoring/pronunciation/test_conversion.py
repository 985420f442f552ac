"""Conversion of written text to the words that a speech engine speaks.

``tests/data/speech/spoken.tsv`` has one row per sentence: language, written form, spoken form. The spoken forms were
written by hand, not by the program; the sentences are from lessons, or of the kinds that lessons need.
"""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.content.authoring.pronunciation.digit_groups import SHORT_NUMBERS
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import PackSource, read_source
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language

ROOT = Path(__file__).parents[4]
ROWS = [
    tuple(line.split("\t"))
    for line in (ROOT / "tests" / "data" / "speech" / "spoken.tsv").read_text("utf-8").splitlines()
]
UNSPEAKABLE = re.compile(r"[^\w\s,.:;!?'-]|[\d_]")
WRITTEN = st.text(st.sampled_from(list("0123456789.,/:–-%đ ₫+*#@&=()«»…•_→abKSIMmhtr ngàylầnphútOTP")), max_size=40)


def test_at_least_three_hundred_sentences_are_compared_each_once() -> None:
    assert len(ROWS) >= 300
    assert [
        row for row, count in Counter((language, written) for language, written, _ in ROWS).items() if count > 1
    ] == []


@pytest.mark.parametrize(("language", "written", "spoken"), ROWS)
def test_a_sentence_is_spoken_as_people_say_it(language: str, written: str, spoken: str) -> None:
    assert pronounced(written, Language(language)) == spoken


@pytest.mark.parametrize(("language", "spoken"), sorted({(language, spoken) for language, _, spoken in ROWS}))
def test_reading_a_reading_changes_nothing(language: str, spoken: str) -> None:
    assert pronounced(spoken, Language(language)) == spoken


@given(WRITTEN, st.sampled_from([VIETNAMESE, ENGLISH]))
def test_any_text_becomes_letters_and_punctuation(written: str, language: Language) -> None:
    assert not UNSPEAKABLE.search(pronounced(written, language))


@pytest.mark.parametrize("pack", sorted(path.parent.name for path in (ROOT / "lessons").glob("*/pack.yaml")))
def test_every_text_of_a_bundled_lesson_becomes_letters_and_punctuation(pack: str) -> None:
    source = read_source(ROOT / "lessons" / pack, today=date(2026, 11, 28))
    spoken = {(script.language, pronounced(script.text, script.language)) for script in scripts(source)}
    assert [text for _, text in spoken if UNSPEAKABLE.search(text)] == []
    assert [text for language, text in spoken if pronounced(text, language) != text] == []


def test_every_text_of_a_sample_pack_has_something_to_speak(source: PackSource) -> None:
    assert [script.key for script in scripts(source) if not pronounced(script.text, script.language)] == []


@pytest.mark.parametrize("number", SHORT_NUMBERS)
def test_numbers_to_dial_are_told_digit_by_digit(number: str) -> None:
    assert len(pronounced(number, VIETNAMESE).split()) == len(number)


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH, Language("brv")])
def test_hidden_characters_are_never_spelled(language: Language) -> None:
    assert "•" not in pronounced("PIN ••••••", language)


def test_phonemes_of_an_engine_cannot_be_written_into_a_lesson() -> None:
    assert "[[" not in pronounced("Xin [[kh'aI]] chào", VIETNAMESE)


def test_a_language_without_a_table_keeps_its_words() -> None:
    assert pronounced("Mã OTP «113»", Language("brv")) == "Mã OTP 113"
