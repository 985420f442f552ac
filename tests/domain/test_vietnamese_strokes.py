"""Tests of the key sequences that typing lessons teach."""

import pytest

from kiosk.domain.vietnamese import Deed, Method, Stroke, keys_for, typed_keys, ways
from tests.domain.syllables import syllables

SOME = [syllable.text for syllable in syllables()[::23]]


def keys(way):
    return [stroke.key for stroke in way]


def test_a_word_is_taught_with_its_marks_at_once():
    assert ways("quảng", Method.TELEX)[0] == (
        Stroke("q", Deed.LETTER, "q"),
        Stroke("u", Deed.LETTER, "u"),
        Stroke("a", Deed.LETTER, "a"),
        Stroke("r", Deed.TONE, "hoi"),
        Stroke("n", Deed.LETTER, "n"),
        Stroke("g", Deed.LETTER, "g"),
    )


def test_the_tone_may_come_last_and_the_shapes_too():
    assert ["".join(keys(way)) for way in ways("tiếng", Method.VNI)] == ["tie61ng", "tie6ng1", "tieng61"]


def test_the_key_for_a_mark_makes_the_letter():
    assert ways("Đi", Method.TELEX)[0][:2] == (Stroke("D", Deed.LETTER, "d"), Stroke("d", Deed.SHAPE, "đ"))
    assert ways("Đi", Method.MARKS)[0][0] == Stroke("letter-Đ", Deed.LETTER, "đ")


def test_a_space_is_a_key_of_its_own():
    assert ways(" ", Method.TELEX) == ((Stroke("space", Deed.SPACE, " "),),)


@pytest.mark.parametrize("method", list(Method), ids=lambda method: method.value)
def test_every_way_of_a_syllable_writes_it_with_as_many_keys(method):
    for word in SOME:
        found = ways(word, method)
        assert {typed_keys(keys(way), method) for way in found} == {word}
        assert {len(way) for way in found} == {len(found[0])}


@pytest.mark.parametrize("method", list(Method), ids=lambda method: method.value)
def test_what_is_taught_are_the_keys_of_the_text(method):
    assert [keys(ways(word, method)[0]) for word in SOME] == [keys_for(word, method) for word in SOME]


@pytest.mark.parametrize("word", ["test", "hoà"])
def test_a_word_that_is_not_written_so_is_refused(word):
    with pytest.raises(ValueError, match=word):
        ways(word, Method.TELEX)
