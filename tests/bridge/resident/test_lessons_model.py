"""The view model of a strand's list of lessons."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.resident.lessons_model import LessonListViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.lessons import Strand
from kiosk.services.learning.home import LessonStanding, Shelf
from tests.domain.lessons import lesson

CARD = lesson().card
SHELF = Shelf(Strand.SKILLS, ((CARD, LessonStanding.PASSED),))


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def visit() -> Visit:
    return Visit(language=ENGLISH)


@pytest.fixture
def lessons(visit: Visit, parent: QObject) -> LessonListViewModel:
    lessons = LessonListViewModel(visit, parent)
    lessons.show(SHELF)
    return lessons


def test_each_lesson_is_shown_with_how_far_the_visitor_is(lessons: LessonListViewModel) -> None:
    (row,) = lessons.lessons
    assert (lessons.strand, row["id"], row["state"]) == ("skills", CARD.id, "passed")
    assert (row["title"], row["details"]) == ("1.1 · A trial lesson", "5 minutes · Done by yourself")
    assert row["label"] == "1.1. A trial lesson. Done by yourself"


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        (LessonStanding.NEW, "New"),
        (LessonStanding.STARTED, "Begun"),
        (LessonStanding.DONE, "Done, practise more"),
    ],
)
def test_the_state_of_a_lesson_is_named(lessons: LessonListViewModel, standing: LessonStanding, told: str) -> None:
    lessons.show(Shelf(Strand.SKILLS, ((CARD, standing),)))
    (row,) = lessons.lessons
    assert row["details"] == f"5 minutes · {told}"


def test_the_strand_is_named(lessons: LessonListViewModel) -> None:
    assert lessons.title == "Using a phone"
    lessons.show(Shelf(Strand.SAFETY, ()))
    assert lessons.title == "Staying safe online"


def test_titles_are_in_the_language_of_the_visit(lessons: LessonListViewModel, visit: Visit) -> None:
    visit.language = VIETNAMESE
    assert [row["title"] for row in lessons.lessons] == ["1.1 · Bài thử"]


def test_a_lesson_and_the_way_back_are_asked_for(lessons: LessonListViewModel) -> None:
    chosen: list[str] = []
    lessons.lessonChosen.connect(chosen.append)
    left = QSignalSpy(lessons.left)
    lessons.open(CARD.id)
    lessons.back()
    assert (chosen, left.count()) == ([CARD.id], 1)


def test_nothing_is_shown_of_no_strand(lessons: LessonListViewModel) -> None:
    changes = QSignalSpy(lessons.changed)
    lessons.show(None)
    assert (lessons.strand, lessons.title, lessons.lessons) == ("", "", [])
    assert (lessons.shelf, changes.count()) == (None, 1)
