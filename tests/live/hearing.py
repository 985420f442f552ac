"""Compares a recording with the speech that the program believed to be audible."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.live.rooms import RATE

SILENCE_DB = -55.0
"""Level in decibels of full scale below which nothing is heard; speech has about −25 at the middle volume."""
SHORTEST_SECONDS = 0.6
"""Shortest speech that is compared; a touch cuts shorter pieces."""
MARGIN_SECONDS = 0.4
"""The sound server plays a little later than the program says."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Samples of one channel; ``begin``: Unix time of the first sample."""

    samples: memoryview
    begin: float

    @property
    def end(self) -> float:
        """Unix time of the end."""
        return self.begin + len(self.samples) / RATE

    def level(self, begin: float, end: float) -> float:
        """Return the loudest level of a tenth of a second between two Unix times, in decibels of full scale."""
        first = max(0, round((begin - self.begin) * RATE))
        last = min(len(self.samples), round((end - self.begin) * RATE))
        step = RATE // 10
        loudest = 0.0
        for start in range(first, last, step):
            piece = self.samples[start : min(start + step, last)]
            loudest = max(loudest, sum(value * value for value in piece) / max(1, len(piece)))
        return 10 * math.log10(loudest / 32768**2) if loudest else -100.0


def read(file: Path, end: float) -> Recording:
    """Read a recording that ended at the Unix time `end`."""
    data = file.read_bytes()
    samples = memoryview(data[: len(data) // 2 * 2]).cast("h")
    return Recording(samples, end - len(samples) / RATE)


def unheard(recording: Recording, heard: Sequence[dict[str, object]]) -> Iterator[str]:
    """Yield a line for each speech of a journal that the recording does not contain."""
    for speech in heard:
        begin, end = float(str(speech["begin"])), float(str(speech["end"]))
        if end - begin < SHORTEST_SECONDS or end > recording.end:
            continue
        level = recording.level(begin, end + MARGIN_SECONDS)
        if level < SILENCE_DB:
            yield f"{speech['screen']}: “{str(speech['text'])[:50]}” is not heard ({level:.0f} dB)"
