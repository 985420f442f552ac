"""View model of how residents come to hear the voice: with the own lesson, or by the commune's voice pack."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.shell.worker import Lane
from kiosk.bridge.staff.pages import PageContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The view of voices makes it.")
class VoiceUseViewModel(QObject):
    """Puts the voice into use, and tells whether it is."""

    changed = Signal()
    failed = Signal(object)
    """Emitted with the KioskError of a voice that could not be put into use."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job = LatestJob(context.worker)
        self._is_own: bool | None = None
        self._is_put = False

    def show(self, is_own: bool | None) -> None:
        """Show a lesson; `is_own`: whether it is one of the commune's own."""
        self._job.drop()
        self._is_own, self._is_put = is_own, False
        self.changed.emit()

    def note_recorded(self) -> None:
        """Note that something was recorded that is not in use yet."""
        self._is_put = False
        self.changed.emit()

    @Slot()
    def put(self) -> None:
        """Let residents hear what is recorded so far (button «Đưa giọng vào dùng»)."""
        actor = self._context.actor()
        if self._job.is_busy or self._is_own is not False:
            return

        def put(station: "Station") -> None:
            station.voices().put_into_use(actor, lambda _done, _total: True)

        def done(_result: None) -> None:
            self._is_put = True
            self.changed.emit()

        self._context.touched()
        self._job.errand(put, done, self._refuse, Lane.SOUND)
        self.changed.emit()

    def _refuse(self, error: object) -> None:
        self.changed.emit()
        self.failed.emit(error)

    @Property(bool, notify=changed)
    def isPossible(self) -> bool:
        """Whether the voice goes to residents from here: the lesson is one of the province's."""
        return self._is_own is False

    @Property(str, notify=changed)
    def text(self) -> str:
        """How residents come to hear the voice; empty if there is nothing to tell."""
        if self._job.is_busy:
            return translate("Voice", "The voice is being put into use…")
        if self._is_put:
            return translate("Voice", "People hear this voice from now on.")
        if self._is_own:
            return translate("Voice", "The voice goes with the lesson when it is put into use.")
        return ""
