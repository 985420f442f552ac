"""A new visitor says with one touch what is needed most, and the kiosk suggests lessons for it."""

import sqlite3
from contextlib import closing

import pytest

from kiosk import paths
from kiosk.domain.events import EventKind
from kiosk.domain.lessons import OFFERED_PATHS, LearningPath
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.conftest import Opens


def asked(opens: Opens, **options: object) -> Visitor:
    visitor = opens(**options)
    visitor.driver.tap("startButton")
    visitor.see_screen("path")
    return visitor


def suggested(visitor: Visitor) -> tuple[str, str]:
    """Return the syllabus number and the reason of the suggested lesson."""
    suggestion = visitor.app.model.home.offer.suggestion
    assert suggestion is not None
    return suggestion.card.code, suggestion.why.value


@pytest.mark.parametrize(
    ("touched", "lesson", "why"),
    [
        ("card-market", "3.8", "market"),
        ("card-benefits", "3.1", "benefits"),
        ("card-scams", "4.3", "scams"),
        ("buttonPhoneButton", "2.3", "button-phone"),
    ],
)
def test_one_touch_leads_to_a_lesson_for_it(opens: Opens, touched: str, lesson: str, why: str) -> None:
    visitor = asked(opens)
    visitor.driver.tap(touched)
    visitor.see_screen("home")
    assert suggested(visitor) == (lesson, why)
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    assert visitor.attempt.lesson.card.code == lesson


@pytest.mark.parametrize("button", ["skipPathButton", "homeButton"])
def test_who_wants_none_of_it_is_at_home_with_one_touch(opens: Opens, button: str) -> None:
    visitor = asked(opens)
    visitor.driver.tap(button)
    visitor.see_screen("home")
    assert suggested(visitor) == ("2.1", "first")


def test_the_question_is_asked_once_and_the_next_visitor_is_asked_again(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap(f"card-{OFFERED_PATHS[0].value}")
    visitor.see_screen("home")
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    visitor.driver.tap("homeButton")
    visitor.driver.wait(lambda: visitor.app.model.screen == "home", "the home screen, without the question")
    visitor.end()
    visitor.driver.tap("startButton")
    visitor.see_screen("path")


def test_after_a_lesson_the_path_goes_on(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap(f"card-{LearningPath.SCAMS.value}")
    visitor.see_screen("home")
    first = suggested(visitor)
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    visitor.learn(right_answer)
    visitor.see_screen("result")
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    second = suggested(visitor)
    assert second != first
    assert second[1] in {"scams", "before"}


def test_the_choice_is_on_disk_before_a_lesson_opens(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap(f"card-{LearningPath.MARKET.value}")
    visitor.see_screen("home")
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    assert _choices_on_disk() == ["market"]


def test_the_path_stands_on_the_home_screen_in_picture_and_words(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap("card-market")
    visitor.see_screen("home")
    button = visitor.driver.see("pathButton")
    assert (button.property("label"), button.property("picture")) == ("Tôi bán hàng ở chợ", "path-market")


def test_another_path_is_chosen_from_the_home_screen(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap("card-market")
    visitor.see_screen("home")
    visitor.driver.tap("pathButton")
    visitor.driver.tap("card-scams")
    visitor.driver.wait(lambda: visitor.app.model.screen == "home", "the home screen")
    assert suggested(visitor) == ("4.3", "scams")
    assert visitor.driver.see("pathButton").property("picture") == "path-scams"


def test_another_path_is_chosen_after_a_lesson_was_begun(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap("card-market")
    visitor.see_screen("home")
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.driver.tap("pathButton")
    visitor.driver.tap("buttonPhoneButton")
    visitor.driver.wait(lambda: visitor.app.model.screen == "home", "the home screen")
    assert suggested(visitor) == ("2.3", "button-phone")
    assert visitor.app.model.home.hasContinue


def test_who_changes_nothing_keeps_the_path(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap("card-market")
    visitor.see_screen("home")
    visitor.driver.tap("pathButton")
    visitor.driver.tap("homeButton")
    visitor.driver.wait(lambda: visitor.app.model.screen == "home", "the home screen")
    assert suggested(visitor) == ("3.8", "market")
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the record")
    assert _choices_on_disk() == ["market"]


def test_the_list_of_lessons_begins_with_those_of_the_path(opens: Opens) -> None:
    visitor = asked(opens)
    visitor.driver.tap("card-benefits")
    visitor.see_screen("home")
    visitor.driver.tap("strand-services")
    visitor.see_screen("lessons")
    rows = visitor.app.model.lessons.lessons
    assert [row["title"].split(" ")[0] for row in rows[:5]] == ["3.1", "3.4", "3.2", "3.7", "3.3"]
    assert [row["details"].startswith("bài bác cần") for row in rows[:5]] == [True] * 4 + [False]


def _choices_on_disk() -> list[str]:
    """The paths in the database file, read through a second connection."""
    with closing(sqlite3.connect(f"file:{paths.database_file()}?mode=ro", uri=True)) as reader:
        found = "SELECT json_extract(body, '$.path') FROM events WHERE kind = ?"
        return [row[0] for row in reader.execute(found, (EventKind.PATH_CHOSEN.value,))]
