"""Divides a long recording into chunks: stretches of sound between pauses.

Rules: the functions are pure. The noise of the room is measured anew in each window, because people move the phone
while they read. Chunks begin and end where the sound rises above the noise, so that soft sounds are not cut off.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from statistics import fmean

from kiosk.devices.recording.alignment import Chunk
from kiosk.devices.recording.frames import FRAME_SECONDS, quantile
from kiosk.devices.recording.speech_parts import (
    NOISE_PART,
    SPEECH_PART,
    SpeechPart,
    bridged,
    found_speech,
    speech_runs,
)

CHUNK_GAP = 0.16
"""Minimum gap in seconds between two chunks."""
WINDOW_SECONDS = 30.0
"""Length of the part in which the level of the noise is measured."""
SOFT_SECONDS = 0.6
"""Maximum length of the soft sound before and after a loud one."""
SOFT_GAP = 0.1
"""Maximum gap in seconds inside such a sound."""
SOFT_CLICK_SECONDS = 0.14
"""Maximum length of a click with its reverberation."""
SMOOTH_FRAMES = 2
"""Frames on each side over which levels are averaged for finding soft sounds."""
SOFT_DEVIATIONS, LEAST_SOFT_DB, MOST_SOFT_DB = 4.0, 1.5, 4.0
"""Distance of a soft sound from the noise: in standard deviations of the noise, and its bounds in dB."""
DENSE_PARTS = 4
"""The room's noise is estimated from a quarter of the quiet frames: the quarter whose levels differ least."""
CLEAR_DB = 19.0
"""Minimum difference in dB between the voice and the noise; measured with synthetic voices."""
SHORTEST_LIMIT, LONGEST_LIMIT = 0.3, 1.5
"""Bounds in seconds of the gap that separates two sentences."""


def speech_chunks(levels: Sequence[float], frame: float) -> list[Chunk]:
    """The chunks, in order, of a recording with the `levels` of `FrameMeter` in frames of `frame` seconds."""
    size = round(WINDOW_SECONDS / FRAME_SECONDS)
    windows = max(1, len(levels) // size)
    found: list[Chunk] = []
    for number in range(windows):
        start, end = number * len(levels) // windows, (number + 1) * len(levels) // windows
        for part in _parts(levels[start:end]):
            begin, end_at = (part.start + start) * frame, (part.end + start) * frame
            if found and begin - found[-1].end < CHUNK_GAP:
                found[-1] = Chunk(found[-1].start, max(found[-1].end, end_at))
            else:
                found.append(Chunk(begin, end_at))
    return found


def is_clear(levels: Sequence[float]) -> bool:
    """Whether the voice is so much louder than the room that no soft beginning of a sentence is lost."""
    return quantile(levels, SPEECH_PART) - quantile(levels, NOISE_PART) >= CLEAR_DB


def pause_limit(chunks: Sequence[Chunk], sentences: int) -> float:
    """The length of a gap that separates sentences: between the longest gaps, one a sentence, and the others."""
    gaps = sorted((after.start - before.end for before, after in itertools.pairwise(chunks)), reverse=True)
    if not gaps:
        return SHORTEST_LIMIT
    at = min(len(gaps) - 1, max(0, sentences - 2))
    below = gaps[min(len(gaps) - 1, at + max(1, sentences // 20))]
    return min(LONGEST_LIMIT, max(SHORTEST_LIMIT, math.sqrt(gaps[at] * below)))


def _parts(levels: Sequence[float]) -> Iterator[SpeechPart]:
    """The parts with speech, with the soft sounds around them.

    A short sound that stands apart is a syllable if soft sounds surround it, and a click otherwise.
    """
    loud = found_speech(levels)
    if not loud.parts:
        return
    speech = set(loud.parts)
    is_quiet = [level < loud.threshold for level in levels]
    is_soft = _is_soft(levels, is_quiet)
    reach = round(SOFT_SECONDS / FRAME_SECONDS)
    soft = bridged(speech_runs(is_soft), SOFT_GAP)
    for part in bridged(speech_runs([level > loud.threshold for level in levels])):
        around = [run for run in soft if run.start <= part.end and run.end >= part.start]
        start = min((run.start for run in around), default=part.start)
        end = max((run.end for run in around), default=part.end)
        whole = SpeechPart(
            max(min(part.start, start), part.start - reach, 0), min(max(part.end, end), part.end + reach, len(levels))
        )
        if part in speech or whole.seconds > SOFT_CLICK_SECONDS:
            yield whole


def _is_soft(levels: Sequence[float], is_quiet: Sequence[bool]) -> Sequence[bool]:
    """Whether a frame is louder than the noise, which is measured in the quiet frames."""
    smooth = [fmean(levels[max(0, at - SMOOTH_FRAMES) : at + SMOOTH_FRAMES + 1]) for at in range(len(levels))]
    quiet = sorted(level for level, one in zip(smooth, is_quiet, strict=True) if one)
    if not quiet:
        return [False] * len(levels)
    lower = quiet[: _densest(quiet) + 1]
    noise = lower[-1]
    spread = math.sqrt(fmean((noise - level) ** 2 for level in lower))
    limit = noise + min(MOST_SOFT_DB, max(LEAST_SOFT_DB, SOFT_DEVIATIONS * spread))
    return [level > limit for level in smooth]


def _densest(levels: Sequence[float]) -> int:
    """The place in the sorted `levels` around which they are most alike.

    The noise of a room hardly changes, while soft sounds of speech differ; they can outnumber the frames with noise.
    """
    size = max(1, len(levels) // DENSE_PARTS)
    starts = range(len(levels) - size)
    first = min(starts, key=lambda at: levels[at + size] - levels[at], default=0)
    return min(len(levels) - 1, first + size // 2)
