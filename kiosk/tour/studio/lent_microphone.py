"""A simulated microphone into which somebody speaks, so that the tour and the tests record without one."""

import math
import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.studio.microphone import CaptureEnd, SoundBlock, SoundInput

RATE = 24_000
BLOCK = RATE // 20
MICROPHONE = SoundInput("lent", "Micro", is_default=True)
OnBlock = Callable[[SoundBlock], None]
OnEnd = Callable[[CaptureEnd], None]


def voice(syllables: int = 12, hertz: float = 140.0, loud: float = 6_000.0, noise: int = 13) -> "array[int]":
    """Return a made-up voice: syllables of 0.2 s, with half a second of faint noise before and after them."""
    samples = array("h")
    for at in range(int(RATE * (1 + 0.2 * syllables))):
        place = at / RATE - 0.5
        gain = abs(math.sin(math.pi * place / 0.2)) if 0 <= place < 0.2 * syllables else 0.0
        buzz = sum(math.sin(math.tau * hertz * tone * place) / tone for tone in range(1, 6)) if gain else 0.0
        samples.append(max(-32_768, min(32_767, int(loud * gain * buzz + (at * 7919 % noise) - noise // 2))))
    return samples


@dataclass(slots=True)
class LentMicrophone:
    """The microphone of a kiosk (implements `domain.studio.microphone.Microphone`).

    ``speech``: what is said after it was opened. ``is_plugged``: whether it is there. ``opened``: how often it was
    opened; ``is_open``: whether it is open now.
    """

    speech: "array[int]" = field(default_factory=voice)
    is_plugged: bool = True
    opened: int = 0
    is_open: bool = False
    _end: OnEnd | None = None
    _feeding: threading.Thread | None = None

    def prepare(self) -> None:
        """Do nothing; see `Microphone.prepare`."""

    def inputs(self) -> Sequence[SoundInput]:
        """See `Microphone.inputs`."""
        return (MICROPHONE,) if self.is_plugged else ()

    def start(self, device: str, on_block: OnBlock, on_end: OnEnd) -> None:  # noqa: ARG002 - there is only one
        """Report everything that is said at once, on a thread; see `Microphone.start`."""
        self.stop()
        if not self.is_plugged:
            on_end(CaptureEnd.FAILED)
            return
        self.opened += 1
        self.is_open, self._end = True, on_end
        said = array("h", self.speech)
        self._feeding = threading.Thread(target=_feed, args=(said, on_block))
        self._feeding.start()

    def stop(self) -> None:
        """See `Microphone.stop`."""
        self._finish(CaptureEnd.STOPPED)

    def close(self) -> None:
        """See `Microphone.close`."""
        self.stop()

    def unplug(self) -> None:
        """Pull the microphone out, also while somebody speaks."""
        self.is_plugged = False
        self._finish(CaptureEnd.UNPLUGGED)

    def _finish(self, end: CaptureEnd) -> None:
        feeding, on_end = self._feeding, self._end
        self._feeding, self._end, self.is_open = None, None, False
        if feeding is not None:
            feeding.join()
        if on_end is not None:
            on_end(end)


def _feed(said: "array[int]", on_block: OnBlock) -> None:
    for at in range(0, len(said), BLOCK):
        on_block(SoundBlock(RATE, said[at : at + BLOCK]))
