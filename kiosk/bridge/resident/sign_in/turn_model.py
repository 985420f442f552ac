"""View model of the screen between two turns of a session, which calls the next learner.

Rules: while a session is open and somebody waits in its queue, this screen replaces the first screen. The learner
needs no picture code, because a guide put the learner into the queue. A guest's visit does not change the queue.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import RESTING, Navigation
from kiosk.bridge.resident.sign_in.calling import called, joined
from kiosk.bridge.resident.sign_in.jobs import NextTurn, next_turn_of, put_back, turn_of
from kiosk.bridge.resident.visit_model import VisitViewModel
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import Spoken
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
CALL_AGAIN_SECONDS = 20
"""Seconds between two calls; the queue is read again before each call."""
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The app makes it.")
class TurnViewModel(QObject):
    """The next turn of the session's queue, shown on the screen ``turn``."""

    changed = Signal()

    def __init__(
        self, context: ResidentContext, navigation: Navigation, visits: VisitViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._visits = visits
        self._turn: NextTurn | None = None
        self._acting = LatestJob(context.worker)
        self._again = QTimer(self, interval=CALL_AGAIN_SECONDS * 1000)
        self._again.timeout.connect(self.look)
        navigation.changed.connect(self._follow)
        navigation.narrate("turn", self.words)

    @property
    def _is_busy(self) -> bool:
        """Whether a touch is being handled: the turn begins or is moved back, or the visit of a guest begins."""
        return self._acting.is_busy or self._visits.starting

    @Slot()
    def look(self) -> None:
        """Read the queue; show the screen and call the learners of the next turn, or show the first screen."""
        if self._navigation.screen in RESTING and not self._is_busy:
            self._context.worker.ask(next_turn_of, self._show)

    def _show(self, turn: NextTurn | None) -> None:
        if self._navigation.screen not in RESTING or self._is_busy:
            return
        self._turn = turn
        self.changed.emit()
        if turn is None:
            self._navigation.go("attract")
            return
        self._navigation.go("turn", self.words())
        self._again.start()

    @Slot()
    def begin(self) -> None:
        """Begin the shown turn (the yellow button); if its learner leaves meanwhile, end the recorded visit."""
        turn, language = self._turn, self._context.visit.language
        if turn is not None and not self._is_busy:
            self._acting.ask(
                lambda station: turn_of(station, turn, language),
                lambda begun: self._visits.begin_recorded(*begun, [card.learner() for card in turn.people]),
                self._fail,
                lambda begun: self._visits.end_unseen(begun[0]),
            )

    @Slot()
    def notHere(self) -> None:
        """Move the shown turn back by one place and call the turn that is then first (button «chưa tới»)."""
        turn = self._turn
        if turn is not None and not self._is_busy:
            self._acting.ask(lambda station: put_back(station, turn), self._show, self._fail)

    def _fail(self, _error: KioskError) -> None:
        """Show the present queue, because the shown turn is gone or the session has ended."""
        self.look()

    @Slot()
    def learnAsGuest(self) -> None:
        """Begin a visit of a guest; the queue does not change."""
        if not self._is_busy:
            self._visits.start()

    def stop(self) -> None:
        """Stop calling; called when the kiosk shuts down."""
        self._again.stop()

    @Slot()
    def _follow(self) -> None:
        if self._navigation.screen == "turn":
            return
        self._acting.drop()
        if self._navigation.screen == "attract":
            self.look()
        else:
            self._again.stop()
            self._turn = None
            self.changed.emit()

    def words(self) -> list[Spoken]:
        """Return what is spoken on the screen; names have no recording."""
        return [self._context.voice.phrase(Phrase.TURN, "title")]

    @property
    def entry(self) -> str:
        """Id of the shown turn; empty if there is none."""
        return self._turn.entry if self._turn else ""

    @property
    def _names(self) -> list[str]:
        return [card.label for card in self._turn.people] if self._turn else []

    @Property(str, notify=changed)
    def invitation(self) -> str:
        """The call, such as «Mời bác Minh»; without names if one of them may not be shown."""
        if not all(self._names):
            return translate("Turn", "Please come, the next person")
        return translate("Turn", "Please come, {names}").replace("{names}", self._called)

    @Property(str, notify=changed)
    def beginLabel(self) -> str:
        """Label of the yellow button, such as «Tôi là Minh · Bắt đầu»."""
        if not all(self._names):
            return translate("Turn", "That is me · Begin")
        if len(self._names) == 1:
            return translate("Turn", "I am {names} · Begin").replace("{names}", joined(self._names))
        return translate("Turn", "We are {names} · Begin").replace("{names}", joined(self._names))

    @Property(str, notify=changed)
    def notHereLabel(self) -> str:
        """Label of the button that calls the next turn, see `notHere`."""
        if not all(self._names):
            return translate("Turn", "Not here yet · Next person")
        label = self._called[:1].upper() + self._called[1:]
        return translate("Turn", "{names}: not here yet · Next person").replace("{names}", label)

    @property
    def _called(self) -> str:
        return joined([called(name, self._context.visit.address) for name in self._names])

    @Property("QVariantList", notify=changed)
    def faces(self) -> list[dict[str, Any]]:
        """One map per learner of the turn: ``label`` and ``picture``."""
        people = self._turn.people if self._turn else ()
        return [{"label": card.label, "picture": card.picture} for card in people]
