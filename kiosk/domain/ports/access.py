"""Ports for storing and hashing PINs."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.access import PinRow
from kiosk.domain.events import EventDraft
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.clocks import Moment


class PinStore(Protocol):
    """Port: storage of the PINs. Every change is one durable transaction."""

    def row(self, account: AccountId) -> PinRow | None:
        """The stored PIN of `account`; None if no PIN is set."""
        ...

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """Add one wrong try, made at `now`, to the row `seen`, which the caller has read.

        If the stored row differs from `seen`, nothing is stored and the result is False.
        """
        ...

    def forgive(self, account: AccountId, drafts: Sequence[EventDraft]) -> None:
        """Set the number of wrong tries of `account` to 0; append `drafts` to the record in the same transaction."""
        ...

    def put(self, account: AccountId, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Store the PIN hash of `account` and set its number of wrong tries to 0.

        `drafts` are appended to the record in the same transaction.
        """
        ...

    def remove(self, account: AccountId, drafts: Sequence[EventDraft]) -> None:
        """Delete the PIN and the wrong tries of `account`, if it has a PIN.

        `drafts` are appended to the record in the same transaction, also if there is no PIN.
        """
        ...


class PinHasher(Protocol):
    """Port: a password hash for PINs that is slow on purpose, against guessing."""

    def hash(self, pin: str) -> str:
        """The hash of `pin`, to be stored."""
        ...

    def verify(self, hash_: str, pin: str) -> bool:
        """Whether `pin` matches the stored `hash_`."""
        ...
