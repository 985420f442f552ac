"""Navigation between the screens of a visit, without a window."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.domain.sittings import new_guest
from tests.bridge.resident.screens import SHORT, Screens


@pytest.fixture
def visited(screens: Screens) -> Screens:
    """The view models during a visit, at the home screen."""
    screens.make()
    screens.visit.sitting = screens.desk.sittings.start(new_guest(), screens.visit.language)
    screens.navigation.go_home()
    screens.worker.work()
    return screens


def test_the_first_screen_is_shown_at_the_start(screens: Screens) -> None:
    navigation = screens.make().navigation
    assert navigation.screen == "attract"


def test_going_where_one_is_changes_nothing(screens: Screens) -> None:
    navigation = screens.make().navigation
    changes = QSignalSpy(navigation.changed)
    navigation.go("attract")
    navigation.go("home")
    navigation.go("home")
    assert (navigation.screen, changes.count()) == ("home", 1)


def test_home_shows_and_says_what_is_offered(visited: Screens) -> None:
    assert (visited.navigation.screen, visited.navigation.home.isEmpty) == ("home", False)
    assert visited.speech.blocks[:2] == ["title", "subtitle"]


def test_a_strand_leads_to_its_lessons_and_back(visited: Screens) -> None:
    visited.navigation.home.openStrand("basics")
    assert (visited.navigation.screen, visited.speech.blocks[-1]) == ("lessons", SHORT.id)
    visited.navigation.lessons.back()
    visited.worker.work()
    assert visited.navigation.screen == "home"


def test_a_lesson_opens_once_it_is_recorded(visited: Screens) -> None:
    visited.navigation.lessons.open(SHORT.id)
    assert visited.navigation.screen == "home"
    visited.worker.work()
    assert (visited.navigation.screen, visited.navigation.player.stepCount) == ("player", 2)
    assert visited.speech.blocks[0] == "lesson.title"


def test_a_lesson_that_was_left_in_the_middle_is_resumed(visited: Screens) -> None:
    visited.navigation.lessons.open(SHORT.id)
    visited.worker.work()
    visited.navigation.player.next()
    visited.worker.work()
    visited.navigation.player.leave()
    visited.worker.work()
    assert (visited.navigation.screen, visited.navigation.player.attempt) == ("home", None)
    visited.navigation.home.continueLesson()
    visited.worker.work()
    assert (visited.navigation.player.stepIndex, visited.speech.blocks[0]) == (1, "lesson-resumed")


def test_the_end_of_a_lesson_leads_to_its_result(visited: Screens) -> None:
    visited.navigation.lessons.open(SHORT.id)
    visited.worker.work()
    visited.learn(visited.navigation, is_right=True)
    assert (visited.navigation.screen, visited.speech.blocks[0]) == ("result", "title")


def test_practising_leads_back_to_the_player(visited: Screens) -> None:
    visited.navigation.lessons.open(SHORT.id)
    visited.worker.work()
    visited.learn(visited.navigation, is_right=False)
    visited.navigation.result.practise()
    visited.worker.work()
    assert (visited.navigation.screen, visited.navigation.player.stepCount) == ("player", 1)


def test_what_was_asked_for_by_somebody_who_left_is_shown_to_nobody(visited: Screens) -> None:
    visited.navigation.lessons.open(SHORT.id)
    visited.visit.sitting = new_guest()
    visited.worker.work()
    assert (visited.navigation.screen, visited.navigation.player.attempt) == ("home", None)


def test_without_a_visit_no_lesson_opens(screens: Screens) -> None:
    navigation = screens.make().navigation
    navigation.lessons.open(SHORT.id)
    assert screens.worker.waiting == []


def test_a_result_is_left_for_home_when_the_next_lesson_cannot_be_opened(
    visited: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited.navigation.lessons.open(SHORT.id)
    visited.worker.work()
    visited.learn(visited.navigation, is_right=True)
    visited.fill_the_disk(monkeypatch)
    visited.navigation.result.lessonChosen.emit(SHORT.id)
    visited.worker.work()
    assert visited.navigation.screen == "home"


@pytest.mark.parametrize(("screen", "block"), [("attract", "attract"), ("home", "title"), ("lessons", "title")])
def test_another_language_is_announced_and_the_screen_read_in_it(visited: Screens, screen: str, block: str) -> None:
    visited.navigation.home.openStrand("basics")
    visited.navigation.go(screen)
    visited.look.switchLanguage()
    assert visited.speech.blocks[:2] == ["language", block]


def test_nothing_of_a_visitor_is_left_between_lessons(visited: Screens) -> None:
    visited.navigation.home.openStrand("basics")
    visited.navigation.forget()
    assert (visited.navigation.home.strands, visited.navigation.lessons.lessons) == ([], [])
