"""Tests of merging and separating records."""

import pytest

from kiosk.domain.people.learner import Learner, LearnerId
from kiosk.domain.people.refusals import NotSeparateError, UnknownLearnerError
from tests.services.people.conftest import GUIDE, LEAD, Office


@pytest.fixture
def three(office: Office) -> tuple[Learner, ...]:
    return tuple(office.add(name) for name in ("Nguyễn Thị Hoa", "Nguyễn Hoa", "Nguyễn Thị Hòa"))


def test_a_merged_record_is_hidden_and_comes_back(office: Office, three: tuple[Learner, ...]) -> None:
    kept, merged, _ = three
    before = office.people.listing.learners(GUIDE)
    office.people.merging.merge(LEAD, kept.id, merged.id)
    assert office.names_listed() == ["Nguyễn Thị Hoa", "Nguyễn Thị Hòa"]
    assert merged.id not in {card.id for card in office.people.sign_in.faces(kept.details.hamlet)}
    office.people.merging.separate(LEAD, merged.id)
    assert office.people.listing.learners(GUIDE) == before
    assert office.events()[-2:] == [
        (
            "learners-merged",
            None,
            {"kept": kept.id, "merged": merged.id, "by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"},
        ),
        (
            "learners-separated",
            None,
            {"kept": kept.id, "merged": merged.id, "by": "8c1d7e52-0f3b-4a96-9b64-51c7d2ae3f02"},
        ),
    ]


def test_merging_two_merged_people_makes_one(office: Office, three: tuple[Learner, ...]) -> None:
    first, second, third = (learner.id for learner in three)
    office.people.merging.merge(LEAD, first, second)
    office.people.merging.merge(LEAD, third, second)
    assert [learner.id for learner in office.people.listing.learners(GUIDE)] == [third]
    assert set(office.store.events.records_of(second)) == {first, second, third}
    with pytest.raises(NotSeparateError):
        office.people.merging.merge(LEAD, second, first)
    office.people.merging.separate(LEAD, first)
    assert {learner.id for learner in office.people.listing.learners(GUIDE)} == {first, third}
    assert office.store.events.records_of(second) == (first, second)


def test_what_is_not_merged_cannot_be_separated(office: Office, three: tuple[Learner, ...]) -> None:
    with pytest.raises(NotSeparateError):
        office.people.merging.separate(LEAD, three[0].id)
    with pytest.raises(NotSeparateError):
        office.people.merging.merge(LEAD, three[0].id, three[0].id)
    with pytest.raises(UnknownLearnerError):
        office.people.merging.merge(LEAD, three[0].id, LearnerId("nobody"))
    with pytest.raises(UnknownLearnerError):
        office.people.merging.separate(LEAD, LearnerId("nobody"))
    assert len(office.events()) == 3


def test_a_merge_survives_a_restart(office: Office, three: tuple[Learner, ...]) -> None:
    office.people.merging.merge(LEAD, three[0].id, three[1].id)
    before = office.names_listed()
    office.restart()
    assert office.names_listed() == before
    assert office.people.reconciled == type(office.people.reconciled)()
