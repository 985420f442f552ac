"""Tests of whole numbers in Vietnamese words."""

import pytest

from kiosk.domain.vietnamese.numerals import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (6, "sáu"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (40, "bốn mươi"),
        (55, "năm mươi lăm"),
        (71, "bảy mươi mốt"),
        (99, "chín mươi chín"),
        (0, "0"),
        (100, "100"),
    ],
)
def test_numbers_are_spelled_as_people_say_them(number: int, words: str) -> None:
    assert in_words(number) == words


def test_no_two_numbers_have_the_same_words() -> None:
    assert len({in_words(number) for number in range(1, 100)}) == 99
