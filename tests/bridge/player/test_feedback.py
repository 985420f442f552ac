"""The feedback texts for each verdict."""

import pytest

from kiosk.bridge.player.feedback import feedback_of
from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.player import StepRecord
from kiosk.domain.verdicts import Outcome, Verdict


@pytest.mark.parametrize(
    ("right", "wrong", "title"),
    [(("a",), (), Phrase.PARTLY), (("a",), ("b",), Phrase.WRONG), ((), ("b",), Phrase.WRONG), ((), (), Phrase.WRONG)],
)
def test_an_answer_that_only_lacks_something_is_called_right_so_far(right, wrong, title):
    verdict = Verdict(Outcome.WRONG, right, wrong, ("a", "c"), "explain")
    assert feedback_of(verdict, StepRecord(tries=1)).title is title


@pytest.mark.parametrize(
    ("right", "aided", "title"),
    [(("a",), False, Phrase.RIGHT), (("a",), True, Phrase.RIGHT), ((), True, Phrase.DONE_FOR_YOU)],
)
def test_what_the_kiosk_did_alone_is_not_praised(right, aided, title):
    verdict = Verdict(Outcome.RIGHT, right, (), ("a", "b"), "explain", aided=aided)
    assert feedback_of(verdict, StepRecord(tries=1)).title is title
