"""Errors of sessions, shown to guides."""

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import translatable


class SessionRefusedError(KioskError):
    """An operation on a session was refused; nothing was changed."""

    code = "session-refused"


class NoSessionError(SessionRefusedError):
    """No session is open."""

    code = "no-session"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "No session is open."), translatable("Staff", "Open today's session first.")
        )


class TurnGoneError(SessionRefusedError):
    """The turn is no longer in the queue."""

    code = "turn-gone"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "This turn is no longer in the queue."),
            translatable("Staff", "Choose another turn, or add the person again."),
        )
