"""View model of the learners whose visit it is, for the home screen: their faces and given names.

Rules: nothing is shown of a guest, and nothing after the visit has ended. A name is shown only with the consent to
show it.
"""

from PySide6.QtCore import QObject

from kiosk.bridge.resident.keeping_model import KeepingViewModel
from kiosk.bridge.resident.sign_in.calling import called, joined
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal
from kiosk.bridge.visit import Visit

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The app makes it.")
class LearnerViewModel(QObject):
    """Faces and names of the learners of the current visit, shown on the home screen."""

    changed = Signal()

    def __init__(self, visit: Visit, visits: VisitViewModel, keeping: KeepingViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        visits.startingChanged.connect(self.changed)
        visits.forgotten.connect(self.changed)
        keeping.changed.connect(self.changed)

    @Property("QStringList", notify=changed)
    def faces(self) -> list[str]:
        """Name of the drawing of each learner; empty for a guest."""
        return [learner.face for learner in self._visit.learners if learner.face]

    @Property(str, notify=changed)
    def name(self) -> str:
        """The learners, such as «Bác Minh»; empty for a guest, or if one of the names may not be shown."""
        names = [learner.name for learner in self._visit.learners]
        if not all(names):
            return ""
        label = joined([called(name, self._visit.address) for name in names])
        return label[:1].upper() + label[1:]
