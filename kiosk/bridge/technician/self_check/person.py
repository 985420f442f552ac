"""What only somebody before the screen can tell of a kiosk: whether it is touched, heard and read.

Rules: Qt tells the facts, the services judge them; what nobody has tried is not known.
"""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from kiosk.bridge.shell.fonts import FONT_FAMILY
from kiosk.bridge.shell.look_model import TEXT_SCALES
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.domain.machine.facts import Screen
from kiosk.domain.self_check import Finding
from kiosk.services.self_check.machine_checks import judge_display, judge_sound, judge_touch


class PersonChecks:
    """The three checks, and what came of them."""

    def __init__(self, speech: SpeechViewModel) -> None:
        self._speech = speech
        self._was_heard: bool | None = None
        self._touch: Finding | None = None
        self._display: Finding | None = None

    @property
    def findings(self) -> Sequence[Finding]:
        """What is known; touch only after somebody tried it."""
        found = (
            self._touch,
            judge_sound(has_device=self._speech.has_device, was_heard=self._was_heard),
            self._display,
        )
        return [finding for finding in found if finding is not None]

    def look(self, smallest: float, reading: float) -> None:
        """Judge the display. `smallest` and `reading`: sizes of type in the window's pixels, at normal text size."""
        self._speech.prewarm()
        screen = QGuiApplication.primaryScreen()
        scale = screen.devicePixelRatio()
        size, physical = screen.size(), screen.physicalSize()
        facts = Screen(
            round(size.width() * scale), round(size.height() * scale), physical.width(), physical.height(), scale
        )
        largest = reading * max(TEXT_SCALES.values())
        self._display = judge_display(facts, _capital(smallest) * scale, _capital(largest) * scale)

    def play(self) -> None:
        """Play the test sound and say a sentence."""
        self._speech.prewarm()
        self._speech.say([self._speech.sound("ring"), self._speech.phrase(Phrase.ATTRACT)])

    def hear(self, *, was_heard: bool) -> None:
        """Somebody says whether it was heard."""
        self._speech.stop()
        self._was_heard = was_heard

    def touch(self, silent: Sequence[str], total: int) -> None:
        """These of so many cells of the touch screen did not answer."""
        self._touch = judge_touch(silent, total)

    def forget(self) -> None:
        """Nobody has tried anything yet."""
        self._was_heard, self._touch = None, None


def _capital(size: float) -> float:
    """How tall a capital H of a type is, in the pixels that `size` counts."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(max(1, round(size)))
    return QFontMetricsF(font).capHeight()
