"""Counts the facts of the kiosks of a hub with the same queries as a kiosk.

Rules: `of_record` gives every figure of one record, with a query for each. `of_period` gives the figures of one
period for many records at once, with one query for all of them. `of_everybody` gives every figure of all records
together.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import batched
from typing import Any

from sqlalchemy import Executable, func, literal, select, union

from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.facts.hub_facts import FactStorage
from kiosk.province.hub.facts.period_facts import PeriodCounts, PeriodFacts
from kiosk.province.hub.facts.tables import RECORD, of_all, of_one, of_some
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries
from kiosk.storage.facts.tables import lesson_days, lessons, sessions, steps, tasks, visits

_AT_ONCE = 500
"""Number of parameters of a query."""


class _Folded:
    """Facts that `HubFacts.catch_up` has brought up to date."""

    def catch_up(self, _progress: Progress) -> bool:
        return True

    def undated(self) -> int:
        return 0


class HubCounts:
    """Counts over all facts in a hub."""

    def __init__(self, storage: FactStorage) -> None:
        self._storage = storage

    def of_record(self, record: int) -> FactCounts:
        """Return the counts of one record."""
        return FactCounts(FactQueries(self._rows, partial(of_one, record=record)), _Folded())

    def of_period(self, period: Period, records: Collection[int]) -> Mapping[int, PeriodFacts]:
        """Return the counts of each of `records` in `period`; what is read is kept until the last one is freed."""
        queries = FactQueries(self._rows, partial(of_some, records=records), RECORD)
        counts = PeriodCounts(queries, period)
        return {record: PeriodFacts(record, counts, self.of_record(record)) for record in records}

    def of_records(self, records: Collection[int]) -> FactCounts:
        """Return the counts of `records` together."""
        return FactCounts(FactQueries(self._rows, partial(of_some, records=records)), _Folded())

    def of_everybody(self) -> FactCounts:
        """Return the counts of all records together."""
        return FactCounts(FactQueries(self._rows, of_all), _Folded())

    def stating(self, is_meant: Callable[[str], bool]) -> Iterator[tuple[int, str, str]]:
        """Yield where a text stands for which `is_meant` is true: record, lesson and step; "" as the step of a title.

        `is_meant`: takes JSON with the text by language; it is called once for each text, however many state it.
        """
        for table, name in ((lessons, "title"), (steps, "text")):
            whole = of_all(table).c
            step = whole.step if "step" in whole else literal("")
            meant = [text for (text,) in self._rows(select(whole[name]).distinct()) if is_meant(text)]
            for some in batched(meant, _AT_ONCE, strict=False):
                place = (whole[RECORD], whole.lesson, step)
                yield from map(tuple, self._rows(select(*place).where(whole[name].in_(some)).order_by(*place)))

    def own_lessons(self, known: Collection[str], most: int) -> Mapping[int, int]:
        """Return the number of lessons not in `known` that only one record states, by record.

        Empty unless all records together state more than `most` lessons.
        """
        every = [of_all(table).c for table in (lessons, steps, lesson_days, tasks)]
        pairs = union(*(select(one[RECORD], one.lesson) for one in every)).subquery().c
        found = self._rows(select(pairs.lesson, func.min(pairs[RECORD]), func.count()).group_by(pairs.lesson))
        if len(found) <= most:
            return {}
        return Counter(record for lesson, record, number in found if number == 1 and lesson not in known)

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day with a visit or a session; None if there is none."""
        every = [of_all(table).c.day for table in (visits, sessions)]
        rows = [row for day in every for row in self._rows(select(func.min(day), func.max(day))) if row[0]]
        if not rows:
            return None
        return date.fromisoformat(min(row[0] for row in rows)), date.fromisoformat(max(row[1] for row in rows))

    def _rows(self, query: Executable) -> Sequence[Any]:
        with self._storage.reading() as connection:
            return connection.execute(query).all()
