"""Tests of the values that a technician types: what is right is understood, what is wrong is refused in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.errors import KioskError
from kiosk.domain.set_up import SetUpError
from kiosk.services.set_up.typed_values import (
    DAYS,
    LONGEST,
    NUMBER_FORM,
    NUMBERS,
    PHONES,
    TypedValueError,
    TypingContext,
    text_of,
    typed_value,
)
from kiosk.setting_values import LIMITS
from kiosk.settings import checked

TODAY = TypingContext(date(2026, 11, 27))
KEYS = (*LONGEST, *NUMBERS, *DAYS, *PHONES, NUMBER_FORM)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("centre", "  Nhà   văn hóa ", "Nhà văn hóa"),
        ("adults", "5.200", 5200),
        ("adults", "5 200", 5200),
        ("adults", "5200", 5200),
        ("adults", "", 0),
        ("adults", "0", 0),
        ("target", "80 %", 80),
        ("adults_on", "1/11/2026", "2026-11-01"),
        ("adults_on", "01-11-2026", "2026-11-01"),
        ("adults_on", "01112026", "2026-11-01"),
        ("facts_checked_on", "27.11.2026", "2026-11-27"),
        ("police_phone", "02323822113", "0232 382 2113"),
        ("police_phone", " ", ""),
        (NUMBER_FORM, "ggn-ttvhtt", "{number}/{year}/GGN-TTVHTT"),
        (NUMBER_FORM, "", "{number}/{year}"),
        (NUMBER_FORM, "{number}/abc", "{number}/abc"),
    ],
)
def test_what_is_typed_is_understood(key: str, typed: str, value: str | int) -> None:
    assert typed_value(key, typed, TODAY) == value


@pytest.mark.parametrize(
    ("key", "typed", "message"),
    [
        ("adults", "nhiều", "Type a whole number from 50 to 1000000"),
        ("adults", "1", "Type a whole number from 50 to 1000000"),
        ("adults", "5.2", "whole number"),
        ("adults", "9" * 40, "whole number"),
        ("target", "101", "Type a whole number from 0 to 100"),
        ("adults_on", "31/02/2026", "This is no date. Type day, month and year, such as 27/11/2026."),
        ("adults_on", "2026", "no date"),
        ("facts_checked_on", "28/11/2026", "in the future"),
        ("police_phone", "12", "no telephone number"),
        ("centre", "a\u202eb", "cannot be shown"),
        ("wifi", "x" * 33, "at most 32 characters"),
        (NUMBER_FORM, "x" * 40, "too long"),
        (NUMBER_FORM, "{năm}", "braces"),
    ],
)
def test_what_is_wrong_is_refused_in_words(key: str, typed: str, message: str) -> None:
    with pytest.raises(TypedValueError) as caught:
        typed_value(key, typed, TODAY)
    assert message in str(caught.value)


def test_a_sign_that_repeats_a_number_is_refused() -> None:
    context = TypingContext(TODAY.today, Numbering(2026, 2, frozenset({"5/2026/A"})))
    assert typed_value(NUMBER_FORM, "b", context) == "{number}/{year}/B"
    with pytest.raises(SetUpError, match="5/2026/A would be given a second time"):
        typed_value(NUMBER_FORM, "a", context)


@pytest.mark.parametrize("key", KEYS)
@given(text=st.text(max_size=50) | st.from_regex(r"[0-9./ -]{1,12}", fullmatch=True))
def test_every_understood_text_is_a_valid_setting_and_is_shown_as_it_would_be_typed(key: str, text: str) -> None:
    try:
        value = typed_value(key, text, TODAY)
    except KioskError:
        return
    assert checked(key, value) == value
    assert typed_value(key, text_of(key, value), TODAY) == value


@pytest.mark.parametrize("key", NUMBERS)
def test_the_limits_are_understood(key: str) -> None:
    low, high = LIMITS[key]
    for limit in (low, 50, 1_000_000) if key == "adults" else (low, high):
        assert typed_value(key, text_of(key, limit), TODAY) == limit
