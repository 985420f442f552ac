"""Folds events of guides' sessions: attendance, group lessons, calls for help.

Rules: everything in a session belongs to the day on which it began, with the profiles of the marks of attendance.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.events import Event, canonical_json
from kiosk.storage.facts import tables
from kiosk.storage.facts.days import Dating
from kiosk.storage.facts.people import current, profile_of
from kiosk.storage.facts.working_set import WorkingSet


def session_opened(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Add the session."""
    body = event.body
    kept.put(
        tables.sessions,
        {
            "session": body["session"],
            "day": at.day,
            "opened": at.time,
            "closed": "",
            "place": body.get("place", ""),
            "part": body.get("part", ""),
            "guide": body.get("by", ""),
            "reason": "",
            "totals": "{}",
            "difficulties": "[]",
            "first": event.sequence,
            "is_dated": int(at.is_sure),
            "female": 0,
            "male": 0,
            "unstated": 0,
        },
    )
    _note_guide(kept, body)


def session_ended(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Note the end, the typed totals and the difficulties."""
    body = event.body
    session = kept.get(tables.sessions, body["session"])
    if session is not None:
        ended = {
            "closed": at.time,
            "reason": body.get("reason", ""),
            "totals": canonical_json(body.get("totals") or {}),
            "difficulties": canonical_json(body.get("difficulties") or []),
        }
        kept.put(tables.sessions, session | ended)
        _note_guide(kept, body)


def _note_guide(kept: WorkingSet, body: Mapping[str, Any]) -> None:
    if body.get("by"):
        kept.put(tables.guides, {"session": body["session"], "account": body["by"]})


def present(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Add a mark of attendance."""
    body = event.body
    session = kept.get(tables.sessions, body["session"])
    if session is not None:
        kept.put(
            tables.presences,
            {
                "session": body["session"],
                "pseudonym": event.pseudonym,
                "day": session["day"],
                **profile_of(body.get("profile", {})),
                "marked": event.sequence,
            },
        )
        _note_guide(kept, body)


def not_present(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Remove the marks, in one session, of a learner under all of the learner's merged records."""
    gone, session = str(event.pseudonym), event.body["session"]
    marked = [mark["pseudonym"] for mark in kept.where(tables.presences, "session", session)]
    shown = current(kept, (gone, *marked))
    for one in marked:
        if shown(one) == shown(gone):
            kept.drop(tables.presences, session, one)


def counted(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Note how many people without a record came."""
    body = event.body
    session = kept.get(tables.sessions, body["session"])
    if session is not None:
        kept.put(tables.sessions, session | {key: int(body.get(key, 0)) for key in ("female", "male", "unstated")})
        _note_guide(kept, body)


def group_started(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Add a group lesson."""
    body = event.body
    session = kept.get(tables.sessions, body["session"])
    kept.put(
        tables.group_lessons,
        {
            "id": body["group"],
            "session": body["session"],
            "day": session["day"] if session is not None else at.day,
            "lesson": body["lesson"],
            "first": event.sequence,
            "present": int(body.get("present", 0)),
            "steps": 0,
        },
    )
    kept.put(tables.lessons, {"lesson": body["lesson"], "title": canonical_json(body.get("title", {}))})
    _note_guide(kept, body)


def group_ended(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Note how many steps were shown."""
    group = kept.get(tables.group_lessons, event.body["group"])
    if group is not None:
        kept.put(tables.group_lessons, group | {"steps": int(event.body.get("steps", 0))})


def called(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Add a call for help; the call of a guest who wants to keep the progress is none."""
    body = event.body
    if body.get("keeping", False):
        return
    kept.put(
        tables.calls,
        {
            "call": event.id,
            "day": at.day,
            "session": body.get("session", ""),
            "way": "",
            "is_forgotten": int(bool(body.get("forgotten", False))),
        },
    )


def call_answered(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Note that a guide answered."""
    call = kept.get(tables.calls, event.body["call"])
    if call is not None:
        kept.put(tables.calls, call | {"way": event.body.get("way", "")})
