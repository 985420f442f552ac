"""The practice phone's buttons Back and Home, which are below the step's area, respond to the first touch."""

import pytest

from kiosk.tour.driver import Hand
from tests.journeys.conftest import Opens
from tests.journeys.resident.coming import come_to, is_phone


@pytest.mark.parametrize("hand", [Hand.FINGER, Hand.MOUSE])
@pytest.mark.parametrize("key", ["phoneBack", "phoneHome"])
def test_a_key_of_the_phone_is_the_first_thing_that_is_touched(opens: Opens, hand: Hand, key: str):
    visitor = opens(hand=hand)
    visitor.start()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    come_to(visitor, is_phone)
    activity = visitor.app.model.player.activity
    visitor.driver.tap("mode-alone")
    visitor.driver.wait(lambda: activity.scene["mode"] == "alone", "the errand to begin")
    before = activity.scene["screen"]["id"]
    visitor.driver.tap(key)
    visitor.driver.wait(lambda: activity.scene["screen"]["id"] != before, f"{key} to lead away")
