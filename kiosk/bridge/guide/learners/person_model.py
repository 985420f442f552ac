"""View model of one person on the page of learners: stored data, results, and changes by guides.

Rules: the view is ``person``, ``correct`` (the form), ``code`` (the three new pictures), ``consent`` (one question,
read aloud), ``merge`` (other records of the same person), or empty if nobody is shown. Buttons whose right the
account lacks are not shown. The person stays open while a code is given, records are merged or the person is deleted.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.attendance.adding_jobs import surroundings
from kiosk.bridge.guide.attendance.consents_model import ConsentsViewModel
from kiosk.bridge.guide.attendance.form_model import FormViewModel
from kiosk.bridge.guide.learners.code_model import NewCodeViewModel
from kiosk.bridge.guide.learners.deleting_model import DeletingViewModel
from kiosk.bridge.guide.learners.jobs import PersonFile, person_file
from kiosk.bridge.guide.learners.learned_model import LearnedViewModel
from kiosk.bridge.guide.learners.mentions_model import MentionsViewModel
from kiosk.bridge.guide.learners.merging_model import MergingViewModel
from kiosk.bridge.guide.learners.rights.rights_model import RightsViewModel
from kiosk.bridge.guide.learners.words import (
    details_text,
    note_text,
    permission_row,
    row_of,
    section_rows,
    title_of,
    visit_row,
)
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.services.people.mentioned import NoteMention

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
SECTIONS = ("learned", "permissions", "record", "rights")


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class PersonViewModel(QObject):
    """The shown person, if any, and the current view."""

    changed = Signal()
    listChanged = Signal()
    """Emitted when the list of people has to be read again."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._form = FormViewModel(self)
        self._consents = ConsentsViewModel(context.speech, self)
        self._consents.answered.connect(self._decide)
        self._code = NewCodeViewModel(context, self)
        self._code.given.connect(self._show_code)
        self._deleting = DeletingViewModel(context, self)
        self._deleting.deleted.connect(self._gone)
        self._notes = MentionsViewModel(self._correct, self._keep_name, self)
        self._merging = MergingViewModel(context, self)
        self._merging.done.connect(self._merged)
        self._learned = LearnedViewModel(context.visit, self)
        self._rights = RightsViewModel(context, self)
        self._rights.recordChanged.connect(self._read)
        self._learner: Learner | None = None
        self._file: PersonFile | None = None
        self._section = SECTIONS[0]
        self._view = ""
        self._purpose = Purpose.KEEP_PROGRESS
        self._job = LatestJob(context.worker)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return (
            self._learner and self._learner.id,
            self._view,
            self._section,
            self._code.question,
            self._deleting.question,
            self._deleting.notes.isAsked,
            self._notes.isAsked,
            bool(self._deleting.problem),
            self._merging.question,
            len(self._file.own.merged) if self._file else 0,
            *self._rights.place,
        )

    def begin(self, learner: Learner) -> None:
        """Show a person."""
        self.close()
        self._learner, self._view, self._section = learner, "person", SECTIONS[0]
        self._read()
        self.changed.emit()

    def close(self) -> None:
        """Clear everything shown and typed."""
        self._learner, self._file, self._view = None, None, ""
        self._learned.show(None)
        self._job.drop()
        self._form.clear("")
        self._consents.clear()
        self._code.close()
        self._notes.show("", ())
        self._deleting.close()
        self._merging.close()
        self._rights.close()
        self.changed.emit()

    @property
    def _shown(self) -> Learner:
        if self._learner is None:
            raise LookupError("no person is shown")
        return self._learner

    @Slot()
    def _read(self) -> None:
        actor, learner = self._context.actor(), self._shown.id
        self._context.worker.ask(lambda station: person_file(station, actor, learner), self._take)

    def _take(self, found: PersonFile) -> None:
        if self._learner is not None and self._learner.id == found.own.learner.id:
            self._file, self._learner = found, found.own.learner
            self._learned.show(found)
            self._rights.begin(found.own.learner)
            self.changed.emit()

    def _go(self, view: str) -> None:
        self._view = view
        self.changed.emit()

    def _run(self, job: "Callable[[Station], Any]", then: Callable[[Any], None]) -> None:
        """Run `job`, then call `then` with its result, unless another person or view is shown meanwhile."""
        if self._job.is_busy:
            return
        view = self._view

        def done(result: Any) -> None:
            if self._view == view:
                then(result)
            else:
                self._read()

        self._job.ask(job, done, self._ask_again)

    def _ask_again(self, _error: KioskError) -> None:
        """After a failure, ask the question of the view ``consent`` again, so that it can be answered."""
        if self._view == "consent":
            self._consents.step_back()

    @Slot(str)
    def show(self, section: str) -> None:
        """Show a section of the person; `section`: one of `SECTIONS`."""
        if section in SECTIONS:
            self._section = section
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Return to the view ``person``; from there, to the list."""
        if self._code.isRunning or self._merging.is_running or self._deleting.isRunning:
            return
        if self._view == "person":
            self._gone()
        else:
            self._consents.clear()
            self._code.close()
            self._merging.close()
            self._go("person")

    @Slot()
    def _gone(self) -> None:
        self.close()
        self.listChanged.emit()

    @Slot()
    def beginCorrect(self) -> None:
        """Show the form with the details of the person."""
        self._form.fill(self._shown.details)
        self._context.worker.ask(surroundings, self._form.know)
        self._go("correct")

    @Slot()
    def correct(self) -> None:
        """Store the corrected details."""
        details = self._form.checked()
        if details is not None:
            actor, learner = self._context.actor(), self._shown
            title = translate("Learners", "Correct the name of {name}?").format(name=learner.name)

            def found(notes: Sequence[NoteMention]) -> None:
                self._notes.show(title, notes)
                if not notes:
                    self._correct(AS_SPELLED)

            self._run(lambda station: station.people().records.mentions(actor, learner.id, details.name), found)

    def _correct(self, choice: NoteChoice) -> None:
        details = self._form.checked()
        self._notes.show("", ())
        if details is not None:
            actor, learner = self._context.actor(), self._shown.id
            self._run(
                lambda station: station.people().records.correct(actor, learner, details, choice), self._corrected
            )

    def _keep_name(self) -> None:
        self._notes.show("", ())

    def _corrected(self, learner: Learner) -> None:
        self._learner = learner
        self._go("person")
        self._read()

    @Slot()
    def nextFace(self) -> None:
        """Give the person the next of the faces that suit the person."""
        actor, learner = self._context.actor(), self._shown

        def faced(after: Learner) -> None:
            self._learner = after
            self.changed.emit()

        self._run(lambda station: station.people().records.next_face(actor, learner.id), faced)

    @Slot()
    def askCode(self) -> None:
        """Ask whether to give the person a new code."""
        self._code.begin(self._shown)

    @Slot()
    def _show_code(self) -> None:
        self._consents.clear()
        self._go("code")

    @Slot(str)
    def ask(self, purpose: str) -> None:
        """Ask the person for the consent `purpose` again, read aloud as when the person was added."""
        self._purpose = Purpose(purpose)
        self._go("consent")
        self._consents.begin([self._purpose])

    @Slot()
    def _decide(self) -> None:
        actor, learner, purpose = self._context.actor(), self._shown.id, self._purpose
        given = self._consents.answers[purpose]
        self._run(
            lambda station: station.people().own_data.decide(actor, learner, purpose, given=given), self._corrected
        )

    @Slot()
    def beginMerge(self) -> None:
        """Show the records that are probably of the same person."""
        self._go("merge")
        self._merging.begin(self._shown)

    @Slot()
    def _merged(self) -> None:
        if self._view in {"merge", "person"}:
            self._merging.close()
            self._go("person")
            self._read()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a person is shown."""
        return self._learner is not None

    @Property(str, notify=changed)
    def view(self) -> str:
        """Key of the current view, see the module."""
        return self._view

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the person, or name of the view ``correct`` or ``merge``."""
        return title_of(self._view, self._learner)

    @Property(str, notify=changed)
    def details(self) -> str:
        """Year of birth, sex and hamlet."""
        return details_text(self._learner) if self._learner else ""

    @Property(str, notify=changed)
    def face(self) -> str:
        """Name of the drawing of the person's face."""
        return (self._learner.face or "") if self._learner else ""

    @Property("QVariantList", notify=changed)
    def sections(self) -> list[dict[str, Any]]:
        """One map per section: ``key``, ``label``, ``isChosen``."""
        return section_rows(self._section, has_requests=self._rights.isAllowed)

    @Property(str, notify=changed)
    def section(self) -> str:
        """Key of the chosen section."""
        return self._section

    @Property(LearnedViewModel, constant=True)
    def learned(self) -> LearnedViewModel:
        """View model of what the person has learned."""
        return self._learned

    @Property("QVariantList", notify=changed)
    def permissions(self) -> list[dict[str, object]]:
        """One map per permission: ``key``, ``title``, ``state``, ``isGiven``."""
        found = self._file
        return [permission_row(purpose, found) for purpose in Purpose] if found else []

    @Property(str, notify=changed)
    def usedNote(self) -> str:
        """Why the record is not used or when it will be deleted; empty if neither applies."""
        return note_text(self._learner, self._file) if self._learner else ""

    @Property(bool, notify=changed)
    def isEnding(self) -> bool:
        """Whether the person will be deleted by the retention, unless the person agrees again to keep the record."""
        return self._file is not None and self._file.deletion is not None

    @Slot()
    def keepLearning(self) -> None:
        """Ask the person again to keep the progress; agreeing takes the announced deletion back."""
        self.ask(Purpose.KEEP_PROGRESS.value)

    @Property(FormViewModel, constant=True)
    def form(self) -> FormViewModel:
        """View model of the form with the details."""
        return self._form

    @Property(ConsentsViewModel, constant=True)
    def consents(self) -> ConsentsViewModel:
        """View model of the question about a permission."""
        return self._consents

    @Property(DeletingViewModel, constant=True)
    def deleting(self) -> DeletingViewModel:
        """View model of the deletion."""
        return self._deleting

    @Property(MentionsViewModel, constant=True)
    def notes(self) -> MentionsViewModel:
        """The notes with the former name, shown before a correction."""
        return self._notes

    @Property(MergingViewModel, constant=True)
    def merging(self) -> MergingViewModel:
        """View model of merging and separating records."""
        return self._merging

    @Property(RightsViewModel, constant=True)
    def rights(self) -> RightsViewModel:
        """View model of the person's rights over the data."""
        return self._rights

    @Property("QVariantList", notify=changed)
    def merged(self) -> list[dict[str, str]]:
        """One map per record or guest's visit merged into this record, see `row_of`."""
        own = self._file.own if self._file else None
        return [*map(row_of, own.merged), *map(visit_row, own.visits)] if own else []

    @Property(NewCodeViewModel, constant=True)
    def code(self) -> NewCodeViewModel:
        """View model of a new picture code."""
        return self._code

    @Slot()
    def askDelete(self) -> None:
        """Ask whether to delete the person."""
        self._deleting.begin(self._shown)
        self.changed.emit()
