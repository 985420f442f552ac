"""Converts events about visits and about learners' records to xAPI statements.

Rules: these statements have this project's own object types, because neither xAPI nor cmi5 has a word for a visit.
They contain what the province needs to count as the kiosk does: who a visit belongs to, and which records are one
person. People appear by their pseudonyms only.
"""

from kiosk.domain.events import Event, EventKind, format_wall
from kiosk.sync import vocabulary as words
from kiosk.sync.pieces import Json, activity, agent, group, profile_extensions, visit_iri


def record_statement(event: Event, home_page: str) -> Json | None:
    """Convert an event about a visit or a record to a statement; None if it does not leave the kiosk."""
    verb = words.RECORD_VERBS.get(event.kind)
    if verb is None:
        return None
    return {
        "id": event.id,
        "actor": agent(home_page, event.body["kept"] if "merged" in event.body else str(event.pseudonym)),
        "verb": {"id": verb, "display": {"en": verb.rsplit("/", 1)[1]}},
        "object": _object(event, home_page),
        "context": _context(event, home_page),
        "timestamp": format_wall(event.wall),
    }


def _object(event: Event, home_page: str) -> Json:
    match event.kind:
        case EventKind.LEARNERS_MERGED | EventKind.LEARNERS_SEPARATED:
            return agent(home_page, event.body["merged"])
        case EventKind.SITTING_STARTED:
            return {**activity(visit_iri(str(event.sitting))), "definition": {"type": words.VISIT_TYPE}}
        case _:
            return {**activity(words.RECORD_IRI), "definition": {"type": words.RECORD_TYPE}}


def _context(event: Event, home_page: str) -> Json:
    body = event.body
    extensions: Json = {words.SEQUENCE: event.sequence, words.CLOCK: event.quality.value}
    context: Json = {"extensions": extensions}
    if body.get("by"):
        context["instructor"] = agent(home_page, body["by"])
    if body.get("session"):
        context["team"] = group(home_page, body["session"])
    if body.get("entry"):
        extensions[words.ENTRY] = body["entry"]
    extensions.update(profile_extensions(body.get("profile", {})))
    if body.get("partners"):
        shared = zip(body["partners"], body["shared"], strict=True)
        extensions[words.PARTNERS] = [
            {words.LEARNER: pseudonym, **profile_extensions(profile)} for pseudonym, profile in shared
        ]
    return context
