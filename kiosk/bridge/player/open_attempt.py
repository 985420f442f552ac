"""Stores the current attempt of the player, and records the learner's acts (such as touches) in the attempt.

Rules: `OpenAttempt` is the only owner of the attempt. A change is shown only after it is on disk; the only exception
is `act_at_once`. While a change is being recorded, no other change starts. A result that arrives after the attempt
was replaced is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.bridge.shell.worker import Worker
    from kiosk.domain.verdicts import Answer, Verdict
    from kiosk.services.learning.attempts import Attempt, StepAct
    from kiosk.services.learning.learning_service import LearningService
    from kiosk.services.station import Station

    Judged = tuple[Attempt, Verdict | None]
    Then = Callable[[Verdict | None], None]


def recorded(station: Station) -> LearningService:
    """Return the service that records what learners do."""
    return station.learning


class OpenAttempt:
    """Contains the current `Attempt`, and replaces it with each new attempt that `LearningService` returns."""

    def __init__(self, worker: Worker, learning: Callable[[Station], LearningService] = recorded) -> None:
        """`learning` returns the service that checks the answers."""
        self._worker = worker
        self._learning = learning
        self._attempt: Attempt | None = None
        self._is_busy = False

    @property
    def attempt(self) -> Attempt | None:
        """The current attempt; None if no lesson is open."""
        return self._attempt

    @property
    def is_busy(self) -> bool:
        """Whether a change is being recorded."""
        return self._is_busy

    def take(self, attempt: Attempt | None) -> None:
        """Replace the current attempt with `attempt`; None if no lesson is open any more."""
        self._attempt, self._is_busy = attempt, False

    def answer(self, answer: Answer, then: Then, failed: Callable[[], None]) -> None:
        """Judge and record `answer` on the worker's thread; call `then` with the verdict, or `failed` on an error."""
        self._record(lambda learning, mine: learning.answer(mine, answer), then, failed)

    def act(self, act: StepAct, then: Then, failed: Callable[[], None]) -> None:
        """Record an act of the learner in a step with several acts; then call `then`.

        `then` receives the verdict if the act completed an answer, else None. If the act could not be recorded,
        `failed` is called instead.
        """
        self._record(lambda learning, mine: learning.act(mine, act), then, failed)

    def act_at_once(self, act: StepAct) -> None:
        """Apply `act` to the current attempt at once, so that it can be shown, and record `act` in the background.

        Only for acts that need not be recorded before they are shown; see `Stage.is_weighty`.
        """
        mine = self._attempt
        if mine is not None:
            learning = self._learning
            self._worker.ask(lambda station: learning(station).act(mine, act))
            self._attempt = mine.drafted(act.after)

    def move(
        self,
        job: Callable[[LearningService, Attempt], Attempt],
        then: Callable[[], None],
        failed: Callable[[], None],
    ) -> None:
        """Record a change without an answer, such as a move to another step; `job` makes the change.

        Then call `then`, or `failed` if the change could not be recorded.
        """
        self._record(lambda learning, mine: (job(learning, mine), None), lambda _verdict: then(), failed)

    def _record(
        self, job: Callable[[LearningService, Attempt], Judged], then: Then, failed: Callable[[], None]
    ) -> None:
        mine = self._attempt
        if self._is_busy or mine is None:
            return
        self._is_busy = True

        def done(result: Judged) -> None:
            if self._attempt is mine:
                self._is_busy = False
                self._attempt, verdict = result
                then(verdict)

        def release(_error: object) -> None:
            if self._attempt is mine:
                self._is_busy = False
                failed()

        learning = self._learning
        self._worker.ask(lambda station: job(learning(station), mine), done, release)
