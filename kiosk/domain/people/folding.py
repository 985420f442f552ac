"""Folds names for the search: accents, case and dialect spellings are ignored, but the exact spelling ranks first.

Rules: each word has two folded forms. *Plain* is the word in lower case without accents. *Sound* is equal for
spellings that people of some region pronounce alike: tr/ch, s/x, l/n, v/d/đ/gi/r, c/k, y/i, final n/ng and t/c, the
family names Huỳnh/Hoàng and Vũ/Võ. Accents are never compared by sound: hỏi and ngã are equal in *plain* already.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from kiosk.domain.vietnamese.comparing import bare
from kiosk.domain.vietnamese.letters import Tone, taken_apart
from kiosk.domain.vietnamese.spelling import parts

TITLES = (
    *("o", "mệ", "bọ", "ba", "mạ", "eng", "ả", "mụ"),  # dialect of Bình Trị Thiên
    *("ông", "bà", "cụ", "bác", "cô", "dì", "chú", "cậu", "mợ", "thím", "dượng", "thầy", "anh", "chị", "em"),
)
"""Words for addressing somebody that can stand before the given name."""
_BARE_TITLES = frozenset(map(bare, TITLES))
_BREAKS = re.compile(r"[ \-.'’]+")
_ONSETS = {"tr": "ch", "s": "x", "l": "n", "v": "d", "gi": "d", "r": "d", "k": "c", "gh": "g", "ngh": "ng"}
_ENDS = {"ng": "n", "c": "t", "k": "t"}
_ONE_NAME = {"huynh": "hoang", "vu": "vo"}
_LEAST_BY_SOUND = 2
"""Minimum number of typed letters of a word that is searched by sound."""


class Spelling(IntEnum):
    """How a typed word agrees with a word of a name; the best agreement is the smallest value."""

    ACCENTED = 0
    """All letters and accents that are typed so far agree."""
    PLAIN = 1
    """The letters agree without accents."""
    SOUND = 2
    """The words are spellings of the same sound."""


class Rank(NamedTuple):
    """Sort key of a found name; the best is the smallest.

    ``spelling``: the worst agreement of a typed word. ``untitled``: the name matches only without the
    title at the beginning of the search text. ``beside_given``: no typed word is the beginning of the given name.
    """

    spelling: Spelling = Spelling.ACCENTED
    untitled: bool = False
    beside_given: bool = False


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word of a name: its exact spelling as ``body`` (without the tone) and ``tone``, and its two folded forms."""

    body: str
    tone: Tone
    plain: str
    sound: str


@dataclass(frozen=True, slots=True)
class FoldedName:
    """The words of a name or of a search text, folded."""

    words: tuple[FoldedWord, ...]

    @property
    def sound(self) -> str:
        """The words by sound, with spaces between them."""
        return " ".join(word.sound for word in self.words)

    @property
    def untitled(self) -> "FoldedName | None":
        """The name without the title before it; None if it does not begin with a title."""
        has_title = len(self.words) > 1 and self.words[0].plain in _BARE_TITLES
        return FoldedName(self.words[1:]) if has_title else None


def folded(text: str) -> FoldedName:
    """A name or a search text, folded."""
    normal = unicodedata.normalize("NFC", text).casefold()
    return FoldedName(tuple(word for part in _BREAKS.split(normal) if (word := _folded_word(part)).plain))


def matches(query: FoldedName, name: FoldedName) -> Rank | None:
    """The rank of `name` for the search text `query`; None if it does not match.

    Each typed word must be the beginning of a word of the name, a different one for each, in any order. An empty
    search text matches every name.
    """
    if not query.words:
        return Rank()
    if found := _best(query, name):
        spelling, beside = found
        return Rank(spelling, untitled=False, beside_given=beside)
    if (untitled := query.untitled) and (found := _best(untitled, name)):
        spelling, beside = found
        return Rank(spelling, untitled=True, beside_given=beside)
    return None


def search(typed: str, names: Sequence[FoldedName]) -> list[int]:
    """The indices of the names that match the search text `typed`, best first; equal ranks keep their order."""
    query = folded(typed)
    ranked = [(rank, place) for place, name in enumerate(names) if (rank := matches(query, name)) is not None]
    return [place for _, place in sorted(ranked)]


def _best(query: FoldedName, name: FoldedName) -> tuple[Spelling, bool] | None:
    """The best (spelling, beside_given) of all ways to find the words of `query` in different words of `name`."""
    rows = [[_agreement(typed, word) for word in name.words] for typed in query.words]
    for level in Spelling:
        fitting = [[place for place, how in enumerate(row) if how is not None and how <= level] for row in rows]
        if _have_words_each(fitting):
            return level, not any(len(name.words) - 1 in places for places in fitting)
    return None


def _have_words_each(choices: Sequence[Sequence[int]]) -> bool:
    """Whether a different number can be chosen from each of `choices` (bipartite matching with augmenting paths)."""
    owners: dict[int, int] = {}

    def finds(one: int, tried: set[int]) -> bool:
        for choice in choices[one]:
            if choice not in tried:
                tried.add(choice)
                if choice not in owners or finds(owners[choice], tried):
                    owners[choice] = one
                    return True
        return False

    return all(choices) and all(finds(one, set()) for one in range(len(choices)))


def _agreement(typed: FoldedWord, word: FoldedWord) -> Spelling | None:
    if not word.plain.startswith(typed.plain):
        is_heard = len(typed.plain) >= _LEAST_BY_SOUND and word.sound.startswith(typed.sound)
        return Spelling.SOUND if is_heard else None
    is_unfinished = typed.tone is Tone.NONE and len(typed.body) < len(word.body)
    is_exact = word.body.startswith(typed.body) and (typed.tone is word.tone or is_unfinished)
    return Spelling.ACCENTED if is_exact else Spelling.PLAIN


@lru_cache(maxsize=4096)
def _folded_word(word: str) -> FoldedWord:
    """`word`, in NFC and lower case, folded. Only single words are cached, so that no whole name stays in memory."""
    body, tone = taken_apart(word)
    apart = unicodedata.normalize("NFD", word)
    plain = bare("".join(sign for sign in apart if not unicodedata.combining(sign)))
    return FoldedWord(body, tone, plain, _sound(plain))


def _sound(plain: str) -> str:
    onset, rhyme = parts(_ONE_NAME.get(plain, plain))
    onset = "gi" if onset == "g" and rhyme.startswith("i") else onset
    rhyme = rhyme.replace("y", "i")
    end = next((end for end in _ENDS if rhyme.endswith(end)), "")
    return _ONSETS.get(onset, onset) + rhyme.removesuffix(end) + _ENDS.get(end, "")
