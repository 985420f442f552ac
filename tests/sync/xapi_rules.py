"""Checks rules for statements, written from the specifications and independent of the kiosk's code.

Sources: xAPI 1.0.3 Data (§2.2 formatting, §2.4 properties, §4.2 language maps, §4.6 durations), the same clauses of
IEEE 9274.1.1, cmi5 Quartz §9, and this project's own table of events. `faults` checks one statement; `story_rules`
checks the order of several.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

Json = dict[str, Any]
ADL = "http://adlnet.gov/expapi/verbs/"
DEFINED = {ADL + verb for verb in ("launched", "initialized", "completed", "passed", "failed", "terminated")} | {
    "https://w3id.org/xapi/adl/verbs/abandoned"
}
ANSWERED = ADL + "answered"
MASTERED = ADL + "mastered"
PROGRESSED = ADL + "progressed"
COMPETENCY = "https://w3id.org/xapi/tla/activity-types/competency"
CMI5 = "https://w3id.org/xapi/cmi5/context/"
SESSION = CMI5 + "extensions/sessionid"
MASTERY = CMI5 + "extensions/masteryscore"

PROPERTIES = {
    "id",
    "actor",
    "verb",
    "object",
    "result",
    "context",
    "timestamp",
}  # other properties, such as "stored", are set by the learning record store
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DURATION = re.compile(r"PT\d+(\.\d{1,2})?S")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
UUID_TEXT = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
LISTS = {"choice": {"choices"}, "sequencing": {"choices"}, "matching": {"source", "target"}, "performance": {"steps"}}
ALL_LISTS = {"choices", "scale", "source", "target", "steps"}
TIMED = {"completed", "passed", "failed", "mastered", "terminated", "abandoned"}
INTERACTION_TYPES = {"choice", "sequencing", "matching", "true-false", "performance", "fill-in", "other"}


def verb_of(statement: Json) -> str:
    return statement["verb"]["id"].rsplit("/", 1)[1]


def faults(statement: Json) -> list[str]:
    """Check one statement; return its violations of the rules."""
    if malformed := list(value_faults(statement, "statement")):
        return malformed
    return [
        *_frame(statement),
        *_object(statement["object"], statement["verb"]["id"]),
        *_result(statement),
        *_context(statement),
    ]


def value_faults(value: Any, place: str) -> Iterator[str]:
    match value:
        case None:
            yield f"{place} is null"
        case dict():
            if not value:
                yield f"{place} is empty"
            for key, inner in value.items():
                yield from value_faults(inner, f"{place}.{key}")
                if key in {"name", "description", "display"} and not place.endswith(".account"):
                    yield from _language_map(inner, f"{place}.{key}")
                if key == "extensions":
                    yield from (f"{place}: {iri} is no IRI" for iri in inner if not IRI.fullmatch(iri))
                if key == "duration" and not DURATION.fullmatch(inner):
                    yield f"{place}: {inner} is no duration"
        case list():
            for number, inner in enumerate(value):
                yield from value_faults(inner, f"{place}.{number}")


def _language_map(value: Any, place: str) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield f"{place} is no language map"
        return
    for language, text in value.items():
        if not LANGUAGE.fullmatch(language):
            yield f"{place}: {language} is no language"
        if not isinstance(text, str) or not text or "{" in text:
            yield f"{place}.{language} is no finished text"


def _frame(statement: Json) -> Iterator[str]:
    if statement.keys() - PROPERTIES:
        yield f"properties that a provider must not set: {statement.keys() - PROPERTIES}"
    if not UUID_TEXT.fullmatch(statement["id"]) or UUID(statement["id"]).version != 7:
        yield "the id is no UUIDv7 in lower case"
    actor = statement["actor"]
    if actor.keys() != {"objectType", "account"} or actor["objectType"] != "Agent":
        yield "the actor is not an agent with an account alone"
    account = actor["account"]
    if account.keys() != {"homePage", "name"} or not IRI.fullmatch(account["homePage"]):
        yield "the account is not a home page and a name"
    if not UUID_TEXT.fullmatch(account["name"]):
        yield "the account's name is not a pseudonym"
    if statement["verb"]["id"] not in DEFINED | {ANSWERED, MASTERED, PROGRESSED}:
        yield f"unknown verb {statement['verb']['id']}"
    if not TIMESTAMP.fullmatch(statement["timestamp"]):
        yield "the timestamp is not UTC with milliseconds"
    else:
        datetime.fromisoformat(statement["timestamp"])


def _object(thing: Json, verb: str) -> Iterator[str]:
    if thing.get("objectType") != "Activity" or not IRI.fullmatch(thing["id"]):
        yield "the object is no activity with an IRI"
    definition = thing["definition"]
    if not IRI.fullmatch(definition["type"]):
        yield "the activity type is no IRI"
    if verb == ANSWERED:
        yield from _interaction(definition)
    elif "interactionType" in definition:
        yield "a lesson is no interaction"
    if (verb == MASTERED) != (definition["type"] == COMPETENCY):
        yield "what is mastered is a competency, and nothing else is"


def _interaction(definition: Json) -> Iterator[str]:
    kind = definition.get("interactionType")
    if definition["type"] != "http://adlnet.gov/expapi/activities/cmi.interaction" or kind not in INTERACTION_TYPES:
        yield f"{kind} is no interaction type"
        return
    for name in ("name", "description", "correctResponsesPattern"):
        if name not in definition:
            yield f"the interaction has no {name}"
    lists = definition.keys() & ALL_LISTS
    if lists != LISTS.get(kind, set()):
        yield f"an interaction of type {kind} must not have the lists {lists}"
    for name in lists:
        ids = [part["id"] for part in definition[name]]
        if len(set(ids)) != len(ids):
            yield f"{name} has an id twice"
        yield from (f"{part} has a delimiter or a space in it" for part in ids if re.search(r"\[[,.:]\]|\s", part))
    pattern = definition["correctResponsesPattern"]
    if not isinstance(pattern, list) or not all(isinstance(entry, str) for entry in pattern):
        yield "the pattern is no list of texts"
        return
    for response in pattern:
        yield from response_faults(definition, response)


def response_faults(definition: Json, response: str) -> list[str]:
    """Check that a response fits the interaction type and names only defined components; return the violations."""
    ids = {name: {part["id"] for part in definition.get(name, ())} for name in ALL_LISTS}
    parts = response.split("[,]")
    match definition["interactionType"]:
        case "true-false":
            is_right = response in {"true", "false"}
        case "choice":
            is_right = set(parts) <= ids["choices"] and len(set(parts)) == len(parts)
        case "sequencing":
            is_right = set(parts) <= ids["choices"] and len(set(parts)) == len(parts)
        case "matching":
            pairs = [part.split("[.]") for part in parts]
            is_right = all(len(pair) == 2 for pair in pairs) and all(
                source in ids["source"] and target in ids["target"] for source, target in pairs
            )
        case "performance":
            acts = [part.split("[.]") for part in parts]
            is_right = all(len(act) == 2 and act[0] in ids["steps"] and act[1] for act in acts)
        case _:
            is_right = bool(response)
    return [] if is_right else [f"{response} is no response to a {definition['interactionType']}"]


def _result(statement: Json) -> Iterator[str]:
    result, verb = statement.get("result", {}), verb_of(statement)
    if statement["verb"]["id"] == ANSWERED:
        if not {"response", "success", "duration"} <= result.keys():
            yield "an answer must carry response, success and duration"
        else:
            yield from response_faults(statement["object"]["definition"], result["response"])
        return
    wanted_success = {"passed": True, "failed": False, "mastered": True}.get(verb)
    if result.get("success") is not wanted_success:
        yield f"{verb} must have success {wanted_success}"
    if result.get("completion") is not ({"completed": True}.get(verb)):
        yield f"{verb} has the wrong completion"
    if ("duration" in result) != (verb in TIMED):
        yield f"{verb}: duration is missing, or does not belong there"
    if ("score" in result) != (verb in {"passed", "failed"}):
        yield f"{verb}: score is missing, or does not belong there"
    elif "score" in result:
        scaled, mastery = result["score"]["scaled"], statement["context"]["extensions"].get(MASTERY)
        if mastery is None or not 0 <= scaled <= 1 or (scaled >= mastery) != (verb == "passed"):
            yield f"{verb} with {scaled} against {mastery}"


def _context(statement: Json) -> Iterator[str]:
    context, verb = statement["context"], statement["verb"]["id"]
    if not UUID_TEXT.fullmatch(context["registration"]) or not UUID_TEXT.fullmatch(context["extensions"][SESSION]):
        yield "registration and session must be UUIDs"
    activities = context["contextActivities"]
    for name, listed in activities.items():
        if not isinstance(listed, list) or name not in {"parent", "grouping", "category", "other"}:
            yield f"contextActivities.{name} is no list"
        else:
            yield from (f"{entry} is no activity" for entry in listed if not IRI.fullmatch(entry["id"]))
    listed = activities.get("category", ())
    categories = {entry["id"].removeprefix(CMI5) for entry in listed if isinstance(entry, dict)}
    result = statement.get("result", {})
    wanted = {"categories/cmi5"} if verb in DEFINED else set()
    if verb in DEFINED and ("success" in result or "completion" in result):
        wanted.add("categories/moveon")
    if categories != wanted:
        yield f"categories {categories} instead of {wanted}"
    if verb == ANSWERED and statement["object"]["id"].rsplit("/step/", 1)[0] != activities["parent"][0]["id"]:
        yield "the answer's parent is not its lesson"
    if verb == MASTERED and statement["object"]["id"].rsplit("/skill/", 1)[0] != activities["parent"][0]["id"]:
        yield "the competency's parent is not its lesson"
    if verb == ADL + "launched":
        names = {"launchmode", "launchurl", "moveon", "masteryscore"}
        yield from (
            f"launched lacks {name}" for name in names if CMI5 + "extensions/" + name not in context["extensions"]
        )
