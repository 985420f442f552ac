"""Tests that the results of one person whose records were merged are used together, and come apart again."""

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, Pseudonym
from kiosk.domain.sittings import Ending, Sitting, learner_visit
from kiosk.services.learning.home import HomeService, LessonStanding, Offer
from kiosk.sync.statements import statement
from tests.domain.lessons import right, wrong
from tests.services.conftest import Desk
from tests.services.learning.test_learning import LESSON, SHORT, through
from tests.storage.person import uuid
from tests.sync.story_rules import story_faults

KEPT, MERGED, OTHER = (Pseudonym(uuid(number)) for number in (1, 2, 3))


def visit(desk: Desk, learner: Pseudonym) -> Sitting:
    """End the current visit and start one of `learner`."""
    desk.sittings.end(desk.sitting, Ending.END)
    desk.sitting = desk.sittings.start(learner_visit(learner), VIETNAMESE)
    return desk.sitting


def change(desk: Desk, kind: EventKind, kept: Pseudonym = KEPT, merged: Pseudonym = MERGED) -> None:
    desk.store.events.append([EventDraft(kind, {"kept": kept, "merged": merged, "by": "g"})])


def offer(desk: Desk, learner: Pseudonym = KEPT) -> Offer:
    return HomeService(desk.store.events, desk.library, desk.clock).offer(learner)


def standings(desk: Desk, learner: Pseudonym = KEPT) -> dict[str, LessonStanding]:
    return {card.id: standing for shelf in offer(desk, learner).shelves for card, standing in shelf.lessons}


def test_the_results_of_both_records_count_while_they_are_merged(desk: Desk):
    through(desk, desk.learning.open(visit(desk, KEPT), LESSON), answer=right)
    through(desk, desk.learning.open(visit(desk, MERGED), SHORT), answer=right)
    before = offer(desk), offer(desk, MERGED)
    change(desk, EventKind.LEARNERS_MERGED)
    both = {LESSON: LessonStanding.PASSED, SHORT: LessonStanding.PASSED}
    assert standings(desk, KEPT) == standings(desk, MERGED) == both
    change(desk, EventKind.LEARNERS_SEPARATED)
    assert (offer(desk), offer(desk, MERGED)) == before
    assert standings(desk)[SHORT] is LessonStanding.NEW


@pytest.mark.parametrize(("first", "second"), [(right, wrong), (wrong, right)])
def test_a_lesson_passed_under_one_record_is_passed(desk: Desk, first: object, second: object):
    through(desk, desk.learning.open(visit(desk, KEPT), LESSON), answer=first)
    through(desk, desk.learning.open(visit(desk, MERGED), LESSON), answer=second)
    change(desk, EventKind.LEARNERS_MERGED)
    assert standings(desk)[LESSON] is LessonStanding.PASSED
    (entry,) = HomeService(desk.store.events, desk.library, desk.clock)._progress(KEPT).values()
    assert [review.at for review in entry.reviews] == sorted(review.at for review in entry.reviews)
    assert len(entry.reviews) == 2


def test_a_lesson_begun_under_the_merged_record_goes_on_where_it_was(desk: Desk):
    attempt = desk.learning.next(desk.learning.open(visit(desk, MERGED), LESSON))
    change(desk, EventKind.LEARNERS_MERGED)
    assert (unfinished := offer(desk).unfinished) is not None
    assert (unfinished.card.id, unfinished.left) == (LESSON, len(attempt.lesson.steps) - 1)
    again = desk.learning.open(visit(desk, KEPT), LESSON)
    assert again.state == attempt.state
    assert again.registration == attempt.registration
    through(desk, again, answer=right)
    assert standings(desk)[LESSON] is LessonStanding.PASSED
    assert desk.store.events.matches_rebuild(keep=False)
    told = [found for event in desk.events() if (found := statement(event, desk.store.events.kiosk()))]
    assert not story_faults(told)


def test_a_lesson_open_under_the_merged_record_is_closed_with_the_visit(desk: Desk):
    desk.learning.open(visit(desk, MERGED), LESSON)
    change(desk, EventKind.LEARNERS_MERGED)
    desk.learning.open(visit(desk, KEPT), LESSON)
    desk.sittings.end(desk.sitting, Ending.IDLE)
    abandoned = desk.events()[-2]
    assert (abandoned.kind, abandoned.pseudonym) == (EventKind.LESSON_ABANDONED, MERGED)
    assert desk.events()[-1].pseudonym == KEPT


def test_nobody_else_sees_the_results(desk: Desk):
    through(desk, desk.learning.open(visit(desk, MERGED), LESSON), answer=right)
    change(desk, EventKind.LEARNERS_MERGED)
    assert standings(desk, OTHER)[LESSON] is LessonStanding.NEW
    assert desk.store.events.records_of(OTHER) == (OTHER,)
    change(desk, EventKind.LEARNERS_MERGED, OTHER, KEPT)
    assert desk.store.events.records_of(MERGED) == (OTHER, *sorted((KEPT, MERGED)))
    assert standings(desk, OTHER)[LESSON] is LessonStanding.PASSED


def test_the_events_stay_as_they_are(desk: Desk):
    through(desk, desk.learning.open(visit(desk, MERGED), LESSON), answer=right)
    before = desk.events()
    change(desk, EventKind.LEARNERS_MERGED)
    change(desk, EventKind.LEARNERS_SEPARATED)
    assert desk.events()[:-2] == before
    assert desk.store.events.learners()[MERGED].kept is None
