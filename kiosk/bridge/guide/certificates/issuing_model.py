"""View model of the list of people who can get a certificate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.certificates.last_number_model import LastNumberViewModel
from kiosk.bridge.guide.paging import ListPage
from kiosk.bridge.output.delivery import PaperJob
from kiosk.bridge.output.output_model import OutputViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import format_number
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.lists import PaperOutlet
from kiosk.domain.rights import Actor
from kiosk.services.certificates.issuing import CertificateCandidate

if TYPE_CHECKING:
    from kiosk.bridge.paper.documents import Paper
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CandidateList:
    """What the page shows. ``is_ready``: whether the name of the centre and the signer are set."""

    candidates: Sequence[CertificateCandidate] = ()
    is_ready: bool = True


@QmlElement
@QmlUncreatable("The page of papers makes it.")
class IssuingViewModel(QObject):
    """One page of the people who did at least one task alone, and the selection of people for certificates."""

    changed = Signal()

    def __init__(self, context: PageContext, output: OutputViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._output = output
        output.delivered.connect(self._go_on)
        self._reading = LatestJob(context.worker)
        self._looking = LatestJob(context.worker)
        self._is_shown = False
        self._text = ""
        self._listed = CandidateList()
        self._is_known = False
        self._chosen: dict[Pseudonym, None] = {}
        self._begun: tuple[PaperJob, Sequence[Pseudonym]] | None = None
        """The job of the latest preview, and the people whose papers it makes, in order."""
        self._page = ListPage(0, 6)
        self._last_number = LastNumberViewModel(context, self.read, self)

    @property
    def chosen(self) -> Sequence[Pseudonym]:
        """The selected people, in the order of their selection."""
        return tuple(self._chosen)

    def open(self) -> None:
        """Read the list; called when the page is shown."""
        self._is_shown, self._text, self._page = True, "", self._page.turned_to(0)
        self.read()

    def forget(self) -> None:
        """Clear the names and what was typed; called when the page is left."""
        self._reading.drop()
        self._looking.drop()
        self._is_shown, self._is_known, self._listed = False, False, CandidateList()
        self._text, self._begun = "", None
        self._chosen.clear()
        self._last_number.ask(None)
        self.changed.emit()

    @Slot(object, int)
    def _go_on(self, job: PaperJob, delivered: int) -> None:
        """Deselect the people whose certificates were delivered; the others stay selected for another attempt."""
        if self._begun is not None and self._begun[0] is job:
            for learner in self._begun[1][:delivered]:
                self._chosen.pop(learner, None)
        self.read()

    def read(self) -> None:
        """Read the list again."""
        if not self._is_shown:
            return
        actor, text = self._context.actor(), self._text
        self._reading.ask(lambda station: _listed(station, actor, text), self._show)

    def _show(self, listed: CandidateList) -> None:
        self._listed, self._is_known = listed, True
        self._page = self._page.within(len(listed.candidates))
        self.changed.emit()
        if listed.is_ready and any(one.fresh for one in listed.candidates):
            actor = self._context.actor()
            # An errand, because reading a damaged former record takes a minute.
            self._looking.errand(lambda station: station.paperwork().issuing.question(actor), self._last_number.ask)
        else:
            self._looking.drop()
            self._last_number.ask(None)

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the people who match `text`; all for an empty text."""
        self._text, self._page = text, self._page.turned_to(0)
        self.read()

    @Slot(int)
    def setPageSize(self, size: int) -> None:
        """Set the number of people on a page; called when the size of the screen or of the text changes."""
        self._page = self._page.resized(size)
        self.changed.emit()

    @Slot(int)
    def showPage(self, page: int) -> None:
        """Show another page of the list."""
        self._page = self._page.turned_to(page).within(len(self._listed.candidates))
        self.changed.emit()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Select a person, or deselect a selected one."""
        learner = Pseudonym(key)
        if learner in self._chosen:
            del self._chosen[learner]
        else:
            self._chosen[learner] = None
        self.changed.emit()

    @Slot()
    def toggleFresh(self) -> None:
        """Select all listed people with tasks that are on no certificate; deselect everybody if all are selected."""
        fresh = self._fresh()
        if fresh and all(learner in self._chosen for learner in fresh):
            self._chosen.clear()
        else:
            self._chosen.update(dict.fromkeys(fresh))
        self.changed.emit()

    def _fresh(self) -> list[Pseudonym]:
        return [one.learner.id for one in self._listed.candidates if one.fresh]

    @Slot()
    def preview(self) -> None:
        """Show a preview of the certificates of the selected people; no effect if nobody is selected."""
        actor, chosen = self._context.actor(), tuple(self._chosen)
        if not chosen or not self._listed.is_ready:
            return

        def draft(station: "Station", number: int) -> "Paper":
            return station.paperwork().issuing.draft(actor, chosen[number])

        def make(station: "Station", number: int, _outlet: PaperOutlet) -> "Paper":
            return station.paperwork().issuing.issue(actor, chosen[number])

        title = translate("Papers", "Certificates: {count}").format(count=format_number(len(chosen)))
        job = PaperJob(len(chosen), draft, make)
        self._begun = job, chosen
        self._output.begin(title, job)

    def _row(self, candidate: CertificateCandidate) -> dict[str, Any]:
        details = candidate.learner.details
        year = "" if details.birth_year is None else str(details.birth_year)
        return {
            "key": candidate.learner.id,
            "label": candidate.learner.name,
            "home": " · ".join(filter(None, (year, details.hamlet))),
            "tasks": translate("Papers", "Tasks done alone: {count}").format(count=format_number(candidate.tasks)),
            "state": _state(candidate),
            "isFresh": candidate.fresh > 0,
            "isChosen": candidate.learner.id in self._chosen,
        }

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """One map per person of the page.

        ``key``: an id, never shown. ``label``: name. ``home``: year of birth and hamlet. ``tasks`` and ``state``:
        texts. ``isFresh``: whether there are tasks that are on no certificate. ``isChosen``.
        """
        return [self._row(one) for one in self._page.of(self._listed.candidates)]

    @Property(int, notify=changed)
    def page(self) -> int:
        """Number of the shown page, from 0."""
        return self._page.number

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """Number of pages, at least 1."""
        return self._page.count(len(self._listed.candidates))

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        """Number of selected people."""
        return len(self._chosen)

    @Property(bool, notify=changed)
    def hasFresh(self) -> bool:
        """Whether a listed person has tasks that are on no certificate."""
        return bool(self._fresh())

    @Property(bool, notify=changed)
    def areFreshChosen(self) -> bool:
        """Whether all listed people with tasks that are on no certificate are selected; false if there are none."""
        fresh = self._fresh()
        return bool(fresh) and all(learner in self._chosen for learner in fresh)

    @Property(LastNumberViewModel, constant=True)
    def lastNumber(self) -> LastNumberViewModel:
        """View model of the question for the number on the newest certificate."""
        return self._last_number

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether the technician has set the name of the centre and the signer."""
        return self._listed.is_ready

    @Property(str, notify=changed)
    def note(self) -> str:
        """Sentence to show instead of the list; empty if the list is shown."""
        if not self._is_known:
            return ""
        if not self._listed.is_ready:
            return translate(
                "Papers",
                "The technician must first enter the name of the centre and the position of the person who signs, in "
                "“Settings”.",
            )
        if self._listed.candidates:
            return ""
        if self._text.strip():
            return translate("Papers", "Nobody of this name has done a task alone yet.")
        return translate("Papers", "Nobody has done a task of the practice phone alone yet.")


def _state(candidate: CertificateCandidate) -> str:
    if not candidate.number:
        return translate("Papers", "No certificate yet")
    if candidate.fresh:
        return translate("Papers", "No. {number}; new tasks since: {count}").format(
            number=candidate.number, count=format_number(candidate.fresh)
        )
    return translate("Papers", "Has no. {number}").format(number=candidate.number)


def _listed(station: "Station", actor: Actor, text: str) -> CandidateList:
    issuing = station.paperwork().issuing
    return CandidateList(issuing.candidates(actor, text), issuing.is_ready(actor))
