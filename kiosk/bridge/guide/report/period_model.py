"""View model of the period of a report: two arrows to its neighbours, and an overlay (sheet) to choose another.

Rules: no period begins after today. A period of free days has any first and last day. Its ends are moved in steps of
a day, month or year and stay from `EARLIEST` to today: a step beyond is cut off there. A step into a shorter month
ends on its last day. If one end passes the other, the other end moves with it.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.bridge.guide.report.kinds import CONTEXT
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.reporting.periods import Period, PeriodKind, containing, following, free_days, previous
from kiosk.reports.numbers import day

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
EARLIEST = date(2024, 1, 1)
"""First day that can be chosen; no kiosk was in use before."""
FIXED = (
    (PeriodKind.DAY, str(QT_TRANSLATE_NOOP("Report page", "Day"))),
    (PeriodKind.WEEK, str(QT_TRANSLATE_NOOP("Report page", "Week"))),
    (PeriodKind.MONTH, str(QT_TRANSLATE_NOOP("Report page", "Month"))),
    (PeriodKind.QUARTER, str(QT_TRANSLATE_NOOP("Report page", "Quarter"))),
    (PeriodKind.SIX_MONTHS, str(QT_TRANSLATE_NOOP("Report page", "6 months"))),
    (PeriodKind.NINE_MONTHS, str(QT_TRANSLATE_NOOP("Report page", "9 months"))),
    (PeriodKind.YEAR, str(QT_TRANSLATE_NOOP("Report page", "Year"))),
)
"""The kinds of period on the sheet that have fixed days, each with its English source text."""
UNITS = {"day": 10, "month": 7, "year": 4}
"""Unit of a step → length of the prefix of the ISO date that changes if the step is possible."""


@dataclass(frozen=True, slots=True)
class _Days:
    """The first and the last free day that are being chosen, not applied yet."""

    first: date
    last: date


@QmlElement
@QmlUncreatable("Part of the page of reports.")
class PeriodViewModel(QObject):
    """The current period, the arrows to its neighbours, and the sheet of periods."""

    changed = Signal()
    chosen = Signal()
    """Emitted when the guide has chosen a period."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self._period: Period | None = None
        self._is_open = False
        self._days: _Days | None = None

    @property
    def period(self) -> Period | None:
        """The current period; None before `begin`."""
        return self._period

    def begin(self, today: date) -> None:
        """Set the current date in Vietnam; the first call chooses the current month."""
        self._today = today
        if self._period is None:
            self._period = containing(today, PeriodKind.MONTH)
        self.changed.emit()

    def require(self, kinds: Sequence[PeriodKind]) -> None:
        """If the kind of the period is not in `kinds`, change to the period of kind ``kinds[0]`` at its last day."""
        if self._period is not None and self._period.kind not in kinds:
            self._period = self._containing(kinds[0])
            self.changed.emit()

    def _containing(self, kind: PeriodKind) -> Period:
        """Return the period of `kind` that contains the last day of the current period, or today if earlier."""
        if self._period is None or self._today is None:
            raise ValueError("the date is not known yet")
        found = containing(min(self._period.last, self._today), kind)
        while found.first > self._today:
            found = previous(found)
        return found

    @Slot()
    def back(self) -> None:
        """Choose the previous period (arrow ‹)."""
        if self._period is not None and self.canGoBack:
            self.choose(previous(self._period))

    @Slot()
    def goOn(self) -> None:
        """Choose the next period (arrow ›)."""
        if self._period is not None and self.canGoOn:
            self.choose(following(self._period))

    def choose(self, period: Period) -> None:
        """Choose `period`."""
        self._period = period
        self._is_open = False
        self.changed.emit()
        self.chosen.emit()

    @Slot()
    def openSheet(self) -> None:
        """Show the sheet (button with the days of the period)."""
        if self._period is None or self._today is None:
            return
        last = min(self._period.last, self._today)
        self._days = _Days(max(EARLIEST, min(self._period.first, last)), max(EARLIEST, last))
        self._is_open = True
        self.changed.emit()

    @Slot()
    def closeSheet(self) -> None:
        """Close the sheet without a change."""
        self._is_open = False
        self.changed.emit()

    @Slot(str)
    def chooseFixed(self, kind: str) -> None:
        """Choose the period of `kind` that contains the last day of the current one, or today if that is earlier."""
        if self._period is not None:
            self.choose(self._containing(PeriodKind(kind)))

    @Slot(str, str, int)
    def step(self, end: str, unit: str, by: int) -> None:
        """Move an end of the free days, ``first`` or ``last``, by `by` units; `unit`: a key of `UNITS`."""
        if self._days is None or not self._can_step(end, unit, by):
            return
        moved = self._moved(end, unit, by)
        first, last = (moved, self._days.last) if end == "first" else (self._days.first, moved)
        if first > last:
            first = last = moved
        self._days = replace(self._days, first=first, last=last)
        self.changed.emit()

    def _moved(self, end: str, unit: str, by: int) -> date:
        if self._days is None or self._today is None:
            raise ValueError("no days are being chosen")
        moved = _stepped(self._days.first if end == "first" else self._days.last, unit, by)
        return min(max(moved, EARLIEST), self._today)

    def _can_step(self, end: str, unit: str, by: int) -> bool:
        if self._days is None or self._today is None:
            return False
        before = self._days.first if end == "first" else self._days.last
        length = UNITS[unit]
        return str(self._moved(end, unit, by))[:length] != str(before)[:length]

    @Slot()
    def chooseFree(self) -> None:
        """Choose the free days."""
        if self._days is not None:
            self.choose(free_days(self._days.first, self._days.last))

    @Property(str, notify=changed)
    def label(self) -> str:
        """The days of the period, such as ``15/10 – 14/11/2026``; empty before `begin`."""
        return self._period.label if self._period else ""

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether the previous period ends at or after `EARLIEST`."""
        return self._period is not None and previous(self._period).last >= EARLIEST

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether the next period has begun."""
        if self._period is None or self._today is None:
            return False
        return following(self._period).first <= self._today

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet of periods is shown."""
        return self._is_open

    @Property("QVariantList", notify=changed)
    def fixed(self) -> list[dict[str, str | bool]]:
        """One map per fixed period: ``key``, ``title``, ``days`` and ``isChosen``."""
        if self._period is None or not self._is_open:
            return []
        return [
            {
                "key": kind.value,
                "title": translate(CONTEXT, title),
                "days": (self._period if kind is self._period.kind else self._containing(kind)).label,
                "isChosen": kind is self._period.kind,
            }
            for kind, title in FIXED
        ]

    @Property("QVariantList", notify=changed)
    def ends(self) -> list[dict[str, object]]:
        """One map per end of the free days: ``key``, ``title``, ``date``, and ``units``.

        ``units`` has one map each for day, month and year: ``key``, ``title``, ``shown``, ``canLess``, ``canMore``.
        """
        if self._days is None:
            return []
        titles = {
            "first": translate("Report page", "From"),
            "last": translate("Report page", "To"),
        }
        ends = (("first", self._days.first), ("last", self._days.last))
        return [
            {
                "key": key,
                "title": titles[key],
                "date": day(at),
                "units": [self._unit(key, at, unit) for unit in UNITS],
            }
            for key, at in ends
        ]

    def _unit(self, end: str, at: date, unit: str) -> dict[str, object]:
        titles = {
            "day": translate("Report page", "Day"),
            "month": translate("Report page", "Month"),
            "year": translate("Report page", "Year"),
        }
        shown = {"day": f"{at:%d}", "month": f"{at:%m}", "year": str(at.year)}
        return {
            "key": unit,
            "title": titles[unit],
            "shown": shown[unit],
            "canLess": self._can_step(end, unit, -1),
            "canMore": self._can_step(end, unit, 1),
        }


def _stepped(at: date, unit: str, by: int) -> date:
    """Return `at` moved by days, months or years; in a shorter month, the last day of the month."""
    if unit == "day":
        return at + timedelta(days=by)
    months = at.year * 12 + at.month - 1 + (by if unit == "month" else 12 * by)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(at.day, calendar.monthrange(year, month + 1)[1]))
