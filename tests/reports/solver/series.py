"""What a reader knows who compares several papers of one kiosk, or those of two kiosks and their merged one.

Rules: numbers of visits and sessions of parts of a period add up to those of the period; of people, each part has at
most as many as the period, and all parts together at least as many. Papers of the same days repeat their numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from kiosk.reports.table import DayRange
from tests.reports.solver.knowledge import Reader, figure, known_relations
from tests.reports.solver.learned import Whole
from tests.reports.solver.papers import Paper, Place

PEOPLE = ("learners", "done-", "places", "guides")
"""Beginnings of the keys of rows and columns that count people or places."""
ADDED = frozenset({"sessions", "attendance", "visits", "tasks-alone"})
"""Rows of cumulative numbers that grow by those of the period."""
NOT_ADDED = ("cumulative", "before", "change", "share", "plan", "percent", "tries", "missed")


class Published(NamedTuple):
    """A paper for the wall, with its true numbers."""

    code: str
    days: DayRange
    wall: Paper
    whole: Whole

    @property
    def name(self) -> str:
        return f"{self.code} {self.days.first} {self.days.last}"


def of_series(papers: Sequence[Published]) -> Reader:
    """Return what follows from all `papers` of one kiosk together."""
    reader = reader_of(papers)
    by_days: dict[DayRange, dict[tuple[str, str], tuple[str, Place]]] = defaultdict(dict)
    lists: dict[Place, tuple[str, Place]] = {}
    for paper in papers:
        for place in paper.whole:
            key = paper.name, place
            if place[0] == "sessions":
                reader.link([(lists.setdefault(place, key), 1), (key, -1)])
            elif place[2].split(".")[0] not in NOT_ADDED:
                reader.link([(by_days[paper.days].setdefault(figure(place), key), 1), (key, -1)])
    for paper in papers:
        _follow(reader, paper, papers)
    for days, figures in by_days.items():
        for parts, is_whole in _parts(days, list(by_days)):
            _add_up(reader, figures, [by_days[part] for part in parts], is_whole=is_whole)
    return reader


def of_merged(kiosks: Sequence[Sequence[Published]], merged: Sequence[Published]) -> Reader:
    """Return what follows from the papers of each kiosk and from the `merged` papers; all in the same order."""
    named = [
        [paper._replace(code=f"{number} {paper.code}") for paper in papers] for number, papers in enumerate(kiosks)
    ]
    reader = reader_of([*(paper for papers in named for paper in papers), *merged])
    for whole, *parts in zip(merged, *named, strict=True):
        for place in whole.whole:
            if place[2].split(".")[0] not in {"before", "change", "percent", "tries", "missed"}:
                terms = [((part.name, place), 1) for part in parts if place in part.whole]
                reader.link([*terms, ((whole.name, place), -1)])
    return reader


def reader_of(papers: Iterable[Published]) -> Reader:
    """Return what follows from each of `papers` by itself; the year begins with the 15th of December."""
    reader = Reader()
    for paper in papers:
        is_first = (paper.days.first.month, paper.days.first.day) == (12, 15)
        reader.read(paper.name, paper.wall, paper.whole, known_relations(paper.whole), is_first=is_first)
    return reader


def _follow(reader: Reader, paper: Published, papers: Sequence[Published]) -> None:
    """Link cumulative numbers to those of the paper before."""
    for place in paper.whole:
        section, row, column = place
        if column != "cumulative":
            continue
        now, period = (paper.name, place), (paper.name, (section, row, "period"))
        for other in papers:
            is_next = other.code == paper.code and paper.days.first - other.days.last == timedelta(days=1)
            if is_next and row in ADDED:
                reader.link([(now, 1), (period, -1), ((other.name, place), -1)])


def _parts(days: DayRange, others: Sequence[DayRange]) -> Iterator[tuple[list[DayRange], bool]]:
    """Yield the periods in `days` of each length (days, weeks, months), and whether they are all of `days`."""
    inside = [one for one in others if one != days and days.first <= one.first and one.last <= days.last]
    lengths: dict[int, list[DayRange]] = defaultdict(list)
    for one in inside:
        number = (one.last - one.first).days + 1
        lengths[0 if number == 1 else 1 if number == len("1234567") else 2].append(one)
    for parts in lengths.values():
        covered = sum((one.last - one.first).days + 1 for one in parts)
        yield parts, covered == (days.last - days.first).days + 1


def _add_up(
    reader: Reader,
    figures: Mapping[tuple[str, str], tuple[str, Place]],
    parts: Sequence[Mapping[tuple[str, str], tuple[str, Place]]],
    *,
    is_whole: bool,
) -> None:
    for key, whole in figures.items():
        terms = [(part[key], 1) for part in parts if key in part]
        is_people = any(one.startswith(PEOPLE) for one in key)
        if is_people:
            for term, _ in terms:
                reader.link([(term, 1), (whole, -1)], is_equal=False)
            if is_whole:
                reader.link([(whole, 1), *((term, -1) for term, _ in terms)], is_equal=False)
        elif terms:
            reader.link([*terms, (whole, -1)], is_equal=is_whole)
