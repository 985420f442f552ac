"""Runs group lessons: starts, publishes and ends them, and finds one that a power cut interrupted.

Rules: only published counts are recorded, once per step. A group lesson never records an answer or a mastered skill
of a person. Which choices are right is decided by the kind of step alone. Practice phones are steps without a result.
"""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any
from uuid import uuid4

from kiosk.activities import registry
from kiosk.activities.answers import LIST
from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.lessons import Lesson, Step
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sessions.group import GroupLesson, HandQuestion
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.unrecorded import Unrecorded
from kiosk.services.sessions.open_session import OpenSession

_KINDS = (EventKind.GROUP_STARTED, EventKind.GROUP_ANSWERED, EventKind.GROUP_ENDED)
_RAISED = frozenset({"choice", "true-false"})
"""Types of interaction that a room can answer with a show of hands."""


class GroupLessonService:
    """Group lessons in the open session.

    All methods except `rehearsal` and `props` raise NoSessionError if no session is open.
    """

    def __init__(self, session: OpenSession, events: EventStore, library: Library, clock: Clock) -> None:
        self._open = session
        self._events = events
        self._library = library
        self._clock = clock

    def rehearsal(self) -> LearningService:
        """A service that plays the lesson for the group: it judges as for a learner, but records nothing."""
        return LearningService(Unrecorded(), self._library, self._clock)

    @needs(Right.TEACH_GROUP)
    def start(self, actor: Actor, lesson: LessonId, present: int) -> GroupLesson:
        """Start a group lesson with `present` people. Raises PackMissingError, SessionRefusedError."""
        session = self._open.required().session.id
        taught = self._library.lesson(lesson)
        id_ = str(uuid4())
        group = GroupLesson(id_, session, taught, 0, self._now(), present, _questions(taught, id_)).shown(0)
        group = group.attended_by(present)
        body = {
            **_of(group),
            "version": taught.card.pack_version,
            "title": dict(taught.card.title.by_language),
            "present": present,
            "by": actor.account,
        }
        (started,) = self._events.append([EventDraft(EventKind.GROUP_STARTED, body)])
        return replace(group, first=started.sequence, began=started.monotonic)

    def interrupted(self) -> GroupLesson | None:
        """The group lesson of the open session that has not ended; None if there is none.

        Its published counts are restored, and the step after the last published one is shown. Raises
        PackMissingError if the lesson was removed.
        """
        state = self._open.required()
        group: GroupLesson | None = None
        for event in self._events.since(state.session.first, _KINDS):
            if event.kind is EventKind.GROUP_STARTED:
                group = self._restored(event)
            elif group is not None and event.body["group"] == group.id:
                group = _with_answer(group, event) if event.kind is EventKind.GROUP_ANSWERED else None
        return group

    @needs(Right.TEACH_GROUP)
    def publish(self, _actor: Actor, group: GroupLesson) -> GroupLesson:
        """Record the counts of the step on the screen, and freeze them; if they are recorded already, those are kept.

        No effect for a step without a show of hands.
        """
        self._open.required()
        question = group.question
        if question is None:
            return group
        for event in self._events.since(group.first, (EventKind.GROUP_ANSWERED,)):
            if event.body["group"] == group.id and event.body["step"] == group.step.id:
                return replace(group, counts={**group.counts, group.step.id: event.body["counts"]}).frozen()
        kind = registry()[group.step.kind]
        body = {
            **_of(group),
            "step": group.step.id,
            "present": group.present,
            "counts": dict(group.hands),
            "right": list(question.right),
            "text": dict(kind.blocks(group.step.task)[0].text.by_language),
            "interaction": _interaction(group.step),
        }
        self._events.append([EventDraft(EventKind.GROUP_ANSWERED, body)])
        return group.frozen()

    @needs(Right.TEACH_GROUP)
    def end(self, _actor: Actor, group: GroupLesson) -> None:
        """Record the end of a group lesson; no effect if it has ended."""
        self._open.required()
        ended = self._events.since(group.first, (EventKind.GROUP_ENDED,))
        if any(event.body["group"] == group.id for event in ended):
            return
        passed = round(max(0.0, self._now() - group.began), 2)
        body = {**_of(group), "present": group.present, "duration": passed, "steps": len(group.seen)}
        self._events.append([EventDraft(EventKind.GROUP_ENDED, body)])

    def props(self, group: GroupLesson) -> dict[str, Any]:
        """The properties of the view of the step on the screen (`activities.kind.Activity.props`)."""
        return _props(group.step, group.id)

    def _restored(self, event: Event) -> GroupLesson:
        body = event.body
        lesson = self._library.lesson(LessonId(body["lesson"]))
        session = self._open.required().session.id
        questions = _questions(lesson, body["group"])
        began = event.monotonic if event.boot == self._clock.now().boot else self._now()
        return GroupLesson(body["group"], session, lesson, event.sequence, began, body["present"], questions).shown(0)

    def _now(self) -> float:
        return self._clock.now().monotonic


def _with_answer(group: GroupLesson, event: Event) -> GroupLesson:
    body, steps = event.body, [step.id for step in group.lesson.steps]
    if body["step"] not in steps:  # the pack was updated in between
        return group
    place = steps.index(StepId(body["step"]))
    counts = {**group.counts, StepId(body["step"]): body["counts"]}
    return replace(group.shown(place), counts=counts, present=body["present"]).frozen().shown(place + 1)


def _of(group: GroupLesson) -> dict[str, Any]:
    return {"session": group.session, "group": group.id, "lesson": group.lesson.id}


def _questions(lesson: Lesson, group: str) -> Mapping[StepId, HandQuestion]:
    found = {step.id: _question(step, group) for step in lesson.steps if step.is_question}
    return {step: question for step, question in found.items() if question is not None}


def _question(step: Step, group: str) -> HandQuestion | None:
    """The show of hands for a step; None if its kind does not offer options to choose from."""
    interaction, props = _interaction(step), _props(step, group)
    if interaction["type"] not in _RAISED or "options" not in props:
        return None
    choices = tuple(option["id"] for option in props["options"])
    return HandQuestion(choices, tuple(interaction["correct"].split(LIST)), bool(props.get("several", False)))


def _props(step: Step, group: str) -> dict[str, Any]:
    order = Random(f"{group}/{step.id}")  # noqa: S311 - not used for security
    return registry()[step.kind].props(step.task, order)


def _interaction(step: Step) -> dict[str, Any]:
    """The interaction of a step as in STEP_ANSWERED, but without a response."""
    kind = registry()[step.kind]
    told = kind.interaction(step.task, kind.solution(step.task))
    components = {name: {id_: dict(texts) for id_, texts in parts.items()} for name, parts in told.components.items()}
    return {"type": told.type, "correct": told.correct, "components": components}
