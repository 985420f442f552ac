"""The form for the end of a session, with what a guide touches while the session is being ended."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.guide.today.ending_model import EndingViewModel
from kiosk.domain.events import EventKind
from kiosk.domain.sessions.closing import LONGEST_NOTE
from tests.bridge.guide.today.today_page import TodayPage

NAMED = "Bác Lê Quang Minh hỏi VNeID."


@pytest.fixture
def ending(evening: TodayPage) -> EndingViewModel:
    evening.model.askEnd()
    assert evening.model.ending.isOpen
    return evening.model.ending


def test_what_was_entered_is_recorded(evening: TodayPage, ending: EndingViewModel) -> None:
    ending.changeTotal("poor", 2)
    ending.toggleDifficulty("weak-network")
    ending.end()
    evening.worker.settle()
    (ended,) = evening.street.events(EventKind.SESSION_ENDED)
    assert (ended.body["totals"], ended.body["difficulties"]) == ({"poor": 2}, ["weak-network"])
    assert not evening.model.isOpen


def test_what_is_entered_after_the_end_was_touched_is_not_recorded(
    evening: TodayPage, ending: EndingViewModel
) -> None:
    ending.changeTotal("poor", 1)
    ending.end()
    ending.changeTotal("poor", 1)
    ending.toggleDifficulty("weak-network")
    evening.worker.settle()
    (ended,) = evening.street.events(EventKind.SESSION_ENDED)
    assert (ended.body["totals"], ended.body["difficulties"]) == ({"poor": 1}, [])


def test_a_second_touch_is_ignored_while_the_session_is_being_ended(
    evening: TodayPage, ending: EndingViewModel
) -> None:
    ends = QSignalSpy(ending.ended)
    ending.end()
    ending.end()
    assert len(evening.worker.waiting) == 1
    evening.worker.settle()
    assert ends.count() == 1


def test_the_form_cannot_be_closed_while_the_session_is_being_ended(
    evening: TodayPage, ending: EndingViewModel
) -> None:
    ending.end()
    ending.cancel()
    assert ending.isOpen
    evening.worker.settle()
    assert (ending.isOpen, evening.model.isOpen) == (False, False)


def test_a_name_in_the_note_is_shown_before_the_session_ends(evening: TodayPage, ending: EndingViewModel) -> None:
    ending.setNote(NAMED)
    before = ending.place
    ending.end()
    evening.worker.settle()
    assert (ending.isOpen, ending.isWarning) == (True, True)
    assert "Lê Quang Minh" in ending.text
    assert ending.place != before, "the second tap of a double tap does not end the session"
    ending.end()
    evening.worker.settle()
    assert not evening.model.isOpen


def test_a_note_that_was_changed_meanwhile_is_not_warned_about(evening: TodayPage, ending: EndingViewModel) -> None:
    ending.setNote(NAMED)
    ending.end()
    evening.worker.run()
    ending.setNote("Máy chậm.")
    evening.worker.deliver()
    assert (ending.isOpen, ending.isWarning) == (True, False)
    ending.setNote(NAMED)
    ending.end()
    evening.worker.settle()
    assert (evening.model.isOpen, ending.isWarning) == (True, True), "the changed note is checked too"


def test_an_error_leaves_the_form_open_for_another_try(evening: TodayPage, ending: EndingViewModel) -> None:
    ending.setNote("x" * (LONGEST_NOTE + 1))
    ending.end()
    evening.worker.settle()
    assert (ending.isOpen, ending.isWarning) == (True, False), "the error is shown by the staff's screens"
    ending.setNote("")
    ending.end()
    evening.worker.settle()
    assert not evening.model.isOpen


def test_nothing_that_was_entered_stays_after_the_page_was_left(evening: TodayPage, ending: EndingViewModel) -> None:
    ending.cancel()
    ending.toggleDifficulty("weak-network")  # a touch that arrives after the form was closed
    evening.model.forget()
    assert not any(row["isChosen"] for row in ending.difficulties)


def test_a_session_that_ends_after_the_page_was_left_changes_nothing_there(
    evening: TodayPage, ending: EndingViewModel
) -> None:
    ends = QSignalSpy(ending.ended)
    ending.end()
    evening.model.forget()
    evening.worker.settle()
    assert (ends.count(), evening.model.isKnown) == (0, False)
    evening.opens()
    assert not evening.model.isOpen
