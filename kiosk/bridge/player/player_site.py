"""What a second player needs from the running program: folders, the output of speech, the translation."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.speech.speech import SpeechViewModel


@dataclass(frozen=True, slots=True)
class ScenePlaces:
    """Folders from which a scene loads files."""

    qml: Path
    assets: Path


@dataclass(frozen=True, slots=True)
class PlayerSite:
    """What a preview takes from the running program.

    ``places``, ``voice``, ``sounds``, ``translations``: folders. ``speech``: the output that plays what the author
    asks to hear. ``interpreter``: the translation of the program's windows. ``place``: name of the commune.
    """

    places: ScenePlaces
    voice: Path
    sounds: Path
    translations: Path
    speech: SpeechViewModel
    interpreter: Interpreter
    place: str = ""
