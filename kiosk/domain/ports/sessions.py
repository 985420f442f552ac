"""Ports of sessions: the queue of turns, and what sessions need to know about learners."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from kiosk.domain.events import EventDraft
from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.sessions.turns import QueueEntry


class TurnQueue(Protocol):
    """Port: the queue of turns. Every change is one durable transaction or raises RecordError."""

    def entries(self, session: SessionId) -> Sequence[QueueEntry]:
        """The waiting turns of `session`, the next one first."""
        ...

    def add(self, entry: QueueEntry) -> None:
        """Add a turn at the end of the queue of its session."""
        ...

    def remove(self, entry: str) -> bool:
        """Remove the turn with the id `entry`; returns whether it was there."""
        ...

    def move(self, entry: str, places: int) -> bool:
        """Move a turn by `places` (negative: forward), at most to an end of the queue.

        Returns whether the turn was there.
        """
        ...

    def merge(self, entry: str, into: str) -> bool:
        """Add the learners of the turn `entry` to the turn `into` and remove `entry`, in one transaction.

        If one of the turns is not in the queue, nothing is stored and the result is False.
        """
        ...

    def begin(self, entry: str, drafts: Sequence[EventDraft]) -> bool:
        """Remove a turn and append `drafts`, the start of its visit, to the record, in one transaction.

        If the turn is not in the queue, nothing is stored and the result is False.
        """
        ...

    def empty(self, drafts: Sequence[EventDraft]) -> None:
        """Remove all turns and append `drafts` to the record, in one transaction; a session opens or ends."""
        ...


class SessionPeople(Protocol):
    """Port: learners and notes, which are stored outside of the record."""

    def profile(self, learner: Pseudonym) -> Mapping[str, Any] | None:
        """Body of the learner's current profile; None if unknown, deleted, merged, or if it may not be used."""
        ...

    def keep_note(self, session: SessionId, note: str) -> None:
        """Store the note about a session, durably; it replaces an earlier note, and an empty one deletes it."""
        ...
