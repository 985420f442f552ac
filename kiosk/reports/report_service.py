"""Makes reports for staff, which include the newest events."""

from collections.abc import Callable

from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.reports import ReportFacts, WallPapers
from kiosk.domain.reporting.periods import Period
from kiosk.domain.reporting.wall_papers import WallPaper, other_paper
from kiosk.domain.rights import Actor, Right, needs
from kiosk.reports.queries.making import make_report
from kiosk.reports.queries.request import Request
from kiosk.reports.table import Code, Report


class ReportService:
    """Makes the reports of one kiosk; can be used on any thread."""

    def __init__(self, facts: ReportFacts, papers: WallPapers, request: Callable[[Period], Request]) -> None:
        """`request`: returns the parameters of the report of a period."""
        self._facts = facts
        self._papers = papers
        self._request = request

    @needs(Right.SEE_REPORTS)
    def report(self, _actor: Actor, code: Code, period: Period, progress: Progress) -> Report | None:
        """Make the report `code` of `period`; return None if `progress` stopped it.

        `progress`: called with the numbers of processed and of all new events; returns whether to go on. Raises
        NotAllowedError without the right SEE_REPORTS; RecordError.
        """
        if not self._facts.catch_up(progress):
            return None
        return make_report(code, self._facts, self._request(period))

    @needs(Right.SEE_REPORTS)
    def add_wall_paper(self, _actor: Actor, paper: WallPaper) -> None:
        """Remember that `paper` was saved for the notice board. Raises NotAllowedError, RecordError."""
        self._papers.add(paper)

    @needs(Right.SEE_REPORTS)
    def other_wall_paper(self, _actor: Actor, paper: WallPaper) -> WallPaper | None:
        """Return a saved report that should not hang beside `paper`, see `other_paper`.

        Raises NotAllowedError, RecordError.
        """
        return other_paper(self._papers.all(), paper)
