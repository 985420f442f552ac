"""Answers lessons in the kiosk, with and without results that leave; part of `tests.bench.kiosk_child`."""

import time
from collections.abc import Callable, Iterator
from itertools import cycle
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from kiosk.bridge.shell.worker import Lane
from kiosk.domain.lessons import Step
from kiosk.domain.syncing.contacts import Contact
from kiosk.domain.verdicts import Answer
from kiosk.tour.visitor import Visitor
from tests.bench.children import report
from tests.bench.touching import TimedDriver

if TYPE_CHECKING:
    from kiosk.app import App
    from kiosk.services.station import Station

ORDERS = (("floor", "ours", "again"), ("again", "floor", "ours"), ("ours", "again", "floor"))
"""Orders of the lessons of a round, so that none is always the first one."""
_PATIENCE = 120


class Leaving:
    """Sends all results of `app` in one contact, which `start` begins or continues and `stop` interrupts.

    ``sent``: number of files. ``cpu_s``: CPU time of the sending thread. ``is_over``: whether no file is left, or
    there was an ``error``.
    """

    def __init__(self, app: "App") -> None:
        self._worker = app.worker
        self._may_send = Event()
        self._is_begun = False
        self.is_sending = False
        self.is_over = False
        self.error = ""
        self.sent = 0
        self.cpu_s = 0.0
        self.seconds = 0.0

    def start(self) -> None:
        """Begin or continue; nothing is done if no file is left."""
        if self.is_over:
            return
        self.is_sending = True
        self._may_send.set()
        if not self._is_begun:
            self._is_begun = True
            self._worker.errand(self._send, self._end, lane=Lane.NETWORK)

    def stop(self) -> None:
        """Interrupt the contact before its next file; until then `is_sending` is True."""
        self._may_send.clear()

    def _send(self, station: "Station") -> Contact:
        sending = station.sending()
        assert sending is not None, "no server is configured"
        cpu, wall = time.thread_time(), time.perf_counter()
        sending.automatic.send_now()
        sending.automatic.step(lambda: True, self._pause)
        self.cpu_s += time.thread_time() - cpu
        self.seconds += time.perf_counter() - wall
        assert sending.log.last is not None
        return sending.log.last

    def _pause(self, _sent: int, _left: int) -> None:
        began = time.perf_counter()
        if not self._may_send.is_set():
            self.is_sending = False
            self._may_send.wait()
            self.seconds -= time.perf_counter() - began

    def _end(self, contact: Contact) -> None:
        self.sent = contact.sent
        self.is_sending = False
        self.is_over = True
        self.error = "" if contact.error is None else repr(contact)


class Watch:
    """Records the frames and answers of one lesson at a time; the window is drawn without a pause."""

    def __init__(self, app: "App") -> None:
        player = app.model.player
        self.driver = TimedDriver(app.window.quick, lambda: app.model.screen == "player" and player.showFeedback)
        self._last = 0
        self._frames: list[float] = []
        self._ends: list[int] = []
        window = app.window.quick
        window.frameSwapped.connect(self._swapped)
        window.frameSwapped.connect(window.update)

    def begin(self) -> None:
        """Begin a lesson."""
        self.driver.samples.clear()
        self._frames, self._ends = [], []
        self._last = time.perf_counter_ns()
        self.driver.window.update()

    def window(self) -> dict[str, Any]:
        """Return what was recorded since `begin`; see `pairs.Window`."""
        return {"frames": self._frames[:], "answers": self.driver.samples[:], "ends": self._ends[:]}

    def _swapped(self) -> None:
        now = time.perf_counter_ns()
        self._frames.append((now - self._last) / 1e6)
        self._last = now
        self._ends += [len(self._frames)] * (len(self.driver.samples) - len(self._ends))


class Rounds:
    """Answers lesson after lesson and records them."""

    def __init__(self, app: "App", lesson: tuple[str, str], guess: Callable[[Step], Answer]) -> None:
        self._watch = Watch(app)
        self._visitor = Visitor(app, self._watch.driver)
        self._lesson = lesson
        self._guess = guess
        self.leaving = Leaving(app)

    def all(self) -> Iterator[dict[str, Any]]:
        """Yield rounds until no file is left; see `pairs.Round`."""
        self._learn(sends=False)
        for order in cycle(ORDERS):
            yield {name: self._learn(sends=name == "ours") for name in order}
            if self.leaving.is_over:
                return

    def _learn(self, *, sends: bool) -> dict[str, Any]:
        """Work through the lesson and return to the home screen; what is recorded ends with the last file."""
        self._visitor.open_strand(self._lesson[0])
        self._visitor.open_lesson(self._lesson[1])
        if sends:
            self.leaving.start()
        self._watch.begin()
        recorded = self._watch.window()
        for _ in self._visitor.learning(self._guess):
            if not sends or not self.leaving.is_over:
                recorded = self._watch.window()
        self.leaving.stop()
        driver = self._watch.driver
        driver.wait(lambda: not self.leaving.is_sending, "the contact to pause", _PATIENCE)
        driver.tap("homeButton")
        self._visitor.see_screen("home")
        return recorded


def leave(
    count: int, app: "App", lesson: tuple[str, str], guess: Callable[[Step], Answer], stop: Callable[["App"], None]
) -> None:
    """Answer `lesson` again and again while `count` bundles leave, and report the rounds."""
    for timer in app.background.findChildren(QTimer):
        timer.stop()  # results leave only when this module sends them
    rounds = Rounds(app, lesson, guess)
    found = list(rounds.all())
    leaving = rounds.leaving
    error = leaving.error or (f"only {leaving.sent} bundles left" if leaving.sent < count else "")
    report("left", rounds=found, sent=leaving.sent, cpu_s=leaving.cpu_s, seconds=leaving.seconds, error=error)
    stop(app)
