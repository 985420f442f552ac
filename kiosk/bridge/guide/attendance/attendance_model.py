"""View model of the guide's page of attendance: one touch per person, and counters of people without a record."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.attendance.adding_model import AddingViewModel
from kiosk.bridge.guide.attendance.jobs import AttendanceListing, Wanted, count, listing, toggle
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.names import parts_of

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class AttendanceViewModel(QObject):
    """One page of the people of the session's hamlet, or of the people who match the search."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_shown = False
        self._wanted = Wanted()
        self._listing = AttendanceListing()
        self._is_known = False
        self._adding = AddingViewModel(context, self)
        self._adding.stored.connect(self._read)

    def open(self) -> None:
        """Read the first page of the list; called when the page is shown."""
        self._wanted = Wanted(page=self._wanted.page.turned_to(0))
        self._is_shown = True
        self._read()

    def forget(self) -> None:
        """Clear the names and what was typed; called when another page is shown or the staff leave."""
        self._is_shown = False
        self._adding.close()
        self._listing, self._is_known = AttendanceListing(), False
        self.changed.emit()

    @Slot()
    def _read(self) -> None:
        self._ask(self._wanted)

    def _ask(self, wanted: Wanted) -> None:
        self._wanted = wanted
        actor = self._context.actor()
        self._context.worker.ask(
            lambda station: listing(station, actor, wanted), lambda found: self._show(found, wanted)
        )

    def _show(self, found: AttendanceListing, wanted: Wanted) -> None:
        """Show a list, unless the guide has requested another one meanwhile."""
        if self._is_shown and wanted == self._wanted:
            self._listing, self._is_known = found, True
            self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of people on a page; called when the size of the screen or of the text changes."""
        page = self._wanted.page.resized(size)
        if page != self._wanted.page:
            self._wanted = replace(self._wanted, page=page)
            if self._is_shown:
                self._read()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the people who match `text`, forgiving accents, case and dialect; all people for an empty text."""
        self._ask(Wanted(text, self._wanted.page.turned_to(0)))

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the list."""
        self._ask(replace(self._wanted, page=self._wanted.page.turned_to(page)))

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Mark a person as present, or remove the mark; no effect without an open session."""
        if not self.isOpen:
            return
        actor, wanted = self._context.actor(), self._wanted
        self._context.worker.ask(
            lambda station: toggle(station, actor, Pseudonym(key), wanted), lambda found: self._show(found, wanted)
        )

    @Slot(int)
    def countMale(self, by: int) -> None:
        """Change the number of men without a record by `by`."""
        self._count(0, by)

    @Slot(int)
    def countFemale(self, by: int) -> None:
        """Change the number of women without a record by `by`."""
        self._count(by, 0)

    def _count(self, female: int, male: int) -> None:
        actor, wanted = self._context.actor(), self._wanted
        self._context.worker.ask(
            lambda station: count(station, actor, female, male, wanted), lambda found: self._show(found, wanted)
        )

    @Slot()
    def add(self) -> None:
        """Begin to add a person."""
        self._adding.begin(self._listing.place)

    def _card(self, learner: Learner) -> dict[str, Any]:
        parts, year = parts_of(learner.name), learner.details.birth_year
        attendance = self._listing.attendance
        return {
            "key": learner.id,
            "label": learner.name if year is None else f"{learner.name}, {year}",
            "family": parts.before_given,
            "given": parts.given,
            "year": "" if year is None else str(year),
            "face": learner.face or "",
            "isPresent": attendance is not None and learner.id in attendance.present,
        }

    @Property("QVariantList", notify=changed)
    def cards(self) -> list[dict[str, Any]]:
        """One map per person of the page.

        ``key``: an id, never shown. ``label``: name and year. ``family``: family and middle names. ``given``: given
        name. ``year``: year of birth, or empty. ``face``: name of a drawing. ``isPresent``.
        """
        return [self._card(learner) for learner in self._listing.people]

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a session is open, so that people can be marked."""
        return self._listing.attendance is not None

    @Property(int, notify=changed)
    def present(self) -> int:
        """Number of people present."""
        return self._listing.attendance.total if self._listing.attendance else 0

    @Property(str, notify=changed)
    def tallyText(self) -> str:
        """How many of those present have a record, and how many are only counted."""
        attendance = self._listing.attendance
        named, counted = (len(attendance.present), attendance.counted.total) if attendance else (0, 0)
        return translate("Attendance", "{named} named · {counted} counted").format(named=named, counted=counted)

    @Property(int, notify=changed)
    def countedMale(self) -> int:
        """Number of men who are only counted."""
        return self._listing.attendance.counted.male if self._listing.attendance else 0

    @Property(int, notify=changed)
    def countedFemale(self) -> int:
        """Number of women who are only counted."""
        return self._listing.attendance.counted.female if self._listing.attendance else 0

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the shown page, from 0."""
        return self._listing.page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the list, at least 1."""
        return self._wanted.page.count(self._listing.matching)

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are people to show."""
        if not self._is_known or self._listing.people:
            return ""
        if self._wanted.text.strip():
            return translate("Attendance", "Nobody of this name. Touch “Add a person” to register somebody.")
        if not self.isOpen:
            return translate("Attendance", "No session is open. Open one on the page “Today's session”.")
        return translate("Attendance", "Nobody of this hamlet is registered yet.")

    @Property(AddingViewModel, constant=True)
    def adding(self) -> AddingViewModel:
        """View model of the steps of adding a person."""
        return self._adding
