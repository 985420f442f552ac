"""View model of the rights of the shown person: everything stored, restricted use, and requests.

Rules: the view is ``data`` (everything stored), ``new`` (a new request), or empty while the person's page is shown.
"""

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.guide.learners.rights.new_request_model import NewRequestViewModel
from kiosk.bridge.guide.learners.rights.own_data_model import OwnDataViewModel
from kiosk.bridge.guide.learners.rights.requests_model import RequestsViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import Learner
from kiosk.domain.rights import Right

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class RightsViewModel(QObject):
    """What is stored about the person, whether it is used, and the person's open requests."""

    changed = Signal()
    recordChanged = Signal()
    """Emitted when the record of the person has to be read again."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._learner: Learner | None = None
        self._view = ""
        self._is_asked = False
        self._data = OwnDataViewModel(context, self)
        self._requests = RequestsViewModel(context, self)
        self._requests.changed.connect(self.changed)
        self._new = NewRequestViewModel(context, self)
        self._new.received.connect(self._received)

    @property
    def place(self) -> tuple[object, ...]:
        """See `PlacedPage`."""
        return self._view, self._is_asked, self._requests.question, self._data.output.phase

    def begin(self, learner: Learner) -> None:
        """Read the requests of `learner`; no effect without the right HANDLE_REQUESTS."""
        if self.isAllowed:
            self._learner = learner
            self._requests.begin(learner.id)
            self.changed.emit()

    def close(self) -> None:
        """Clear everything shown."""
        self._job.drop()
        self._learner, self._view, self._is_asked = None, "", False
        self._data.close()
        self._requests.close()
        self._new.close()
        self.changed.emit()

    def stop(self) -> None:
        """Stop making papers after the current one."""
        self._data.output.stop()

    @Slot()
    def showData(self) -> None:
        """Show everything that is stored about the person."""
        if self._learner is not None:
            self._view = "data"
            self._data.begin(self._learner)
            self.changed.emit()

    @Slot()
    def beginRequest(self) -> None:
        """Show the kinds of requests."""
        if self._learner is not None:
            self._view = "new"
            self._new.begin(self._learner, self._requests.kinds)
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Return to the person's page."""
        self._view = ""
        self._data.close()
        self._new.close()
        self.changed.emit()

    @Slot()
    def _received(self) -> None:
        self.back()
        self._requests.read()

    @Slot()
    def askRestrict(self) -> None:
        """Ask whether to stop using the record, or to use it again."""
        self._is_asked = self._learner is not None
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Close the question and change nothing."""
        self._is_asked = False
        self.changed.emit()

    @Slot()
    def confirmRestrict(self) -> None:
        """Stop using the record, or use it again."""
        learner, self._is_asked = self._learner, False
        self.changed.emit()
        if learner is None or self._job.is_busy:
            return
        actor, wanted = self._context.actor(), not learner.is_restricted
        self._job.ask(
            lambda station: station.people().own_data.restrict(actor, learner.id, is_restricted=wanted),
            lambda _learner: self.recordChanged.emit(),
        )

    @Property(bool, notify=changed)
    def isAllowed(self) -> bool:
        """Whether the account may handle requests."""
        return self._context.actor().may(Right.HANDLE_REQUESTS)

    @Property(str, notify=changed)
    def view(self) -> str:
        """Key of the current view, see the module."""
        return self._view

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the current view, with the person's name."""
        if self._learner is None:
            return ""
        titles = {
            "data": translate("Own data", "What is stored about {name}"),
            "new": translate("Requests", "Request of {name}"),
        }
        return titles.get(self._view, "").format(name=self._learner.name)

    @Property(bool, notify=changed)
    def isRestricted(self) -> bool:
        """Whether the record is kept but not used, at the person's request."""
        return self._learner is not None and self._learner.is_restricted

    @Property(str, notify=changed)
    def restrictQuestion(self) -> str:
        """The question whether to stop using the record or to use it again; empty if nothing is asked."""
        if self._learner is None or not self._is_asked:
            return ""
        if self._learner.is_restricted:
            text = translate("Requests", "Use the record of {name} again?")
        else:
            text = translate("Requests", "Stop using the record of {name}?")
        return text.format(name=self._learner.name)

    @Property(str, notify=changed)
    def restrictMeaning(self) -> str:
        """What stopping or using again means."""
        if self.isRestricted:
            return translate("Requests", "The person is in the lists again and can sign in. Do it only if asked to.")
        return translate(
            "Requests",
            "Nothing is deleted. The person is in no list and cannot sign in, until the person wants it again.",
        )

    @Property(OwnDataViewModel, constant=True)
    def ownData(self) -> OwnDataViewModel:
        """View model of everything that is stored."""
        return self._data

    @Property(RequestsViewModel, constant=True)
    def requests(self) -> RequestsViewModel:
        """View model of the open requests of the person."""
        return self._requests

    @Property(NewRequestViewModel, constant=True)
    def newRequest(self) -> NewRequestViewModel:
        """View model of a new request."""
        return self._new
