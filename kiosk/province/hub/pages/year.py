"""The figures of the whole province since the start of the year, and the share of the adults that was reached.

Rules: everything but the period's own published figures is rounded to a multiple of 5, so that neither the period
before nor the number of men follows from it. A figure of the year is left out if the same figure of one of its
periods is hidden: two months with 4 women each, hidden, would follow from 10 women in both, which are at least 8. The
share of the adults is that of the communes that have entered their number (see `shares`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import NamedTuple

from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import ELDERLY, Sex
from kiosk.domain.reporting.periods import Period, cumulative
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.shares import STEP, Reached, having_done, learners_of, nothing_reached, reached
from kiosk.province.hub.pages.tables import (
    AT_ONCE,
    ATTENDANCE,
    DONE,
    ELDERLY_,
    LEARNERS,
    SESSIONS,
    TASKS,
    TOTAL,
    PeriodTables,
    commune_figures,
)
from kiosk.reports.cells import Cell, Hidden, Percent
from kiosk.reports.disclosure import LARGEST, SMALLEST
from kiosk.reports.queries.figures import Figures
from kiosk.reports.queries.syllabus import Syllabus

NEW, WOMEN, DONE_ANY = "new", "women", "done-any"
FIGURES = (LEARNERS, NEW, WOMEN, ELDERLY_, DONE_ANY, DONE, TASKS, SESSIONS, ATTENDANCE)
_SUMS = (TASKS, SESSIONS, ATTENDANCE)
_LIMITS: Mapping[str, frozenset[str]] = {key: frozenset({LEARNERS}) for key in (LEARNERS, NEW, WOMEN, ELDERLY_)} | {
    DONE_ANY: frozenset({LEARNERS, DONE})
}
"""For each figure of people: the figures with which it is hidden."""


class YearFigure(NamedTuple):
    """A figure in the period, since the start of the year, in per cent of the adults and of the target."""

    period: Cell
    year: Cell
    share: Cell = None
    target: Cell = None


@dataclass(frozen=True, slots=True)
class Year:
    """The figures since the start of the year, by key (`FIGURES`).

    ``adults``: number of adults of the ``entered`` communes, which have entered it. ``reached``: of them, by figure.
    """

    since: Period
    figures: Mapping[str, YearFigure]
    adults: int
    entered: int
    reached: Mapping[str, Reached]


def rounded(number: int) -> Cell:
    """Return `number` as the nearest multiple of 5; hidden from 1 to 4."""
    return Hidden.BELOW_FIVE if SMALLEST <= number <= LARGEST else (number + STEP // 2) // STEP * STEP


def year_of(  # noqa: PLR0913 - each is one part of what is counted
    counts: HubCounts,
    communes: Sequence[CommuneKiosks],
    syllabus: Syllabus,
    periods: Sequence[PeriodTables],
    target: int,
    *,
    before: Year | None,
    has_all: bool,
) -> Year:
    """Return the figures of the year to the end of the last one of `periods`. Raises HubError.

    `periods`: the published tables, the oldest one first. `target`: per cent of the adults who have done a lesson by
    the end of the year; 0: none. `before`: the figures to the end of the period before, None for the oldest one.
    `has_all`: whether nothing was counted before these periods.
    """
    tables = periods[-1]
    since = cumulative(tables.period.last)
    entered = [one for one in communes if one.adults]
    adults = sum(one.adults for one in entered)
    parts = [one for one in periods if one.period.first >= since.first]
    now, year = (_of_people(Figures(counts.of_everybody(), days, syllabus)) for days in (tables.period, since))
    is_whole = has_all or parts[0].period.first == since.first
    year |= _added_up(parts) if is_whole else _counted(commune_figures(counts, communes, since, syllabus))
    of_entered = _learned_in(counts, entered, since, syllabus)
    earlier = before if before and before.since.first == since.first else None
    figures = {}
    for key in FIGURES:
        in_period = _of_period(tables, key, now)
        is_left_out = _is_hidden(tables, key, in_period) or (
            earlier is not None and earlier.figures[key].year is Hidden.WITHHELD
        )
        figures[key] = YearFigure(in_period, Hidden.WITHHELD if is_left_out else rounded(year[key]))
    start = nothing_reached(is_whole=is_whole)
    of_adults: dict[str, Reached] = {}
    for key, spans in ((LEARNERS, learners_of), (DONE_ANY, having_done)):
        period = spans(tables, {one.key for one in entered})
        until = earlier.reached[key] if earlier else start
        of_adults[key] = reached(until, period, figures[key].year, of_entered[key], of_adults.get(LEARNERS))
        number, planned = of_adults[key].number, adults * target // 100 if key == DONE_ANY else 0
        share = Percent(number, adults) if number is not None and adults else None
        of_target = Percent(number, planned) if number is not None and planned else None
        figures[key] = figures[key]._replace(share=share, target=of_target)
    return Year(since, figures, adults, len(entered), of_adults)


def _of_period(tables: PeriodTables, key: str, now: Mapping[str, int]) -> Cell:
    total = tables.communes[TOTAL]
    if key in total:
        return total[key]
    return Hidden.WITHHELD if _is_hidden(tables, key, None) else rounded(now[key])


def _is_hidden(tables: PeriodTables, key: str, in_period: Cell) -> bool:
    """Whether a figure of the period, or one that limits it, is hidden."""
    total = tables.communes[TOTAL]
    return any(isinstance(cell, Hidden) for cell in (in_period, *(total[one] for one in _LIMITS.get(key, ()))))


def _added_up(parts: Sequence[PeriodTables]) -> Mapping[str, int]:
    """Return the figures that are sums of those of the periods; hidden ones are left out of the year anyway."""
    totals = [one.communes[TOTAL] for one in parts]
    return {key: sum(cell for cells in totals if isinstance(cell := cells[key], int)) for key in _SUMS}


def _counted(figures: Iterable[tuple[CommuneKiosks, Figures]]) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for _, one in figures:
        found.update({TASKS: one.task_total, SESSIONS: len(one.sessions), ATTENDANCE: one.attendance})
    return found


def _of_people(figures: Figures) -> dict[str, int]:
    first, last = figures.period.first, figures.period.last
    people = figures.learners.values()
    return {
        **_learned(figures),
        NEW: sum(one.marks for one in figures.facts.added(first, last)),
        WOMEN: sum(one.sex == Sex.FEMALE.value for one in people),
        ELDERLY_: sum(one.band in ELDERLY for one in people),
        DONE: len(figures.done),
    }


def _learned(figures: Figures) -> Mapping[str, int]:
    return {LEARNERS: len(figures.learners), DONE_ANY: len(figures.done_any)}


def _learned_in(
    counts: HubCounts, communes: Sequence[CommuneKiosks], since: Period, syllabus: Syllabus
) -> Mapping[str, int]:
    """Return `_learned` of some communes; whoever learned in two of them is one person."""
    learners: set[Pseudonym] = set()
    done: set[Pseudonym] = set()
    for some in batched(communes, AT_ONCE, strict=False):
        facts = counts.of_records([record.number for commune in some for record in commune.records])
        figures = Figures(facts, since, syllabus)
        learners.update(figures.learners)
        done.update(figures.done_any)
    return {LEARNERS: len(learners), DONE_ANY: len(done)}
