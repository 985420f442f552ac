"""Converts statements back to the events from which they were made, as far as facts need them.

Rules: this is the inverse of `sync.statements`, `sync.meetings` and `sync.records`. A statement that changes no facts
gives no event. An event has neither hashes nor the clocks of the kiosk's boot, because these do not leave the kiosk.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.lessons import TASK_KIND
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.verdicts import Outcome
from kiosk.storage.facts.folding import FOLDS
from kiosk.sync import vocabulary as words

Json = Mapping[str, Any]
_KINDS = {
    verb: kind
    for verbs in (words.VERBS, words.MEETING_VERBS, words.RECORD_VERBS)
    for kind, verb in verbs.items()
    if kind in FOLDS
}
_LESSON = f"{words.OURS}/xapi/lesson/"
_VISIT = f"{words.OURS}/xapi/visit/"
_PROFILE = {"sex": words.SEX, "band": words.BAND, "decade": words.DECADE, "hamlet": words.HAMLET}


def quality_in(statement: Json) -> ClockQuality:
    """Return the quality of the clock at the time of the event."""
    return ClockQuality(statement["context"]["extensions"][words.CLOCK])


def wall_in(statement: Json) -> datetime:
    """Return the time of the event, in UTC."""
    return datetime.fromisoformat(statement["timestamp"])


def event_in(statement: Json) -> Event | None:
    """Return the event of which `statement` was made; None if it changes no facts.

    Raises KeyError, ValueError or TypeError for a statement that no kiosk makes.
    """
    kind = _KINDS.get(statement["verb"]["id"])
    if kind is None:
        return None
    return Event(
        statement["context"]["extensions"][words.SEQUENCE],
        statement["id"],
        kind,
        _visit(kind, statement),
        _person(kind, statement),
        "",
        0.0,
        wall_in(statement),
        quality_in(statement),
        _BODIES[kind](statement),
        "",
        "",
    )


def _visit(kind: EventKind, statement: Json) -> SittingId | None:
    if kind is EventKind.SITTING_STARTED:
        return SittingId(_after(_VISIT, statement["object"]["id"]))
    visit = statement["context"]["extensions"].get(words.VISIT)
    return None if visit is None else SittingId(visit)


def _person(kind: EventKind, statement: Json) -> Pseudonym:
    if kind is EventKind.PRESENCE_CLEARED:
        return Pseudonym(statement["context"]["extensions"][words.LEARNER])
    return Pseudonym(statement["actor"]["account"]["name"])


def _after(start: str, iri: str) -> str:
    if not iri.startswith(start):
        raise ValueError(f"{iri} does not start with {start}")
    return iri.removeprefix(start)


def _lesson_keys(statement: Json) -> dict[str, Any]:
    lesson = _after(_LESSON, statement["object"]["id"])
    for inner in ("/step/", "/skill/"):
        lesson = lesson.partition(inner)[0]
    return {"lesson": lesson, "registration": statement["context"]["registration"]}


def _launch(statement: Json) -> Json:
    return {**_lesson_keys(statement), "title": statement["object"]["definition"]["name"]}


def _answer(statement: Json) -> Json:
    told = statement["result"]["extensions"]
    return {
        **_lesson_keys(statement),
        "step": statement["object"]["id"].partition("/step/")[2],
        "question": words.UNASKED not in told,
        "outcome": (Outcome.RIGHT if statement["result"]["success"] else Outcome.WRONG).value,
        "attempt": told[words.ATTEMPT],
        "hints": told[words.HINTS],
        "aided": words.AIDED in told,
        "kind": TASK_KIND if words.TASK in told else "",
        "text": statement["object"]["definition"]["description"],
    }


def _skill(statement: Json) -> Json:
    step = statement["context"]["extensions"][words.STEP]
    return {**_lesson_keys(statement), "step": step, "skill": statement["object"]["id"].partition("/skill/")[2]}


def _profile(extensions: Json) -> Json:
    return {key: extensions[iri] for key, iri in _PROFILE.items() if iri in extensions}


def _by(statement: Json) -> dict[str, Any]:
    instructor = statement["context"].get("instructor")
    return {} if instructor is None else {"by": instructor["account"]["name"]}


def _start(statement: Json) -> Json:
    extensions = statement["context"]["extensions"]
    partners = extensions.get(words.PARTNERS, ())
    entry = {"entry": extensions[words.ENTRY]} if words.ENTRY in extensions else {}
    return {
        **_session(statement),
        **entry,
        "profile": _profile(extensions),
        "partners": [partner[words.LEARNER] for partner in partners],
        "shared": [_profile(partner) for partner in partners],
    }


def _session(statement: Json) -> dict[str, Any]:
    team = statement["context"].get("team")
    return {} if team is None else {"session": team["account"]["name"]}


def _record(statement: Json) -> Json:
    return {"profile": _profile(statement["context"]["extensions"])}


def _merge(statement: Json) -> Json:
    kept, merged = statement["actor"], statement["object"]
    return {"kept": kept["account"]["name"], "merged": merged["account"]["name"]}


def _opening(statement: Json) -> Json:
    extensions = statement["context"]["extensions"]
    place = extensions.get(words.HAMLET, "")
    return {**_session(statement), **_by(statement), "place": place, "part": extensions[words.PART_OF_DAY]}


def _ending(statement: Json) -> Json:
    told = statement["result"]["extensions"]
    return {
        **_session(statement),
        **_by(statement),
        "reason": told[words.END_REASON],
        "totals": told.get(words.TOTALS, {}),
        "difficulties": told.get(words.DIFFICULTIES, []),
    }


def _presence(statement: Json) -> Json:
    return {**_session(statement), **_by(statement), **_record(statement)}


def _counted(statement: Json) -> Json:
    return {**_session(statement), **_by(statement), **statement["result"]["extensions"][words.COUNTED]}


def _group(statement: Json) -> Json:
    told = statement["result"]["extensions"]
    steps = {"steps": told[words.STEPS_SHOWN]} if words.STEPS_SHOWN in told else {}
    return {
        **_session(statement),
        **_by(statement),
        **steps,
        "group": statement["context"]["extensions"][words.GROUP_LESSON],
        "lesson": _after(_LESSON, statement["object"]["id"]),
        "title": statement["object"]["definition"].get("name", {}),
        "present": told[words.PRESENT],
    }


_BODIES: Mapping[EventKind, Callable[[Json], Json]] = {
    EventKind.SITTING_STARTED: _start,
    EventKind.LESSON_LAUNCHED: _launch,
    EventKind.STEP_ANSWERED: _answer,
    EventKind.SKILL_MASTERED: _skill,
    EventKind.ROUND_FINISHED: _lesson_keys,
    EventKind.LESSON_COMPLETED: _lesson_keys,
    EventKind.LESSON_PASSED: _lesson_keys,
    EventKind.LESSON_FAILED: _lesson_keys,
    EventKind.LEARNER_ADDED: _record,
    EventKind.LEARNER_CORRECTED: _record,
    EventKind.LEARNERS_MERGED: _merge,
    EventKind.LEARNERS_SEPARATED: _merge,
    EventKind.SESSION_OPENED: _opening,
    EventKind.SESSION_ENDED: _ending,
    EventKind.PRESENCE_MARKED: _presence,
    EventKind.PRESENCE_CLEARED: _session,
    EventKind.PEOPLE_COUNTED: _counted,
    EventKind.GROUP_STARTED: _group,
    EventKind.GROUP_ENDED: _group,
}
"""Kind of event → the function that returns the body, with the keys that its fold reads."""
