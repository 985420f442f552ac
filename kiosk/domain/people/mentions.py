"""Finds whole names in free texts, to warn about them and to delete them together with a person.

Rules: accents and case are ignored, because guides type quickly. A given name alone is not found, because it can be a
common word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain.people.folding import folded

BLANK = "…"
"""Replaces a name that was deleted."""
_WORD = re.compile(r"[^\W_]+")


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


def _places(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each name in the NFC text `text`."""
    words = list(_WORD.finditer(text))
    plain = [_plain(word[0]) for word in words]
    forms: dict[str, set[tuple[str, ...]]] = {}
    for form in (form for name in names for form in _forms(name)):
        forms.setdefault(form[0], set()).add(form)
    place = 0
    while place < len(words):
        lengths = [len(form) for form in forms.get(plain[place], ()) if _is_at(plain, place, form)]
        if lengths:
            yield words[place].start(), words[place + max(lengths) - 1].end()
        place += max(lengths, default=1)


def _is_at(words: Sequence[str], place: int, form: tuple[str, ...]) -> bool:
    return tuple(words[place : place + len(form)]) == form


def _forms(name: str) -> set[tuple[str, ...]]:
    words = tuple(map(_plain, _WORD.findall(unicodedata.normalize("NFC", name))))
    return {form for form in (words, (*words[:1], *words[1:][-1:])) if form}


def _plain(word: str) -> str:
    """`word` in lower case without accents."""
    return "".join(part.plain for part in folded(word).words)
