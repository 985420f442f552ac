"""When the events of a record happened, also if the wall clock was wrong (decision 40).

Rules:
  * A *run* is a series of events of one boot between which nobody set the clock. It is *sure* if the network or a
    technician set or confirmed the clock.
  * The order of the events is certain. A run whose clock shows a later time than a sure run after it was *ahead*.
  * A run that was judged implausible only because of a run that was ahead counts as plausible.
  * The times of a run that was ahead, or that is implausible, are computed from a valid run of the same boot with the
    monotonic clock. If there is none, they are not certain: the run is assigned to the newest known time before it.
  * The result depends on the runs alone, so that facts that are folded again are the same.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from kiosk.domain.machine.clocks import ClockQuality, vietnam_day
from kiosk.domain.machine.trusted_time import FARTHEST

DRIFT = timedelta(minutes=5)
"""Maximum difference between the wall clock and the monotonic clock that does not count as setting the clock."""
_SLIGHTLY = timedelta(hours=12)
"""A run that was ahead by at most this is moved back instead of being assigned to the time before it.

Seven hours are the difference between UTC and Vietnam, the most common error of a clock.
"""
_COUNTS_SUSPEND = 5
"""Version of the UUIDs of boots whose monotonic times include the time in suspend; see `devices.clock.boot_id`."""


class ClockReading(NamedTuple):
    """The clocks at an event. ``wall``: aware, in UTC. ``monotonic``: seconds, comparable within a boot."""

    sequence: int
    boot: str
    monotonic: float
    wall: datetime
    quality: ClockQuality


@dataclass(frozen=True, slots=True)
class ClockRun:
    """A run of events; see the module. ``first``, ``last``: sequence numbers of its first and last event.

    ``epoch``: wall time at which the monotonic clock was 0. ``earliest``, ``latest``: wall times of the first and the
    last event.
    """

    first: int
    last: int
    boot: str
    epoch: datetime
    earliest: datetime
    latest: datetime
    is_plausible: bool
    is_sure: bool

    def includes(self, reading: ClockReading) -> bool:
        """Whether `reading`, which follows the last event of the run, belongs to it."""
        return (
            reading.boot == self.boot
            and (reading.quality is not ClockQuality.IMPLAUSIBLE) == self.is_plausible
            and abs(_epoch(reading) - self.epoch) <= DRIFT
        )


def extended(runs: Sequence[ClockRun], readings: Iterable[ClockReading]) -> Sequence[ClockRun]:
    """The `runs` and the `readings` that follow them, in the order of sequence numbers."""
    found = list(runs)
    for reading in readings:
        is_sure = reading.quality is ClockQuality.TRUSTED
        if found and found[-1].includes(reading):
            run = found[-1]
            found[-1] = replace(
                run, last=reading.sequence, latest=max(run.latest, reading.wall), is_sure=run.is_sure or is_sure
            )
            continue
        at, wall = reading.sequence, reading.wall
        is_plausible = reading.quality is not ClockQuality.IMPLAUSIBLE
        found.append(ClockRun(at, at, reading.boot, _epoch(reading), wall, wall, is_plausible, is_sure))
    return found


def _epoch(reading: ClockReading) -> datetime:
    return reading.wall - timedelta(milliseconds=round(reading.monotonic * 1000))  # stored with milliseconds


class EventTime(NamedTuple):
    """When an event happened. ``time``: aware, in UTC. ``is_certain``: whether it is known to a few minutes."""

    time: datetime
    is_certain: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """How the times of a run are found.

    ``shift``: what is added to the recorded wall times; None if all events are assigned to the time ``known``.
    """

    is_certain: bool
    shift: timedelta | None
    known: datetime | None = None


class Chronology:
    """The times of the events in `runs`, which are those of a record from its first event on."""

    def __init__(self, runs: Sequence[ClockRun]) -> None:
        self._runs = runs
        self._firsts = [run.first for run in runs]
        self._limits = _limits(runs)
        self._valid = _valid(runs, self._limits)
        self._places = self._placed()

    @property
    def is_known(self) -> bool:
        """Whether the clock was right at any event, so that all events have times."""
        return any(self._valid)

    def timing(self, sequence: int, wall: datetime) -> EventTime | None:
        """When the event with the number `sequence` and the recorded time `wall` happened; None if not `is_known`.

        An event after the last run has its recorded time.
        """
        index = bisect_right(self._firsts, sequence) - 1
        if index < 0 or sequence > self._runs[index].last:
            return EventTime(wall, is_certain=True)
        place = self._places[index]
        if place.shift is not None:
            return EventTime(wall + place.shift, place.is_certain)
        return EventTime(place.known, is_certain=False) if place.known is not None else None

    def day(self, sequence: int, wall: datetime) -> date | None:
        """The day in Vietnam of the event with this number and recorded time; None if it is not certain."""
        timing = self.timing(sequence, wall)
        return vietnam_day(timing.time) if timing is not None and timing.is_certain else None

    def is_ahead(self, time: datetime) -> bool:
        """Whether `time`, recorded at some event, is later than all that are used: the clock was ahead."""
        newest = max((run.latest for run, valid in zip(self._runs, self._valid, strict=True) if valid), default=None)
        return newest is not None and time > newest + DRIFT

    def agrees(self, other: "Chronology", last: int) -> bool:
        """Whether `other`, which may have more runs after these, gives the same times up to the event `last`."""
        number = bisect_right(self._firsts, last)
        return self._places[:number] == other._places[:number]  # noqa: SLF001 - of the same class

    def _placed(self) -> Sequence[_Place]:
        donors: dict[str, list[int]] = {}
        for index, run in enumerate(self._runs):
            if self._valid[index]:
                donors.setdefault(run.boot, []).append(index)
        before: datetime | None = None
        after = next((run.earliest for run, valid in zip(self._runs, self._valid, strict=True) if valid), None)
        places = []
        for index, run in enumerate(self._runs):
            places.append(self._place(index, donors.get(run.boot, ()), before, after))
            before = run.latest if self._valid[index] else before
        return places

    def _place(self, index: int, donors: Sequence[int], before: datetime | None, after: datetime | None) -> _Place:
        """Place a run. `donors`: the valid runs of its boot; `before`, `after`: known times around it."""
        run, is_valid = self._runs[index], self._valid[index]
        if is_valid and (run.is_sure or not _counts_suspend(run.boot)):
            return _Place(is_certain=True, shift=timedelta())
        chosen = [one for one in donors if self._runs[one].is_sure] or ([] if is_valid else donors)
        if chosen:
            nearest = min(chosen, key=lambda one: (abs(one - index), one < index))
            return _Place(is_certain=True, shift=self._runs[nearest].epoch - run.epoch)
        if is_valid:
            return _Place(is_certain=True, shift=timedelta())
        limit = self._limits[index]
        if limit is not None and run.is_plausible:  # it was ahead
            back = limit - run.latest
            if -back <= _SLIGHTLY and (before is None or run.earliest + back >= before):
                return _Place(is_certain=False, shift=back)
        return _Place(is_certain=False, shift=None, known=before or after)


def _limits(runs: Sequence[ClockRun]) -> Sequence[datetime | None]:
    """For each run, the earliest time of the sure runs after it; None if there is none."""
    limits: list[datetime | None] = []
    limit: datetime | None = None
    for run in reversed(runs):
        limits.append(limit)
        if run.is_sure:
            limit = run.earliest if limit is None else min(limit, run.earliest)
    return limits[::-1]


def _valid(runs: Sequence[ClockRun], limits: Sequence[datetime | None]) -> Sequence[bool]:
    """For each run, whether its recorded times are used: it is plausible, and it was not ahead.

    Between a run that was ahead and the sure run that shows it, an implausible run is also used if it lies between
    the newest valid time before it and the sure time after it.
    """
    found = []
    floor: datetime | None = None
    is_after_ahead = False
    for run, limit in zip(runs, limits, strict=True):
        is_ahead = limit is not None and run.latest > limit + DRIFT
        is_between = is_after_ahead and limit is not None and floor is not None
        is_valid = not is_ahead and (run.is_plausible or (is_between and _is_soon_after(run, floor)))
        if is_ahead and run.is_plausible:
            is_after_ahead = True
        elif is_valid and run.is_plausible:
            is_after_ahead = False
        if is_valid:
            floor = run.latest
        found.append(is_valid)
    return found


def _is_soon_after(run: ClockRun, floor: datetime | None) -> bool:
    return floor is not None and run.earliest >= floor - DRIFT and run.latest - floor <= FARTHEST


def _counts_suspend(boot: str) -> bool:
    try:
        return UUID(boot).version == _COUNTS_SUSPEND
    except ValueError:
        return False
