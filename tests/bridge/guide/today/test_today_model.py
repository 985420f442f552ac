"""The page of today's session: what touches do while the kiosk works, and what counts as other content."""

from PySide6.QtTest import QSignalSpy

from kiosk.domain.events import EventKind
from tests.bridge.guide.today.today_page import TodayPage
from tests.journeys.guide.street import GUIDE


def test_a_session_opens_in_the_proposed_hamlet(page: TodayPage) -> None:
    assert not page.model.isOpen
    page.model.openSession()
    page.worker.settle()
    assert page.model.isOpen
    assert page.hamlet in page.model.subtitle


def test_a_second_touch_opens_no_second_session(page: TodayPage) -> None:
    page.model.openSession()
    page.model.openSession()
    assert len(page.worker.waiting) == 1
    page.worker.settle()
    assert len(page.street.events(EventKind.SESSION_OPENED)) == 1


def test_another_order_of_the_turns_is_other_content_for_a_double_tap(evening: TodayPage) -> None:
    before = evening.model.place
    evening.reads()
    assert evening.model.place == before
    evening.model.moveUp(evening.entries[1])
    evening.worker.settle()
    assert evening.model.place != before


def test_a_new_call_is_other_content_for_a_double_tap(evening: TodayPage) -> None:
    before = evening.model.place
    evening.somebody_forgets()
    assert evening.model.place != before


def test_a_session_and_its_end_are_other_content_for_a_double_tap(page: TodayPage) -> None:
    places = [page.model.place]
    page.model.openSession()
    page.worker.settle()
    places.append(page.model.place)
    page.model.askEnd()
    places.append(page.model.place)
    assert len(set(places)) == 3


def test_a_second_touch_moves_nobody_while_the_first_one_is_handled(evening: TodayPage) -> None:
    first, second, third, fourth = evening.entries
    evening.model.moveUp(third)
    evening.model.moveUp(third)
    evening.worker.settle()
    assert evening.entries == [first, third, second, fourth]


def test_one_touch_puts_the_last_of_the_queue_first_and_shows_the_beginning_of_the_queue(evening: TodayPage) -> None:
    first, second, third, last = evening.entries
    evening.model.setPageSize(2)
    evening.worker.settle()
    evening.model.showPage(1)
    evening.worker.settle()
    evening.model.moveFirst(last)
    evening.worker.settle()
    assert evening.entries == [last, first, second, third]
    assert [row["id"] for row in evening.model.queue] == [last, first]


def test_a_turn_that_is_gone_disappears_from_the_page(evening: TodayPage) -> None:
    gone = evening.entries[0]
    evening.street.station.sessions().queue().leave(GUIDE, gone)
    evening.model.moveUp(gone)
    evening.worker.settle()
    assert gone not in {row["id"] for row in evening.model.queue}
    evening.model.moveUp(evening.entries[0])
    assert len(evening.worker.waiting) == 1, "the next touch is handled"


def test_handing_over_leaves_the_page(evening: TodayPage) -> None:
    third = evening.entries[2]
    evening.model.handOver(third)
    evening.worker.settle()
    assert (evening.entries[0], evening.left) == (third, 1)


def test_handing_over_does_not_leave_a_page_that_was_opened_since(evening: TodayPage) -> None:
    evening.model.handOver(evening.entries[0])
    evening.model.forget()
    evening.worker.settle()
    assert evening.left == 0
    evening.opens()
    evening.model.handOver(evening.entries[0])
    evening.model.forget()
    evening.opens()
    assert evening.left == 0


def test_a_learner_who_forgot_the_code_is_let_in_once_by_two_touches(evening: TodayPage) -> None:
    call = evening.somebody_forgets()
    evening.model.answer(call)
    evening.model.answer(call)
    assert len(evening.worker.waiting) == 1
    evening.worker.settle()
    (started,) = evening.street.events(EventKind.SITTING_STARTED)
    assert [visit.id for visit in evening.begun] == [started.sitting]


def test_the_visit_of_a_learner_who_was_let_in_is_passed_on_after_the_guide_has_left(evening: TodayPage) -> None:
    evening.model.answer(evening.somebody_forgets())
    evening.model.forget()
    evening.worker.settle()
    assert len(evening.begun) == 1, "the root view model ends a visit that nobody sees"


def test_a_call_that_was_answered_meanwhile_disappears_from_the_page(evening: TodayPage) -> None:
    call = evening.somebody_forgets()
    evening.street.station.people().sign_in.let_in(GUIDE, call)
    evening.model.answer(call)
    evening.worker.settle()
    assert (evening.model.calls, evening.begun) == ([], [])


def test_the_page_changes_only_if_the_session_did(page: TodayPage) -> None:
    changes = QSignalSpy(page.model.changed)
    page.reads()
    assert changes.count() == 0
    page.opens_session()
    before = changes.count()
    page.reads()
    assert changes.count() == before
    page.somebody_forgets()
    assert changes.count() == before + 1


def test_typing_at_the_end_does_not_change_the_page(evening: TodayPage) -> None:
    changes = QSignalSpy(evening.model.changed)
    evening.model.askEnd()
    evening.model.ending.setNote("Máy chậm.")
    assert changes.count() == 0
    assert evening.model.ending.isOpen
