"""Simulates a visitor, for the tour, the pictures and the tests.

Rules: all input consists of touches on visible items. The lesson's data is used only for facts that a person would
know.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kiosk.activities import registry
from kiosk.app import App
from kiosk.bridge.player.activity_model import ActivityViewModel
from kiosk.domain.lessons import Step
from kiosk.domain.player import Phase
from kiosk.domain.verdicts import Answer, Outcome
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.services.learning.attempts import Attempt
from kiosk.tour.driver import Driver
from kiosk.tour.practice import PhoneHands, key_name, next_act, next_touch

PLAYED = ("dialogue", "touch_gym", "typing")
"""Kinds of steps that a visitor completes by several acts."""
WATCHING_SECONDS = 300.0
"""Time-out in seconds for a demonstration on the practice phone."""
MOST_PAGES = 20
"""Maximum number of pages in a list of lessons."""
PREFIXES = ("option", "item", "group", "spot")
"""Prefixes of the ``objectName`` of a touchable part of a step: ``<prefix>-<part id>``."""


def touches(answer: Answer, kept: Answer | None = None) -> list[str]:
    """Return the parts to touch, in order, to complete `answer`.

    `kept`: parts that are already chosen, from an earlier try; they are left out.
    """
    parts: list[str] = []
    for key, value in answer.items():
        there = (kept or {}).get(key, ())
        if isinstance(value, dict):
            parts += [part for pair in value.items() if pair[0] not in there for part in pair]
        elif isinstance(value, list | tuple):
            parts += [part for part in value if part not in there]
    return parts


def right_answer(step: Step) -> Answer:
    """Return the right answer to a step."""
    return registry()[step.kind].solution(step.task)


def wrong_answer(step: Step) -> Answer:
    """Return a wrong answer to a step. Raises LookupError if no wrong answer was found."""
    kind = registry()[step.kind]
    right = touches(right_answer(step))
    for answer in _guesses(step, right):
        if kind.judge(step.task, answer).outcome is Outcome.WRONG:
            return answer
    raise LookupError(f"the step {step.id} has no wrong answer")


def _guesses(step: Step, right: list[str]) -> list[Answer]:  # noqa: PLR0911 - one return per kind of step
    task = step.task
    match step.kind:
        case "choice":
            return [{"chosen": [option.id]} for option in task.options]
        case "hotspot":
            return [{"found": [spot.id]} for spot in task.spots if spot.id not in right]
        case "ordering":
            return [{"order": right[::-1]}]
        case "matching":
            pairs = dict(zip(right[::2], right[1::2], strict=True))
            return [{"paired": dict(zip(pairs, [*pairs.values()][::-1], strict=True)), "held": ""}]
        case "fill_in":
            return [{"text": "xyz"}]
        case "sorting":
            pairs = dict(zip(right[::2], right[1::2], strict=True))
            groups = list(dict.fromkeys(pairs.values()))
            first = next(iter(pairs))
            return [{"placed": {**pairs, first: group}, "held": ""} for group in groups]
        case _:
            return []


def _has_left(activity: ActivityViewModel, draft: Answer) -> bool:
    return bool(activity.draft != draft)


def _is_in(activity: ActivityViewModel, mode: str) -> bool:
    return bool(activity.scene["mode"] == mode)


def reach_home(app: App, driver: Driver) -> None:
    """Wait for the home screen; skip the question for a path, if it is asked. Raises TimeoutError."""
    driver.wait(lambda: app.model.screen in {"path", "home"}, "the home screen")
    if app.model.path.is_waiting:
        driver.settle()
        driver.tap("skipPathButton")
    driver.wait(lambda: app.model.screen == "home", "the home screen after the question")


class Visitor:
    """A simulated visitor at one kiosk."""

    def __init__(self, app: App, driver: Driver, modes: Sequence[str] = ("alone",)) -> None:
        """Create a visitor who practises on the phone in `modes`, in this order."""
        self.app = app
        self.driver = driver
        self._modes = modes

    @property
    def attempt(self) -> Attempt:
        """The attempt at the open lesson. Raises LookupError if no lesson is open."""
        attempt = self.app.model.player.attempt
        if attempt is None:
            raise LookupError("no lesson is open")
        return attempt

    def see_screen(self, name: str) -> None:
        """Wait until the screen `name` is visible; on the way to the home screen, skip the question for a path.

        Raises TimeoutError.
        """
        if name == "home":
            reach_home(self.app, self.driver)
        self.driver.wait(lambda: self.app.model.screen == name, f"the screen '{name}'")
        self.driver.settle()

    def start(self) -> None:
        """Touch the first screen, skip the question for a path, and wait for the home screen."""
        self.driver.tap("startButton")
        self.see_screen("home")

    def open_strand(self, key: str) -> None:
        """Touch a strand and wait for the list of its lessons."""
        self.driver.tap(f"strand-{key}")
        self.see_screen("lessons")

    def open_lesson(self, lesson: str) -> None:
        """Touch a lesson in the list, on any page of the list, and wait for its first step."""
        for _ in range(MOST_PAGES):
            more = self.driver.find("nextPage")
            if self.driver.find(f"lesson-{lesson}") is not None or more is None or not more.isEnabled():
                break
            self.driver.tap("nextPage")
            self.driver.look()
        self.driver.tap(f"lesson-{lesson}")
        self.see_screen("player")

    def give(self, answer: Answer) -> None:
        """Enter `answer` and touch «Xong» if the step has this button.

        A text is typed. For any other answer, the parts of the answer that are not chosen yet are touched.
        """
        if isinstance(answer.get("text"), str):
            self.write(answer["text"])
        for part in touches(answer, self.app.model.player.activity.draft):
            names = [f"{prefix}-{part}" for prefix in PREFIXES]
            self.driver.tap(next((name for name in names if self.driver.find(name)), names[0]))
        if self.app.model.player.needsSubmit:
            self.driver.tap("submitButton")

    def play(self, step: Step) -> None:
        """Complete a step of the kind ``dialogue``, ``touch_gym`` or ``typing`` without mistakes."""
        activity = self.app.model.player.activity
        while name := next_touch(step, activity):
            before = dict(activity.draft)
            self.driver.tap(name)
            self.driver.wait(partial(_has_left, activity, before), f"'{name}' to be answered")

    def write(self, text: str) -> None:
        """Type an answer on the kiosk's on-screen keyboard."""
        self.driver.tap("fill-text")
        self.driver.see("kbDone")
        for key in keys_for(text.lower()):
            self.driver.tap(key_name("kb-", key))
        self.driver.tap("kbDone")

    def touch_answer(self, answer: Answer) -> None:
        """Enter `answer` (see `give`) and wait for the feedback."""
        self.give(answer)
        self.driver.wait(lambda: self.app.model.player.showFeedback, "feedback")
        self.driver.settle()

    def solve(self, answer: Callable[[Step], Answer] = right_answer) -> None:
        """Answer the question on the screen and wait for the feedback; not usable for steps on the practice phone.

        `answer` computes the answer to a step. Steps of the kinds in `PLAYED` are always completed without mistakes.
        """
        step = self.attempt.step
        if step.kind in PLAYED:
            self.play(step)
            self.driver.wait(lambda: self.app.model.player.canContinue, "the way on")
        else:
            self.touch_answer(answer(step))

    def ask_for_hint(self) -> None:
        """Touch «Gợi ý» and wait for the hint, which appears beside the step or within it."""
        player = self.app.model.player
        before = dict(player.activity.scene)
        self.driver.tap("hintButton")
        self.driver.wait(lambda: player.hintText != "" or player.activity.scene != before, "the hint")

    def try_again(self) -> None:
        """Touch «Thử lại» and wait until the step accepts answers."""
        self.driver.tap("retryButton")
        self.driver.wait(lambda: self.app.model.player.working, "the step to open again")

    def go_on(self) -> None:
        """Touch «Tiếp tục» and wait for the next step or the result screen."""
        before = (self.attempt.state.index, self.attempt.state.round)
        self.driver.tap("continueButton")
        self.driver.wait(lambda: self._is_past(before), "the next step")
        self.driver.settle()

    def _is_past(self, before: tuple[int, int]) -> bool:
        state = self.attempt.state
        return (state.index, state.round) != before or self.app.model.screen == "result"

    def learning(self, answer: Callable[[Step], Answer]) -> Iterator[str]:
        """Work through the lesson to its result screen; if `answer` gives a wrong answer, give the right one next.

        Yields ``<number>-<kind>`` when a step is shown and ``<number>-<kind>-<outcome>`` after each answer.
        """
        while self.app.model.screen == "player":
            step = self.attempt.step
            name = f"{self.attempt.state.index + 1:02d}-{step.kind}"
            yield name
            if step.kind == "phone_task":
                yield from self._practising(name, step)
            elif step.is_question and self.attempt.state.phase is Phase.WORKING:
                self.solve(answer)
                yield f"{name}-{self.app.model.player.feedbackKind}"
                if not self.app.model.player.canContinue:
                    self.try_again()
                    self.solve()
                    yield f"{name}-{self.app.model.player.feedbackKind}"
            self.go_on()
            self.driver.wait(lambda: self.app.model.screen == "result" or not self.is_done, "the screen after")

    def _practising(self, name: str, step: Step) -> Iterator[str]:
        """Do the task on the practice phone in every mode of this visitor; yield names in the form of `learning`."""
        activity = self.app.model.player.activity
        hands = PhoneHands(self.driver, activity)
        for mode in self._modes:
            if activity.scene["mode"] != mode or activity.scene["finished"]:
                self.driver.tap(f"mode-{mode}")
                self.driver.wait(partial(_is_in, activity, mode), f"the mode '{mode}'")
            hands.look()
            yield f"{name}-{mode}"
            if mode == "watch":
                self.driver.wait(lambda: activity.scene["finished"], "the errand to be shown", WATCHING_SECONDS)
            while not activity.scene["finished"]:
                hands.do(next_act(step, activity.draft))
            hands.look()
            yield f"{name}-{mode}-done"

    def learn(self, answer: Callable[[Step], Answer]) -> None:
        """Work through the lesson to its result screen; see `learning` for `answer`."""
        for _ in self.learning(answer):
            pass

    @property
    def is_done(self) -> bool:
        """True if every step of the current round is finished."""
        return self.attempt.state.is_finished

    def end(self) -> None:
        """Touch «Kết thúc» and wait for the first screen."""
        self.driver.tap("endButton")
        self.see_screen("attract")
