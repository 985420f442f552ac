"""View model of the QML views of activities: the draft, the verdict, and the slot `choose`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

if TYPE_CHECKING:
    from kiosk.bridge.speech.speech import SpeechViewModel
    from kiosk.domain.verdicts import Answer, Verdict

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def _ignore(_part: str) -> None:
    """Ignore a touch."""


@QmlElement
@QmlUncreatable("The player makes it.")
class ActivityViewModel(QObject):
    """Exposes the learner's unfinished answer (draft) to the current step and, once it is judged, the verdict."""

    changed = Signal()
    sceneChanged = Signal()
    blockChanged = Signal()
    speakingChanged = Signal()
    gainChanged = Signal()
    playingChanged = Signal()
    filmChanged = Signal()

    def __init__(
        self, chosen: Callable[[str], None], read: Callable[[str], None] = _ignore, *, is_echo: bool = False
    ) -> None:
        """`chosen` is called with the part that was touched, `read` with the text block that was touched."""
        super().__init__()
        self._chosen = chosen
        self._read = read
        self._draft: Answer = {}
        self._locked = False
        self._verdict: Verdict | None = None
        self._shows_solution = False
        self._block = ""
        self._speaking = False
        self._playing = False
        self._gain = 1.0
        self._speech: SpeechViewModel | None = None
        self._scene: Mapping[str, Any] = {}
        self._film: QObject | None = None
        self._echo: ActivityViewModel | None = None
        self._is_echo = is_echo
        self.is_still = False
        """Whether `choose` has no effect although the view accepts touches: in a picture, the view's own timers must
        not go on with the step."""
        self.keeps_view = False
        """See `keepsView`."""

    def show(self, draft: Answer, verdict: Verdict | None, *, locked: bool, shows_solution: bool) -> None:
        """Show `draft` and `verdict`. `locked`: touches are ignored. `shows_solution`: the solution is shown."""
        self._draft = draft
        self._verdict = verdict
        self._locked = locked
        self._shows_solution = shows_solution
        self.changed.emit()

    def set_scene(self, scene: Mapping[str, Any]) -> None:
        """Set the properties that the view of a staged step displays.

        A staged step, such as a task on the practice phone, is answered by several acts (such as touches or typed
        text).
        """
        if scene != self._scene:
            self._scene = scene
            self.sceneChanged.emit()

    @property
    def place(self) -> tuple[object, ...]:
        """Value that identifies what a staged step displays: the phone's screen and page, the exercise, the reply."""
        screen, said = self._scene.get("screen", {}), len(self._draft.get("path", ()))
        shown = (self._scene.get(key) for key in ("mode", "finished", "exercise"))
        return (screen.get("id"), screen.get("page"), *shown, said)

    @Property(bool, notify=changed)
    def keepsView(self) -> bool:
        """Whether the step replaces its own earlier text, so that its view stays and gets the new properties.

        Only the preview of an edited step sets it: a learner's step always begins with a new view.
        """
        return self.keeps_view

    def listen(self, speech: SpeechViewModel) -> None:
        """Follow the volume of `speech` and the block that it speaks."""
        self._speech = speech
        speech.gainChanged.connect(self._on_gain)
        speech.changed.connect(self._on_speech)
        self._on_gain()

    @Slot()
    def _on_gain(self) -> None:
        if self._speech is not None and self._speech.gain != self._gain:
            self._gain = self._speech.gain
            self.gainChanged.emit()

    @Slot()
    def _on_speech(self) -> None:
        if self._speech is not None:
            self.speak(self._speech.block, speaking=self._speech.speaking)

    def speak(self, block: str, *, speaking: bool) -> None:
        """Set the id of the block being spoken, and whether anything is being spoken."""
        if block != self._block:
            self._block = block
            self.blockChanged.emit()
        if speaking != self._speaking:
            self._speaking = speaking
            self.speakingChanged.emit()

    def echo(self) -> ActivityViewModel:
        """Return a view model for a second view of the step: it mirrors this one and ignores touches."""
        if self._echo is None:
            self._echo = ActivityViewModel(_ignore, is_echo=True)
            self._echo.setParent(self)
            for signal in (
                self.changed,
                self.sceneChanged,
                self.blockChanged,
                self.speakingChanged,
                self.filmChanged,
            ):
                signal.connect(self._reflect)
            self._reflect()
        return self._echo

    @Slot()
    def _reflect(self) -> None:
        echo = self._echo
        if echo is None:
            return
        echo.show(self._draft, self._verdict, locked=True, shows_solution=self._shows_solution)
        echo.set_scene(self._scene)
        echo.speak(self._block, speaking=self._speaking)
        echo.noteFilm(self._film)

    @Slot(QObject)
    def noteFilm(self, film: QObject | None) -> None:
        """Store the view's `FilmScreen`, which the echo mirrors; the view passes null before it is deleted."""
        if film is not self._film:
            self._film = film
            self.filmChanged.emit()

    @property
    def is_playing(self) -> bool:
        """Whether the view plays something, such as a film, that the learner watches without touching the screen."""
        return self._playing

    @Slot(bool)
    def notePlaying(self, playing: bool) -> None:
        """Store whether the view plays something, such as a film; the view calls this at each start and end."""
        if playing != self._playing:
            self._playing = playing
            self.playingChanged.emit()

    @Property("QVariantMap", notify=changed)
    def draft(self) -> Mapping[str, Any]:
        """The learner's answer so far, in the format of the activity."""
        return dict(self._draft)

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether touches on parts of the activity are ignored now."""
        return self._locked

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """Outcome of the verdict: ``right``, ``wrong``, ``seen`` (step without a question); empty before judging."""
        return self._verdict.outcome.value if self._verdict else ""

    @Property("QStringList", notify=changed)
    def right(self) -> list[str]:
        """Parts of the answer that were judged right; empty before judging."""
        return list(self._verdict.right) if self._verdict else []

    @Property("QStringList", notify=changed)
    def wrong(self) -> list[str]:
        """Parts of the answer that were judged wrong; empty before judging."""
        return list(self._verdict.wrong) if self._verdict else []

    @Property("QStringList", notify=changed)
    def solution(self) -> list[str]:
        """Parts of the right answer; empty until the solution is shown."""
        return list(self._verdict.solution) if self._verdict and self._shows_solution else []

    @Property(bool, constant=True)
    def isEcho(self) -> bool:
        """Whether this is an echo (see `echo`), whose view ignores touches."""
        return self._is_echo

    @Property(QObject, notify=filmChanged)
    def echoed(self) -> QObject | None:
        """The `FilmScreen` that the view of an echo mirrors; None if there is none."""
        return self._film if self._is_echo else None

    @Property(str, notify=blockChanged)
    def block(self) -> str:
        """Id of the text block of this step that is being spoken; empty if none is."""
        return self._block

    @Property("QVariantMap", notify=sceneChanged)
    def scene(self) -> Mapping[str, Any]:
        """The properties that the view of a staged step displays now; empty for other steps. See `set_scene`."""
        return dict(self._scene)

    @Property(bool, notify=speakingChanged)
    def speaking(self) -> bool:
        """Whether the kiosk is speaking."""
        return self._speaking

    @Property(float, notify=gainChanged)
    def gain(self) -> float:
        """Amplitude factor, 0 to 1, for sound that the view itself plays."""
        return self._gain

    @Slot(str)
    def choose(self, part: str) -> None:
        """Apply a touch on `part` to the draft, unless the activity is locked or still."""
        if not self._locked and not self.is_still:
            self._chosen(part)

    @Slot(str)
    def read(self, block: str) -> None:
        """Speak the text block `block`, which was touched, unless the activity is still."""
        if not self.is_still:
            self._read(block)
