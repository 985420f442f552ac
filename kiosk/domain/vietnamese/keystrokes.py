"""The keys that type a given text; the inverse of the module `typed`.

Rules: the key for a shape (as in ê, ơ or đ) is pressed after its letter; the key for a tone is pressed after the
letter that bears the tone (Quarng Bifnh). Every result is verified by typing it.
"""

import unicodedata
from collections.abc import Iterator
from itertools import product

from kiosk.domain.vietnamese.letters import SHAPED, Tone, base, in_case_of, without_tone
from kiosk.domain.vietnamese.methods import LETTER_KEY, SHAPES, SPACE, TONES, Method, shape_key, tone_key
from kiosk.domain.vietnamese.typed import Typed, finished, press

MOST_DOUBTFUL = 8
"""Maximum number of letters in a word that may need a double press; for more, no double presses are tried."""


def keys_for(text: str, method: Method = Method.TELEX) -> list[str]:
    """The keys that type `text` with `method`. Raises ValueError if none are found."""
    keys: list[str] = []
    typed = Typed()
    for piece in _pieces(unicodedata.normalize("NFC", text)):
        way = next((way for way in _ways(piece, method) if _gives(typed, way, piece, method)), None)
        if way is None:
            raise ValueError(f"'{piece}' cannot be typed in {method.value}")
        keys += way
        for key in way:
            typed = press(typed, key, method)
    return keys


def _pieces(text: str) -> Iterator[str]:
    """The parts of `text` in order: each word, and each other character on its own."""
    word = ""
    for character in text:
        if character.isalpha():
            word += character
            continue
        if word:
            yield word
        word = ""
        yield character
    if word:
        yield word


def _gives(typed: Typed, way: list[str], piece: str, method: Method) -> bool:
    expected = finished(typed, method).text + piece
    for key in way:
        typed = press(typed, key, method)
    return finished(typed, method).text == expected


def _ways(piece: str, method: Method) -> Iterator[list[str]]:
    """Candidate key sequences for `piece`: the one without double presses, then those that press some letters twice.

    A letter that is also the key for a tone or a shape may need a second press to stay a letter.
    """
    if not piece.isalpha():
        yield [SPACE if piece == " " else piece]
        return
    letters = [_written(letter, method) for letter in piece]
    yield [key for keys in letters for key in keys]
    signs = {**TONES[method], **SHAPES[method]}
    doubtful = [place for place, keys in enumerate(letters) if len(keys) == 1 and keys[0].lower() in signs]
    for twice in product((False, True), repeat=len(doubtful)) if len(doubtful) <= MOST_DOUBTFUL else ():
        chosen = {place for place, is_twice in zip(doubtful, twice, strict=True) if is_twice}
        yield [key for place, keys in enumerate(letters) for key in keys * (2 if place in chosen else 1)]


def _written(letter: str, method: Method) -> list[str]:
    plain, tone = without_tone(letter)
    keys = [plain]
    if plain.lower() in SHAPED or plain.lower() == "đ":
        shape = shape_key(method, plain.lower())
        keys = [in_case_of(base(plain), plain), shape] if shape else [LETTER_KEY + plain]
    return [*keys, tone_key(method, tone)] if tone is not Tone.NONE else keys
