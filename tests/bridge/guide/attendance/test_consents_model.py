"""Tests that consents are asked one by one, with equal answers, and that the first refusal ends the questions."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.attendance.consents_model import PURPOSES, ConsentsViewModel
from kiosk.domain.people.consents import Purpose
from tests.bridge.fakes import NotedSpeech


@pytest.fixture
def speech() -> Any:
    return NotedSpeech()


@pytest.fixture
def consents(qapp: object, speech: Any) -> Iterator[ConsentsViewModel]:
    parent = QObject()
    model = ConsentsViewModel(speech, parent)
    model.begin()
    yield model
    parent.deleteLater()


@pytest.fixture
def ends(consents: ConsentsViewModel) -> list[dict[Purpose, bool]]:
    """Return a list that gets the answers at each `answered` signal."""
    found: list[dict[Purpose, bool]] = []
    consents.answered.connect(lambda: found.append(consents.answers))
    return found


def test_every_question_is_read_aloud(consents: ConsentsViewModel, speech: Any) -> None:
    assert speech.said == [("consent", consents.text)]
    consents.agree()
    assert speech.said == [("consent", consents.text)]
    assert consents.number == 2


def test_all_purposes_are_asked_when_the_progress_may_be_kept(
    consents: ConsentsViewModel, ends: list[dict[Purpose, bool]]
) -> None:
    consents.agree()
    consents.disagree()
    consents.agree()
    assert ends == []
    consents.disagree()
    assert ends == [dict(zip(PURPOSES, (True, False, True, False), strict=True))]


def test_without_the_first_consent_nothing_else_is_asked(
    consents: ConsentsViewModel, ends: list[dict[Purpose, bool]], speech: Any
) -> None:
    consents.disagree()
    assert ends == [{Purpose.KEEP_PROGRESS: False}]
    assert speech.said == []


def test_an_answer_can_be_taken_back(consents: ConsentsViewModel) -> None:
    consents.agree()
    assert consents.step_back()
    assert (consents.number, consents.answers) == (1, {})
    assert not consents.step_back()


def test_answers_after_the_last_question_are_ignored(
    consents: ConsentsViewModel, ends: list[dict[Purpose, bool]]
) -> None:
    for _ in range(len(PURPOSES) + 2):
        consents.agree()
    assert len(ends) == 1


def test_nothing_of_the_person_before_is_left(consents: ConsentsViewModel) -> None:
    consents.agree()
    consents.clear()
    assert (consents.number, consents.answers) == (1, {})


@pytest.mark.parametrize("purpose", PURPOSES)
def test_one_question_can_be_asked_alone(
    consents: ConsentsViewModel, ends: list[dict[Purpose, bool]], purpose: Purpose
) -> None:
    consents.begin([purpose])
    assert (consents.number, consents.count) == (1, 1)
    consents.agree()
    consents.agree()
    assert ends == [{purpose: True}]
