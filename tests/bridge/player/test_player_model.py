"""The player's view model: which actions are allowed at each moment, and what the learner sees and hears."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.activities import registry
from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit
from kiosk.domain.errors import DiskFullError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.lessons import Lesson
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.domain.lessons import lesson, right, wrong
from tests.services.conftest import Desk, Shelf, SteppingClock, open_desk

QUIZ = lesson(("choice", "ordering"), "do")
READING = lesson(("page", "choice"), "doc")
SIGNS = lesson(("hotspot",), "dau-hieu")
PHONE = lesson(("phone_task",), "dien-thoai")


class Parts:
    """The player's view model with a real record; its worker runs jobs when the test calls `work`."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.visit = Visit(language=ENGLISH)
        self.speech = NotedSpeech()
        self.worker = SlowWorker(SimpleNamespace(learning=desk.learning))
        self.parent = QObject()
        voice = Voice(self.visit, self.speech)  # type: ignore[arg-type]  # a NotedSpeech
        self.player = PlayerViewModel(self.visit, OpenAttempt(self.worker), self.speech, voice, self.parent)  # type: ignore[arg-type]

    def opens(self, of: Lesson) -> PlayerViewModel:
        self.desk.learning._library = Shelf(of)
        self.player.take(self.desk.learning.open(self.desk.sitting, of.id))
        return self.player

    def chooses(self, *, is_right: bool) -> None:
        """Answer the current step, which must be of the kind "choice": rightly if `is_right`, otherwise wrongly."""
        step = self.player.attempt.step
        answer = right(step) if is_right else wrong(step)
        self.player.activity.choose(answer["chosen"][0])

    def moves(self, act: str) -> None:
        getattr(self.player, act)()
        self.worker.work()

    def fills_the_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_events: object) -> None:
            raise DiskFullError("No space is left.")

        monkeypatch.setattr(self.desk.learning, "_events", SimpleNamespace(append=refuse))


@pytest.fixture
def parts(qapp: object, tmp_path: Path) -> Iterator[Parts]:
    desk = open_desk(tmp_path, SteppingClock())
    yield Parts(desk)
    desk.store.close()


def test_an_open_step_awaits_an_answer(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    assert (player.working, player.canRetry, player.canContinue, player.canGoBack) == (True, False, False, False)
    assert (player.showFeedback, player.feedbackKind, player.stepStates) == (False, "", ["now", "todo"])


def test_feedback_appears_only_when_the_answer_is_recorded(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=True)
    assert (player.activity.locked, player.activity.outcome, player.showFeedback) == (True, "", False)
    parts.worker.work()
    assert (player.activity.outcome, player.feedbackKind, player.canContinue) == ("right", "right", True)
    assert "step-answered" in parts.desk.kinds()
    assert parts.speech.blocks[:2] == ["option.tat-may", "feedback.title"]


def test_an_answer_that_cannot_be_recorded_is_taken_back(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    player = parts.opens(QUIZ)
    parts.fills_the_disk(monkeypatch)
    before = player.activity.draft
    parts.chooses(is_right=True)
    parts.worker.work()
    assert (player.activity.draft, player.activity.locked, player.showFeedback) == (before, False, False)


def test_a_wrong_answer_may_be_tried_again(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=False)
    parts.worker.work()
    assert (player.feedbackKind, player.canRetry, player.canContinue) == ("wrong", True, False)
    parts.moves("retry")
    assert (player.working, player.activity.outcome, player.showFeedback) == (True, "", False)


def test_a_right_option_that_is_touched_after_a_wrong_one_counts(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=False)
    parts.worker.work()
    assert not player.activity.locked
    parts.chooses(is_right=True)
    parts.worker.work()
    assert (player.feedbackKind, player.canContinue) == ("right", True)


def test_a_right_spot_that_is_touched_after_a_wrong_one_counts(parts: Parts) -> None:
    player = parts.opens(SIGNS)
    for spot in ("link-la", "loi-chao"):
        player.activity.choose(spot)
    parts.worker.work()
    assert player.feedbackKind == "wrong"
    assert not player.activity.locked
    player.activity.choose("loi-giuc")
    parts.worker.work()
    assert (player.feedbackKind, player.activity.draft) == ("right", {"found": ["link-la", "loi-giuc"]})


@pytest.mark.parametrize("spot", ["link-la", "loi-chao"])
def test_a_spot_that_was_touched_before_is_no_further_try(parts: Parts, spot: str) -> None:
    player = parts.opens(SIGNS)
    for part in ("link-la", "loi-chao"):
        player.activity.choose(part)
    parts.worker.work()
    player.activity.choose(spot)
    parts.worker.work()
    assert (player.feedbackKind, player.attempt.state.record(player.attempt.step.id).tries) == ("wrong", 1)


def test_the_first_of_two_signs_that_is_touched_after_a_wrong_spot_opens_the_step(parts: Parts) -> None:
    player = parts.opens(SIGNS)
    player.activity.choose("loi-chao")
    parts.worker.work()
    player.activity.choose("link-la")
    parts.worker.work()
    assert (player.working, player.showFeedback, player.activity.draft) == (True, False, {"found": ["link-la"]})


def test_the_solution_is_shown_after_two_wrong_answers(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=False)
    parts.worker.work()
    assert player.activity.solution == []
    parts.moves("retry")
    parts.chooses(is_right=False)
    parts.worker.work()
    assert (player.feedbackKind, player.canRetry, player.canContinue) == ("solution", False, True)
    assert player.activity.solution == right(QUIZ.steps[0])["chosen"]


def test_reading_the_screen_judges_nothing(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    player = parts.opens(QUIZ)
    kind = registry()["choice"]
    judged: list[object] = []
    judge = type(kind).judge

    def counting(self: object, task: object, answer: object) -> object:
        judged.append(answer)
        return judge(self, task, answer)

    answer = wrong(QUIZ.steps[0])
    monkeypatch.setattr(type(kind), "judge", counting)
    player.activity.choose(answer["chosen"][0])
    parts.worker.work()
    assert (player.canRetry, player.feedbackKind, player.activity.outcome) == (True, "wrong", "wrong")
    assert judged == [answer]


def test_an_incomplete_answer_is_refused_and_not_recorded(parts: Parts) -> None:
    player = parts.opens(lesson(("ordering",), "thu-tu"))
    parts.moves("submit")
    assert (player.feedbackKind, player.working) == ("incomplete", True)
    assert "step-answered" not in parts.desk.kinds()


def test_an_answered_step_is_shown_with_its_verdict_when_somebody_goes_back(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=True)
    parts.worker.work()
    parts.moves("next")
    assert (player.stepIndex, player.canGoBack, player.activity.outcome) == (1, True, "")
    parts.moves("back")
    assert (player.stepIndex, player.activity.outcome, player.feedbackKind) == (0, "right", "right")


def test_a_hint_is_shown_when_it_is_recorded(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    player.showHint()
    assert (player.hasHint, player.hintText) == (True, "")
    parts.worker.work()
    assert player.hintText == "A hint."
    assert parts.speech.blocks == ["hint.title", "hint"]


def test_the_last_step_leads_to_the_result(parts: Parts) -> None:
    player = parts.opens(READING)
    finished = QSignalSpy(player.finished)
    parts.moves("next")
    assert (player.stepIndex, finished.count()) == (1, 0)
    parts.chooses(is_right=True)
    parts.worker.work()
    parts.moves("next")
    assert finished.count() == 1
    assert not player.canGoBack


def test_a_practice_round_shows_only_what_was_not_done_alone(parts: Parts) -> None:
    player = parts.opens(READING)
    parts.moves("next")
    parts.chooses(is_right=False)
    parts.worker.work()
    parts.moves("retry")
    parts.chooses(is_right=True)
    parts.worker.work()
    parts.moves("next")
    begun: list[int] = []
    player.practise(lambda: begun.append(player.stepCount))
    parts.worker.work()
    assert (begun, player.working, player.activity.outcome) == ([1], True, "")


def test_a_reminder_repeats_the_task_of_a_run_that_is_under_way(parts: Parts) -> None:
    """On the practice phone the last act may have said nothing, or what a message says."""
    player = parts.opens(PHONE)
    player.activity.choose("mode:alone")
    parts.worker.work()
    player.activity.choose("tap:danh-ba")
    parts.worker.work()
    player.remind("goal")
    assert parts.speech.blocks == ["goal"]


def test_an_act_on_the_phone_is_shown_at_once(parts: Parts) -> None:
    player = parts.opens(PHONE)
    player.activity.choose("mode:alone")
    assert player.activity.scene["mode"] == "alone"
    assert not player.activity.locked


def test_calling_the_guide_counts_as_help_on_the_phone(parts: Parts) -> None:
    player = parts.opens(PHONE)
    player.activity.choose("mode:alone")
    player.ask_for_help()
    parts.worker.work()
    acts = [event.body["act"] for event in parts.desk.events() if event.kind.value == "step-acted"]
    assert acts == ["mode:alone", "help"]


def test_a_lesson_that_was_left_leaves_nothing_behind(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=True)
    player.take(None)
    parts.worker.work()
    assert (player.attempt, player.viewName, player.stepCount, player.place) == (None, "", 0, ())
    assert (player.activity.draft, player.activity.outcome) == ({}, "")


def test_another_language_keeps_the_answer(parts: Parts) -> None:
    player = parts.opens(QUIZ)
    parts.chooses(is_right=False)
    parts.worker.work()
    draft, words = player.activity.draft, player.props
    parts.visit.language = VIETNAMESE
    player.show_language()
    assert player.activity.draft == draft
    assert player.props != words
