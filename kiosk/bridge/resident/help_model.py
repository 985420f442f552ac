"""View model of «Nhờ giúp»: a call for the guide, and the notice that the guide was called."""

from PySide6.QtCore import QObject

from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.navigation import RESTING, Navigation
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot

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
        self._is_called = False

    @Slot()
    def ask(self) -> None:
        """Record a call for the guide (button «Nhờ giúp»); show and speak the notice that the guide was called.

        No effect on the screens `WITHOUT_HELP`.
        """
        sitting, screen = self._context.visit.sitting, self._navigation.screen
        if screen in WITHOUT_HELP:
            return
        attempt = self._player.attempt if screen == "player" else None
        lesson, step = (attempt.lesson.card.id, attempt.state.current) if attempt else (None, None)
        if sitting is not None:
            self._player.ask_for_help()
        self._context.worker.ask(lambda station: station.sittings.ask_for_help(sitting, screen, lesson, step))
        self.show()

    @Slot()
    def show(self) -> None:
        """Show and speak the notice that the guide was called."""
        self._is_called = True
        self.changed.emit()
        self._context.speech.say([self._context.voice.phrase(Phrase.HELP_CALLED, "help")])

    @Slot()
    def dismiss(self) -> None:
        """Close the notice, and stop speech."""
        self.forget()
        self._context.speech.stop()

    def forget(self) -> None:
        """Close the notice."""
        self._is_called = False
        self.changed.emit()

    @Property(bool, notify=changed)
    def isCalled(self) -> bool:
        """Whether the notice that the guide was called is shown."""
        return self._is_called
