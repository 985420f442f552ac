"""Ports of the PINs."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.access import PinRow, Staff
from kiosk.domain.events import EventDraft
from kiosk.domain.machine.clocks import Moment


class PinStore(Protocol):
    """Storage of the PINs. Every change is one durable transaction."""

    def row(self, staff: Staff) -> PinRow | None:
        """The PIN of `staff`, or None."""
        ...

    def strike(self, seen: PinRow, now: Moment) -> bool:
        """Store one failure more than in `seen`, made at `now`.

        Returns False, without storing anything, if the stored row no longer equals `seen`.
        """
        ...

    def forgive(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Reset the failures; `drafts` are appended in the same transaction."""
        ...

    def put(self, staff: Staff, hash_: str, drafts: Sequence[EventDraft]) -> None:
        """Set the PIN of `staff` and reset its failures; `drafts` are appended in the same transaction."""
        ...

    def remove(self, staff: Staff, drafts: Sequence[EventDraft]) -> None:
        """Delete the PIN of `staff` and its failures; `drafts` are appended in the same transaction."""
        ...


class PinHasher(Protocol):
    """A deliberately slow password hash for PINs."""

    def hash(self, pin: str) -> str:
        """The hash of `pin`, to be stored."""
        ...

    def verify(self, hash_: str, pin: str) -> bool:
        """Whether `hash_` is a hash of `pin`."""
        ...
