"""View model of the page «Lưu tiến độ»: the steps of adding a person, for the guest whose visit is open.

Rules: the page opens over the visit and offers nothing else, so that the kiosk stays with the guest. It leaves the
screens of staff as soon as the steps are closed.
"""

from PySide6.QtCore import QObject

from kiosk.bridge.guide.attendance.adding_model import AddingViewModel
from kiosk.bridge.guide.keeping.jobs import for_visit, place_of_session
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Slot

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The staff's model makes it.")
class KeepingPageViewModel(QObject):
    """The steps of adding the guest."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._place = LatestJob(context.worker)
        self._is_begun = False
        self._adding = AddingViewModel(context, self)
        self._adding.changed.connect(self._follow)

    def open(self) -> None:
        """Begin the steps for the guest whose visit is open; leave if the visit has ended."""
        visit = self._context.visit.sitting
        if visit is None:
            self._context.leave_staff()
            return
        self._adding.end_with(for_visit(visit.id))
        self._place.ask(place_of_session, self._begin, lambda _error: self._begin(""))

    def _begin(self, place: str) -> None:
        self._is_begun = True
        self._adding.begin(place)

    def forget(self) -> None:
        """Clear everything typed and shown; called when the staff leave."""
        self._place.drop()
        self._is_begun = False
        self._adding.close()

    @Slot()
    def _follow(self) -> None:
        if self._is_begun and not self._adding.isOpen:
            self._is_begun = False
            self._context.leave_staff()

    @Property(AddingViewModel, constant=True)
    def adding(self) -> AddingViewModel:
        """View model of the steps."""
        return self._adding
