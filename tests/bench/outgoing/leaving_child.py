"""Answers lessons in the kiosk while its results leave; part of `tests.bench.kiosk_child`."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.bridge.shell.worker import Lane
from kiosk.domain.lessons import Step
from kiosk.domain.verdicts import Answer
from kiosk.tour.visitor import Visitor
from tests.bench.children import report
from tests.bench.touching import TimedDriver

if TYPE_CHECKING:
    from kiosk.app import App
    from kiosk.services.station import Station
    from kiosk.sync.sending.assembly import NetworkSending


class Leaving:
    """Sends all results in the background of `app`, and records frames until all have left."""

    def __init__(self, app: "App") -> None:
        self._app = app
        self._last = 0
        self._began = 0
        self.frames: list[float] = []
        self.seconds = 0.0
        self.error = ""
        self.is_over = False

    def begin(self, *, sends: bool) -> None:
        """Start recording frames, and sending if `sends`."""
        window = self._app.window.quick
        window.frameSwapped.connect(self._swapped)
        window.frameSwapped.connect(window.update)
        self._began = self._last = time.perf_counter_ns()
        window.update()
        if sends:
            self._app.worker.errand(_send, self._end, lane=Lane.NETWORK)

    def _end(self, sending: "NetworkSending") -> None:
        self.is_over = True
        self.seconds = (time.perf_counter_ns() - self._began) / 1e9
        self.error = repr(sending.log.last)

    def _swapped(self) -> None:
        now = time.perf_counter_ns()
        if not self.is_over:
            self.frames.append((now - self._last) / 1e6)
        self._last = now


def _send(station: "Station") -> "NetworkSending":
    sending = station.sending()
    assert sending is not None, "no server is configured"
    sending.automatic.send_now()
    sending.automatic.step(lambda: True)
    return sending


def leave(
    count: int, app: "App", lesson: tuple[str, str], guess: Callable[[Step], Answer], stop: Callable[["App"], None]
) -> None:
    """Answer the steps of `lesson`, and report frames and answers; `count`: number of bundles that leave."""
    driver = TimedDriver(app.window.quick, lambda: app.model.screen == "player" and app.model.player.showFeedback)
    visitor = Visitor(app, driver)
    visitor.open_strand(lesson[0])
    visitor.open_lesson(lesson[1])
    leaving = Leaving(app)
    leaving.begin(sends=count > 0)
    taps: list[float] = []
    for _ in visitor.learning(guess):
        if not leaving.is_over:
            taps = list(driver.samples)
    frames, answers = list(leaving.frames), len(driver.samples)
    if count:
        driver.wait(lambda: leaving.is_over, "all bundles to leave", 300)
    report("left", frames=frames, taps=taps, answers=answers, seconds=leaving.seconds, error=leaving.error)
    stop(app)
