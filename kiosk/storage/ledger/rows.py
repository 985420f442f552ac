"""Queries for the rows of bundles with everything that is known of them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from kiosk.domain.syncing.bundle_states import BundleRow, BundleState, Count, Departure, Numbers, WayKind
from kiosk.storage.notes import KIOSK, noted
from kiosk.storage.tables import asked_again, bundle_aliases, bundles, departures, receipts

Read = Callable[[Select[Any]], Sequence[tuple[Any, ...]]]
"""Runs a query and returns its rows."""

_BUNDLES = (
    select(bundles.c.first, bundles.c.last, bundles.c.sha256, bundles.c.name, receipts.c.signed_at)
    .select_from(bundles.outerjoin(receipts, receipts.c.sha256 == bundles.c.sha256))
    .order_by(bundles.c.first)
)
_STATE = case(
    (bundles.c.sha256.in_(select(receipts.c.sha256)), BundleState.RECEIVED.value),
    (bundles.c.sha256.in_(select(departures.c.sha256)), BundleState.AWAY.value),
    else_=BundleState.ON_KIOSK.value,
)
_NUMBERS = (
    select(_STATE, func.count(), func.sum(bundles.c.last - bundles.c.first + 1))
    .where(bundles.c.name != "")
    .group_by(_STATE)
)


def reader(connection: Connection) -> Read:
    """Return the function that runs queries on `connection`."""
    return lambda query: [tuple(row) for row in connection.execute(query)]


def bundle_rows(read: Read) -> Sequence[BundleRow]:
    """Return all bundles, sorted by range."""
    aliases: dict[int, set[str]] = defaultdict(set)
    for sha256, first in read(select(bundle_aliases.c.sha256, bundle_aliases.c.first)):
        aliases[first].add(sha256)
    left = departures_by_hash(read)
    kiosk = next(iter(read(noted(KIOSK))), ("",))[0]
    asked = {key[1:]: time for key, time in asked_times(read).items() if key[0] == kiosk}
    return tuple(
        BundleRow(
            first,
            last,
            sha256,
            name,
            parsed_time(signed_at) if signed_at else None,
            aliases=frozenset(aliases.get(first, ())),
            departures=left.get(sha256, ()) if sha256 else (),
            asked=asked.get((first, last)),
        )
        for first, last, sha256, name, signed_at in read(_BUNDLES)
    )


def bundle_numbers(read: Read) -> Numbers:
    """Count the sealed bundles and their events by state."""
    found = {BundleState(state): Count(count, events) for state, count, events in read(_NUMBERS)}
    return {state: found.get(state, Count()) for state in BundleState}


def departures_by_hash(read: Read) -> Mapping[str, tuple[Departure, ...]]:
    """Return the copies that left, by the SHA-256 of the file; those of one file sorted by time."""
    found: dict[str, list[Departure]] = defaultdict(list)
    for sha256, way, place, left_at, is_dated in read(select(departures)):
        time = parsed_time(left_at)
        if time is not None and way in _WAYS:
            found[sha256].append(Departure(_WAYS[way], place, time, bool(is_dated)))
    return {sha256: tuple(sorted(all_, key=lambda one: one.when)) for sha256, all_ in found.items()}


def asked_times(read: Read) -> Mapping[tuple[str, int, int], datetime]:
    """Return when the province last asked for a range again, by kiosk id, first and last number."""
    rows = read(select(asked_again))
    return {
        (kiosk, first, last): time
        for kiosk, first, last, signed_at in rows
        if (time := parsed_time(signed_at)) is not None
    }


def received_times(read: Read) -> Mapping[str, datetime]:
    """Return when each file was received, by its SHA-256."""
    rows = read(select(receipts.c.sha256, receipts.c.signed_at))
    return {sha256: time for sha256, signed_at in rows if (time := parsed_time(signed_at)) is not None}


def newest_answer(read: Read) -> datetime | None:
    """Return the time of the newest receipt for a bundle that the record lists, or for the id of the record."""
    kiosk = next(iter(read(noted(KIOSK))), ("",))[0]
    noted_times = [parsed_time(value) for (value,) in read(noted(newest_receipt_key(kiosk)))]
    times = [row.received for row in bundle_rows(read)]
    return max((time for time in (*noted_times, *times) if time is not None), default=None)


def newest_receipt_key(kiosk: str) -> str:
    """Return the key of the note with the time of the newest receipt of a kiosk."""
    return f"newest-receipt {kiosk}"


def parsed_time(text: str) -> datetime | None:
    """Parse a time with UTC offset; returns None if `text` is damaged."""
    try:
        time = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return time if time.tzinfo else None


_WAYS = {way.value: way for way in WayKind}
