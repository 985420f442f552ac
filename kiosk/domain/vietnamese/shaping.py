"""Applies shape keys: which letter of a body gets the shape.

Rules: of the letters that a key can shape, the first that gives a possible syllable is shaped; ``uo`` becomes ``ươ``
as a whole, but ``uơ`` at the end of some syllables (thuở, huơ).
"""

from kiosk.domain.vietnamese.letters import VOWELS, Tone, base, in_case_of
from kiosk.domain.vietnamese.spelling import is_possible, parts

_WITH_UO = frozenset(["h", "kh", "th"])
"""Onsets that occur with an open ``uơ``."""


def shaped(body: str, tone: Tone, made: str) -> str:
    """The body after a key that can produce the letters `made`; empty if no letter can take the shape."""
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
    """The body with `letter` at `place`, in the case of the letter that it replaces."""
    return body[:place] + in_case_of(letter, body[place]) + body[place + 1 :]


def horned(body: str) -> str:
    """The body with ``uơ`` or ``ưo`` changed to ``ươ`` if letters follow: no closed syllable has ``uơ`` or ``ưo``."""
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
    if VOWELS.isdisjoint(small):  # an abbreviation: HĐND
        return replaced(body, len(body) - 1, "đ") if small.endswith("d") else ""
    candidate = replaced(body, 0, "đ") if small.startswith("d") else ""
    return candidate if candidate and is_possible(candidate.lower(), tone) else ""
