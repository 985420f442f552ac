"""The home screen's view model: the strands, the suggested lesson, and the lessons that the screen's buttons open."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.resident.home_model import HomeViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import ENGLISH
from kiosk.domain.lessons import Strand
from kiosk.services.learning.home import LessonStanding, Offer, Shelf, Unfinished
from kiosk.services.learning.suggestions import Suggestion, Why
from tests.domain.lessons import lesson

BEGUN, OTHER = lesson(name="do-dang").card, lesson(name="khac").card
FULL = Shelf(Strand.BASICS, ((BEGUN, LessonStanding.STARTED), (OTHER, LessonStanding.DONE)))
EMPTY = Shelf(Strand.SAFETY, ())
OFFER = Offer((FULL, EMPTY), Unfinished(BEGUN, 3), Suggestion(OTHER, Why.NEW))


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def home(parent: QObject) -> HomeViewModel:
    home = HomeViewModel(Visit(language=ENGLISH), parent)
    home.show(OFFER)
    return home


def test_each_strand_is_shown_with_what_was_done_of_it(home: HomeViewModel) -> None:
    shown = [(row["key"], row["lessons"], row["done"]) for row in home.strands]
    assert shown == [("basics", 2, 1), ("safety", 0, 0)]
    assert [row["title"] for row in home.strands] == ["Understanding digital transformation", "Staying safe online"]


def test_a_lesson_that_was_begun_is_offered_with_what_is_left(home: HomeViewModel) -> None:
    assert (home.hasContinue, home.continueTitle, home.continueStepsLeft) == (True, "A trial lesson", 3)


def test_a_suggestion_comes_with_its_reason(home: HomeViewModel) -> None:
    assert (home.hasSuggestion, home.suggestionTitle) == (True, "A trial lesson")
    assert home.suggestionReason == "You have not seen this lesson yet."


def test_each_button_leads_to_its_lesson(home: HomeViewModel) -> None:
    chosen: list[str] = []
    home.lessonChosen.connect(chosen.append)
    home.continueLesson()
    home.openSuggestion()
    assert chosen == [BEGUN.id, OTHER.id]


def test_only_a_strand_with_lessons_opens(home: HomeViewModel) -> None:
    opened: list[Shelf] = []
    home.strandChosen.connect(opened.append)
    home.openStrand("safety")
    home.openStrand("basics")
    assert opened == [FULL]


def test_nothing_of_the_last_visitor_is_left(home: HomeViewModel) -> None:
    changes, chosen = QSignalSpy(home.changed), QSignalSpy(home.lessonChosen)
    home.forget()
    home.continueLesson()
    home.openSuggestion()
    assert (changes.count(), chosen.count()) == (1, 0)
    assert (home.strands, home.isEmpty, home.hasContinue, home.hasSuggestion) == ([], True, False, False)
    assert (home.continueTitle, home.continueStepsLeft, home.continuePicture) == ("", 0, "")
    assert (home.suggestionTitle, home.suggestionReason, home.suggestionPicture) == ("", "", "")
