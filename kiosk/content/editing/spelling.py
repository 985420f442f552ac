"""Finds common slips of spelling in Vietnamese texts of authors.

Rules: what is found is a doubt, never an error. Placeholders, capitals and foreign words are left alone. «hoà» and
«hòa» are both right.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kiosk.content.editing.spelling_list import SLIPS, Slip, SlipReason
from kiosk.domain.vietnamese import Method, Typed, press
from kiosk.domain.vietnamese.letters import Tone, taken_apart
from kiosk.domain.vietnamese.spelling import is_complete, is_possible, spelled

_WORD = re.compile(r"[^\W\d_]+")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|\S*[.@/]\w\S*")
_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)| +(?=[,.;:!?](?:\s|$))|(?<=[^\W\d_]{2})[,;!?](?=[^\W\d_]{2})")
_TWICE = re.compile(
    r"(?<!\w)(là|của|và|các|những|cho|được|thì|mà|để|với|có|không|bị|này|trong|sẽ|đã)[ \u00a0]+\1(?!\w)",
    re.IGNORECASE,
)
_TELEX = re.compile(r"(?=[a-z]*(?:w|aa|ee|oo|dd|[aeiouyw][a-z]*[sfrxj]$))[a-z]{3,7}")
_FOREIGN = frozenset(
    """
    air are bar base bear been bees book boss box bus car care case chair chats chips classes close cookies
    cool core course cross dear deep door else extras far fax feed files fire food for foto four free gas
    good google green guides hair has hear her his hours house how is its keep las laser less look low mail
    mails max meet mentor mix modem more mouse near need new news next now off offer official or order our
    over pair pass per phase pixels plus pool pos poster pro radar reels relax room router see seen sensor
    server share shopee show sir soon star sticker store super tax taxi tear text this three too tour tours
    tree tutor us use user users view views vip war was wear web week wifi windows wire year yes your zoom
    """.split()  # noqa: SIM905 - a list of words reads better as text
)
"""English words that look like Vietnamese words typed with Telex."""
_SHAPE_KEYS = re.compile(r"w|aa|ee|oo|dd")
_EXCLAMATIONS = frozenset({"alô"})
_OPEN_RHYMES = ("oa", "oe", "uy")
_STOPPED = re.compile(r"[.!?…:][\"”»’)\]]*$")


@dataclass(frozen=True, slots=True)
class FoundSlip:
    """A probable slip: the characters from ``start`` to ``end`` of a text, and what should stand there."""

    start: int
    end: int
    wrong: str
    right: str
    reason: SlipReason


@lru_cache(maxsize=4096)
def slips_in(text: str, *, is_sentence: bool = False) -> tuple[FoundSlip, ...]:
    """Return the probable slips of `text` in its order; `is_sentence`: whether the text ends with a full stop."""
    composed = unicodedata.normalize("NFC", text)
    hidden = _PLACEHOLDER.sub(lambda hit: "\ufffc" * len(hit[0]), composed)
    found = [*_listed(hidden), *_doubled(hidden), *_spaced(hidden)]
    taken = [(slip.start, slip.end) for slip in found]
    for word in _WORD.finditer(hidden):
        if any(start < word.end() and word.start() < end for start, end in taken):
            continue
        if (guess := _guess(word[0])) is not None:
            found.append(FoundSlip(word.start(), word.end(), word[0], *guess))
    if is_sentence and (stop := _unstopped(composed)) is not None:
        found.append(stop)
    return tuple(sorted(found, key=lambda slip: (slip.start, slip.end)))


def _listed(text: str) -> Iterator[FoundSlip]:
    for hit in _pattern().finditer(text):
        slip = _by_wrong()[" ".join(hit[0].casefold().split())]
        right = slip.right[:1].upper() + slip.right[1:] if hit[0][:1].isupper() else slip.right
        yield FoundSlip(hit.start(), hit.end(), hit[0], right, slip.reason)


def _doubled(text: str) -> Iterator[FoundSlip]:
    for hit in _TWICE.finditer(text):
        yield FoundSlip(hit.start(), hit.end(), hit[0], hit[1], SlipReason.TWICE)


def _spaced(text: str) -> Iterator[FoundSlip]:
    for hit in _SPACES.finditer(text):
        is_before_sign = hit.end() < len(text) and not text[hit.end()].isalnum() and not hit[0].strip()
        right = f"{hit[0]} " if hit[0].strip() else "" if is_before_sign and len(hit[0]) == 1 else " "
        yield FoundSlip(hit.start(), hit.end(), hit[0], right, SlipReason.SPACES)


def _unstopped(text: str) -> FoundSlip | None:
    bare = text.rstrip()
    if not bare or _STOPPED.search(bare):
        return None
    last = bare.rpartition(" ")[2]
    return FoundSlip(len(bare) - len(last), len(bare), last, f"{last}.", SlipReason.STOP)


def _guess(word: str) -> tuple[str, SlipReason] | None:
    """Return what a single word probably means, if it cannot be a Vietnamese word."""
    lower = word.casefold()
    if lower.isascii():
        return _typed(lower) if word[1:].islower() and lower not in _FOREIGN and _TELEX.fullmatch(lower) else None
    if lower in _EXCLAMATIONS or not word[1:].islower():
        return None
    body, tone = taken_apart(lower)
    if not is_complete(body, tone):
        return word, SlipReason.SYLLABLE
    right = spelled(body, tone)
    if right == lower or body.endswith(_OPEN_RHYMES):
        return None
    return (right[:1].upper() + right[1:] if word[0].isupper() else right), SlipReason.PLACE


def _typed(word: str) -> tuple[str, SlipReason] | None:
    body, tone = taken_apart(word)
    if is_complete(body, tone):
        return None
    typed = Typed()
    for key in word:
        typed = press(typed, key, Method.TELEX)
    made = typed.text
    body, tone = taken_apart(made)
    is_sure = _SHAPE_KEYS.search(word) is not None and tone is not Tone.NONE
    is_word = is_complete(body, tone) or (is_sure and is_possible(body, tone))
    return (made, SlipReason.TELEX) if is_word and made != word else None


@cache
def _by_wrong() -> dict[str, Slip]:
    return {slip.wrong: slip for slip in SLIPS}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted((slip.wrong for slip in SLIPS), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', '[ ]+') for word in words)})(?!\w)",
        re.IGNORECASE,
    )
