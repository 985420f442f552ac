"""Errors of forwarding, with messages for staff of the province's office.

Rules: A message names the store. No message contains a password or a body that was sent. Nothing is lost by an error:
statements that were not delivered are sent again by the next run.
"""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.text import shown
from kiosk.province.hub.faults import HubError
from kiosk.sync.network.troubles import Trouble, server_of
from kiosk.sync.record_store.connection import NoAnswerError

_LONGEST_REASON = 300
_AGAIN = "Nothing is lost. Run the command again later."
_ADDRESS = (
    "Correct the address in {file}. It is the one to which learning programs send, such as https://host/xapi, "
    "without /statements."
)
_TRANSIENT = frozenset(
    {
        Trouble.NO_NETWORK,
        Trouble.NO_SUCH_HOST,
        Trouble.REFUSED,
        Trouble.SILENT,
        Trouble.TOO_SLOW,
        Trouble.CUT_OFF,
    }
)
_WORDS = {
    Trouble.NO_NETWORK: ("There is no network for {host}.", "Check the network of this computer."),
    Trouble.NO_SUCH_HOST: ("The server {host} was not found.", _ADDRESS),
    Trouble.REFUSED: ("The server {host} refused the connection.", _AGAIN),
    Trouble.SILENT: ("The server {host} does not respond.", _AGAIN),
    Trouble.TOO_SLOW: ("The network is too slow for {host}.", _AGAIN),
    Trouble.CUT_OFF: ("The connection to {host} was lost.", _AGAIN),
    Trouble.WRONG_TIME: (
        "The certificate of {host} is not valid at the time of this computer's clock ({detail}).",
        "Check the clock. If it is right, the operator of the store must renew the certificate.",
    ),
    Trouble.OTHER_HOST: (
        "The server that responds for {host} has the certificate of another server.",
        "Check the address in {file}. If it is right, the connection may be intercepted.",
    ),
    Trouble.UNTRUSTED: (
        "The certificate of {host} is not trusted ({detail}).",
        "If the store has a certificate authority of its own, name its certificate with ca in {file}.",
    ),
    Trouble.NO_TLS: ("No secure connection to {host} is possible ({detail}).", _ADDRESS),
    Trouble.STRANGE: ("{host} does not respond like a learning record store ({detail}).", _ADDRESS),
}


class ForwardingError(HubError):
    """Forwarding to a store stopped; somebody must change something."""

    code = "forwarding"


class StoreUnreachableError(ForwardingError):
    """The store does not answer at the moment, or answers that it cannot; a later run may succeed."""

    code = "store-unreachable"


class UnreadableStatementsError(ForwardingError):
    """The statements of one kiosk cannot be read; those of the others can be forwarded."""

    code = "statements-unreadable"

    def __init__(self, reason: HubError) -> None:
        message, cure = map(str, reason.sentences)
        super().__init__(message, cure, **reason.said)


class PutOffError(StoreUnreachableError):
    """The store asked not to be contacted before ``until`` (UTC)."""

    code = "store-put-off"

    def __init__(self, host: str, until: datetime) -> None:
        self.until = until
        super().__init__("{host} asks to wait until {until}.", _AGAIN, host=host, until=f"{until:%Y-%m-%d %H:%M} UTC")


@dataclass(frozen=True, slots=True)
class StoreFaults:
    """Makes the errors of one store. ``host``: its name in messages. ``file``: the configuration to correct."""

    host: str
    file: str

    def no_answer(self, error: NoAnswerError) -> ForwardingError:
        """Return the error for a failed connection."""
        message, cure = _WORDS[error.trouble]
        made = StoreUnreachableError if error.trouble in _TRANSIENT else ForwardingError
        return made(message, cure, host=self.host, file=self.file, detail=error.detail)

    def overloaded(self, status: int) -> StoreUnreachableError:
        """Return the error for a store that cannot answer at the moment."""
        message = "{host} is overloaded or has an error ({status})."
        cure = "Nothing is lost. Run the command again later; if that does not help, ask the operator of the store."
        return StoreUnreachableError(message, cure, host=self.host, status=status)

    def put_off(self, until: datetime) -> PutOffError:
        """Return the error for a store that asked not to be contacted before `until` (UTC)."""
        return PutOffError(self.host, until)

    def not_allowed(self, status: int) -> ForwardingError:
        """Return the error for a store that refused the user (401) or an act of the user (403)."""
        message = "{host} refused the user name and password ({status})."
        cure = "Correct user and password in {file}. The user must be allowed to write and to read statements."
        return ForwardingError(message, cure, host=self.host, status=status, file=self.file)

    def moved(self, location: str) -> ForwardingError:
        """Return the error for a redirect, which is not followed, because the password would be sent elsewhere."""
        message = "{host} redirects to {address}; redirects are not followed."
        return ForwardingError(message, _ADDRESS, host=self.host, address=server_of(location), file=self.file)

    def strange(self, detail: str) -> ForwardingError:
        """Return the error for an answer that no learning record store gives."""
        message, cure = _WORDS[Trouble.STRANGE]
        return ForwardingError(message, cure, host=self.host, detail=detail, file=self.file)

    def all_refused(self, reason: str) -> ForwardingError:
        """Return the error for a store that refuses every statement, which is not the statements' fault."""
        message = "{host} refuses every statement ({reason})."
        cure = "Nothing is put aside and nothing is lost. Ask the operator of the store; it must accept xAPI 1.0.3."
        return ForwardingError(message, cure, host=self.host, reason=reason)


def reason_in(body: bytes) -> str:
    """Return the start of an error's body as one printable line, for the person who looks into a refusal."""
    text = " ".join(body[: 4 * _LONGEST_REASON].decode(errors="replace").split())
    return shown(text[:_LONGEST_REASON], _LONGEST_REASON) + ("…" if len(text) > _LONGEST_REASON else "")
