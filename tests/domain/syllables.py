"""Combines Vietnamese syllables from tables of onsets, rhymes and tones, independently of the typing engine."""

import unicodedata
from itertools import product
from typing import NamedTuple

TONES = {"none": "", "sac": "\u0301", "huyen": "\u0300", "hoi": "\u0309", "nga": "\u0303", "nang": "\u0323"}
TELEX = {"sac": "s", "huyen": "f", "hoi": "r", "nga": "x", "nang": "j"}
VNI = {"sac": "1", "huyen": "2", "hoi": "3", "nga": "4", "nang": "5"}
# In each rhyme, the capital letter carries the tone mark.
_RHYMES = """
A Ac Ach Ai Am An Ang Anh Ao Ap At Au Ay Ăc Ăm Ăn Ăng Ăp Ăt Âc Âm Ân Âng Âp Ât Âu Ây
E Ec Em En Eng Eo Ep Et Ê Êch Êm Ên Ênh Êp Êt Êu
I Ia Ich Im In Inh Ip It Iu iÊc iÊm iÊn iÊng iÊp iÊt iÊu
O Oa oAc oAch oAi oAm oAn oAng oAnh oAo oAp oAt oAy oĂc oĂm oĂn oĂng oĂt Oc Oe oEn oEo oEt Oi Om On Ong Op Ot
Ô Ôc Ôi Ôm Ôn Ông Ôp Ôt Ơ Ơi Ơm Ơn Ơp Ơt
U Ua uÂn uÂng uÂt uÂy Uc Ui Um Un Ung Up Ut uÊ uÊch uÊnh uÔc uÔi uÔm uÔn uÔng uÔt
Uy uYa uYch uYn uYnh uYt uYu uyÊn uyÊt
Ư Ưa Ưc Ưi Ưng Ưt Ưu ưƠc ưƠi ưƠm ưƠn ưƠng ưƠp ưƠt ưƠu
"""
RHYMES = _RHYMES.split()
_ONSETS = "b c ch d đ g gi h k kh l m n ng ngh nh p ph qu r s t th tr v x gh"
ONSETS = ["", *_ONSETS.split()]
SPECIAL = ["thuƠ", "huƠ", "quƠ", "quY", "quYnh", "quYt", "quyÊn", "quyÊt", "Y", "yÊu", "yÊn", "yÊm", "yÊt"]
FRONT = frozenset("iêey")
SHAPES = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
DIGITS = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}


class Syllable(NamedTuple):
    text: str
    bare: str
    """The syllable in lower case, with the letter shapes (ă, ê, ơ) but without the tone mark."""
    tone: str
    place: int
    """Index in `bare` of the letter that carries the tone mark."""


def _fits(onset, rhyme):
    first = rhyme[0].lower()
    if onset in {"k", "gh", "ngh"}:
        return first in FRONT
    if onset in {"c", "ng"}:
        return first not in FRONT and not rhyme.lower().startswith("uy")
    if onset == "g":
        return first not in FRONT
    if onset == "gi":
        return first not in {"i", "y"} and not rhyme.lower().startswith(("uy", "uê", "oa", "oe", "oă"))
    if onset == "qu":
        return first not in {"u", "o", "ô", "ơ", "ư"}
    return True


def _toned(letters, tone):
    place = next(i for i, letter in enumerate(letters) if letter.isupper())
    bare = letters.lower()
    bearing = unicodedata.normalize("NFC", bare[place] + TONES[tone])
    return Syllable(bare[:place] + bearing + bare[place + 1 :], bare, tone, place)


def _tones(letters):
    return ["sac", "nang"] if letters.lower().endswith(("c", "ch", "p", "t")) else list(TONES)


def syllables():
    """Return all combinations of the tables; the language does not use all of them."""
    pairs = [onset + rhyme for onset, rhyme in product(ONSETS, RHYMES) if _fits(onset, rhyme)]
    return [_toned(letters, tone) for letters in [*pairs, *SPECIAL] for tone in _tones(letters)]


def ways(syllable, table, marks):
    """Return the key sequences that type `syllable` in the orders listed below.

    The keys for shapes and for the tone are typed in one of these orders: each shape and the tone right after its
    letter; each shape after its letter, but the tone at the end; all shapes at the end, then the tone; the tone at
    the end, then all shapes. For a syllable with ``uơ`` (but not ``quơ``), only the first two orders are returned.
    `table` maps letters to keys; `marks` maps tones to keys.
    """
    tone = marks.get(syllable.tone, "")
    keys = [table.get(letter, letter) for letter in syllable.bare]
    at_once = "".join(key + (tone if place == syllable.place else "") for place, key in enumerate(keys))
    shapes = "".join(dict.fromkeys(key[1] for key in keys if len(key) > 1))
    plain = "".join(key[0] for key in keys)
    if "uơ" in syllable.bare and not syllable.bare.startswith("qu"):
        return {at_once, "".join(keys) + tone}
    return {at_once, "".join(keys) + tone, plain + shapes + tone, plain + tone + shapes}
