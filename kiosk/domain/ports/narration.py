"""Port of a text-to-speech engine."""

from pathlib import Path
from typing import Protocol

from kiosk.domain.ids import Language


class Narrator(Protocol):
    """Port: a text-to-speech engine that writes audio files."""

    name: str

    def render(self, text: str, language: Language, target: Path) -> None:
        """Synthesize `text` into the file `target` (Ogg Opus). Raises PackError if the engine fails."""
        ...
