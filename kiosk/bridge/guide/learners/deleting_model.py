"""View model of the deletion of a person: the question with its consequences, the notes, and the deletion."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.mentions_model import MentionsViewModel
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.staff.words import explain
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.people.refusals import DeletionUnfinishedError
from kiosk.domain.rights import Right
from kiosk.services.people.mentioned import NoteMention

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class DeletingViewModel(QObject):
    """The question whether to delete a person; `question` is empty while nothing is asked."""

    changed = Signal()
    deleted = Signal()
    """Emitted when the person's record is deleted."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._learner: Learner | None = None
        self._is_running = False
        self._problem: KioskError | None = None
        self._notes = MentionsViewModel(self._delete, self.close, self)

    def begin(self, learner: Learner) -> None:
        """Ask whether to delete `learner`."""
        self._learner = learner
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the question without deleting; no effect while the person is being deleted."""
        if not self._is_running:
            self.close()

    def close(self) -> None:
        """Close the question; a deletion that is running continues."""
        self._learner, self._is_running, self._problem = None, False, None
        self._notes.show("", ())
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Delete the person, which can take seconds; first show the notes that name the person, if there are any."""
        if self._learner is None or self._is_running:
            return
        self._is_running = True
        actor, learner = self._context.actor(), self._learner
        self.changed.emit()

        def found(notes: Sequence[NoteMention]) -> None:
            if self._learner is not learner:
                return
            self._is_running = False
            if notes:
                self._notes.show(translate("Learners", "Delete {name}?").format(name=learner.name), notes)
                self.changed.emit()
            else:
                self._delete(AS_SPELLED)

        # Without the preview, the person is deleted all the same.
        self._context.worker.errand(
            lambda station: station.people().deletion.mentions(actor, learner.id), found, lambda _error: found(())
        )

    def _delete(self, choice: NoteChoice) -> None:
        if self._learner is None or self._is_running:
            return
        self._is_running = True
        self._notes.show("", ())
        actor, learner = self._context.actor(), self._learner.id
        self.changed.emit()

        def is_shown() -> bool:
            return self._learner is not None and self._learner.id == learner

        def done(_result: object) -> None:
            if is_shown():
                self.deleted.emit()

        def failed(error: KioskError) -> None:
            if is_shown():
                self._problem, self._is_running = error, False
                self.changed.emit()

        self._context.worker.errand(
            lambda station: station.people().deletion.delete(actor, learner, choice), done, failed
        )

    @Property(MentionsViewModel, constant=True)
    def notes(self) -> MentionsViewModel:
        """The notes that name the person, shown before the deletion."""
        return self._notes

    @Slot()
    def closeProblem(self) -> None:
        """Close the error message; emit `deleted` if the record is deleted and only the clean-up is unfinished."""
        if isinstance(self._problem, DeletionUnfinishedError):
            self.deleted.emit()
        else:
            self.close()

    @Property("QVariantList", notify=changed)
    def problem(self) -> list[str]:
        """What went wrong, and what to do; empty if nothing did."""
        return list(explain(self._problem)) if self._problem else []

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may delete people."""
        return self._context.actor().may(Right.DELETE_LEARNERS)

    @Property(bool, notify=changed)
    def isRunning(self) -> bool:
        """Whether the person is being deleted now."""
        return self._is_running

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question, with the person's name; empty if nothing is asked."""
        return translate("Learners", "Delete {name}?").format(name=self._learner.name) if self._learner else ""

    @Property(str, notify=changed)
    def consequences(self) -> str:
        """What is deleted, and what stays."""
        return translate(
            "Learners",
            "Name, year of birth, face and pictures are deleted for good, also from the backups on this kiosk. The "
            "lessons stay in the reports as numbers without a name. A sealed copy on a stick keeps the name until a "
            "newer one replaces it.",
        )
