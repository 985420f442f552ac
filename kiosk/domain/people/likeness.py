"""Finds people who are probably entered twice.

Rules: a score adds points for the name, the birth year, the hamlet and the sex; from `LIKELY` on, a guide decides
whether two records are one person. Nothing is merged automatically. Names are compared by sound (see `folding`), so
that spellings of other regions and missing accents are found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.people.folding import FoldedName, folded
from kiosk.domain.people.learner import Details
from kiosk.domain.texts import MessageText, translatable
from kiosk.domain.vietnamese.comparing import written

LIKELY = 70
"""Minimum score of a likely duplicate; the maximum is 100."""
_SHORT_NAME, _SHORT_GIVEN = 8, 3
"""Numbers of letters, in the form by sound.

Whole names with fewer letters than the first are alike only if at most one letter differs. Given names with at most
as many letters as the second are alike only if they are equal.
"""
_YEAR_DIFFERS, _SEX_DIFFERS = -40, -25


class LikenessReason(Enum):
    """Why two records can be one person; each value is (points, text for the guide)."""

    SAME_NAME = 60, translatable("People", "Same name")
    SAME_SOUND = 50, translatable("People", "The names sound alike")
    ONE_LETTER = 40, translatable("People", "The names differ in one letter")
    TWO_LETTERS = 30, translatable("People", "The names differ in two letters")
    SHORTER_NAME = 40, translatable("People", "Same name without the middle name")
    SAME_YEAR = 25, translatable("People", "Same birth year")
    NEXT_YEAR = 15, translatable("People", "Birth years one year apart")
    SWAPPED_DIGITS = 15, translatable("People", "Two digits of the birth year are swapped")
    UNKNOWN_YEAR = 5, translatable("People", "A birth year is missing")
    SAME_HAMLET = 10, translatable("People", "Same hamlet")
    SAME_SEX = 5, translatable("People", "Same sex")

    @property
    def points(self) -> int:
        """Points that the reason adds to the score."""
        return self.value[0]

    @property
    def text(self) -> MessageText:
        """The reason in English, marked for translation."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A likely duplicate. ``place``: index in the compared records. ``reasons``: the first one is about the name."""

    place: int
    score: int
    reasons: tuple[LikenessReason, ...]


def alike(person: Details, others: Sequence[Details], most: int = 5) -> list[Likeness]:
    """At most `most` of the records `others` that are probably `person`, the most likely first."""
    names = _ComparedName(person.name)
    found = (
        likeness
        for place, other in enumerate(others)
        if (reason := names.reason(other.name)) and (likeness := _likeness(place, reason, person, other))
    )
    return sorted(found, key=lambda likeness: -likeness.score)[:most]


def _likeness(place: int, name: LikenessReason, person: Details, other: Details) -> Likeness | None:
    reasons = [name]
    score = 0
    if (year := _year_reason(person.birth_year, other.birth_year)) is not None:
        reasons.append(year)
    else:
        score += _YEAR_DIFFERS
    if person.hamlet == other.hamlet:
        reasons.append(LikenessReason.SAME_HAMLET)
    if person.sex and other.sex:
        if person.sex is other.sex:
            reasons.append(LikenessReason.SAME_SEX)
        else:
            score += _SEX_DIFFERS
    score += sum(reason.points for reason in reasons)
    return Likeness(place, score, tuple(reasons)) if score >= LIKELY else None


def _year_reason(one: int | None, other: int | None) -> LikenessReason | None:
    """How two birth years agree; None if they contradict each other."""
    if one is None or other is None:
        return LikenessReason.UNKNOWN_YEAR
    if one == other:
        return LikenessReason.SAME_YEAR
    if abs(one - other) == 1:
        return LikenessReason.NEXT_YEAR
    return LikenessReason.SWAPPED_DIGITS if str(other) in _swapped(str(one)) else None


def _swapped(digits: str) -> Iterator[str]:
    """`digits` with each pair of neighbours swapped in turn."""
    for place in range(len(digits) - 1):
        yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


class _ComparedName:
    """A name that is compared with many others."""

    def __init__(self, name: str) -> None:
        self._written = written(name)
        self._folded = folded(name)
        self._sound = SoundPattern(self._folded.sound)

    def reason(self, name: str) -> LikenessReason | None:
        """How `name` resembles this name; None if it does not."""
        other = folded(name)
        sound = other.sound
        longest = max(len(sound), len(self._sound.text))
        most = 1 if longest < _SHORT_NAME else 2
        distance = self._sound.distance(sound, most)
        if distance == 0:
            return LikenessReason.SAME_NAME if written(name) == self._written else LikenessReason.SAME_SOUND
        if _is_shortened(self._folded, other):
            return LikenessReason.SHORTER_NAME
        if distance > most or _is_other_short_name(self._folded, other):
            return None
        return LikenessReason.ONE_LETTER if distance == 1 else LikenessReason.TWO_LETTERS


def _is_other_short_name(one: FoldedName, other: FoldedName) -> bool:
    """Whether the given names differ and one is so short that a single other letter makes another name (Hoa, Hà)."""
    given = one.words[-1].sound, other.words[-1].sound
    return given[0] != given[1] and min(map(len, given)) <= _SHORT_GIVEN


def _is_shortened(one: FoldedName, other: FoldedName) -> bool:
    """Whether both have the same family name and given name, and one lacks middle names of the other."""
    short, long = sorted(([word.sound for word in name.words] for name in (one, other)), key=len)
    if len(short) == len(long) or len(short) == 1 or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


class SoundPattern:
    """A text whose edit distance to many others is computed.

    The distance counts inserted, deleted and replaced letters and swapped neighbours; no part of the text is edited
    twice (optimal string alignment). It is computed with one bit per letter: Hyyrö 2003, "A Bit-Vector Algorithm for
    Computing Levenshtein and Damerau Edit Distances".
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, int] = {}
        for place, letter in enumerate(text):
            self._places[letter] = self._places.get(letter, 0) | 1 << place

    def distance(self, other: str, most: int) -> int:
        """The distance to `other`; if it is greater than `most`, any number greater than `most`."""
        length = len(self.text)
        if abs(length - len(other)) > most or not self.text:
            return max(length, len(other)) if not self.text or not other else most + 1
        whole, last = (1 << length) - 1, 1 << (length - 1)
        places = self._places
        more, less, diagonal, before, found = whole, 0, 0, 0, length
        for letter in other:
            here = places.get(letter, 0)
            swapped = ((~diagonal & here) << 1) & before
            diagonal = (((here & more) + more) ^ more) | here | less | swapped
            added = less | ~(diagonal | more)
            removed = diagonal & more
            found += bool(added & last) - bool(removed & last)
            added = added << 1 | 1
            more = (removed << 1 | ~(diagonal | added)) & whole
            less = added & diagonal & whole
            before = here
        return found
