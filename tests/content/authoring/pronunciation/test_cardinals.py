"""Whole numbers in Vietnamese and English words."""

import pytest

from kiosk.content.authoring.pronunciation.cardinals import english, english_ordinal, english_year, vietnamese


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (34, "ba mươi tư"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_010, "một nghìn không trăm mười"),
        (21_000, "hai mươi mốt nghìn"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (2_005_100, "hai triệu không trăm linh năm nghìn một trăm"),
        (1_000_000_000, "một tỷ"),
        (3_000_000_000_000, "ba nghìn tỷ"),
    ],
)
def test_vietnamese_numbers_are_those_of_school_books(number: int, words: str) -> None:
    assert vietnamese(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (21, "twenty-one"),
        (100, "one hundred"),
        (115, "one hundred and fifteen"),
        (1_001, "one thousand and one"),
        (1_100, "one thousand one hundred"),
        (2_500_000, "two million five hundred thousand"),
    ],
)
def test_english_numbers(number: int, words: str) -> None:
    assert english(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
     (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (30, "thirtieth"), (31, "thirty-first")],
)  # fmt: skip
def test_english_ordinals(number: int, words: str) -> None:
    assert english_ordinal(number) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1945, "nineteen forty-five"),
        (1905, "nineteen oh five"),
        (1900, "nineteen hundred"),
        (2000, "two thousand"),
        (2007, "two thousand and seven"),
        (2026, "twenty twenty-six"),
    ],
)
def test_english_years(year: int, words: str) -> None:
    assert english_year(year) == words


def test_no_two_numbers_sound_alike() -> None:
    assert len({vietnamese(number) for number in range(20_000)}) == 20_000
    assert len({english(number) for number in range(20_000)}) == 20_000
