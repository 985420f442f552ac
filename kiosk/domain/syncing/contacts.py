"""The last contact with the server of the province, in words for guides and technicians.

Rules: a sentence for guides says whether results leave and who has to act; a sentence for technicians adds place,
numbers and reason. A failed contact loses nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.self_check import Value, Words, words
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import translatable


class ContactOutcome(Enum):
    """How a contact ended."""

    DONE = "done"
    FAILED = "failed"
    LIMIT = "limit"
    """The monthly limit was reached; the rest waits."""
    STOPPED = "stopped"
    """The kiosk ended the contact, for example because it was switched off."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact. ``at``: end of the contact by the kiosk's clock (aware). ``host``: name of the server.

    ``sent``: number of files sent. ``left``: number of files that still wait. ``receipts``: number of new receipts.
    ``bytes``: traffic, estimated as in `domain.syncing.usage`. ``error``: the reason of a failed contact.
    """

    at: datetime
    host: str
    outcome: ContactOutcome
    sent: int = 0
    left: int = 0
    receipts: int = 0
    bytes: int = 0
    error: KioskError | None = None

    @property
    def failure(self) -> SendingFailure | None:
        """Kind of the error; None for a contact that did not fail."""
        if self.error is None:
            return None
        return self.error.failure if isinstance(self.error, SendingError) else SendingFailure.FILE

    @property
    def has_news(self) -> bool:
        """Whether files were sent or a new receipt came."""
        return bool(self.sent or self.receipts)

    @property
    def has_reached(self) -> bool:
        """Whether the server was reached, and the contact was not ended by the kiosk."""
        if self.outcome is ContactOutcome.STOPPED:
            return False
        return self.outcome in {ContactOutcome.DONE, ContactOutcome.LIMIT} or self.has_news

    def after(self, before: "Contact") -> "Contact":
        """Return this contact together with `before`, which directly preceded it."""
        return replace(
            self,
            sent=before.sent + self.sent,
            receipts=before.receipts + self.receipts,
            bytes=before.bytes + self.bytes,
        )


def for_guide(contact: Contact | None) -> Words:
    """Return one sentence for a guide about the last contact; None: there was none yet."""
    if contact is None:
        return words(translatable("Staff", "The kiosk has not reached the province over the network yet."))
    match contact.outcome:
        case ContactOutcome.DONE | ContactOutcome.STOPPED:
            return words(translatable("Staff", "The kiosk reached the province on {at}."), at=contact.at)
        case ContactOutcome.LIMIT:
            return words(
                translatable("Staff", "This month's network traffic is used up; results wait, or leave on a stick.")
            )
        case ContactOutcome.FAILED if contact.failure is not None and contact.failure.needs_person:
            return unreachable()
        case ContactOutcome.FAILED:
            return words(
                translatable("Staff", "The province cannot be reached now; the kiosk tries again by itself.")
            )


def unreachable() -> Words:
    """Return the sentence for a guide about a failure that a technician has to mend."""
    return words(
        translatable("Staff", "The kiosk does not reach the province: call the technician. Nothing is lost.")
    )


def for_technician(contact: Contact | None) -> tuple[Words, ...]:
    """Return the sentences for a technician about the last contact: what happened, why, and what to do."""
    if contact is None:
        return (for_guide(None),)
    place: dict[str, Value] = {"at": contact.at, "host": contact.host}
    match contact.outcome:
        case ContactOutcome.DONE:
            text = translatable(
                "Staff", "Last contact with {host} on {at}: files sent: {sent}, new receipts: {receipts}."
            )
            return (words(text, **place, sent=contact.sent, receipts=contact.receipts),)
        case ContactOutcome.STOPPED:
            text = translatable(
                "Staff", "Last contact with {host} on {at}: interrupted. Files sent: {sent}, left: {left}."
            )
            return (words(text, **place, sent=contact.sent, left=contact.left),)
        case ContactOutcome.LIMIT:
            text = translatable(
                "Staff", "Last contact with {host} on {at}: the limit of this month is reached. Files left: {left}."
            )
            return (words(text, **place, left=contact.left),)
        case ContactOutcome.FAILED:
            text = translatable(
                "Staff", "Last contact with {host} on {at}: failed. Files sent: {sent}, left: {left}."
            )
            failed = words(text, **place, sent=contact.sent, left=contact.left)
            return (failed, *(_reasons(contact.error) if contact.error is not None else ()))


def _reasons(error: KioskError) -> tuple[Words, ...]:
    return tuple(Words(sentence, error.said) for sentence in error.sentences if sentence)


def traffic(used: int, limit: int | None) -> Words:
    """Return a sentence about the traffic of this month. `used`, `limit`: bytes; None means no limit."""
    if limit is None:
        return words(translatable("Staff", "Network traffic this month: {used}."), used=Bytes(used))
    text = translatable("Staff", "Network traffic this month: {used} of {limit}.")
    return words(text, used=Bytes(used), limit=Bytes(limit))
