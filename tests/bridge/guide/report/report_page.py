"""The page of reports with fake services: reports made by the test, sticks, and a worker that the test drives."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace

from PySide6.QtCore import QObject

from kiosk.bridge.guide.report.report_model import ReportSources, ReportViewModel
from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.periods import Period
from kiosk.domain.reporting.wall_papers import WallPaper, other_paper
from kiosk.domain.rights import Actor
from kiosk.reports.table import Code, Report
from tests.bridge.fakes import SlowWorker, Sticks
from tests.bridge.guide.report.samples import month

GUIDE = Actor(AccountId("guide-1"), frozenset({Staff.GUIDE}))
NOW = datetime(2026, 11, 27, 12, 30, tzinfo=UTC)


class FakeReports:
    """Makes reports with `make`, and records the requests."""

    def __init__(self) -> None:
        self.asked: list[tuple[Code, str]] = []
        self.make: Callable[[Period, Code], Report] = month
        self.error: KioskError | None = None
        self.papers: list[WallPaper] = []

    def add_wall_paper(self, actor: Actor, paper: WallPaper) -> None:
        assert actor is GUIDE
        self.papers.append(paper)

    def other_wall_paper(self, actor: Actor, paper: WallPaper) -> WallPaper | None:
        assert actor is GUIDE
        return other_paper(self.papers, paper)

    def report(self, actor: Actor, code: Code, period: Period, progress: Progress) -> Report | None:
        assert actor is GUIDE
        self.asked.append((code, period.label))
        if self.error is not None:
            raise self.error
        return self.make(period, code) if progress(1, 2) else None


class Page:
    """The view model of the open page."""

    def __init__(self) -> None:
        self.reports, self.sticks, self.parent = FakeReports(), Sticks(), QObject()
        self.touches: list[None] = []
        clock = SimpleNamespace(now=lambda: SimpleNamespace(wall=NOW))
        self.worker = SlowWorker(SimpleNamespace(clock=clock, reports=lambda: self.reports))
        sources = ReportSources(
            worker=self.worker,  # type: ignore[arg-type]  # a SlowWorker
            drives=self.sticks,
            actor=lambda: GUIDE,
            touched=lambda: self.touches.append(None),
        )
        self.model = ReportViewModel(sources, self.parent)
        self.model.open()

    def plugs(self, *drives: Drive) -> None:
        """Plug in exactly these sticks."""
        self.sticks.now = list(drives)
        self.model.saving.stick.look()

    def reads(self) -> None:
        """Let the worker finish everything."""
        self.worker.work()
