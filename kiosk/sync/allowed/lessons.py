"""Shapes of the statements of one person at a lesson; the counterpart of `sync.statements`."""

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
    NONE,
    NUMBERED,
    PROFILE,
    SKILL_IRI,
    TITLED_LESSON,
    TYPED_STEP,
    Properties,
    activity,
    group,
    references,
    statement,
)
from kiosk.sync.allowed.shapes import Leaf, Maybe, Record, Shape
from kiosk.sync.allowed.values import exactly

_CMI5 = exactly(words.CATEGORY_CMI5)
_MOVE_ON = exactly(words.CATEGORY_MOVE_ON)
_BARE: Properties = {"grouping": GROUPING}
_PART: Properties = {**_BARE, "parent": references(LESSON_IRI)}
_DEFINED: Properties = {**_BARE, "category": references(_CMI5)}
_MOVING: Properties = {**_BARE, "category": references(_CMI5, _MOVE_ON)}
_ENDED: Properties = {"duration": of.DURATION}
_MASTERY: Properties = {words.MASTERY_SCORE: of.SHARE}
_ANSWERED: Properties = {
    **_ENDED,
    "success": Leaf("(?>true|false)"),
    "extensions": Record(
        {
            words.ROUND: of.COUNT,
            words.ATTEMPT: of.COUNT,
            words.HINTS: of.COUNT,
            words.AIDED: Maybe(of.TRUE),
            words.TASK: Maybe(of.TRUE),
            words.UNASKED: Maybe(of.TRUE),
        }
    ),
}
_LAUNCH: Properties = {
    **_MASTERY,
    **PROFILE,
    words.LAUNCH_MODE: exactly("Normal"),
    words.MOVE_ON: exactly("Passed"),
    words.LAUNCH_URL: LESSON_IRI,
    words.SHARING: Maybe(of.COUNT),
}
_VISITOR: Properties = {"revision": of.VERSION, "team": Maybe(group(of.UUID))}
_COMPETENCY = activity(SKILL_IRI, {"type": exactly(words.COMPETENCY_TYPE), "name": of.LANGUAGES})


def _judged(success: Leaf) -> Properties:
    return {**_ENDED, "success": success, "score": Record({"scaled": of.SHARE})}


def _shape(  # noqa: PLR0913, PLR0917 - one parameter per part of a statement
    kind: EventKind,
    activities: Properties,
    thing: Shape,
    result: Properties = NONE,
    extensions: Properties = NONE,
    more: Properties = NONE,
) -> Record:
    """Return the shape of a statement; `extensions` and `more` are further properties of its context."""
    numbered: Properties = {**NUMBERED, words.SESSION_ID: of.UUID, words.VISIT: Maybe(of.UUID)}
    context: Properties = {
        "registration": of.UUID,
        "contextActivities": Record(activities),
        "extensions": Record({**numbered, **extensions}),
        **more,
    }
    return statement(words.VERBS[kind], ACTOR, thing, context, result)


_LAUNCHED, _ANSWER, _MASTERED = EventKind.LESSON_LAUNCHED, EventKind.STEP_ANSWERED, EventKind.SKILL_MASTERED
_IN_STEP: Properties = {words.STEP: Maybe(of.ID)}
_ROUND: Properties = {"extensions": Record({words.ROUND: of.COUNT})}
LESSONS: Mapping[EventKind, Sequence[Record]] = {
    _LAUNCHED: [_shape(_LAUNCHED, _DEFINED, TITLED_LESSON, NONE, _LAUNCH, _VISITOR)],
    EventKind.LESSON_INITIALIZED: [_shape(EventKind.LESSON_INITIALIZED, _DEFINED, LESSON)],
    _ANSWER: [
        _shape(_ANSWER, _PART, CHOSEN_STEP, {**_ANSWERED, "response": of.RESPONSE}),
        _shape(_ANSWER, _PART, TYPED_STEP, {**_ANSWERED, "response": of.TYPED_RESPONSE}),
    ],
    _MASTERED: [_shape(_MASTERED, _PART, _COMPETENCY, {**_ENDED, "success": of.TRUE}, _IN_STEP)],
    EventKind.ROUND_FINISHED: [_shape(EventKind.ROUND_FINISHED, _BARE, LESSON, _ROUND)],
    EventKind.LESSON_COMPLETED: [
        _shape(EventKind.LESSON_COMPLETED, _MOVING, LESSON, {**_ENDED, "completion": of.TRUE})
    ],
    EventKind.LESSON_PASSED: [_shape(EventKind.LESSON_PASSED, _MOVING, LESSON, _judged(of.TRUE), _MASTERY)],
    EventKind.LESSON_FAILED: [_shape(EventKind.LESSON_FAILED, _MOVING, LESSON, _judged(of.FALSE), _MASTERY)],
    EventKind.LESSON_TERMINATED: [_shape(EventKind.LESSON_TERMINATED, _DEFINED, LESSON, _ENDED)],
    EventKind.LESSON_ABANDONED: [_shape(EventKind.LESSON_ABANDONED, _DEFINED, LESSON, _ENDED)],
}
