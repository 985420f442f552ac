"""Finds whole names in free texts, to delete them together with a person.

Rules: accents and case are ignored, because guides type quickly. A given name alone is not found, because it can be a
common word.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kiosk.domain.people.folding import folded

BLANK = "…"
"""Replaces a name that was deleted."""
_WORD = re.compile(r"\w+")


def without_names(text: str, names: Iterable[str]) -> str:
    """`text` with each of the `names` replaced by `BLANK`; a name is also found without its middle names.

    The result is `text` itself if it contains none of the names, else it is in NFC.
    """
    forms = {form for name in names for form in _forms(name)}
    normal = unicodedata.normalize("NFC", text)
    words = list(_WORD.finditer(normal))
    plain = [_plain(word[0]) for word in words]
    kept, end, place = "", 0, 0
    while place < len(words):
        length = max((len(form) for form in forms if _is_at(plain, place, form)), default=0)
        if length:
            kept += normal[end : words[place].start()] + BLANK
            end = words[place + length - 1].end()
        place += max(length, 1)
    return kept + normal[end:] if end else text


def _is_at(words: Sequence[str], place: int, form: tuple[str, ...]) -> bool:
    return tuple(words[place : place + len(form)]) == form


def _forms(name: str) -> set[tuple[str, ...]]:
    words = tuple(map(_plain, _WORD.findall(unicodedata.normalize("NFC", name))))
    return {words, (words[0], words[-1])} if len(words) > 1 else {words}


def _plain(word: str) -> str:
    """`word` in lower case without accents."""
    return "".join(part.plain for part in folded(word).words)
