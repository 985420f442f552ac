"""View model of the preview of papers, and of printing or saving them with progress.

Rules: pictures and papers are made on the thread of an errand. The pictures contain names and are deleted when the
preview is closed; only the pictures of the latest requested paper are shown. When the page is left, the work stops
after the current paper.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject
from PySide6.QtGui import QImage, QImageWriter

from kiosk.bridge.output import words
from kiosk.bridge.output.copies_model import CardCopiesViewModel
from kiosk.bridge.output.delivery import (
    DeliveryOutcome,
    PaperJob,
    Target,
    carry_out,
    count_cards,
    is_own,
    printer,
    stick,
    this_machine,
)
from kiosk.bridge.paper.documents import pictures_of
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_number
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.printing import PrintError
from kiosk.domain.people.lists import PaperOutlet

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
PREVIEW_WIDTH = 1000
"""Width of the pictures of pages in pixels."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PaperPreview:
    """The pages of one paper as PNG files in data URLs.

    ``has_printer``: whether there is a printer; None if that is not known yet.
    """

    pictures: Sequence[str]
    has_printer: bool | None = None


@QmlElement
@QmlUncreatable("The page of papers makes it.")
class OutputViewModel(QObject):
    """The preview of papers, and the progress and outcome of making them.

    ``phase`` is empty (closed), ``loading``, ``preview``, ``working`` (papers are made) or ``done``.
    """

    changed = Signal()
    delivered = Signal(object, int)
    """Emitted when the work has ended, with its `PaperJob` and the number of papers that were delivered."""
    counted = Signal()
    """Emitted when printed cards of an own lesson were counted on its shelf."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._stick = StickViewModel(context.drives, lambda: self._phase == "working", self)
        self._stick.changed.connect(self.changed)
        self._copies = CardCopiesViewModel(self)
        self._drawing = LatestJob(context.worker)
        self._job: PaperJob | None = None
        self._title = ""
        self._phase = ""
        self._preview = PaperPreview(())
        self._paper = self._page = self._done = 0
        self._stop = Event()
        self._is_left = False
        self._outlet = PaperOutlet.PRINTER
        self._outcome: DeliveryOutcome | None = None
        self._problem: KioskError | None = None

    @property
    def place(self) -> str:
        """Value that identifies what a touch does, except for turning pages, see `PlacedPage`."""
        return "preview" if self._phase == "loading" else self._phase

    def begin(self, title: str, job: PaperJob) -> None:
        """Show the preview of the first paper of `job`; no effect while papers are made."""
        if self._phase == "working":
            return
        if self._job is None:
            self._stick.open()
        self._job, self._title, self._outcome, self._problem = job, title, None, None
        self._is_left = False
        self._copies.begin(job.cards)
        self._show_paper(0)

    def forget(self) -> None:
        """Close the preview, and stop the work; called when the page is left."""
        self.stop()
        self._is_left = True
        self._preview = PaperPreview(())
        self.close()

    def _show_paper(self, number: int) -> None:
        job = self._job
        if job is None:
            return
        self._paper, self._page, self._phase = number, 0, "loading"
        self._preview = PaperPreview((), self._preview.has_printer)
        self.changed.emit()
        self._drawing.errand(lambda station: _preview(station, job, number), self._show, self._refuse)

    def _show(self, preview: PaperPreview) -> None:
        self._preview, self._phase = preview, "preview"
        self.changed.emit()

    def _refuse(self, error: KioskError) -> None:
        self._problem, self._phase = error, "done"
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Show the next page, or the first page of the next paper."""
        if self._phase == "preview" and self.hasNext:
            if self._page + 1 < len(self._preview.pictures):
                self._page += 1
                self.changed.emit()
            else:
                self._show_paper(self._paper + 1)

    @Slot()
    def previous(self) -> None:
        """Show the previous page, or the first page of the paper before."""
        if self._phase == "preview" and self.hasPrevious:
            if self._page:
                self._page -= 1
                self.changed.emit()
            else:
                self._show_paper(self._paper - 1)

    @Slot(str)
    def deliver(self, outlet: str) -> None:
        """Make and deliver the papers; `outlet`: ``printer``, ``stick`` or ``folder``; no effect if unavailable."""
        job, wanted, drive = self._job, PaperOutlet(outlet), self._stick.drive
        if job is None or self._phase != "preview" or not self._is_there(wanted):
            return
        if job.cards:
            job = self._job = replace(job, cards=self._copies.cards)
        drives, stop = self._context.drives, Event()
        self._stop, self._done, self._phase, self._outlet = stop, 0, "working", wanted
        self.changed.emit()

        def target(station: "Station") -> Target:
            if wanted is PaperOutlet.STICK and drive is not None:
                return stick(drives, drive)
            return printer(station) if wanted is PaperOutlet.PRINTER else this_machine(station.paper_places().folder)

        def progress(done: int, _total: int) -> bool:
            self._context.worker.tell(lambda: self._advance(done))
            return not stop.is_set()

        self._context.worker.errand(
            lambda station: carry_out(station, job, target(station), progress), self._end, self._fail
        )

    def _is_there(self, outlet: PaperOutlet) -> bool:
        match outlet:
            case PaperOutlet.PRINTER:
                return self.canPrint
            case PaperOutlet.STICK:
                return self.canSave
            case PaperOutlet.FOLDER:
                return self.canKeep

    def _advance(self, done: int) -> None:
        self._done = done
        self._context.touched()
        self.changed.emit()

    def _end(self, outcome: DeliveryOutcome) -> None:
        self._outcome = outcome
        job = self._job
        if job is not None and outcome.is_whole and outcome.outlet is PaperOutlet.PRINTER and is_own(job):
            self._context.worker.ask(lambda station: count_cards(station, job), lambda _: self.counted.emit())
        self._finish()

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self._finish()

    def _finish(self) -> None:
        self._phase = "done"
        self.changed.emit()
        self.delivered.emit(self._job, self._outcome.delivered if self._outcome else 0)
        if self._is_left:
            self.close()

    @Slot()
    def stop(self) -> None:
        """Stop after the current paper."""
        self._stop.set()

    @Slot()
    def close(self) -> None:
        """Close the preview or the outcome; no effect while papers are made."""
        if self._phase == "working":
            return
        if self._job is not None:
            self._stick.close()
        self._drawing.drop()
        self._job, self._phase, self._outcome, self._problem = None, "", None, None
        self._preview = PaperPreview(())
        self.changed.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """See the class."""
        return self._phase

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the papers."""
        return self._title

    @Property(str, notify=changed)
    def picture(self) -> str:
        """URL of the picture of the shown page; empty if there is none."""
        return self._preview.pictures[self._page] if self._preview.pictures else ""

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether there is a page or a paper after the shown one."""
        count = self._job.count if self._job else 0
        return self._page + 1 < len(self._preview.pictures) or self._paper + 1 < count

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether there is a page or a paper before the shown one."""
        return self._page > 0 or self._paper > 0

    @Property(str, notify=changed)
    def placeText(self) -> str:
        """Numbers of the shown paper and of its shown page; empty if there is only one page."""
        count, pages = (self._job.count if self._job else 0), len(self._preview.pictures)
        paper = translate("Papers", "Paper {number} of {count}").format(
            number=self._paper + 1, count=format_number(count)
        )
        page = translate("Papers", "Page {number} of {count}").format(
            number=self._page + 1, count=format_number(pages)
        )
        return " · ".join(text for text, shown in ((paper, count > 1), (page, pages > 1)) if shown)

    @property
    def _is_known(self) -> bool:
        return self._preview.has_printer is not None

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether there is a printer."""
        return bool(self._preview.has_printer)

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether the papers can be saved on a stick; false until the first preview is drawn, and without a stick."""
        return self._is_known and bool(self._stick.label) and not self._stick.isLocked

    @Property(bool, notify=changed)
    def canKeep(self) -> bool:
        """Whether the papers can be saved on this machine; false in kiosk mode, and before the first preview."""
        return self._is_known and self._context.is_windowed

    @Property(str, notify=changed)
    def note(self) -> str:
        """Why the papers can be neither printed nor saved; empty if they can, and outside the preview."""
        if self._phase != "preview":
            return ""
        if self._stick.isLocked:
            return translate("Papers", "The stick is write-protected: unlock it or use another one.")
        if self.canPrint or self.canSave:
            return ""
        return translate(
            "Papers", "There is no printer. Put in a USB stick to save the papers and print them elsewhere."
        )

    @Property(float, notify=changed)
    def share(self) -> float:
        """Share of the papers that are delivered, from 0 to 1."""
        return self._done / self._job.count if self._job and self._job.count else 0.0

    @Property(str, notify=changed)
    def progressText(self) -> str:
        """How many of the papers are delivered, as text."""
        return words.working_text(self._job, self._outlet, self._done) if self._job else ""

    @Property(bool, notify=changed)
    def canStop(self) -> bool:
        """Whether the work can be stopped between two papers."""
        return self._job is not None and self._job.count > 1

    @Property(bool, notify=changed)
    def isWhole(self) -> bool:
        """Whether all papers were delivered."""
        return self._outcome is not None and self._outcome.is_whole

    @Property(str, notify=changed)
    def outcomeText(self) -> str:
        """What was delivered, or the error, in one sentence."""
        if self._job is not None and self._outcome is not None:
            return words.outcome_text(self._job, self._outcome)
        return explain(self._problem)[0] if self._problem else ""

    @Property(str, notify=changed)
    def outcomeDetail(self) -> str:
        """What to do next; empty if there is nothing to do."""
        if self._problem is not None:
            return explain(self._problem)[1]
        return words.next_text(self._job, self._outcome) if self._job and self._outcome else ""

    @Property(CardCopiesViewModel, constant=True)
    def copies(self) -> CardCopiesViewModel:
        """View model of the number of cards."""
        return self._copies

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """View model of the inserted stick."""
        return self._stick


def _preview(station: "Station", job: PaperJob, number: int) -> PaperPreview:
    try:
        has_printer = bool(station.paper_places().printing.printers())
    except PrintError:
        has_printer = False
    pictures = pictures_of(job.laid_out(job.draft(station, number), 1), PREVIEW_WIDTH)
    return PaperPreview([_url(picture) for picture in pictures], has_printer)


def _url(picture: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return f"data:image/png;base64,{base64.b64encode(data.data()).decode()}"
