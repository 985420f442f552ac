"""A recording in memory, for tests of what reads recordings block by block."""

from collections.abc import Iterator

from kiosk.devices.recording.sources import BLOCK_SECONDS
from kiosk.devices.speech.sound import Sound


class WholeSound:
    """Implements `RecordedSource` with a sound that is in memory; `block`: seconds of a block."""

    def __init__(self, sound: Sound, block: float = BLOCK_SECONDS) -> None:
        self._sound, self._block = sound, block

    @property
    def seconds(self) -> float:
        """See `RecordedSource`."""
        return len(self._sound.samples) / self._sound.rate

    def blocks(self) -> Iterator[Sound]:
        """See `RecordedSource`."""
        rate, samples = self._sound.rate, self._sound.samples
        size = int(self._block * rate)
        for at in range(0, max(1, len(samples)), size):
            yield Sound(rate, samples[at : at + size])
