"""Tests of storing picture codes, requests, notes and the list of sealed copies."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.ids import SessionId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.people.codes import CODES, CodeTries
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.storage.people.store import PeopleStores
from tests.storage.people.people import AT, HAMLET, person, yes
from tests.storage.person import uuid
from tests.storage.sql import sql_value

NOW = Moment(datetime(2026, 11, 27, tzinfo=UTC), 75.5, "boot", ClockQuality.UNCHECKED)
SESSION = SessionId("s1")


def test_codes_are_known_by_hamlet_but_stored_as_hashes(stores: PeopleStores) -> None:
    for number in (1, 2):
        stores.persons.add(person(number), yes(), CODES[number], AT)
    stores.persons.add(person(3, hamlet="Thôn Đông"), yes(), CODES[3], AT)
    stores.persons.add(person(4), yes(), None, AT)
    assert set(stores.codes.taken(HAMLET)) == {CODES[1], CODES[2]}
    assert stores.codes.is_right(person(1).id, CODES[1])
    assert not stores.codes.is_right(person(1).id, CODES[2])
    assert not stores.codes.is_right(person(4).id, CODES[2])
    assert stores.codes.tries(person(4).id) is None
    hash_ = sql_value(stores.file.database, "SELECT code_hash FROM person WHERE pseudonym = ?", [person(1).id])
    assert len(hash_) == 64


def test_tries_are_counted_one_by_one_and_forgotten(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(), CODES[1], AT)
    assert stores.codes.tries(person(1).id) == CodeTries()
    assert stores.codes.count_try(person(1).id, CodeTries(), NOW)
    assert not stores.codes.count_try(person(1).id, CodeTries(), NOW), "another try was counted in between"
    assert stores.codes.tries(person(1).id) == CodeTries(1, "boot", 75.5)
    stores.codes.forgive(person(1).id)
    assert stores.codes.tries(person(1).id) == CodeTries()


def test_a_new_code_replaces_the_old_one(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(), CODES[1], AT)
    stores.codes.count_try(person(1).id, CodeTries(), NOW)
    stores.codes.give(person(1).id, CODES[9])
    assert stores.codes.is_right(person(1).id, CODES[9])
    assert not stores.codes.is_right(person(1).id, CODES[1])
    assert stores.codes.tries(person(1).id) == CodeTries()


def test_requests_keep_their_progress_and_go_with_the_person(stores: PeopleStores) -> None:
    stores.persons.add(person(1), yes(), None, AT)
    request = DataRequest("r1", person(1).id, RequestKind.COPY, date(2026, 11, 27))
    stores.requests.put(request)
    stores.requests.put(request.extend(date(2026, 11, 28)))
    assert stores.requests.requests() == [request.extend(date(2026, 11, 28))]
    with pytest.raises(RecordError):
        stores.requests.put(replace(request, id="r2", learner=LearnerId(uuid(99))))
    stores.deletions.erase([person(1).id])
    assert stores.requests.requests() == []


def test_notes_are_stored_by_session(stores: PeopleStores) -> None:
    stores.notes.put_note(SESSION, "Mạng yếu")
    stores.notes.put_note(SESSION, "Mạng rất yếu")
    assert stores.notes.note(SESSION) == "Mạng rất yếu"
    stores.notes.put_note(SESSION, "")
    assert stores.notes.note(SESSION) == ""


def test_sealed_copies_are_listed_until_forgotten(stores: PeopleStores) -> None:
    copies = [SealedCopy(f"{number}.saoluu", "KINGSTON", number, AT) for number in (5, 12)]
    for copy in reversed(copies):
        stores.notes.note_copy(copy)
    assert stores.notes.copies() == copies
    stores.notes.forget_copies(["5.saoluu"])
    assert stores.notes.copies() == copies[1:]
