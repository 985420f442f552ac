"""Summarises the state of each kiosk in a hub and finds the events that are missing.

Rules: Nothing is changed. If a machine was replaced, the record of the new kiosk continues that of the old kiosk; the
events before the first bundle of the new kiosk then do not count as missing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select

from kiosk.domain.ids import KioskId
from kiosk.domain.text import shown
from kiosk.province.hub.holdings import Holdings
from kiosk.province.hub.tables import bundles, receipts, statements
from kiosk.province.hub.tables import refusals as refused


@dataclass(frozen=True, slots=True)
class Gap:
    """A range of missing events: they were not received, although later events of the same kiosk were."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.first)


@dataclass(frozen=True, slots=True)
class KioskState:
    """State of one kiosk in the hub.

    ``newest``: number and time of the kiosk's newest event; the time is by the kiosk's clock, "" if unknown.
    ``before``: the kiosk whose record this one continues, None if there is none. ``received``: time of arrival of the
    last bundle. ``receipt``: time at which the newest receipt was signed, None if there is no receipt.
    """

    kiosk: KioskId
    bundles: int
    statements: int
    newest: tuple[int, str]
    gaps: Sequence[Gap]
    before: KioskId | None
    received: datetime
    receipt: datetime | None
    unanswered: int
    """Number of bundles that the newest receipt does not list, because they arrived later."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused file: its name and the reason."""

    name: str
    reason: str


def kiosk_state(holdings: Holdings, kiosk: KioskId) -> KioskState:
    """Summarise the state of `kiosk`, which must have at least one bundle. Raises RecordError."""
    database = holdings.database
    totals = select(func.count(), func.max(bundles.c.last), func.max(bundles.c.received))
    count, last, received = database.rows(totals.where(bundles.c.kiosk == kiosk))[0]
    is_of_kiosk = statements.c.kiosk == kiosk
    stored = database.value(select(func.count()).select_from(statements).where(is_of_kiosk))
    newest = select(statements.c.statement).where(is_of_kiosk).order_by(statements.c.sequence.desc()).limit(1)
    gaps, before = _gaps(holdings, kiosk)
    receipt = database.rows(select(receipts.c.signed_at, receipts.c.bundles).where(receipts.c.kiosk == kiosk))
    signed_at, answered = receipt[0] if receipt else (None, 0)
    return KioskState(
        kiosk,
        count,
        stored,
        (last, _time_of(database.value(newest))),
        gaps,
        before,
        datetime.fromisoformat(received),
        None if signed_at is None else datetime.fromisoformat(signed_at),
        count - answered,
    )


def missing(holdings: Holdings, kiosk: KioskId) -> Sequence[Gap]:
    """Return the ranges of missing events of `kiosk`. Raises RecordError."""
    return _gaps(holdings, kiosk)[0]


def refusals(holdings: Holdings) -> Sequence[Refusal]:
    """Return all refused files, oldest first. Raises RecordError."""
    oldest_first = select(refused.c.name, refused.c.reason).order_by(refused.c.received, refused.c.name)
    return [Refusal(*row) for row in holdings.database.rows(oldest_first)]


def _time_of(statement: str | None) -> str:
    """Return the timestamp of a statement, or "" if `statement` is None or damaged."""
    try:
        time = None if statement is None else json.loads(statement)["timestamp"]
    except (ValueError, KeyError, TypeError, RecursionError):  # not JSON, no timestamp, no object, nested too deep
        return ""
    return shown(time) if isinstance(time, str) else ""


def _gaps(holdings: Holdings, kiosk: KioskId) -> tuple[Sequence[Gap], KioskId | None]:
    ranges = select(bundles.c.first, bundles.c.last, bundles.c.before).where(bundles.c.kiosk == kiosk)
    rows = holdings.database.rows(ranges.order_by(bundles.c.first))
    gaps, expected = [], 1
    for first, last, _ in rows:
        if first > expected:
            gaps.append(Gap(expected, first - 1))
        expected = last + 1
    before = None
    if rows and rows[0][0] > 1:
        first, _, hash_before = rows[0]
        is_joined = and_(bundles.c.after == hash_before, bundles.c.last == first - 1, bundles.c.kiosk != kiosk)
        before = holdings.database.value(select(bundles.c.kiosk).where(is_joined))
    return (gaps, None) if before is None else (gaps[1:], KioskId(before))
