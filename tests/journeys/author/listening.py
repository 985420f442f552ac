"""What residents hear while they learn a lesson, and the voices that the lesson has."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.app import App
from kiosk.content.packs.spoken import spoken_blocks
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import Lesson


@dataclass(frozen=True, slots=True)
class Heard:
    """A text that the kiosk began to speak."""

    text: str
    is_machine_voice: bool


class Listener(QObject):
    """Notes every text that a kiosk begins to speak."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._speech = app.speech
        self.heard: set[Heard] = set()
        app.speech.changed.connect(self._note)

    @Slot()
    def _note(self) -> None:
        if self._speech.speaking and self._speech.text:
            self.heard.add(Heard(self._speech.text, self._speech.machineVoice))

    def stop(self) -> None:
        """Note nothing any more."""
        self._speech.changed.disconnect(self._note)


def voices(lesson: Lesson) -> dict[str, str]:
    """Return, for each text of an installed lesson, the SHA-256 of the person's recording; «» if there is none."""
    return {block.id: _recording(lesson, block.id) for block in spoken_blocks(lesson)}


def _recording(lesson: Lesson, block: str) -> str:
    clip = lesson.clips.get(block, {}).get(VIETNAMESE)
    if clip is None or clip.is_machine_voice:
        return ""
    return sha256((Path(lesson.card.folder) / clip.path).read_bytes()).hexdigest()


def recordings(data: Path) -> set[str]:
    """Return the SHA-256 of every recording that the studio of a kiosk stores."""
    sounds = [path for path in (data / "studio").rglob("*") if path.suffix in {".wav", ".ogg"}]
    return {sha256(path.read_bytes()).hexdigest() for path in sounds}
