"""View model of the overlay (sheet) on which a report is saved to a stick.

Rules: the files are made from the `Report` that the screen shows. Without a stick, the sheet waits for one and then
saves. With several sticks, the guide chooses one. The result names the stick, the folder and the files; it is cleared
when the sheet is closed or the page is left.
"""

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.report.files import FORMATS, name_in, report_files
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_number
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ports.machine import Drives
from kiosk.reports.formats import ReportFormat
from kiosk.reports.table import Report
from kiosk.services.report_files import FOLDER, save_report

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
ALL = "usb"
"""Key of the button that saves all formats."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of reports.")
class SavingViewModel(QObject):
    """The sheet in one of its phases.

    ``choose``: choose a format. ``wait``: wait for a stick. ``pick``: choose one of several sticks. ``save``: files
    are written. ``saved``, ``failed``: the result. Empty: closed.
    """

    changed = Signal()
    wallPaperSaved = Signal(object)
    """Emitted with the `Report` when at least one file of a version for the wall was saved."""

    def __init__(self, worker: Worker, drives: Drives, touched: Callable[[], None], parent: QObject) -> None:
        """`touched`: restarts the idle time of the staff; called while files are written."""
        super().__init__(parent)
        self._worker, self._drives, self._touched = worker, drives, touched
        self._stick = StickViewModel(drives, self._is_saving, self)
        self._stick.changed.connect(self._look)
        self._stop = Event()
        self._phase = ""
        self._report: Report | None = None
        self._formats: Sequence[ReportFormat] = ()
        self._done = 0
        self._saved: Sequence[str] = ()
        self._label = ""
        self._problem: KioskError | None = None
        self._is_left = False

    @property
    def stick(self) -> StickViewModel:
        """View model of the stick to which the report is saved."""
        return self._stick

    def _is_saving(self) -> bool:
        return self._phase == "save"

    def offer(self, report: Report) -> None:
        """Show the choice of a format for `report`; no effect while the sheet is in use."""
        self._is_left = False
        if self._phase == "":
            self._report = report
            self._stick.open()
            self._go("choose")

    def begin(self, report: Report, key: str) -> None:
        """Save `report` in the format `key`, or in all formats if it is `ALL`."""
        self.offer(report)
        self.choose(key)

    def _go(self, phase: str) -> None:
        self._phase = phase
        self.changed.emit()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose a format, or `ALL`; save at once if exactly one stick is plugged in."""
        if self._phase != "choose":
            return
        self._formats = FORMATS if key == ALL else (ReportFormat(key),)
        self._ready()

    def _ready(self) -> None:
        if self._stick.drive is None:
            self._go("wait")
        elif self._stick.count > 1:
            self._go("pick")
        else:
            self.save()

    @Slot()
    def _look(self) -> None:
        """Change the phase when a stick was plugged in or pulled out."""
        if self._phase == "wait" and self._stick.drive is not None:
            self._ready()
        elif self._phase == "pick" and self._stick.drive is None:
            self._go("wait")
        else:
            self.changed.emit()

    @Slot()
    def nextStick(self) -> None:
        """Select the next of several sticks."""
        self._stick.next()

    @Slot()
    def save(self) -> None:
        """Write the files to the current stick; also after a failure (button «Thử lại»)."""
        drive, report = self._stick.drive, self._report
        if report is None or self._phase == "save":
            return
        if drive is None:
            self._go("wait")
            return
        formats, watch = self._formats, self._watch
        self._done, self._saved, self._problem, self._label = 0, (), None, drive.label
        self._stop.clear()
        self._go("save")

        def job(_station: "Station") -> list[str]:
            files = report_files(report, formats)
            return save_report(self._drives, drive, lambda folder: name_in(folder, report, formats), files, watch)

        self._worker.errand(job, self._end, self._fail)

    def _watch(self, done: int, _total: int) -> bool:
        """Show the progress; return whether to go on. Called on the thread that writes."""

        def show() -> None:
            self._done = done
            self._touched()
            self.changed.emit()

        self._worker.tell(show)
        return not self._stop.is_set()

    def _end(self, saved: list[str]) -> None:
        self._saved = saved
        if saved and self._report is not None and self._report.is_public:
            self.wallPaperSaved.emit(self._report)
        self._finish("saved" if len(saved) == len(self._formats) else "choose")

    def _fail(self, error: KioskError) -> None:
        self._problem = error
        self._finish("failed")

    def _finish(self, phase: str) -> None:
        self._go(phase)
        self._stick.look()
        if self._is_left:
            self.close()

    @Slot()
    def close(self) -> None:
        """Close the sheet; while files are written, stop after the current file instead of closing."""
        if self._phase == "save":
            self.stop()
        elif self._phase:
            self._report, self._saved, self._problem = None, (), None
            self._go("")
            self._stick.close()

    def leave(self) -> None:
        """Close the sheet, because the page is left; a file that is being written is completed first."""
        self._is_left = True
        self.close()

    @Slot()
    def stop(self) -> None:
        """Stop writing after the current file."""
        self._stop.set()
        self.changed.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """Phase of the sheet; empty while it is closed."""
        return self._phase

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, str]]:
        """One map per button: ``key``, ``label``, and ``words`` (purpose of the format, shown on the sheet)."""
        return [*(_choice(form) for form in FORMATS), _all_choice()]

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Title of the sheet."""
        if self._phase == "failed":
            return explain(self._problem)[0] if self._problem else ""
        texts = {
            "choose": translate("Saving a report", "Save the report to USB"),
            "wait": translate("Saving a report", "Plug in a USB stick"),
            "pick": translate("Saving a report", "Save to USB “{label}”?"),
            "save": translate("Saving a report", "Saving to USB “{label}”…"),
            "saved": translate("Saving a report", "Saved to USB “{label}”"),
        }
        label = self._stick.label if self._phase == "pick" else self._label
        return texts.get(self._phase, "").format(label=label)

    @Property(str, notify=changed)
    def helpText(self) -> str:
        """Text below the title."""
        if self._phase == "failed":
            return explain(self._problem)[1] if self._problem else ""
        texts = {
            "wait": translate("Saving a report", "The report is saved as soon as the stick is plugged in."),
            "pick": translate("Saving a report", "Several sticks are plugged in."),
            "save": translate("Saving a report", "File {number} of {count}. Do not pull the stick out."),
            "saved": translate("Saving a report", "In the folder {folder}. You can remove the stick."),
        }
        count = len(self._formats)
        number = min(self._done + 1, count)
        return texts.get(self._phase, "").format(number=number, count=format_number(count), folder=FOLDER.as_posix())

    @Property("QVariantList", notify=changed)
    def saved(self) -> list[str]:
        """Names of the files that were saved."""
        return list(self._saved)

    @Property(float, notify=changed)
    def share(self) -> float:
        """Share of the files that are written, from 0 to 1."""
        return self._done / len(self._formats) if self._formats else 0.0

    @Property(bool, notify=changed)
    def canStop(self) -> bool:
        """Whether stopping would leave at least one file unwritten, and was not requested yet."""
        return self._phase == "save" and self._done + 1 < len(self._formats) and not self._stop.is_set()


def _choice(form: ReportFormat) -> dict[str, str]:
    words = {
        ReportFormat.PDF: translate("Saving a report", "to print and sign"),
        ReportFormat.XLSX: translate("Saving a report", "a table for Excel"),
        ReportFormat.CSV: translate("Saving a report", "data for other programs"),
    }
    return {"key": form.value, "label": form.name, "words": words[form]}


def _all_choice() -> dict[str, str]:
    return {"key": ALL, "label": "USB", "words": translate("Saving a report", "all three files")}
