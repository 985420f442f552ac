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
from kiosk.bridge.staff.pin_steps import TECHNICIANS, PinGoal, PinOwner
from kiosk.domain.access import TECHNICIAN, Staff, WeakPinError
from kiosk.domain.errors import KioskError
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor
from kiosk.services.access import PinAnswer, PinEntry, PinStanding


@dataclass
class Doorkeeper:
    """Stand-in for the station and its access service.

    `answers`: prepared results of `enter` and `confirm`, in the order of the calls; an error is raised. `taken`: a
    new PIN that is refused because the technician already has it; empty: no new PIN is refused. `asked`: name of the
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

    def accounts(self) -> "Doorkeeper":
        return self

    def standing(self, _account: AccountId) -> PinStanding:
        return self.stands

    def enter(self, account: AccountId, pin: str) -> PinEntry:
        return self._answer(f"enter {account}", pin)

    def confirm(self, account: AccountId, pin: str) -> PinEntry:
        return self._answer(f"confirm {account}", pin)

    def set_first(self, pin: str) -> Actor:
        self._set("first technician", pin)
        return TECHNICIAN_ACTOR

    def change(self, actor: Actor, pin: str) -> None:
        self._set(f"change {actor.account}", pin)

    def give_pin(self, actor: Actor, account: AccountId, pin: str) -> None:
        self._set(f"{actor.account} gives {account}", pin)

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


TECHNICIAN_ACTOR = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))
LAN = PinOwner(AccountId("lan"), 4, "Nguyễn Thị Lan")
LAN_ACTOR = Actor(LAN.account, frozenset({Staff.GUIDE}))
RIGHT = PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), TECHNICIAN_ACTOR)
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

    def asks(self, goal: PinGoal, owner: PinOwner = TECHNICIANS) -> None:
        self.model.ask(owner, goal)
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
