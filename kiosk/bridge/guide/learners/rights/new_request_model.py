"""View model of a new request of a person: its kind is chosen with one touch, and its legal dates are shown."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from kiosk.bridge.guide.learners.rights.request_words import dates_text, kind_text
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.people.learner import Learner
from kiosk.domain.people.requests import DataRequest, RequestKind

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Part of the page of learners.")
class NewRequestViewModel(QObject):
    """The kinds that the person can request, without those of open requests."""

    changed = Signal()
    received = Signal()
    """Emitted when the request is stored."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._learner: Learner | None = None
        self._proposals: Sequence[DataRequest] = ()
        self._kind: RequestKind | None = None

    def begin(self, learner: Learner, taken: Collection[RequestKind]) -> None:
        """Offer all kinds but those in `taken`."""
        self.close()
        self._learner = learner
        actor = self._context.actor()

        def show(found: Sequence[DataRequest]) -> None:
            self._proposals = [one for one in found if one.kind not in taken]
            self.changed.emit()

        self._job.ask(lambda station: station.people().own_data.proposals(actor, learner.id), show)

    def close(self) -> None:
        """Clear everything shown and chosen."""
        self._job.drop()
        self._learner, self._proposals, self._kind = None, (), None
        self.changed.emit()

    @Slot(str)
    def choose(self, kind: str) -> None:
        """Choose the kind of the request."""
        self._kind = RequestKind(kind)
        self.changed.emit()

    @Slot()
    def receive(self) -> None:
        """Store the request of the chosen kind; no effect without one."""
        learner, kind = self._learner, self._kind
        if learner is None or kind is None or self._job.is_busy:
            return
        actor = self._context.actor()
        self._job.ask(
            lambda station: station.people().own_data.receive(actor, learner.id, kind),
            lambda _request: self.received.emit(),
        )

    @Property("QVariantList", notify=changed)
    def kinds(self) -> list[dict[str, object]]:
        """One map per kind: ``key``, ``label``, ``isChosen``."""
        return [
            {"key": one.kind.value, "label": kind_text(one.kind), "isChosen": one.kind is self._kind}
            for one in self._proposals
        ]

    @Property(str, notify=changed)
    def dates(self) -> str:
        """The legal dates of the chosen request; empty if none is chosen."""
        return next((dates_text(one) for one in self._proposals if one.kind is self._kind), "")
