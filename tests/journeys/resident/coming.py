"""Helpers that go to a step of a lesson, and that solve a phone task from any state of the phone."""

from collections.abc import Callable

from kiosk.domain.lessons import Step
from kiosk.domain.player import Phase
from kiosk.tour.practice import PhoneHands, next_act
from kiosk.tour.visitor import Visitor

MOST_ACTS = 120
"""Maximum number of acts in a phone task; more than any task needs from any state."""


def is_phone(step: Step) -> bool:
    """Whether the step is a phone task."""
    return step.kind == "phone_task"


def come_to(visitor: Visitor, wanted: Callable[[Step], bool]) -> None:
    """Go through the open lesson with correct answers until a step satisfies `wanted`."""
    activity = visitor.app.model.player.activity
    while not wanted(visitor.attempt.step):
        step = visitor.attempt.step
        if is_phone(step):
            visitor.driver.tap("mode-alone")
            visitor.driver.wait(lambda: activity.scene["mode"] == "alone", "the way alone")
            do_the_errand(visitor)
        elif step.is_question and visitor.attempt.state.phase is Phase.WORKING:
            visitor.solve()
        visitor.go_on()


def do_the_errand(visitor: Visitor) -> None:
    """Complete the phone task in the current mode, which must not be "watch". Raises AssertionError, TimeoutError."""
    activity = visitor.app.model.player.activity
    hands = PhoneHands(visitor.driver, activity)
    hands.look()
    for _ in range(MOST_ACTS):
        if activity.scene["finished"]:
            break
        hands.do(next_act(visitor.attempt.step, activity.draft))
    assert activity.scene["finished"], f"the goal was not reached in {MOST_ACTS} acts"
