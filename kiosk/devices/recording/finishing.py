"""Makes a take from the recording of one sentence: judged, trimmed, levelled.

Rules: the functions are pure. A recording that cannot be used is refused with a reason and a remedy. The voice is
never changed, only its gain. A take has the loudness of all clips, and `MARGIN_SECONDS` of silence at both ends, so
that two takes in a row have the pause of the machine voice between them.
"""

import math
from array import array
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from kiosk.devices.recording.frames import FRAME_SECONDS, frame_levels, without_offset
from kiosk.devices.recording.resampling import CLIP_RATE, resampled
from kiosk.devices.recording.room import RoomNoise, room_noise
from kiosk.devices.recording.speech_parts import FoundSpeech, found_speech
from kiosk.devices.speech.loudness import TARGET_LUFS, loudness, raised
from kiosk.devices.speech.phrases import SENTENCE_PAUSE
from kiosk.devices.speech.sound import FULL, Sound, peak
from kiosk.domain.texts import MessageText, translatable

MARGIN_SECONDS = SENTENCE_PAUSE / 2
LEAST_SECONDS = 0.4
"""Minimum length of a recording."""
LEAST_SPEECH_SECONDS = 0.15
"""Minimum length of the speech in it: a word of one syllable."""
LEAST_LUFS = -46.0
"""Loudness below which the noise would be louder than the voice after levelling."""
CLIPPED_RUN = 3
"""Number of equal samples in a row at the peak that are a clipped peak."""
MOST_CLIPPED = 12
"""Number of clipped samples per second of recording from which a recording is refused."""
_CLIPPED_PEAK = 0.5
"""Fraction of full scale above which flat peaks are clipped; some sound cards clip below full scale."""
_FULL_PEAK, _CROWDED = 0.995, 0.85
_ORDINARY = 20
"""Number of samples per second between `_CROWDED` and full scale in a loud voice that is not clipped; measured."""
_FADE_SECONDS = 0.01


class TakeFault(Enum):
    """Reason to refuse a recording."""

    TOO_SHORT = "too-short"
    NOTHING_SAID = "nothing-said"
    CLIPPED = "clipped"
    TOO_QUIET = "too-quiet"


FAULT_WORDS: dict[TakeFault, tuple[MessageText, MessageText]] = {
    TakeFault.TOO_SHORT: (
        translatable("Staff", "The recording is too short."),
        translatable("Staff", "Touch the red button, read the sentence to its end, then touch Stop."),
    ),
    TakeFault.NOTHING_SAID: (
        translatable("Staff", "No voice can be heard."),
        translatable("Staff", "Sit closer to the microphone, and check that it is switched on."),
    ),
    TakeFault.CLIPPED: (
        translatable("Staff", "The voice is too loud and breaks."),
        translatable("Staff", "Sit a little farther away, and read the sentence again."),
    ),
    TakeFault.TOO_QUIET: (
        translatable("Staff", "The voice is too quiet."),
        translatable("Staff", "Sit closer to the microphone, and read the sentence again."),
    ),
}
"""What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class FinishedTake:
    """The result of a recording.

    ``sound``: the take at `CLIP_RATE`; None if it was refused for ``fault``. ``seconds``: length of the take, or of
    the refused recording. ``noise``: the room during the recording.
    """

    sound: Sound | None
    fault: TakeFault | None
    noise: RoomNoise
    seconds: float


def finished(raw: Sound) -> FinishedTake:
    """Judge the recording `raw` and make a take from it."""
    sound = resampled(without_offset(raw), CLIP_RATE)
    levels = frame_levels(sound)
    found = found_speech(levels)
    noise = room_noise(sound, found)
    fault = _fault(raw, found)
    if fault is None:
        take = cut_out(sound, found.parts[0].start, found.parts[-1].end)
        if loudness(take) >= LEAST_LUFS:
            level = raised(take, TARGET_LUFS)
            return FinishedTake(level, None, noise, len(level.samples) / level.rate)
        fault = TakeFault.TOO_QUIET
    return FinishedTake(None, fault, noise, len(raw.samples) / raw.rate)


def cut_out(sound: Sound, start: int, end: int) -> Sound:
    """Return the frames `start` to `end` of `sound` with `MARGIN_SECONDS` around them.

    Where the recording does not reach so far, silence is added. The ends are faded, so that they do not click.
    """
    frame, margin = round(sound.rate * FRAME_SECONDS), round(sound.rate * MARGIN_SECONDS)
    first, last = start * frame - margin, end * frame + margin
    kept = sound.samples[max(0, first) : last]
    fade = min(len(kept) // 2, round(sound.rate * _FADE_SECONDS))
    for at in range(fade):
        gain = 0.5 - 0.5 * math.cos(math.pi * at / fade)
        kept[at] = round(kept[at] * gain)
        kept[-1 - at] = round(kept[-1 - at] * gain)
    before, after = max(0, -first), max(0, last - len(sound.samples))
    return Sound(sound.rate, array("h", bytes(2 * before)) + kept + array("h", bytes(2 * after)))


def clipped_samples(sound: Sound) -> int:
    """Number of samples in flat peaks: at least `CLIPPED_RUN` samples in a row at the highest or lowest value.

    If a sound server changed the rate after the clipping, peaks are no longer flat, but crowded at full scale.
    """
    samples = sound.samples
    highest = peak(sound) if samples else 0
    if highest < _CLIPPED_PEAK * FULL:
        return 0
    count = 0
    if highest >= _FULL_PEAK * FULL:
        count = sum(abs(sample) > _CROWDED * FULL for sample in samples)
        count = max(0, count - _ORDINARY * len(samples) // sound.rate)
    for limit in (max(samples), min(samples)):
        if abs(limit) < _CLIPPED_PEAK * FULL:
            continue
        near = limit - math.copysign(2, limit)
        is_flat = (sample >= near for sample in samples) if limit > 0 else (sample <= near for sample in samples)
        runs = (sum(1 for _ in run) for flat, run in groupby(is_flat) if flat)
        count += sum(length for length in runs if length >= CLIPPED_RUN)
    return count


def _fault(raw: Sound, found: FoundSpeech) -> TakeFault | None:
    seconds = len(raw.samples) / raw.rate
    if seconds < LEAST_SECONDS:
        return TakeFault.TOO_SHORT
    if clipped_samples(raw) > MOST_CLIPPED * max(1.0, seconds):
        return TakeFault.CLIPPED
    if not found.parts:
        return TakeFault.NOTHING_SAID
    if sum(part.seconds for part in found.parts) < LEAST_SPEECH_SECONDS:
        return TakeFault.NOTHING_SAID
    return None
