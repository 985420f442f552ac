"""Tests of storing people and consents."""

from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from pathlib import Path
from threading import Thread

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.people.codes import CODES
from kiosk.domain.people.consents import Purpose, decided
from kiosk.domain.people.learner import Details, LearnerId
from kiosk.storage.people.store import PeopleStores
from tests.storage.people.people import AT, NAMES, opened, person, yes
from tests.storage.person import uuid


def test_a_person_is_read_back_as_stored(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(Purpose.KEEP_PROGRESS, Purpose.CALL), CODES[7], AT)
    found = stores.persons.learner(person(1).id)
    assert found == replace(person(1), has_code=True, agreed=frozenset({Purpose.KEEP_PROGRESS, Purpose.CALL}))
    assert stores.persons.created(person(1).id) == AT
    assert stores.persons.learner(LearnerId(uuid(99))) is None
    with pytest.raises(KeyError):
        stores.persons.created(LearnerId(uuid(99)))


def test_people_are_in_vietnamese_order_by_given_name(stores: PeopleStores) -> None:
    for number in range(len(NAMES)):
        stores.persons.add(person(number), yes(), None, AT)
    given = [learner.given for learner in stores.persons.learners()]
    assert given == ["An", "Ăn", "Ân", "Êban", "Hoa", "Út", "Ước"]


def test_everything_survives_closing(data: Path) -> None:
    stores = opened(data)
    stores.persons.add(person(1), yes(Purpose.SHOW_NAME), CODES[7], AT)
    stores.file.close()
    again = opened(data)
    assert [learner.name for learner in again.persons.learners()] == [NAMES[1]]
    assert again.codes.is_right(person(1).id, CODES[7])
    again.file.close()


def test_a_withdrawal_is_a_later_decision(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(Purpose.SHOW_NAME, Purpose.CALL), None, AT)
    stores.persons.decide(person(1).id, decided(Purpose.CALL, AT - timedelta(days=9), "guide-2", given=False))
    learner = stores.persons.learner(person(1).id)
    assert learner is not None
    assert learner.agreed == frozenset({Purpose.SHOW_NAME})
    log = stores.persons.consents(person(1).id)
    assert [decision.given for decision in log if decision.purpose is Purpose.CALL] == [True, False]
    assert log[-1].helped_by == "guide-2"


def test_details_face_and_restriction_can_be_changed(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(), None, AT)
    stores.persons.correct(person(1).id, Details("Bùi Thị Ánh", "Thôn Đông", None, None))
    stores.persons.choose_face(person(1).id, None)
    stores.persons.restrict(person(1).id, is_restricted=True)
    learner = stores.persons.learner(person(1).id)
    assert learner is not None
    assert (learner.name, learner.given, learner.face, learner.is_restricted) == ("Bùi Thị Ánh", "Ánh", None, True)


def test_a_merged_record_is_kept_but_not_listed(stores: PeopleStores) -> None:
    for number in (1, 2, 3):
        stores.persons.add(person(number), yes(), None, AT)
    stores.persons.set_merged({person(2).id: person(1).id})
    assert {learner.id for learner in stores.persons.learners()} == {person(1).id, person(3).id}
    assert len(stores.persons.everybody()) == 3
    assert stores.persons.merged() == {person(2).id: person(1).id}
    stores.persons.set_merged({person(2).id: None})
    assert len(stores.persons.learners()) == 3


def test_two_threads_add_people_at_the_same_time(stores: PeopleStores) -> None:
    def add(first: int) -> None:
        for number in range(first, first + 25):
            stores.persons.add(person(number), yes(), None, AT)

    threads = [Thread(target=add, args=[first]) for first in (100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stores.persons.learners()) == 50
    assert stores.file.changes() == 50


def is_added(stores: PeopleStores, number: int) -> bool:
    """Add a person; return False if the disk is full."""
    try:
        stores.persons.add(person(number), yes(Purpose.KEEP_PROGRESS), None, AT)
    except DiskFullError:
        return False
    return True


def test_a_full_disk_is_reported_and_nothing_is_half_stored(small_disk: Path) -> None:
    stores = opened(small_disk / "data")
    filler = small_disk / "filler"
    filler.write_bytes(bytes(600_000))
    added = list(takewhile(lambda number: is_added(stores, number), range(10_000)))
    assert len(added) > 10
    assert len(stores.persons.learners()) == len(added) == stores.file.changes()
    filler.unlink()
    stores.persons.add(person(20_000), yes(), None, AT)
    stores.file.close()
