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
        """Set the failures to one more than in `seen`, at `now`; without effect and False if the row has changed."""
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
