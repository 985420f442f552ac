"""View model of the guides' page of reports: choosing a report and its period, reading it, and saving it.

Rules: reports are read in the background, one at a time. Of the requests made meanwhile, only the latest is read
next, and only the report of the latest request is shown. Charts, tables and saved files are made from the same
`Report`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.report.kinds import TABS, Tab, tab_for, tab_of
from kiosk.bridge.guide.report.period_model import PeriodViewModel
from kiosk.bridge.guide.report.saving_model import SavingViewModel
from kiosk.bridge.guide.report.sheets_model import SheetsViewModel
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.ports.machine import Drives
from kiosk.domain.reporting.periods import Period, days_between
from kiosk.domain.reporting.wall_papers import WallPaper
from kiosk.domain.rights import Actor
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import Code, Report

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReportSources:
    """Dependencies of the page; see `PageContext`.

    ``actor``: returns the account that entered. ``touched``: restarts the idle time of the staff.
    """

    worker: Worker
    drives: Drives
    actor: Callable[[], Actor]
    touched: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Request:
    """A requested report. ``is_public``: with small numbers hidden, for the wall."""

    code: Code
    period: Period
    is_public: bool


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class ReportViewModel(QObject):
    """The chosen tab, period and version, and the shown report."""

    changed = Signal()

    def __init__(self, sources: ReportSources, parent: QObject) -> None:
        super().__init__(parent)
        self._sources = sources
        self._period = PeriodViewModel(self)
        self._period.chosen.connect(self._choose_period)
        self._sheets = SheetsViewModel(self)
        self._saving = SavingViewModel(sources.worker, sources.drives, sources.touched, self)
        self._saving.wallPaperSaved.connect(self._keep_wall_paper)
        self._tab = TABS[0]
        self._is_public = False
        self._report: Report | None = None
        self._other: WallPaper | None = None
        self._shown: _Request | None = None
        self._wanted: _Request | None = None
        self._reading: _Request | None = None
        self._share = 0.0
        self._stop = Event()
        self._problem: KioskError | None = None
        self._opened_list = ""
        self._is_shown = False

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._saving.phase, self._period.isOpen, self._opened_list, self._is_public

    def open(self) -> None:
        """Read the report again; called when the page is shown."""
        self._is_shown = True
        self._opened_list = ""
        self._shown = None
        self._stop.clear()
        self._sources.worker.ask(_today, self._begin)

    def _begin(self, today: date) -> None:
        self._period.begin(today)
        if self._is_shown:
            self._read()

    def forget(self) -> None:
        """Stop reading, close all overlays and delete the report; called when the page is left."""
        self._is_shown = False
        self.stop()
        self._wanted, self._opened_list = None, ""
        self._period.closeSheet()
        self._saving.leave()
        self._report, self._is_public = None, False
        self._sheets.show(None)
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading, and stop saving after the current file; called when the kiosk shuts down."""
        self._stop.set()
        self._saving.stop()

    def _read(self) -> None:
        """Request the chosen report. It is read after the one that is being read, and not if it is shown already."""
        if self._period.period is None:
            return
        self._wanted = _Request(self._tab.code, self._period.period, self._is_public)
        self._problem = None
        if self._reading is None:
            self._start()
        self.changed.emit()

    def _start(self) -> None:
        request = self._wanted
        if request is None or request == self._shown:
            return
        self._reading, self._share = request, 0.0
        actor, watch = self._sources.actor(), self._watch

        def job(station: "Station") -> tuple[Report | None, WallPaper | None]:
            reports = station.reports()
            report = reports.report(actor, request.code, request.period, watch)
            if report is None or not request.is_public:
                return report, None
            return suppressed(report), reports.other_wall_paper(actor, WallPaper(request.code.value, request.period))

        self._sources.worker.errand(job, self._take, self._fail)

    def _watch(self, done: int, total: int) -> bool:
        """Show the progress; return whether to go on. Called on the thread that reads."""

        def show() -> None:
            self._share = done / total if total else 0.0
            self._sources.touched()
            self.changed.emit()

        self._sources.worker.tell(show)
        return not self._stop.is_set()

    def _take(self, found: tuple[Report | None, WallPaper | None]) -> None:
        request, self._reading = self._reading, None
        report, other = found
        if report is not None and request == self._wanted:
            self._report, self._shown, self._other = report, request, other
            self._sheets.show(report)
        elif self._wanted is not None and not self._stop.is_set():
            self._start()
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        request, self._reading = self._reading, None
        if request == self._wanted:
            self._problem, self._report, self._shown = error, None, None
            self._sheets.show(None)
        elif self._wanted is not None and not self._stop.is_set():
            self._start()
        self.changed.emit()

    @Slot()
    def _choose_period(self) -> None:
        period = self._period.period
        if period is not None:
            self._tab = tab_for(self._tab.code, period.kind)
        self._read()

    @Slot(str)
    def showTab(self, code: str) -> None:
        """Show the report of a tab; the period changes if that report cannot cover it."""
        self._opened_list = ""
        self._tab = tab_of(Code(code))
        self._period.require(self._tab.periods)
        self._read()

    @Slot()
    def toggleWall(self) -> None:
        """Switch between the full report and the version for the wall, with «dưới 5» for small numbers."""
        self._is_public = not self._is_public
        self._read()

    @Slot(object)
    def _keep_wall_paper(self, report: Report) -> None:
        actor = self._sources.actor()
        paper = WallPaper(report.code.value, days_between(report.period.first, report.period.last))

        def job(station: "Station") -> None:
            station.reports().add_wall_paper(actor, paper)

        self._sources.worker.errand(job, lambda _done: None, self._fail)

    @Slot()
    def showOther(self) -> None:
        """Show the report that was already saved for the wall."""
        if self._other is not None:
            self._tab = tab_of(Code(self._other.code))
            self._period.choose(self._other.period)

    @Slot()
    def retry(self) -> None:
        """Read the report again after a failure."""
        self._read()

    @Slot(str)
    def save(self, key: str) -> None:
        """Save the shown report; `key`: a format, or ``usb`` for all formats."""
        if self._report is not None and self.isReady:
            self._saving.begin(self._report, key)

    @Slot()
    def offerSaving(self) -> None:
        """Show the choice of formats for saving."""
        if self._report is not None and self.isReady:
            self._saving.offer(self._report)

    @Slot(str)
    def openList(self, name: str) -> None:
        """Show a list over the page: ``tabs`` or ``sections``; an empty name closes it."""
        self._opened_list = name
        self.changed.emit()

    @Slot(int)
    def showSection(self, section: int) -> None:
        """Show the section with this number, from 0, and close the list."""
        self._sheets.showSection(section)
        self.openList("")

    @Property(PeriodViewModel, constant=True)
    def period(self) -> PeriodViewModel:
        """View model of the period."""
        return self._period

    @Property(SheetsViewModel, constant=True)
    def sheets(self) -> SheetsViewModel:
        """View model of the pages of the report."""
        return self._sheets

    @Property(SavingViewModel, constant=True)
    def saving(self) -> SavingViewModel:
        """View model of saving."""
        return self._saving

    @Property("QVariantList", notify=changed)
    def tabs(self) -> list[dict[str, str | bool]]:
        """One map per tab: ``key``, ``title`` and ``isCurrent``."""
        return [_tab_map(tab, self._tab) for tab in TABS]

    @Property(str, notify=changed)
    def openedList(self) -> str:
        """Name of the open list; empty if there is none."""
        return self._opened_list

    @Property(bool, notify=changed)
    def isPublic(self) -> bool:
        """Whether the version for the wall is chosen."""
        return self._is_public

    @Property(str, notify=changed)
    def warning(self) -> str:
        """Why the shown paper should not hang beside another one; empty if there is no reason."""
        if self._other is None or not self.isPublic or not self.isReady:
            return ""
        text = translate(
            "Report page",
            "The paper “{paper}” of {days} is already saved for the notice board. Whoever reads both can work out "
            "numbers under 5: better hang up one kind only.",
        )
        return text.format(paper=tab_of(Code(self._other.code)).shown_title, days=self._other.period.label)

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether the chosen report is shown."""
        return self._report is not None and self._shown == self._wanted

    @Property(bool, notify=changed)
    def isReading(self) -> bool:
        """Whether the chosen report is not shown yet and has not failed."""
        return not self.isReady and self._problem is None

    @Property(float, notify=changed)
    def share(self) -> float:
        """Progress of reading, from 0 to 1."""
        return self._share

    @Property(str, notify=changed)
    def note(self) -> str:
        """Text shown instead of a report: that it is being read, or why that failed; empty if it is shown."""
        if self._problem is not None:
            return " ".join(explain(self._problem)).strip()
        return "" if self.isReady else translate("Report page", "Reading the figures…")

    @Property(bool, notify=changed)
    def hasFailed(self) -> bool:
        """Whether the report could not be read."""
        return self._problem is not None


def _tab_map(tab: Tab, current: Tab) -> dict[str, str | bool]:
    return {"key": tab.code.value, "title": tab.shown_title, "isCurrent": tab is current}


def _today(station: "Station") -> date:
    return vietnam_day(station.clock.now().wall)
