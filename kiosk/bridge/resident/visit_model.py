"""View model of the life cycle of a visit, from the first touch to the reset for the next visitor."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import RESTING, SIGNING_IN, Navigation
from kiosk.bridge.shell.idle import IdleWatch
from kiosk.bridge.shell.lapse import Lapse
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import VisitLearner
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.sittings import Ending, Sitting, new_guest
from kiosk.services.learning.home import Offer
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
SPOKEN_SECONDS = {10: Phrase.IDLE_TEN, 5: Phrase.IDLE_FIVE}
BEFORE_A_VISIT = RESTING | frozenset(SIGNING_IN)
"""Screens from which a guest can begin a visit."""
RESUME_OFFER_MS = 180_000
"""Milliseconds for which the first screen offers to resume a visit after a power cut; then the visit is ended."""


@QmlElement
@QmlUncreatable("Part of the app.")
class VisitViewModel(QObject):
    """Begins, resumes and ends visits.

    A new visit shows its home screen at once if the installed packs are known without reading the record; otherwise
    the visit is recorded first. No lesson opens before the visit is recorded, because the worker runs jobs in order.
    An idle visit ends after a warning.
    """

    startingChanged = Signal()
    resumeChanged = Signal()
    idleChanged = Signal()
    forgotten = Signal()
    """Emitted when every screen has to clear the visitor's data."""
    ended = Signal()
    recordOpened = Signal()
    """Emitted when the record was opened or could not be opened."""

    def __init__(
        self,
        settings: Settings,
        context: ResidentContext,
        look: LookViewModel,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._visit = context.visit
        self._worker = context.worker
        self._speech = context.speech
        self._voice = context.voice
        self._look = look
        self._navigation = navigation
        self._is_starting = False
        self._is_covered = False
        self._interrupted: Sitting | None = None
        self._idle = IdleWatch(settings.idle_seconds, settings.warning_seconds, self)
        self._idle.expired.connect(self._on_idle)
        self._idle.warned.connect(self._warn)
        self._idle.ticked.connect(self._tick)
        self._speech.changed.connect(self._listen)
        navigation.player.activity.playingChanged.connect(self._listen)
        self._offering = Lapse(RESUME_OFFER_MS / 1000, self)
        self._offering.noticed.connect(self._give_up_resuming)

    @property
    def sitting(self) -> Sitting | None:
        """The current visit; None between visits."""
        return self._visit.sitting

    def open_record(self) -> None:
        """Open the record, and read from it the available languages and an interrupted visit.

        Call this once the first screen is shown.
        """
        self._worker.ask(
            lambda _station: None, lambda _none: self.recordOpened.emit(), lambda _error: self.recordOpened.emit()
        )
        self._worker.ask(lambda station: station.home.languages(), self._look.offer_languages)
        self._worker.ask(_find_interrupted, self._offer_resume)

    @Slot()
    def start(self) -> None:
        """Begin a visit of a new guest, after a touch on the first screen or on a button «Học không cần tên».

        No effect while another screen is shown (see `BEFORE_A_VISIT`), and while a visit starts.
        """
        if self._navigation.screen not in BEFORE_A_VISIT or self._is_starting:
            return
        self._give_up_resuming()
        language = self._visit.language
        sitting = new_guest()
        offer = self._visit.guest_offer()
        if offer is not None:
            self._begin(sitting)
            self._navigation.show_home(offer)
        else:
            self._set_starting(True)
        self._worker.ask(
            lambda station: _started(station, sitting, language),
            lambda known: self._begun(sitting, known),
            lambda _error: self._not_begun(sitting),
        )

    def begin_recorded(self, sitting: Sitting, offer: Offer, learners: Iterable[VisitLearner]) -> None:
        """Begin the visit of `learners`, whose start is already recorded, and show the home screen `offer`.

        If another visit was begun meanwhile, end the learner's visit instead.
        """
        if self._is_starting or self._visit.sitting is not None:
            self.end_unseen(sitting)
            return
        self._give_up_resuming()
        self._visit.learners = tuple(learners)
        self._begin(sitting, is_guest=False)
        self._navigation.show_home(offer)

    def end_unseen(self, sitting: Sitting) -> None:
        """End a recorded visit that was never shown, because the learner has left meanwhile."""
        self._worker.ask(lambda station: station.sittings.end(sitting, Ending.END))

    def _begun(self, sitting: Sitting, offer: Offer) -> None:
        """Handle that the start of the visit was recorded; `offer` was read from the record.

        If the visit has waited for the recording, begin the visit and show the home screen now. Otherwise the home
        screen was already shown; if it is still displayed with other content, replace that content with `offer`.
        """
        if self._is_starting:
            self._begin(sitting)
            self._navigation.show_home(offer)
        elif self._visit.sitting is sitting:
            self._navigation.correct(offer)

    def _not_begun(self, sitting: Sitting) -> None:
        """End a visit whose start could not be recorded; no lesson could be opened in such a visit."""
        self._set_starting(False)
        if self._visit.sitting is sitting:
            self._navigation.close_lesson()
            self._leave_visit()
            self._navigation.go("attract")

    @Slot()
    def resume(self) -> None:
        """Resume the visit that a power cut interrupted, if the first screen still offers to resume it."""
        self._offering.look()
        if self._interrupted is not None and not self._is_starting:
            sitting = self._interrupted
            self._interrupted = None
            self._offering.stop()
            self.resumeChanged.emit()
            self._begin(sitting)
            self._navigation.go_home()

    def _begin(self, sitting: Sitting, *, is_guest: bool = True) -> None:
        self._visit.sitting, self._visit.is_guest = sitting, is_guest
        self._set_starting(False)
        self._idle.restart()

    def cover(self) -> None:
        """Pause the idle time, because a guide is at the kiosk; the screens of staff have an own idle time."""
        self._is_covered = True
        self._idle.stop()
        self.idleChanged.emit()

    def uncover(self) -> None:
        """Begin the idle time again, because the guide has left the kiosk to the visitor."""
        if self._is_covered:
            self._is_covered = False
            self._idle.restart()

    def touched(self) -> None:
        """Restart the idle time after an input, except during the warning.

        If the machine was suspended for longer than the idle time plus the warning time, end the visit instead.
        """
        self._idle.look()
        self._listen()

    @Slot()
    def stillHere(self) -> None:
        """Continue the visit after the idle warning (button «Tôi vẫn ở đây»)."""
        if self._idle.is_warning:
            self._idle.restart()
            self.idleChanged.emit()
            self._speech.say([self._voice.phrase(Phrase.STILL_HERE)])

    @Slot()
    def _listen(self) -> None:
        """Pause the idle time while speech or a film is playing, else restart it; no effect during the warning."""
        if self._visit.sitting is None or self._is_covered or self._idle.is_warning:
            return
        if self._speech.speaking or self._navigation.player.activity.is_playing:
            self._idle.hold()
        else:
            self._idle.restart()

    @Slot()
    def _warn(self) -> None:
        self.idleChanged.emit()
        self._speech.say([self._voice.phrase(Phrase.IDLE_WARNING, "idle")])

    @Slot()
    def _tick(self) -> None:
        self.idleChanged.emit()
        phrase = SPOKEN_SECONDS.get(self._idle.seconds_left)
        if phrase is not None:
            self._speech.say([self._voice.phrase(phrase, "idle")])

    @Slot()
    def askToFinish(self) -> None:
        """Speak the question whether to end the visit, which the screen shows."""
        phrase = Phrase.FINISH_GUEST if self._visit.is_guest else Phrase.FINISH
        self._speech.interject([self._voice.phrase(phrase, "finish")])

    @Slot()
    def finish(self) -> None:
        """End the visit, or leave the screens before a visit (button «Kết thúc»)."""
        if self._visit.sitting is None and self._navigation.screen in BEFORE_A_VISIT - {"attract"}:
            self.forget()
            self._navigation.go("attract")
        self._end(Ending.END)

    def shut_down(self) -> None:
        """End the current visit because the kiosk shuts down.

        An earlier visit that was interrupted by a power cut and not yet resumed is not ended: the next start offers
        to resume it.
        """
        self._interrupted = None
        self._offering.stop()
        self._end(Ending.SHUTDOWN)

    @Slot()
    def _on_idle(self) -> None:
        self._end(Ending.IDLE)

    def _end(self, reason: Ending) -> None:
        sitting = self._visit.sitting
        if sitting is None:
            return
        self._navigation.close_lesson()
        self._worker.ask(lambda station: station.sittings.end(sitting, reason))
        self._leave_visit()
        self._navigation.go("attract", [self._voice.phrase(Phrase.ENDED)] if reason is Ending.END else ())
        self.ended.emit()

    def _leave_visit(self) -> None:
        self._visit.sitting, self._visit.is_guest, self._visit.learners = None, False, ()
        self._is_covered = False
        self._idle.stop()
        self.idleChanged.emit()
        self.forget()

    def forget(self) -> None:
        """Clear everything of the visitor who has left: speech, screens, look (`LookViewModel`) and clipboard.

        A preview leaves the clipboard alone.
        """
        self._speech.reset()
        self._navigation.forget()
        self._look.reset()
        if not self._visit.is_preview:
            QGuiApplication.clipboard().clear()
        self.forgotten.emit()

    def _set_starting(self, is_starting: bool) -> None:
        self._is_starting = is_starting
        self.startingChanged.emit()

    def _offer_resume(self, sitting: Sitting | None) -> None:
        if sitting is not None and self._visit.sitting is None and not self._is_starting:
            self._interrupted = sitting
            self.resumeChanged.emit()
            QTimer.singleShot(RESUME_OFFER_MS, self, self._give_up_resuming)
            self._offering.start()
            self._speech.say([self._voice.phrase(Phrase.RESUME)])

    @Slot()
    def _give_up_resuming(self) -> None:
        before = self._interrupted
        self._offering.stop()
        if before is not None:
            self._interrupted = None
            self.resumeChanged.emit()
            self._worker.ask(lambda station: station.sittings.end(before, Ending.CRASH))

    @Property(bool, notify=idleChanged)
    def idleWarning(self) -> bool:
        """Whether the idle warning is shown."""
        return self._idle.is_warning

    @Property(int, notify=idleChanged)
    def idleSecondsLeft(self) -> int:
        """Seconds of the countdown until the visit ends; 0 if no warning is shown."""
        return self._idle.seconds_left

    @Property(bool, notify=startingChanged)
    def starting(self) -> bool:
        """Whether a new visit is being recorded before its home screen can be shown."""
        return self._is_starting

    @Property(bool, notify=resumeChanged)
    def canResume(self) -> bool:
        """Whether the first screen offers to resume an interrupted visit."""
        return self._interrupted is not None


def _started(station: "Station", sitting: Sitting, language: Language) -> Offer:
    """Record the start of a guest's visit; return the content of the home screen."""
    station.sittings.start(sitting, language, station.guest())
    return station.home.offer(sitting.pseudonym)


def _find_interrupted(station: "Station") -> Sitting | None:
    sitting = station.sittings.interrupted()
    if sitting is None:
        return None
    may_go_on = _has_complete_names(station) and station.sittings.may_go_on(sitting)
    station.learning.abandon_all(sitting)
    if may_go_on:
        return sitting
    station.sittings.end(sitting, Ending.CRASH)
    return None


def _has_complete_names(station: "Station") -> bool:
    """Open the names, if there are any, so that a name stored just before a power cut is in the record, too."""
    try:
        station.has_people()
    except KioskError:
        return False
    return True
