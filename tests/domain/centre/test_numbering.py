"""Tests of the forms of certificate numbers: no written number is given twice in a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.centre.number_forms import (
    DEFAULT_FORM,
    form_with,
    free_number,
    is_number_form,
    repeated_number,
    sign_in,
    written_number,
)
from kiosk.domain.centre.numbering import Numbering, numbering_of
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.certificates import IssuedCertificate
from kiosk.domain.set_up import SetUpError

FORMS = st.builds(
    lambda before, middle, after: before + "{number}" + middle + after,
    st.sampled_from(["", "1", "2/", "{year}", "{year}/"]),
    st.sampled_from(["", "1", "/"]),
    st.sampled_from(["", "2", "A", "2/A"]),
)


@pytest.mark.parametrize(("sign", "form"), [("", DEFAULT_FORM), ("GGN", "{number}/{year}/GGN"), ("{number}/A",) * 2])
def test_a_sign_makes_a_form_and_is_found_in_it(sign: str, form: str) -> None:
    assert (form_with(sign), sign_in(form)) == (form, sign)


@pytest.mark.parametrize(
    "form", ["", "{year}", "{number}{number}", "{number}/{other}", "{number}}", "{number}\n", "x" * 41]
)
def test_what_is_no_form_is_known(form: str) -> None:
    assert not is_number_form(form)


@given(st.lists(FORMS, min_size=1, max_size=12))
def test_no_number_is_written_twice_whatever_the_forms_are(forms: list[str]) -> None:
    given_before: set[str] = set()
    following = 1
    for form in forms:
        number = free_number(form, following, 2026, given_before)
        written = written_number(form, number, 2026)
        assert written not in given_before
        given_before.add(written)
        following = number + 1


@given(FORMS, FORMS, st.integers(1, 30), st.integers(1, 30))
def test_a_form_is_refused_exactly_if_it_repeats_a_number(old: str, new: str, given_before: int, later: int) -> None:
    taken = {written_number(old, number, 2026) for number in range(1, given_before + 1)}
    repeated = repeated_number(new, given_before + 1, 2026, taken)
    if repeated is None:
        assert written_number(new, given_before + later, 2026) not in taken
    else:
        assert repeated in taken
        ends = range(len(repeated) + 1)
        parts = {repeated[start:end] for start in ends for end in ends if repeated[start:end].isdecimal()}
        later_numbers = [int(part) for part in parts if int(part) > given_before]
        assert repeated in {written_number(new, number, 2026) for number in later_numbers}


def issued(number: int, year: int, written: str) -> IssuedCertificate:
    return IssuedCertificate(Pseudonym("p"), number, year, date(year, 5, 1), "K7QM-2PXA", (), "", "1a2b3c4d", written)


def test_only_the_numbers_of_the_year_count() -> None:
    found = numbering_of([issued(7, 2025, "7/A"), issued(1, 2026, "1/A"), issued(2, 2026, "")], 2026, "{number}/B")
    assert found == Numbering(2026, 3, frozenset({"1/A", "2/B"}))
    assert found.following("{number}/{year}/C") == "3/2026/C"


def test_a_form_that_repeats_a_number_is_refused_with_this_number() -> None:
    numbering = Numbering(2026, 3, frozenset({"1/5", "2/5"}))
    numbering.require_new("{number}/{year}")
    with pytest.raises(SetUpError, match="the number 1/5 would be given a second time"):
        numbering.require_new("1/{number}")
