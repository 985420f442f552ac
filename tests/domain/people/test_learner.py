"""Tests of learners: ages, age groups, and the profile that events hold."""

import dataclasses
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import (
    OLDEST,
    AgeBand,
    AgeCheck,
    Details,
    Learner,
    Profile,
    Sex,
    age_check,
    band_of,
    decade_of,
    is_birth_year,
)
from kiosk.domain.people.order import sort_key

DAY = date(2026, 11, 27)
YEARS = st.integers(DAY.year - OLDEST, DAY.year)
HOA = Learner(Pseudonym("6f1c"), Details("Nguyễn Thị Hoa", "Phú Thọ", 1956, Sex.FEMALE))


@pytest.mark.parametrize(
    ("year", "result"),
    [
        (None, AgeCheck.ASK),
        (2026, AgeCheck.TOO_YOUNG),
        (2011, AgeCheck.TOO_YOUNG),
        (2010, AgeCheck.ASK),
        (2009, AgeCheck.OLD_ENOUGH),
        (1940, AgeCheck.OLD_ENOUGH),
    ],
)
def test_only_a_year_that_leaves_it_open_leads_to_the_question(year, result):
    assert age_check(year, DAY) is result


@given(YEARS, st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 365))
def test_nobody_who_can_be_under_16_is_let_in_by_the_year(year, day, birthday):
    age = day.year - year - (1 if birthday > day.timetuple().tm_yday else 0)
    match age_check(year, day):
        case AgeCheck.OLD_ENOUGH:
            assert age >= 16
        case AgeCheck.TOO_YOUNG:
            assert age < 16


@pytest.mark.parametrize(
    ("year", "band"),
    [
        (None, None),
        (2011, None),
        (2010, "16-17"),
        (2009, "16-17"),
        (2008, "18-34"),
        (1992, "18-34"),
        (1991, "35-59"),
        (1967, "35-59"),
        (1966, "60-74"),
        (1952, "60-74"),
        (1951, "75+"),
        (1906, "75+"),
    ],
)
def test_the_age_group_follows_from_the_year(year, band):
    found = band_of(year, DAY)
    assert (found and found.value) == band


@pytest.mark.parametrize(("year", "decade"), [(None, None), (1950, 1950), (1959, 1950), (2000, 2000)])
def test_the_decade_begins_with_its_round_year(year, decade):
    assert decade_of(year) == decade


@pytest.mark.parametrize(("year", "is_possible"), [(1905, False), (1906, True), (2026, True), (2027, False)])
def test_a_birth_year_is_that_of_a_living_person(year, is_possible):
    assert is_birth_year(year, DAY) is is_possible


@given(st.sampled_from([None, *Sex]), st.none() | YEARS, st.text())
def test_a_profile_survives_json(sex, year, hamlet):
    profile = Profile(hamlet, sex, band_of(year, DAY), decade_of(year))
    assert Profile.from_body(json.loads(json.dumps(profile.to_body()))) == profile


def test_the_body_of_a_profile_keeps_its_names():
    assert HOA.profile(DAY).to_body() == {"hamlet": "Phú Thọ", "sex": "f", "band": "60-74", "decade": 1950}
    assert Profile("Quy Hậu").to_body() == {"hamlet": "Quy Hậu", "sex": None, "band": None, "decade": None}


@pytest.mark.parametrize("change", [{"sex": "x"}, {"band": "17-18"}])
def test_an_unknown_value_is_no_profile(change):
    with pytest.raises(ValueError, match="is not a valid"):
        Profile.from_body(HOA.profile(DAY).to_body() | change)


def test_a_profile_holds_neither_name_nor_birth_year():
    body = json.dumps(HOA.profile(DAY).to_body(), ensure_ascii=False)
    assert not any(word in body for word in [*HOA.name.split(), "1956"])
    assert {field.name for field in dataclasses.fields(Profile)} == {"hamlet", "sex", "band", "decade"}


def test_a_learner_is_called_and_sorted_by_the_given_name():
    assert (HOA.name, HOA.given, HOA.sort_key) == ("Nguyễn Thị Hoa", "Hoa", sort_key("Nguyễn Thị Hoa"))


def test_age_groups_have_no_gap():
    bands = [band_of(DAY.year - age, DAY) for age in range(16, OLDEST + 1)]
    assert None not in bands
    assert list(dict.fromkeys(bands)) == list(AgeBand)
