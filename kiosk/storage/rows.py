"""Events as table rows and back, and the check that they hang together."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from kiosk.domain.clocks import ClockQuality
from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.events import GENESIS, Event, EventKind, canonical_json, event_hash, format_wall
from kiosk.domain.ids import Pseudonym, SittingId

COLUMNS = "sequence, id, kind, sitting, pseudonym, boot, monotonic, wall, quality, body, previous, hash"
INSERT = f"INSERT INTO events ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - a constant
SELECT = f"SELECT {COLUMNS} FROM events"  # noqa: S608 - a constant


def to_row(event: Event) -> tuple[Any, ...]:
    """Parameters of `INSERT`."""
    return (
        event.sequence,
        event.id,
        event.kind.value,
        event.sitting,
        event.pseudonym,
        event.boot,
        event.monotonic,
        format_wall(event.wall),
        event.quality.value,
        canonical_json(event.body),
        event.previous,
        event.hash,
    )


def to_event(row: Iterable[Any]) -> Event:
    """The inverse of `to_row`. Raises RecordBrokenError for a row that this program cannot have written."""
    sequence, id_, kind, sitting, pseudonym, boot, monotonic, wall, quality, body, previous, own = row
    try:
        return Event(
            sequence,
            id_,
            EventKind(kind),
            None if sitting is None else SittingId(sitting),
            None if pseudonym is None else Pseudonym(pseudonym),
            boot,
            monotonic,
            datetime.fromisoformat(wall),
            ClockQuality(quality),
            json.loads(body),
            previous,
            own,
        )
    except ValueError as error:
        raise _broken(sequence, str(error)) from error


def linked(events: Iterable[Event], sequence: int = 0, previous: str = GENESIS) -> Iterator[Event]:
    """The same events, each checked against the one before, which has `sequence` and the hash `previous`.

    Raises RecordBrokenError at the first that does not hold.
    """
    for event in events:
        sequence += 1
        if event.sequence != sequence:
            raise _broken(sequence, "it is missing")
        if event.previous != previous:
            raise _broken(sequence, "it does not follow the one before")
        if event_hash(event) != event.hash:
            raise _broken(sequence, "it was changed")
        previous = event.hash
        yield event


def _broken(sequence: int, why: str) -> RecordBrokenError:
    return RecordBrokenError(
        f"Event {sequence} of the record does not hold: {why}.",
        "Keep the data folder as it is and call the technician.",
    )
