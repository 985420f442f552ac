"""Finds where somebody speaks in a recording, adapting to the noise of the room.

Rules: the functions are pure. The threshold lies between the level of the noise and that of the speech, both
measured in the recording itself. Short noises that stand alone, such as the click of a mouse, are not speech.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.devices.recording.frames import FRAME_SECONDS, quantile

NOISE_PART = 0.1
"""Fraction of the frames that is taken for noise; a reading has more pauses than that."""
SPEECH_PART = 0.95
LEAST_RANGE_DB = 9.0
"""Minimum difference in dB between speech and noise; below it, nobody speaks, or nobody can be understood."""
THRESHOLD_PART = 0.45
"""Position of the threshold between the noise (0) and the speech (1)."""
LEAST_ABOVE_NOISE_DB = 5.0
MOST_ABOVE_NOISE_DB = 18.0
LOWEST_DB = -60.0
"""Level in dBFS below which nothing counts as speech."""
CLICK_SECONDS = 0.06
"""Maximum length of a noise that is dropped if it stands alone."""
ALONE_SECONDS = 0.15
"""Minimum pause between such a noise and the speech."""
BRIDGE_SECONDS = 0.08
"""Gaps up to this length lie inside a word (the closure of a stop consonant)."""


@dataclass(frozen=True, slots=True)
class SpeechPart:
    """A run of frames with speech: the numbers of its first frame and of the frame after its last."""

    start: int
    end: int

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return (self.end - self.start) * FRAME_SECONDS


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    """The speech in a recording: its parts, and the levels of noise, speech and threshold in dBFS."""

    parts: tuple[SpeechPart, ...]
    noise: float
    speech: float
    threshold: float


def found_speech(levels: Sequence[float]) -> FoundSpeech:
    """Find the speech in the frames with `levels` (`frame_levels`); no parts if nobody speaks."""
    noise, speech = quantile(levels, NOISE_PART), quantile(levels, SPEECH_PART)
    above = min(MOST_ABOVE_NOISE_DB, max(LEAST_ABOVE_NOISE_DB, (speech - noise) * THRESHOLD_PART))
    threshold = max(LOWEST_DB, noise + above, speech - 40)
    if speech - noise < LEAST_RANGE_DB or speech < LOWEST_DB:
        return FoundSpeech((), noise, speech, threshold)
    parts = speech_runs([level > threshold for level in levels])
    return FoundSpeech(tuple(_without_clicks(bridged(parts))), noise, speech, threshold)


def speech_runs(is_loud: Sequence[bool]) -> list[SpeechPart]:
    """The runs of true values in `is_loud`."""
    found, start = [], None
    for at, loud in enumerate((*is_loud, False)):
        if loud and start is None:
            start = at
        elif not loud and start is not None:
            found.append(SpeechPart(start, at))
            start = None
    return found


def bridged(parts: Sequence[SpeechPart], seconds: float = BRIDGE_SECONDS) -> list[SpeechPart]:
    """Join parts with a gap of at most `seconds`."""
    found: list[SpeechPart] = []
    for part in parts:
        if found and (part.start - found[-1].end) * FRAME_SECONDS <= seconds:
            found[-1] = SpeechPart(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def _without_clicks(parts: Sequence[SpeechPart]) -> list[SpeechPart]:
    """Drop short parts that stand alone."""
    alone = ALONE_SECONDS / FRAME_SECONDS
    found = []
    for at, part in enumerate(parts):
        before = at == 0 or part.start - parts[at - 1].end >= alone
        after = at == len(parts) - 1 or parts[at + 1].start - part.end >= alone
        if part.seconds > CLICK_SECONDS or not (before and after):
            found.append(part)
    return found
