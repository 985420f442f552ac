"""The result screen: skills done alone (see `ResultViewModel`), skills to practise, the card and the next lesson."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.resident.card_printing_model import CardPrintingViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.result_model import ResultViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import ENGLISH
from kiosk.domain.lessons import Skill
from kiosk.services.learning.attempts import Attempt
from kiosk.services.learning.suggestions import Suggestion, Why
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.bridge.resident.screens import Screens
from tests.domain.lessons import lesson, localized, right, wrong
from tests.services.conftest import Shelf

TWO = lesson(("choice", "hotspot"), "hai")
SKILLS = (Skill("one", localized("Việc một", "The first")), Skill("two", localized("Việc hai", "The second")))
LESSON = replace(
    TWO,
    skills=SKILLS,
    steps=tuple(replace(step, skill=skill.id) for step, skill in zip(TWO.steps, SKILLS, strict=True)),
)
NEXT = lesson(name="ke-tiep").card


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def speech() -> NotedSpeech:
    return NotedSpeech()


@pytest.fixture
def result(parent: QObject, speech: NotedSpeech) -> ResultViewModel:
    visit = Visit(language=ENGLISH)
    worker, voice = SlowWorker(None), Voice(visit, speech)  # type: ignore[arg-type]  # a NotedSpeech
    printing = CardPrintingViewModel(ResidentContext(visit, worker, speech, voice), parent)  # type: ignore[arg-type]
    return ResultViewModel(visit, voice, printing, parent)


def learned(screens: Screens, *, first_alone: bool) -> Attempt:
    """Complete the lesson with two right answers; unless `first_alone`, first answer the first question wrongly."""
    learning = screens.desk.learning
    learning._library = Shelf(LESSON)
    attempt = learning.open(screens.desk.sitting, LESSON.id)
    if not first_alone:
        attempt, _ = learning.answer(attempt, wrong(attempt.step))
    attempt, _ = learning.answer(attempt, right(attempt.step))
    attempt = learning.next(attempt)
    attempt, _ = learning.answer(attempt, right(attempt.step))
    return learning.next(attempt)


def test_what_was_done_alone_comes_first(result: ResultViewModel, screens: Screens) -> None:
    result.show(learned(screens, first_alone=False), None)
    assert [(row["text"], row["alone"]) for row in result.rows] == [("The second", True), ("The first", False)]
    assert (result.title, result.hasPractice) == ("You did one thing by yourself!", True)


def test_a_task_mastered_on_the_phone_counts_although_a_question_took_two_tries(
    result: ResultViewModel, screens: Screens
) -> None:
    attempt = learned(screens, first_alone=False)
    result.show(replace(attempt, mastered=(LESSON.steps[0].id,)), None)
    assert [row["alone"] for row in result.rows] == [True, True]
    assert result.title == "You did two things by yourself!"


def test_there_is_nothing_to_practise_when_all_was_done_alone(result: ResultViewModel, screens: Screens) -> None:
    chosen = QSignalSpy(result.practiceChosen)
    result.show(learned(screens, first_alone=True), None)
    result.practise()
    assert (result.hasPractice, chosen.count()) == (False, 0)


def test_practice_and_the_next_lesson_are_asked_for(result: ResultViewModel, screens: Screens) -> None:
    practice, left = QSignalSpy(result.practiceChosen), QSignalSpy(result.leaving)
    chosen: list[str] = []
    result.lessonChosen.connect(chosen.append)
    result.show(learned(screens, first_alone=False), Suggestion(NEXT, Why.REVIEW))
    result.practise()
    result.next()
    result.home()
    assert (practice.count(), chosen, left.count()) == (1, [NEXT.id], 1)
    assert (result.nextTitle, result.nextReason) == ("A trial lesson", "It has been some days. Do you still know it?")


def test_the_screen_is_said_in_the_order_in_which_it_is_read(result: ResultViewModel, screens: Screens) -> None:
    result.show(learned(screens, first_alone=False), Suggestion(NEXT, Why.NEW))
    assert [item.block for item in result.opening()] == [
        "title",
        "skill.two",
        "result-practise",
        "skill.one",
        "result-card",
        "card.title",
        "card.line.1",
        "next",
        "next",
    ]


def test_the_card_to_take_home_is_that_of_the_lesson(result: ResultViewModel, screens: Screens) -> None:
    result.show(learned(screens, first_alone=True), None)
    assert (result.cardTitle, result.cardLines) == (
        "A trial lesson",
        [{"text": "A trial lesson", "block": "card.line.1"}],
    )
    assert result.strand == "basics"


def test_nothing_of_the_last_result_is_left(result: ResultViewModel, screens: Screens) -> None:
    result.show(learned(screens, first_alone=False), Suggestion(NEXT, Why.NEW))
    result.show(None, None)
    assert (result.title, result.rows, result.opening(), result.cardLines) == ("", [], [], [])
    assert (result.hasPractice, result.hasNext, result.nextTitle, result.cardPicture) == (False, False, "", "")
