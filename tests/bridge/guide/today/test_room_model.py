"""The list of what the people of the session can do alone: its rows, and when it is open."""

from dataclasses import replace

import pytest

from kiosk.bridge.guide.today.jobs import WantedPage, today
from kiosk.bridge.guide.today.room_model import RoomViewModel
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import new_guest
from tests.bridge.guide.today.today_page import TodayPage
from tests.domain.lessons import lesson
from tests.journeys.guide.learned import TASKS
from tests.journeys.guide.street import GUIDE


@pytest.fixture
def room(evening: TodayPage) -> RoomViewModel:
    evening.model.openRoom()
    return evening.model.room


def shown(room: RoomViewModel) -> list[tuple[str, str]]:
    return [(row["text"], row["people"]) for row in room.rows]


def test_the_list_is_empty_until_somebody_does_a_task(evening: TodayPage, room: RoomViewModel) -> None:
    assert (room.isOpen, room.rows) == (True, [])
    evening.guests_do((1,))
    assert shown(room) == [(TASKS[1], "1 person")], "the open list is read again"


def test_the_task_of_the_most_people_comes_first(evening: TodayPage, room: RoomViewModel) -> None:
    evening.guests_do((1, 2), (2,), (2,))
    assert shown(room) == [(TASKS[2], "3 people"), (TASKS[1], "1 person")]
    assert evening.model.figures[-1]["number"] == "4", "the card shows how often tasks were done"


def test_a_text_addresses_the_person_as_set(evening: TodayPage, room: RoomViewModel) -> None:
    does(evening, "k", {"vi": "Gọi cho con của {addr}"})
    assert shown(room) == [("Gọi cho con của bác", "1 person")]


def test_a_task_without_a_text_has_the_title_of_its_lesson(evening: TodayPage, room: RoomViewModel) -> None:
    card = lesson().card
    does(evening, "", {}, card.id)
    state = today(evening.street.station, GUIDE, WantedPage())
    room.show(replace(state, titles={card.id: card}))
    assert shown(room) == [(card.title.text(evening.street.visit.language), "1 person")]


def test_a_task_of_a_lesson_that_is_gone_has_a_sentence_instead(evening: TodayPage, room: RoomViewModel) -> None:
    does(evening, "", {})
    assert shown(room) == [("A task that is no longer on this kiosk", "1 person")]


def test_an_open_list_is_other_content_for_a_double_tap(evening: TodayPage) -> None:
    before = evening.model.place
    evening.model.openRoom()
    assert evening.model.place != before
    evening.model.room.back()
    assert evening.model.place == before


def test_leaving_the_page_closes_the_list(evening: TodayPage, room: RoomViewModel) -> None:
    evening.model.forget()
    assert (room.isOpen, room.rows) == (False, [])
    evening.opens()
    assert not room.isOpen


def test_the_end_of_the_session_closes_the_list(evening: TodayPage, room: RoomViewModel) -> None:
    evening.street.station.sessions().end(GUIDE, SessionTotals())
    evening.reads()
    assert (room.isOpen, evening.model.isOpen) == (False, False)


def test_the_list_and_the_form_for_the_end_are_never_open_at_once(evening: TodayPage, room: RoomViewModel) -> None:
    evening.model.askEnd()
    assert (room.isOpen, evening.model.ending.isOpen) == (False, True)
    evening.model.openRoom()
    assert not room.isOpen


def test_without_a_session_there_is_no_list(page: TodayPage) -> None:
    page.model.openRoom()
    assert not page.model.room.isOpen


def does(evening: TodayPage, skill: str, text: dict[str, str], lesson: str = "p/gone") -> None:
    """A guest does a task alone."""
    station = evening.street.station
    visit = station.sittings.start(new_guest(), VIETNAMESE, station.sessions().guest())
    body = {"lesson": lesson, "registration": "r", "session": "c", "step": "s", "skill": skill, "text": text}
    station.events.append([EventDraft(EventKind.SKILL_MASTERED, body, visit.id, visit.pseudonym)])
    evening.reads()
