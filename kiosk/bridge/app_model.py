"""One visit after another: from the first touch to the reset, and nothing of one visitor in the next."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.bridge.idle import IdleWatch
from kiosk.bridge.journey_model import JourneyViewModel
from kiosk.bridge.phrases import Phrase, problem_phrase
from kiosk.bridge.speech import SpeechViewModel
from kiosk.bridge.translation import Interpreter
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit
from kiosk.bridge.worker import Worker
from kiosk.domain.errors import KioskError
from kiosk.services.sittings import Ending, Sitting
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
RESUME_OFFER_MS = 180_000
"""How long the screen offers to go on after a power cut; then the visit is over."""
SPOKEN_SECONDS = {10: Phrase.IDLE_TEN, 5: Phrase.IDLE_FIVE}
logger = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("Handed to Main.qml.")
class AppViewModel(JourneyViewModel):
    """The root view model."""

    startingChanged = Signal()
    idleChanged = Signal()
    helpChanged = Signal()
    problemChanged = Signal()
    resumeChanged = Signal()
    ended = Signal()

    def __init__(
        self, settings: Settings, visit: Visit, worker: Worker, speech: SpeechViewModel, interpreter: Interpreter
    ) -> None:
        super().__init__(settings, visit, worker, speech, interpreter)
        self._is_starting = False
        self._help_called = False
        self._problem: Phrase | None = None
        self._interrupted: Sitting | None = None
        self._idle = IdleWatch(settings.idle_seconds, settings.warning_seconds)
        self._idle.warned.connect(self._warn)
        self._idle.ticked.connect(self._tick)
        self._idle.expired.connect(lambda: self._end(Ending.IDLE))
        speech.changed.connect(self._listen)
        worker.failed.connect(self._show_problem)
        self.languageChanged.connect(self.problemChanged)
        worker.ask(lambda station: station.home.languages(), self.offer_languages)
        worker.ask(_find_interrupted, self._offer_resume)

    @Slot()
    def start(self) -> None:
        """Begin a visit: somebody touched the attract screen."""
        if self._screen != "attract" or self._is_starting:
            return
        self._give_up_resuming()
        language = self._visit.language
        self._set_starting(True)
        self._worker.ask(
            lambda station: station.sittings.start(language), self._begin, lambda _error: self._set_starting(False)
        )

    @Slot()
    def resume(self) -> None:
        """Go on with the visit that a power cut interrupted."""
        if self._interrupted is not None and not self._is_starting:
            sitting = self._interrupted
            self._interrupted = None
            self.resumeChanged.emit()
            self._begin(sitting)

    def _begin(self, sitting: Sitting) -> None:
        self._visit.sitting = sitting
        self._set_starting(False)
        self._idle.restart()
        self.goHome()

    @Slot()
    def finish(self) -> None:
        """End the visit: «Kết thúc»."""
        self._end(Ending.END)

    def shut_down(self) -> None:
        """End the visit, if there is one: the kiosk is being switched off; what can be resumed is offered again."""
        self._interrupted = None
        self._end(Ending.SHUTDOWN)

    def _end(self, reason: Ending) -> None:
        sitting = self._visit.sitting
        if sitting is None:
            return
        self._close_lesson()
        self._worker.ask(lambda station: station.sittings.end(sitting, reason))
        self._visit.sitting = None
        self._idle.stop()
        self.idleChanged.emit()
        self._forget()
        self._go("attract", [self._voice.phrase(Phrase.ENDED)] if reason is Ending.END else ())
        self.ended.emit()

    def _forget(self) -> None:
        """Leave nothing of this visitor."""
        self._speech.reset()
        self._home.forget()
        self._lessons.show(None)
        self._help_called = False
        self.helpChanged.emit()
        self.dismissProblem()
        self.reset_look()
        QGuiApplication.clipboard().clear()

    def _set_starting(self, is_starting: bool) -> None:
        self._is_starting = is_starting
        self.startingChanged.emit()

    def _offer_resume(self, sitting: Sitting | None) -> None:
        if sitting is not None and self._visit.sitting is None and not self._is_starting:
            self._interrupted = sitting
            self.resumeChanged.emit()
            QTimer.singleShot(RESUME_OFFER_MS, self, self._give_up_resuming)
            self._speech.say([self._voice.phrase(Phrase.RESUME)])

    @Slot()
    def _give_up_resuming(self) -> None:
        before = self._interrupted
        if before is not None:
            self._interrupted = None
            self.resumeChanged.emit()
            self._worker.ask(lambda station: station.sittings.end(before, Ending.CRASH))

    def _show_problem(self, error: KioskError) -> None:
        self._problem = problem_phrase(error.code)
        self.problemChanged.emit()
        self._speech.say([self._voice.phrase(self._problem, "problem")])

    def _warn(self) -> None:
        self.idleChanged.emit()
        self._speech.say([self._voice.phrase(Phrase.IDLE_WARNING, "idle")])

    def _tick(self) -> None:
        self.idleChanged.emit()
        phrase = SPOKEN_SECONDS.get(self._idle.seconds_left)
        if phrase is not None:
            self._speech.say([self._voice.phrase(phrase, "idle")])

    def _listen(self) -> None:
        if self._visit.sitting is None or self._idle.is_warning:
            return
        if self._speech.speaking:
            self._idle.hold()
        else:
            self._idle.restart()

    @Slot()
    def touched(self) -> None:
        """Somebody touched, typed or moved."""
        if self._visit.sitting is not None and not self._idle.is_warning and not self._speech.speaking:
            self._idle.restart()

    @Slot()
    def stillHere(self) -> None:
        """«Tôi vẫn ở đây»."""
        if self._idle.is_warning:
            self._idle.restart()
            self.idleChanged.emit()
            self._speech.say([self._voice.phrase(Phrase.STILL_HERE)])

    @Slot()
    def askForHelp(self) -> None:
        """«Nhờ giúp»: call the guide."""
        sitting = self._visit.sitting
        if sitting is None:
            return
        screen = self._screen
        self._worker.ask(lambda station: station.sittings.ask_for_help(sitting, screen))
        self._help_called = True
        self.helpChanged.emit()
        self._speech.say([self._voice.phrase(Phrase.HELP_CALLED, "help")])

    @Slot()
    def dismissHelp(self) -> None:
        """The guide came, or is not needed."""
        self._help_called = False
        self.helpChanged.emit()
        self._speech.stop()

    @Slot()
    def dismissProblem(self) -> None:
        """The problem was read."""
        self._problem = None
        self.problemChanged.emit()

    @Property(bool, notify=startingChanged)
    def starting(self) -> bool:
        """Whether the visit is being prepared."""
        return self._is_starting

    @Property(bool, notify=idleChanged)
    def idleWarning(self) -> bool:
        """Whether the visitor is asked whether they are still there."""
        return self._idle.is_warning

    @Property(int, notify=idleChanged)
    def idleSecondsLeft(self) -> int:
        """Seconds until the visit ends."""
        return self._idle.seconds_left

    @Property(bool, notify=helpChanged)
    def helpCalled(self) -> bool:
        """Whether the guide was called."""
        return self._help_called

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """What went wrong, in words for the visitor; empty when nothing did."""
        return self._problem.text if self._problem else ""

    @Property(bool, notify=resumeChanged)
    def canResume(self) -> bool:
        """Whether a visit was cut off that can be gone on with."""
        return self._interrupted is not None


def _find_interrupted(station: "Station") -> Sitting | None:
    sitting = station.sittings.interrupted()
    if sitting is None:
        return None
    may_go_on = station.sittings.may_go_on(sitting)
    station.learning.abandon_all(sitting)
    if may_go_on:
        return sitting
    station.sittings.end(sitting, Ending.CRASH)
    return None
