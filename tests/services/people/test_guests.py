"""Tests that a guest stops being one in the middle of a visit, and that nobody gets the visit of somebody else."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.refusals import GuestGoneError, NotSeparateError, TooYoungError, UnknownLearnerError
from kiosk.domain.sittings import Beginning, Ending, Entry, Sitting, learner_visit, new_guest
from kiosk.services.learning.sittings import SittingService
from kiosk.services.people.reconciling import Reconciled
from tests.services.people.conftest import ALL, GUIDE, HOA, LEAD, Office
from tests.services.people.test_reconciling import CutError, cut, interrupted


def sittings(office: Office) -> SittingService:
    return SittingService(office.store.events, office.clock)


def guest(office: Office) -> Sitting:
    return sittings(office).start(new_guest(), VIETNAMESE)


def named(office: Office, visit: Sitting, **changes: Any) -> Learner:
    consents = changes.pop("consents", ALL)
    added = office.people.records.add(GUIDE, HOA, consents, is_sixteen=True, visit=visit.id)
    assert added is not None
    assert added.code is not None
    return added.learner


def of_kind(office: Office, kind: EventKind) -> Sequence[Event]:
    return office.store.events.since(1, [kind])


def test_a_guest_is_stored_under_the_pseudonym_of_the_visit(office: Office) -> None:
    visit = guest(office)
    learner = named(office, visit)
    assert learner.id == visit.pseudonym
    assert sittings(office).interrupted() == visit
    assert not sittings(office).is_guest(visit)
    (event,) = of_kind(office, EventKind.LEARNER_ADDED)
    assert (event.sitting, event.pseudonym) == (visit.id, visit.pseudonym)
    assert office.names_listed() == [HOA.name]


def test_the_call_of_the_guest_is_answered_with_the_name(office: Office) -> None:
    visit = guest(office)
    for _ in range(2):
        sittings(office).call_to_keep(visit, "home")
    (call,) = of_kind(office, EventKind.HELP_REQUESTED)
    assert call.body == {"screen": "home", "keeping": True}
    named(office, visit)
    (answer,) = of_kind(office, EventKind.HELP_ANSWERED)
    assert answer.body == {"call": call.id, "way": "kept", "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"}


def test_a_guest_withdraws_the_call_and_calls_again(office: Office) -> None:
    visit = guest(office)
    for _ in range(2):
        sittings(office).call_to_keep(visit, "home")
        sittings(office).withdraw_call(visit)
    sittings(office).withdraw_call(visit)
    calls = of_kind(office, EventKind.HELP_REQUESTED)
    assert [event.body for event in of_kind(office, EventKind.HELP_ANSWERED)] == [
        {"call": call.id, "way": "withdrawn"} for call in calls
    ]


def test_whoever_does_not_agree_stays_a_guest_and_nothing_is_stored(office: Office) -> None:
    visit = guest(office)
    sittings(office).call_to_keep(visit, "home")
    no = ALL | {Purpose.KEEP_PROGRESS: False}
    assert office.people.records.add(GUIDE, HOA, no, is_sixteen=True, visit=visit.id) is None
    with pytest.raises(TooYoungError):
        office.people.records.add(GUIDE, replace(HOA, birth_year=2015), ALL, is_sixteen=True, visit=visit.id)
    office.people.guests.stays_guest(GUIDE, visit.id)
    assert sittings(office).is_guest(visit)
    assert office.names_listed() == []
    assert [event.body["way"] for event in of_kind(office, EventKind.HELP_ANSWERED)] == ["guest"]


def past_visit(office: Office) -> Sitting:
    visit = guest(office)
    sittings(office).end(visit, Ending.END)
    return visit


def another_is_open(office: Office) -> Sitting:
    visit = guest(office)
    guest(office)
    return visit


def learners_visit(office: Office) -> Sitting:
    learner = office.add("Lê Quang Minh").id
    return sittings(office).start(learner_visit(learner), VIETNAMESE, Beginning(Entry.CODE, profile={"hamlet": ""}))


def shared_turn(office: Office) -> Sitting:
    pair = (office.add("Lê Quang Minh").id, office.add("Trần Thị Lài").id)
    beginning = Beginning(Entry.TURN, None, {}, pair, ({}, {}))
    return sittings(office).start(new_guest(), VIETNAMESE, beginning)


def named_already(office: Office) -> Sitting:
    visit = guest(office)
    named(office, visit)
    return visit


@pytest.mark.parametrize("begin", [past_visit, another_is_open, learners_visit, shared_turn, named_already])
def test_a_visit_of_somebody_else_is_never_given_to_a_person(office: Office, begin: Any) -> None:
    visit = begin(office)
    other = office.add("Hồ Thị Thiêng").id
    before = office.events(), office.names_listed()
    with pytest.raises(GuestGoneError):
        office.people.records.add(GUIDE, replace(HOA, name="Bùi Thị Lan"), ALL, is_sixteen=True, visit=visit.id)
    with pytest.raises(GuestGoneError):
        office.people.guests.join(GUIDE, visit.id, other)
    with pytest.raises(GuestGoneError):
        office.people.guests.stays_guest(GUIDE, visit.id)
    assert (office.events(), office.names_listed()) == before


def test_the_visit_of_a_registered_person_is_merged_and_can_be_separated(office: Office) -> None:
    learner = office.add(HOA.name).id
    visit = guest(office)
    sittings(office).call_to_keep(visit, "result")
    assert office.people.guests.join(GUIDE, visit.id, learner).id == learner
    assert office.store.events.records_of(visit.pseudonym) == (learner, visit.pseudonym)
    assert not sittings(office).is_guest(visit)
    (merge,) = of_kind(office, EventKind.LEARNERS_MERGED)
    assert (merge.sitting, merge.body) == (
        visit.id,
        {"kept": learner, "merged": visit.pseudonym, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"},
    )
    assert [event.body["way"] for event in of_kind(office, EventKind.HELP_ANSWERED)] == ["kept"]
    (shown,) = office.people.own_data.see(LEAD, learner).visits
    assert (shown.pseudonym, shown.at) == (visit.pseudonym, merge.wall)

    office.people.merging.separate(LEAD, visit.pseudonym)
    assert office.store.events.records_of(visit.pseudonym) == (visit.pseudonym,)
    assert office.people.own_data.see(LEAD, learner).visits == []
    with pytest.raises(NotSeparateError):
        office.people.merging.separate(LEAD, visit.pseudonym)


def test_a_restart_finds_no_difference_after_a_merged_visit(office: Office) -> None:
    learner = office.add(HOA.name).id
    visit = guest(office)
    office.people.guests.join(GUIDE, visit.id, learner)
    office.restart()
    assert office.people.reconciled == Reconciled()
    assert office.store.events.records_of(visit.pseudonym) == (learner, visit.pseudonym)


def test_a_visit_is_not_given_to_somebody_whose_record_may_not_be_used(office: Office) -> None:
    learner = office.add(HOA.name).id
    office.people.own_data.restrict(GUIDE, learner, is_restricted=True)
    visit = guest(office)
    for unknown in (learner, visit.pseudonym):
        with pytest.raises(UnknownLearnerError):
            office.people.guests.join(GUIDE, visit.id, unknown)
    assert sittings(office).is_guest(visit)


def test_deleting_the_person_deletes_the_visit_with_the_record(office: Office) -> None:
    learner = office.add(HOA.name).id
    visit = guest(office)
    office.people.guests.join(GUIDE, visit.id, learner)
    office.people.deletion.delete(LEAD, learner)
    office.restart()
    assert office.people.reconciled == Reconciled()
    entry = office.store.events.learner(visit.pseudonym)
    assert entry is not None
    assert entry.deleted
    assert office.names_listed() == []


def test_a_power_cut_after_the_name_is_stored_keeps_the_visit_of_the_person(office: Office) -> None:
    visit = guest(office)
    interrupted(office, lambda: named(office, visit), type(office.store.events), "append")
    assert office.people.reconciled == Reconciled(added=1)
    (event,) = of_kind(office, EventKind.LEARNER_ADDED)
    assert (event.sitting, event.pseudonym) == (visit.id, visit.pseudonym)
    assert not sittings(office).is_guest(visit)
    assert not sittings(office).may_go_on(visit)


def test_a_name_whose_event_could_not_be_recorded_is_not_stored_twice(office: Office) -> None:
    visit = guest(office)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(office.store.events), "append", cut)
        with pytest.raises(CutError):
            named(office, visit)
    with pytest.raises(GuestGoneError):
        named(office, visit)
    office.restart()
    assert office.names_listed() == [HOA.name]


def test_a_person_added_elsewhere_after_a_power_cut_belongs_to_no_visit(office: Office) -> None:
    visit = guest(office)
    interrupted(office, office.added, type(office.store.events), "append")
    assert office.people.reconciled == Reconciled(added=1)
    (event,) = of_kind(office, EventKind.LEARNER_ADDED)
    assert event.sitting is None
    assert sittings(office).is_guest(visit)
