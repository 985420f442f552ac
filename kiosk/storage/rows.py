"""Converts events to table rows and back, and verifies the hash chain."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.events import (
    GENESIS,
    Event,
    EventDraft,
    EventKind,
    canonical_json,
    chain_hash,
    event_hash,
    format_wall,
    place,
)
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.texts import MessageText, translatable
from kiosk.storage import tables
from kiosk.storage.sql.dialect import driver_text

ALL_EVENTS = select(tables.events).order_by(tables.events.c.sequence)
NEWEST_EVENT = select(tables.events).order_by(tables.events.c.sequence.desc()).limit(1)
INSERT = driver_text(insert(tables.events))
"""SQL for the driver that inserts one event; its parameters are a row from `to_row`."""
SELECT = driver_text(select(tables.events))
"""SQL for the driver that selects events; a condition may be appended."""

Row = tuple[Any, ...]
"""The values of an event in column order."""


def sealed(draft: EventDraft, sequence: int, identifier: str, moment: Moment, previous: str) -> tuple[Event, Row]:
    """Create the event of `draft`, following the event with the hash `previous`; returns the event and its row.

    The body is serialised only once. Raises TypeError or ValueError if the body cannot be converted to JSON.
    """
    body = canonical_json(draft.body)
    monotonic = float(moment.monotonic)
    where = (
        sequence,
        identifier,
        draft.kind.value,
        draft.sitting,
        draft.pseudonym,
        moment.boot,
        monotonic,
        format_wall(moment.wall),
        moment.quality.value,
    )
    own = chain_hash(previous, where, body)
    event = Event(
        sequence,
        identifier,
        draft.kind,
        draft.sitting,
        draft.pseudonym,
        moment.boot,
        monotonic,
        moment.wall,
        moment.quality,
        json.loads(body),  # like the value read back later: lists for tuples, text for integer keys
        previous,
        own,
    )
    return event, (*where, body, previous, own)


def to_row(event: Event) -> Row:
    """Return the row of an existing event."""
    return (*place(event), canonical_json(event.body), event.previous, event.hash)


def to_values(event: Event) -> Mapping[str, Any]:
    """Return the values of an existing event by column name."""
    return dict(zip(tables.events.columns.keys(), to_row(event), strict=True))


def to_event(row: Iterable[Any]) -> Event:
    """Convert a row to an event, the inverse of `to_row`. Raises RecordBrokenError if the row is invalid."""
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
    except (ValueError, TypeError, RecursionError) as error:  # the last two: values of wrong types
        raise _broken(
            translatable("Staff", "Event {event} of the record cannot be read: {detail}."), sequence, str(error)
        ) from error


def linked(events: Iterable[Event], sequence: int = 0, previous: str = GENESIS) -> Iterator[Event]:
    """Yield `events`, verifying that each continues the hash chain.

    `sequence` and `previous` are number and hash of the event that precedes `events`. Raises RecordBrokenError at the
    first event that is missing, does not continue the chain or was changed.
    """
    for event in events:
        sequence += 1
        if event.sequence != sequence:
            raise _broken(translatable("Staff", "Event {event} of the record is missing."), sequence)
        if event.previous != previous:
            raise _broken(
                translatable("Staff", "Event {event} of the record does not follow the one before."), sequence
            )
        if not _holds(event):
            raise _broken(translatable("Staff", "Event {event} of the record was changed."), sequence)
        previous = event.hash
        yield event


def _holds(event: Event) -> bool:
    """Return whether the hash of the event matches its contents; False if these cannot be hashed."""
    try:
        return event_hash(event) == event.hash
    except (TypeError, ValueError):
        return False


def _broken(message: MessageText, sequence: int, detail: str = "") -> RecordBrokenError:
    cure = translatable("Staff", "Keep the data folder as it is and call the technician.")
    return RecordBrokenError(message, cure, event=sequence, detail=detail)
