"""Cuts a long recording into the sentences that were read one after another.

Rules: the functions are pure. The speed of the reader, the noise of the room and the usual pauses are measured in the
recording. Every sentence is found, missing or doubtful; nothing is assigned twice.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from statistics import median

from kiosk.devices.recording.alignment import Chunk, Match, matched
from kiosk.devices.recording.frames import FRAME_SECONDS, frame_levels, frame_seconds, without_offset
from kiosk.devices.recording.likeness import is_voiced, likeness, speech_features
from kiosk.devices.recording.speech_parts import SpeechPart, found_speech
from kiosk.devices.speech.sound import Sound

CHUNK_GAP = 0.16
"""Minimum gap in seconds between two chunks."""
SHORTEST_LIMIT, LONGEST_LIMIT = 0.3, 1.5
"""Bounds in seconds of the gap that separates two sentences."""
DOUBTFUL_COST = 2.6
"""Cost of a match from which a person has to listen to it."""
FASTEST, SLOWEST = 0.12, 0.5
"""Bounds of the seconds per syllable with which the search begins."""
_ROUNDS = 4
WINDOW_SECONDS = 30.0
"""Length of the part in which the level of the noise is measured; people move the phone while they read."""


class CutState(Enum):
    """Whether a sentence was found."""

    FOUND = "found"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SentenceCut:
    """One sentence in the recording: its state, and its start and end in seconds (0 and 0 if missing)."""

    state: CutState
    start: float = 0.0
    end: float = 0.0

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class CutRecording:
    """The recording, and the cut of each sentence in the order of the sentences."""

    sound: Sound
    cuts: tuple[SentenceCut, ...]

    def part(self, cut: SentenceCut) -> Sound:
        """The sound of `cut`, with the pauses around it as far as they are not another sentence."""
        others = [other for other in self.cuts if other.state is not CutState.MISSING and other is not cut]
        before = max((other.end for other in others if other.end <= cut.start), default=0.0)
        after = min(
            (other.start for other in others if other.start >= cut.end),
            default=len(self.sound.samples) / self.sound.rate,
        )
        start = max(cut.start - AROUND, (before + cut.start) / 2)
        end = min(cut.end + AROUND, (after + cut.end) / 2)
        return Sound(self.sound.rate, self.sound.samples[int(start * self.sound.rate) : int(end * self.sound.rate)])


AROUND = 0.35
"""Maximum pause in seconds that is kept on each side of a cut."""


def cut_recording(raw: Sound, units: Sequence[float]) -> CutRecording:
    """Find the sentences with `units` (relative lengths, such as numbers of syllables) in the recording `raw`."""
    sound = without_offset(raw)
    features = speech_features(sound)
    chunks = [replace(one, is_voiced=is_voiced(features.between(one.start, one.end))) for one in _chunks(sound)]
    if not chunks:
        return CutRecording(sound, tuple(SentenceCut(CutState.MISSING) for _ in units))

    @cache
    def alike(one: tuple[int, int], other: tuple[int, int]) -> float:
        spans = [features.between(chunks[first].start, chunks[last].end) for first, last in (one, other)]
        return likeness(spans[0], spans[1])

    limit = _limit(chunks, len(units))
    rate = _first_rate(chunks, limit, units)
    matches: list[Match] = []
    for _ in range(_ROUNDS):
        matches = matched(chunks, [rate * unit for unit in units], limit, alike)
        lengths = [(chunks[one.last].end - chunks[one.first].start) / units[one.sentence] for one in matches]
        if not lengths or math.isclose(median(lengths), rate, rel_tol=0.01):
            break
        rate = median(lengths)
    return CutRecording(sound, _cuts(chunks, matches, len(units)))


def _chunks(sound: Sound) -> list[Chunk]:
    """The stretches of speech, with the noise measured anew in each window."""
    levels, frame = frame_levels(sound), frame_seconds(sound.rate)
    size = round(WINDOW_SECONDS / FRAME_SECONDS)
    windows = max(1, len(levels) // size)
    parts: list[SpeechPart] = []
    for number in range(windows):
        start, end = number * len(levels) // windows, (number + 1) * len(levels) // windows
        parts += [SpeechPart(part.start + start, part.end + start) for part in found_speech(levels[start:end]).parts]
    found: list[Chunk] = []
    for part in parts:
        begin, end_at = part.start * frame, part.end * frame
        if found and begin - found[-1].end < CHUNK_GAP:
            found[-1] = Chunk(found[-1].start, end_at)
        else:
            found.append(Chunk(begin, end_at))
    return found


def _limit(chunks: Sequence[Chunk], sentences: int) -> float:
    """The length of a gap that separates sentences: between the longest gaps, one a sentence, and the others."""
    gaps = sorted((after.start - before.end for before, after in itertools.pairwise(chunks)), reverse=True)
    if not gaps:
        return SHORTEST_LIMIT
    at = min(len(gaps) - 1, max(0, sentences - 2))
    below = gaps[min(len(gaps) - 1, at + max(1, sentences // 20))]
    return min(LONGEST_LIMIT, max(SHORTEST_LIMIT, math.sqrt(gaps[at] * below)))


def _first_rate(chunks: Sequence[Chunk], limit: float, units: Sequence[float]) -> float:
    """Seconds per unit, if every chunk belongs to a sentence."""
    inside = sum(gap for before, after in itertools.pairwise(chunks) if (gap := after.start - before.end) < limit)
    rate = (sum(chunk.end - chunk.start for chunk in chunks) + inside) / sum(units)
    return min(SLOWEST, max(FASTEST, rate))


def _cuts(chunks: Sequence[Chunk], matches: Sequence[Match], sentences: int) -> tuple[SentenceCut, ...]:
    cuts = [SentenceCut(CutState.MISSING)] * sentences
    for match in matches:
        beside = {one.sentence for one in matches}
        is_sure = match.cost < DOUBTFUL_COST and {match.sentence - 1, match.sentence + 1} <= beside | {-1, sentences}
        state = CutState.FOUND if is_sure else CutState.DOUBTFUL
        cuts[match.sentence] = SentenceCut(state, chunks[match.first].start, chunks[match.last].end)
    return tuple(cuts)
