"""Converts events to xAPI statements (xAPI 1.0.3, cmi5 Quartz).

Rules: A statement is a pure function of the event, the kiosk's id and the home page. Its id is the id of the event.
Its form is valid for xAPI 1.0.3 and 2.0. It contains no null and no personal name. Lesson statements are "cmi5
defined", answers are "cmi5 allowed".
"""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.events import Event, EventKind, format_wall
from kiosk.domain.ids import KioskId
from kiosk.domain.text import addressed
from kiosk.domain.verdicts import Outcome
from kiosk.sync import vocabulary as words

Json = dict[str, Any]


def statement(event: Event, kiosk: KioskId, home_page: str = "") -> Json | None:
    """Convert `event` to a statement; return None for an event that does not leave the kiosk.

    `home_page`: ``homePage`` of the actor's account; if empty, `own_home_page` is used.
    """
    verb = words.VERBS.get(event.kind)
    if verb is None or event.pseudonym is None or (event.kind is EventKind.STEP_ANSWERED and not _is_judged(event)):
        return None
    made = {
        "id": event.id,
        "actor": {
            "objectType": "Agent",
            "account": {"homePage": home_page or own_home_page(kiosk), "name": event.pseudonym},
        },
        "verb": {"id": verb, "display": {"en": verb.rsplit("/", 1)[1]}},
        "object": _object(event),
        "context": _context(event),
        "timestamp": format_wall(event.wall),
    }
    result = _result(event)
    return {**made, "result": result} if result else made


def own_home_page(kiosk: KioskId) -> str:
    """Default ``homePage`` of the accounts of actors: an IRI that contains the kiosk's id."""
    return f"{words.OURS}/kiosk/{kiosk}"


def lesson_iri(lesson: str) -> str:
    """IRI of a lesson in statements, the same on every kiosk."""
    return f"{words.OURS}/xapi/lesson/{lesson}"


def duration(seconds: float) -> str:
    """Format a duration by ISO 8601: ``PT12.5S``, rounded to hundredths, the precision that xAPI compares."""
    return f"PT{f'{max(0.0, seconds):.2f}'.rstrip('0').rstrip('.')}S"


def _is_judged(event: Event) -> bool:
    judged = event.body["outcome"] in {Outcome.RIGHT.value, Outcome.WRONG.value}
    return judged and bool(event.body.get("interaction"))


def _object(event: Event) -> Json:
    match event.kind:
        case EventKind.STEP_ANSWERED:
            return _step(event)
        case EventKind.SKILL_MASTERED:
            return _competency(event)
        case _:
            return _lesson(event)


def _competency(event: Event) -> Json:
    body = event.body
    iri = f"{lesson_iri(body['lesson'])}/skill/{body['skill']}"
    definition: Json = {"type": words.COMPETENCY_TYPE, "name": _language_map(body["text"])}
    return {"objectType": "Activity", "id": iri, "definition": definition}


def _lesson(event: Event) -> Json:
    definition: Json = {"type": words.LESSON_TYPE}
    if event.kind is EventKind.LESSON_LAUNCHED:
        definition["name"] = _language_map(event.body["title"])
    return {"objectType": "Activity", "id": lesson_iri(event.body["lesson"]), "definition": definition}


def _step(event: Event) -> Json:
    body = event.body
    interaction = body["interaction"]
    kind = interaction["type"]
    definition: Json = {
        "type": words.INTERACTION_TYPE,
        "name": {"en": f"Step {body['step']}"},
        "description": _language_map(body["text"]),
        "interactionType": kind,
        "correctResponsesPattern": [interaction["correct"]],
    }
    for name in words.COMPONENT_LISTS.get(kind, ()):
        parts = interaction["components"].get(name)
        if parts:
            definition[name] = [{"id": part, "description": _language_map(texts)} for part, texts in parts.items()]
    iri = f"{lesson_iri(body['lesson'])}/step/{body['step']}"
    return {"objectType": "Activity", "id": iri, "definition": definition}


def _language_map(texts: Mapping[str, str]) -> dict[str, str]:
    return {language: addressed(text) for language, text in texts.items()}


def _result(event: Event) -> Json:
    body = event.body
    match event.kind:
        case EventKind.STEP_ANSWERED:
            return {
                "success": body["outcome"] == Outcome.RIGHT.value,
                "response": body["interaction"]["response"],
                "duration": duration(body["duration"]),
                "extensions": {
                    words.ROUND: body["round"],
                    words.ATTEMPT: body["attempt"],
                    words.HINTS: body["hints"],
                    **({words.AIDED: True} if body.get("aided") else {}),
                },
            }
        case EventKind.SKILL_MASTERED:
            return {"success": True, "duration": duration(body["duration"])}
        case EventKind.LESSON_COMPLETED:
            return {"completion": True, "duration": duration(body["duration"])}
        case EventKind.LESSON_PASSED | EventKind.LESSON_FAILED:
            return {
                "success": event.kind is EventKind.LESSON_PASSED,
                "score": {"scaled": round(body["score"], 4)},
                "duration": duration(body["duration"]),
            }
        case EventKind.LESSON_TERMINATED | EventKind.LESSON_ABANDONED:
            return {"duration": duration(body["duration"])}
        case _:
            return {}


def _context(event: Event) -> Json:
    body = event.body
    extensions: Json = {
        words.SESSION_ID: body["session"],
        words.SEQUENCE: event.sequence,
        words.CLOCK: event.quality.value,
    }
    context: Json = {
        "registration": body["registration"],
        "contextActivities": _activities(event),
        "extensions": extensions,
    }
    if "mastery" in body:
        extensions[words.MASTERY_SCORE] = body["mastery"]
    if event.kind is EventKind.LESSON_LAUNCHED:
        context["revision"] = body["version"]
        extensions[words.LAUNCH_MODE] = "Normal"
        extensions[words.MOVE_ON] = "Passed"
        extensions[words.LAUNCH_URL] = lesson_iri(body["lesson"])
    return context


def _activities(event: Event) -> Json:
    pack, _, name = event.body["lesson"].partition("/")
    # cmi5 §9.6.2.3: `grouping` contains the publisher's id of the lesson, which differs from the object's id
    publisher = _activity(f"{words.OURS}/xapi/pack/{pack}/lesson/{name}")
    grouping = [publisher, _activity(f"{words.OURS}/xapi/pack/{pack}")]
    if event.kind in {EventKind.STEP_ANSWERED, EventKind.SKILL_MASTERED}:
        return {"parent": [_activity(lesson_iri(event.body["lesson"]))], "grouping": grouping}
    category = [_activity(words.CATEGORY_CMI5)]
    if event.kind in {EventKind.LESSON_COMPLETED, EventKind.LESSON_PASSED, EventKind.LESSON_FAILED}:
        category.append(_activity(words.CATEGORY_MOVE_ON))
    return {"category": category, "grouping": grouping}


def _activity(iri: str) -> Json:
    return {"objectType": "Activity", "id": iri}
