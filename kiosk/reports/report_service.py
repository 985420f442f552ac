"""Makes reports for staff, after the newest events are included."""

from collections.abc import Callable

from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.reports import ReportFacts
from kiosk.domain.reporting.periods import Period
from kiosk.domain.rights import Actor, Right, needs
from kiosk.reports.queries.making import make_report
from kiosk.reports.queries.request import Request
from kiosk.reports.table import Code, Report


class ReportService:
    """Makes the reports of one kiosk; can be used on any thread."""

    def __init__(self, facts: ReportFacts, request: Callable[[Period], Request]) -> None:
        """`request` returns what the kiosk knows for a report of a period."""
        self._facts = facts
        self._request = request

    @needs(Right.SEE_REPORTS)
    def report(self, _actor: Actor, code: Code, period: Period, progress: Progress) -> Report | None:
        """Make the report `code` of the days of `period`; None if `progress` stopped it. Raises RecordError.

        `progress`: gets the number of included events and of all new ones, and returns whether to go on.
        """
        if not self._facts.catch_up(progress):
            return None
        return make_report(code, self._facts, self._request(period))
