"""A PIN dialogue for tests, with a stand-in for the access service."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pin_model import PinViewModel
from kiosk.bridge.staff.pin_steps import PinGoal
from kiosk.domain.access import Staff, WeakPinError
from kiosk.domain.errors import KioskError
from kiosk.domain.weak_pins import Weakness
from kiosk.services.access import PinAnswer, PinEntry, PinStanding


@dataclass
class Doorkeeper:
    """Stand-in for the station and its access service.

    `answers`: prepared results of `enter` and `confirm`, in the order of the calls; an error is raised. `taken`: a
    new PIN that is refused because another role already has it; empty: no new PIN is refused. `asked`: name of the
    call and PIN of each call, except refused new PINs. `threads`: identifiers of the threads that used the service.
    `enter` and `confirm` wait until `go_on` is set, for at most 10 seconds.
    """

    stands: PinStanding = field(default_factory=lambda: PinStanding(is_set=True))
    answers: list[PinEntry | KioskError] = field(default_factory=list)
    taken: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    go_on: threading.Event = field(default_factory=threading.Event)

    def access(self) -> "Doorkeeper":
        self.threads.add(threading.get_ident())
        return self

    def standing(self, _staff: Staff) -> PinStanding:
        return self.stands

    def enter(self, staff: Staff, pin: str) -> PinEntry:
        return self._answer(f"enter {staff.value}", pin)

    def confirm(self, staff: Staff, pin: str) -> PinEntry:
        return self._answer(f"confirm {staff.value}", pin)

    def set_first(self, staff: Staff, pin: str) -> None:
        self._set(f"first {staff.value}", pin)

    def change(self, staff: Staff, pin: str) -> None:
        self._set(f"change {staff.value}", pin)

    def _answer(self, what: str, pin: str) -> PinEntry:
        self.go_on.wait(10)
        self.asked.append((what, pin))
        answer = self.answers.pop(0)
        if isinstance(answer, KioskError):
            raise answer
        return answer

    def _set(self, what: str, pin: str) -> None:
        if pin == self.taken:
            raise WeakPinError(Weakness.TAKEN)
        self.asked.append((what, pin))


RIGHT = PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True))
WRONG = PinEntry(PinAnswer.WRONG, PinStanding(is_set=True, failures=1))
SHUT = PinEntry(PinAnswer.WRONG, PinStanding(is_set=True, failures=5, seconds_left=30))
GONE = PinEntry(PinAnswer.UNSET, PinStanding(is_set=False))


@dataclass
class Pad:
    """A PIN dialogue, its worker, and the signals that the dialogue has emitted."""

    qtbot: QtBot
    keeper: Doorkeeper
    worker: Worker
    model: PinViewModel
    done: list[None] = field(default_factory=list)
    left: list[None] = field(default_factory=list)

    def asks(self, goal: PinGoal, staff: Staff = Staff.TECHNICIAN) -> None:
        self.model.ask(staff, goal)
        self.rests()

    def rests(self) -> None:
        self.keeper.go_on.set()
        self.qtbot.waitUntil(lambda: self.worker.is_idle)

    def types(self, digits: str) -> None:
        for digit in digits:
            self.model.strike(digit)

    def enters(self, digits: str) -> None:
        self.types(digits)
        self.model.submit()
        self.rests()


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[..., Pad]]:
    workers = []
    parent = QObject()

    def make_pad(**keeper: Any) -> Pad:
        doorkeeper = Doorkeeper(**keeper)
        worker = Worker(lambda: doorkeeper, lambda: None)  # type: ignore[arg-type, return-value]
        worker.begin()
        worker.ask(lambda _station: None)
        workers.append(worker)
        pad = Pad(qtbot, doorkeeper, worker, PinViewModel(worker, parent))
        pad.model.done.connect(lambda: pad.done.append(None))
        pad.model.left.connect(lambda: pad.left.append(None))
        return pad

    yield make_pad
    for worker in workers:
        worker.shut_down()
