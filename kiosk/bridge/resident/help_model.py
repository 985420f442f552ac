"""View model of «Nhờ giúp»: a call for the guide, and the notice whether a guide sees it.

Rules: only the guide of an open session sees a call. Without a session, the call is recorded all the same, and the
notice names what else helps.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import RESTING, Navigation
from kiosk.bridge.shell.latest_job import LatestJob
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.ids import LessonId, StepId
from kiosk.domain.sittings import Sitting

if TYPE_CHECKING:
    from kiosk.services.station import Station

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
WITHOUT_HELP = RESTING | {"running", "pin", "staff"}
"""Screens on which nobody can call the guide."""


@QmlElement
@QmlUncreatable("The app makes it.")
class HelpViewModel(QObject):
    """The calls for the guide, and the notice about the newest one."""

    changed = Signal()

    def __init__(
        self, context: ResidentContext, navigation: Navigation, player: PlayerViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._player = player
        self._calling = LatestJob(context.worker)
        self._is_called = False
        self._has_guide = False

    @Slot()
    def ask(self) -> None:
        """Record a call for the guide (button «Nhờ giúp»); then show and speak the notice.

        No effect on the screens `WITHOUT_HELP`.
        """
        sitting, screen = self._context.visit.sitting, self._navigation.screen
        if screen in WITHOUT_HELP:
            return
        attempt = self._player.attempt if screen == "player" else None
        lesson, step = (attempt.lesson.card.id, attempt.state.current) if attempt else (None, None)
        if sitting is not None:
            self._player.ask_for_help()
        self._calling.ask(lambda station: _call(station, sitting, screen, lesson, step), self.show)

    @Slot(bool)
    def show(self, has_guide: bool) -> None:
        """Show and speak the notice; `has_guide`: whether a session is open, whose guide sees the call."""
        self._is_called, self._has_guide = True, has_guide
        self.changed.emit()
        phrase = Phrase.HELP_CALLED if has_guide else Phrase.HELP_NOBODY
        self._context.speech.say([self._context.voice.phrase(phrase, "help")])

    @Slot()
    def dismiss(self) -> None:
        """Close the notice, and stop speech."""
        self.forget()
        self._context.speech.stop()

    def forget(self) -> None:
        """Close the notice, and show none for a call whose recording is not finished."""
        self._calling.drop()
        self._is_called = False
        self.changed.emit()

    @Property(bool, notify=changed)
    def isCalled(self) -> bool:
        """Whether the notice about the call is shown."""
        return self._is_called

    @Property(bool, notify=changed)
    def hasGuide(self) -> bool:
        """Whether a session is open, whose guide sees the call."""
        return self._has_guide


def _call(
    station: "Station", sitting: Sitting | None, screen: str, lesson: LessonId | None, step: StepId | None
) -> bool:
    """Record a call for the guide; return whether a session is open."""
    station.sittings.ask_for_help(sitting, screen, lesson, step)
    return station.guest().session is not None
