"""Applies a shape key to a body (a word without its tone): chooses the letter that gets the shape.

Rules: the shape goes to the first letter that the key can shape, if the result can become a syllable. Both letters of
``uo`` are shaped together (``ươ``); only at the end of some syllables (thuở, huơ) the result is ``uơ``.
"""

from kiosk.domain.vietnamese.letters import VOWELS, Tone, base, in_case_of
from kiosk.domain.vietnamese.spelling import is_possible, parts

_WITH_UO = frozenset(["h", "kh", "th"])
"""Initial consonants after which a syllable can end in ``uơ`` (huơ, thuở)."""


def shaped(body: str, tone: Tone, made: str) -> str:
    """`body` after a shape key that can produce each of the letters `made`; empty if no letter can get the shape."""
    if "đ" in made:
        return _barred(body, tone)
    if "ơ" in made and (horned := _horned_pair(body, tone)):
        return horned
    start = len(parts(body.lower())[0])
    for place in range(start, len(body)):
        for letter in made:
            if base(body[place]) == base(letter) and body[place].lower() != letter:
                candidate = replaced(body, place, letter)
                if is_possible(candidate.lower(), tone):
                    return candidate
    return ""


def replaced(body: str, place: int, letter: str) -> str:
    """`body` with the letter at index `place` replaced by `letter` in the case of the replaced letter."""
    return body[:place] + in_case_of(letter, body[place]) + body[place + 1 :]


def horned(body: str) -> str:
    """`body` with ``uơ`` or ``ưo`` changed to ``ươ`` if letters follow: no closed syllable has ``uơ`` or ``ưo``."""
    place = _pair(body)
    if place < 0 or place + 2 >= len(body) or not {"ư", "ơ"} & set(body[place : place + 2].lower()):
        return body
    return replaced(replaced(body, place, "ư"), place + 1, "ơ")


def _pair(body: str) -> int:
    small = body.lower()
    start = len(parts(small)[0])
    return next((i for i in range(start, len(body) - 1) if base(small[i]) == "u" and base(small[i + 1]) == "o"), -1)


def _horned_pair(body: str, tone: Tone) -> str:
    place = _pair(body)
    if place < 0:
        return ""
    open_after = parts(body.lower())[0] in _WITH_UO and place + 2 == len(body) and body[place].lower() == "u"
    candidate = replaced(body, place + 1, "ơ")
    if not open_after:
        candidate = replaced(candidate, place, "ư")
    return candidate if candidate != body and is_possible(candidate.lower(), tone) else ""


def _barred(body: str, tone: Tone) -> str:
    small = body.lower()
    if VOWELS.isdisjoint(small):  # an abbreviation, such as HĐND
        return replaced(body, len(body) - 1, "đ") if small.endswith("d") else ""
    candidate = replaced(body, 0, "đ") if small.startswith("d") else ""
    return candidate if candidate and is_possible(candidate.lower(), tone) else ""
