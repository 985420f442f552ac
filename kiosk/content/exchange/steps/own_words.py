"""Rewrites texts of other programs by the rules for texts of lessons, and says what was changed.

Rules: the learner is addressed as ``{addr}``; a link becomes its domain; braces become parentheses, so that no
foreign text can fill in facts or values. White space is not a change.
"""

import re
from collections.abc import Iterator

from kiosk.content.exchange.items import GAP, Cure, Remark
from kiosk.content.exchange.remarks import of_check
from kiosk.content.exchange.steps.drafts import ItemLeftError
from kiosk.content.wording import faults_of_text
from kiosk.domain.texts import translatable

ADDRESSED = Remark(
    translatable("Staff", "Words for the learner, such as “bạn” and “anh/chị”, became {form}."), {"form": "{addr}"}
)
_LINK_SHORTENED = Remark(translatable("Staff", "A link was shortened to its domain."))
_BRACES_REPLACED = Remark(translatable("Staff", "Braces became parentheses."))
_LEARNER = re.compile(
    r"(?<![\w{])(?:(?:các\s+|quý\s+)?(?:anh\s*/\s*chị(?:\s*/\s*em)?|anh\s*\(\s*chị\s*\)|anh\s*,\s*chị)|quý vị|"
    r"bác(?!\s+(?:sĩ|sỹ|Hồ|bỏ)\b)|(?:các\s+)?bạn)(?!\w)",
    re.IGNORECASE,
)
_FRIEND_BEFORE = re.compile(
    r"\b(?:người|kết|tình|làm|nhóm|cô|cậu|đôi|những|một|mấy|nhờ|gọi|rủ|của)\s+$", re.IGNORECASE
)
_FRIEND_BEHIND = re.compile(
    r"\s+(?:bè|thân|gái|trai|học|đời|đường|cũ|tôi|ấy|mình|của|đọc|hàng|chiến|Lan|Nam|tù|lớp|cùng)(?!\w)"
)
_BAC_ELSE = re.compile(r"\b(?:cô|chú|hai|ba|các|cụ|ông|người|một)\s+$", re.IGNORECASE)
_LINK = re.compile(
    r"\b[a-z][a-z0-9+.-]*://(?:www\.)?([^\s/?#<>\"]+)[^\s<>\"]*|\bwww\.([^\s/?#<>\"]+)[^\s<>\"]*", re.IGNORECASE
)
_FULL_STOP = re.compile(r"(?<=[.!?])[ \t]+")
_NO_END = re.compile(r"^\d{1,2}\.$|(?:^|\s)(?:[A-ZĐ]|TP|Tp|TX|TT|TS|ThS|BS|GS|PGS|KS|Mr|Ms)\.$")
"""Matches an abbreviation or a list number at the end, whose full stop does not end a sentence."""
_SENTENCE = re.compile(r"(?<=[.!?…:;])\s+")


class OwnWords:
    """Rewrites the texts of one item; ``notes`` collects what was changed."""

    def __init__(self) -> None:
        self.notes: list[Remark] = []

    def note(self, remark: Remark) -> None:
        """Add `remark`."""
        self.notes.append(remark)

    def of(self, foreign: str) -> str:
        """`foreign` on one line, rewritten. Raises ItemLeftError if a lesson may not contain it."""
        words = " ".join(foreign.split())
        words = self._changed(words, words.translate(_BRACES), _BRACES_REPLACED)
        words = self._changed(words, _LINK.sub(_domain, words), _LINK_SHORTENED)
        words = self._changed(words, _LEARNER.sub(_addressed, words), ADDRESSED)
        fault = next(faults_of_text(words, facts=()), None)
        if fault:
            raise ItemLeftError(of_check(fault.message, fault.cure), Cure.SHORTEN)
        return words

    def fitted(self, foreign: str, most: int, what: Remark) -> str:
        """`foreign` rewritten, of at most `most` words. Raises ItemLeftError with `what` if it is longer."""
        words = self.of(foreign)
        if len(words.split()) > most:
            raise ItemLeftError(what, Cure.SHORTEN)
        return words

    def _changed(self, before: str, after: str, remark: Remark) -> str:
        if before != after:
            self.note(remark)
        return after


_BRACES = str.maketrans("{}", "()")


def sentences(words: str) -> list[str]:
    """The sentences of `words`, which is one line."""
    return [one for one in _SENTENCE.split(words) if one]


def gap_sentences(text: str) -> list[str]:
    """The sentences of a text with gaps. A gap without words joins the sentence before it, or else the next one."""
    said: list[list[str]] = []
    is_alone = False
    for line in text.split("\n"):
        for place, one in enumerate(_FULL_STOP.split(line)):
            has_words = any(sign.isalnum() for sign in one)
            goes_on = bool(place and said) and (one[:1].islower() or _NO_END.search(said[-1][-1]) is not None)
            if said and (is_alone or goes_on or (GAP in one and not has_words)):
                said[-1].append(one)
                is_alone = is_alone and not has_words
            elif one.strip():
                said.append([one])
                is_alone = not has_words
    return [" ".join(parts) for parts in said]


def portions(words: str, most: int) -> Iterator[str]:
    """Whole sentences of `words` in portions of at most `most` words; a longer sentence is cut between words."""
    portion: list[str] = []
    for sentence in sentences(words):
        said = sentence.split()
        if portion and len(portion) + len(said) > most:
            yield " ".join(portion)
            portion = []
        portion += said
        while len(portion) > most:
            yield " ".join(portion[:most])
            portion = portion[most:]
    if portion:
        yield " ".join(portion)


def _domain(found: re.Match[str]) -> str:
    behind = found[0][-1] if found[0][-1] in ".,;:!?)" else ""
    return (found[1] or found[2]).rstrip(".,;:!?)") + behind


def _addressed(found: re.Match[str]) -> str:
    said, before, behind = found[0], found.string[: found.start()], found.string[found.end() :]
    low = said.lower()
    if low == "bạn" and (_FRIEND_BEFORE.search(before) or _FRIEND_BEHIND.match(behind)):
        return said
    if low == "bác" and _BAC_ELSE.search(before):
        return said
    return "{Addr}" if said[0].isupper() else "{addr}"
