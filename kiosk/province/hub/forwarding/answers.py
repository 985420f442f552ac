"""Interprets the answers of learning record stores.

Rules: Stores answer a repeated statement with 200, 204 or 409, and all three are right (xAPI 1.0.3 Communication
§2.1.1, §2.1.2). The ids in a body of 200 are not counted, but the body must be a list: a page of a network that
requires a sign-in, or a report about statements that were left out, is no acknowledgement.
"""

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from kiosk.sync.record_store.connection import Answer

_OK = 200
_LATER = frozenset({408, 425, 429})
_SERVER_ERRORS, _FOR_GOOD = range(500, 600), frozenset({501, 505})


class Meaning(Enum):
    """What to do after an answer to POST."""

    STORED = "stored"
    CONFLICT = "conflict"
    REFUSED = "refused"
    TOO_LARGE = "too-large"
    AGAIN = "again"
    """Send the same statements again, later."""
    NOT_ALLOWED = "not-allowed"
    MOVED = "moved"
    STRANGE = "strange"


def meaning_of(answer: Answer) -> Meaning:  # noqa: PLR0911 - one line per meaning
    """Return what to do after the answer to a POST of statements."""
    match answer.status:
        case 204:
            return Meaning.STORED
        case 200:
            return Meaning.STORED if isinstance(_parsed(answer.body), list) else Meaning.STRANGE
        case 409:
            return Meaning.CONFLICT
        case 400 | 422:
            return Meaning.REFUSED
        case 413:
            return Meaning.TOO_LARGE
        case _ if is_passing(answer):
            return Meaning.AGAIN
        case 401 | 403:
            return Meaning.NOT_ALLOWED
        case 301 | 302 | 303 | 307 | 308:
            return Meaning.MOVED
        case _:
            return Meaning.STRANGE


def is_passing(answer: Answer) -> bool:
    """Whether the store cannot answer at the moment."""
    return answer.status in _LATER or (answer.status in _SERVER_ERRORS and answer.status not in _FOR_GOOD)


def held_statement(answer: Answer) -> Mapping[str, Any] | None:
    """Return the statement in an answer to GET by id, or None if the store does not have it.

    Some stores return a list instead, which is empty for an unknown id.
    """
    found = _parsed(answer.body) if answer.status == _OK else None
    if isinstance(found, dict) and isinstance(listed := found.get("statements"), list):
        found = listed[0] if listed else None
    return found if isinstance(found, dict) else None


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
