"""Shapes of the statements about a guide's session; the counterpart of `sync.meetings`."""

from collections.abc import Mapping, Sequence

from kiosk.domain.events import EventKind
from kiosk.sync import vocabulary as words
from kiosk.sync.allowed import values as of
from kiosk.sync.allowed.pieces import (
    ACTOR,
    CHOSEN_STEP,
    GROUPING,
    LESSON,
    LESSON_IRI,
    MEETING,
    NONE,
    NUMBERED,
    PROFILE,
    SESSION,
    SESSION_IRI,
    STAFF,
    TITLED_LESSON,
    Properties,
    references,
    statement,
)
from kiosk.sync.allowed.shapes import Leaf, Maybe, Record, Shape
from kiosk.sync.allowed.values import exactly, one_of


def _shape(
    kind: EventKind,
    thing: Shape = MEETING,
    result: Properties = NONE,
    extensions: Properties = NONE,
    more: Properties = NONE,
) -> Sequence[Record]:
    """Return the shape of a statement by a guide; `extensions` and `more` are further properties of its context."""
    return [statement(words.MEETING_VERBS[kind], ACTOR, thing, {**_context(extensions), **more}, result)]


def _of_group(kind: EventKind, thing: Shape, result: Properties, parent: Leaf) -> Sequence[Record]:
    """Return the shape of a statement by the people of a session, at the activity `parent`."""
    activities = Record({"parent": references(parent), "grouping": GROUPING})
    context = {**_context({words.GROUP_LESSON: of.UUID}), "contextActivities": activities}
    return [statement(words.MEETING_VERBS[kind], SESSION, thing, context, result)]


def _context(extensions: Properties) -> Properties:
    return {"team": SESSION, "extensions": Record({**NUMBERED, **extensions}), "instructor": Maybe(STAFF)}


def _counts(*names: str) -> Record:
    return Record(dict.fromkeys(names, of.COUNT))


def _extended(extensions: Properties) -> Properties:
    return {"extensions": Record(extensions)}


_VOIDED = Record({"id": of.UUID, "objectType": exactly("StatementRef")})
_PRESENT: Properties = {words.PRESENT: of.COUNT}
_PART: Properties = {words.PART_OF_DAY: of.PART_OF_DAY, words.HAMLET: Maybe(of.HAMLET)}
_COUNTED = _extended({words.COUNTED: _counts("female", "male", "unstated")})
_HANDS = _extended({**_PRESENT, words.HANDS: of.HANDS})
_SHOWN: Properties = {"duration": of.DURATION, **_extended({**_PRESENT, words.STEPS_SHOWN: of.COUNT})}
_CLOSED = _extended(
    {
        words.END_REASON: one_of("ended", "midnight"),
        words.ATTENDANCE: _counts("total", "learners", "women", "elderly"),
        words.TOTALS: Maybe(Record(dict.fromkeys(("ethnic_minority", "poor", "disabled"), Maybe(of.COUNT)))),
        words.DIFFICULTIES: Maybe(of.DIFFICULTIES),
    }
)
MEETINGS: Mapping[EventKind, Sequence[Record]] = {
    EventKind.SESSION_OPENED: _shape(EventKind.SESSION_OPENED, extensions=_PART),
    EventKind.SESSION_ENDED: _shape(EventKind.SESSION_ENDED, result=_CLOSED),
    EventKind.PRESENCE_MARKED: _shape(EventKind.PRESENCE_MARKED, extensions=PROFILE),
    EventKind.PRESENCE_CLEARED: _shape(
        EventKind.PRESENCE_CLEARED, _VOIDED, extensions={words.LEARNER: Maybe(of.UUID)}
    ),
    EventKind.PEOPLE_COUNTED: _shape(EventKind.PEOPLE_COUNTED, result=_COUNTED),
    EventKind.GROUP_STARTED: _of_group(EventKind.GROUP_STARTED, TITLED_LESSON, _extended(_PRESENT), SESSION_IRI),
    EventKind.GROUP_ANSWERED: _of_group(EventKind.GROUP_ANSWERED, CHOSEN_STEP, _HANDS, LESSON_IRI),
    EventKind.GROUP_ENDED: _of_group(EventKind.GROUP_ENDED, LESSON, _SHOWN, SESSION_IRI),
}
