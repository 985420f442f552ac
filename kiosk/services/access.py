"""Authenticates staff by PIN, and sets PINs.

Rules: An attempt is counted durably before the PIN is verified, so that a power cut in between does not give a free
attempt. No PIN is verified during a lockout. Failed attempts are recorded, but without the digits.
"""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.access import (
    FREE_FAILURES,
    PinClosedError,
    PinRow,
    Staff,
    WeakPinError,
    seconds_left,
    wait_after,
    weakness,
)
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ports.access import PinHasher, PinStore
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore
from kiosk.domain.texts import translatable
from kiosk.domain.weak_pins import Weakness


class PinAnswer(Enum):
    """Result of an attempt to authenticate."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    """The PIN was not verified, because a lockout is in effect."""
    UNSET = "unset"
    """No PIN is set."""


@dataclass(frozen=True, slots=True)
class PinStanding:
    """State of the PIN of one role.

    ``failures``: wrong PINs since the last right one. ``seconds_left``: seconds until the lockout ends, 0 without a
    lockout.
    """

    is_set: bool
    failures: int = 0
    seconds_left: float = 0.0

    @property
    def tries_left(self) -> int:
        """Number of further wrong PINs until the next lockout; 1 if every wrong PIN starts one."""
        return max(1, FREE_FAILURES + 1 - self.failures)


@dataclass(frozen=True, slots=True)
class PinEntry:
    """Result of an attempt, and the state of the PIN after it."""

    answer: PinAnswer
    standing: PinStanding


class AccessService:
    """Access control of the staff area. Not thread-safe."""

    def __init__(self, pins: PinStore, events: EventStore, clock: Clock, hasher: PinHasher, since: float) -> None:
        """`since`: monotonic time of the start of the kiosk; a lockout of an earlier boot counts from this time."""
        self._pins = pins
        self._events = events
        self._clock = clock
        self._hasher = hasher
        self._since = since

    def standing(self, staff: Staff) -> PinStanding:
        """The current state of the PIN of `staff`, with the number of failures and the remaining lockout."""
        row = self._pins.row(staff)
        return self._standing(row) if row else PinStanding(is_set=False)

    def enter(self, staff: Staff, pin: str) -> PinEntry:
        """Verify `pin`; if it is right, record the event STAFF_ENTERED."""
        return self._check(staff, pin, (EventDraft(EventKind.STAFF_ENTERED, {"staff": staff.value}),))

    def confirm(self, staff: Staff, pin: str) -> PinEntry:
        """Verify `pin` again before a sensitive action; the event STAFF_ENTERED is not recorded."""
        return self._check(staff, pin, ())

    def set_first(self, staff: Staff, pin: str) -> None:
        """Set the first PIN and record STAFF_ENTERED.

        Raises WeakPinError, and PinClosedError if a PIN is already set.
        """
        if self._pins.row(staff) is not None:
            raise PinClosedError(
                translatable("Staff", "A PIN is already set."),
                translatable("Staff", "Enter it, or remove it with: kiosk pin reset."),
            )
        self._put(staff, pin, "first", EventDraft(EventKind.STAFF_ENTERED, {"staff": staff.value}))

    def change(self, staff: Staff, pin: str) -> None:
        """Set or replace a PIN; the caller must have authenticated the person. Raises WeakPinError."""
        self._put(staff, pin, "changed")

    def reset(self, staff: Staff) -> bool:
        """Delete a PIN and its failure count; return False if no PIN is set.

        The caller must ensure that only the owner of the machine can do this.
        """
        if self._pins.row(staff) is None:
            return False
        self._pins.remove(staff, [_changed(staff, "reset")])
        return True

    def _standing(self, row: PinRow) -> PinStanding:
        return PinStanding(True, row.failures, seconds_left(row, self._clock.now(), self._since))

    def _check(self, staff: Staff, pin: str, entering: tuple[EventDraft, ...]) -> PinEntry:
        row = self._pins.row(staff)
        if row is None:
            return PinEntry(PinAnswer.UNSET, PinStanding(is_set=False))
        now = self._clock.now()
        left = seconds_left(row, now, self._since)
        if left > 0:
            return PinEntry(PinAnswer.LOCKED, PinStanding(True, row.failures, left))
        if not self._pins.strike(row, now):  # another process changed the row in between
            return self._check(staff, pin, entering)
        if self._hasher.verify(row.hash, pin):
            self._pins.forgive(staff, entering)
            return PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True))
        failures = row.failures + 1
        body = {"staff": staff.value, "failures": failures, "wait": wait_after(failures)}
        self._events.append([EventDraft(EventKind.PIN_REFUSED, body)])
        return PinEntry(PinAnswer.WRONG, self.standing(staff))

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
