"""Tests of the statements about visits and records."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.sync import vocabulary as words
from tests.storage.walks import Walk, misplaced, whole_visit
from tests.sync.conftest import stated
from tests.sync.meeting_rules import OURS
from tests.sync.record_rules import record_faults
from tests.sync.test_meetings import GUIDE, HOA, PROFILE, SESSION, account
from tests.sync.xapi_rules import faults, verb_of

BINH = Pseudonym("6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0b2")
VISIT = SittingId("7c1f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c55")
Json = dict[str, Any]


def told(kind: EventKind, who: Pseudonym | None = HOA, visit: SittingId | None = None, **body: Any) -> Json:
    (made,) = stated([EventDraft(kind, body, visit, who)])
    assert record_faults(made) == []
    return made


def extensions(made: Json) -> Json:
    return {key.removeprefix(OURS): value for key, value in made["context"]["extensions"].items()}


def test_a_visit_of_a_learner_has_the_profile_with_the_age_band() -> None:
    made = told(EventKind.SITTING_STARTED, visit=VISIT, language="vi", entry="code", profile=PROFILE)
    assert made["object"]["id"] == f"https://tramhocso.example/xapi/visit/{VISIT}"
    profile = {"age-band": "60-74", "birth-decade": 1950, "sex": "f", "hamlet": "Phú Thọ"}
    assert extensions(made) == {"sequence": 1, "clock": "unchecked", "entry": "code", **profile}


def test_a_visit_of_a_guest_has_no_profile_and_no_entry() -> None:
    made = told(EventKind.SITTING_STARTED, visit=VISIT, language="vi")
    assert extensions(made) == {"sequence": 1, "clock": "unchecked"}


def test_a_shared_visit_has_the_pseudonyms_and_profiles_of_its_learners() -> None:
    unknown = {"sex": None, "band": None, "decade": None, "hamlet": "An Xá"}
    shared = {"entry": "turn", "session": SESSION, "partners": [HOA, BINH], "shared": [PROFILE, unknown]}
    made = told(EventKind.SITTING_STARTED, Pseudonym(SESSION), VISIT, language="vi", **shared)
    first, second = made["context"]["extensions"][words.PARTNERS]
    assert (first[words.LEARNER], first[words.BAND], first[words.HAMLET]) == (HOA, "60-74", "Phú Thọ")
    assert second == {words.LEARNER: BINH, words.HAMLET: "An Xá"}
    assert made["context"]["team"]["account"] == account(SESSION)


@pytest.mark.parametrize(
    ("kind", "verb"), [(EventKind.LEARNER_ADDED, "registered"), (EventKind.LEARNER_CORRECTED, "update")]
)
def test_a_record_is_a_statement_of_its_pseudonym(kind: EventKind, verb: str) -> None:
    made = told(kind, profile=PROFILE, fields=["hamlet"], by=GUIDE)
    assert (verb_of(made), made["actor"]["account"]) == (verb, account(HOA))
    assert made["context"]["instructor"]["account"] == account(GUIDE)
    assert extensions(made)["age-band"] == "60-74"


@pytest.mark.parametrize("kind", [EventKind.LEARNERS_MERGED, EventKind.LEARNERS_SEPARATED])
def test_merged_records_are_named_by_their_pseudonyms(kind: EventKind) -> None:
    made = told(kind, None, kept=HOA, merged=BINH, by=GUIDE)
    assert (made["actor"]["account"], made["object"]["account"]) == (account(HOA), account(BINH))


def test_statements_about_a_lesson_name_the_visit() -> None:
    visits = {verb_of(made): words.VISIT in made["context"]["extensions"] for made in stated(whole_visit())}
    without = {"start", "initialized", "terminated", "abandoned"}
    assert visits == {verb: verb not in without for verb in visits}


def test_a_finished_round_is_progress_in_its_registration() -> None:
    launched = next(draft for draft in Walk().opens() if draft.kind is EventKind.LESSON_LAUNCHED)
    (made,) = stated([misplaced(replace(launched, kind=EventKind.ROUND_FINISHED), round=2)])
    assert faults(made) == []
    assert (verb_of(made), made["result"]) == ("progressed", {"extensions": {words.ROUND: 2}})
    assert made["context"]["registration"] == launched.body["registration"]
