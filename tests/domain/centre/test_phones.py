"""Tests of Vietnamese telephone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.centre.phones import phone_shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0912345678", "0912 345 678"),
        (" 0912.345.678 ", "0912 345 678"),
        ("+84 912 345 678", "0912 345 678"),
        ("(0232) 3822-113", "0232 382 2113"),
        ("02438221133", "024 3822 1133"),
        ("19000368", "1900 0368"),
        ("1800 1096", "1800 1096"),
        ("113", "113"),
        ("1022", "1022"),
    ],
)
def test_a_number_is_shown_in_groups(typed: str, shown: str) -> None:
    assert phone_shown(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12",
        "091234567",
        "09123456789",
        "01234567890",
        "0612345678",
        "023238221",
        "2345678901",
        "0912 345 67x",
        "١١٣",
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert phone_shown(typed) is None


@given(st.from_regex(r"(0[35789]\d{8}|02\d{9}|1[89]00\d{4}|1\d{2,4})", fullmatch=True))
def test_a_shown_number_is_shown_the_same_again(digits: str) -> None:
    if (shown := phone_shown(digits)) is not None:
        assert phone_shown(shown) == shown
        assert shown.replace(" ", "") == digits
