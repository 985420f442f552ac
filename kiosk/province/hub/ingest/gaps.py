"""Finds the events of a kiosk that the hub has not received.

Rules: The approved records of one kiosk id are looked at together. If the record continues that of another kiosk (a
machine was replaced), the events before its first bundle are not missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, select

from kiosk.domain.ids import KioskId
from kiosk.province.hub.registry.kiosks import KeyState
from kiosk.province.hub.store.tables import bundles, kiosks, quarantine
from kiosk.sync.sealing import NAME


@dataclass(frozen=True, slots=True)
class Gap:
    """A range of missing events: they were not received, although later events of the same kiosk were."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.first)


def missing(connection: Connection, kiosk: KioskId) -> Sequence[Gap]:
    """Return the ranges of missing events of `kiosk`, in ascending order."""
    return _gaps(connection, kiosk)[0]


def continued(connection: Connection, kiosk: KioskId) -> KioskId | None:
    """Return the kiosk whose record the first bundle of `kiosk` continues, None if there is none."""
    return _gaps(connection, kiosk)[1]


def to_ask_for(connection: Connection, kiosk: KioskId) -> Sequence[Gap]:
    """Return the ranges of missing events without those that the office took out."""
    by_office = select(quarantine.c.file).where(quarantine.c.kiosk == kiosk, quarantine.c.by_office == 1)
    out = [
        (int(named[1]), int(named[2]))
        for file in connection.execute(by_office).scalars()
        if (named := NAME.fullmatch(file))
    ]
    gaps = []
    for gap in missing(connection, kiosk):
        expected = gap.first
        for first, last in sorted(out):
            if expected <= last and first <= gap.last:
                gaps += [Gap(expected, first - 1)] if expected < first else []
                expected = last + 1
        gaps += [Gap(expected, gap.last)] if expected <= gap.last else []
    return gaps


def _gaps(connection: Connection, kiosk: KioskId) -> tuple[Sequence[Gap], KioskId | None]:
    is_approved = and_(kiosks.c.id == kiosk, kiosks.c.state == KeyState.APPROVED.value)
    ranges = select(bundles.c.first, bundles.c.last, bundles.c.before).join(
        kiosks, kiosks.c.number == bundles.c.kiosk
    )
    rows = connection.execute(ranges.where(is_approved).order_by(bundles.c.first)).all()
    gaps, expected = [], 1
    for first, last, _ in rows:
        if first > expected:
            gaps.append(Gap(expected, first - 1))
        expected = max(expected, last + 1)
    if not rows or rows[0].first == 1:
        return gaps, None
    first, _, before = rows[0]
    other = select(kiosks.c.id).join(bundles, bundles.c.kiosk == kiosks.c.number)
    is_joined = and_(bundles.c.after == before, bundles.c.last == first - 1, kiosks.c.id != kiosk)
    found = connection.execute(other.where(is_joined).limit(1)).scalar_one_or_none()
    return (gaps, None) if found is None else (gaps[1:], KioskId(found))
