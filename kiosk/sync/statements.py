"""Converts events to xAPI statements (xAPI 1.0.3, cmi5 Quartz).

Rules: A statement is a pure function of the event, the kiosk's id and the home page. Its id is the id of the event.
Its form is valid for xAPI 1.0.3 and 2.0. It contains no null and no personal name. Lesson statements are "cmi5
defined", answers, mastered skills and finished rounds are "cmi5 allowed". The launch of a lesson by a learner
contains the learner's profile. Statements about sessions are made by `sync.meetings`, those about visits and records
by `sync.records`.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.events import Event, EventKind, format_wall
from kiosk.domain.ids import KioskId
from kiosk.domain.lessons import TASK_KIND
from kiosk.domain.verdicts import Outcome
from kiosk.sync import vocabulary as words
from kiosk.sync.meetings import meeting_statement
from kiosk.sync.pieces import (
    Json,
    activity,
    agent,
    duration,
    group,
    language_map,
    lesson_grouping,
    lesson_iri,
    own_home_page,
    profile_extensions,
    step_definition,
)
from kiosk.sync.records import record_statement

_COUNTED_IN_VISITS = frozenset(words.VERBS) - {
    EventKind.LESSON_INITIALIZED,
    EventKind.LESSON_TERMINATED,
    EventKind.LESSON_ABANDONED,
}
"""The kinds of event of a lesson that reports count in a visit."""


def statement(event: Event, kiosk: KioskId, home_page: str = "") -> Json | None:
    """Convert `event` to a statement; return None for an event that does not leave the kiosk.

    `home_page`: ``homePage`` of the actor's account; if empty, `own_home_page` is used.
    """
    home_page = home_page or own_home_page(kiosk)
    verb = words.VERBS.get(event.kind)
    if verb is None:
        return meeting_statement(event, kiosk, home_page) or record_statement(event, home_page)
    if event.pseudonym is None or (event.kind is EventKind.STEP_ANSWERED and not _is_judged(event)):
        return None
    made = {
        "id": event.id,
        "actor": agent(home_page, event.pseudonym),
        "verb": {"id": verb, "display": {"en": verb.rsplit("/", 1)[1]}},
        "object": _object(event),
        "context": _context(event, home_page),
        "timestamp": format_wall(event.wall),
    }
    result = _result(event)
    return {**made, "result": result} if result else made


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
    definition: Json = {"type": words.COMPETENCY_TYPE, "name": language_map(body["text"])}
    return {**activity(iri), "definition": definition}


def _lesson(event: Event) -> Json:
    definition: Json = {"type": words.LESSON_TYPE}
    if event.kind is EventKind.LESSON_LAUNCHED:
        definition["name"] = language_map(event.body["title"])
    return {**activity(lesson_iri(event.body["lesson"])), "definition": definition}


def _step(event: Event) -> Json:
    body = event.body
    iri = f"{lesson_iri(body['lesson'])}/step/{body['step']}"
    definition = step_definition(body["step"], body["text"], body["interaction"])
    return {**activity(iri), "definition": definition}


def _result(event: Event) -> Json:
    body = event.body
    match event.kind:
        case EventKind.STEP_ANSWERED:
            return _answer(body)
        case EventKind.ROUND_FINISHED:
            return {"extensions": {words.ROUND: body["round"]}}
        case EventKind.LESSON_LAUNCHED | EventKind.LESSON_INITIALIZED:
            return {}
        case _:
            return {**_judgement(event), "duration": duration(body["duration"])}


def _answer(body: Mapping[str, Any]) -> Json:
    extensions: Json = {words.ROUND: body["round"], words.ATTEMPT: body["attempt"], words.HINTS: body["hints"]}
    if body.get("aided"):
        extensions[words.AIDED] = True
    if body["kind"] == TASK_KIND:
        extensions[words.TASK] = True
    if not body["question"]:
        extensions[words.UNASKED] = True
    return {
        "success": body["outcome"] == Outcome.RIGHT.value,
        "response": body["interaction"]["response"],
        "duration": duration(body["duration"]),
        "extensions": extensions,
    }


def _judgement(event: Event) -> Json:
    match event.kind:
        case EventKind.SKILL_MASTERED:
            return {"success": True}
        case EventKind.LESSON_COMPLETED:
            return {"completion": True}
        case EventKind.LESSON_PASSED | EventKind.LESSON_FAILED:
            score = {"scaled": round(event.body["score"], 4)}
            return {"success": event.kind is EventKind.LESSON_PASSED, "score": score}
        case _:
            return {}


def _context(event: Event, home_page: str) -> Json:
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
    if event.sitting is not None and event.kind in _COUNTED_IN_VISITS:
        extensions[words.VISIT] = event.sitting
    if event.kind is EventKind.SKILL_MASTERED:
        extensions[words.STEP] = body["step"]
    if "mastery" in body:
        extensions[words.MASTERY_SCORE] = body["mastery"]
    if event.kind is EventKind.LESSON_LAUNCHED:
        context["revision"] = body["version"]
        extensions[words.LAUNCH_MODE] = "Normal"
        extensions[words.MOVE_ON] = "Passed"
        extensions[words.LAUNCH_URL] = lesson_iri(body["lesson"])
        extensions.update(profile_extensions(body.get("profile", {})))
        if "sharing" in body:
            extensions[words.SHARING] = body["sharing"]
        if "meeting" in body:
            context["team"] = group(home_page, body["meeting"])
    return context


def _activities(event: Event) -> Json:
    grouping = lesson_grouping(event.body["lesson"])
    if event.kind in {EventKind.STEP_ANSWERED, EventKind.SKILL_MASTERED}:
        return {"parent": [activity(lesson_iri(event.body["lesson"]))], "grouping": grouping}
    if event.kind is EventKind.ROUND_FINISHED:
        return {"grouping": grouping}
    category = [activity(words.CATEGORY_CMI5)]
    if event.kind in {EventKind.LESSON_COMPLETED, EventKind.LESSON_PASSED, EventKind.LESSON_FAILED}:
        category.append(activity(words.CATEGORY_MOVE_ON))
    return {"category": category, "grouping": grouping}
