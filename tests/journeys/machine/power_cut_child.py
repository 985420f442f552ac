"""A kiosk with visitors who learn in an endless loop, for tests that kill its process.

Run as ``python -m tests.journeys.machine.power_cut_child DATA PACKS TRANSLATIONS STICK SEED``. Each line of the
output is one JSON object, printed only after its content has been visible in a frame:

* ``{"frame": n}``: the first frame;
* ``{"resumed": place | null}``: where an interrupted visit resumed (see `place_of`; null: outside any lesson);
* ``{"step": …}`` and ``{"feedback": …}``: the visible step or feedback, with the fields of the record.
"""

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

from kiosk.app import App, Site, application, build
from kiosk.domain.lessons import Step
from kiosk.domain.player import Phase, PlayerState
from kiosk.domain.progress import LessonProgress
from kiosk.domain.verdicts import Outcome
from kiosk.services.learning.attempts import Attempt
from kiosk.settings import Settings
from kiosk.tour.driver import Driver
from kiosk.tour.practice import PhoneHands, next_act
from kiosk.tour.visitor import PLAYED, Visitor, right_answer, wrong_answer

IMPATIENT = 0.15
STRANDS = ("basics", "skills", "services", "safety")


def place_of(known: LessonProgress | Attempt) -> dict[str, Any]:
    """Return a learner's place in a lesson, and the learner's answers, as a JSON object."""
    state: PlayerState = known.state
    return {
        "lesson": state.lesson,
        "registration": known.registration,
        "route": list(state.route),
        "index": state.index,
        "round": state.round,
        "phase": state.phase.value,
        "records": {
            step: [record.tries, record.hints, record.outcome.value if record.outcome else "", record.alone]
            for step, record in sorted(state.records.items())
        },
        "answers": dict(sorted(known.answers.items())),
        "ended": [known.completed, known.passed, known.failed],
    }


def say(**told: Any) -> None:
    sys.stdout.write(json.dumps(told, sort_keys=True) + "\n")
    sys.stdout.flush()


class Eye:
    """Prints each step and each feedback once, when a frame shows it."""

    def __init__(self, app: App, driver: Driver) -> None:
        self._app = app
        self._driver = driver
        self._told: set[str] = set()
        self._tell(frame=1)

    def look(self) -> None:
        """Print the visible step and feedback if they are new; called after each frame."""
        attempt = self._app.model.player.attempt
        if attempt is None or attempt.state.is_finished or self._app.model.screen != "player":
            return
        state = attempt.state
        key = {"registration": attempt.registration, "step": state.step, "round": state.round}
        self._tell(step={**key, "index": state.index})
        player = self._app.model.player
        if player.feedbackKind not in {"", "incomplete"} and self._driver.find("feedbackPanel") is not None:
            record = state.record(state.step)
            outcome = Outcome.RIGHT if player.feedbackKind == "right" else Outcome.WRONG
            answered = {**key, "attempt": record.tries, "outcome": outcome.value}
            self._tell(feedback={**answered, "answer": dict(attempt.answers[state.step])})

    def _tell(self, **told: Any) -> None:
        line = json.dumps(told, sort_keys=True)
        if line not in self._told:
            self._told.add(line)
            say(**told)


class Crowd:
    """Simulates visitors one after another, some of whose answers are wrong."""

    def __init__(self, visitor: Visitor, chance: Random) -> None:
        self._visitor = visitor
        self._app = visitor.app
        self._driver = visitor.driver
        self._chance = chance

    def come_back(self) -> None:
        """Resume an interrupted visit if the kiosk offers that, otherwise start a new visit.

        Some visitors start a new visit without waiting until the kiosk has opened its record.
        """
        start = self._driver.find("startButton")
        if self._chance.random() < IMPATIENT and start is not None and not self._app.model.visit.canResume:
            self._driver.touch(self._driver.centre(start))
            self._visitor.see_screen("home")
            return
        self._driver.wait(lambda: self._app.worker.is_idle, "the record to be open", 60)
        if not self._app.model.visit.canResume:
            self._visitor.start()
            return
        self._driver.tap("noticeFirst")
        self._visitor.see_screen("home")
        if not self._app.model.home.hasContinue:
            say(resumed=None)
            return
        self._driver.tap("nextLessonButton")
        self._visitor.see_screen("player")
        self._driver.look()
        assert self._app.model.player.stepIndex == self._visitor.attempt.state.index
        assert self._driver.find("stepStage") is not None
        say(resumed=place_of(self._visitor.attempt))

    def learn_for_ever(self) -> None:
        """Act at random on each screen, in an endless loop."""
        at = {
            "attract": self._visitor.start,
            "home": self._at_home,
            "lessons": self._at_lessons,
            "player": self._at_step,
            "result": self._at_result,
        }
        while True:
            at[self._app.model.screen]()

    def _leave(self, button: str) -> None:
        before = self._app.model.screen
        self._driver.tap(button)
        self._driver.wait(lambda: self._app.model.screen != before, f"'{before}' to be left")
        self._driver.settle()

    def _at_home(self) -> None:
        home = self._app.model.home
        if self._chance.random() < 0.2:
            self._leave("endButton")
        elif (home.hasContinue or home.hasSuggestion) and self._chance.random() < 0.8:
            self._leave("nextLessonButton")
        else:
            self._leave(f"strand-{self._chance.choice(STRANDS)}")

    def _at_lessons(self) -> None:
        if self._chance.random() < 0.2:
            self._leave("homeButton")
        else:
            self._visitor.open_lesson(self._chance.choice(self._app.model.lessons.lessons)["id"])

    def _at_result(self) -> None:
        model = self._app.model.result
        if model.hasPractice and self._chance.random() < 0.7:
            self._driver.tap("practiseButton")
            self._driver.wait(lambda: self._app.model.player.working, "the practice")
            self._visitor.see_screen("player")
        else:
            self._leave("nextButton" if model.hasNext else "homeButton")

    def _at_step(self) -> None:
        step = self._visitor.attempt.step
        player = self._app.model.player
        if self._chance.random() < 0.05:
            self._leave("homeButton")
        elif not step.is_question or player.canContinue:
            self._visitor.go_on()
            self._driver.wait(self._is_somewhere, "the screen after")
        elif player.canRetry:
            self._visitor.try_again()
        elif step.kind == "phone_task":
            self._practises(step)
        elif step.kind in PLAYED:
            self._visitor.play(step)
        else:
            if player.hasHint and not player.hintText and self._chance.random() < 0.3:
                self._driver.tap("hintButton")
                self._driver.wait(lambda: bool(player.hintText), "the hint")
            knows = self._chance.random() < 0.6
            self._visitor.touch_answer(right_answer(step) if knows else wrong_answer(step))

    def _practises(self, step: Step) -> None:
        """Do a few acts on the practice phone in the mode "alone"."""
        activity = self._app.model.player.activity
        if activity.scene["mode"] != "alone" or activity.scene["finished"]:
            self._driver.tap("mode-alone")
            self._driver.wait(lambda: activity.scene["mode"] == "alone", "the errand to begin")
        hands = PhoneHands(self._driver, activity)
        for _ in range(self._chance.randint(1, 6)):
            if not activity.scene["finished"]:
                hands.do(next_act(step, activity.draft))

    def _is_somewhere(self) -> bool:
        attempt = self._app.model.player.attempt
        return self._app.model.screen == "result" or (
            attempt is not None and attempt.state.phase is not Phase.FINISHED
        )


def main() -> None:
    data, packs, translations, stick, seed = sys.argv[1:]
    application()
    site = Site(Path(data), Path(packs), Path(data) / "voice", Path(translations))
    chosen = Settings(reduce_motion=True, export_folders=(Path(stick),), night_from=0, night_to=0)
    app = build(site, chosen, windowed=True)
    app.window.quick.resize(1440, 1080)
    driver = Driver(app.window.quick)
    driver.look()
    eye = Eye(app, driver)
    driver.window.frameSwapped.connect(lambda: eye.look())  # noqa: PLW0108 - PySide references bound methods weakly
    crowd = Crowd(Visitor(app, driver), Random(seed))
    crowd.come_back()
    crowd.learn_for_ever()


if __name__ == "__main__":
    main()
