"""Tests of the search for people: accents, case, dialect spellings, titles and ranks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.folding import TITLES, Rank, Spelling, folded, matches, search
from tests.domain.people.villagers import ANY_NAMES, NAMES


def without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def rank(typed: str, name: str) -> Rank | None:
    return matches(folded(typed), folded(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trang", "Chang"),
        ("Sinh", "Xinh"),
        ("Lam", "Nam"),
        ("Vang", "Dang"),
        ("Giang", "Rang"),
        ("Gìn", "Vìn"),
        ("Quý", "Quí"),
        ("Kỳ", "Cì"),
        ("Hoàn", "Hoàng"),
        ("Việt", "Diệc"),
        ("Đắk", "Đắc"),
        ("Huỳnh", "Hoàng"),
        ("Vũ", "Võ"),
        ("Mỹ", "Mĩ"),
    ],
)
def test_spellings_of_one_sound_are_equal(one, other):
    assert folded(one).sound == folded(other).sound


@pytest.mark.parametrize(
    ("one", "other"), [("Ghi", "Di"), ("Minh", "Min"), ("Bách", "Bát"), ("Thanh", "Chanh"), ("Nghĩa", "Nga")]
)
def test_other_sounds_stay_different(one, other):
    assert folded(one).sound != folded(other).sound


@pytest.mark.parametrize(
    ("typed", "name", "spelling"),
    [
        ("hoa", "Nguyễn Thị Hoa", Spelling.ACCENTED),
        ("HÒA", "Lê Hòa", Spelling.ACCENTED),
        ("hoà", "Lê Hòa", Spelling.ACCENTED),
        ("nguyê", "Nguyễn Hoa", Spelling.ACCENTED),
        ("nguyễn h", "Nguyễn Hoa", Spelling.ACCENTED),
        ("hoa ngu", "Nguyễn Hoa", Spelling.ACCENTED),
        ("krăng", "Y-Krăng", Spelling.ACCENTED),
        ("hen", "H'Hen Niê", Spelling.ACCENTED),
        ("hoa", "Lê Hòa", Spelling.PLAIN),
        ("hóa", "Lê Hòa", Spelling.PLAIN),
        ("nguyen", "Nguyễn Hoa", Spelling.PLAIN),
        ("dao", "Hoàng Thị Đào", Spelling.PLAIN),
        ("ro", "Hồ Rŏ", Spelling.PLAIN),
        ("chang", "Lê Trang", Spelling.SOUND),
        ("huỳnh", "Hoàng Thị Đào", Spelling.SOUND),
        ("vu van", "Võ Văn Định", Spelling.SOUND),
    ],
)
def test_a_name_is_found_and_ranked_by_its_spelling(typed, name, spelling):
    found = rank(typed, name)
    assert found is not None
    assert found.spelling is spelling


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("oa", "Nguyễn Thị Hoa"),
        ("hoa hoa", "Nguyễn Thị Hoa"),
        ("hoa lan", "Nguyễn Thị Hoa"),
        ("s", "Xuân"),  # a single letter is not searched by sound
        ("bác", "Nguyễn Thị Hoa"),
    ],
)
def test_what_does_not_match_is_not_found(typed, name):
    assert rank(typed, name) is None


@pytest.mark.parametrize("title", sorted(TITLES))
def test_a_title_before_the_name_is_ignored(title):
    for typed in (f"{title} Hậu", f"{without_accents(title)} hau"):
        assert rank(typed, "Lê Thị Quỳnh Hậu") is not None


def test_a_word_that_is_part_of_the_name_is_no_title():
    names = [folded(name) for name in ("Lê Văn Tú", "Nguyễn Anh Tú", "Phạm Lan")]
    assert search("anh tú", names) == [1, 0]


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("hòa", ["Lê Thị Hòa", "Nguyễn Thị Hoa", "Hoa Văn Sen"]),
        ("hoa", ["Nguyễn Thị Hoa", "Hoa Văn Sen", "Lê Thị Hòa"]),
        ("trang", ["Đỗ Trang", "Trang Văn Bé", "Lê Chang"]),
        ("", ["Bùi An", "Lê Bé"]),
        ("  ", ["Lê Bé", "Bùi An"]),
    ],
)
def test_the_exact_spelling_comes_first_and_the_given_name_before_other_words(typed, order):
    assert [order[place] for place in search(typed, [folded(name) for name in order])] == order
    backwards = order[::-1] if typed.strip() else order
    assert [backwards[place] for place in search(typed, [folded(name) for name in backwards])] == order


def test_equal_ranks_keep_their_order():
    assert search("hoa", [folded("Lê Hoa"), folded("Bùi Hoa"), folded("An"), folded("Đỗ Hoa")]) == [0, 1, 3]


@given(ANY_NAMES | NAMES, st.randoms(), st.data())
def test_the_beginnings_of_words_in_any_order_without_accents_find_the_name(name, rng, data):
    words = name.replace("-", " ").replace("'", " ").split()
    rng.shuffle(words)
    kept = words[: data.draw(st.integers(1, len(words)))]
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in kept]
    assert rank(" ".join(typed), name) is not None
    assert rank(without_accents(" ".join(typed)).upper(), unicodedata.normalize("NFD", name)) is not None


@given(ANY_NAMES)
def test_a_whole_name_finds_itself_exactly(name):
    assert rank(name, name) == Rank(Spelling.ACCENTED)


@given(st.text(max_size=30), ANY_NAMES)
def test_any_text_can_be_searched(typed, name):
    found = rank(typed, name)
    assert found is None or folded(typed).words or found == Rank()


def test_a_name_of_many_equal_words_is_searched_quickly():
    assert rank("a a a a a a a a b", "A " * 30) is None
