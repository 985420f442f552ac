"""View model of the first step of the import: the files on a stick, and on an office PC those of the user.

Rules: the stick is looked through when it is plugged in. A file is only listed here, not read.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.stick_model import StickViewModel
from kiosk.bridge.staff.words import explain, format_moment, format_size
from kiosk.bridge.studio.importing import jobs
from kiosk.bridge.studio.importing.jobs import FoundFile, PlaceToSearch
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.studio.paging import ShelfPage
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The import makes it.")
class ImportFilesViewModel(QObject):
    """The files to choose from; ``chosen`` is emitted with the path of the chosen one."""

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, context: StudioContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.page.worker)
        self._writing = LatestJob(context.page.worker)
        self._stick = StickViewModel(context.page.drives, lambda: self._writing.is_busy, self)
        self._stick.arrived.connect(self._search)
        self._stick.gone.connect(self._search)
        self._files: Sequence[FoundFile] = ()
        self._page = ShelfPage()
        self._note = ""

    def open(self) -> None:
        """Look for files, and for sticks while the view is shown."""
        self._note = ""
        self._stick.open()
        self._search()

    def close(self) -> None:
        """Forget the files."""
        self._stick.close()
        self._job.drop()
        self._writing.drop()
        self._files, self._page, self._note = (), ShelfPage(), ""
        self.changed.emit()

    @property
    def _places(self) -> list[PlaceToSearch]:
        drive = self._stick.drive
        places = [PlaceToSearch(drive.place, drive.label, is_stick=True)] if drive is not None else []
        if self._context.is_alone:
            places += [PlaceToSearch(folder, folder.name) for folder in self._context.page.own_folders()]
        return places

    @Slot()
    def _search(self) -> None:
        places = self._places
        if not places:
            self._job.drop()
            self._take([])
            return
        self._job.errand(lambda _station: jobs.found_files(places), self._take, lambda _error: self._take([]))
        self.changed.emit()

    def _take(self, files: list[FoundFile]) -> None:
        self._files = files
        self._page = self._page.within(len(files))
        self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose the file with this index."""
        if 0 <= place < len(self._files):
            self.chosen.emit(self._files[place].path)

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of files on a page."""
        self._page = self._page.resized(size).within(len(self._files))
        self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of files."""
        self._page = self._page.turned_to(page).within(len(self._files))
        self.changed.emit()

    @Slot()
    def writeTemplate(self) -> None:
        """Write the template for tables to the stick, or on an office PC into a folder of the user."""
        folder = self._template_folder
        if folder is None or self._writing.is_busy:
            return
        self._note = ""
        self._writing.errand(
            lambda _station: jobs.write_template(folder), partial(self._written, folder), self._not_written
        )
        self.changed.emit()

    @property
    def _template_folder(self) -> Path | None:
        return next((place.folder for place in self._places), None)

    def _written(self, folder: Path, name: str) -> None:
        place = self._stick.label if self._stick.drive is not None else folder.name
        self._note = translate("Import", "%1 is on %2.").replace("%1", name).replace("%2", place)
        self._search()

    def _not_written(self, error: KioskError) -> None:
        self._note = " ".join(part for part in explain(error) if part)
        self.changed.emit()

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """The stick."""
        return self._stick

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is to be done: put a stick in, or choose a file."""
        if self._context.is_alone:
            return translate("FileStage", "Which file?")
        if self._stick.drive is None:
            return translate("FileStage", "Put the USB stick in")
        return translate("FileStage", "Which file on %1?").replace("%1", self._stick.label)

    @Property(bool, constant=True)
    def isAtDesk(self) -> bool:
        """Whether folders of the user are looked through, too."""
        return self._context.is_alone

    @Property(bool, notify=changed)
    def isSearching(self) -> bool:
        """Whether files are being looked for."""
        return self._job.is_busy

    @Property(bool, notify=changed)
    def canWrite(self) -> bool:
        """Whether there is a place for the template."""
        return self._template_folder is not None and not self._writing.is_busy

    @Property(str, notify=changed)
    def note(self) -> str:
        """What became of the template; empty if it was not written."""
        return self._note

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What is shown in place of the list; empty while there are files."""
        if self._files:
            return ""
        if self._job.is_busy:
            return translate("Import", "Looking for files…")
        if self._stick.drive is not None or self._context.is_alone:
            return translate("Import", "There are no files with questions here.")
        return translate("Import", "Put a USB stick with the file into this machine.")

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages."""
        return self._page.count(len(self._files))

    @Property("QVariantList", notify=changed)
    def files(self) -> list[dict[str, Any]]:
        """Maps of the files on this page: ``index``, ``name``, ``details``, ``isOnStick``."""
        first = self._page.number * self._page.size
        return [_file(first + place, found) for place, found in enumerate(self._page.of(self._files))]


def _file(index: int, found: FoundFile) -> dict[str, Any]:
    parts = found.path.relative_to(found.place.folder).parent.parts
    where = " / ".join((found.place.name, *parts))
    details = " · ".join((where, format_size(found.size), format_moment(found.at)))
    return {"index": index, "name": found.path.name, "details": details, "isOnStick": found.place.is_stick}
