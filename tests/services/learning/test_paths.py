"""Tests of the paths through the syllabus: what is suggested along a path, and when a visitor is asked for one."""

from dataclasses import replace

import pytest

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.lessons import OFFERED_PATHS, PATHS, LearningPath, Lesson, LessonCard
from kiosk.domain.player import Phase, PlayerState
from kiosk.domain.progress import LessonProgress
from kiosk.domain.sittings import Sitting, new_guest
from kiosk.services.learning.home import HomeService, nothing_due
from kiosk.services.learning.suggestions import Why, suggest
from tests.domain.lessons import lesson
from tests.services.conftest import Desk, Shelf

CODES = sorted({code for codes in PATHS.values() for code in codes} | {"1.1"})


def made(code: str, *requires: str) -> Lesson:
    whole = lesson(("page", "choice"), "bai-" + code.replace(".", "-"))
    needed = tuple(made(other).id for other in requires)
    return replace(whole, card=replace(whole.card, code=code, requires=needed))


LIBRARY = [made(code) for code in CODES]
CARDS = [entry.card for entry in LIBRARY]


def opened(*codes: str) -> dict[LessonId, LessonProgress]:
    found = {}
    for code in codes:
        name = made(code).id
        state = PlayerState(name, (), (), (), 0, 1, Phase.FINISHED)
        found[name] = LessonProgress(Pseudonym("p"), name, "1", "r", "", state, {}, completed=True, passed=True)
    return found


def proposed(path: LearningPath, *done: str, cards: list[LessonCard] | None = None) -> tuple[str, Why] | None:
    made = suggest(CARDS if cards is None else cards, opened(*done), nothing_due, path=path)
    return (made.card.code, made.why) if made else None


@pytest.mark.parametrize("path", [path for path in LearningPath if path is not LearningPath.CORE])
def test_a_path_is_walked_in_its_order_with_its_own_reason(path: LearningPath) -> None:
    codes = PATHS[path]
    for number, code in enumerate(codes):
        assert proposed(path, *codes[:number]) == (code, Why(path.value))


def test_behind_a_path_comes_the_rest_of_the_core_path() -> None:
    assert proposed(LearningPath.SCAMS, *PATHS[LearningPath.SCAMS]) == ("2.1", Why.CORE)


def test_lessons_that_are_not_installed_are_skipped() -> None:
    cards = [card for card in CARDS if card.code not in PATHS[LearningPath.MARKET][:2]]
    third = PATHS[LearningPath.MARKET][2]
    assert proposed(LearningPath.MARKET, cards=cards) == (third, Why.MARKET)


def test_what_a_lesson_requires_comes_before_it() -> None:
    cards = [card for card in CARDS if card.code not in {"3.9", "4.2"}]
    cards += [made("3.9", "4.2").card, made("4.2", "2.1").card]
    assert proposed(LearningPath.MARKET, "3.8", cards=cards) == ("2.1", Why.BEFORE)
    assert proposed(LearningPath.MARKET, "3.8", "2.1", cards=cards) == ("4.2", Why.BEFORE)
    assert proposed(LearningPath.MARKET, "3.8", "2.1", "4.2", cards=cards) == ("3.9", Why.MARKET)


def test_the_first_lesson_of_a_path_comes_before_what_it_requires() -> None:
    cards = [card for card in CARDS if card.code != "3.8"] + [made("3.8", "2.1").card]
    assert proposed(LearningPath.MARKET, cards=cards) == ("3.8", Why.MARKET)


def test_the_first_lesson_that_is_installed_counts_as_the_first_of_a_path() -> None:
    cards = [card for card in CARDS if card.code not in {"3.8", "3.9"}] + [made("3.9", "2.1").card]
    assert proposed(LearningPath.MARKET, cards=cards) == ("3.9", Why.MARKET)


def test_lessons_that_require_each_other_have_an_end() -> None:
    cards = [card for card in CARDS if card.code not in {"3.9", "4.2"}]
    cards += [made("3.9", "4.2").card, made("4.2", "3.9").card]
    assert proposed(LearningPath.MARKET, "3.8", cards=cards) == ("4.2", Why.BEFORE)


def home(desk: Desk, *codes: str) -> HomeService:
    return HomeService(desk.store.events, Shelf(*(made(code) for code in codes)), desk.clock)


def someone(desk: Desk) -> Sitting:
    return desk.sittings.start(new_guest(), "vi")


def test_somebody_new_is_asked_once(desk: Desk) -> None:
    whole, visit = home(desk, *CODES), someone(desk)
    assert whole.offer(visit.pseudonym).asks_for_path
    desk.sittings.choose_path(visit, LearningPath.BENEFITS)
    offer = whole.offer(visit.pseudonym)
    assert offer.suggestion is not None
    assert (offer.asks_for_path, offer.suggestion.why) == (False, Why.BENEFITS)


def test_who_skips_is_not_asked_again_and_begins_with_the_core_path(desk: Desk) -> None:
    whole, visit = home(desk, *CODES), someone(desk)
    desk.sittings.choose_path(visit, LearningPath.CORE)
    offer = whole.offer(visit.pseudonym)
    assert offer.suggestion is not None
    assert (offer.asks_for_path, offer.suggestion.why) == (False, Why.FIRST)


def test_the_path_chosen_last_counts_and_other_visitors_have_none(desk: Desk) -> None:
    visit, other = someone(desk), someone(desk)
    for path in (LearningPath.MARKET, LearningPath.SCAMS):
        desk.sittings.choose_path(visit, path)
    assert desk.store.events.path_of(visit.pseudonym, other.pseudonym) is LearningPath.SCAMS
    assert desk.store.events.path_of(other.pseudonym) is None


def test_after_a_lesson_the_next_one_of_the_path_is_suggested(desk: Desk) -> None:
    whole, visit = home(desk, *CODES), someone(desk)
    desk.sittings.choose_path(visit, LearningPath.MARKET)
    first, second = PATHS[LearningPath.MARKET][:2]
    following = whole.following(made(first).id, visit.pseudonym)
    assert following is not None
    assert (following.card.code, following.why) == (second, Why.MARKET)


def test_a_kiosk_with_few_lessons_asks_nobody(desk: Desk) -> None:
    shared = set(PATHS[OFFERED_PATHS[0]]).intersection(*(PATHS[path] for path in OFFERED_PATHS))
    few = home(desk, *shared, *PATHS[OFFERED_PATHS[0]])
    assert not few.offer(someone(desk).pseudonym).asks_for_path


def test_a_path_of_a_newer_program_counts_as_none(desk: Desk) -> None:
    visit = someone(desk)
    desk.sittings.choose_path(visit, _Later.FARMING)  # type: ignore[arg-type]
    assert desk.store.events.path_of(visit.pseudonym) is None


class _Later:
    class FARMING:
        value = "farming"
