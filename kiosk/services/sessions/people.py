"""The learners of a kiosk on which nobody is registered (implements `domain.ports.sessions.SessionPeople`)."""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.ids import Pseudonym, SessionId
from kiosk.domain.ports.sessions import SessionPeople
from kiosk.domain.sessions.refusals import SessionRefusedError
from kiosk.domain.texts import translatable


class Nobody:
    """No learners, and no place for notes: sessions can only count people."""

    def profile(self, learner: Pseudonym) -> Mapping[str, Any] | None:  # noqa: ARG002 - the port's signature
        """See `SessionPeople.profile`."""
        return None

    def keep_note(self, session: SessionId, note: str) -> None:  # noqa: ARG002 - the port's signature
        """Refuse a note, because notes are stored next to the names. Raises SessionRefusedError."""
        if note:
            raise SessionRefusedError(
                translatable("Staff", "This kiosk has no place for notes."),
                translatable("Staff", "End the session without a note."),
            )


NOBODY: SessionPeople = Nobody()
