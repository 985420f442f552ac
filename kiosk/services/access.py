"""Authenticates staff by PIN, and sets PINs.

Rules: An attempt is counted durably before the PIN is verified, so that a power cut in between does not give a free
attempt. No PIN is verified during a lockout. Failed attempts are recorded, but without the digits. A lockout concerns
one account only.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.access import FREE_FAILURES, TECHNICIAN, PinClosedError, PinTries, Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.access import PinHasher, PinStore
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.texts import translatable
from kiosk.services.new_pins import NewPins, owner_body

_TECHNICIANS = frozenset({Staff.TECHNICIAN})


class PinAnswer(Enum):
    """Result of an attempt to authenticate."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    """The PIN was not verified, because a lockout is in effect."""
    UNSET = "unset"
    """No PIN is set, or there is no open account with this id."""


@dataclass(frozen=True, slots=True)
class PinStanding:
    """State of the PIN of one account.

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
    """Result of an attempt, and the state of the PIN after it.

    ``actor``: the account that was authenticated; None unless the PIN was right.
    """

    answer: PinAnswer
    standing: PinStanding
    actor: Actor | None = None


class AccessService:
    """Access control of the staff area. Not thread-safe."""

    def __init__(  # noqa: PLR0913 - ports
        self,
        pins: PinStore,
        events: EventStore,
        clock: Clock,
        hasher: PinHasher,
        *,
        since: float,
        roles_of: Callable[[AccountId], frozenset[Staff]],
    ) -> None:
        """Create the service.

        `since`: monotonic time of the start of the kiosk; a lockout of an earlier boot counts from this time.
        `roles_of`: returns the roles of a guide's account, none if there is no such account or if it is closed; it is
        not called for the technician's account.
        """
        self._pins = pins
        self._guides_roles = roles_of
        self._events = events
        self._clock = clock
        self._hasher = hasher
        self._since = since
        self._new_pins = NewPins(pins, hasher)

    def standing(self, account: AccountId) -> PinStanding:
        """The current state of the PIN of `account`, with the number of failures and the remaining lockout."""
        row = self._pins.row(account)
        return self._standing(row.tries) if row else PinStanding(is_set=False)

    def enter(self, account: AccountId, pin: str) -> PinEntry:
        """Verify `pin`; if it is right, record the event STAFF_ENTERED."""
        return self._check(account, pin, is_entering=True)

    def confirm(self, account: AccountId, pin: str) -> PinEntry:
        """Verify `pin` again before a sensitive action; the event STAFF_ENTERED is not recorded."""
        return self._check(account, pin, is_entering=False)

    def set_first(self, pin: str) -> Actor:
        """Set the technician's first PIN and record STAFF_ENTERED; returns the technician's account.

        Raises WeakPinError, and PinClosedError if a PIN is already set.
        """
        if self._pins.row(TECHNICIAN) is not None:
            raise PinClosedError(
                translatable("Staff", "A PIN is already set."),
                translatable("Staff", "Enter it, or remove it with: kiosk pin reset."),
            )
        actor = Actor(TECHNICIAN, _TECHNICIANS)
        self._new_pins.put(TECHNICIAN, _TECHNICIANS, pin, actor, [_entered(TECHNICIAN, _TECHNICIANS)])
        return actor

    @needs(Right.CHANGE_OWN_PIN)
    def change(self, actor: Actor, pin: str) -> None:
        """Replace the PIN of the actor's own account; the caller must have confirmed the old PIN.

        Raises WeakPinError.
        """
        self._new_pins.put(actor.account, actor.roles, pin, actor)

    def reset(self, account: AccountId) -> bool:
        """Delete a PIN and its failure count; return False if no PIN is set.

        The caller must ensure that only the owner of the machine can do this.
        """
        if self._pins.row(account) is None:
            return False
        owner = {"account": account} if account != TECHNICIAN else owner_body(TECHNICIAN, _TECHNICIANS)
        self._pins.remove(account, [EventDraft(EventKind.PIN_CHANGED, {**owner, "way": "reset"})])
        return True

    def _standing(self, tries: PinTries) -> PinStanding:
        return PinStanding(True, tries.failures, tries.seconds_left(self._clock.now(), self._since))

    def _roles(self, account: AccountId) -> frozenset[Staff]:
        return _TECHNICIANS if account == TECHNICIAN else self._guides_roles(account)

    def _check(self, account: AccountId, pin: str, *, is_entering: bool) -> PinEntry:
        row, roles = self._pins.row(account), self._roles(account)
        if row is None or not roles:
            return PinEntry(PinAnswer.UNSET, PinStanding(is_set=False))
        now = self._clock.now()
        left = row.tries.seconds_left(now, self._since)
        if left > 0:
            return PinEntry(PinAnswer.LOCKED, PinStanding(True, row.tries.failures, left))
        if not self._pins.strike(row, now):  # another process changed the row in between
            return self._check(account, pin, is_entering=is_entering)
        if self._hasher.verify(row.hash, pin):
            self._pins.forgive(account, [_entered(account, roles)] if is_entering else [])
            return PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), Actor(account, roles))
        tries = row.tries.failed(now)
        body = {**owner_body(account, roles), "failures": tries.failures, "wait": tries.wait}
        self._events.append([EventDraft(EventKind.PIN_REFUSED, body)])
        return PinEntry(PinAnswer.WRONG, self.standing(account))


def _entered(account: AccountId, roles: frozenset[Staff]) -> EventDraft:
    return EventDraft(EventKind.STAFF_ENTERED, owner_body(account, roles))
