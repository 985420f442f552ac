"""Speech of a preview: silent unless it is switched on, and then played by the kiosk's own speech output.

Rules: there is one sound output per program, so a preview borrows it clip by clip. What the kiosk itself begins to
say meanwhile ends the preview's sequence.
"""

from collections.abc import Sequence
from pathlib import Path

from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.typed import Slot
from kiosk.bridge.visit import Visit


class LentPlayer(ClipPlayer):
    """Plays the clips of a preview through the speech output of the kiosk."""

    def __init__(self, lender: SpeechViewModel, qml: Path) -> None:
        super().__init__(qml)
        self._lender = lender
        self._is_playing = False
        lender.finished.connect(self._on_finished)

    def play(self, clip: Path) -> None:
        """Play `clip`, instead of what the kiosk is saying."""
        self._is_playing = True
        self._lender.say([Spoken("", clip, "")])

    def stop(self) -> None:
        """Stop the clip of the preview; no effect on other speech."""
        if self._is_playing:
            self._is_playing = False
            self._lender.stop()

    def set_gain(self, gain: float) -> None:
        """Do nothing: the volume is the kiosk's."""

    def prepare(self) -> None:
        """Do nothing: the kiosk's output is prepared when the kiosk needs it."""

    def close(self) -> None:
        """Stop the clip of the preview and return the output."""
        self.stop()
        self._lender.finished.disconnect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        if self._is_playing:
            self._is_playing = False
            self.ended.emit()


class QuietSpeech(SpeechViewModel):
    """Speech that is remembered but not played, unless ``is_loud`` is set."""

    def __init__(self, voice: Path, visit: Visit, player: ClipPlayer, sounds: Path) -> None:
        super().__init__(voice, visit, player, sounds)
        self.is_loud = False

    def say(self, items: Sequence[Spoken]) -> None:
        """Play `items` if the preview is loud; else only remember them, for the note about the voice."""
        if self.is_loud:
            super().say(items)
            return
        self.stop()
        self._said = tuple(items)
        self.changed.emit()
