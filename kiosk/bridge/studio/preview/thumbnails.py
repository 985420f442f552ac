"""View model of the small pictures of the steps, in the list beside the editor."""

from PySide6.QtCore import QObject, QSize

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.studio.preview.canvas import Canvas
from kiosk.bridge.studio.preview.moments import StepMoment, WrongAnswers
from kiosk.bridge.studio.preview.offscreen import OffscreenScene
from kiosk.bridge.studio.preview.picture_queue import PictureQueue
from kiosk.bridge.studio.preview.rehearsed_app import RehearsedApp
from kiosk.bridge.typed import QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.text import DEFAULT_ADDRESS

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SCREEN = QSize(960, 540)
"""Size in which steps are laid out: half of a kiosk's screen, with the same layout."""
WIDTH = 240
"""Width of a picture in pixels."""
DOCUMENT = "KioskStage.qml"


@QmlElement
@QmlUncreatable("The editor makes it.")
class ThumbnailsViewModel(QObject):
    """Draws each step of the edited lesson as it is asked, in an engine of its own, which is loaded on first use."""

    finished = Signal()
    """Emitted when all pictures are up to date."""

    def __init__(self, site: PlayerSite, parent: QObject, address: str = DEFAULT_ADDRESS) -> None:
        super().__init__(parent)
        self._site = site
        self._address = address
        self._app: RehearsedApp | None = None
        self._scene: OffscreenScene | None = None
        self._lesson: Lesson | None = None
        self._wrong = WrongAnswers()
        self._queue = PictureQueue(self._begin, WIDTH, self)
        self._queue.finished.connect(self.finished)

    def show(self, lesson: Lesson) -> None:
        """Draw the steps of `lesson` that have changed, as soon as the author pauses; call it for every change."""
        self._lesson = lesson
        self._queue.want({step.id: (step, lesson.card.strand, lesson.card.folder) for step in lesson.steps})

    def cancel(self) -> None:
        """Draw nothing until the next call of `show`."""
        self._queue.cancel()

    def close(self) -> None:
        """Stop, free the pictures, and delete the engine."""
        self._queue.forget()
        self._lesson = None
        if self._scene is not None:
            self._scene.close()
            self._scene.deleteLater()
        if self._app is not None:
            self._app.close()
        self._app = self._scene = None

    def _begin(self, step: str) -> OffscreenScene:
        if self._lesson is None:
            raise LookupError("there is no lesson to draw")
        if self._app is None:
            self._app = RehearsedApp(self._site, self._address)
        self._app.show(self._lesson, StepId(step), StepMoment.ASKED, self._wrong)
        if self._scene is None:
            self._scene = OffscreenScene(
                self._site.places, DOCUMENT, {"app": self._app.model}, SCREEN, self._app.speaking
            )
        return self._scene

    @Slot(str, result=Canvas)
    def canvas(self, step: str) -> Canvas:
        """Return the picture of the step with this id; it is empty until it is drawn."""
        return self._queue.canvas(step)
