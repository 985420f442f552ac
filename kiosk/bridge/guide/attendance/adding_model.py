"""View model of the steps of adding a person: details, similar people, age, consents, code of three pictures.

Rules: nothing is stored before the last consent. A person younger than 16, or one who does not consent to keeping the
progress, is only counted. Consents are asked one by one, each with two answers of equal weight and no preselection.
While the person is being stored, no answer can be changed. The code is shown only once.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.attendance.adding_jobs import (
    FOR_ATTENDANCE,
    AddingJobs,
    Registered,
    change_face,
    likely,
    surroundings,
)
from kiosk.bridge.guide.attendance.consents_model import ConsentsViewModel
from kiosk.bridge.guide.attendance.form_model import FormViewModel
from kiosk.bridge.guide.attendance.questions import StepQuestion, step_question
from kiosk.bridge.resident.sign_in.calling import called
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import AgeCheck, Details, Learner
from kiosk.domain.people.pictures import CODE_PICTURE_NAMES, CODE_PICTURES

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
MOST_LIKELY = 3
"""Maximum number of similar people that are shown."""
STEP_NUMBERS = {"details": 1, "likely": 1, "age": 1, "young": 1, "consent": 2, "code": 3}
ResultT = TypeVar("ResultT")
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the attendance.")
class AddingViewModel(QObject):
    """The current step and its content.

    The step is ``details`` (form), ``likely`` (similar people), ``age`` (question), ``young`` (only counted),
    ``consent``, ``code``, or empty while nobody is being added.
    """

    changed = Signal()
    stored = Signal()
    """Emitted when the attendance has changed."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._jobs = FOR_ATTENDANCE
        self._form = FormViewModel(self)
        self._consents = ConsentsViewModel(context.speech, self)
        self._consents.answered.connect(self._decide)
        self._step = ""
        self._details: Details | None = None
        self._likely: Sequence[Learner] = ()
        self._registered: Registered | None = None
        self._job = LatestJob(context.worker)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._step, len(self._consents.answers)

    def end_with(self, jobs: AddingJobs) -> None:
        """Set what happens to the person at the end of the steps."""
        self._jobs = jobs

    def begin(self, place: str) -> None:
        """Show the empty form, with `place` as the hamlet."""
        self._restart(place)
        self._context.worker.ask(surroundings, self._form.know)
        self._go("details")

    def _restart(self, place: str) -> None:
        self._form.clear(place)
        self._consents.clear()
        self._details, self._likely, self._registered = None, (), None
        self._job.drop()

    def _go(self, step: str) -> None:
        self._step = step
        self.changed.emit()

    def close(self) -> None:
        """Clear everything typed and shown, and close the steps."""
        self._restart("")
        self._go("")

    @Slot()
    def goOn(self) -> None:
        """Check the details, and look for similar people (button «Tiếp tục»)."""
        details = None if self._job.is_busy else self._form.checked()
        if details is not None:
            actor = self._context.actor()
            self._details = details
            self._run(lambda station: likely(station, actor, details), self._show_likely)

    def _run(
        self,
        job: "Callable[[Station], ResultT]",
        then: Callable[[ResultT], None],
        failed: Callable[[KioskError], None] | None = None,
    ) -> None:
        """Run `job`, then call `then` with its result, unless the steps are closed meanwhile; one job at a time."""
        if not self._job.is_busy:
            self._job.ask(job, then, failed)

    def _show_likely(self, found: Sequence[Learner]) -> None:
        self._likely = found
        if found:
            self._go("likely")
        else:
            self._check_age()

    @Slot(str)
    def isThisPerson(self, key: str) -> None:
        """Mark the registered person with the id `key` as present, instead of adding a new one."""
        actor, recognise = self._context.actor(), self._jobs.recognise
        self._run(lambda station: recognise(station, actor, Pseudonym(key)), self._stored)

    def _stored(self, _result: object = None) -> None:
        self.close()
        self.stored.emit()

    @Slot()
    def isAnotherPerson(self) -> None:
        """Continue with adding, because the person is none of the similar people."""
        if not self._job.is_busy:
            self._check_age()

    def _check_age(self) -> None:
        check = self._form.age_check()
        if check is AgeCheck.OLD_ENOUGH:
            self._ask_consents()
        else:
            self._go("age" if check is AgeCheck.ASK else "young")

    def _ask_consents(self) -> None:
        self._go("consent")
        self._consents.begin()

    @Slot()
    def answerYes(self) -> None:
        """In the step ``age``, ask the consents; in the step ``young``, count the person."""
        if self._step == "age":
            self._ask_consents()
        else:
            self._count()

    @Slot()
    def answerNo(self) -> None:
        """Answer the question about the age with no; the next step states that the person is only counted."""
        self._go("young")

    def _count(self) -> None:
        actor, sex, leave_out = self._context.actor(), self._form.chosen_sex, self._jobs.leave_out
        self._run(lambda station: leave_out(station, actor, sex), self._stored, self._ask_again)

    def _ask_again(self, _error: KioskError) -> None:
        """After a failure, ask the last question again, so that it can be answered."""
        if self._step == "consent":
            self._consents.step_back()

    @Slot()
    def _decide(self) -> None:
        """Store the person; without the consent to keep the progress, only count the person."""
        details, answers = self._details, self._consents.answers
        if not answers.get(Purpose.KEEP_PROGRESS, False):
            self._count()
        elif details is not None:
            actor, register = self._context.actor(), self._jobs.register
            self._run(lambda station: register(station, actor, details, answers), self._show_code, self._ask_again)

    def _show_code(self, registered: Registered | None) -> None:
        if registered is None:
            self._count()
            return
        self._registered = registered
        self._go("code")
        self.stored.emit()

    @Slot()
    def nextFace(self) -> None:
        """Give the new person the next of the faces that suit the person."""
        if self._registered is not None:
            actor, learner = self._context.actor(), self._registered.learner.id
            self._context.worker.ask(lambda station: change_face(station, actor, learner), self._show_face)

    def _show_face(self, learner: Learner) -> None:
        if self._registered is not None and self._registered.learner.id == learner.id:
            self._registered = Registered(learner, self._registered.code)
            self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """Close the steps after the code was shown."""
        self._stored()

    @Slot()
    def addNext(self) -> None:
        """Begin again for the next person, in the same hamlet."""
        place = self._form.place
        self.stored.emit()
        self.begin(place)

    @Slot()
    def back(self) -> None:
        """Go back to the previous consent or to the form; from the form or the code, close the steps.

        No effect while the answer to the current step is awaited.
        """
        if self._job.is_busy:
            return
        if self._step in {"details", "code"}:
            self._stored()
        elif self._step != "consent" or not self._consents.step_back():
            self._consents.clear()
            self._go("details")

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a person is being added."""
        return self._step != ""

    @Property(bool, notify=changed)
    def isForVisit(self) -> bool:
        """Whether the person is the guest whose visit is open, so that nobody else is added after."""
        return self._jobs.is_for_visit

    @Property(str, notify=changed)
    def step(self) -> str:
        """Key of the current step."""
        return self._step

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        """Number of the current step among the three in the header, from 1; 0 while nobody is being added."""
        return STEP_NUMBERS.get(self._step, 0)

    @Property("QVariantList", notify=changed)
    def stepLabels(self) -> list[str]:
        """Names of the three steps in the header."""
        return [
            translate("Adding a person", "Details"),
            translate("Adding a person", "Permission"),
            translate("Adding a person", "Three pictures"),
        ]

    @Property(FormViewModel, constant=True)
    def form(self) -> FormViewModel:
        """View model of the form."""
        return self._form

    @Property(ConsentsViewModel, constant=True)
    def consents(self) -> ConsentsViewModel:
        """View model of the consents."""
        return self._consents

    @Property("QVariantList", notify=changed)
    def likely(self) -> list[dict[str, str]]:
        """One map per similar person: ``key``, ``label``, ``name``, ``details``, ``face``."""
        return [
            {
                "key": learner.id,
                "label": f"{learner.name}, {_details(learner)}",
                "name": learner.name,
                "details": _details(learner),
                "face": learner.face or "",
            }
            for learner in self._likely[:MOST_LIKELY]
        ]

    @property
    def _question(self) -> StepQuestion:
        return step_question(self._step, is_for_visit=self._jobs.is_for_visit)

    @Property(str, notify=changed)
    def questionTitle(self) -> str:
        """The question about the age, or the heading of the step ``young``."""
        return self._question.title

    @Property(str, notify=changed)
    def questionText(self) -> str:
        """Explanation below `questionTitle`."""
        return self._question.text

    @Property(str, notify=changed)
    def yesLabel(self) -> str:
        """Label of the first answer."""
        return self._question.yes

    @Property(str, notify=changed)
    def noLabel(self) -> str:
        """Label of the second answer; empty if there is only one."""
        return self._question.no

    @Property(str, notify=changed)
    def face(self) -> str:
        """Name of the drawing of the new person's face."""
        return (self._registered.learner.face or "") if self._registered else ""

    @Property("QVariantList", notify=changed)
    def code(self) -> list[dict[str, str]]:
        """One map per picture of the new code, in order: ``key`` (also the drawing's name) and ``label``."""
        numbers = (self._registered.code or ()) if self._registered else ()
        keys = [CODE_PICTURES[number] for number in numbers]
        names = (QCoreApplication.translate("Pictures", CODE_PICTURE_NAMES[key]) for key in keys)
        return [{"key": key, "label": name} for key, name in zip(keys, names, strict=True)]

    @Property(str, notify=changed)
    def codeTitle(self) -> str:
        """Heading of the code, with the person's name."""
        name = called(self._registered.learner.given, self._context.visit.address) if self._registered else ""
        return translate("Adding a person", "The three pictures of {name}").format(name=name)

    @Property(str, notify=changed)
    def codeHelp(self) -> str:
        """Instruction below the pictures."""
        if self._registered is not None and self._registered.code is None:
            return translate("Adding a person", "All pictures of this hamlet are taken. A guide lets this person in.")
        return translate(
            "Adding a person",
            "Look at them together, from left to right. Whoever forgets them is let in by a guide.",
        )


def _details(learner: Learner) -> str:
    year = learner.details.birth_year
    return " · ".join(part for part in ("" if year is None else str(year), learner.details.hamlet) if part)
