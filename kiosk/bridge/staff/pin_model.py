"""View model of the PIN dialogue, in which staff enter a PIN, or choose a new PIN and type it twice.

Rules: there is one dialogue at a time. The typed digits are used only to verify or set a PIN. They are deleted at
every change of the phase. A new PIN is kept until `forget`, to compare the second input with it. The screen receives
only the number of typed digits. Only the technician chooses the first PIN of the own account; a guide's first PIN is
set by somebody else.
"""

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.shell.worker import Lane, Worker
from kiosk.bridge.staff.pin_steps import TECHNICIANS, TYPING, PinGoal, PinOwner, PinPhase
from kiosk.bridge.staff.pin_words import heading, help_text, problem_text, wait_text
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.access import MOST_DIGITS, WeakPinError, weakness
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.rights import Actor

if TYPE_CHECKING:
    from kiosk.services.access import PinEntry, PinStanding
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class PinViewModel(QObject):
    """State of the dialogue: phase, number of typed digits, problem, lockout."""

    changed = Signal()
    done = Signal()
    """Emitted after the right PIN was entered or a new PIN was set."""
    left = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._owner = TECHNICIANS
        self._actor: Actor | None = None
        self._goal = PinGoal.ENTER
        self._phase = PinPhase.OPENING
        self._digits = ""
        self._chosen = ""
        self._problem = ""
        self._tries_left = 0
        self._is_first = False
        self._until = 0.0
        self._round = 0
        self._count = QTimer(self, interval=250)
        self._count.timeout.connect(self._tick)

    def ask(self, owner: PinOwner, goal: PinGoal) -> None:
        """Begin a dialogue in which `owner` enters or changes the own PIN; discard an earlier dialogue."""
        self.forget()
        self._owner, self._goal = owner, goal
        self._call(lambda station: station.access().standing(owner.account), self._stand)

    def ask_new(self, owner: PinOwner, giver: Actor) -> None:
        """Begin a dialogue in which `giver` sets the PIN of `owner`; discard an earlier dialogue."""
        self.forget()
        self._owner, self._goal, self._actor = owner, PinGoal.GIVE, giver
        self._go(PinPhase.CHOOSE)

    @property
    def actor(self) -> Actor:
        """The account that entered its PIN or set a PIN, available after `done`. Raises LookupError before."""
        if self._actor is None:
            raise LookupError("no PIN was entered")
        return self._actor

    @Slot()
    def forget(self) -> None:
        """Discard the dialogue and its digits; the result of a running verification is ignored."""
        self._round += 1
        self._chosen = ""
        self._is_first = False
        self._actor = None
        self._go(PinPhase.OPENING)

    def _go(self, phase: PinPhase, problem: str = "") -> None:
        self._digits = ""
        self._phase = phase
        self._problem = problem
        if phase is not PinPhase.LOCKED:
            self._count.stop()
        self.changed.emit()

    def _call(self, job: "Callable[[Station], Any]", then: Callable[[Any], None]) -> None:
        """Run `job` on the job thread, then call `then`; meanwhile the phase is ``opening`` or ``checking``.

        After an error, which the staff's screens show, the dialogue returns to the previous phase. If the dialogue is
        discarded meanwhile, the result and the error are ignored.
        """
        mine, before = self._round, self._phase
        if before is not PinPhase.OPENING:
            self._go(PinPhase.CHECKING)
        self._worker.ask(
            job,
            lambda result: then(result) if self._round == mine else None,
            lambda _error: self._go(before) if self._round == mine else None,
        )

    def _stand(self, standing: "PinStanding") -> None:
        self._tries_left = standing.tries_left
        if not standing.is_set and not self._owner.is_technician:
            self.left.emit()
        elif not standing.is_set:
            self._is_first = True
            self._go(PinPhase.CHOOSE)
        elif standing.seconds_left > 0:
            self._lock(standing.seconds_left)
        else:
            self._go(PinPhase.ENTER)

    def _lock(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._go(PinPhase.LOCKED)
        self._count.start()

    @Slot()
    def _tick(self) -> None:
        if self._until <= time.monotonic():
            self._go(PinPhase.ENTER)
        else:
            self.changed.emit()

    @Slot(str)
    def strike(self, digit: str) -> None:
        """Append `digit` to the typed PIN.

        No effect if the phase is not in `TYPING`, or if the typed PIN already has `MOST_DIGITS` digits.
        """
        if self._phase in TYPING and len(digit) == 1 and digit in "0123456789" and len(self._digits) < MOST_DIGITS:
            self._digits += digit
            self._problem = ""
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Delete the digit typed last."""
        if self._phase in TYPING and self._digits:
            self._digits = self._digits[:-1]
            self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """Use the typed digits according to the phase: verify a PIN, or choose, repeat and set a new PIN.

        Too few digits are refused in every phase.
        """
        digits = self._digits
        if self._phase not in TYPING:
            return
        if len(digits) < self._owner.least_digits:
            self._problem = Weakness.SHORT.value
            self.changed.emit()
        elif self._phase is PinPhase.ENTER:
            self._check(digits)
        elif self._phase is PinPhase.CHOOSE:
            self._choose(digits)
        elif digits != self._chosen:
            self._go(PinPhase.CHOOSE, "differ")
        else:
            self._set(digits)

    def _check(self, digits: str) -> None:
        account, enters = self._owner.account, self._goal is PinGoal.ENTER

        def job(station: "Station") -> "PinEntry":
            door = station.access()
            return door.enter(account, digits) if enters else door.confirm(account, digits)

        self._call(job, self._answered)

    def _answered(self, entry: "PinEntry") -> None:
        self._tries_left = entry.standing.tries_left
        self._actor = entry.actor
        answer = entry.answer.value
        if answer == "right" and self._goal is PinGoal.ENTER:
            self.done.emit()
        elif answer == "right":
            self._go(PinPhase.CHOOSE)
        elif answer == "unset":  # the PIN was reset during the dialogue
            self.ask(self._owner, self._goal)
        elif entry.standing.seconds_left > 0:
            self._lock(entry.standing.seconds_left)
        else:
            self._go(PinPhase.ENTER, answer)

    def _choose(self, digits: str) -> None:
        why = weakness(digits, self._owner.least_digits)
        if why is not None:
            self._go(PinPhase.CHOOSE, why.value)
        else:
            self._go(PinPhase.REPEAT)
            self._chosen = digits

    def _set(self, digits: str) -> None:
        owner, goal, actor = self._owner, self._goal, self._actor

        def job(station: "Station") -> Weakness | Actor:
            try:
                return _set_pin(station, owner, goal, actor, digits)
            except WeakPinError as error:
                return error.why

        self._call(job, self._was_set)

    def _was_set(self, result: Weakness | Actor) -> None:
        if isinstance(result, Actor):
            self._actor = result
            self._worker.errand(lambda station: station.maintain(), lane=Lane.CARE)  # back up the new PIN
            self.done.emit()
        else:
            self._go(PinPhase.CHOOSE, result.value)

    @Slot()
    def leave(self) -> None:
        """Leave the dialogue (button «Trở lại»), except while a PIN is being verified or set."""
        if self._phase is not PinPhase.CHECKING:
            self.left.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """Phase of the dialogue: ``opening``, ``enter``, ``choose``, ``repeat``, ``checking`` or ``locked``."""
        return self._phase.value

    @Property(str, notify=changed)
    def account(self) -> str:
        """Id of the account to which the PIN belongs."""
        return self._owner.account

    @Property(bool, notify=changed)
    def isFirst(self) -> bool:
        """Whether the dialogue sets the first PIN, because none is set yet."""
        return self._is_first

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of typed digits."""
        return len(self._digits)

    @Property(int, notify=changed)
    def leastDigits(self) -> int:
        """Minimum number of digits of this account's PIN."""
        return self._owner.least_digits

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Problem with the PIN submitted last; empty if there is none.

        It is a value of `Weakness`, ``differ`` (the second input differs from the first) or ``wrong``.
        """
        return self._problem

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """Number of further wrong PINs until the next lockout."""
        return self._tries_left

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until the lockout ends."""
        return max(0, math.ceil(self._until - time.monotonic()))

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Heading of the dialogue in the current phase; see `pin_words.heading`."""
        return heading(self._phase, self._goal, self._owner, is_first=self._is_first)

    @Property(str, notify=changed)
    def helpText(self) -> str:
        """Explanation below the heading; empty in some phases."""
        return help_text(self._phase, self._owner, is_first=self._is_first)

    @Property(str, notify=changed)
    def problemText(self) -> str:
        """Message about `problem`; empty if there is none."""
        return problem_text(self.problem, self.triesLeft, self.leastDigits)

    @Property(str, notify=changed)
    def waitText(self) -> str:
        """Time until the lockout ends, in minutes and seconds: ``1:05``."""
        return wait_text(self.secondsLeft)


def _set_pin(station: "Station", owner: PinOwner, goal: PinGoal, actor: Actor | None, digits: str) -> Actor:
    """Set the PIN of `owner` and return the account that set it; `actor`: None if the technician has no PIN yet."""
    if actor is None:
        return station.access().set_first(digits)
    if goal is PinGoal.GIVE:
        station.accounts().give_pin(actor, owner.account, digits)
    else:
        station.access().change(actor, digits)
    return actor
