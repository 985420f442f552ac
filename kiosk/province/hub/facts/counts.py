"""Counts the facts of the kiosks of a hub with the same queries as a kiosk.

Rules: `of_record` gives every figure of one record, with a query for each. `of_period` gives the figures of one
period for all records at once, with one query for all of them.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Executable

from kiosk.domain.ids import LessonId
from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.periods import Period
from kiosk.province.hub.facts.hub_facts import FactStorage
from kiosk.province.hub.facts.period_facts import PeriodCounts, PeriodFacts
from kiosk.province.hub.facts.tables import RECORD, of_all, of_one
from kiosk.storage.facts.fact_counts import FactCounts
from kiosk.storage.facts.fact_queries import FactQueries


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
        self._queries = FactQueries(self._rows, of_all, RECORD)

    def of_record(self, record: int) -> FactCounts:
        """Return the counts of one record."""
        return FactCounts(FactQueries(self._rows, partial(of_one, record=record)), _Folded())

    def of_period(self, period: Period) -> Mapping[int, PeriodFacts]:
        """Return the counts of each record in `period`; records without any are missing."""
        days = period.first, period.last
        queries = self._queries
        counts = PeriodCounts(
            queries.visits(*days),
            queries.learners(*days),
            queries.done(*days),
            queries.tasks(*days),
            queries.tasks_by_lesson(*days),
            queries.runs(*days),
            queries.questions(*days),
            queries.sessions(*days),
        )
        return {record: PeriodFacts(period, record, counts, self.of_record(record)) for record in counts.records()}

    def titles(self) -> Mapping[LessonId, Mapping[str, str]]:
        """Return the titles of all lessons, of the highest number of a record if they differ."""
        found: dict[LessonId, Mapping[str, str]] = {}
        for _, titles in sorted(self._queries.titles().items(), key=lambda item: str(item[0])):
            found |= titles
        return found

    def _rows(self, query: Executable) -> Sequence[Any]:
        with self._storage.reading() as connection:
            return connection.execute(query).all()
