"""Reasons why results could not be sent, and the error that carries them.

Rules: every failure is temporary for the schedule: the kiosk always tries again. A failure that only a person can
mend is tried again less often.
"""

from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import NO_TEXT, MessageText


class SendingFailure(Enum):
    """Why a contact with the server of the province failed."""

    NO_NETWORK = "no-network"
    NO_SUCH_HOST = "no-such-host"
    NO_ANSWER = "no-answer"
    TOO_SLOW = "too-slow"
    CUT_OFF = "cut-off"
    BUSY = "busy"
    """The server has an error, is overloaded or requests a pause."""
    FULL = "full"
    CLOCK = "clock"
    UNTRUSTED = "untrusted"
    PORTAL = "portal"
    """Something answers in place of the server, such as the sign-in page of a network."""
    PASSWORD = "password"  # noqa: S105 - a kind of failure
    FORBIDDEN = "forbidden"
    WRONG_PLACE = "wrong-place"
    """The server is reached, but does not store files at this address."""
    TOO_LARGE = "too-large"
    STRANGE = "strange"
    FILE = "file"
    """The file on this kiosk, or in the target folder, cannot be read or written."""

    @property
    def needs_person(self) -> bool:
        """Whether a retry alone will probably not help."""
        return self in _FOR_PEOPLE

    @property
    def most_in_a_row(self) -> int:
        """Number of consecutive failures of this kind after which a round of sending ends.

        A failure of the network concerns every file; a response of the server may concern one file only.
        """
        return _IN_A_ROW.get(self, 1)


_FOR_PEOPLE = frozenset(
    {
        SendingFailure.CLOCK,
        SendingFailure.UNTRUSTED,
        SendingFailure.PORTAL,
        SendingFailure.PASSWORD,
        SendingFailure.FORBIDDEN,
        SendingFailure.WRONG_PLACE,
        SendingFailure.TOO_LARGE,
        SendingFailure.FULL,
        SendingFailure.STRANGE,
        SendingFailure.FILE,
    }
)
_IN_A_ROW = {
    SendingFailure.CUT_OFF: 6,
    SendingFailure.BUSY: 3,
    SendingFailure.FORBIDDEN: 3,
    SendingFailure.WRONG_PLACE: 3,
    SendingFailure.TOO_LARGE: 3,
    SendingFailure.STRANGE: 3,
    SendingFailure.FILE: 3,
}


class SendingError(KioskError):
    """Results could not be sent or a receipt could not be fetched; the results remain on the kiosk.

    ``failure``: the reason. ``retry_after``: seconds that the server asks to wait before the next try, or 0.
    """

    code = "sending"

    def __init__(
        self, failure: SendingFailure, message: MessageText, cure: MessageText = NO_TEXT, **said: str | int
    ) -> None:
        super().__init__(message, cure, **said)
        self.failure = failure
        self.retry_after = 0.0


class SendingStoppedError(KioskError):
    """The transfer was cancelled; files that were sent before count as sent."""

    code = "sending-stopped"
