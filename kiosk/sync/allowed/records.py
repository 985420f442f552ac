"""Shapes of the statements about visits and learners' records; the counterpart of `sync.records`."""

from collections.abc import Mapping, Sequence

from kiosk.domain.events import EventKind
from kiosk.sync import vocabulary as words
from kiosk.sync.allowed import values as of
from kiosk.sync.allowed.pieces import (
    ACTOR,
    NONE,
    NUMBERED,
    PROFILE,
    STAFF,
    Properties,
    activity,
    agent,
    group,
    statement,
)
from kiosk.sync.allowed.shapes import Items, Maybe, Record, Shape
from kiosk.sync.allowed.values import exactly, iri

_MOST_PARTNERS = 20


def _shape(kind: EventKind, thing: Shape, extensions: Properties = NONE) -> Sequence[Record]:
    context: Properties = {
        "extensions": Record({**NUMBERED, **extensions}),
        "instructor": Maybe(STAFF),
        "team": Maybe(group(of.UUID)),
    }
    return [statement(words.RECORD_VERBS[kind], ACTOR, thing, context, NONE)]


_OTHER = agent(of.UUID)
_VISIT = activity(iri(f"/xapi/visit/{of.UUID_PATTERN}"), {"type": exactly(words.VISIT_TYPE)})
_RECORD = activity(exactly(words.RECORD_IRI), {"type": exactly(words.RECORD_TYPE)})
_PARTNERS = Items(Record({words.LEARNER: of.UUID, **PROFILE}), _MOST_PARTNERS)
_BEGINNING: Properties = {**PROFILE, words.ENTRY: Maybe(of.ENTRY), words.PARTNERS: Maybe(_PARTNERS)}
RECORDS: Mapping[EventKind, Sequence[Record]] = {
    EventKind.SITTING_STARTED: _shape(EventKind.SITTING_STARTED, _VISIT, _BEGINNING),
    EventKind.LEARNER_ADDED: _shape(EventKind.LEARNER_ADDED, _RECORD, PROFILE),
    EventKind.LEARNER_CORRECTED: _shape(EventKind.LEARNER_CORRECTED, _RECORD, PROFILE),
    EventKind.LEARNERS_MERGED: _shape(EventKind.LEARNERS_MERGED, _OTHER),
    EventKind.LEARNERS_SEPARATED: _shape(EventKind.LEARNERS_SEPARATED, _OTHER),
}
