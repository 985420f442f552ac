"""Tests of what counts as the same statement: what stores change is ignored, everything else is not."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.province.hub.forwarding.comparison import is_same
from kiosk.province.hub.forwarding.iso_durations import seconds_of
from kiosk.sync.vocabulary import OURS, SEQUENCE
from tests.province.hub.forwarding.scripted_store import as_returned
from tests.storage.walks import whole_visit
from tests.sync.conftest import stated
from tests.sync.test_meetings import evening

Json = dict[str, Any]
STATEMENTS = stated([*whole_visit(), *evening()])


def answered() -> Json:
    return json.loads(json.dumps(next(one for one in STATEMENTS if one["verb"]["id"].endswith("answered"))))


@pytest.mark.parametrize("number", range(len(STATEMENTS)))
def test_what_a_store_adds_makes_no_difference(number: int) -> None:
    assert is_same(STATEMENTS[number], as_returned(STATEMENTS[number]))


def test_every_statement_differs_from_every_other_one() -> None:
    for sent in STATEMENTS:
        assert [one["id"] for one in STATEMENTS if is_same(sent, as_returned(one))] == [sent["id"]]


def _set(*path: str, value: Any) -> Callable[[Json], None]:
    def change(statement: Json) -> None:
        place = statement
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return change


def _without_types(statement: Json) -> None:
    del statement["actor"]["objectType"], statement["object"]["objectType"]
    for listed in statement["context"]["contextActivities"].values():
        for one in listed:
            one.pop("objectType", None)


def _single_parent(statement: Json) -> None:
    activities = statement["context"]["contextActivities"]
    (activities["parent"],) = activities["parent"]
    activities["grouping"].reverse()


ALLOWED: dict[str, Callable[[Json], None]] = {
    "version": _set("version", value="1.0.0"),
    "another time zone": _set("timestamp", value="2026-11-24T15:15:39.125+07:00"),
    "longer duration": _set("result", "duration", value="PT0H0M12.500S"),
    "definition merged": _set("object", "definition", "name", value={"en": "Step", "vi": "Bước"}),
    "no display": lambda statement: statement["verb"].pop("display"),
    "no types": _without_types,
    "single activity": _single_parent,
    "empty attachments": _set("attachments", value=[]),
    "new id of the kiosk": _set("actor", "account", "homePage", value=f"{OURS}/kiosk/another"),
}
OTHERS: dict[str, Callable[[Json], None]] = {
    "actor": _set("actor", "account", "name", value="0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33"),
    "home page": _set("actor", "account", "homePage", value="https://example.org"),
    "verb": _set("verb", "id", value="http://adlnet.gov/expapi/verbs/passed"),
    "object": _set("object", "id", value="https://example.org/x"),
    "success": lambda statement: _set("result", "success", value=not statement["result"]["success"])(statement),
    "response": _set("result", "response", value="x"),
    "another second": _set("timestamp", value="2026-11-24T08:15:40.125Z"),
    "no timestamp": lambda statement: statement.pop("timestamp"),
    "duration": _set("result", "duration", value="PT12.51S"),
    "registration": _set("context", "registration", value="0a8f2a6c-7f57-4a2e-a6a7-9f0f7d9a1c33"),
    "extension": _set("context", "extensions", SEQUENCE, value=4711),
    "a result more": _set("result", "completion", value=True),
    "parent": _set("context", "contextActivities", "parent", value=[{"id": "https://example.org/x"}]),
    "no context": lambda statement: statement.pop("context"),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_a_change_that_stores_may_make_is_ignored(case: str) -> None:
    held = answered()
    held["timestamp"] = "2026-11-24T08:15:39.125Z"
    sent = json.loads(json.dumps(held))
    ALLOWED[case](held)
    assert held != sent
    assert is_same(sent, held)


@pytest.mark.parametrize("case", OTHERS)
def test_a_different_statement_is_found(case: str) -> None:
    sent = answered()
    held = as_returned(json.loads(json.dumps(sent)))
    OTHERS[case](held)
    assert not is_same(sent, held)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("PT12.5S", 12.5),
        ("PT1M", 60),
        ("P1DT1H", 90_000),
        ("P2W", 1_209_600),
        ("PT0S", 0),
        ("P", None),
        ("PT", None),
        ("P1M", None),
        ("P1Y", None),
        ("12.5", None),
    ],
)
def test_a_duration_has_a_length(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == seconds
