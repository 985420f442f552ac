"""How a verdict is told to the learner: kindly, and never as a failure."""

from dataclasses import dataclass

from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.player import StepRecord
from kiosk.domain.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Feedback:
    """``kind`` as QML knows it, the heading, and the id of the block that explains. Empty: nothing to tell."""

    kind: str = ""
    title: Phrase | None = None
    explain: str = ""


def feedback_of(verdict: Verdict, record: StepRecord) -> Feedback:
    """What to tell about a judged answer; `record` already counts it."""
    if verdict.outcome is Outcome.RIGHT:
        title = Phrase.RIGHT if record.tries == 1 else Phrase.RIGHT_AFTER
        return Feedback("right", title, verdict.explain)
    if record.is_settled:
        return Feedback("solution", Phrase.SOLUTION, verdict.explain)
    is_partly_right = bool(verdict.right) and not verdict.wrong
    return Feedback("wrong", Phrase.PARTLY if is_partly_right else Phrase.WRONG, verdict.explain)


def refusal(has_begun: bool) -> Feedback:
    """What to tell when nothing, or not enough, was chosen."""
    return Feedback("incomplete", Phrase.INCOMPLETE_MORE if has_begun else Phrase.INCOMPLETE)
