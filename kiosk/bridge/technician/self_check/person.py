"""Checks that need a person in front of the screen: touch, sound, display.

Rules: this module collects facts from Qt and from the person; `services.self_check` judges them. A check that was not
made has the finding UNKNOWN or no finding.
"""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from kiosk.bridge.shell.fonts import FONT_FAMILY
from kiosk.bridge.shell.look_model import TEXT_SCALES
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.domain.machine.facts import Display
from kiosk.domain.self_check import Finding
from kiosk.services.self_check.person_checks import judge_display, judge_sound, judge_touch


class PersonChecks:
    """Runs the checks of touch, sound and display, and stores their results."""

    def __init__(self, speech: SpeechViewModel) -> None:
        self._speech = speech
        self._was_heard: bool | None = None
        self._touch: Finding | None = None
        self._display: Finding | None = None

    @property
    def findings(self) -> Sequence[Finding]:
        """The findings so far: sound always, touch after `touch` was called, display after `look` was called."""
        found = (
            self._touch,
            judge_sound(has_device=self._speech.has_device, was_heard=self._was_heard),
            self._display,
        )
        return [finding for finding in found if finding is not None]

    def look(self, smallest: float, reading: float) -> None:
        """Judge the display by two font sizes in window pixels, at normal text size; also load the sound output.

        `smallest`: smallest font size of the screens. `reading`: font size of body text.
        """
        self._speech.prewarm()
        screen = QGuiApplication.primaryScreen()
        scale = screen.devicePixelRatio()
        size, physical = screen.size(), screen.physicalSize()
        facts = Display(
            round(size.width() * scale), round(size.height() * scale), physical.width(), physical.height(), scale
        )
        largest = reading * max(TEXT_SCALES.values())
        self._display = judge_display(facts, _capital(smallest) * scale, _capital(largest) * scale)

    def play(self) -> None:
        """Play the test sound and a spoken sentence."""
        self._speech.prewarm()
        self._speech.say([self._speech.sound("ring"), self._speech.phrase(Phrase.ATTRACT)])

    def hear(self, *, was_heard: bool) -> None:
        """Stop the test sound and store whether the person heard it."""
        self._speech.stop()
        self._was_heard = was_heard

    def touch(self, silent: Sequence[str], total: int, *, is_finished: bool) -> None:
        """Store the result of the touch test; see `judge_touch`."""
        self._touch = judge_touch(silent, total, is_finished=is_finished)

    def forget(self) -> None:
        """Delete the results of sound and touch."""
        self._was_heard, self._touch = None, None


def _capital(size: float) -> float:
    """Return the height of a capital H at the font size `size`, in the unit of `size`."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(max(1, round(size)))
    return QFontMetricsF(font).capHeight()
