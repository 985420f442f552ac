"""Tests of the practice phone's built-in texts, and of how typed text is compared."""

import pytest

from kiosk.activities.payload import word_count
from kiosk.activities.phone.wording import BUILT_IN, plainly, with_values
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import LocalizedText


@pytest.mark.parametrize("name", BUILT_IN)
def test_it_speaks_both_languages_in_at_most_twenty_words(name):
    text = BUILT_IN[name]
    assert set(text.by_language) == {VIETNAMESE, ENGLISH}
    assert all(0 < word_count(text, language) <= 20 for language in text.by_language)


@pytest.mark.parametrize("name", BUILT_IN)
def test_it_addresses_nobody_by_a_word_of_its_own(name):
    assert "bác" not in BUILT_IN[name].by_language[VIETNAMESE].lower()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Xin Chào", "xinchao"), ("ĐƯỜNG", "duong"), ("0900-000 000", "0900000000"), ("*101#", "*101#"), (" .,! ", "")],
)
def test_typing_is_read_without_case_accents_and_signs(typed, meant):
    assert plainly(typed) == meant


def test_composed_and_decomposed_letters_are_the_same():
    assert plainly("ệ") == plainly("e\u0323\u0302") == "e"


def test_a_value_is_told_in_the_language_of_the_text():
    text = LocalizedText({VIETNAMESE: "Chữ: {value:co}", ENGLISH: "Size: {value:co}"})
    label = LocalizedText({VIETNAMESE: "To", ENGLISH: "Large"})
    assert dict(with_values(text, {"co": label}).by_language) == {"vi": "Chữ: To", "en": "Size: Large"}


def test_a_label_without_english_stays_vietnamese():
    text = LocalizedText({VIETNAMESE: "Chữ: {value:co}", ENGLISH: "Size: {value:co}"})
    label = LocalizedText({VIETNAMESE: "To"})
    assert with_values(text, {"co": label}).by_language[ENGLISH] == "Size: To"
