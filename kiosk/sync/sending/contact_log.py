"""Stores the last contact with the province, so that it can be shown after a restart.

Rules: the file holds no personal data and no secrets. A file that cannot be written or read is no failure: the
contact itself is over, and the results are in the outbox.
"""

import json
import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import MessageText
from kiosk.durable import make_folder, write_file

_NUMBERS = ("sent", "left", "receipts", "bytes")
_LARGEST = 20_000
_FAULTS = (OSError, ValueError, KeyError, TypeError, RecursionError)
logger = logging.getLogger(__name__)


class ContactLog:
    """``last``: the last contact. ``reached``: end of the last contact that succeeded (aware). None: not yet."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.last: Contact | None = None
        self.reached: datetime | None = None
        try:
            with file.open("rb") as stream:
                table = json.loads(stream.read(_LARGEST))
            self.last, self.reached = _contact(table), _time(table["reached"]) if table["reached"] else None
        except FileNotFoundError:
            return
        except _FAULTS as error:
            logger.warning("The last contact is unknown, because %s is not valid: %s", file.name, error)

    def note(self, contact: Contact) -> None:
        """Store `contact`."""
        self.last = contact
        if contact.outcome in {ContactOutcome.DONE, ContactOutcome.LIMIT} or contact.has_news:
            self.reached = contact.at
        table = _table(contact) | {"reached": self.reached.isoformat() if self.reached is not None else ""}
        try:
            make_folder(self._file.parent)
            write_file(self._file, json.dumps(table, ensure_ascii=False).encode())
        except OSError as error:
            logger.warning("The last contact cannot be stored: %s", error)


def _table(contact: Contact) -> dict[str, Any]:
    error = contact.error
    return {
        "at": contact.at.isoformat(),
        "host": contact.host,
        "outcome": contact.outcome.value,
        **{name: getattr(contact, name) for name in _NUMBERS},
        "failure": contact.failure.value if contact.failure is not None else "",
        "sentences": error.sentences if error is not None else (),
        "said": {name: str(value) for name, value in error.said.items()} if error is not None else {},
    }


def _contact(table: dict[str, Any]) -> Contact:
    error = None
    if table["failure"]:
        message, cure = (MessageText(str(sentence)) for sentence in table["sentences"])
        said = {str(name): str(value) for name, value in table["said"].items()}
        error = SendingError(SendingFailure(table["failure"]), message, cure, **said)
    numbers = {name: int(table[name]) for name in _NUMBERS}
    outcome = ContactOutcome(table["outcome"])
    return Contact(_time(table["at"]), str(table["host"]), outcome, error=error, **numbers)


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError(text)
    return time
