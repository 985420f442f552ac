"""The level meter: levels of short blocks while somebody records.

Rules: the zone of a block depends on its peak, because peaks distort. A block of silence between words is also too
quiet; the screen shows it, the verdict about a take (`kiosk.devices.recording.finishing`) does not use it.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.devices.recording.frames import FLOOR_DB, decibels, power
from kiosk.devices.speech.sound import FULL
from kiosk.domain.texts import MessageText, translatable

METER_SECONDS = 0.05
"""Length of the block that one bar of the meter shows."""
QUIET_DB = -24.0
"""Peak in dBFS below which a block is too quiet."""
LOUD_DB = -3.0
"""Peak in dBFS from which a block is too loud."""
_LOWEST_DB = -54.0
"""Peak at which a bar of the meter has no height."""


class LevelZone(Enum):
    """Zone of the meter in which a block lies."""

    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


ZONE_NAMES: dict[LevelZone, MessageText] = {
    LevelZone.QUIET: translatable("Studio", "Too quiet"),
    LevelZone.GOOD: translatable("Studio", "Just right"),
    LevelZone.LOUD: translatable("Studio", "Too loud"),
}


@dataclass(frozen=True, slots=True)
class SoundLevel:
    """Peak and root mean square of one block in dBFS."""

    peak: float
    rms: float

    @property
    def zone(self) -> LevelZone:
        """The zone of the meter."""
        if self.peak >= LOUD_DB:
            return LevelZone.LOUD
        return LevelZone.QUIET if self.peak < QUIET_DB else LevelZone.GOOD

    @property
    def height(self) -> float:
        """Height of the bar of the meter, 0 to 1; see `height_of`."""
        return height_of(self.peak)


def height_of(peak: float) -> float:
    """Height in the meter, 0 to 1, of a peak in dBFS; also of the limits `QUIET_DB` and `LOUD_DB`."""
    return min(1.0, max(0.0, 1 - peak / _LOWEST_DB))


def level_of(samples: "array[int]") -> SoundLevel:
    """Measure one block."""
    if not samples:
        return SoundLevel(FLOOR_DB, FLOOR_DB)
    highest = max(abs(max(samples)), abs(min(samples))) / FULL
    return SoundLevel(decibels(highest * highest), decibels(power(samples)))


class LevelMeter:
    """Divides captured samples, in runs of any length, into blocks of `METER_SECONDS`."""

    def __init__(self) -> None:
        self._rest = array("h")

    def add(self, rate: int, samples: "array[int]") -> Iterator[SoundLevel]:
        """Yield the levels of the blocks that `samples` complete."""
        self._rest += samples
        size = max(1, round(rate * METER_SECONDS))
        while len(self._rest) >= size:
            block, self._rest = self._rest[:size], self._rest[size:]
            yield level_of(block)
