"""A double tap of a guide has the effect of a single tap."""

import pytest

from kiosk.domain.events import EventKind
from kiosk.tour.driver import Driver
from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import REGULARS, CultureHouse
from tests.journeys.resident.test_tapping_twice import HastyDriver


def hasty(driver: Driver) -> HastyDriver:
    return HastyDriver(driver.window, driver.hand)


@pytest.mark.slow
def test_a_double_tap_answers_one_question_and_marks_one_person(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:3])
    hands, driver = house.hands, hasty(house.visitor.driver)
    hands.enter()
    hands.open_session()
    hands.open_page("attendance")
    driver.tap_twice("person-0")
    hands.settle()
    assert hands.attendance.present == 1
    hands.begin_adding()
    hands.type_details("Lê Thị Bưởi", 1951)
    hands.go_on()
    adding = hands.attendance.adding
    for question in range(1, adding.consents.count):
        assert (adding.step, adding.consents.number) == ("consent", question)
        driver.tap_twice("consentYes")
        hands.settle()
    assert len(house.events(EventKind.LEARNER_ADDED)) == 3, "the last question is not answered yet"
    driver.tap_twice("consentYes")
    hands.settle()
    assert adding.step == "code", "the three pictures stay in view"
