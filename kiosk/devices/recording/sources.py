"""Recordings of any length, read block by block, so that little of them is in memory.

Rules: a source can be read several times, always from its beginning.
"""

import math
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from kiosk.devices.recording.frames import FrameMeter, frame_seconds, without_offset
from kiosk.devices.recording.spectra import BandMeter
from kiosk.devices.speech.sound import Sound

BLOCK_SECONDS = 10.0
"""Usual length of a block: long enough for measuring the constant that cheap sound cards add."""
Watch = Callable[[float], None]
"""Called with the share of the work that is done, from 0 to 1; an exception that it raises stops the work."""


class RecordedSource(Protocol):
    """A recording."""

    @property
    def seconds(self) -> float:
        """Length in seconds as far as it is known; 0 before the first block, and if the file does not tell it."""
        ...

    def blocks(self) -> Iterator[Sound]:
        """The consecutive blocks, at least one, all of the same rate. Raises VoiceError and OSError."""
        ...


@dataclass(frozen=True, slots=True)
class HeardRecording:
    """What is measured in a recording.

    ``levels``: see `FrameMeter`. ``frame``: length of their frames in seconds. ``bands``: the powers in bands.
    ``step``: number of which all samples are multiples: 256 in a file with 8 bits, 1 in others.
    """

    seconds: float
    levels: Sequence[float]
    frame: float
    bands: BandMeter
    step: int


def heard(source: RecordedSource, watch: Watch = lambda _: None) -> HeardRecording:
    """Measure the recording `source`."""
    blocks = source.blocks()
    first = next(blocks)
    levels, bands = FrameMeter(first.rate), BandMeter(first.rate)
    count = total = step = 0
    for block in chain((first,), blocks):
        levels.add(block.samples)
        step = step if step == 1 else math.gcd(step, *set(block.samples))
        count += len(block.samples)
        total += sum(block.samples)
        bands.add(without_offset(block, total / max(1, count)).samples)
        watch(min(1.0, count / first.rate / source.seconds) if source.seconds else 0.0)
    return HeardRecording(count / first.rate, levels.levels, frame_seconds(first.rate), bands, max(1, step))


def pieces(
    source: RecordedSource, borders: Sequence[tuple[float, float]], watch: Watch = lambda _: None
) -> Iterator[Sound]:
    """Read the parts of `source` between `borders` in seconds, which ascend and do not overlap."""
    wanted, kept, start = list(reversed(borders)), array("h"), 0
    for block in source.blocks():
        kept += block.samples
        while wanted and int(wanted[-1][1] * block.rate) <= start + len(kept):
            first, last = (int(border * block.rate) - start for border in wanted.pop())
            yield Sound(block.rate, kept[first:last])
        if not wanted:
            return
        done = max(0, min(len(kept), int(wanted[-1][0] * block.rate) - start))
        kept, start = kept[done:], start + done
        watch(min(1.0, start / block.rate / source.seconds) if source.seconds else 0.0)
    for border in reversed(wanted):
        first, last = (int(one * block.rate) - start for one in border)
        yield Sound(block.rate, kept[first:last])
