"""View model of a new picture code for a person: the question, and the three pictures, which are shown once.

Rule: the question stays open until the new code arrives, because the code cannot be read again.
"""

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.resident.sign_in.calling import called
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.codes import PictureCode
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.pictures import CODE_PICTURE_NAMES, CODE_PICTURES

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class NewCodeViewModel(QObject):
    """The question whether to give a new code, then the code."""

    changed = Signal()
    given = Signal()
    """Emitted when the person has a new code, which can be shown now."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._learner: Learner | None = None
        self._is_asked = False
        self._code: PictureCode | None = None

    def begin(self, learner: Learner) -> None:
        """Ask whether to give `learner` a new code."""
        self._learner, self._is_asked, self._code = learner, True, None
        self.changed.emit()

    def close(self) -> None:
        """Close the question and delete the pictures; a code that is being given is not shown."""
        self._job.drop()
        self._learner, self._is_asked, self._code = None, False, None
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the question; no effect while a code is being given."""
        if not self.isRunning:
            self.close()

    @Slot()
    def confirm(self) -> None:
        """Give the person a new code; no effect while one is being given."""
        learner, actor = self._learner, self._context.actor()
        if learner is None or not self._is_asked or self.isRunning:
            return
        self._job.ask(
            lambda station: station.people().records.new_code(actor, learner.id),
            self._show,
            lambda _error: self.changed.emit(),
        )
        self.changed.emit()

    def _show(self, code: PictureCode) -> None:
        self._code, self._is_asked = code, False
        self.changed.emit()
        self.given.emit()

    @property
    def _called(self) -> str:
        """The person's given name with the form of address, such as «bác An»."""
        return called(self._learner.given, self._context.visit.address) if self._learner else ""

    @Property(bool, notify=changed)
    def isRunning(self) -> bool:
        """Whether a code is being given now."""
        return self._job.is_busy

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question whether to give a new code; empty if it is not asked."""
        if self._learner is None or not self._is_asked:
            return ""
        return translate("Learners", "Give {name} three new pictures?").format(name=self._called)

    @Property("QVariantList", notify=changed)
    def pictures(self) -> list[dict[str, str]]:
        """One map per picture of the code, in order: ``key`` (also the drawing's name) and ``label``."""
        keys = [CODE_PICTURES[number] for number in self._code or ()]
        return [
            {"key": key, "label": QCoreApplication.translate("Pictures", CODE_PICTURE_NAMES[key])} for key in keys
        ]

    @Property(str, notify=changed)
    def title(self) -> str:
        """Heading of the code, with the person's name."""
        return translate("Learners", "The new pictures of {name}").format(name=self._called)

    @Property(str, notify=changed)
    def help(self) -> str:
        """Instruction below the pictures."""
        return translate("Learners", "Look at them together, from left to right. The old ones no longer work.")
