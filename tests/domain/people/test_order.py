"""Tests of the order of people in lists; the oracle is ICU, through Qt."""

import random
import re
import unicodedata
from functools import cmp_to_key

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, Qt

from kiosk.domain.people.names import parts_of
from kiosk.domain.people.order import sort_key
from kiosk.domain.vietnamese.collation import collation_key
from tests.domain.people.villagers import ANY_NAMES, GIVEN, NAMES, WORDS, villagers

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
SIGNS = [*LETTERS, *LETTERS.upper(), *"àảãáạĕŏüçÀẢ", *" -.'", *"\u0300\u0301\u0303\u0306\u0309\u0323\u031b\u0302"]
TEXTS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12).map("".join)

TWO_SHAPES = re.compile("[\u0302\u0306\u031b][\u0300-\u036f]*[\u0302\u0306\u031b]")
"""A letter with two of circumflex, breve and horn, which Vietnamese does not have; ICU orders them in its own way."""


def sign(value: int) -> int:
    return (value > 0) - (value < 0)


def compared(one: str, other: str) -> int:
    return (one > other) - (one < other)


@pytest.fixture(scope="module")
def icu() -> QCollator:
    return QCollator(QLocale("vi"))


@pytest.fixture(scope="module")
def icu_without_case() -> QCollator:
    collator = QCollator(QLocale("vi"))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator


@pytest.mark.parametrize(
    "ordered",
    [
        ["An", "Ăn", "Ân"],
        ["Dung", "Đức"],
        ["On", "Ôn", "Ơn"],
        ["Út", "Ước"],
        ["Hoa", "Hoà", "Hoả", "Hoã", "Hoá", "Hoạ"],
        ["hoa", "Hoa"],
    ],
)
def test_letters_come_before_tones_and_tones_before_case(ordered):
    backwards = ordered[::-1]
    assert sorted(backwards, key=collation_key) == ordered


def test_twenty_thousand_pairs_are_ordered_as_icu_does(icu):
    rng = random.Random(20_000)
    words = [*WORDS, *GIVEN, *(word.capitalize() for word in WORDS)]
    alike = [word for word in words if word[:2].lower() in {"ho", "hò", "hô", "tr", "du", "đu", "ă"}]
    wrong = []
    for _ in range(20_000):
        one, other = (" ".join(rng.choices(rng.choice([alike, words]), k=rng.randint(1, 3))) for _ in range(2))
        if sign(icu.compare(one, other)) != compared(collation_key(one), collation_key(other)):
            wrong.append((one, other))
    assert wrong == []


@given(TEXTS, TEXTS)
def test_letters_of_other_languages_are_ordered_as_icu_does(icu, one, other):
    one, other = unicodedata.normalize("NFC", "a" + one), unicodedata.normalize("NFC", "a" + other)
    assume(not any(TWO_SHAPES.search(unicodedata.normalize("NFD", text)) for text in (one, other)))
    assert compared(collation_key(one), collation_key(other)) == sign(icu.compare(one, other))


@given(ANY_NAMES | NAMES, ANY_NAMES | NAMES)
def test_people_are_ordered_by_given_name_then_family_then_middle_name(icu_without_case, one, other):
    parts = [(found.given, found.family, found.middle) for found in map(parts_of, (one, other))]
    expected = next(filter(None, (sign(icu_without_case.compare(a, b)) for a, b in zip(*parts, strict=True))), 0)
    assert compared(sort_key(one), sort_key(other)) == expected or expected == 0


def test_case_counts_only_between_equal_names():
    names = ["Trần Hoa", "bùi hoa", "Bùi Hoa", "Bùi An"]
    assert sorted(names, key=sort_key) == ["Bùi An", "bùi hoa", "Bùi Hoa", "Trần Hoa"]


def test_a_village_is_sorted_as_icu_sorts_it(icu):
    names = villagers(300)
    parts = {name: parts_of(name) for name in names}

    def compare(one: str, other: str) -> int:
        fields = ((getattr(parts[name], field) for name in (one, other)) for field in ("given", "family", "middle"))
        return next(filter(None, (icu.compare(*pair) for pair in fields)), 0)

    assert sorted(names, key=sort_key) == sorted(names, key=cmp_to_key(compare))


@given(ANY_NAMES)
def test_a_key_is_ascii_so_that_bytes_and_code_points_sort_alike(name):
    assert sort_key(name).isascii()
    assert sort_key(name).isprintable()
    assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)
