"""Finds whole names in texts: to warn about them, to delete them with a person, and to keep them on the kiosk.

Rules: accents and case are ignored, because guides type quickly. A name is also found without its middle names. A
given name alone is not found, because it can be a common word, unless the whole name of the person is that one word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kiosk.domain.people.folding import folded

BLANK = "…"
"""Replaces a name that was deleted."""
Words = tuple[str, ...]
_WORD = re.compile(r"([^\W_][\u0300-\u036f]*)+")
"""Letters and digits, each with the accents that NFC does not compose, such as the breve of ``ê̆``."""


def without_names(text: str, names: Iterable[str]) -> str:
    """`text` with each of the `names` replaced by `BLANK`; a name is also found without its middle names.

    The result is `text` itself if it contains none of the names, else it is in NFC.
    """
    kept, end, normal = "", 0, unicodedata.normalize("NFC", text)
    for start, stop in _places(normal, names):
        kept += normal[end:start] + BLANK
        end = stop
    return kept + normal[end:] if end else text


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """The parts of `text` that are one of the `names`, as they are written there."""
    normal = unicodedata.normalize("NFC", text)
    return [normal[start:stop] for start, stop in _places(normal, names)]


def words_of(text: str) -> Words:
    """The words of `text`, in lower case without accents."""
    return tuple(plain for _, plain in _words(unicodedata.normalize("NFC", text)))


def without_middle(words: Words) -> Words:
    """The words of a name without its middle names."""
    return (*words[:1], *words[1:][-1:])


def forms_of(name: str) -> frozenset[Words]:
    """The words of `name` in the forms that are found: the whole name, and the name without its middle names."""
    words = words_of(name)
    return frozenset({words, without_middle(words)} if words else ())


def _places(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each name in the NFC text `text`."""
    words = list(_words(text))
    plain = tuple(plain for _, plain in words)
    forms: dict[str, set[Words]] = {}
    for form in (form for name in names for form in forms_of(name)):
        forms.setdefault(form[0], set()).add(form)
    place = 0
    while place < len(words):
        lengths = [len(form) for form in forms.get(plain[place], ()) if plain[place : place + len(form)] == form]
        if lengths:
            yield words[place][0].start(), words[place + max(lengths) - 1][0].end()
        place += max(lengths, default=1)


def _words(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each word in the NFC text `text`: its place, and the word in lower case without accents."""
    for found in _WORD.finditer(text):
        if plain := _plain(found[0]):
            yield found, plain


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """`word` in lower case without accents. Only single words are cached; see `folding`."""
    return "".join(part.plain for part in folded(word).words)
