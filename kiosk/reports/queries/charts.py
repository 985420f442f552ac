"""Tables with a chart: tasks done alone by hamlet and by week."""

from collections import Counter

from kiosk.domain.reporting.people import Who
from kiosk.domain.reporting.periods import Period, PeriodKind, split
from kiosk.domain.texts import translatable
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Request
from kiosk.reports.queries.splits import TOTAL, key_of, place_name
from kiosk.reports.ranking import HAMLETS, ranked
from kiosk.reports.table import Chart, ChartKind, Column, RowGroup, Section, TableRow

LONGEST_BY_WEEK = 62
"""Maximum days of a period whose chart has a point per week; longer periods have a point per month."""


def tasks_by_hamlet(request: Request, figures: Figures) -> Section:
    """All hamlets with tasks done alone, and a chart of those with the most."""
    say = request.say
    counted: Counter[str] = Counter()
    for one in figures.tasks:
        if one.who is Who.LEARNER:
            counted[one.traits.hamlet] += one.tasks
    rows = [
        TableRow(key_of(hamlet), place_name(request, hamlet), (number,), TOTAL) for hamlet, number in counted.items()
    ]
    title = say(translatable("Report", "Tasks done alone, by hamlet"))
    total = TableRow(TOTAL, say(translatable("Report", "Total")), (counted.total(),))
    chart = Chart(
        ChartKind.BARS, say(translatable("Report", "Hamlets with the most tasks done alone")), ("tasks-alone",)
    )
    return ranked(Section(HAMLETS, title, _column(request), (RowGroup((*rows, total)),), charts=(chart,)))


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
