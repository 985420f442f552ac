"""The root view model: the current screen, overlays (help, problem, darkness), and all other view models."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.help_model import HelpViewModel
from kiosk.bridge.resident.home_model import HomeViewModel
from kiosk.bridge.resident.keeping_model import KeepingViewModel
from kiosk.bridge.resident.learner_model import LearnerViewModel
from kiosk.bridge.resident.lessons_model import LessonListViewModel
from kiosk.bridge.resident.navigation import RESTING, Navigation
from kiosk.bridge.resident.path_model import PathViewModel
from kiosk.bridge.resident.registered import RegisteredPeople
from kiosk.bridge.resident.result_model import ResultViewModel
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.shell.night_model import NightViewModel
from kiosk.bridge.shell.refusal_model import RefusalViewModel
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.phrases import BY_ID, Phrase, problem_phrase
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.bridge.visit import Visit, VisitLearner
from kiosk.domain.errors import KioskError, KioskRunningError
from kiosk.domain.machine.clocks import Moment
from kiosk.domain.sittings import Sitting
from kiosk.services.learning.home import Offer
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.bridge.resident.sign_in.sign_in_model import SignInViewModel
    from kiosk.bridge.resident.sign_in.turn_model import TurnViewModel
    from kiosk.bridge.staff.staff_model import StaffViewModel
    from kiosk.domain.rights import Actor
    from kiosk.services.learning.attempts import Attempt

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Handed to Main.qml.")
class AppViewModel(QObject):
    """Creates and connects the other view models; stores the current problem."""

    screenChanged = Signal()
    problemChanged = Signal()
    staffChanged = Signal()
    namesChanged = Signal()
    acted = Signal()
    """Emitted after every touch, click and key press."""
    unattended = Signal()
    """Emitted at the end of the idle time after a touch on a screen of `RESTING` that no visit followed."""
    kioskLeft = Signal()
    """Emitted when a technician leaves kiosk mode; the program then ends."""

    def __init__(
        self, settings: Settings, visit: Visit, worker: Worker, speech: SpeechViewModel, interpreter: Interpreter
    ) -> None:
        super().__init__()
        self._place = settings.place
        self._worker = worker
        self._speech = speech
        self._voice = voice = Voice(visit, speech)
        self._look = look = LookViewModel(settings, visit, speech, interpreter, self)
        context = ResidentContext(visit, worker, speech, voice)
        self._navigation = navigation = Navigation(context, look, self)
        self._visit = VisitViewModel(settings, context, look, navigation, self)
        self._make_staff: Callable[[], StaffViewModel] | None = None
        self._staff: StaffViewModel | None = None
        self._problem: Phrase | None = None
        self._is_desk = False
        self._refusal = RefusalViewModel(self)
        self._visit.forgotten.connect(self._forget_notices)
        worker.failed.connect(self._show_problem)
        look.languageChanged.connect(self.problemChanged)
        self._night = NightViewModel(settings.night_from, settings.night_to, self._read_clock, self)
        self._night.changed.connect(self._follow_night)
        self._attention = QTimer(self, singleShot=True, interval=settings.idle_seconds * 1000)
        self._attention.timeout.connect(self._begin_anew)
        navigation.changed.connect(self.screenChanged)
        self.screenChanged.connect(self._watch_night)
        self._watch_night()
        self._help = HelpViewModel(context, navigation, self.player, self)
        self._registered = RegisteredPeople(context, navigation, self._visit, self)
        self._registered.changed.connect(self.namesChanged)
        self._registered.guideCalled.connect(self._help.show)
        self._keeping = KeepingViewModel(context, navigation, self._visit, self)
        self._registered.guidesFound.connect(self._keeping.allow)
        self._learner = LearnerViewModel(visit, self._visit, self._keeping, self)

    def offer_staff(self, make_staff: "Callable[[], StaffViewModel]") -> None:
        """Enable the staff's screens; `make_staff` creates their view model when they are first opened."""
        self._make_staff = make_staff

    @Slot()
    def _forget_notices(self) -> None:
        self._help.forget()
        self.dismissProblem()

    @Slot(object)
    def _show_problem(self, error: KioskError) -> None:
        if isinstance(error, KioskRunningError):
            self._refusal.begin()
            self._navigation.go("running")
            return
        if self._staff is not None and self._staff.screen:
            self._staff.show_problem(error)
            return
        self._problem = problem_phrase(error.code)
        self.problemChanged.emit()
        if not self._night.dark:
            self._say_problem()

    def _say_problem(self) -> None:
        if self._problem is not None:
            self._speech.say([self._voice.phrase(self._problem, "problem")])

    @Slot()
    def _watch_night(self) -> None:
        if self.screen not in RESTING:
            self._attention.stop()
        (self._night.light if self.screen == "attract" else self._night.rest)()

    def _read_clock(self, then: Callable[[Moment], None]) -> None:
        self._worker.ask(lambda station: station.clock.now(), then)

    @Slot()
    def _follow_night(self) -> None:
        """Stop speech when the screen goes dark; speak the current problem when it is lit again."""
        if self._night.dark:
            self._speech.stop()
        else:
            self._say_problem()

    @Slot()
    def touched(self) -> None:
        """Restart the idle times of the visit, the staff's screens and the screens without a visit after an input.

        An input is a touch, a click or a key press. A lit first screen stays lit for longer; a dark one stays dark.
        """
        self.acted.emit()
        self._visit.touched()
        if self._staff is not None:
            self._staff.touched()
        self._registered.touched()
        if self.screen in RESTING:
            self._attention.start()
        if self.screen == "attract" and not self._night.dark:
            self._night.light()

    @Slot(str)
    def remind(self, phrase: str) -> None:
        """Speak the phrase with the id `phrase`, which tells a visitor how to go on after a long silence."""
        self._speech.interject([self._voice.phrase(BY_ID[phrase])])

    @Slot()
    def _begin_anew(self) -> None:
        """Reset the settings of `LookViewModel`, because a touch on a screen of `RESTING` was followed by no visit.

        No effect on other screens and while a visit starts. While the first screen is read, the idle time restarts.
        """
        if self.screen not in RESTING or self._visit.starting:
            return
        if self._speech.speaking and self.screen == "attract":
            self._attention.start()
            return
        self._look.reset()
        self.unattended.emit()

    @Slot()
    def dismissProblem(self) -> None:
        """Close the message about the current problem."""
        self._problem = None
        self.problemChanged.emit()

    @Slot()
    def openStaff(self) -> None:
        """Open the staff's entrance; called by the buttons for staff on the first screen and between two turns.

        Over the visit of a guest who has called the guide (`KeepingViewModel`), only guides can enter. No effect on
        other screens, and while a visit starts.
        """
        for_visit = self._keeping.lets_guide_in()
        is_free = self.screen in RESTING and not self._visit.starting
        if self._make_staff is None or not (for_visit or is_free):
            return
        self._speech.stop()
        self._require_staff().open(for_visit=for_visit)

    def _require_staff(self) -> "StaffViewModel":
        if self._staff is None:
            if self._make_staff is None:
                raise LookupError("no staff's screens were offered")
            self._staff = self._make_staff()
            self._staff.screenChanged.connect(self._show_staff)
            self.staffChanged.emit()
        return self._staff

    def begin_at_desk(self, actor: "Actor") -> None:
        """Show the staff's pages of `actor` instead of the first screen; called before the window is made."""
        self._is_desk = True
        self._require_staff().enter(actor)

    def shut_down(self) -> None:
        """End the visit, and stop the staff's operations and all timers, because the kiosk shuts down."""
        if self._staff is not None:
            self._staff.shut_down()
        self._attention.stop()
        self._registered.shut_down()
        self._visit.shut_down()
        self._night.stop()

    def leave_staff(self) -> None:
        """Leave the staff's screens, if they are shown."""
        if self._staff is not None and self._staff.screen:
            self._staff.leave()

    def show_attempt(self, attempt: "Attempt") -> None:
        """Show the current step of `attempt`, without a visit that was begun, for a preview."""
        self.player.take(attempt)
        self._navigation.go("player")

    def begin_visit(self, sitting: Sitting, offer: Offer, learners: Iterable[VisitLearner]) -> None:
        """Leave the staff's screens and show the home screen `offer` of the visit of `learners`, which is recorded.

        If the staff have left meanwhile, end the visit instead: somebody else may be at the kiosk.
        """
        if self._staff is None or self._staff.screen != "staff":
            self._visit.end_unseen(sitting)
            return
        self.leave_staff()
        self._visit.begin_recorded(sitting, offer, learners)

    @Slot()
    def _show_staff(self) -> None:
        if self._staff is None or self._keeping.show_staff(self._staff.screen):
            return
        if not self._staff.screen:
            self._visit.forget()
            self._registered.look()
        self._navigation.go(self._staff.screen or "attract")

    @property
    def content(self) -> tuple[object, ...]:
        """Value that identifies the content of the screen; while it is equal, a touch has the same effect."""
        return (self.screen, self.player.place, self._staff.place if self._staff else (), self._registered.called)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """Key of the current screen; the keys are those of ``screens`` in ``KioskStage.qml``, without ``night``."""
        return self._navigation.screen

    @Property(str, constant=True)
    def place(self) -> str:
        """The commune's name; empty if not set."""
        return self._place

    @Property(bool, constant=True)
    def isDesk(self) -> bool:
        """Whether this is ``kiosk studio``, a program with a mouse and a keyboard that shows only staff's pages."""
        return self._is_desk

    @Property(LookViewModel, constant=True)
    def look(self) -> LookViewModel:
        """View model of text size, contrast, volume and language."""
        return self._look

    @Property(VisitViewModel, constant=True)
    def visit(self) -> VisitViewModel:
        """View model of the beginning and end of visits."""
        return self._visit

    @Property(HomeViewModel, constant=True)
    def home(self) -> HomeViewModel:
        """View model of the home screen."""
        return self._navigation.home

    @Property(PathViewModel, constant=True)
    def path(self) -> PathViewModel:
        """View model of the question for a path, before the home screen of new visitors."""
        return self._navigation.path

    @Property(LessonListViewModel, constant=True)
    def lessons(self) -> LessonListViewModel:
        """View model of the lesson list."""
        return self._navigation.lessons

    @Property(PlayerViewModel, constant=True)
    def player(self) -> PlayerViewModel:
        """View model of the lesson player."""
        return self._navigation.player

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        """View model of the result of a lesson."""
        return self._navigation.result

    @Property(SpeechViewModel, constant=True)
    def speech(self) -> SpeechViewModel:
        """View model of the speech output."""
        return self._speech

    @Property(bool, notify=namesChanged)
    def canSignIn(self) -> bool:
        """Whether the first screen offers to sign in, because people are registered."""
        return self._registered.sign_in is not None

    @Property(QObject, notify=namesChanged)
    def signIn(self) -> "SignInViewModel | None":
        """View model of the screens for signing in (`SignInViewModel`); None if nobody is registered."""
        return self._registered.sign_in

    @Property(QObject, notify=namesChanged)
    def turn(self) -> "TurnViewModel | None":
        """View model of the screen between two turns (`TurnViewModel`); None if nobody is registered."""
        return self._registered.turn

    @Property(KeepingViewModel, constant=True)
    def keeping(self) -> KeepingViewModel:
        """View model of keeping the progress of a guest."""
        return self._keeping

    @Property(LearnerViewModel, constant=True)
    def learner(self) -> LearnerViewModel:
        """View model of the learners whose visit it is."""
        return self._learner

    @Property(QObject, notify=staffChanged)
    def staff(self) -> "StaffViewModel | None":
        """View model of the staff's screens (`StaffViewModel`); None until they are first opened."""
        return self._staff

    @Property(NightViewModel, constant=True)
    def night(self) -> NightViewModel:
        """View model of the darkness of the first screen at night."""
        return self._night

    @Property(RefusalViewModel, constant=True)
    def refusal(self) -> RefusalViewModel:
        """View model of the screen ``running``, which is shown if another instance of the kiosk is running."""
        return self._refusal

    @Property(HelpViewModel, constant=True)
    def help(self) -> HelpViewModel:
        """View model of the calls for the guide."""
        return self._help

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Message to the visitor about the current problem; empty if there is none."""
        return self._problem.text if self._problem else ""
