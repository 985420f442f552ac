"""Checks rules for statements about sessions, written from xAPI 1.0.3 and independent of the kiosk's code.

Sources: xAPI 1.0.3 Data §2.3.2 (voiding), §2.4.2 (actor, group), §2.4.6 (context), and this project's table of
events.
"""

from collections.abc import Iterator

from tests.sync.xapi_rules import ADL, IRI, PROPERTIES, TIMESTAMP, UUID_TEXT, Json, value_faults

OURS = "https://tramhocso.example/xapi/extensions/"
MEETING = "http://adlnet.gov/expapi/activities/meeting"
LESSON = "http://adlnet.gov/expapi/activities/lesson"
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
OBJECTS = {
    "http://activitystrea.ms/schema/1.0/open": MEETING,
    "http://activitystrea.ms/schema/1.0/close": MEETING,
    ADL + "attended": MEETING,
    "https://tramhocso.example/xapi/verbs/counted": MEETING,
    "http://activitystrea.ms/schema/1.0/present": LESSON,
    ADL + "responded": INTERACTION,
    ADL + "experienced": LESSON,
}
OF_A_GROUP = {"http://activitystrea.ms/schema/1.0/present", ADL + "responded", ADL + "experienced"}
VOIDED = ADL + "voided"


def meeting_faults(statement: Json) -> list[str]:
    """Check one statement about a session; return its violations of the rules."""
    return list(value_faults(statement, "statement")) or [*_frame(statement), *_context(statement["context"])]


def _frame(statement: Json) -> Iterator[str]:
    verb, thing, actor = statement["verb"]["id"], statement["object"], statement["actor"]
    if statement.keys() - PROPERTIES:
        yield "properties that a provider must not set"
    if not UUID_TEXT.fullmatch(statement["id"]) or not TIMESTAMP.fullmatch(statement["timestamp"]):
        yield "no UUID or no UTC timestamp"
    if actor["objectType"] != ("Group" if verb in OF_A_GROUP else "Agent"):
        yield f"{verb} has the wrong type of actor"
    yield from _account(actor)
    if verb == VOIDED:
        if thing.keys() != {"objectType", "id"} or thing["objectType"] != "StatementRef":
            yield "what is voided is not a statement"
        elif not UUID_TEXT.fullmatch(thing["id"]):
            yield "the voided statement has no id"
    elif verb not in OBJECTS:
        yield f"unknown verb {verb}"
    elif thing["objectType"] != "Activity" or not IRI.fullmatch(thing["id"]):
        yield "the object is no activity"
    elif thing["definition"]["type"] != OBJECTS[verb]:
        yield f"{verb} has an object of type {thing['definition']['type']}"
    if {"success", "score", "completion"} & statement.get("result", {}).keys():
        yield "a session is not judged"


def _context(context: Json) -> Iterator[str]:
    if context["team"]["objectType"] != "Group":
        yield "the team is no group"
    yield from _account(context["team"])
    if "instructor" in context:
        if context["instructor"]["objectType"] != "Agent":
            yield "the instructor is no agent"
        yield from _account(context["instructor"])
    if "registration" in context:
        yield "a session is no attempt at a lesson"


def _account(actor: Json) -> Iterator[str]:
    if actor.keys() != {"objectType", "account"} or actor["account"].keys() != {"homePage", "name"}:
        yield "an actor has more than an account"
    elif not UUID_TEXT.fullmatch(actor["account"]["name"]):
        yield "an account is not a pseudonym"
