"""Makes the events of one simulated person in one lesson."""

from collections.abc import Sequence
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId

LESSONS: dict[str, tuple[int, int]] = {
    "hieu-chuyen-doi-so/chuyen-doi-so-la-gi": (4, 0),
    "hieu-chuyen-doi-so/nguoi-giup-o-xa": (4, 1),
    "hieu-chuyen-doi-so/kenh-chinh-thuc": (5, 1),
    "ky-nang-so/lam-quen-dien-thoai": (2, 3),
    "ky-nang-so/chinh-may": (3, 2),
    "ky-nang-so/goi-dien": (3, 1),
    "ky-nang-so/go-tieng-viet": (4, 0),
    "ky-nang-so/cai-ung-dung": (4, 1),
    "dich-vu-so/vneid-hai-muc": (4, 1),
    "dich-vu-so/vi-giay-to": (3, 1),
    "dich-vu-so/tai-khoan-an-sinh": (3, 1),
    "dich-vu-so/quet-ma-qr": (3, 2),
    "an-toan-tren-mang/ma-otp": (4, 0),
    "an-toan-tren-mang/cuoc-goi-gia-danh": (4, 1),
    "an-toan-tren-mang/tin-nhan-gia": (4, 1),
    "an-toan-tren-mang/lo-bi-lua": (3, 1),
}
"""Lesson → number of its questions, and of its phone tasks."""
LATEST = "latest"
"""Stands for the id of the newest HELP_REQUESTED in the body of HELP_ANSWERED; `write_record` replaces it."""


class LessonActs:
    """Makes the events of one person in one lesson."""

    def __init__(self, who: dict[str, Any], keys: dict[str, Any]) -> None:
        self.who = who
        self.keys = keys
        self.mastered: set[str] = set()

    def of(self, event: EventKind, /, **body: Any) -> EventDraft:
        return event_of(event, **self.who, **self.keys, **body)

    def launch(self, steps: Sequence[str], *, resumed: bool) -> list[EventDraft]:
        about = {"version": "1.2.0", "title": title_of(self.keys["lesson"]), "steps": list(steps)}
        questions = [step for step in steps if step != "page"]
        return [
            self.of(EventKind.LESSON_LAUNCHED, **about, questions=questions, mastery=0.8, resumed=resumed),
            self.of(EventKind.LESSON_INITIALIZED),
        ]

    def answer(  # noqa: PLR0917 - in the order of the event's keys
        self, step: str, kind: str, round_: int, number: int, hints: int, outcome: str, **more: Any
    ) -> EventDraft:
        said = {
            "step": step,
            "kind": kind,
            "question": outcome != "seen",
            "round": round_,
            "attempt": number,
            "hints": hints,
            "outcome": outcome,
            "aided": False,
            "answer": {"choice": "a"},
            "duration": 12.5,
            "text": {"vi": f"Câu {step}", "en": f"Question {step}"},
            "interaction": None if outcome == "seen" else told(outcome == "right"),
        }
        return self.of(EventKind.STEP_ANSWERED, **said | more)

    def judged(self, is_passed: bool, round_: int) -> EventDraft:
        kind = EventKind.LESSON_PASSED if is_passed else EventKind.LESSON_FAILED
        return self.of(kind, score=0.8, mastery=0.8, round=round_, duration=300.0)


def event_of(event: EventKind, /, *, who: str | None = None, sitting: str | None = None, **body: Any) -> EventDraft:
    return EventDraft(event, body, sitting and SittingId(sitting), who and Pseudonym(who))


def told(is_right: bool) -> dict[str, Any]:
    """Return an answer as an interaction."""
    return {"type": "true-false", "correct": "true", "response": str(is_right).lower(), "components": {}}


def title_of(lesson: str) -> dict[str, str]:
    name = lesson.partition("/")[2].replace("-", " ")
    return {"vi": f"Bài {name}", "en": f"Lesson {name}"}
