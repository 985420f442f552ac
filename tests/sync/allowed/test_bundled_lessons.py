"""Tests that the statements about every bundled lesson are in the vocabulary, with all its texts, ids and answers."""

from collections.abc import Iterator

import pytest

from kiosk.activities import registry
from kiosk.domain.events import EventDraft, EventKind, canonical_json
from kiosk.domain.text import LocalizedText
from kiosk.domain.verdicts import Outcome
from kiosk.sync.allowed.checking import check_statement
from tests.content.bundled import bundled_lessons
from tests.storage.person import Person
from tests.sync.conftest import KIOSK, stated

LESSONS = bundled_lessons()


def texts(text: LocalizedText) -> dict[str, str]:
    return {str(language): words for language, words in text.by_language.items()}


def about(lesson: str) -> Iterator[EventDraft]:
    """Yield the events with everything of a lesson that its statements contain."""
    read, keys = LESSONS[lesson], {**Person().keys, "lesson": lesson}
    launched = {"version": "1.0.0", "title": texts(read.card.title), "mastery": 0.8}
    yield Person().draft(EventKind.LESSON_LAUNCHED, **keys, **launched)
    for skill in read.skills:
        mastered = {"step": "s", "skill": skill.id, "text": texts(skill.text), "duration": 1.5}
        yield Person().draft(EventKind.SKILL_MASTERED, **keys, **mastered)
    for step in read.steps:
        kind = registry()[step.kind]
        if not step.is_question:
            continue
        told = kind.interaction(step.task, kind.solution(step.task))
        answered = {
            "kind": step.kind,
            "question": True,
            "round": 1,
            "attempt": 1,
            "hints": 0,
            "answer": {},
            "step": step.id,
            "outcome": Outcome.RIGHT.value,
            "duration": 3.0,
            "text": texts(read.card.goal),
            "interaction": {name: getattr(told, name) for name in ("type", "correct", "response", "components")},
        }
        yield Person().draft(EventKind.STEP_ANSWERED, **keys, **answered)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_statements_about_a_bundled_lesson_are_allowed(lesson: str) -> None:
    made = stated(list(about(lesson)))
    assert len(made) > 3
    for statement in made:
        check_statement(canonical_json(statement).encode(), KIOSK)
