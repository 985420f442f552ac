"""The PIN dialogue: its prompts and errors, and that QML gets only the number of typed digits."""

import threading
from collections.abc import Callable

import pytest

from kiosk.bridge.staff.pin_steps import PinGoal
from kiosk.bridge.staff.pin_words import problem_text, wait_text
from kiosk.domain.errors import RecordError
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.services.access import PinAnswer, PinEntry, PinStanding
from tests.bridge.staff.pin_pad import GONE, LAN, LAN_ACTOR, RIGHT, SHUT, TECHNICIAN_ACTOR, WRONG, Pad, make

__all__ = ["make"]  # a fixture that pytest finds by name in this module
PIN, OTHER = "284917", "730582"


def test_the_right_pin_opens(make: Callable[..., Pad]) -> None:
    pad = make(answers=[RIGHT])
    pad.asks(PinGoal.ENTER)
    assert pad.model.phase == "enter"
    pad.enters(PIN)
    assert pad.done == [None]
    assert pad.keeper.asked == [("enter technician", PIN)]


def test_a_pin_is_checked_beside_the_screen_which_says_so(make: Callable[..., Pad]) -> None:
    pad = make(answers=[RIGHT])
    pad.asks(PinGoal.ENTER)
    pad.keeper.go_on.clear()
    pad.types(PIN)
    pad.model.submit()
    assert pad.model.phase == "checking"
    pad.types("1")
    pad.model.submit()
    pad.model.leave()
    assert (pad.model.count, pad.left) == (0, [])
    pad.rests()
    assert threading.get_ident() not in pad.keeper.threads
    assert pad.keeper.asked == [("enter technician", PIN)]


def test_the_screen_learns_how_many_digits_there_are_and_nothing_more(make: Callable[..., Pad]) -> None:
    pad = make()
    pad.asks(PinGoal.ENTER)
    pad.types("28x4９ 17")
    assert pad.model.count == 5
    pad.model.erase()
    assert pad.model.count == 4
    pad.types("0" * 20)
    assert pad.model.count == 12
    meta = pad.model.metaObject()
    shown = [str(pad.model.property(meta.property(number).name())) for number in range(meta.propertyCount())]
    assert not [text for text in shown if "284" in text or "000" in text]


def test_a_wrong_pin_says_how_many_are_left(make: Callable[..., Pad]) -> None:
    pad = make(answers=[WRONG])
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    assert (pad.model.phase, pad.model.problem, pad.model.triesLeft, pad.model.count) == ("enter", "wrong", 4, 0)
    pad.types("1")
    assert pad.model.problem == ""


def test_too_few_digits_are_not_even_tried(make: Callable[..., Pad]) -> None:
    pad = make()
    pad.asks(PinGoal.ENTER)
    pad.enters("28491")
    assert (pad.model.phase, pad.model.problem, pad.model.count) == ("enter", "short", 5)
    assert pad.keeper.asked == []


def test_a_door_that_is_shut_counts_down_and_takes_no_digits(make: Callable[..., Pad]) -> None:
    pad = make(answers=[SHUT])
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    assert pad.model.phase == "locked"
    assert pad.model.secondsLeft in {29, 30}
    pad.enters(PIN)
    assert pad.model.count == 0
    assert len(pad.keeper.asked) == 1


def test_a_door_that_is_still_shut_says_so_at_once(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=True, failures=6, seconds_left=60))
    pad.asks(PinGoal.ENTER)
    assert pad.model.phase == "locked"


def test_when_the_wait_is_over_a_pin_is_asked_for_again(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=True, failures=5, seconds_left=0.01))
    pad.asks(PinGoal.ENTER)
    pad.qtbot.waitUntil(lambda: pad.model.phase == "enter")
    assert pad.model.secondsLeft == 0


def test_a_new_kiosk_asks_for_a_pin_twice(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER)
    assert (pad.model.phase, pad.model.isFirst) == ("choose", True)
    pad.enters(PIN)
    assert pad.model.phase == "repeat"
    pad.enters(PIN)
    assert pad.done == [None]
    assert pad.keeper.asked == [("first technician", PIN)]


def test_two_that_differ_are_chosen_again(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    pad.enters(OTHER)
    assert (pad.model.phase, pad.model.problem) == ("choose", "differ")
    assert pad.keeper.asked == []


@pytest.mark.parametrize(
    ("pin", "why"),
    [("123456", "in-row"), ("000000", "repeated"), ("12345", "short"), ("020975", "date"), ("686868", "repeated")],
)
def test_a_weak_pin_is_refused_before_it_is_repeated(make: Callable[..., Pad], pin: str, why: str) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER)
    pad.enters(pin)
    assert (pad.model.phase, pad.model.problem) == ("choose", why)


def test_every_weakness_has_a_sentence_of_its_own(qapp: object) -> None:
    impossible = {Weakness.LONG, Weakness.NOT_DIGITS}  # the keypad can produce neither
    sentences = [problem_text(why.value, 4, 6) for why in Weakness if why not in impossible]
    assert len({*sentences, problem_text(Weakness.LONG.value, 4, 6)}) == len(Weakness) - 1


def test_somebody_elses_pin_is_refused_with_its_reason_and_without_an_alarm(make: Callable[..., Pad]) -> None:
    pad = make(taken="5173")
    failed: list[object] = []
    pad.worker.failed.connect(failed.append)
    pad.model.ask_new(LAN, TECHNICIAN_ACTOR)
    pad.enters("5173")
    pad.enters("5173")
    assert (pad.model.phase, pad.model.problem) == ("choose", "taken")
    assert (pad.done, failed) == ([], [])


def test_a_guides_pin_is_given_without_the_old_one(make: Callable[..., Pad]) -> None:
    pad = make()
    pad.model.ask_new(LAN, TECHNICIAN_ACTOR)
    assert (pad.model.phase, pad.model.leastDigits) == ("choose", 4)
    pad.enters("5173")
    pad.enters("5173")
    assert pad.keeper.asked == [("technician gives lan", "5173")]
    assert pad.done == [None]


def test_the_technicians_own_is_changed_after_the_old_one_was_shown(make: Callable[..., Pad]) -> None:
    pad = make(answers=[WRONG, RIGHT])
    pad.asks(PinGoal.CHANGE)
    pad.enters(OTHER)
    assert (pad.model.phase, pad.model.problem) == ("enter", "wrong")
    pad.enters(PIN)
    assert (pad.model.phase, pad.done) == ("choose", [])
    pad.enters(OTHER)
    pad.enters(OTHER)
    assert pad.keeper.asked[1:] == [("confirm technician", PIN), ("change technician", OTHER)]
    assert pad.done == [None]


def test_the_dialogue_gives_the_account_that_entered(make: Callable[..., Pad]) -> None:
    pad = make(answers=[WRONG, PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), LAN_ACTOR)])
    pad.asks(PinGoal.ENTER, LAN)
    assert (pad.model.account, pad.model.leastDigits) == ("lan", 4)
    pad.enters("8402")
    with pytest.raises(LookupError):
        pad.model.actor  # noqa: B018 - the access is what is tested
    pad.enters("5173")
    assert pad.model.actor is LAN_ACTOR
    pad.model.forget()
    with pytest.raises(LookupError):
        pad.model.actor  # noqa: B018


def test_a_guide_changes_the_own_pin_as_the_account_that_was_confirmed(make: Callable[..., Pad]) -> None:
    pad = make(answers=[PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), LAN_ACTOR)])
    pad.asks(PinGoal.CHANGE, LAN)
    for digits in ("5173", "8402", "8402"):
        pad.enters(digits)
    assert pad.keeper.asked == [("confirm lan", "5173"), ("change lan", "8402")]


def test_a_guide_without_a_pin_cannot_choose_the_first_one(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER, LAN)
    assert (pad.left, pad.model.phase) == ([None], "opening")


def test_a_pin_that_was_taken_away_meanwhile_is_chosen_anew(make: Callable[..., Pad]) -> None:
    pad = make(answers=[GONE])
    pad.asks(PinGoal.ENTER)
    pad.keeper.stands = PinStanding(is_set=False)
    pad.enters(PIN)
    pad.rests()
    assert (pad.model.phase, pad.model.isFirst) == ("choose", True)


def test_the_answer_to_a_dialogue_that_was_left_is_passed_over(make: Callable[..., Pad]) -> None:
    pad = make(answers=[RIGHT])
    pad.asks(PinGoal.ENTER)
    pad.keeper.go_on.clear()
    pad.types(PIN)
    pad.model.submit()
    pad.model.forget()
    pad.rests()
    assert (pad.done, pad.model.phase) == ([], "opening")


def test_a_record_that_cannot_be_written_is_told_and_can_be_tried_again(make: Callable[..., Pad]) -> None:
    fault = RecordError("The disk is full.", "Make room.")
    pad = make(answers=[fault])
    told: list[object] = []
    pad.worker.failed.connect(told.append)
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    assert (pad.model.phase, pad.model.count, pad.done, told) == ("enter", 0, [], [fault])


def texts(pad: Pad) -> tuple[str, str]:
    return pad.model.heading, pad.model.helpText


def test_a_pin_is_asked_for_according_to_the_goal(make: Callable[..., Pad]) -> None:
    pad = make()
    assert texts(pad) == ("One moment…", "")
    pad.asks(PinGoal.ENTER)
    assert texts(pad) == ("Staff: enter your PIN", "")
    pad.asks(PinGoal.CHANGE)
    assert texts(pad) == ("Enter the technician's current PIN", "")
    pad.asks(PinGoal.ENTER, LAN)
    assert texts(pad) == ("Nguyễn Thị Lan: enter your PIN", "")
    pad.asks(PinGoal.CHANGE, LAN)
    assert texts(pad) == ("Enter your current PIN", "")


def test_a_new_pin_is_asked_for_according_to_whose_it_is(make: Callable[..., Pad]) -> None:
    pad = make(answers=[RIGHT])
    pad.asks(PinGoal.CHANGE)
    pad.enters(PIN)
    assert texts(pad) == ("Choose a new PIN", "6 digits or more. No dates, sequences or lucky numbers.")
    pad.model.ask_new(LAN, TECHNICIAN_ACTOR)
    assert texts(pad) == (
        "Choose a PIN for Nguyễn Thị Lan",
        "4 digits or more. No dates, sequences or lucky numbers.",
    )
    pad.enters("5173")
    assert texts(pad) == ("Enter it once more", "This makes sure that you did not mistype it.")


def test_the_first_pin_of_a_kiosk_is_explained(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER)
    assert texts(pad) == (
        "Choose the technician's PIN",
        "This kiosk has no PIN yet. Choose 6 or more digits; keep them secret.",
    )


def test_a_pin_that_is_checked_is_announced(make: Callable[..., Pad]) -> None:
    pad = make(answers=[RIGHT])
    pad.asks(PinGoal.ENTER)
    pad.keeper.go_on.clear()
    pad.types(PIN)
    pad.model.submit()
    assert texts(pad) == ("Checking…", "")
    pad.rests()


def test_a_lockout_is_explained_with_the_time_left(make: Callable[..., Pad]) -> None:
    pad = make(answers=[SHUT])
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    assert texts(pad)[0] == "Too many wrong PINs"
    assert texts(pad)[1].startswith("You can try again when the time is over.")
    assert pad.model.waitText in {"0:29", "0:30"}
    assert [wait_text(seconds) for seconds in (0, 61, 600)] == ["0:00", "1:01", "10:00"]


@pytest.mark.parametrize(
    ("failures", "sentence"),
    [
        (1, "Wrong PIN. After 4 more wrong PINs you have to wait."),
        (4, "Wrong PIN. After one more wrong PIN you have to wait."),
    ],
)
def test_a_wrong_pin_is_explained_with_the_tries_left(make: Callable[..., Pad], failures: int, sentence: str) -> None:
    wrong = PinEntry(PinAnswer.WRONG, PinStanding(is_set=True, failures=failures))
    pad = make(answers=[wrong])
    pad.asks(PinGoal.ENTER)
    pad.enters(PIN)
    assert pad.model.problemText == sentence
    pad.types("1")
    assert pad.model.problemText == ""


def test_refused_new_pins_are_explained(make: Callable[..., Pad]) -> None:
    pad = make(stands=PinStanding(is_set=False))
    pad.asks(PinGoal.ENTER)
    pad.enters("2849")
    assert pad.model.problemText == "Too short: 6 digits or more."
    pad.asks(PinGoal.ENTER)
    pad.enters("123456")
    assert pad.model.problemText == "Sequences of digits are easy to guess. Choose others."
    pad.enters(PIN)
    pad.enters(OTHER)
    assert pad.model.problemText == "The two PINs differ. Choose again."
