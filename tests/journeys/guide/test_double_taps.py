"""A double tap during a session acts once: its second half does not reach the next turn, nor confirm a warning."""

from collections.abc import Callable

import pytest

from kiosk.bridge.shell import second_tap
from tests.journeys.conftest import Opens
from tests.journeys.guide.culture_house import REGULARS, CultureHouse

DoubleTap = Callable[[str], None]


@pytest.fixture
def house(opens: Opens) -> CultureHouse:
    house = CultureHouse(opens, REGULARS[:4])
    house.opens_an_evening([name for name, _, _ in REGULARS[:4]])
    return house


@pytest.fixture
def double_tap(house: CultureHouse, monkeypatch: pytest.MonkeyPatch) -> DoubleTap:
    """Return a function that touches an item twice at the same point; all jobs of the first touch end in between."""

    def tap_twice(name: str) -> None:
        driver = house.hands.driver
        point = driver.centre(driver.see(name))
        driver.look()
        with monkeypatch.context() as slow_hand:
            slow_hand.setattr(second_tap, "HASTE_SECONDS", 60.0)  # independent of the speed of this machine
            slow_hand.setattr(driver, "take_time", lambda _point: None)  # on purpose too fast
            for _half in range(2):
                driver.touch(point)
                house.hands.settle()

    return tap_twice


@pytest.mark.slow
def test_a_double_tap_on_a_row_of_the_queue_moves_its_turn_by_one_place(
    house: CultureHouse, double_tap: DoubleTap
) -> None:
    first, second, third, fourth = [row["id"] for row in house.hands.today.queue]
    double_tap(f"up-{third}")
    assert [row["id"] for row in house.hands.today.queue] == [first, third, second, fourth]


@pytest.mark.slow
def test_a_double_tap_on_not_here_yet_calls_the_next_person(house: CultureHouse, double_tap: DoubleTap) -> None:
    house.hands.hand_over()
    turn = house.visitor.app.model.turn
    before = turn.entry
    double_tap("notHere")
    called = turn.entry
    assert called != before
    house.hands.take_turn()
    house.hands.end_turn()
    assert turn.entry == before, "whoever was not here is called after the next person"


@pytest.mark.slow
def test_a_double_tap_on_the_end_does_not_confirm_the_warning_about_a_name(
    house: CultureHouse, double_tap: DoubleTap
) -> None:
    house.hands.tap("endSession")
    house.hands.settle()
    house.hands.today.ending.setNote(f"Bác {REGULARS[0][0]} hỏi VNeID.")
    double_tap("endConfirm")
    assert house.hands.today.isOpen
    assert house.hands.today.ending.isWarning
    house.hands.tap("endConfirm")
    house.hands.driver.wait(lambda: not house.hands.today.isOpen, "the session to end")
