"""A guide searches people with the touch keyboard, which stays open while the list changes."""

import pytest

from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import REGULARS, CultureHouse


@pytest.mark.slow
def test_a_name_is_typed_into_the_search_of_the_attendance_list(opens: Opens) -> None:
    house = CultureHouse(opens, REGULARS[:6])
    hands = house.hands
    house.opens_an_evening([])
    hands.open_page("attendance")
    hands.tap("attendanceSearch")
    for letter in "binh":
        hands.staff.type_text(letter)
        hands.settle()
    hands.tap("kbDone")
    hands.settle()
    assert [card["given"] for card in hands.attendance.cards] == ["Bình"]
    hands.tap("person-0")
    hands.settle()
    assert hands.attendance.present == 1
