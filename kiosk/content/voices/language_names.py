"""Finds the tag of a language that an author names, such as ``hmn`` for «tiếng H'Mông».

Rules: the languages of Vietnam's peoples have their ISO 639 tags. A language that is not known here gets one of the
tags that ISO 639-2 reserves for local use (``qaa`` to ``qtz``), always a free one.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from string import ascii_lowercase
from types import MappingProxyType

from kiosk.domain.ids import Language
from kiosk.domain.vietnamese.comparing import bare

_WORD = "tieng"
TAGS: Mapping[str, str] = MappingProxyType(
    {
        "viet": "vi",
        "anh": "en",
        "bruvankieu": "brv",
        "bru": "brv",
        "vankieu": "brv",
        "paco": "pac",
        "taoi": "tth",
        "cotu": "ktv",
        "chut": "scb",
        "tay": "tyz",
        "nung": "nut",
        "thai": "blt",
        "muong": "mtq",
        "hmong": "hmn",
        "mong": "hmn",
        "dao": "ium",
        "ede": "rad",
        "giarai": "jra",
        "bana": "bdq",
        "xodang": "sed",
        "coho": "kpm",
        "hre": "hre",
        "cham": "cjm",
        "khmer": "km",
        "khmu": "kjg",
        "khomu": "kjg",
        "hoa": "yue",
    }
)
"""Names of languages as `key_of` returns them → tag."""


def key_of(name: str) -> str:
    """Return `name` in the form in which names are compared: small letters without «tiếng», marks and spaces."""
    return bare(name).removeprefix(_WORD)


def tag_of(name: str, taken: Iterable[str] = ()) -> Language:
    """Return the tag of the language called `name`; `taken`: tags that mean other languages."""
    known = TAGS.get(key_of(name))
    if known is not None:
        return Language(known)
    used = set(taken)
    free = ("".join(("q", *pair)) for pair in product(ascii_lowercase[:20], ascii_lowercase))
    return Language(next(tag for tag in free if tag not in used))
