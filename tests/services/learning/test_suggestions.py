"""Tests of the lesson that the kiosk suggests, and of the stated reason."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.ids import LessonId, Pseudonym, StepId
from kiosk.domain.lessons import PATHS, LearningPath, LessonCard
from kiosk.domain.player import Phase, PlayerState, StepRecord
from kiosk.domain.progress import Grade, LessonProgress, Review
from kiosk.services.learning.home import HomeService
from kiosk.services.learning.reviews import due_lessons
from kiosk.services.learning.suggestions import Why, suggest
from tests.domain.lessons import lesson, right, wrong
from tests.services.conftest import Desk, Shelf
from tests.services.learning.test_learning import LESSON, through

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def card(code: str) -> LessonCard:
    made = lesson(("page",), code.replace(".", "-")).card
    return replace(made, code=code)


CARDS = [card(code) for code in ("1.1", "2.1", "2.2", "2.3", "2.6", "3.1", "3.4", "3.8", "4.2", "4.3", "4.4", "4.8")]
CORE_PATH = PATHS[LearningPath.CORE]
CORE = {code: next(card.id for card in CARDS if card.code == code) for code in CORE_PATH}


def progress(lesson_id: LessonId, *, passed: bool = True, reviews: tuple[Review, ...] = ()) -> LessonProgress:
    state = PlayerState(lesson_id, (), (), (), 0, 1, Phase.FINISHED)
    return LessonProgress(
        Pseudonym("p"), lesson_id, "1", "r", "", state, {}, completed=True, passed=passed, reviews=reviews
    )


def days_ago(*days: int, grade: Grade = Grade.GOOD) -> tuple[Review, ...]:
    return tuple(Review((NOW - timedelta(days=ago)).isoformat(), grade) for ago in days)


def proposed(*entries: LessonProgress, but: LessonId | None = None) -> tuple[str, Why] | None:
    made = suggest(
        CARDS, {entry.lesson: entry for entry in entries}, lambda passed: due_lessons(passed, NOW), but=but
    )
    return (made.card.code, made.why) if made else None


def whole_core(**changed: LessonProgress) -> list[LessonProgress]:
    return [changed.get(code.replace(".", "_"), progress(CORE[code])) for code in CORE_PATH]


def test_somebody_new_begins_where_the_core_path_begins():
    assert proposed() == ("2.1", Why.FIRST)


def test_the_core_path_is_walked_in_its_order():
    assert proposed(progress(CORE["2.1"]), progress(CORE["2.3"])) == ("2.2", Why.CORE)


def test_the_core_path_comes_before_what_failed():
    assert proposed(progress(CORE["2.1"], passed=False)) == ("2.2", Why.CORE)


def test_behind_the_core_path_comes_what_was_not_done_alone():
    assert proposed(*whole_core(), progress(CORE["4.2"], passed=False)) == ("4.2", Why.ALONE)


def test_an_errand_that_was_done_with_help_is_proposed_though_its_lesson_was_passed():
    steps = (StepId("hoi"), StepId("viec"))
    state = PlayerState(CORE["4.2"], steps, steps, steps, 2, 1, Phase.FINISHED, {steps[0]: StepRecord(alone=True)})
    helped = replace(progress(CORE["4.2"]), state=state, drafts={steps[1]: {"mode": "alone"}})
    assert proposed(*whole_core(), helped) == ("4.2", Why.ALONE)
    alone = replace(state, records={step: StepRecord(alone=True) for step in steps})
    assert proposed(*whole_core(), replace(helped, state=alone)) == ("1.1", Why.NEW)


def test_the_lesson_one_comes_from_is_not_proposed():
    assert proposed(*whole_core(), progress(CORE["4.2"], passed=False), but=CORE["4.2"]) == ("1.1", Why.NEW)


def test_what_was_learned_long_ago_is_due_before_what_is_new():
    old = progress(CORE["3.1"], reviews=days_ago(60))
    assert proposed(*whole_core(), old) == ("3.1", Why.REVIEW)


def test_what_was_learned_today_is_not_due():
    fresh = progress(CORE["3.1"], reviews=days_ago(0))
    assert proposed(*whole_core(), fresh) == ("1.1", Why.NEW)


def test_the_most_overdue_comes_first():
    assert due_lessons(
        [progress(CORE["3.1"], reviews=days_ago(40)), progress(CORE["3.4"], reviews=days_ago(80))], NOW
    ) == (CORE["3.4"], CORE["3.1"])


@pytest.mark.parametrize("grades", [(Grade.AGAIN, Grade.GOOD), (Grade.HARD, Grade.GOOD)])
def test_who_knew_it_better_is_asked_later(grades: tuple[Grade, Grade]):
    worse, better = (progress(CORE["3.1"], reviews=days_ago(0, grade=grade)) for grade in grades)

    def first_day(entry: LessonProgress) -> int:
        return next(day for day in range(400) if due_lessons([entry], NOW + timedelta(days=day)))

    assert first_day(worse) < first_day(better)


def test_knowing_it_again_makes_the_pause_longer():
    once, twice = progress(CORE["3.1"], reviews=days_ago(2)), progress(CORE["3.1"], reviews=days_ago(4, 2))

    def pause(entry: LessonProgress) -> int:
        return next(day for day in range(400) if due_lessons([entry], NOW + timedelta(days=day)))

    assert pause(twice) > pause(once)


def test_everything_done_and_nothing_due_proposes_nothing():
    everything = [progress(card.id) for card in CARDS]
    assert proposed(*everything) is None


def test_every_core_lesson_is_judged_in_the_record(desk: Desk):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, LESSON)
    assert kept is not None
    assert [review.grade for review in kept.reviews] == [Grade.AGAIN]


def test_judgements_outlive_a_new_registration(desk: Desk):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=right)
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=right)
    kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, LESSON)
    assert kept is not None
    assert [review.grade for review in kept.reviews] == [Grade.GOOD, Grade.GOOD]


def test_a_pass_after_practice_was_a_hard_one(desk: Desk):
    attempt = through(desk, desk.learning.open(desk.sitting, LESSON), answer=wrong)
    through(desk, desk.learning.practise(attempt), answer=right)
    kept = desk.store.events.lesson_progress(desk.sitting.pseudonym, LESSON)
    assert kept is not None
    assert [review.grade for review in kept.reviews] == [Grade.AGAIN, Grade.HARD]


def test_who_comes_back_after_weeks_is_offered_what_is_due(desk: Desk):
    through(desk, desk.learning.open(desk.sitting, LESSON), answer=right)
    desk.clock.start += timedelta(days=40)
    library = Shelf(desk.library.lesson(LESSON))
    offer = HomeService(desk.store.events, library, desk.clock).offer(desk.sitting.pseudonym)
    assert offer.suggestion is not None
    assert offer.suggestion.why is Why.REVIEW


def test_a_guest_loads_no_scheduler(desk: Desk):
    import subprocess
    import sys

    program = (
        "import sys; from kiosk.services.learning.home import offer_of; offer_of([], {}); "
        "import kiosk.services.learning.reviews; print('fsrs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
