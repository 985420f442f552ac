"""View model of what guides have to do about records: open requests, likely duplicates, copies with deleted names."""

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.rights.copies_model import OutdatedCopiesViewModel
from kiosk.bridge.guide.learners.rights.duplicates_model import DuplicatesViewModel
from kiosk.bridge.guide.learners.rights.requests_model import RequestsViewModel
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.rights import Right

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
REQUESTS, DUPLICATES, COPIES = "requests", "duplicates", "copies"
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class DutiesViewModel(QObject):
    """The shown section, if any, shown instead of the list of people."""

    changed = Signal()
    closed = Signal()
    """Emitted when the guide returns to the list of people."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._section = ""
        self._requests = RequestsViewModel(context, self)
        self._duplicates = DuplicatesViewModel(context, self)
        self._copies = OutdatedCopiesViewModel(context, self)
        for part in (self._requests, self._duplicates, self._copies):
            part.changed.connect(self.changed)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._section, self._requests.question, self._duplicates.merging.question, self._copies.question

    @Slot()
    def open(self) -> None:
        """Show the first section; no effect without the right HANDLE_REQUESTS."""
        if self.isAllowed:
            self.show(REQUESTS)

    def read(self) -> None:
        """Read the shown section again, if any."""
        match self._section:
            case "requests":
                self._requests.begin()
            case "duplicates":
                self._duplicates.search()
            case "copies":
                self._copies.read()

    def close(self) -> None:
        """Clear everything shown."""
        self._section = ""
        self._clear()
        self.changed.emit()

    def stop(self) -> None:
        """Stop the search for duplicates."""
        self._duplicates.close()

    def _clear(self) -> None:
        self._requests.close()
        self._duplicates.close()
        self._copies.close()

    @Slot(str)
    def show(self, section: str) -> None:
        """Show a section; no effect if there is none with this key."""
        if section in self._titles():
            self._clear()
            self._section = section
            self.read()
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Return to the list of people."""
        self.close()
        self.closed.emit()

    def _titles(self) -> dict[str, str]:
        titles = {REQUESTS: translate("Requests", "Requests")}
        if self._duplicates.isAllowed:
            titles[DUPLICATES] = translate("Requests", "Entered twice?")
        return titles | {COPIES: translate("Requests", "Copies on sticks")}

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may handle requests."""
        return self._context.actor().may(Right.HANDLE_REQUESTS)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a section is shown."""
        return self._section != ""

    @Property(str, notify=changed)
    def section(self) -> str:
        """Key of the shown section; empty if none is shown."""
        return self._section

    @Property("QVariantList", notify=changed)
    def sections(self) -> list[dict[str, object]]:
        """One map per section: ``key``, ``label``, ``isChosen``."""
        return [
            {"key": key, "label": label, "isChosen": key == self._section} for key, label in self._titles().items()
        ]

    @Property(RequestsViewModel, constant=True)
    def requests(self) -> RequestsViewModel:
        """View model of the open requests of everybody."""
        return self._requests

    @Property(DuplicatesViewModel, constant=True)
    def duplicates(self) -> DuplicatesViewModel:
        """View model of the likely duplicates."""
        return self._duplicates

    @Property(OutdatedCopiesViewModel, constant=True)
    def copies(self) -> OutdatedCopiesViewModel:
        """View model of the copies that hold names of deleted people."""
        return self._copies
