"""Converts projections to canonical JSON and back: equal values have equal bytes.

Rules: every field is written, so a rebuilt row equals a stored one byte for byte.
"""

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import LessonId, Pseudonym, StepId
from kiosk.domain.people.entries import LearnerEntry
from kiosk.domain.player import Phase, PlayerState, StepRecord
from kiosk.domain.progress import Grade, LessonProgress, Review, SittingSummary
from kiosk.domain.verdicts import Outcome

_SUMMARY = tuple(field.name for field in fields(SittingSummary))


def write_progress(progress: LessonProgress) -> str:
    """Convert a person's progress in a lesson to canonical JSON."""
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
            "drafts": progress.drafts,
            "mastered": progress.mastered,
            "reviews": [[review.at, review.grade.value] for review in progress.reviews],
        }
    )


def read_progress(text: str) -> LessonProgress:
    """Convert canonical JSON back to a person's progress in a lesson."""
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
    mastered = tuple(kept.pop("mastered"))
    reviews = tuple(Review(at, Grade(grade)) for at, grade in kept.pop("reviews"))
    return LessonProgress(state=state, mastered=mastered, reviews=reviews, **kept)


def write_entry(entry: LearnerEntry) -> tuple[str, int, int, str | None, str]:
    """Convert what the record contains of a learner to a row."""
    return entry.learner, entry.added, entry.deleted, entry.kept, canonical_json(entry.profile)


def read_entry(row: Sequence[Any]) -> LearnerEntry:
    """Convert a row back to what the record contains of a learner."""
    learner, added, deleted, kept, profile = row
    return LearnerEntry(Pseudonym(learner), added, deleted, kept and Pseudonym(kept), json.loads(profile))


def write_summary(summary: SittingSummary) -> str:
    """Convert the summary of a visit to canonical JSON."""
    return canonical_json({name: getattr(summary, name) for name in _SUMMARY})


def read_summary(text: str) -> SittingSummary:
    """Convert canonical JSON back to the summary of a visit."""
    return SittingSummary(**json.loads(text))
