"""View model of the preview beside the editor, and of trying a lesson (button «Thử bài»).

Rules: the preview is the residents' player in a QML engine of its own (`OffscreenScene`), which exists only between
`open` and `close`. Nothing that happens in it is recorded. While the author edits, a touch only reports the text
under the finger; while the author plays, touches go to the player.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent

from kiosk.bridge.player.player_site import PlayerSite
from kiosk.bridge.shell.look_model import NAMES, TEXT_SCALES
from kiosk.bridge.shell.second_tap import SecondTap
from kiosk.bridge.studio.preview.canvas import Canvas, scaled
from kiosk.bridge.studio.preview.moments import StepMoment, WrongAnswers
from kiosk.bridge.studio.preview.offscreen import OffscreenScene
from kiosk.bridge.studio.preview.rehearsed_app import RehearsedApp
from kiosk.bridge.studio.preview.touched_block import block_at, texts_of
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import Language, StepId
from kiosk.domain.lessons import Lesson
from kiosk.domain.text import DEFAULT_ADDRESS

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

DEVICES = {"station": QSize(1920, 1080), "small": QSize(1024, 768)}
"""Name of a machine («Trạm», «Máy nhỏ») → size of its screen."""
DOCUMENT = "KioskStage.qml"
LESSON_SCREENS = frozenset({"player", "result"})
"""Screens of a lesson; any other one means that the author has left it."""


@QmlElement
@QmlUncreatable("The editor makes it.")
class PreviewViewModel(QObject):
    """Shows one step of the edited lesson as residents see it, or plays the whole lesson."""

    changed = Signal()
    lookChanged = Signal()
    speakingChanged = Signal()
    touched = Signal(str, str)
    """Emitted after a touch while editing: id of the step, and id of the block, ``picture``, or nothing."""
    left = Signal()
    """Emitted when the author has left the lesson that was played, or asked to."""

    def __init__(self, site: PlayerSite, parent: QObject, address: str = DEFAULT_ADDRESS) -> None:
        super().__init__(parent)
        self._site = site
        self._canvas = Canvas(self)
        self._canvas.pointed = self._on_pointed
        self._canvas.typed = self._on_typed
        self._canvas.sizeChanged.connect(self._redraw)
        self._app: RehearsedApp | None = None
        self._scene: OffscreenScene | None = None
        self._second_tap: SecondTap | None = None
        self._lesson: Lesson | None = None
        self._step: StepId | None = None
        self._wrong = WrongAnswers()
        self._moments: Sequence[StepMoment] = (StepMoment.ASKED,)
        self._moment = StepMoment.ASKED
        self._device = "station"
        self._size = "normal"
        self._contrast = False
        self._language = Language("vi")
        self._address = address
        self._is_playing = False
        self._is_withheld = False
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self.stopPlaying)

    @property
    def app(self) -> RehearsedApp | None:
        """The view models of the player; None while the preview is closed."""
        return self._app

    @property
    def scene(self) -> OffscreenScene | None:
        """The scene of the player; None before the first `show` and after `close`."""
        return self._scene

    def open(self) -> None:
        """Load the player; no effect if it is loaded. Call `show` next."""
        if self._app is not None:
            return
        self._app = RehearsedApp(self._site, self._address)
        self._app.model.screenChanged.connect(self._on_screen)
        self._app.speech.changed.connect(self.speakingChanged)
        self._wear()

    def close(self) -> None:
        """Delete the player and its engine, and free the picture; must not be called by one of its own signals."""
        app, scene = self._app, self._scene
        self._app = self._scene = self._lesson = self._step = None
        self._leaving.stop()
        if app is not None:
            app.model.screenChanged.disconnect(self._on_screen)
            app.speech.changed.disconnect(self.speakingChanged)
        if scene is not None:
            scene.close()
            scene.deleteLater()
        if app is not None:
            app.close()
        self._second_tap = None
        self._is_playing = self._is_withheld = False
        self._canvas.clear()
        self.changed.emit()

    def show(self, lesson: Lesson, step: str) -> None:
        """Show `step` of `lesson` at the current moment if the step has it, else as it is asked.

        Call it for every change of the lesson; the picture follows at once. Raises ValueError if the lesson has no
        such step.
        """
        shown = next((one for one in lesson.steps if one.id == step), None)
        if shown is None:
            raise ValueError(f"the lesson has no step {step}")
        is_other = step != self._step
        self._is_withheld = False
        self._lesson, self._step = lesson, StepId(step)
        if self._app is not None:
            self._moments = self._app.moments(lesson, shown.id, self._wrong)
        if is_other or self._moment not in self._moments:
            self._moment = StepMoment.ASKED
        self._is_playing = False
        self._present()

    def withhold(self, step: str) -> None:
        """Show that `step` cannot be played yet, instead of another step; an earlier picture of itself stays."""
        if step != self._step and not self._is_withheld:
            self._is_withheld = True
            self.changed.emit()

    def _present(self) -> None:
        app, lesson = self._app, self._lesson
        if app is None or lesson is None:
            return
        app.speech.is_muted = True
        app.show(lesson, self._step, self._moment, self._wrong)
        if self._scene is None:
            self._load(app)
        if self._scene is not None:
            self._scene.render()
        self.changed.emit()

    def _load(self, app: RehearsedApp) -> None:
        self._scene = OffscreenScene(
            self._site.places, DOCUMENT, {"app": app.model}, DEVICES[self._device], app.speaking
        )
        self._scene.drawn.connect(self._take)
        self._second_tap = SecondTap(lambda: app.model.content, self._scene.window.height)
        self._scene.window.installEventFilter(self._second_tap)

    @Slot(QImage)
    def _take(self, image: QImage) -> None:
        self._canvas.take(image)

    @Slot()
    def _redraw(self) -> None:
        if self._scene is not None:
            self._scene.render()

    def _on_pointed(self, event: QMouseEvent, width: float) -> None:
        if self._scene is None:
            return
        factor = DEVICES[self._device].width() / width
        if self._is_playing:
            self._scene.send(event, factor)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.touched.emit(str(self._step), self.block_at(scaled(event.position(), factor)))

    def _on_typed(self, event: QKeyEvent) -> None:
        if self._scene is not None and self._is_playing:
            self._scene.press(event)

    def block_at(self, point: QPointF) -> str:
        """Return the id of the block at `point`, in pixels of the screen; see `touched_block.block_at`."""
        app, scene = self._app, self._scene
        attempt = app.model.player.attempt if app is not None else None
        if app is None or scene is None or attempt is None or attempt.state.is_finished:
            return ""
        verdict = attempt.verdicts.get(attempt.step.id)
        screen = str(app.model.player.activity.scene.get("screen", {}).get("id", ""))
        return block_at(scene.root, point, texts_of(attempt.step, app.visit), verdict, screen)

    @Slot()
    def _on_screen(self) -> None:
        """Leave the lesson after the event that is being handled, because it comes from the scene."""
        app = self._app
        if app is not None and self._is_playing and app.model.screen not in LESSON_SCREENS:
            self._leaving.start()

    def _wear(self) -> None:
        app = self._app
        if app is None:
            return
        app.make_anew()
        with app.speaking():
            app.model.look.wear(self._size, contrast=self._contrast)
        app.model.look.speak(self._language, self._address)
        if self._scene is not None:
            self._scene.retranslate()
            if not self._is_playing:
                self._present()
        self.lookChanged.emit()

    @Slot(str)
    def setMoment(self, moment: str) -> None:
        """Show the step when it is ``asked``, answered ``right`` or ``wrong``, if there is such a moment."""
        chosen = StepMoment(moment)
        if chosen in self._moments:
            self._moment = chosen
            self._present()

    @Slot(str)
    def setDevice(self, device: str) -> None:
        """Show the screen of a ``station`` or of a ``small`` machine."""
        if device in DEVICES:
            self._device = device
            if self._scene is not None:
                self._scene.resize(DEVICES[device])
                self._scene.render()
            self.lookChanged.emit()

    @Slot(str)
    def setTextSize(self, size: str) -> None:
        """Set the text size: ``small``, ``normal``, ``large`` or ``huge``."""
        if size in TEXT_SCALES:
            self._size = size
            self._wear()

    @Slot(bool)
    def setContrast(self, contrast: bool) -> None:
        """Switch high contrast on or off."""
        self._contrast = contrast
        self._wear()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Set the language of the texts, such as ``vi``."""
        if language in NAMES:
            self._language = Language(language)
            self._wear()

    @Slot(str)
    def setAddress(self, address: str) -> None:
        """Set the form of address, such as ``bác``."""
        self._address = address
        self._wear()

    @Slot()
    def speak(self) -> None:
        """Say what the kiosk says at this moment; while the author plays, say it for each step from now on."""
        if self._app is not None:
            self._app.speech.is_muted = False
            with self._app.speaking():
                self._app.speech.say(self._app.spoken())

    @Slot()
    def hush(self) -> None:
        """Stop speaking, and be silent from now on."""
        if self._app is not None:
            self._app.speech.stop()
            self._app.speech.is_muted = True
            self.speakingChanged.emit()

    @Slot()
    @Slot(str)
    def play(self, step: str = "") -> None:
        """Play the lesson from `step`, by default from its first step, to its result, with real touches."""
        if self._app is None or self._lesson is None:
            return
        first = StepId(step) if any(one.id == step for one in self._lesson.steps) else None
        self._is_playing = True
        self._app.play(self._lesson, first)
        self.changed.emit()

    @Slot()
    def stopPlaying(self) -> None:
        """Show the edited step again, and emit `left`."""
        if self._is_playing:
            self.hush()
            self._is_playing = False
            self._wear()
            self.left.emit()

    @Property(Canvas, constant=True)
    def canvas(self) -> Canvas:
        """The picture of the player."""
        return self._canvas

    @Property(str, notify=changed)
    def moment(self) -> str:
        """The shown moment: ``asked``, ``right`` or ``wrong``."""
        return self._moment.value

    @Property("QStringList", notify=changed)
    def moments(self) -> list[str]:
        """The moments that the step has; a step without a question has only ``asked``."""
        return [moment.value for moment in self._moments]

    @Property(bool, notify=changed)
    def isWithheld(self) -> bool:
        """Whether the step lacks something without which it cannot be played."""
        return self._is_withheld

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether touches go to the player."""
        return self._is_playing

    @Property(bool, notify=speakingChanged)
    def speaking(self) -> bool:
        """Whether the preview is speaking, or speaks at each step while the author plays."""
        if self._app is None:
            return False
        return self._app.speech.speaking or (self._is_playing and not self._app.speech.is_muted)

    @Property(float, notify=lookChanged)
    def ratio(self) -> float:
        """Width of the previewed screen divided by its height."""
        size = DEVICES[self._device]
        return size.width() / size.height()

    @Property(str, notify=lookChanged)
    def device(self) -> str:
        """The previewed machine: ``station`` or ``small``."""
        return self._device

    @Property(str, notify=lookChanged)
    def textSize(self) -> str:
        """The text size: ``small``, ``normal``, ``large`` or ``huge``."""
        return self._size

    @Property(bool, notify=lookChanged)
    def contrast(self) -> bool:
        """Whether the preview has high contrast."""
        return self._contrast

    @Property(str, notify=lookChanged)
    def language(self) -> str:
        """Language tag of the preview."""
        return self._language

    @Property(str, notify=lookChanged)
    def address(self) -> str:
        """Form of address of the preview."""
        return self._address
