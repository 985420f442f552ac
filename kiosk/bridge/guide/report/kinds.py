"""The kinds of report that the page offers as tabs, in their order, and the periods that each can cover."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.reporting.periods import PeriodKind
from kiosk.reports.table import Code

CONTEXT = "Report page"


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the page. ``title``: English source text. ``periods``: kinds of period, the default first."""

    code: Code
    title: str
    periods: tuple[PeriodKind, ...]

    @property
    def shown_title(self) -> str:
        """The title in the current language of the interface."""
        return QCoreApplication.translate(CONTEXT, self.title)


_LONG = (PeriodKind.QUARTER, PeriodKind.SIX_MONTHS, PeriodKind.NINE_MONTHS, PeriodKind.YEAR)
_ANY = (PeriodKind.MONTH, PeriodKind.WEEK, PeriodKind.DAY, *_LONG, PeriodKind.FREE)
TABS = (
    Tab(Code.MONTH, str(QT_TRANSLATE_NOOP("Report page", "Month")), (PeriodKind.MONTH, PeriodKind.FREE)),
    Tab(Code.WEEK, str(QT_TRANSLATE_NOOP("Report page", "Week")), (PeriodKind.WEEK, PeriodKind.FREE)),
    Tab(Code.HAMLETS, str(QT_TRANSLATE_NOOP("Report page", "By hamlet")), _ANY),
    Tab(Code.SKILLS, str(QT_TRANSLATE_NOOP("Report page", "By skill")), _ANY),
    Tab(Code.NEEDS, str(QT_TRANSLATE_NOOP("Report page", "Difficulties, requests")), _ANY),
    Tab(Code.SESSION, str(QT_TRANSLATE_NOOP("Report page", "Sessions")), _ANY),
    Tab(Code.DAY, str(QT_TRANSLATE_NOOP("Report page", "Day")), (PeriodKind.DAY,)),
    Tab(Code.LONG, str(QT_TRANSLATE_NOOP("Report page", "Quarter, year")), (*_LONG, PeriodKind.FREE)),
)


def tab_of(code: Code) -> Tab:
    """Return the tab of a kind of report."""
    return next(tab for tab in TABS if tab.code is code)


def tab_for(code: Code, kind: PeriodKind) -> Tab:
    """Return the tab of `code` if it has periods of `kind`, else the tab with such periods and the fewest others."""
    tab = tab_of(code)
    if kind in tab.periods:
        return tab
    return min((tab for tab in TABS if kind in tab.periods), key=lambda tab: len(tab.periods))
