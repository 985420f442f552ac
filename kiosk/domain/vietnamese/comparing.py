"""Comparing what was typed with what is meant.

Rules: case, spaces and signs never count; where a tone stands in its word makes no difference (hòa, hoà).
"""

import unicodedata

from kiosk.domain.vietnamese.letters import Tone, base, taken_apart, without_tone


def bare(text: str) -> str:
    """Letters and digits without accents: what is left when only accents were forgotten."""
    body, _ = taken_apart(unicodedata.normalize("NFC", text).casefold())
    return "".join(base(letter) for letter in body if letter.isalnum())


def written(text: str) -> str:
    """Letters with their hats and horns, then the tones, in order: equal where the same was written."""
    apart = [without_tone(letter) for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum()]
    tones = (tone.key for _, tone in apart if tone is not Tone.NONE)
    return " ".join(["".join(letter for letter, _ in apart), *tones])
