"""Finds the tag of a language that an author names, such as ``hmn`` for «tiếng H'Mông».

Rules: the languages of Vietnam's peoples have their ISO 639 tags. A language that is not known here gets one of the
tags that ISO 639-2 reserves for local use (``qaa`` to ``qtz``), always a free one.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from string import ascii_lowercase
from types import MappingProxyType

from kiosk.domain.ids import Language
from kiosk.domain.studio.spoken_text import plain_line
from kiosk.domain.vietnamese.comparing import bare

_WORD = "tieng "
TAGS: Mapping[str, str] = MappingProxyType(
    {
        "viet": "vi",
        "anh": "en",
        "bru van kieu": "brv",
        "bru": "brv",
        "van kieu": "brv",
        "pa co": "pac",
        "ta oi": "tth",
        "co tu": "ktv",
        "chut": "scb",
        "tay": "tyz",
        "nung": "nut",
        "thai": "blt",
        "muong": "mtq",
        "hmong": "hmn",
        "mong": "hmn",
        "dao": "ium",
        "e de": "rad",
        "gia rai": "jra",
        "ba na": "bdq",
        "xo dang": "sed",
        "co ho": "kpm",
        "hre": "hre",
        "cham": "cjm",
        "khmer": "km",
        "khmu": "kjg",
        "kho mu": "kjg",
        "hoa": "yue",
    }
)
"""Names of languages in Vietnamese, without «tiếng», marks and hyphens → tag."""


def key_of(name: str) -> str:
    """Return `name` in the form in which names are compared: small letters, without «tiếng», marks and hyphens."""
    plain = bare(plain_line(name)).lower().replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    words = " ".join("".join(char if char.isalnum() else " " for char in plain).split())
    return words.removeprefix(_WORD)


def tag_of(name: str, taken: Iterable[str] = ()) -> Language:
    """Return the tag of the language called `name`; `taken`: tags that mean other languages."""
    known = TAGS.get(key_of(name))
    if known is not None:
        return Language(known)
    used = set(taken)
    free = ("".join(("q", *pair)) for pair in product(ascii_lowercase[:20], ascii_lowercase))
    return Language(next(tag for tag in free if tag not in used))
