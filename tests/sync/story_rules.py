"""Checks rules for the order of a kiosk's statements (cmi5 Quartz §9.3)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.sync.xapi_rules import SESSION, Json, verb_of

SEQUENCE = "https://tramhocso.example/xapi/extensions/sequence"


def story_faults(statements: Sequence[Json]) -> list[str]:
    """Check the order of a kiosk's statements; return the violations of the rules."""
    found: list[str] = []
    if len({statement["id"] for statement in statements}) != len(statements):
        found.append("an id is used twice")
    numbers = [statement["context"]["extensions"][SEQUENCE] for statement in statements]
    if any(before >= after for before, after in pairwise(numbers)):
        found.append("sequence numbers do not grow")
    sessions, registrations = defaultdict(list), defaultdict(list)
    for statement in (statement for statement in statements if "registration" in statement["context"]):
        sessions[statement["context"]["extensions"][SESSION]].append(verb_of(statement))
        registrations[statement["context"]["registration"]].append(verb_of(statement))
    for verbs in sessions.values():
        found += _session_faults(verbs)
    for verbs in registrations.values():
        found += _registration_faults(verbs)
    return found


def _session_faults(verbs: list[str]) -> Iterator[str]:
    if verbs[:2] != ["launched", "initialized"]:
        yield f"a session begins with {verbs[:2]}"
    defined = [verb for verb in verbs if verb not in {"answered", "mastered", "progressed"}]
    if len(set(defined)) != len(defined):
        yield f"a verb twice in a session: {defined}"
    if {"passed", "failed"} <= set(verbs):
        yield "passed and failed in one session"
    ends = [place for place, verb in enumerate(verbs) if verb in {"terminated", "abandoned"}]
    if ends and ends != [len(verbs) - 1]:
        yield f"statements behind the end of a session: {verbs}"


def _registration_faults(verbs: list[str]) -> Iterator[str]:
    for verb in ("completed", "passed"):
        if verbs.count(verb) > 1:
            yield f"{verb} twice in a registration"
    if "passed" in verbs and "failed" in verbs[verbs.index("passed") :]:
        yield "failed after passed"
