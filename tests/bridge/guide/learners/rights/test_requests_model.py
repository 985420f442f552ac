"""Tests of the list of open requests, and of the page of one person with requests."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.bridge.guide.learners.rights.request_words import days_text
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.requests import RequestKind
from tests.bridge.guide.learners.rights.conftest import Desk
from tests.services.people.conftest import GUIDE, TECHNICIAN


def received(desk: Desk, learner: Learner, kind: RequestKind, days_ago: int = 0) -> str:
    """Store a request that was made some days ago; return its id."""
    request = desk.own_data.receive(GUIDE, learner.id, kind)
    earlier = replace(request, received=request.received - timedelta(days=days_ago))
    desk.own_data._parts.requests.put(earlier)
    return request.id


@pytest.fixture
def hoa(desk: Desk) -> Learner:
    return desk.hall.add("Nguyễn Thị Hoa")


def test_the_most_urgent_request_is_first_with_its_days_in_words(desk: Desk, hoa: Learner) -> None:
    an = desk.hall.add("Lê An")
    received(desk, hoa, RequestKind.DELETE)
    late = received(desk, an, RequestKind.SEE, days_ago=12)
    desk.own_data.answer(GUIDE, late)
    desk.page.duties.open()
    desk.work()
    first, second = desk.requests.rows
    assert (first["name"], first["kind"], first["days"], first["tone"]) == (
        "Lê An",
        "See the record",
        "2 days overdue",
        "bad",
    )
    assert (first["canAnswer"], first["canExtend"]) == (False, False)
    assert (second["name"], second["canAnswer"], second["canExtend"]) == ("Nguyễn Thị Hoa", True, True)
    assert second["label"] == f"Delete the record, Nguyễn Thị Hoa, {second['days']}. {second['dates']}"
    assert desk.requests.note == ""


def test_the_list_of_people_counts_what_is_due_soon_or_overdue(desk: Desk, hoa: Learner) -> None:
    received(desk, hoa, RequestKind.DELETE, days_ago=30)
    answered = received(desk, hoa, RequestKind.SEE)
    desk.own_data.answer(GUIDE, answered)
    desk.page.open()
    desk.work()
    assert desk.page.urgentCount == 1
    assert desk.page.duties.isAllowed


@pytest.mark.parametrize(("act", "left"), [("answer", 1), ("extend", 1), ("finish", 0)])
def test_an_act_asks_first_and_then_changes_the_request(desk: Desk, hoa: Learner, act: str, left: int) -> None:
    key = received(desk, hoa, RequestKind.SEE)
    desk.page.duties.open()
    desk.work()
    before = desk.own_data.open_requests(GUIDE)
    desk.requests.ask(key, act)
    assert "Nguyễn Thị Hoa" in desk.requests.question
    assert desk.requests.meaning
    assert desk.requests.actLabel
    desk.requests.leave()
    desk.work()
    assert (desk.requests.question, desk.own_data.open_requests(GUIDE)) == ("", before), "nothing is changed"
    desk.requests.ask(key, act)
    desk.requests.confirm()
    desk.work()
    assert len(desk.requests.rows) == left
    (stored,) = desk.own_data.see(GUIDE, hoa.id).requests
    assert stored.answered
    assert bool(stored.extended) == (act == "extend")
    assert bool(stored.done) == (act == "finish")


def test_an_extended_request_says_so_and_is_not_extended_again(desk: Desk, hoa: Learner) -> None:
    key = received(desk, hoa, RequestKind.DELETE)
    desk.own_data.extend(GUIDE, key)
    desk.page.duties.open()
    desk.work()
    (row,) = desk.requests.rows
    assert "deadline extended" in row["dates"]
    assert (row["canExtend"], row["days"]) == (False, "40 days left")


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (3, "3 days left"),
        (1, "1 day left"),
        (0, "due today"),
        (-1, "1 day overdue"),
        (-2, "2 days overdue"),
    ],
)
def test_the_days_left_are_said_in_words(left: int, text: str) -> None:
    assert days_text(left) == text


def test_without_a_request_there_is_a_sentence(desk: Desk, hoa: Learner) -> None:
    assert desk.requests.note == "", "nothing is known yet"
    desk.page.duties.open()
    desk.work()
    assert (desk.requests.rows, desk.requests.note) == ([], "There is no open request.")


def test_a_request_leads_to_the_person_and_back_to_the_list(desk: Desk, hoa: Learner) -> None:
    key = received(desk, hoa, RequestKind.RESTRICT)
    desk.page.duties.open()
    desk.work()
    desk.requests.openPerson(key)
    desk.work()
    assert (desk.page.person.title, desk.page.duties.isOpen) == ("Nguyễn Thị Hoa", True)
    assert [row["key"] for row in desk.rights.requests.rows] == [key]
    desk.rights.askRestrict()
    desk.rights.confirmRestrict()
    desk.work()
    desk.page.person.back()
    desk.work()
    assert not desk.page.person.isOpen
    assert desk.requests.rows == [], "restricting has completed the request"


def test_a_person_shows_only_the_own_requests(desk: Desk, hoa: Learner) -> None:
    received(desk, desk.hall.add("Lê An"), RequestKind.SEE)
    own = received(desk, hoa, RequestKind.COPY)
    desk.open(hoa)
    assert [row["key"] for row in desk.rights.requests.rows] == [own]


def test_a_new_request_shows_its_dates_before_it_is_stored(desk: Desk, hoa: Learner) -> None:
    received(desk, hoa, RequestKind.DELETE)
    desk.open(hoa)
    desk.rights.beginRequest()
    desk.work()
    new = desk.rights.newRequest
    assert [kind["key"] for kind in new.kinds] == [one.value for one in RequestKind if one is not RequestKind.DELETE]
    assert new.dates == ""
    new.receive()
    desk.work()
    assert len(desk.own_data.open_requests(GUIDE)) == 1, "no kind is chosen"
    new.choose("see")
    assert [kind["key"] for kind in new.kinds if kind["isChosen"]] == ["see"]
    dates = new.dates
    new.receive()
    desk.work()
    assert desk.rights.view == ""
    row = next(row for row in desk.rights.requests.rows if row["kind"] == "See the record")
    assert row["dates"] == dates


def test_the_record_is_restricted_and_used_again_after_a_question(desk: Desk, hoa: Learner) -> None:
    desk.open(hoa)
    for wanted in (True, False):
        desk.rights.askRestrict()
        assert "Nguyễn Thị Hoa" in desk.rights.restrictQuestion
        desk.rights.leave()
        assert desk.rights.restrictQuestion == ""
        desk.rights.askRestrict()
        desk.rights.confirmRestrict()
        desk.work()
        assert desk.rights.isRestricted is wanted
        assert desk.own_data.see(GUIDE, hoa.id).learner.is_restricted is wanted
        assert ("asked for it" in desk.page.person.usedNote) is wanted


def test_names_are_cleared_when_the_page_is_left(desk: Desk, hoa: Learner) -> None:
    received(desk, hoa, RequestKind.SEE)
    desk.page.duties.open()
    desk.open(hoa)
    desk.rights.showData()
    desk.page.forget()
    desk.work()
    assert (desk.requests.rows, desk.rights.requests.rows, desk.rights.ownData.rows) == ([], [], [])
    assert (desk.page.duties.isOpen, desk.rights.view, desk.rights.title) == (False, "", "")


def test_without_the_right_nothing_is_offered(desk: Desk, hoa: Learner) -> None:
    received(desk, hoa, RequestKind.SEE)
    desk.actor = TECHNICIAN
    assert not desk.page.duties.isAllowed
    desk.page.duties.open()
    assert not desk.page.duties.isOpen
    desk.rights.begin(hoa)
    desk.rights.showData()
    desk.rights.beginRequest()
    desk.rights.askRestrict()
    desk.work()
    assert (desk.rights.view, desk.rights.restrictQuestion, desk.rights.requests.rows) == ("", "", [])
    assert [section["key"] for section in desk.page.person.sections] == ["learned", "permissions", "record"]
