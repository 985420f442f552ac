"""A double tap has the effect of a single tap."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.bridge.shell import second_tap
from kiosk.tour import touch_screen
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens

LEFT = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


class HastyDriver(Driver):
    """A driver that can tap an item twice in quick succession."""

    def tap_twice(self, name: str) -> None:
        point = self.centre(self.see(name))
        self.look()
        self.take_time(point)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(second_tap, "HASTE_SECONDS", 0.5)  # as on a kiosk
            self._tap_both(point)
        self.note_touch(point)

    def _tap_both(self, point: QPoint) -> None:
        for _ in range(2):
            if self.hand is Hand.MOUSE:
                QTest.mouseClick(self.window, *LEFT, point)
            else:
                finger = touch_screen.device()
                QTest.touchEvent(self.window, finger, False).press(0, point, self.window).commit(False)
                self.settle()
                QTest.touchEvent(self.window, finger, False).release(0, point, self.window).commit(False)
            self.look()
            self.look()


@pytest.mark.parametrize("hand", [Hand.FINGER, Hand.MOUSE])
def test_two_taps_neither_skip_a_page_nor_touch_the_next_screen_of_the_phone(opens: Opens, hand: Hand) -> None:
    visitor = opens(hand=hand)
    hands = HastyDriver(visitor.driver.window, hand)
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson("ky-nang-so/chinh-may")
    hands.tap_twice("continueButton")
    assert visitor.attempt.state.index == 1
    errand(visitor)
    hands.tap_twice("el-cai-dat")
    draft = visitor.app.model.player.activity.draft
    assert (draft["acts"], draft["wrong"]) == (["tap:cai-dat"], 0)


def errand(visitor: Visitor) -> None:
    """Go to the first phone task of the lesson, and switch the task to the mode "alone"."""
    while visitor.attempt.step.kind != "phone_task":
        if not visitor.app.model.player.canContinue:
            visitor.solve()
        visitor.go_on()
    visitor.driver.tap("mode-alone")
    visitor.driver.wait(lambda: visitor.app.model.player.activity.scene["mode"] == "alone", "the errand alone")
    visitor.driver.look()
