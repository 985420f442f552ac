"""Divides a text into phrases, each with the pause that follows it.

Rules: an engine speaks each phrase alone, so that pauses have the same length with every engine and every rate.
Phrases keep their punctuation mark, which engines need for the intonation.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SENTENCE_PAUSE = 0.6
"""Seconds of silence between two sentences."""
PAUSES: Mapping[str, float] = {".": SENTENCE_PAUSE, "!": SENTENCE_PAUSE, "?": SENTENCE_PAUSE}
"""Seconds of silence after the marks that end a sentence."""
CLAUSE_PAUSES: Mapping[str, float] = {":": 0.4, ";": 0.4, ",": 0.25}
"""Seconds of silence after the marks inside a sentence."""


@dataclass(frozen=True, slots=True)
class SpokenPhrase:
    """A part of a text and the seconds of silence after it."""

    text: str
    pause: float


def phrases(text: str, pauses: Mapping[str, float]) -> Sequence[SpokenPhrase]:
    """Divide `text` after the marks in `pauses` before a space; a part without a letter joins the one before."""
    marks = re.escape("".join(pauses))
    found: list[str] = []
    for part in re.split(rf"(?<=[{marks}])\s+", text.strip()):
        if found and not any(character.isalpha() for character in part):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return [SpokenPhrase(part, pauses.get(part[-1:], SENTENCE_PAUSE)) for part in found]
