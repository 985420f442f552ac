"""Sound output of a preview: the kiosk's own speech output.

Rules: there is one sound output per program, so a preview borrows it clip by clip. The studio itself says nothing
while a preview is open.
"""

from pathlib import Path

from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel, Spoken
from kiosk.bridge.typed import Slot


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
