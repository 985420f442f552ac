"""Ports of what makes clips: a text-to-speech engine, and a converter of recordings."""

from pathlib import Path
from typing import Protocol

from kiosk.domain.ids import Language


class Narrator(Protocol):
    """Port: a text-to-speech engine that writes audio files."""

    name: str

    def render(self, text: str, language: Language, target: Path) -> None:
        """Synthesize `text` into the file `target` (Ogg Opus). Raises PackError if the engine fails."""
        ...


class RecordingConverter(Protocol):
    """Port: converts recordings of people to clips."""

    name: str
    """Changes whenever the same recording gives another clip."""

    def convert(self, recording: Path, target: Path) -> None:
        """Write the WAV `recording` to the file `target` (Ogg Opus). Raises PackError if it cannot be used."""
        ...
