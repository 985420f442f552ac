"""Finds names in texts: to warn about them, to delete them with a person, and to keep them on the kiosk.

Rules: in a name of several words, accents and case are ignored, because guides type quickly; it is also found
without its middle names. A name of one word can be a common word: it is found only in its exact spelling. Whatever
else may be the person, such as the given name alone, is found only with `Reach.WIDE`, for a person to decide.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from kiosk.domain.ids import SessionId
from kiosk.domain.people.folding import TITLES, folded
from kiosk.domain.vietnamese.comparing import bare
from kiosk.domain.vietnamese.letters import Tone, taken_apart

BLANK = "…"
"""Replaces a name that was deleted."""
Words = tuple[str, ...]
_PLAIN_TITLES = frozenset(map(bare, TITLES))
_WORD = re.compile(r"([^\W_][\u0300-\u036f]*)+")
"""Letters and digits, each with the accents that NFC does not compose, such as the breve of ``ê̆``."""


class Reach(IntEnum):
    """Which words in a note count as a name; each member also includes what the previous one includes."""

    WHOLE = 0
    """Names of several words, whole or without their middle names."""
    SURE = 1
    """And names of one word, if accents and capitals are the same."""
    WIDE = 2
    """And words that may be a name: the given name alone, a name in another order or written as one word."""


def without_names(text: str, names: Iterable[str], reach: Reach = Reach.SURE) -> str:
    """`text` with each of the `names` replaced by `BLANK`.

    The result is `text` itself if it contains none of the names, else it is in NFC.
    """
    kept, end, normal = "", 0, unicodedata.normalize("NFC", text)
    for start, stop in name_places(normal, names, reach):
        kept += normal[end:start] + BLANK
        end = stop
    return kept + normal[end:] if end else text


@dataclass(frozen=True, slots=True)
class NoteChoice:
    """What staff decided about words that may be a name: ``wide``, ``whole``: sessions whose notes have this `Reach`.

    All other notes have `Reach.SURE`. Contains no names.
    """

    wide: Collection[SessionId] = ()
    whole: Collection[SessionId] = ()

    def reach(self, session: SessionId) -> Reach:
        """What counts as a name in the note about `session`."""
        return Reach.WIDE if session in self.wide else Reach.WHOLE if session in self.whole else Reach.SURE


AS_SPELLED = NoteChoice()
"""Nothing was decided."""


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """The parts of `text` that are one of the `names`, as they are written there."""
    normal = unicodedata.normalize("NFC", text)
    return [normal[start:stop] for start, stop in name_places(normal, names)]


def words_of(text: str) -> Words:
    """The words of `text`, in lower case without accents."""
    return tuple(plain for _, plain in _words(unicodedata.normalize("NFC", text)))


def without_middle(words: Words) -> Words:
    """The words of a name without its middle names."""
    return (*words[:1], *words[1:][-1:])


def forms_of(name: str) -> frozenset[Words]:
    """The words of `name` in the forms that are always found; none for a name of one word."""
    words = words_of(name)
    return frozenset({words, without_middle(words)} if len(words) > 1 else ())


def name_places(text: str, names: Iterable[str], reach: Reach = Reach.SURE) -> Iterator[tuple[int, int]]:
    """Yield start and end of each name in the NFC text `text`, in order."""
    words = list(_words(text))
    plain = tuple(plain for _, plain in words)
    forms: dict[str, set[Words]] = {}
    exact: set[tuple[str, Tone]] = set()
    titled: set[str] = set()
    for name in names:
        found = list(_words(unicodedata.normalize("NFC", name)))
        given = found[-1:] if reach is Reach.WIDE or (reach is Reach.SURE and len(found) == 1) else []
        exact.update(_spelling(word[0]) for word, _ in given)
        titled.update(plain for _, plain in given if reach is Reach.WIDE)
        for form in (*forms_of(name), *(_turned(name) if reach is Reach.WIDE else ())):
            forms.setdefault(form[0], set()).add(form)
    place = 0
    while place < len(words):
        lengths = [len(form) for form in forms.get(plain[place], ()) if plain[place : place + len(form)] == form]
        is_titled = place > 0 and plain[place - 1] in _PLAIN_TITLES and plain[place] in titled
        if not lengths and (is_titled or _spelling(words[place][0][0]) in exact):
            lengths = [1]
        if lengths:
            yield words[place][0].start(), words[place + max(lengths) - 1][0].end()
        place += max(lengths, default=1)


def _turned(name: str) -> Iterator[Words]:
    """Yield `name` with its given name first, and written in one word."""
    for form in forms_of(name):
        yield (form[-1], *form[:-1])
        yield form[::-1]
        yield ("".join(form),)


@lru_cache(maxsize=4096)
def _spelling(word: str) -> tuple[str, Tone]:
    """`word` in its exact spelling, wherever its tone is written: ``Hoà`` as ``Hòa``."""
    return taken_apart(word)


def _words(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each word in the NFC text `text`: its place, and the word in lower case without accents."""
    for found in _WORD.finditer(text):
        if plain := _plain(found[0]):
            yield found, plain


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """`word` in lower case without accents. Only single words are cached; see `folding`."""
    return "".join(part.plain for part in folded(word).words)
