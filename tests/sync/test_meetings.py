"""Tests of the statements about a guide's session, and of learners' profiles in statements about lessons."""

import json
from typing import Any

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.sync.statements import statement
from tests.storage.lesson import INTERACTIONS, texts
from tests.storage.walks import Walk, misplaced
from tests.sync.conftest import KIOSK, sealed, stated
from tests.sync.meeting_rules import OURS, meeting_faults
from tests.sync.xapi_rules import faults, verb_of

SESSION = "5a9c5e0e-0a93-4a4e-9d53-3f2f4a3f9b11"
GUIDE = "0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33"
GROUP = "7c1f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c44"
HOA = Pseudonym("6f1e0f5e-58cf-4f39-8f0c-4be0a3c4e0a1")
PROFILE = {"sex": "f", "band": "60-74", "decade": 1950, "hamlet": "Phú Thọ"}
NUMBERS = {"total": 9, "learners": 1, "women": 4, "elderly": 1}
QUESTION = "ai-hoi"
Json = dict[str, Any]


def of(kind: EventKind, pseudonym: str | None = None, **body: Any) -> EventDraft:
    return EventDraft(kind, {"session": SESSION, **body}, pseudonym=Pseudonym(pseudonym) if pseudonym else None)


def evening() -> list[EventDraft]:
    told = INTERACTIONS[QUESTION]
    answered = {
        "group": GROUP,
        "lesson": "an-toan-tren-mang/ma-otp",
        "step": QUESTION,
        "present": 9,
        "counts": {"hang-up": 7, "give": 1},
        "right": ["hang-up"],
        "text": texts("Ai hỏi mã?", "Who asks?"),
        "interaction": {name: told[name] for name in ("type", "correct", "components")},
    }
    lesson = {"group": GROUP, "lesson": "an-toan-tren-mang/ma-otp"}
    return [
        of(EventKind.SESSION_OPENED, place="Phú Thọ", part="evening", by=GUIDE),
        of(EventKind.PRESENCE_MARKED, HOA, profile=PROFILE, by=GUIDE),
        of(EventKind.PEOPLE_COUNTED, female=3, male=5, unstated=0, by=GUIDE),
        of(EventKind.GROUP_STARTED, **lesson, version="1.0.0", title=texts("Mã OTP", "OTP"), present=9, by=GUIDE),
        of(EventKind.GROUP_ANSWERED, **answered),
        of(EventKind.GROUP_ENDED, **lesson, present=9, duration=612.5, steps=4),
        of(
            EventKind.SESSION_ENDED,
            reason="ended",
            by=GUIDE,
            attendance=NUMBERS,
            totals={"poor": 2},
            difficulties=["weak-network"],
        ),
    ]


def made(*verbs: str) -> list[Json]:
    return [one for one in stated(evening()) if verb_of(one) in verbs]


def account(name: str) -> Json:
    return {"homePage": f"https://tramhocso.example/kiosk/{KIOSK}", "name": name}


def test_every_statement_of_an_evening_keeps_every_rule() -> None:
    statements = stated(evening())
    verbs = ["open", "attended", "counted", "present", "responded", "experienced", "close"]
    assert [verb_of(one) for one in statements] == verbs
    assert [found for one in statements for found in meeting_faults(one)] == []


def test_presence_is_attended_by_the_pseudonym_with_team_and_instructor() -> None:
    (attended,) = made("attended")
    assert attended["actor"]["account"] == account(HOA)
    assert attended["object"]["id"] == f"https://tramhocso.example/xapi/session/{SESSION}"
    assert attended["context"]["team"] == {"objectType": "Group", "account": account(SESSION)}
    assert attended["context"]["instructor"] == {"objectType": "Agent", "account": account(GUIDE)}
    extensions = attended["context"]["extensions"]
    assert {key.removeprefix(OURS): value for key, value in extensions.items()} == {
        "sequence": 2,
        "clock": "unchecked",
        "age-band": "60-74",
        "birth-decade": 1950,
        "sex": "f",
        "hamlet": "Phú Thọ",
    }


def test_what_a_profile_does_not_state_is_absent() -> None:
    profile = {"sex": None, "band": None, "decade": None, "hamlet": "Phú Thọ"}
    (attended,) = stated([of(EventKind.PRESENCE_MARKED, HOA, profile=profile, by=GUIDE)])
    assert meeting_faults(attended) == []
    assert {OURS + "sex", OURS + "birth-decade", OURS + "age-band"}.isdisjoint(attended["context"]["extensions"])


def test_presence_that_is_taken_back_voids_its_statement() -> None:
    marked, *_ = sealed([of(EventKind.PRESENCE_MARKED, HOA, profile=PROFILE, by=GUIDE)])
    cleared = of(EventKind.PRESENCE_CLEARED, HOA, marked=marked.id, by=GUIDE)
    (voided,) = stated([cleared])
    assert meeting_faults(voided) == []
    assert voided["verb"]["id"] == "http://adlnet.gov/expapi/verbs/voided"
    assert voided["object"] == {"objectType": "StatementRef", "id": marked.id}
    assert voided["context"]["extensions"][OURS + "learner"] == HOA
    assert voided["actor"]["account"] == account(GUIDE)


def test_the_end_of_a_session_has_the_final_numbers() -> None:
    (closed,) = made("close")
    assert {key.removeprefix(OURS): value for key, value in closed["result"]["extensions"].items()} == {
        "end-reason": "ended",
        "attendance": NUMBERS,
        "totals": {"poor": 2},
        "difficulties": ["weak-network"],
    }


def test_a_session_that_ended_by_itself_was_ended_by_the_kiosk() -> None:
    (closed,) = stated([of(EventKind.SESSION_ENDED, reason="midnight", attendance=NUMBERS)])
    assert meeting_faults(closed) == []
    assert closed["actor"]["account"] == account(KIOSK)
    assert "instructor" not in closed["context"]


def test_a_group_result_is_about_the_group_and_never_about_a_person() -> None:
    responded, experienced = made("responded", "experienced")
    for one in (responded, experienced):
        assert one["actor"] == {"objectType": "Group", "account": account(SESSION)}
    assert responded["object"]["id"].endswith("/lesson/an-toan-tren-mang/ma-otp/step/ai-hoi")
    assert responded["object"]["definition"]["correctResponsesPattern"] == [INTERACTIONS[QUESTION]["correct"]]
    assert responded["result"] == {
        "extensions": {OURS + "present": 9, OURS + "hands": {"hang-up": 7, "give": 1}},
    }
    assert experienced["result"]["duration"] == "PT612.5S"
    group = {one["context"]["extensions"][OURS + "group-lesson"] for one in (responded, experienced)}
    assert group == {GROUP}


@pytest.mark.parametrize("verb", ["attended", "responded", "close"])
@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("actor", "name"), "Trần Thị Hoa"),
        (("actor", "account", "name"), "Trần Thị Hoa"),
        (("context", "team", "account", "name"), "Buổi tối"),
        (("context", "registration"), SESSION),
        (("result", "success"), True),
        (("object", "definition", "type"), "http://adlnet.gov/expapi/activities/course"),
        (("verb", "id"), "http://adlnet.gov/expapi/verbs/answered"),
        (("timestamp",), "2026-11-24T19:00:00+07:00"),
    ],
)
def test_the_rules_find_a_broken_statement(verb: str, path: tuple[str, ...], value: object) -> None:
    place = broken = json.loads(json.dumps(made(verb)[0]))
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    assert meeting_faults(broken) != []


def test_the_launch_of_a_lesson_by_a_learner_has_the_profile() -> None:
    launched = next(draft for draft in Walk().opens() if draft.kind is EventKind.LESSON_LAUNCHED)
    (told,) = stated([misplaced(launched, profile=PROFILE, meeting=SESSION)])
    assert faults(told) == []
    extensions = told["context"]["extensions"]
    assert (extensions[OURS + "birth-decade"], extensions[OURS + "sex"]) == (1950, "f")
    assert extensions[OURS + "hamlet"] == "Phú Thọ"
    assert told["context"]["team"] == {"objectType": "Group", "account": account(SESSION)}


def test_a_shared_turn_says_how_many_share_it_and_nothing_about_them() -> None:
    launched = next(draft for draft in Walk().opens() if draft.kind is EventKind.LESSON_LAUNCHED)
    (told,) = stated([misplaced(launched, meeting=SESSION, sharing=2)])
    assert faults(told) == []
    assert told["context"]["extensions"][OURS + "sharing"] == 2
    assert OURS + "sex" not in told["context"]["extensions"]


def test_people_without_a_record_are_numbers_of_the_session() -> None:
    (counted,) = made("counted")
    numbers = {"female": 3, "male": 5, "unstated": 0}
    assert counted["result"] == {"extensions": {OURS + "counted": numbers}}
    assert counted["actor"]["account"] == account(GUIDE)


def test_the_start_of_a_group_lesson_has_its_title_and_the_number_of_people() -> None:
    (present,) = made("present")
    assert present["object"]["definition"]["name"] == {"vi": "Mã OTP", "en": "OTP"}
    assert present["result"] == {"extensions": {OURS + "present": 9}}


@pytest.mark.parametrize("kind", [EventKind.SITTING_ENDED, EventKind.HELP_REQUESTED, EventKind.LEARNER_DELETED])
def test_calls_for_help_and_deletions_stay_on_the_kiosk(kind: EventKind) -> None:
    body = {"session": SESSION, "profile": PROFILE, "screen": "home", "by": GUIDE}
    (event,) = sealed([EventDraft(kind, body, SittingId("v"), HOA)])
    assert statement(event, KIOSK) is None
