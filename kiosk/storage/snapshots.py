"""Projections as canonical JSON and back: one byte sequence for one value.

Rules: a rebuilt row equals a kept one byte for byte; what came later than the first form of the record is left out
while it is empty, so that this holds for rows of older programs, too.
"""

import json
from dataclasses import fields
from typing import Any

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.player import Phase, PlayerState, StepRecord
from kiosk.domain.progress import Grade, LessonProgress, Review, SittingSummary
from kiosk.domain.verdicts import Outcome

_SUMMARY = tuple(field.name for field in fields(SittingSummary))
_LATER_COUNTS = ("mastered",)


def write_progress(progress: LessonProgress) -> str:
    """A person's way through a lesson as canonical JSON."""
    state = progress.state
    return canonical_json(
        {
            "pseudonym": progress.pseudonym,
            "lesson": progress.lesson,
            "version": progress.version,
            "registration": progress.registration,
            "session": progress.session,
            "answers": progress.answers,
            "opened": progress.opened,
            "latest": progress.latest,
            "completed": progress.completed,
            "passed": progress.passed,
            "failed": progress.failed,
            "steps": state.steps,
            "questions": state.questions,
            "route": state.route,
            "index": state.index,
            "round": state.round,
            "phase": state.phase.value,
            "records": {
                step: [record.tries, record.hints, record.outcome and record.outcome.value, record.alone]
                for step, record in state.records.items()
            },
            **_later(progress),
        }
    )


def _later(progress: LessonProgress) -> dict[str, Any]:
    reviews = [[review.at, review.grade.value] for review in progress.reviews]
    later = {"drafts": progress.drafts, "mastered": progress.mastered, "reviews": reviews}
    return {name: kept for name, kept in later.items() if kept}


def read_progress(text: str) -> LessonProgress:
    """The inverse of `write_progress`."""
    kept = json.loads(text)
    lesson = LessonId(kept["lesson"])
    state = PlayerState(
        lesson,
        tuple(kept.pop("steps")),
        tuple(kept.pop("questions")),
        tuple(kept.pop("route")),
        kept.pop("index"),
        kept.pop("round"),
        Phase(kept.pop("phase")),
        {
            StepId(step): StepRecord(tries, hints, Outcome(outcome) if outcome else None, alone)
            for step, (tries, hints, outcome, alone) in kept.pop("records").items()
        },
    )
    mastered = tuple(kept.pop("mastered", ()))
    reviews = tuple(Review(at, Grade(grade)) for at, grade in kept.pop("reviews", ()))
    return LessonProgress(state=state, mastered=mastered, reviews=reviews, **kept)


def write_summary(summary: SittingSummary) -> str:
    """A visit as canonical JSON."""
    kept = {name: getattr(summary, name) for name in _SUMMARY}
    return canonical_json({name: value for name, value in kept.items() if value or name not in _LATER_COUNTS})


def read_summary(text: str) -> SittingSummary:
    """The inverse of `write_summary`."""
    return SittingSummary(**json.loads(text))
