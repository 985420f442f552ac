"""Chooses the feedback for a verdict, worded kindly and never as a failure."""

from dataclasses import dataclass

from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.player import StepRecord
from kiosk.domain.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Feedback:
    """``kind`` for QML, the heading, and the id of the explaining block. All are empty if there is no feedback."""

    kind: str = ""
    title: Phrase | None = None
    explain: str = ""


def feedback_of(verdict: Verdict, record: StepRecord) -> Feedback:
    """The feedback for a judged answer; `record` includes that answer."""
    if verdict.outcome is Outcome.RIGHT:
        title = Phrase.RIGHT if record.tries == 1 else Phrase.RIGHT_AFTER
        return Feedback("right", title, verdict.explain)
    if record.is_settled:
        return Feedback("solution", Phrase.SOLUTION, verdict.explain)
    is_partly_right = bool(verdict.right) and not verdict.wrong
    return Feedback("wrong", Phrase.PARTLY if is_partly_right else Phrase.WRONG, verdict.explain)


def refusal(has_begun: bool) -> Feedback:
    """The feedback for an incomplete answer; `has_begun`: whether anything was chosen."""
    return Feedback("incomplete", Phrase.INCOMPLETE_MORE if has_begun else Phrase.INCOMPLETE)
