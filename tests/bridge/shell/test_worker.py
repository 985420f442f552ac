import threading
import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.domain.errors import DiskFullError, KioskError


class Bench:
    """Stand-in for the `Station` that the worker passes to its jobs; `closed_in`: id of the thread that closed it."""

    def __init__(self) -> None:
        self.closed_in = 0


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def worker(qtbot: QtBot, bench: Bench) -> Worker:
    made = Worker(lambda: bench, lambda: setattr(bench, "closed_in", threading.get_ident()))  # type: ignore[arg-type, return-value]
    made.begin()
    return made


def test_answers_arrive_on_the_gui_thread_in_order(qtbot: QtBot, worker: Worker):
    arrived: list[tuple[int, int]] = []
    for number in range(5):
        worker.ask(lambda _station, number=number: number, lambda got: arrived.append((got, threading.get_ident())))
    qtbot.waitUntil(lambda: worker.is_idle)
    assert arrived == [(number, threading.get_ident()) for number in range(5)]


def test_nothing_is_done_before_the_worker_begins(qtbot: QtBot, bench: Bench):
    done: list[int] = []
    held = Worker(lambda: bench, lambda: None)  # type: ignore[arg-type, return-value]
    for number in range(3):
        held.ask(lambda _station, number=number: done.append(number))
    assert not held.is_idle
    assert done == []
    held.begin()
    qtbot.waitUntil(lambda: held.is_idle)
    assert done == [0, 1, 2]


def test_a_failure_is_told_to_the_asker_and_shown(qtbot: QtBot, worker: Worker):
    told: list[KioskError] = []
    shown: list[KioskError] = []
    worker.failed.connect(shown.append)
    worker.ask(_fail, failed=told.append)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert [type(error) for error in told] == [DiskFullError]
    assert shown == told


def test_an_unexpected_error_is_told_too(qtbot: QtBot, worker: Worker):
    shown: list[KioskError] = []
    worker.failed.connect(shown.append)
    worker.ask(lambda _station: 1 // 0)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert "ZeroDivisionError" in str(shown[0])


def test_an_errand_never_keeps_an_answer_waiting(qtbot: QtBot, worker: Worker):
    go_on = threading.Event()
    answered: list[bool] = []
    worker.errand(lambda _station: go_on.wait(10))
    worker.ask(lambda _station: True, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert not worker.is_idle
    go_on.set()
    qtbot.waitUntil(lambda: worker.is_idle)


def test_an_errand_that_does_not_end_holds_up_its_own_lane_only(qtbot: QtBot, worker: Worker):
    go_on = threading.Event()
    done: list[str] = []
    worker.errand(lambda _station: go_on.wait(10))
    worker.errand(lambda _station: "after it", done.append)
    worker.errand(lambda _station: "outgoing", done.append, lane=Lane.OUTGOING)
    worker.errand(lambda _station: "care", done.append, lane=Lane.CARE)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert sorted(done) == ["care", "outgoing"]
    go_on.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done[2:] == ["after it"]


def test_the_failure_of_an_errand_is_not_shown_to_a_visitor(qtbot: QtBot, worker: Worker):
    shown: list[KioskError] = []
    worker.failed.connect(shown.append)
    worker.errand(_fail)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert shown == []


def test_an_errand_tells_how_far_it_is_and_what_came_of_it(qtbot: QtBot, worker: Worker):
    told: list[tuple[str, int]] = []

    def run(_station: object) -> str:
        for number in range(3):
            worker.tell(lambda number=number: told.append((str(number), threading.get_ident())))
        return "done"

    worker.errand(run, lambda got: told.append((got, threading.get_ident())))
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [(said, threading.get_ident()) for said in ("0", "1", "2", "done")]


@pytest.mark.parametrize(
    ("fault", "kind"), [(DiskFullError("full", "x"), DiskFullError), (OSError("gone"), KioskError)]
)
def test_whoever_sent_an_errand_is_told_why_it_failed(
    qtbot: QtBot, worker: Worker, fault: Exception, kind: type[KioskError]
):
    told: list[KioskError] = []
    shown: list[KioskError] = []
    worker.failed.connect(shown.append)

    def run(_station: object) -> None:
        raise fault

    worker.errand(run, failed=told.append)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert [type(error) for error in told] == [kind]
    assert all(error.cure for error in told)
    assert shown == []


def test_what_was_asked_for_is_finished_before_the_record_is_closed(worker: Worker, bench: Bench):
    done: list[int] = []
    for number in range(20):
        worker.ask(lambda _station, number=number: done.append(number) if not bench.closed_in else None)
    worker.shut_down()
    assert done == list(range(20))
    assert bench.closed_in


@pytest.mark.parametrize("lane", [Lane.STAFF, Lane.OUTGOING])
def test_what_does_not_answer_is_left_behind_and_the_record_is_closed_all_the_same(
    qtbot: QtBot, worker: Worker, bench: Bench, lane: Lane, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.bridge.shell.worker.PATIENCE_SECONDS", 0.05)
    begun, go_on = threading.Event(), threading.Event()
    worker.errand(lambda _station: (begun.set(), go_on.wait(30)), lane=lane)
    qtbot.waitUntil(begun.is_set)
    worker.shut_down()
    assert worker.has_left
    assert bench.closed_in
    go_on.set()


def test_the_care_of_the_record_is_always_waited_for(
    qtbot: QtBot, worker: Worker, bench: Bench, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.bridge.shell.worker.PATIENCE_SECONDS", 0)
    begun = threading.Event()
    told: list[bool] = []

    def back_up(_station: object) -> None:
        begun.set()
        time.sleep(0.2)
        told.append(not bench.closed_in)

    worker.errand(back_up, lane=Lane.CARE)
    qtbot.waitUntil(begun.is_set)
    worker.shut_down()
    assert told == [True]
    assert not worker.has_left


def test_nobody_is_told_anything_once_the_record_is_closed(qtbot: QtBot, worker: Worker):
    told: list[str] = []
    worker.ask(lambda _station: None, lambda _none: told.append("answer"))
    worker.ask(_fail, failed=lambda _error: told.append("failure"))
    worker.failed.connect(lambda _error: told.append("problem"))
    telling = threading.Thread(target=worker.tell, args=(lambda: told.append("progress"),))
    telling.start()
    telling.join()
    worker.shut_down()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == []


def _fail(_station: object) -> Callable[[], None]:
    raise DiskFullError("There is no room.", "Make room.")
