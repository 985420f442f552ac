"""Tests the view model of the form: what the screen shows while a guide types."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.attendance.adding_jobs import FormSurroundings
from kiosk.bridge.guide.attendance.form_model import FormViewModel

AROUND = FormSurroundings(("Phú Thọ", "Mỹ Trung"), date(2026, 11, 24))


@pytest.fixture
def form(qapp: object) -> Iterator[FormViewModel]:
    parent = QObject()
    model = FormViewModel(parent)
    model.clear("Phú Thọ")
    model.know(AROUND)
    yield model
    parent.deleteLater()


def fill(form: FormViewModel, name: str = "Nguyễn Thị Bưởi", year: str = "51") -> None:
    form.setName(name)
    for digit in year:
        form.typeDigit(digit)


def test_the_place_of_the_session_is_chosen_beforehand(form: FormViewModel) -> None:
    assert [row["isChosen"] for row in form.hamlets] == [True, False, False]
    form.chooseHamlet("")
    assert [row["isChosen"] for row in form.hamlets] == [False, False, True]


def test_going_on_needs_a_name_and_a_possible_year(form: FormViewModel) -> None:
    form.setName("Nguyễn Thị Bưởi")
    assert not form.canGoOn
    fill(form, year="51")
    assert form.canGoOn
    form.setName("  ")
    assert not form.canGoOn


def test_the_age_is_shown_to_check_the_year(form: FormViewModel) -> None:
    assert form.ageText == ""
    fill(form)
    assert form.ageText == "75 years old"
    form.changeCentury()
    assert form.ageText == "Check the year"
    assert not form.canGoOn


def test_a_name_typed_without_capitals_gets_them(form: FormViewModel) -> None:
    fill(form, "nguyễn thị  bưởi")
    details = form.checked()
    assert details is not None
    assert details.name == "Nguyễn Thị Bưởi"


def test_a_name_with_a_digit_is_refused_and_says_why(form: FormViewModel) -> None:
    fill(form, "Nguyễn Thị 3")
    assert form.checked() is None
    assert form.problemText
    form.setName("Nguyễn Thị Ba")
    assert form.problemText == ""


def test_a_cleared_form_holds_nothing_of_the_person_before(form: FormViewModel) -> None:
    fill(form)
    form.chooseSex("f")
    form.clear("Mỹ Trung")
    assert (form.name, form.yearDigits, form.sex, form.problemText) == ("", "19  ", "", "")
    assert form.place == "Mỹ Trung"
