"""Checks rules for statements about visits and records, written from xAPI 1.0.3, not from the kiosk's code."""

from collections.abc import Iterator

from tests.sync.xapi_rules import PROPERTIES, TIMESTAMP, UUID_TEXT, Json, value_faults

OURS = "https://tramhocso.example/xapi/"
OBJECTS = {
    "http://activitystrea.ms/schema/1.0/start": OURS + "activity-types/visit",
    "http://adlnet.gov/expapi/verbs/registered": OURS + "activity-types/record",
    "http://activitystrea.ms/schema/1.0/update": OURS + "activity-types/record",
    OURS + "verbs/merged": "Agent",
    OURS + "verbs/separated": "Agent",
}
"""Verb → type of the activity that is its object, or ``Agent``."""


def is_record(statement: Json) -> bool:
    """Whether the rules of this module apply."""
    return statement["verb"]["id"] in OBJECTS


def record_faults(statement: Json) -> list[str]:
    """Check one statement; return its violations of the rules."""
    return list(value_faults(statement, "statement")) or list(_frame(statement))


def _frame(statement: Json) -> Iterator[str]:
    thing, context = statement["object"], statement["context"]
    if statement.keys() - (PROPERTIES - {"result"}):
        yield "properties that do not belong to it"
    if not UUID_TEXT.fullmatch(statement["id"]) or not TIMESTAMP.fullmatch(statement["timestamp"]):
        yield "no UUID or no UTC timestamp"
    is_agent = OBJECTS[statement["verb"]["id"]] == "Agent"
    if thing["objectType"] != ("Agent" if is_agent else "Activity"):
        yield "the object has the wrong type"
    elif not is_agent and thing["definition"] != {"type": OBJECTS[statement["verb"]["id"]]}:
        yield "the activity has the wrong type"
    if context.keys() - {"extensions", "instructor", "team"}:
        yield "the context has more than it needs"
    for person in (statement["actor"], context.get("instructor"), context.get("team"), thing if is_agent else None):
        if person is not None and not UUID_TEXT.fullmatch(person["account"]["name"]):
            yield "an account is not a pseudonym"
    for partner in context["extensions"].get(OURS + "extensions/partners", ()):
        if not UUID_TEXT.fullmatch(partner[OURS + "extensions/learner"]):
            yield "a partner is not a pseudonym"
