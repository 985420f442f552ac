"""Normal forms for comparing typed text.

Rules: case, spaces, punctuation and the position of the tone mark in a word (hòa, hoà) are ignored.
"""

import unicodedata

from kiosk.domain.vietnamese.letters import Tone, base, taken_apart, without_tone


def bare(text: str) -> str:
    """The lower-case letters and digits of `text`, without accents."""
    body, _ = taken_apart(unicodedata.normalize("NFC", text).casefold())
    return "".join(base(letter) for letter in body if letter.isalnum())


def written(text: str) -> str:
    """The lower-case letters and digits of `text` with shapes (ê, ơ, đ) but no tones; then the names of the tones.

    For example, ``Lệ Thủy`` becomes ``lêthuy nang hoi``.
    """
    apart = [without_tone(letter) for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum()]
    tones = (tone.key for _, tone in apart if tone is not Tone.NONE)
    return " ".join(["".join(letter for letter, _ in apart), *tones])
