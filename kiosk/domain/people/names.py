"""Names of people: normal form, validity, parts, and the shortest forms that distinguish people.

Rules: a name is one line in NFC, stored as the person or the guide typed it. The order is family name, middle names,
given name; the given name is the last word, and the family name is the first of several words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import MessageText, translatable
from kiosk.domain.vietnamese.comparing import written

MOST_CHARACTERS = 60
MOST_MARKS = 3
"""Maximum number of combining characters on one letter in NFD."""
_SIGNS = frozenset(" -'.")
_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u030a\u030c\u031b\u0323\u0327")
"""Accents of Vietnamese and of languages in Vietnam that are written with Latin letters (such as ĕ, ŏ, ê̆)."""
_SAME_SIGNS = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u2013": "-"}
)
_HIDDEN = frozenset(["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
_WORD_START = re.compile(r"(^|[ \-.'])([^ \-.'])")


class NameFault(Enum):
    """Reasons to refuse a name."""

    EMPTY = "empty"
    """The name contains no letter."""
    LONG = "long"
    """The name has more than `MOST_CHARACTERS` characters."""
    HIDDEN = "hidden"
    """The name contains a control character, a bidirectional control mark or another invisible character."""
    SIGN = "sign"
    """The name contains a digit, a letter of another script or another sign that names do not have."""


class NameRefusedError(KioskError):
    """A typed name is invalid for the reason ``fault``."""

    code = "name-refused"

    def __init__(self, fault: NameFault, message: MessageText, cure: MessageText, **said: str | int) -> None:
        super().__init__(message, cure, **said)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in three parts. ``family`` and ``middle`` can be empty; ``middle`` can be several words."""

    family: str
    middle: str
    given: str

    @property
    def before_given(self) -> str:
        """The family name and the middle names, which lists show above the given name."""
        return f"{self.family} {self.middle}".rstrip()


def normal_name(typed: str) -> str:
    """`typed` in NFC, with single spaces, none at its ends, and plain apostrophes and hyphens."""
    text = unicodedata.normalize("NFC", typed).translate(_SAME_SIGNS)
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in text)
    return " ".join(filter(None, spaced.split(" ")))


def valid_name(typed: str) -> str:
    """The normal form of the typed name. Raises NameRefusedError if it cannot be a name."""
    name = normal_name(typed)
    if any(unicodedata.category(sign) in _HIDDEN for sign in name):
        raise _refusal(NameFault.HIDDEN)
    if foreign := _foreign_sign(name):
        raise _refusal(NameFault.SIGN, foreign)
    if not any(sign.isalpha() for sign in name):
        raise _refusal(NameFault.EMPTY)
    if len(name) > MOST_CHARACTERS:
        raise _refusal(NameFault.LONG)
    return name


def capitalised(name: str) -> str | None:
    """`name` with a capital at the start of each word, if it is written in one case only; None if it needs no change.

    The result is a proposal: the person decides about the spelling of the name.
    """
    if name not in {name.lower(), name.upper()}:
        return None
    proposal = _WORD_START.sub(lambda found: found[1] + found[2].upper(), name.lower())
    return proposal if proposal != name else None


def parts_of(name: str) -> NameParts:
    """The parts of a valid name; a single word is a given name."""
    *before, given = name.split()
    return NameParts(before[0] if before else "", " ".join(before[1:]), given)


def labels(names: Sequence[str]) -> list[str]:
    """For each of the names, the shortest form that no other of them has.

    This is the given name (``Hoa``), the family name and the given name (``Nguyễn Hoa``), or the whole name. People
    with the same whole name have the same label; their birth years or pictures must differ.
    """
    forms: tuple[Callable[[NameParts], str], ...] = (
        lambda parts: parts.given,
        lambda parts: f"{parts.family} {parts.given}".lstrip(),
        lambda parts: f"{parts.before_given} {parts.given}".lstrip(),
    )
    all_parts = [parts_of(name) for name in names]
    found: dict[int, str] = {}
    for form in forms:
        texts = [form(parts) for parts in all_parts]
        uses = Counter(map(written, texts))
        found |= {place: text for place, text in enumerate(texts) if place not in found and uses[written(text)] == 1}
    return [found.get(place, name) for place, name in enumerate(names)]


def _foreign_sign(name: str) -> str:
    """The first character of `name` that is not allowed at its place in a valid name; empty if there is none."""
    marks = MOST_MARKS  # so that an accent without a letter before it is refused
    for sign in name:
        apart = unicodedata.normalize("NFD", sign)
        letter, accents = apart[0], apart[1:]
        if apart[0] in _MARKS:
            letter, accents = "", apart
        elif letter in _SIGNS:
            marks = MOST_MARKS
            continue
        else:
            marks = 0
        marks += len(accents)
        if (letter and not _is_latin(letter)) or not _MARKS.issuperset(accents) or marks > MOST_MARKS:
            return sign
    return ""


def _is_latin(letter: str) -> bool:
    return letter in "đĐ" or (letter.isascii() and letter.isalpha())


def _refusal(fault: NameFault, sign: str = "") -> NameRefusedError:
    match fault:
        case NameFault.EMPTY:
            return NameRefusedError(
                fault,
                translatable("People", "The name is missing."),
                translatable("People", "Type the name, or count the person without a name."),
            )
        case NameFault.LONG:
            return NameRefusedError(
                fault,
                translatable("People", "A name has at most {most} characters."),
                translatable("People", "Leave out titles and notes."),
                most=MOST_CHARACTERS,
            )
        case NameFault.HIDDEN:
            return NameRefusedError(
                fault,
                translatable("People", "The name contains an invisible character."),
                translatable("People", "Delete the name and type it again."),
            )
        case NameFault.SIGN:
            return NameRefusedError(
                fault,
                translatable("People", "A name cannot contain the character “{sign}”."),
                translatable("People", "Use letters, spaces, hyphens, apostrophes and dots only."),
                sign=sign,
            )
        case _:
            assert_never(fault)
