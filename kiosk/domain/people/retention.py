"""Deletion of people who have not come for 24 months, decided from the record alone (decision 75).

Rules: a wrong clock must never delete anybody, so the wall times of visits are not used. Sure readings of the clock
(`Readings`) prove how much time has passed, and the order of the events in the record proves on which side of a
reading a visit was. A person is announced first and deleted only later: at least `NOTICE_DAYS` after the
announcement, if the kiosk ran on at least `RUNNING_DAYS` different days since. One jump of the clock proves neither
step.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import AccountId, KioskId
from kiosk.domain.machine.clocks import ClockQuality, Moment, vietnam_day
from kiosk.domain.people.consents import kept_until

BY_RETENTION = AccountId("retention")
"""Stands for the account in the event LEARNER_DELETED of a person whom the kiosk deleted by itself."""
NOTICE_DAYS = 30
"""Minimum number of days between the announcement and the deletion."""
RUNNING_DAYS = 5
"""Minimum number of days between the announcement and the deletion on which somebody used the kiosk."""
_APART_SECONDS = 12 * 3600
"""Minimum uptime between readings of one boot on two days."""
_DRIFT_SECONDS = 3600
"""Maximum difference between the advance of the wall clock and that of the monotonic clock since the newest event."""


def is_reading_due(last: Event | None, newest: Event | None, now: Moment) -> bool:
    """Whether the kiosk records a reading of the clock (CLOCK_READ) now: once a day, if somebody used it on this day.

    `last`: the last reading. `newest`: the newest event of the record; the clock must not have been set since then.
    """
    if newest is None or newest.boot != now.boot or now.quality is ClockQuality.IMPLAUSIBLE:
        return False
    passed = (now.wall - newest.wall).total_seconds() - (now.monotonic - newest.monotonic)
    if abs(passed) > _DRIFT_SECONDS:
        return False
    if last is None:
        return True
    is_apart = last.boot != now.boot or now.monotonic - last.monotonic >= _APART_SECONDS
    return is_apart and vietnam_day(last.wall) != vietnam_day(now.wall)


@dataclass(frozen=True, slots=True)
class _Reading:
    sequence: int
    boot: str
    day: date
    is_confirmed: bool


class Readings:
    """The readings of the clock in the record: events CLOCK_READ and CLOCK_CONFIRMED.

    A reading is sure if the network had set the clock or if a technician confirmed it, and if no later sure reading
    is of an earlier day: then the clock was ahead.
    """

    def __init__(self, events: Iterable[Event], kiosk: KioskId) -> None:
        """`kiosk`: the present id of the kiosk, which changes when a damaged or older record was restored."""
        found = sorted(events, key=lambda event: event.sequence)
        self.complete_since = next((event.sequence for event in found if event.body.get("kiosk") == kiosk), None)
        """Number of the first reading under the present id; None if there is none.

        Visits before it may have been lost.
        """
        self._running: list[tuple[int, date]] = []
        sure: list[_Reading] = []
        for event in reversed(found):
            reading = _Reading(
                event.sequence, event.boot, vietnam_day(event.wall), event.kind is EventKind.CLOCK_CONFIRMED
            )
            if sure and reading.day > sure[-1].day:
                continue  # the clock was ahead
            if _is_running(event):
                self._running.append((reading.sequence, reading.day))
            if _is_sure(event):
                sure.append(reading)
        self._sure = sure[::-1]

    def today(self) -> date | None:
        """The latest day that has certainly begun; None if none is known.

        A technician's confirmation proves its day. Of readings set by the network, two of different boots are needed:
        whoever sets the clock by hand afterwards changes the readings of one boot only.
        """
        proven = [reading.day for reading in self._sure if reading.is_confirmed]
        by_boot = {reading.boot: reading.day for reading in self._sure}  # the newest reading of each boot
        proven += sorted(by_boot.values())[:-1]
        return max(proven, default=None)

    def latest_day(self, sequence: int) -> date | None:
        """The latest possible day of the event with this number; None if no sure reading follows it."""
        place = bisect_right(self._sure, sequence, key=lambda reading: reading.sequence)
        return self._sure[place].day if place < len(self._sure) else None

    def days_since(self, sequence: int) -> int:
        """Number of different days on which the kiosk ran after the event with this number."""
        return len({day for at, day in self._running if at > sequence})


def _is_running(event: Event) -> bool:
    return event.kind is EventKind.CLOCK_READ and event.quality is not ClockQuality.IMPLAUSIBLE


def _is_sure(event: Event) -> bool:
    if event.kind is EventKind.CLOCK_CONFIRMED:
        return event.quality is not ClockQuality.IMPLAUSIBLE
    return event.quality is ClockQuality.TRUSTED


class Fate(Enum):
    """What happens to a person's record now."""

    KEPT = "kept"
    DUE = "due"
    """The person has not come for 24 months and is to be announced."""
    ANNOUNCED = "announced"
    EXPIRED = "expired"
    """The person was announced and is to be deleted."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """An event RETENTION_ANNOUNCED. ``day``: when the person was announced, as `Readings.today`."""

    sequence: int
    day: date

    @staticmethod
    def from_event(event: Event) -> "Announcement":
        """The announcement in an event RETENTION_ANNOUNCED."""
        return Announcement(event.sequence, date.fromisoformat(event.body["day"]))

    @property
    def deletion(self) -> date:
        """The first day on which the person can be deleted."""
        return self.day + timedelta(days=NOTICE_DAYS)


def fate(readings: Readings, seen: int, announcements: Sequence[Announcement]) -> tuple[Fate, Announcement | None]:
    """What happens to a person now, and the announcement if there is a valid one.

    `seen`: number of the newest event at which the person was at the kiosk, agreed again, or was added.
    `announcements`: those of all records of the person. A visit after an announcement takes it back. If visits may
    have been lost, the person counts as having come until `Readings.complete_since`.
    """
    if readings.complete_since is None:
        return Fate.KEPT, None
    seen = max(seen, readings.complete_since - 1)
    today, day = readings.today(), readings.latest_day(seen)
    if today is None or day is None or today <= kept_until(day):
        return Fate.KEPT, None
    valid = [one for one in announcements if one.sequence > seen and one.day <= today]
    if not valid:
        return Fate.DUE, None
    first = min(valid, key=lambda one: one.sequence)
    is_over = today >= first.deletion and readings.days_since(first.sequence) >= RUNNING_DAYS
    return Fate.EXPIRED if is_over else Fate.ANNOUNCED, first
