"""Periods of reports.

Rules: administrative periods end on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12): a month lasts from the 15th of the
month before to the 14th, and the administrative year from 15/12 to 14/12. A period of six or nine months begins with
the administrative year, so there is one of each in a year. Weeks last from Monday to Sunday. All days are days in
Vietnam.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

CUT_OFF = 14
"""Day of the month with which administrative periods end."""
_DAY = timedelta(days=1)


class PeriodKind(Enum):
    """Kinds of period."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SIX_MONTHS = "six-months"
    NINE_MONTHS = "nine-months"
    YEAR = "year"
    FREE = "free"
    """Any days, chosen by the guide."""


class YearStart(Enum):
    """The day from which cumulative figures are counted."""

    ADMINISTRATIVE = "15/12"
    CALENDAR = "01/01"


_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.SIX_MONTHS: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
}
_WITH_GAPS = frozenset([PeriodKind.SIX_MONTHS, PeriodKind.NINE_MONTHS, PeriodKind.FREE])


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    kind: PeriodKind
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether the periods have a day in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1

    @property
    def label(self) -> str:
        """The days as Vietnamese readers write them: ``15/10 – 14/11/2026``, or ``27/11/2026`` for one day."""
        if self.first == self.last:
            return f"{self.last:%d/%m/%Y}"
        first = f"{self.first:%d/%m}" if self.first.year == self.last.year else f"{self.first:%d/%m/%Y}"
        return f"{first} – {self.last:%d/%m/%Y}"


def free_days(one: date, other: date) -> Period:
    """The period between two days, given in any order."""
    return Period(PeriodKind.FREE, min(one, other), max(one, other))


def days_between(first: date, last: date) -> Period:
    """The period from `first` to `last`: of the kind that has exactly these days, else free days."""
    fixed = (containing(last, kind) for kind in PeriodKind if kind is not PeriodKind.FREE)
    return next((one for one in fixed if (one.first, one.last) == (first, last)), free_days(first, last))


def containing(day: date, kind: PeriodKind) -> Period:
    """The period of this kind that contains `day`.

    For six and nine months, this is the period of the administrative year of `day`, which can end before `day`. For
    `FREE`, it is `day` alone.
    """
    if kind in _MONTHS:
        month = _month_index(day) + (day.day > CUT_OFF)
        return _of_months(kind, month)
    if kind is PeriodKind.WEEK:
        monday = day - day.weekday() * _DAY
        return Period(kind, monday, monday + 6 * _DAY)
    return Period(kind, day, day)


def previous(period: Period) -> Period:
    """The period with which the figures of `period` are compared: the previous one of the same kind.

    A free period is moved back by its length; six and nine months are those of the year before.
    """
    return _moved(period, -1)


def following(period: Period) -> Period:
    """The next period of the same kind; see `previous`."""
    return _moved(period, 1)


def split(period: Period, kind: PeriodKind) -> list[Period]:
    """The periods of the kind `kind` (day, week, month, quarter or year) in `period`, in order, for charts.

    Those at both ends are cut off at the ends of `period`; a part that is cut off is of the kind `FREE`. Raises
    ValueError for other kinds.
    """
    if kind in _WITH_GAPS:
        raise ValueError(f"periods of the kind {kind.value} do not follow each other")
    found: list[Period] = []
    day = period.first
    while day <= period.last:
        whole = containing(day, kind)
        part = Period(kind, day, min(whole.last, period.last))
        found.append(part if part == whole else free_days(part.first, part.last))
        day = part.last + _DAY
    return found


def cumulative(day: date, start: YearStart = YearStart.ADMINISTRATIVE) -> Period:
    """The days from the start of the year to `day`, for cumulative figures."""
    if start is YearStart.CALENDAR:
        return free_days(day.replace(month=1, day=1), day)
    return free_days(containing(day, PeriodKind.YEAR).first, day)


def _month_index(day: date) -> int:
    """Number of the month of `day`, counted from January of the year 0."""
    return day.year * 12 + day.month - 1


def _of_months(kind: PeriodKind, month: int) -> Period:
    """See `containing`; `month`: index of the calendar month in which the administrative month of the day ends."""
    months = _MONTHS[kind]
    step = _step(kind)
    end = month - month % step + months - 1
    start = end - months
    return Period(kind, date(start // 12, start % 12 + 1, CUT_OFF + 1), date(end // 12, end % 12 + 1, CUT_OFF))


def _step(kind: PeriodKind) -> int:
    """Number of months from one period of this kind to the next."""
    return _MONTHS[kind] if kind in {PeriodKind.MONTH, PeriodKind.QUARTER} else _MONTHS[PeriodKind.YEAR]


def _moved(period: Period, by: int) -> Period:
    if period.kind in _MONTHS:
        return _of_months(period.kind, _month_index(period.last) + by * _step(period.kind))
    shift = by * period.days * _DAY
    return Period(period.kind, period.first + shift, period.last + shift)
