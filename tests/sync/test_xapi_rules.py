"""Tests that the rules in `xapi_rules` and `story_rules` detect invalid statements."""

import json
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.events import EventKind
from kiosk.sync import vocabulary
from kiosk.sync.statements import statement
from tests.storage.walks import Walk, misplaced, walk_of
from tests.sync.conftest import KIOSK, sealed
from tests.sync.story_rules import story_faults
from tests.sync.test_statements import Statements, only
from tests.sync.xapi_rules import faults

BREAKINGS: dict[str, tuple[str, tuple[str, ...], Any]] = {
    "null": ("answered", ("result", "response"), None),
    "a name": ("answered", ("actor", "name"), "Nguyễn Thị Hoa"),
    "no pseudonym": ("answered", ("actor", "account", "name"), "Nguyễn Thị Hoa"),
    "wrong verb": ("answered", ("verb", "id"), "http://adlnet.gov/expapi/verbs/attempted"),
    "upper-case id": ("answered", ("id",), "0190F3C2-0000-7000-8000-000000000000"),
    "local time": ("answered", ("timestamp",), "2026-11-24T15:00:00.000+07:00"),
    "stored": ("answered", ("stored",), "2026-11-24T15:00:00.000Z"),
    "loose duration": ("answered", ("result", "duration"), "12.5"),
    "unknown option": ("answered", ("result", "response"), "run-away"),
    "single category": ("completed", ("context", "contextActivities", "category"), {"id": "https://x.example"}),
    "no category": ("completed", ("context", "contextActivities", "category"), []),
    "success of completed": ("completed", ("result", "success"), True),
    "passed without success": ("passed", ("result", "success"), False),
    "score below mastery": ("passed", ("result", "score", "scaled"), 0.5),
    "language": ("launched", ("object", "definition", "name"), {"tiếng Việt": "x"}),
    "placeholder": ("launched", ("object", "definition", "name"), {"vi": "Chào {addr}"}),
    "relative id": ("launched", ("object", "id"), "lesson/1"),
    "no session": ("launched", ("context", "extensions", vocabulary.SESSION_ID), "1"),
    "category on an answer": (
        "answered",
        ("context", "contextActivities", "category"),
        [{"id": vocabulary.CATEGORY_CMI5}],
    ),
}


@pytest.mark.parametrize("case", BREAKINGS)
def test_the_rules_find_a_broken_statement(statements: Statements, case: str) -> None:
    verb, path, value = BREAKINGS[case]
    broken = json.loads(json.dumps(only(statements, verb)[0]))
    place = broken
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert faults(broken) != []


@pytest.mark.parametrize(
    "verbs",
    [
        ["initialized", "terminated"],
        ["launched", "initialized", "completed", "terminated", "answered"],
        ["launched", "initialized", "completed", "completed"],
        ["launched", "initialized", "failed", "passed"],
        ["launched", "initialized", "passed", "failed"],
    ],
)
def test_the_rules_find_a_broken_story(verbs: list[str]) -> None:
    walk = Walk()
    drafts = {draft.kind: draft for draft in walk_of(["opens", "right", "goes_on", "right"])}
    kinds = {iri.rsplit("/", 1)[1]: kind for kind, iri in vocabulary.VERBS.items()}
    body = {"score": 1.0, "mastery": 0.8, "round": 1, "duration": 1.0}
    any_of = drafts[EventKind.LESSON_LAUNCHED]
    told = [drafts.get(kinds[verb]) or misplaced(replace(any_of, kind=kinds[verb]), **body) for verb in verbs]
    assert walk.pseudonym == told[0].pseudonym
    assert story_faults([made for event in sealed(told) if (made := statement(event, KIOSK))]) != []
