"""Converts the events of a guide's session to xAPI statements.

Rules: a mark of presence has the verb `attended`. If it is removed, its statement is voided (xAPI 1.0.3 Data §2.3.2),
so that each statement is a pure function of one event. The statement of the end of a session contains the final
numbers. Results of a group are statements about the group, with the verb `responded`, never about a person. Notes are
never exported.
"""

from kiosk.domain.events import Event, EventKind, format_wall
from kiosk.domain.ids import KioskId
from kiosk.sync import vocabulary as words
from kiosk.sync.pieces import (
    Json,
    activity,
    agent,
    duration,
    group,
    language_map,
    lesson_grouping,
    lesson_iri,
    meeting_iri,
    profile_extensions,
    step_definition,
)


def meeting_statement(event: Event, kiosk: KioskId, home_page: str) -> Json | None:
    """Convert an event of a session to a statement; None if it does not leave the kiosk."""
    verb = words.MEETING_VERBS.get(event.kind)
    if verb is None:
        return None
    made = {
        "id": event.id,
        "actor": _actor(event, kiosk, home_page),
        "verb": {"id": verb, "display": {"en": verb.rsplit("/", 1)[1]}},
        "object": _object(event),
        "context": _context(event, home_page),
        "timestamp": format_wall(event.wall),
    }
    result = _result(event)
    return {**made, "result": result} if result else made


def _actor(event: Event, kiosk: KioskId, home_page: str) -> Json:
    body = event.body
    match event.kind:
        case EventKind.PRESENCE_MARKED:
            return agent(home_page, str(event.pseudonym))
        case EventKind.GROUP_STARTED | EventKind.GROUP_ANSWERED | EventKind.GROUP_ENDED:
            return group(home_page, body["session"])
        case _:  # a session that ended by itself was ended by the kiosk
            return agent(home_page, body.get("by", kiosk))


def _object(event: Event) -> Json:
    body = event.body
    match event.kind:
        case EventKind.PRESENCE_CLEARED:
            return {"objectType": "StatementRef", "id": body["marked"]}
        case EventKind.GROUP_ANSWERED:
            definition = step_definition(body["step"], body["text"], body["interaction"])
            return {**activity(f"{lesson_iri(body['lesson'])}/step/{body['step']}"), "definition": definition}
        case EventKind.GROUP_STARTED:
            definition = {"type": words.LESSON_TYPE, "name": language_map(body["title"])}
            return {**activity(lesson_iri(body["lesson"])), "definition": definition}
        case EventKind.GROUP_ENDED:
            return {**activity(lesson_iri(body["lesson"])), "definition": {"type": words.LESSON_TYPE}}
        case _:
            return {**activity(meeting_iri(body["session"])), "definition": {"type": words.MEETING_TYPE}}


def _context(event: Event, home_page: str) -> Json:
    body = event.body
    extensions: Json = {words.SEQUENCE: event.sequence, words.CLOCK: event.quality.value}
    context: Json = {"team": group(home_page, body["session"]), "extensions": extensions}
    if event.kind is not EventKind.PRESENCE_CLEARED and "by" in body:
        context["instructor"] = agent(home_page, body["by"])
    if event.kind is EventKind.PRESENCE_MARKED:
        extensions.update(profile_extensions(body["profile"]))
    if event.kind is EventKind.PRESENCE_CLEARED:
        extensions[words.LEARNER] = event.pseudonym
    if event.kind is EventKind.SESSION_OPENED:
        extensions[words.PART_OF_DAY] = body["part"]
        if body["place"]:
            extensions[words.HAMLET] = body["place"]
    if "lesson" in body:
        extensions[words.GROUP_LESSON] = body["group"]
        is_step = event.kind is EventKind.GROUP_ANSWERED
        parent = lesson_iri(body["lesson"]) if is_step else meeting_iri(body["session"])
        grouping = lesson_grouping(body["lesson"])
        context["contextActivities"] = {"parent": [activity(parent)], "grouping": grouping}
    return context


def _result(event: Event) -> Json:
    body = event.body
    match event.kind:
        case EventKind.SESSION_ENDED:
            told = {words.END_REASON: body["reason"], words.ATTENDANCE: dict(body["attendance"])}
            if body.get("totals"):
                told[words.TOTALS] = dict(body["totals"])
            if body.get("difficulties"):
                told[words.DIFFICULTIES] = list(body["difficulties"])
            return {"extensions": told}
        case EventKind.PEOPLE_COUNTED:
            return {"extensions": {words.COUNTED: {key: body[key] for key in ("female", "male", "unstated")}}}
        case EventKind.GROUP_STARTED:
            return {"extensions": {words.PRESENT: body["present"]}}
        case EventKind.GROUP_ANSWERED:
            hands = {words.PRESENT: body["present"], words.HANDS: dict(body["counts"])}
            return {"extensions": hands}
        case EventKind.GROUP_ENDED:
            return {
                "duration": duration(body["duration"]),
                "extensions": {words.PRESENT: body["present"], words.STEPS_SHOWN: body["steps"]},
            }
        case _:
            return {}
