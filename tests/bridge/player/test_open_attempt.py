"""Tests of `OpenAttempt`.

Rules: A result is recorded before it is shown. Exception: an act that is not weighty (see `Stage.is_weighty`) is
shown at once and recorded afterwards. While a change of the attempt is being recorded, no other change starts. A
result that arrives after its lesson was left is dropped.
"""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.domain.errors import DiskFullError
from kiosk.domain.verdicts import Outcome, Verdict
from kiosk.services.learning.attempts import StepAct
from tests.bridge.fakes import SlowWorker
from tests.domain.lessons import lesson, right
from tests.services.conftest import Desk, Shelf, SteppingClock, open_desk

PRACTICE = lesson(("choice", "phone_task"), "thu")


class Bench:
    """An open attempt with a real record; collects its verdicts and counts its failures."""

    def __init__(self, desk: Desk) -> None:
        desk.learning._library = Shelf(PRACTICE)
        self.desk = desk
        self.worker = SlowWorker(SimpleNamespace(learning=desk.learning))
        self.opened = OpenAttempt(self.worker)  # type: ignore[arg-type]  # a SlowWorker
        self.opened.take(desk.learning.open(desk.sitting, PRACTICE.id))
        self.verdicts: list[Verdict | None] = []
        self.failures = 0

    def fail(self) -> None:
        self.failures += 1

    def answer(self) -> None:
        self.opened.answer(right(PRACTICE.steps[0]), self.verdicts.append, self.fail)


@pytest.fixture
def bench(qapp: object, tmp_path: Path) -> Iterator[Bench]:
    desk = open_desk(tmp_path, SteppingClock())
    yield Bench(desk)
    desk.store.close()


def test_the_verdict_of_the_service_arrives_with_the_attempt_that_holds_it(bench: Bench) -> None:
    bench.answer()
    bench.worker.work()
    attempt = bench.opened.attempt
    assert attempt is not None
    assert bench.verdicts == [attempt.verdicts[attempt.step.id]]
    assert attempt.verdicts[attempt.step.id].outcome is Outcome.RIGHT


def test_nothing_changes_before_the_answer_is_recorded(bench: Bench) -> None:
    before = bench.opened.attempt
    bench.answer()
    assert (bench.opened.is_busy, bench.opened.attempt, bench.verdicts) == (True, before, [])


def test_a_second_answer_is_ignored_while_the_first_is_recorded(bench: Bench) -> None:
    bench.answer()
    bench.answer()
    bench.worker.work()
    assert bench.desk.kinds().count("step-answered") == len(bench.verdicts) == 1


def test_an_answer_that_cannot_be_recorded_changes_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_events: object) -> None:
        raise DiskFullError("No space is left.")

    before = bench.opened.attempt
    monkeypatch.setattr(bench.desk.learning, "_events", SimpleNamespace(append=refuse))
    bench.answer()
    bench.worker.work()
    assert (bench.opened.attempt, bench.opened.is_busy, bench.failures, bench.verdicts) == (before, False, 1, [])


def test_a_verdict_for_a_lesson_that_was_left_is_dropped(bench: Bench) -> None:
    bench.answer()
    bench.opened.take(None)
    bench.worker.work()
    assert (bench.opened.attempt, bench.verdicts) == (None, [])


def test_a_light_act_is_taken_over_at_once_and_recorded_after(bench: Bench) -> None:
    bench.answer()
    bench.worker.work()
    bench.opened.move(lambda learning, mine: learning.next(mine), lambda: None, bench.fail)
    bench.worker.work()
    bench.opened.act_at_once(StepAct("mode:watch", {}, {"mode": "watch"}, 1.0))
    attempt = bench.opened.attempt
    assert attempt is not None
    assert attempt.drafts[attempt.step.id] == {"mode": "watch"}
    assert "step-acted" not in bench.desk.kinds()
