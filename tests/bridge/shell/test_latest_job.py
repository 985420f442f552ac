"""Jobs of which only the newest answer is handled."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.domain.errors import DiskFullError, KioskError
from tests.bridge.fakes import SlowWorker


class Desk:
    """A `LatestJob` and what its callbacks received."""

    def __init__(self) -> None:
        self.worker: Any = SlowWorker(None)
        self.job = LatestJob(self.worker)
        self.handled: list[str] = []
        self.failed: list[KioskError] = []
        self.dropped: list[str] = []

    def asks(self, answer: str) -> None:
        self.job.ask(lambda _station: answer, self.handled.append, self.failed.append, self.dropped.append)

    def asks_in_vain(self) -> None:
        self.job.ask(_fail, self.handled.append, self.failed.append, self.dropped.append)


def _fail(_station: object) -> str:
    raise DiskFullError("full")


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_an_answer_is_handled_once(desk: Desk) -> None:
    desk.asks("hamlets")
    assert desk.job.is_busy
    desk.worker.work()
    assert (desk.handled, desk.dropped, desk.job.is_busy) == (["hamlets"], [], False)


def test_only_the_newest_answer_is_handled_and_the_others_are_passed_on(desk: Desk) -> None:
    desk.asks("hamlets")
    desk.asks("faces")
    desk.worker.waiting.pop(0)()
    assert desk.job.is_busy, "the newest answer is still awaited"
    desk.worker.work()
    assert (desk.handled, desk.dropped) == (["faces"], ["hamlets"])


def test_no_answer_is_handled_after_a_drop(desk: Desk) -> None:
    desk.asks("hamlets")
    desk.job.drop()
    assert not desk.job.is_busy
    desk.worker.work()
    assert (desk.handled, desk.dropped) == ([], ["hamlets"])


def test_a_failure_ends_the_job(desk: Desk) -> None:
    desk.asks_in_vain()
    desk.worker.work()
    assert ([type(error) for error in desk.failed], desk.job.is_busy) == ([DiskFullError], False)


def test_the_failure_of_an_older_job_is_not_handled(desk: Desk) -> None:
    desk.asks_in_vain()
    desk.asks("faces")
    desk.worker.work()
    assert (desk.failed, desk.handled) == ([], ["faces"])


def test_an_answer_can_request_the_next_job(desk: Desk) -> None:
    desk.job.ask(lambda _station: "hamlets", lambda _hamlets: desk.asks("faces"))
    desk.worker.work()
    assert (desk.handled, desk.job.is_busy) == (["faces"], False)


@pytest.mark.parametrize("is_dropped", [False, True])
def test_the_answer_of_an_errand_can_be_dropped_too(desk: Desk, is_dropped: bool) -> None:
    desk.job.errand(lambda _station: "paper", desk.handled.append)
    if is_dropped:
        desk.job.drop()
    desk.worker.work()
    assert desk.handled == ([] if is_dropped else ["paper"])


def test_callbacks_are_optional(desk: Desk) -> None:
    handle: Callable[[object], None] = desk.handled.append  # type: ignore[assignment]  # receives strings
    desk.job.ask(_fail, handle)
    desk.worker.work()
    desk.job.ask(lambda _station: "hamlets", handle)
    desk.job.drop()
    desk.worker.work()
    assert (desk.handled, desk.failed) == ([], [])
