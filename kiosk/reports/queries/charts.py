"""Tables with a chart: tasks done alone by hamlet and by week."""

from collections import Counter

from kiosk.domain.reporting.people import Who
from kiosk.domain.reporting.periods import Period, PeriodKind, split
from kiosk.domain.texts import translatable
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.splits import TOTAL, key_of, place_name
from kiosk.reports.table import Chart, ChartKind, Column, RowGroup, Section, TableRow

MOST_BARS = 5
"""Maximum number of hamlets with a bar of their own; the others share one."""
LONGEST_BY_WEEK = 62
"""Maximum days of a period whose chart has a point per week; longer periods have a point per month."""


def tasks_by_hamlet(request: Request, figures: Figures) -> Section:
    """The hamlets with the most tasks done alone, and all other hamlets together."""
    say = request.say
    counted: Counter[str] = Counter()
    for one in figures.tasks:
        if one.who is Who.LEARNER:
            counted[one.traits.hamlet] += one.tasks
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    shown = ordered[:MOST_BARS]
    rows = [TableRow(key_of(hamlet), place_name(request, hamlet), (number,), TOTAL) for hamlet, number in shown]
    if others := ordered[MOST_BARS:]:
        header = say(translatable("Report", "Other hamlets"))
        rows.append(TableRow("others", header, (sum(number for _, number in others),), TOTAL))
    title = say(translatable("Report", "Tasks done alone, by hamlet"))
    total = TableRow(TOTAL, say(translatable("Report", "Total")), (counted.total(),))
    charts = (Chart(ChartKind.BARS, title, ("tasks-alone",)),) if rows else ()
    return Section("tasks-by-hamlet", title, _column(request), (RowGroup((*rows, total)),), charts=charts)


def tasks_by_week(request: Request, figures: Figures) -> Section:
    """Tasks done alone per week, or per month in long periods; None for weeks or months that have not begun."""
    by_day = figures.facts.tasks_by_day(figures.period.first, figures.period.last)
    is_long = figures.period.days > LONGEST_BY_WEEK
    parts = split(figures.period, PeriodKind.MONTH if is_long else PeriodKind.WEEK)
    rows = [
        TableRow(
            part.first.isoformat(),
            f"{part.first:%d/%m}",
            (sum(number for day, number in by_day.items() if day in part) or _nothing(request, part),),
            TOTAL,
        )
        for part in parts
    ]
    total = TableRow(TOTAL, request.say(translatable("Report", "Total")), (sum(by_day.values()),))
    title = (
        request.say(translatable("Report", "Tasks done alone, by month"))
        if is_long
        else request.say(translatable("Report", "Tasks done alone, by week"))
    )
    chart = Chart(ChartKind.LINES, title, ("tasks-alone",))
    return Section("tasks-by-week", title, _column(request), (RowGroup((*rows, total)),), charts=(chart,))


def _nothing(request: Request, part: Period) -> int | None:
    return None if part.first > request.made_at.date() else 0


def _column(request: Request) -> tuple[Column, ...]:
    return (Column("tasks-alone", request.say(translatable("Report", "Tasks done alone"))),)
