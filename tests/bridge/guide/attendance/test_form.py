"""Tests the form of a new person as a value."""

from datetime import date

import pytest

from kiosk.bridge.guide.attendance.form import LearnerForm
from kiosk.domain.people.learner import AgeCheck, Details, Sex

TODAY = date(2026, 11, 24)


def typed(keys: str, form: LearnerForm | None = None) -> LearnerForm:
    form = form or LearnerForm()
    for key in keys:
        form = form.typed(key)
    return form


def test_the_century_stands_there_before_anything_is_typed() -> None:
    assert LearnerForm().year_digits == "19  "
    assert LearnerForm().year is None


def test_two_digits_complete_the_year() -> None:
    assert typed("5").year_digits == "195 "
    assert typed("51").year == 1951


def test_a_third_digit_begins_the_two_digits_again() -> None:
    assert typed("514").year_digits == "194 "


def test_deleting_removes_one_digit_and_never_the_century() -> None:
    assert typed("51").deleted().year_digits == "195 "
    assert LearnerForm().deleted().year_digits == "19  "


def test_the_century_can_be_changed_before_and_after_typing() -> None:
    form = typed("08")
    changed = LearnerForm(century=form.other_century, digits=form.digits)
    assert changed.year == 2008
    assert changed.other_century == "19"


@pytest.mark.parametrize(
    ("century", "digits", "possible"), [("19", "51", True), ("20", "27", False), ("19", "05", False)]
)
def test_a_year_must_be_possible_today(century: str, digits: str, possible: bool) -> None:
    assert LearnerForm(century=century, digits=digits).has_year(TODAY) is possible


@pytest.mark.parametrize(
    ("digits", "check"), [("09", AgeCheck.OLD_ENOUGH), ("10", AgeCheck.ASK), ("11", AgeCheck.TOO_YOUNG)]
)
def test_the_age_of_sixteen_decides(digits: str, check: AgeCheck) -> None:
    assert LearnerForm(century="20", digits=digits).check(TODAY) is check


@pytest.mark.parametrize(("key", "sex"), [("f", Sex.FEMALE), ("m", Sex.MALE), ("none", None), ("", None)])
def test_the_sex_is_as_stated_and_never_guessed(key: str, sex: Sex | None) -> None:
    form = LearnerForm("Nguyễn Thị Bưởi", "Phú Thọ", "19", "51", key)
    assert form.details("Nguyễn Thị Bưởi") == Details("Nguyễn Thị Bưởi", "Phú Thọ", 1951, sex)


@pytest.mark.parametrize("sex", [None, Sex.FEMALE])
def test_the_form_of_a_person_gives_the_same_details(sex: Sex | None) -> None:
    details = Details("Nguyễn Thị Hoa", "Phú Thọ", 2001, sex)
    form = LearnerForm.of(details)
    assert form.year_digits == "2001"
    assert form.details(form.name) == details


def test_the_form_of_a_person_without_a_year_has_no_year() -> None:
    assert LearnerForm.of(Details("Nguyễn Thị Hoa", "")).year is None
