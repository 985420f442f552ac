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
        """Reset the wrong tries of `staff`; `drafts` are appended to the record in the same transaction."""
        ...

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Store the PIN hash of `staff` and reset its wrong tries; `drafts` are appended in the same transaction."""
        ...

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Delete the PIN of `staff` and its wrong tries; `drafts` are appended in the same transaction."""
        ...


class PinHasher(Protocol):
    """Port: a password hash for PINs that is slow on purpose, against guessing."""

    def hash(self, pin: str) -> str:
        """The hash of `pin`, to be stored."""
        ...

    def verify(self, hash_: str, pin: str) -> bool:
        """Whether `pin` matches the stored `hash_`."""
        ...
