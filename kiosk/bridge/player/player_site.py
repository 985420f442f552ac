"""What a second player needs from the running program: folders, the output of speech, the translation."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.shell.look_model import LookViewModel
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.visit import Visit
from kiosk.services.learning.attempts import Attempt
from kiosk.settings import Settings


class ResidentApp(Protocol):
    """The part of `bridge.app_model.AppViewModel` that a preview uses."""

    screenChanged: SignalInstance

    @property
    def screen(self) -> str:
        """Key of the current screen."""
        ...

    @property
    def content(self) -> tuple[object, ...]:
        """Value that identifies the content of the screen."""
        ...

    @property
    def player(self) -> PlayerViewModel:
        """View model of the lesson player."""
        ...

    @property
    def look(self) -> LookViewModel:
        """View model of text size, contrast and language."""
        ...

    def show_attempt(self, attempt: Attempt) -> None:
        """Show the current step of `attempt`."""
        ...

    def shut_down(self) -> None:
        """Stop all timers."""
        ...

    def deleteLater(self) -> None:
        """Delete the view model when the event loop runs again."""
        ...


MakeApp = Callable[[Settings, Visit, Worker, SpeechViewModel, Interpreter], ResidentApp]


@dataclass(frozen=True, slots=True)
class ScenePlaces:
    """Folders from which a scene loads files."""

    qml: Path
    assets: Path


@dataclass(frozen=True, slots=True)
class PlayerSite:
    """What a preview takes from the running program.

    ``make_app``: creates the view models of the residents' screens (`bridge.app_model.AppViewModel`).
    ``places``, ``voice``, ``sounds``, ``translations``: folders. ``speech``: the output that plays what the author
    asks to hear. ``interpreter``: the translation of the program's windows. ``place``: name of the commune.
    """

    make_app: MakeApp
    places: ScenePlaces
    voice: Path
    sounds: Path
    translations: Path
    speech: SpeechViewModel
    interpreter: Interpreter
    place: str = ""
