"""How somebody who knows the way comes to a step of a lesson, and does an errand from wherever the phone is."""

from collections.abc import Callable

from kiosk.domain.lessons import Step
from kiosk.domain.player import Phase
from kiosk.tour.practice import PhoneHands, next_act
from kiosk.tour.visitor import Visitor

MOST_ACTS = 120
"""More acts than any errand takes from any state."""


def is_phone(step: Step) -> bool:
    """Whether the step is an errand on the practice phone."""
    return step.kind == "phone_task"


def come_to(visitor: Visitor, wanted: Callable[[Step], bool]) -> None:
    """Go through the open lesson, everything done rightly, until a step is there that is wanted."""
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
    """Go on to the goal in the present mode, which is one that takes touches. Raises AssertionError, TimeoutError."""
    activity = visitor.app.model.player.activity
    hands = PhoneHands(visitor.driver, activity)
    hands.look()
    for _ in range(MOST_ACTS):
        if activity.scene["finished"]:
            break
        hands.do(next_act(visitor.attempt.step, activity.draft))
    assert activity.scene["finished"], f"the goal was not reached in {MOST_ACTS} acts"
