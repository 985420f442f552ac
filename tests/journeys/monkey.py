"""Random touches on the practice phone (a monkey test), and checks after the touches.

Rules: If the touches have left the phone, the monkey presses the button that ends the visit, and opens the phone
again in a new visit. Each ``check_`` function checks one property.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from kiosk.activities.phone.draft import MOST, Draft
from kiosk.activities.phone.task import Task
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.events import Event, EventKind
from kiosk.tour.visitor import Visitor
from tests.activities.phone.monkey import Told, check_not_stuck, reading
from tests.journeys.monkey_hands import MonkeyHands
from tests.journeys.resident.coming import come_to, do_the_errand

LOOK_EVERY = 100
FINISH_EVERY = 1000


class Monkey:
    """Random input on one phone task of one lesson."""

    def __init__(self, visitor: Visitor, strand: str, lesson: str, step: str, seed: int) -> None:
        self.visitor = visitor
        self.driver = visitor.driver
        self.visits = 0
        self.finished: dict[str, int] = {}
        """By mode: how often the phone task was completed from a state that random input had produced."""
        self._strand = strand
        self._lesson = lesson
        self._step = step
        self._hands = MonkeyHands(visitor.driver, Random(f"{seed}/{lesson}/{step}"))

    def plays(self, touches: int) -> None:
        """Make `touches` random inputs; reopen the phone after an input that leaves it.

        Raises AssertionError or TimeoutError.
        """
        self.comes()
        for touch in range(touches):
            if not self.is_there:
                self.leaves()
                self.comes()
            self._hands.play(at_the_end=bool(self.scene.get("finished")))
            check_calm(self.visitor)
            if touch % LOOK_EVERY == 0 and self.is_there:
                self._check_keys()
            if touch % FINISH_EVERY == 0 and self.is_there:
                self._somebody_finishes()
        if self.is_there:
            self._somebody_finishes()
        self.leaves()

    @property
    def scene(self) -> dict[str, Any]:
        """The current scene of the phone."""
        return self.visitor.app.model.player.activity.scene

    @property
    def is_there(self) -> bool:
        """Whether the phone task is still open; random input can use a key or button that leaves the task."""
        model = self.visitor.app.model
        attempt = model.player.attempt
        is_playing = model.screen == "player" and attempt is not None and not attempt.state.is_finished
        return is_playing and attempt.step.id == self._step

    def comes(self) -> None:
        """Start a new visit and go to the phone task; solve all earlier steps correctly."""
        self.visits += 1
        self.visitor.start()
        self.visitor.open_strand(self._strand)
        self.visitor.open_lesson(self._lesson)
        come_to(self.visitor, lambda step: step.id == self._step)
        self.driver.see("phonePages")
        self._lets_screens_come()

    def leaves(self) -> None:
        """Press the button that ends the visit.

        If the lesson player is shown, go to the home screen first on every second visit.
        """
        self._lets_screens_come()
        self._puts_notices_away()
        if self.visitor.app.model.screen == "player" and self.visits % 2:
            self.driver.tap("homeButton")
            self.visitor.see_screen("home")
            self._lets_screens_come()
        if not self._is_over():
            self.driver.tap("endButton")
            self.driver.wait(lambda: self._is_over() or self.driver.find("noticeSecond") is not None, "the question")
            if not self._is_over():
                self.driver.tap("noticeSecond")
            self.visitor.see_screen("attract")
        self._lets_screens_come()

    def _is_over(self) -> bool:
        return bool(self.visitor.app.model.screen == "attract")

    def _lets_screens_come(self) -> None:
        """Wait until all acts are recorded and the previous screen has disappeared."""
        self.driver.wait(lambda: self.visitor.app.worker.is_idle, "the record")
        self.driver.look()
        names = ("homeButton", "endButton", "startButton")
        self.driver.wait(lambda: all(self._count(name) <= 1 for name in names), "the screen before to go")

    def _count(self, name: str) -> int:
        return sum(item.objectName() == name for item in self.driver.items())

    def _puts_notices_away(self) -> None:
        for name in ("volumeDone", "noticeFirst"):
            if self.driver.find(name) is not None:
                self.driver.tap(name)
                self.driver.look()

    def _rests(self) -> None:
        self.driver.wait(lambda: self.visitor.app.worker.is_idle, "the last act to be on record")
        pages = self.driver.see("phonePages")
        self.driver.wait(lambda: not pages.property("moving"), "the phone to rest")

    def _puts_the_keyboard_away(self) -> None:
        """Hide the keyboard with the phone's Back button."""
        if self.driver.find("pkDone") is not None:
            self.driver.tap("phoneBack")
            self.driver.wait(lambda: self.driver.find("pkDone") is None, "the keyboard to go")

    def _check_keys(self) -> None:
        """Assert that the phone's keys Home and Back change the screen or show a message.

        Does nothing in the mode "watch" and after the task is finished, because the phone then takes no touches.
        """
        self._puts_notices_away()
        self._rests()
        if self.scene["mode"] == "watch" or self.scene["finished"]:
            return
        self._puts_the_keyboard_away()
        for name in ("phoneBack", "phoneHome"):
            before = dict(self.visitor.app.model.player.activity.draft)
            self.driver.tap(name)
            self._rests()
            now = self.visitor.app.model.player.activity.draft
            is_counted_out = before["idle"] >= MOST  # after `MOST` acts without effect, no more are counted
            is_answered = now["screen"] == before["screen"] and now["said"] != "" and now["idle"] > before["idle"]
            assert now["screen"] != before["screen"] or is_answered or is_counted_out, f"{name} did nothing"

    def _somebody_finishes(self) -> None:
        """Assert that the goal can still be reached from the current state of the phone, and reach it."""
        self._puts_notices_away()
        self._rests()
        check_not_stuck(self.visitor.attempt.step.task, dict(self.visitor.app.model.player.activity.draft))
        mode = self.scene["mode"]
        if mode == "watch" or self.scene["finished"]:
            return
        self._puts_the_keyboard_away()
        do_the_errand(self.visitor)
        self.finished[mode] = self.finished.get(mode, 0) + 1


def check_calm(visitor: Visitor) -> None:
    """Assert that no error was reported, and that the current screen is one of the residents' screens."""
    model = visitor.app.model
    assert model.problem == ""
    assert model.screen in ("attract", "home", "lessons", "player", "result")


def check_mastery(visitor: Visitor, errands: Mapping[str, Task]) -> tuple[int, int]:
    """Assert that a `mastered` event is recorded for exactly the phone tasks that were mastered.

    A task is mastered if the first attempt in the mode "alone", or the first in the mode "variant", reached the goal
    with no hint, no call for help, and no act that would cost money or data. `errands`: the tasks of the lesson's
    phone steps, by step id. The expected successes are computed from the recorded acts, without the phone's own
    result. Returns the number of acts and of `mastered` events.
    """
    found: list[list[Event]] = []
    visitor.app.worker.ask(lambda station: list(station.events.read(1, station.events.last_sequence())), found.append)
    visitor.driver.wait(lambda: bool(found), "the record", 120.0)
    told: dict[tuple[str, str], Told] = {}
    last: dict[tuple[str, str], Draft] = {}
    said: set[tuple[str, str]] = set()
    acts = 0
    for event in found[0]:
        where = (str(event.body.get("registration")), str(event.body.get("step")))
        if event.kind is EventKind.SKILL_MASTERED:
            assert where not in said, "a skill was mastered twice"
            said.add(where)
        elif event.kind is EventKind.STEP_ACTED and event.body["kind"] == "phone_task":
            acts += 1
            task = errands[where[1]]
            now = reading(task, event.body["draft"])
            before = last.get(where) or reading(task, dict(ACTIVITY.start(task)))
            told.setdefault(where, Told()).note(event.body["act"], before, now)
            last[where] = now
    assert said == {where for where, known in told.items() if known.mastered}
    return acts, len(said)
