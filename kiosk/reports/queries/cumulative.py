"""Section V of the monthly form, and the comparison with the period before."""

from kiosk.domain.texts import translatable
from kiosk.reports.cells import Cell, Percent
from kiosk.reports.numbers import count, day
from kiosk.reports.queries.definitions import cumulative_definition
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.request import Adults, Request
from kiosk.reports.table import Column, RowGroup, Rule, Section, TableRow

_PEOPLE = frozenset({"learners", "done-any"})


def cumulative_section(request: Request, figures: Figures, since: Figures) -> Section:
    """Figures of the period and since the start of the year (`since`), also in % of the adults and of the plan."""
    say, adults = request.say, request.adults
    columns = (
        Column("period", say(translatable("Report", "This period"))),
        Column("cumulative", say(translatable("Report", "Cumulative"))),
        Column("share", say(translatable("Report", "% of adults"))),
        Column("plan", say(translatable("Report", "% of the plan"))),
    )
    now, then = _main_figures(request, figures), _main_figures(request, since)
    rows = tuple(
        TableRow(key, header, (number, then[key][1], *_shares(adults, key, then[key][1])), rule=_rule(key))
        for key, (header, number) in now.items()
    )
    return Section(
        "cumulative",
        say(translatable("Report", "V. Cumulative figures")),
        columns,
        (RowGroup(rows),),
        (cumulative_definition(request),),
        (_adults_note(request),),
    )


def _main_figures(request: Request, figures: Figures) -> dict[str, tuple[str, int]]:
    say = request.say
    return {
        "sessions": (say(translatable("Report", "Sessions")), len(figures.sessions)),
        "attendance": (say(translatable("Report", "Attendance")), figures.attendance),
        "visits": (say(translatable("Report", "Visits")), figures.visit_total),
        "learners": (say(translatable("Report", "Learners")), len(figures.learners)),
        "done-any": (say(translatable("Report", "Learners who have done a lesson")), len(figures.done_any)),
        "lessons-done": (say(translatable("Report", "Lessons done")), len(figures.done)),
        "tasks-alone": (say(translatable("Report", "Tasks done alone")), figures.task_total),
    }


def _rule(key: str) -> Rule:
    return Rule.PEOPLE if key in _PEOPLE else Rule.SUM


def _shares(adults: Adults | None, key: str, number: int) -> tuple[Cell, Cell]:
    if adults is None or key not in _PEOPLE:
        return None, None
    planned = adults.number * adults.target // 100
    share = Percent(number, adults.number, is_common=True)
    return share, Percent(number, planned, is_common=True) if planned and key == "done-any" else None


def _adults_note(request: Request) -> str:
    adults = request.adults
    if adults is None:
        return request.say(translatable("Report", "The number of adults in the commune is not entered."))
    text = request.say(translatable("Report", "Adults in the commune: {count}."), count=count(adults.number))
    if adults.source and adults.counted_on:
        text += " " + request.say(
            translatable("Report", "Source: {source}, {day}."), source=adults.source, day=day(adults.counted_on)
        )
    if adults.target:
        text += " " + request.say(
            translatable("Report", "Plan: {target}% of them have done a lesson by the end of the year."),
            target=adults.target,
        )
    return text


def comparison(request: Request, figures: Figures, before: Figures) -> Section:
    """Figures of the period beside those of the previous period, `before`."""
    say = request.say
    columns = (
        Column("period", say(translatable("Report", "This period"))),
        Column("before", say(translatable("Report", "Period before"))),
        Column("change", say(translatable("Report", "Change"))),
        Column("percent", say(translatable("Report", "Change in %"))),
    )
    now, then = _main_figures(request, figures), _main_figures(request, before)
    rows = tuple(_compared(key, header, number, then[key][1]) for key, (header, number) in now.items())
    period = before.period
    note = say(
        translatable("Report", "Period before: {first} to {last}; on a notice board rounded to 5."),
        first=day(period.first),
        last=day(period.last),
    )
    heading = say(translatable("Report", "Comparison with the period before"))
    return Section("comparison", heading, columns, (RowGroup(rows),), notes=(note,))


def _compared(key: str, header: str, number: int, before: int) -> TableRow:
    change = Percent(number - before, before) if before else None
    return TableRow(key, header, (number, before, number - before, change), rule=_rule(key))
