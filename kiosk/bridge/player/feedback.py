"""Choose the feedback for a verdict; the wording is kind, and a wrong answer is never called a failure."""

from dataclasses import dataclass

from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.player import StepRecord
from kiosk.domain.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Feedback:
    """Feedback on an answer; all fields are empty if there is no feedback.

    ``kind``: see `PlayerViewModel.feedbackKind`. ``title``: heading. ``explain``: id of the text block that explains
    the verdict.
    """

    kind: str = ""
    title: Phrase | None = None
    explain: str = ""


def feedback_of(verdict: Verdict, record: StepRecord) -> Feedback:
    """Return the feedback for a judged answer; `record` already includes that answer."""
    if verdict.outcome is Outcome.RIGHT:
        title = Phrase.RIGHT if record.tries == 1 else Phrase.RIGHT_AFTER
        if verdict.aided and not verdict.right:
            title = Phrase.DONE_FOR_YOU
        return Feedback("right", title, verdict.explain)
    if record.is_settled:
        return Feedback("solution", Phrase.SOLUTION, verdict.explain)
    is_partly_right = bool(verdict.right) and not verdict.wrong
    return Feedback("wrong", Phrase.PARTLY if is_partly_right else Phrase.WRONG, verdict.explain)


def refusal(has_begun: bool) -> Feedback:
    """Return the feedback for an incomplete answer; `has_begun`: whether the learner has chosen anything."""
    return Feedback("incomplete", Phrase.INCOMPLETE_MORE if has_begun else Phrase.INCOMPLETE)
