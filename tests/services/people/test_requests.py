"""Tests of the requests that the program completes by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.requests import RequestKind
from tests.services.people.conftest import ALL, GUIDE, HOA, LEAD, Office

Act = Callable[[Office, LearnerId], object]


def correct(office: Office, learner: LearnerId) -> object:
    return office.people.records.correct(GUIDE, learner, replace(HOA, birth_year=1956))


def withdraw(office: Office, learner: LearnerId) -> object:
    return office.people.own_data.decide(GUIDE, learner, Purpose.CALL, given=False)


def restrict(office: Office, learner: LearnerId) -> object:
    return office.people.own_data.restrict(GUIDE, learner, is_restricted=True)


def open_kinds(office: Office) -> set[RequestKind]:
    return {due.request.kind for due in office.people.own_data.open_requests(GUIDE)}


def receive_all(office: Office, learner: LearnerId) -> None:
    for kind in RequestKind:
        office.people.own_data.receive(GUIDE, learner, kind)


@pytest.mark.parametrize(
    ("act", "kind"),
    [(correct, RequestKind.CORRECT), (withdraw, RequestKind.WITHDRAW), (restrict, RequestKind.RESTRICT)],
)
def test_carrying_out_a_request_completes_it_and_no_other_one(office: Office, act: Act, kind: RequestKind) -> None:
    learner, other = office.added().learner, office.add("Lê An")
    receive_all(office, learner.id)
    office.people.own_data.receive(GUIDE, other.id, kind)
    office.clock.start += timedelta(days=1)
    act(office, learner.id)
    assert [
        (due.learner.id, due.request.kind)
        for due in office.people.own_data.open_requests(GUIDE)
        if due.request.kind is kind
    ] == [(other.id, kind)]
    assert open_kinds(office) == set(RequestKind), "the other kinds are open"
    (done,) = [one for one in office.people.own_data.see(GUIDE, learner.id).requests if one.done]
    assert (done.kind, done.done) == (kind, done.received + timedelta(days=1))
    assert done.answered == done.done


def test_a_deletion_deletes_the_request_for_it(office: Office) -> None:
    learner = office.added().learner
    receive_all(office, learner.id)
    office.people.deletion.delete(LEAD, learner.id)
    assert open_kinds(office) == set()


def test_a_request_of_a_merged_record_is_completed_and_shown_under_the_kept_one(office: Office) -> None:
    kept, merged = office.added().learner, office.add("Nguyễn Hoa")
    office.people.own_data.receive(GUIDE, merged.id, RequestKind.RESTRICT)
    office.people.merging.merge(LEAD, kept.id, merged.id)
    (due,) = office.people.own_data.open_requests(GUIDE)
    assert due.learner.id == kept.id
    restrict(office, kept.id)
    assert open_kinds(office) == set()


def test_what_changes_nothing_completes_nothing(office: Office) -> None:
    learner = office.added(consents={**ALL, Purpose.CALL: False}).learner
    receive_all(office, learner.id)
    office.people.records.correct(GUIDE, learner.id, HOA)
    withdraw(office, learner.id)
    office.people.own_data.restrict(GUIDE, learner.id, is_restricted=False)
    assert open_kinds(office) == set(RequestKind)


def test_proposals_have_the_dates_of_the_stored_request(office: Office) -> None:
    learner = office.added().learner
    for proposal in office.people.own_data.proposals(GUIDE, learner.id):
        stored = office.people.own_data.receive(GUIDE, learner.id, proposal.kind)
        assert (stored.answer_due, stored.due) == (proposal.answer_due, proposal.due)


def test_a_deadline_can_be_extended_once_until_it_passes(office: Office) -> None:
    own_data = office.people.own_data
    request = own_data.receive(GUIDE, office.added().learner.id, RequestKind.SEE)
    assert [due.can_extend for due in own_data.open_requests(GUIDE)] == [True]
    own_data.extend(GUIDE, request.id)
    assert [due.can_extend for due in own_data.open_requests(GUIDE)] == [False]
    late = own_data.receive(GUIDE, office.add("Lê An").id, RequestKind.SEE)
    office.clock.start += timedelta(days=11)
    found = {due.request.id: due.can_extend for due in own_data.open_requests(GUIDE)}
    assert found == {request.id: False, late.id: False}
