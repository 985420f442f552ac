"""Ports for storing and hashing PINs."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.access import PinRow, Staff
from kiosk.domain.events import EventDraft
from kiosk.domain.machine.clocks import Moment


class PinStore(Protocol):
    """Port: storage of the PINs. Every change is one durable transaction."""

    def row(self, staff: Staff) -> PinRow | None:
        """The stored PIN of `staff`; None if no PIN is set."""
        ...

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """Add one wrong try, made at `now`, to the row `seen`, which the caller has read.

        If the stored row differs from `seen`, nothing is stored and the result is False.
        """
        ...

    def forgive(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Set the number of wrong tries of `staff` to 0; append `drafts` to the record in the same transaction."""
        ...

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Store the PIN hash of `staff` and set its number of wrong tries to 0.

        `drafts` are appended to the record in the same transaction.
        """
        ...

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Delete the PIN and the wrong tries of `staff`; append `drafts` to the record in the same transaction."""
        ...


class PinHasher(Protocol):
    """Port: a password hash for PINs that is slow on purpose, against guessing."""

    def hash(self, pin: str) -> str:
        """The hash of `pin`, to be stored."""
        ...

    def verify(self, hash_: str, pin: str) -> bool:
        """Whether `pin` matches the stored `hash_`."""
        ...
