"""View model of the guide's page of learners: the list with search and filter, and one person."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.jobs import ENDING, EVERYWHERE, HAMLET, UNUSED, LearnerListing, LearnerQuery, listed
from kiosk.bridge.guide.learners.person_model import PersonViewModel
from kiosk.bridge.guide.learners.rights.duties_model import DutiesViewModel
from kiosk.bridge.guide.learners.words import row_of
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_number
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import Learner

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class LearnersViewModel(QObject):
    """One page of the people with a record who match the search and the filter."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_shown = False
        self._query = LearnerQuery()
        self._listing = LearnerListing()
        self._is_known = False
        self._person = PersonViewModel(context, self)
        self._person.listChanged.connect(self._read)
        self._duties = DutiesViewModel(context, self)
        self._duties.closed.connect(self._read)
        self._duties.requests.personWanted.connect(self._open)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return *self._person.place, *self._duties.place

    def open(self) -> None:
        """Read the first page of the list; called when the page is shown."""
        self._query = LearnerQuery(page=self._query.page.turned_to(0))
        self._is_shown = True
        self._read()

    def forget(self) -> None:
        """Clear the names and what was typed; called when another page is shown or the staff leave."""
        self._is_shown = self._is_known = False
        self._query = LearnerQuery(page=self._query.page)
        self._listing = LearnerListing()
        self._person.close()
        self._duties.close()
        self.changed.emit()

    def stop(self) -> None:
        """Stop making papers and the search for duplicates; called when the kiosk shuts down."""
        self._person.rights.stop()
        self._duties.stop()

    @Slot()
    def _read(self) -> None:
        self._ask(self._query)
        self._duties.read()

    def _ask(self, query: LearnerQuery) -> None:
        self._query = query
        actor = self._context.actor()
        self._context.worker.ask(
            lambda station: listed(station, actor, query), lambda found: self._show(found, query)
        )

    def _show(self, found: LearnerListing, query: LearnerQuery) -> None:
        """Show a list, unless the guide has requested another one meanwhile."""
        if not self._is_shown or query != self._query:
            return
        self._listing, self._is_known = found, True
        if (query.among == UNUSED and not found.unused) or (query.among == ENDING and not found.ending):
            self._ask(replace(query, among=EVERYWHERE))
        self.changed.emit()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of people on a page; called when the size of the screen or of the text changes."""
        page = self._query.page.resized(size)
        if page != self._query.page:
            self._query = replace(self._query, page=page)
            if self._is_shown:
                self._read()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the people who match `text`, forgiving accents, case and dialect; all people for an empty text."""
        among = EVERYWHERE if self._query.among in {UNUSED, ENDING} else self._query.among
        self._ask(replace(self._query, text=text, among=among, page=self._query.page.turned_to(0)))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Apply the filter `key`, see `filters`."""
        self._ask(replace(self._query, among=key, page=self._query.page.turned_to(0)))

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the list."""
        self._ask(replace(self._query, page=self._query.page.turned_to(page)))

    @Slot(str)
    def openPerson(self, key: str) -> None:
        """Show one person of the list."""
        learner = next((one for one in self._listing.people if one.id == key), None)
        if learner is not None:
            self._person.begin(learner)

    @Slot(object)
    def _open(self, learner: Learner) -> None:
        self._person.begin(learner)

    @Property(PersonViewModel, constant=True)
    def person(self) -> PersonViewModel:
        """View model of the person who is shown instead of the list."""
        return self._person

    @Property(DutiesViewModel, constant=True)
    def duties(self) -> DutiesViewModel:
        """View model of what guides have to do about records."""
        return self._duties

    @Property(int, notify=changed)
    def urgentCount(self) -> int:
        """Number of requests that are due soon or overdue."""
        return self._listing.urgent

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, str]]:
        """One map per person of the page: ``key``, ``label``, ``name``, ``details``, ``face``."""
        return [row_of(learner) for learner in self._listing.people]

    @Property("QVariantList", notify=changed)
    def filters(self) -> list[dict[str, Any]]:
        """One map per filter: ``key``, ``label``, ``isChosen``."""
        found = [(EVERYWHERE, translate("Learners", "Everybody"))]
        found.extend((HAMLET + name, name) for name in self._listing.hamlets)
        if self._listing.unused:
            label = translate("Learners", "Not used: {count}").format(count=format_number(self._listing.unused))
            found.insert(1, (UNUSED, label))
        if self._listing.ending:
            label = translate("Learners", "Will be deleted: {count}").format(
                count=format_number(self._listing.ending)
            )
            found.insert(1, (ENDING, label))
        return [{"key": key, "label": label, "isChosen": key == self._query.among} for key, label in found]

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the shown page, from 0."""
        return self._listing.page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages of the list, at least 1."""
        return self._query.page.count(self._listing.matching)

    @Property(str, notify=changed)
    def countText(self) -> str:
        """Number of people in the list, announced deletions, and failed ones; empty while it is not known."""
        if not self._is_known:
            return ""
        found = self._listing
        counts = [
            (translate("Learners", "{count} people"), found.matching),
            (translate("Learners", "Will be deleted: {count}"), found.ending),
            (translate("Learners", "Not deleted completely yet: {count}"), found.unfinished),
        ]
        return " · ".join(
            text.format(count=format_number(count))
            for place, (text, count) in enumerate(counts)
            if count or not place
        )

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of an empty list; empty if there are people to show."""
        if not self._is_known or self._listing.people:
            return ""
        if self._query.text.strip():
            return translate("Learners", "Nobody of this name is registered.")
        return translate("Learners", "Nobody is registered here yet. People are added on the page “Attendance”.")
