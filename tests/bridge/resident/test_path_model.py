"""The question for a path, without a window."""

from dataclasses import replace

import pytest

from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.events import EventKind
from kiosk.domain.lessons import OFFERED_PATHS, LearningPath
from kiosk.domain.sittings import new_guest
from kiosk.services.learning.home import HomeService
from kiosk.services.learning.suggestions import Why
from tests.bridge.resident.screens import Screens
from tests.services.conftest import Shelf
from tests.services.learning.test_paths import LIBRARY


@pytest.fixture
def asked(screens: Screens) -> Screens:
    """The view models of a new visitor's visit on a kiosk with many lessons, at the question."""
    screens.worker.station.home = screens.home = HomeService(
        screens.desk.store.events, Shelf(*LIBRARY), screens.desk.clock
    )
    screens.make()
    screens.visit.sitting = screens.desk.sittings.start(new_guest(), screens.visit.language)
    screens.navigation.go_home()
    screens.worker.work()
    return screens


def chosen(screens: Screens) -> list[str]:
    return [event.body["path"] for event in screens.desk.events() if event.kind is EventKind.PATH_CHOSEN]


def test_the_question_and_every_answer_are_spoken(asked: Screens) -> None:
    assert asked.navigation.screen == "path"
    assert asked.speech.blocks == [
        "title",
        "subtitle",
        *(path.value for path in OFFERED_PATHS),
        "button-phone",
        "skip",
    ]
    assert [choice["key"] for choice in asked.navigation.path.choices] == [path.value for path in OFFERED_PATHS]
    assert all(choice["label"] and choice["picture"] for choice in asked.navigation.path.choices)


@pytest.mark.parametrize("path", OFFERED_PATHS)
def test_a_picture_leads_to_a_home_screen_with_its_lessons(asked: Screens, path: LearningPath) -> None:
    asked.navigation.path.choose(path.value)
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("home", [path.value])
    suggestion = asked.navigation.home.offer.suggestion
    assert suggestion is not None
    assert suggestion.why is Why(path.value)
    assert Phrase[f"WHY_{path.name}"].text == asked.navigation.home.suggestionReason


def test_people_with_a_button_phone_have_a_path_of_their_own(asked: Screens) -> None:
    asked.navigation.path.chooseButtonPhone()
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("home", ["button-phone"])


def test_who_skips_is_not_asked_again(asked: Screens) -> None:
    asked.navigation.path.skip()
    asked.worker.work()
    asked.navigation.go_home()
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("home", ["core"])


@pytest.fixture
def opened(asked: Screens) -> Screens:
    """The home screen along the path of sellers, after a lesson of it was opened."""
    asked.desk.learning._library = Shelf(*LIBRARY)
    asked.navigation.path.choose("market")
    asked.worker.work()
    asked.navigation.home.openSuggestion()
    asked.worker.work()
    asked.navigation.go_home()
    asked.worker.work()
    return asked


def test_another_path_keeps_what_was_learned(opened: Screens) -> None:
    opened.navigation.home.choosePath()
    assert opened.navigation.screen == "path"
    opened.navigation.path.choose("scams")
    opened.worker.work()
    home = opened.navigation.home
    assert (opened.navigation.screen, home.hasContinue, home.pathPicture) == ("home", True, "path-scams")
    assert chosen(opened) == ["market", "scams"]


def test_who_skips_later_has_no_path_any_more(opened: Screens) -> None:
    opened.navigation.home.choosePath()
    opened.navigation.path.skip()
    opened.worker.work()
    home = opened.navigation.home
    assert (home.pathLabel, home.pathPicture) == (Phrase.PATH.text, "hand-touch")


def test_who_leaves_the_question_keeps_the_path(opened: Screens) -> None:
    opened.navigation.home.choosePath()
    opened.navigation.path.leave()
    opened.worker.work()
    assert (opened.navigation.screen, opened.navigation.home.pathPicture) == ("home", "path-market")
    assert chosen(opened) == ["market"]


def test_a_full_disk_leads_home_along_the_path_before(opened: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.fill_the_disk(monkeypatch)
    opened.navigation.home.choosePath()
    opened.navigation.path.choose("scams")
    opened.worker.work()
    assert (opened.navigation.screen, opened.navigation.home.pathPicture) == ("home", "path-market")


def test_the_path_is_spoken_on_the_home_screen(opened: Screens) -> None:
    assert opened.speech.blocks[-2:] == ["path", "path"]


def test_two_taps_record_one_choice(asked: Screens) -> None:
    asked.navigation.path.choose("market")
    asked.navigation.path.choose("scams")
    asked.worker.work()
    assert chosen(asked) == ["market"]


def test_a_full_disk_stops_nobody(asked: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    asked.fill_the_disk(monkeypatch)
    asked.navigation.path.choose("market")
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("home", [])


def test_home_does_not_wait_until_the_choice_is_recorded(asked: Screens) -> None:
    asked.navigation.path.choose("market")
    suggestion = asked.navigation.home.offer.suggestion
    assert suggestion is not None
    assert (asked.navigation.screen, suggestion.why, chosen(asked)) == ("home", Why.MARKET, [])
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("home", ["market"])


def test_a_home_screen_read_before_the_choice_is_recorded_follows_the_choice(asked: Screens) -> None:
    before = asked.navigation.home.offer
    asked.navigation.path.choose("market")
    asked.navigation.correct(before)
    suggestion = asked.navigation.home.offer.suggestion
    assert suggestion is not None
    assert (suggestion.why, asked.navigation.home.offer.asks_for_path) == (Why.MARKET, False)


def test_packs_that_were_found_meanwhile_are_offered_after_the_question(asked: Screens) -> None:
    found = replace(asked.navigation.home.offer, shelves=())
    asked.navigation.correct(found)
    asked.navigation.path.skip()
    assert asked.navigation.home.isEmpty


def test_a_choice_after_the_visit_has_no_effect(asked: Screens) -> None:
    asked.visit.sitting = None
    asked.navigation.forget()
    asked.navigation.go("attract")
    asked.navigation.path.choose("market")
    asked.worker.work()
    assert (asked.navigation.screen, chosen(asked)) == ("attract", [])
