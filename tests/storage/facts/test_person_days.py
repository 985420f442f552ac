"""Tests of the days on which one person learned or was present."""

from datetime import date

from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.person_days import Attended, PersonDays
from kiosk.storage.facts.person_days import PersonDayFacts
from tests.storage.facts.conftest import Record

PROFILE = {"sex": "f", "band": "60-74", "hamlet": "Phú Thọ", "decade": 1950}


def days_of(record: Record, *records: str) -> PersonDays:
    return PersonDayFacts(record.store.database, record.store.facts).days([Pseudonym(one) for one in records])


def today(record: Record) -> date:
    return date.fromisoformat(record.rows("visit")[0]["day"])


def test_visits_alone_and_shared_are_found_under_all_records(record: Record) -> None:
    for who in ("a", "b", "c"):
        record.happens(EventKind.LEARNER_ADDED, who=who, sitting=None, profile=PROFILE, by="g")
    record.visits("a", "alone", profile=PROFILE)
    record.visits("c", "shared", profile=PROFILE, shared=[PROFILE, PROFILE], partners=["c", "b"])
    record.visits("c", "other", profile=PROFILE)
    day = today(record)
    assert days_of(record, "a").visits == [day]
    assert days_of(record, "a", "b").visits == [day, day]
    assert days_of(record, "c").visits == [day, day], "the shared visit is counted once"
    assert days_of(record, "x") == PersonDays([], [])


def test_sessions_are_found_with_their_place_and_the_cleared_mark_is_not(record: Record) -> None:
    record.guides(EventKind.SESSION_OPENED, session="s", place="Phú Thọ", part="evening")
    record.guides(EventKind.PRESENCE_MARKED, who="a", session="s", profile=PROFILE)
    mark = record.guides(EventKind.PRESENCE_MARKED, who="b", session="s", profile=PROFILE)
    record.guides(EventKind.PRESENCE_CLEARED, who="b", session="s", marked=mark)
    found = days_of(record, "a")
    (attended,) = found.attended
    assert attended.place == "Phú Thọ"
    assert days_of(record, "b").attended == []


def test_a_person_with_two_records_attended_a_session_once(record: Record) -> None:
    record.guides(EventKind.SESSION_OPENED, session="s", place="Phú Thọ", part="evening")
    for who in ("a", "b"):
        record.guides(EventKind.PRESENCE_MARKED, who=who, session="s", profile=PROFILE)
    assert [type(one) for one in days_of(record, "a", "b").attended] == [Attended]
