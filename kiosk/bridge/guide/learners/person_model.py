"""View model of one person on the page of learners: stored data, results, and changes by guides.

Rules: the view is ``person``, ``correct`` (the form), ``code`` (the three new pictures), ``consent`` (one question,
read aloud), ``merge`` (other records of the same person), or empty if nobody is shown. Buttons whose right the
account lacks are not shown.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.attendance.adding_jobs import surroundings
from kiosk.bridge.guide.attendance.consents_model import ConsentsViewModel
from kiosk.bridge.guide.attendance.form_model import FormViewModel
from kiosk.bridge.guide.learners.code_model import NewCodeViewModel
from kiosk.bridge.guide.learners.deleting_model import DeletingViewModel
from kiosk.bridge.guide.learners.jobs import PersonFile, person_file
from kiosk.bridge.guide.learners.merging_model import MergingViewModel
from kiosk.bridge.guide.learners.words import achievement_row, achievements, details_text, permission_row, row_of
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.pictures import next_face
from kiosk.services.people.listing import is_used

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
SECTIONS = ("learned", "permissions", "record")
translate = QCoreApplication.translate


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
        self._merging = MergingViewModel(context, self)
        self._merging.done.connect(self._merged)
        self._learner: Learner | None = None
        self._file: PersonFile | None = None
        self._section = SECTIONS[0]
        self._view = ""
        self._purpose = Purpose.KEEP_PROGRESS
        self._is_busy = False

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return (
            self._learner and self._learner.id,
            self._view,
            self._section,
            self._code.question,
            self._deleting.question,
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
        self._is_busy = False
        self._form.clear("")
        self._consents.clear()
        self._code.close()
        self._deleting.close()
        self._merging.close()
        self.changed.emit()

    @property
    def _shown(self) -> Learner:
        if self._learner is None:
            raise LookupError("no person is shown")
        return self._learner

    def _read(self) -> None:
        actor, learner = self._context.actor(), self._shown.id
        self._context.worker.ask(lambda station: person_file(station, actor, learner), self._take)

    def _take(self, found: PersonFile) -> None:
        if self._learner is not None and self._learner.id == found.own.learner.id:
            self._file, self._learner = found, found.own.learner
            self.changed.emit()

    def _go(self, view: str) -> None:
        self._view = view
        self.changed.emit()

    def _run(self, job: "Callable[[Station], Any]", then: Callable[[Any], None]) -> None:
        """Run `job`, then call `then` with its result, unless another person or view is shown meanwhile."""
        if self._is_busy:
            return
        self._is_busy, before = True, (self._shown.id, self._view)

        def done(result: Any) -> None:
            if self._learner is None or self._learner.id != before[0]:
                return
            self._is_busy = False
            if self._view == before[1]:
                then(result)
            else:
                self._read()

        def failed(_error: KioskError) -> None:
            self._is_busy = False

        self._context.worker.ask(job, done, failed)

    @Slot(str)
    def show(self, section: str) -> None:
        """Show a section of the person; `section`: one of `SECTIONS`."""
        if section in SECTIONS:
            self._section = section
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Return to the view ``person``; from there, to the list."""
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
            actor, learner = self._context.actor(), self._shown.id
            self._run(lambda station: station.people().records.correct(actor, learner, details), self._corrected)

    def _corrected(self, learner: Learner) -> None:
        self._learner = learner
        self._go("person")
        self._read()

    @Slot()
    def nextFace(self) -> None:
        """Give the person the next face of `FACES`."""
        actor, learner = self._context.actor(), self._shown
        face = next_face(learner.face)

        def faced(after: Learner) -> None:
            self._learner = after
            self.changed.emit()

        self._run(lambda station: station.people().records.choose_face(actor, learner.id, face), faced)

    @Slot()
    def askCode(self) -> None:
        """Ask whether to give the person a new code."""
        self._code.begin(self._shown)

    @Slot()
    def _show_code(self) -> None:
        if self._view == "person":
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
        if self._view == "correct":
            return translate("Learners", "Correct the details")
        if self._view == "merge":
            return translate("Learners", "Merge with another record")
        return self._learner.name if self._learner else ""

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
        labels = (
            translate("Learners", "Learned"),
            translate("Learners", "Permissions"),
            translate("Learners", "Record"),
        )
        return [
            {"key": key, "label": label, "isChosen": key == self._section}
            for key, label in zip(SECTIONS, labels, strict=True)
        ]

    @Property(str, notify=changed)
    def section(self) -> str:
        """Key of the chosen section."""
        return self._section

    @Property("QVariantList", notify=changed)
    def achievements(self) -> list[dict[str, object]]:
        """One map per lesson or task that was done, the newest first: ``text``, ``details``, ``alone``."""
        language = self._context.visit.language
        return [achievement_row(one) for one in achievements(self._file, language)] if self._file else []

    @Property(str, notify=changed)
    def learnedText(self) -> str:
        """How many lessons and tasks were done, or that none was done yet."""
        if self._file is None:
            return ""
        lessons, tasks = len(self._file.learned.lessons), len(self._file.learned.tasks)
        if not lessons and not tasks:
            return translate("Learners", "Nothing finished yet.")
        text = translate("Learners", "Lessons done: {lessons} · tasks done alone: {tasks}")
        return text.format(lessons=lessons, tasks=tasks)

    @Property("QVariantList", notify=changed)
    def permissions(self) -> list[dict[str, object]]:
        """One map per permission: ``key``, ``title``, ``state``, ``isGiven``."""
        found = self._file
        return [permission_row(purpose, found) for purpose in Purpose] if found else []

    @Property(str, notify=changed)
    def usedNote(self) -> str:
        """Why the record is not used; empty if it is used."""
        if self._learner is None or is_used(self._learner):
            return ""
        return translate("Learners", "The record is kept but not used: the person does not agree to it.")

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

    @Property(MergingViewModel, constant=True)
    def merging(self) -> MergingViewModel:
        """View model of merging and separating records."""
        return self._merging

    @Property("QVariantList", notify=changed)
    def merged(self) -> list[dict[str, str]]:
        """One map per record that was merged into this one: ``key``, ``label``, ``name``, ``details``, ``face``."""
        return [row_of(learner) for learner in self._file.own.merged] if self._file else []

    @Property(NewCodeViewModel, constant=True)
    def code(self) -> NewCodeViewModel:
        """View model of a new picture code."""
        return self._code

    @Slot()
    def askDelete(self) -> None:
        """Ask whether to delete the person."""
        self._deleting.begin(self._shown)
        self.changed.emit()
