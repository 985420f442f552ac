"""Letting staff in by PIN, and setting PINs.

Rules: a try is counted, durably, before it is known whether it is wrong, so whatever cuts the kiosk off in between
does not make it free; while a wait runs no PIN is looked at; what was tried is in the record, the digits never.
"""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.access import (
    FREE_FAILURES,
    PinClosedError,
    PinHasher,
    PinRow,
    PinStore,
    Staff,
    WeakPinError,
    seconds_left,
    wait_after,
    weakness,
)
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.machine.clocks import Clock
from kiosk.domain.ports import EventStore
from kiosk.domain.weak_pins import Weakness


class Answer(Enum):
    """What became of a PIN."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    """It was not looked at."""
    UNSET = "unset"
    """There is none to compare it with."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand for one kind of staff. ``seconds_left``: until a PIN is looked at again."""

    is_set: bool
    failures: int = 0
    seconds_left: float = 0.0

    @property
    def tries_left(self) -> int:
        """How many more wrong PINs until there is a wait."""
        return max(1, FREE_FAILURES + 1 - self.failures)


@dataclass(frozen=True, slots=True)
class Entry:
    """The answer to a PIN, and how things stand after it."""

    answer: Answer
    standing: Standing


class AccessService:
    """The door behind the residents' screens. One thread at a time."""

    def __init__(self, pins: PinStore, events: EventStore, clock: Clock, hasher: PinHasher, since: float) -> None:
        """`since`: when the kiosk began, on the clock's monotonic time; waits of an earlier boot begin then."""
        self._pins = pins
        self._events = events
        self._clock = clock
        self._hasher = hasher
        self._since = since

    def standing(self, staff: Staff) -> Standing:
        """Whether there is a PIN, how often it was missed, how long to wait."""
        row = self._pins.row(staff)
        return self._standing(row) if row else Standing(is_set=False)

    def enter(self, staff: Staff, pin: str) -> Entry:
        """Come in with `pin`."""
        return self._check(staff, pin, (EventDraft(EventKind.STAFF_ENTERED, {"staff": staff.value}),))

    def confirm(self, staff: Staff, pin: str) -> Entry:
        """Show once more who stands there, before something that only the owner of the PIN may do."""
        return self._check(staff, pin, ())

    def set_first(self, staff: Staff, pin: str) -> None:
        """Set a PIN where there is none, and come in with it. Raises WeakPinError, PinClosedError."""
        if self._pins.row(staff) is not None:
            raise PinClosedError("There is a PIN already.", "Enter it, or take it away with: kiosk pin reset.")
        self._put(staff, pin, "first", EventDraft(EventKind.STAFF_ENTERED, {"staff": staff.value}))

    def change(self, staff: Staff, pin: str) -> None:
        """Set a PIN whether there is one or not; for whoever is in already. Raises WeakPinError."""
        self._put(staff, pin, "changed")

    def reset(self, staff: Staff) -> bool:
        """Take a PIN and its count away; False when there was none. For whoever owns the machine."""
        if self._pins.row(staff) is None:
            return False
        self._pins.remove(staff, [_changed(staff, "reset")])
        return True

    def _standing(self, row: PinRow) -> Standing:
        return Standing(True, row.failures, seconds_left(row, self._clock.now(), self._since))

    def _check(self, staff: Staff, pin: str, entering: tuple[EventDraft, ...]) -> Entry:
        row = self._pins.row(staff)
        if row is None:
            return Entry(Answer.UNSET, Standing(is_set=False))
        now = self._clock.now()
        left = seconds_left(row, now, self._since)
        if left > 0:
            return Entry(Answer.LOCKED, Standing(True, row.failures, left))
        if not self._pins.strike(row, now):  # another process changed it in between
            return self._check(staff, pin, entering)
        if self._hasher.verify(row.hash, pin):
            self._pins.forgive(staff, entering)
            return Entry(Answer.RIGHT, Standing(is_set=True))
        failures = row.failures + 1
        body = {"staff": staff.value, "failures": failures, "wait": wait_after(failures)}
        self._events.append([EventDraft(EventKind.PIN_REFUSED, body)])
        return Entry(Answer.WRONG, self.standing(staff))

    def _put(self, staff: Staff, pin: str, way: str, *further: EventDraft) -> None:
        why = weakness(pin, staff) or self._taken(staff, pin)
        if why is not None:
            raise WeakPinError(why)
        self._pins.put(staff, self._hasher.hash(pin), [_changed(staff, way), *further])

    def _taken(self, staff: Staff, pin: str) -> Weakness | None:
        rows = [self._pins.row(other) for other in Staff if other is not staff]
        return Weakness.TAKEN if any(row and self._hasher.verify(row.hash, pin) for row in rows) else None


def _changed(staff: Staff, way: str) -> EventDraft:
    return EventDraft(EventKind.PIN_CHANGED, {"staff": staff.value, "way": way})
