"""Tests of the statements of a whole lesson with a crash, a failed round, a practice round and a pass."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.events import Event, EventKind
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.sync import vocabulary
from kiosk.sync.pieces import duration
from kiosk.sync.statements import statement
from tests.storage.lesson import INTERACTIONS
from tests.storage.walks import ACTS, Walk, walk_of
from tests.sync.conftest import KIOSK, stated
from tests.sync.record_rules import is_record, record_faults
from tests.sync.story_rules import story_faults
from tests.sync.xapi_rules import faults, verb_of

Json = dict[str, Any]
Statements = list[Json]


def only(statements: Statements, verb: str) -> Statements:
    found = [made for made in statements if verb_of(made) == verb]
    assert found, f"the story has no {verb}"
    return found


def every_fault(statement: Json) -> list[str]:
    return record_faults(statement) if is_record(statement) else faults(statement)


def test_every_statement_of_the_story_keeps_every_rule(statements: Statements) -> None:
    assert [found for made in statements for found in every_fault(made)] == []


def test_the_story_is_told_in_a_legal_order(statements: Statements) -> None:
    assert story_faults(statements) == []


@given(acts=st.lists(st.sampled_from(ACTS), max_size=60))
def test_whatever_a_person_does_the_statements_keep_every_rule(acts: list[str]) -> None:
    made = stated(walk_of(acts))
    assert [found for one in made for found in every_fault(one)] == []
    assert story_faults(made) == []


@pytest.mark.parametrize(
    ("kind", "iri"),
    [
        (EventKind.LESSON_LAUNCHED, "http://adlnet.gov/expapi/verbs/launched"),
        (EventKind.LESSON_INITIALIZED, "http://adlnet.gov/expapi/verbs/initialized"),
        (EventKind.STEP_ANSWERED, "http://adlnet.gov/expapi/verbs/answered"),
        (EventKind.SKILL_MASTERED, "http://adlnet.gov/expapi/verbs/mastered"),
        (EventKind.LESSON_COMPLETED, "http://adlnet.gov/expapi/verbs/completed"),
        (EventKind.LESSON_PASSED, "http://adlnet.gov/expapi/verbs/passed"),
        (EventKind.LESSON_FAILED, "http://adlnet.gov/expapi/verbs/failed"),
        (EventKind.LESSON_TERMINATED, "http://adlnet.gov/expapi/verbs/terminated"),
        (EventKind.LESSON_ABANDONED, "https://w3id.org/xapi/adl/verbs/abandoned"),
    ],
)
def test_every_reported_event_has_its_verb(events: list[Event], kind: EventKind, iri: str) -> None:
    found = {made["verb"]["id"] for event in events if event.kind is kind and (made := statement(event, KIOSK))}
    assert found == {iri}


@pytest.mark.parametrize(
    "kind",
    sorted(
        set(EventKind) - vocabulary.VERBS.keys() - vocabulary.MEETING_VERBS.keys() - vocabulary.RECORD_VERBS.keys(),
        key=lambda kind: kind.value,
    ),
)
def test_what_the_table_does_not_list_stays_on_the_kiosk(events: list[Event], kind: EventKind) -> None:
    assert statement(replace(events[1], kind=kind), KIOSK) is None


@pytest.mark.parametrize("outcome", ["seen", "incomplete"])
def test_a_step_that_was_not_judged_gives_no_statement(events: list[Event], outcome: str) -> None:
    answered = next(event for event in events if event.body.get("outcome") == "right")
    assert statement(replace(answered, body={**answered.body, "outcome": outcome}), KIOSK) is None


def test_an_event_without_a_person_gives_no_statement(events: list[Event]) -> None:
    assert statement(replace(events[1], pseudonym=None), KIOSK) is None


def test_the_id_is_that_of_the_event(events: list[Event]) -> None:
    for event in events:
        made = statement(event, KIOSK)
        assert made is None or made["id"] == event.id


def test_the_same_event_gives_the_same_statement(events: list[Event]) -> None:
    assert [statement(event, KIOSK) for event in events] == [statement(event, KIOSK) for event in events]


def test_the_actor_is_the_pseudonym_on_this_kiosk(statements: Statements) -> None:
    account = {"homePage": f"https://tramhocso.example/kiosk/{KIOSK}", "name": Walk().pseudonym}
    assert all(made["actor"] == {"objectType": "Agent", "account": account} for made in statements)


def test_the_home_page_can_be_set(events: list[Event]) -> None:
    made = statement(events[1], KIOSK, "https://xa-le-thuy.example")
    assert made is not None
    assert made["actor"]["account"]["homePage"] == "https://xa-le-thuy.example"


def test_launched_names_the_lesson_and_its_version(statements: Statements) -> None:
    made = only(statements, "launched")[0]
    assert made["object"]["id"] == "https://tramhocso.example/xapi/lesson/an-toan-tren-mang/ma-otp"
    assert made["object"]["definition"]["name"]["vi"] == "Mã OTP là chìa khóa nhà bác"
    assert made["context"]["revision"] == "1.0.0"


def test_answers_are_about_the_step(statements: Statements) -> None:
    made = only(statements, "answered")[0]
    lesson = "https://tramhocso.example/xapi/lesson/an-toan-tren-mang/ma-otp"
    assert made["object"]["id"] == f"{lesson}/step/ai-hoi"
    assert made["object"]["definition"]["description"]["vi"] == "Bác làm gì khi có người hỏi mã?"


@pytest.mark.parametrize("step", INTERACTIONS)
def test_every_kind_of_question_says_what_would_have_been_right(statements: Statements, step: str) -> None:
    told = INTERACTIONS[step]
    answered = only(statements, "answered")
    definition = next(made["object"]["definition"] for made in answered if made["object"]["id"].endswith(f"/{step}"))
    assert definition["interactionType"] == told["type"]
    assert definition["correctResponsesPattern"] == [told["correct"]]


def test_components_are_lists_of_ids_with_their_words(statements: Statements) -> None:
    definition = only(statements, "answered")[0]["object"]["definition"]
    assert {"id": "hang-up", "description": {"vi": "Cúp máy", "en": "Hang up"}} in definition["choices"]


def test_a_first_try_alone_can_be_told_from_help_and_practice(statements: Statements) -> None:
    names = (vocabulary.ROUND, vocabulary.ATTEMPT, vocabulary.HINTS)
    told = {
        (*(made["result"]["extensions"][name] for name in names), made["result"]["success"])
        for made in only(statements, "answered")
    }
    assert {(1, 1, 0, True), (1, 2, 0, False), (1, 1, 1, True), (2, 1, 0, True)} <= told


@pytest.mark.parametrize("aided", [True, False])
def test_help_that_is_no_hint_is_told_and_its_absence_is_not(events: list[Event], aided: bool) -> None:
    answers = (event for event in events if event.kind is EventKind.STEP_ANSWERED)
    event = next(event for event in answers if event.body["question"])
    made = statement(replace(event, body={**event.body, "aided": aided}), KIOSK)
    assert made is not None
    assert made["result"]["extensions"].get(vocabulary.AIDED, False) is aided
    assert (vocabulary.AIDED in made["result"]["extensions"]) is aided
    assert list(faults(made)) == []


def test_a_crash_is_abandoned_and_never_terminated(statements: Statements) -> None:
    abandoned = only(statements, "abandoned")[0]["context"]["extensions"][vocabulary.SESSION_ID]
    terminated = {made["context"]["extensions"][vocabulary.SESSION_ID] for made in only(statements, "terminated")}
    assert abandoned not in terminated


def test_a_resumed_lesson_keeps_its_registration_in_a_new_session(statements: Statements) -> None:
    launched = only(statements, "launched")
    assert len({made["context"]["registration"] for made in launched}) == 1
    assert len({made["context"]["extensions"][vocabulary.SESSION_ID] for made in launched}) == len(launched) == 3


def test_practice_may_pass_what_was_failed(statements: Statements) -> None:
    verbs = [verb_of(made) for made in statements]
    assert verbs.index("failed") < verbs.index("passed")
    assert verbs.count("completed") == 1


def test_the_score_stands_beside_the_mastery_score(statements: Statements) -> None:
    failed, passed = only(statements, "failed")[0], only(statements, "passed")[0]
    assert failed["result"]["score"]["scaled"] == 0.6
    assert passed["result"]["score"]["scaled"] == 1.0
    assert passed["context"]["extensions"][vocabulary.MASTERY_SCORE] == 0.8


def test_a_doubtful_clock_is_said_to_be_doubtful(events: list[Event]) -> None:
    made = statement(replace(events[1], quality=ClockQuality.IMPLAUSIBLE), KIOSK)
    assert made is not None
    assert made["context"]["extensions"][vocabulary.CLOCK] == "implausible"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (12.5, "PT12.5S"),
        (0, "PT0S"),
        (61, "PT61S"),
        (0.004, "PT0S"),
        (3600.25, "PT3600.25S"),
        (-1, "PT0S"),
        (100, "PT100S"),
    ],
)
def test_durations_are_seconds_to_the_hundredth(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_lists_that_the_interaction_type_does_not_know_are_left_out() -> None:
    walk = Walk()
    walk.starts()
    walk.opens()
    while walk.state.step != "dau-hieu":
        walk.answers()
        walk.goes_on()
    (draft,) = walk.answers()
    assert draft.body["interaction"]["components"]
    (made,) = stated([draft])
    assert not made["object"]["definition"].keys() & {"choices", "source", "target", "steps", "scale"}
