"""Consents of people to uses of their data: purposes, texts that are read aloud, and the log of decisions.

Rules: each purpose has its own consent, and refusing one changes nothing else (Luật 91/2025/QH15, Điều 9). A decision
is never changed: a withdrawal is a later decision. Each decision names the version of the text that was read. A text
is changed only together with its version number; a test compares the texts of all versions, in both languages.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType

from kiosk.domain.texts import MessageText, translatable

KEPT_MONTHS = 24
"""Months after the last visit for which a record with a name is kept; the texts below name this number."""


class Purpose(Enum):
    """Uses of a person's data, each with its own consent."""

    KEEP_PROGRESS = "progress"
    CLASS_LIST = "class-list"
    SHOW_NAME = "show-name"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The text of one consent. ``number``: its version; ``title``: short form for lists; ``text``: read aloud."""

    number: int
    title: MessageText
    text: MessageText

    @property
    def version(self) -> str:
        """The version as it is stored with a decision: the number, and the beginning of the SHA-256 of the text."""
        return f"{self.number}-{hashlib.sha256(self.text.encode()).hexdigest()[:12]}"


TEXTS: Mapping[Purpose, ConsentText] = MappingProxyType(
    {
        Purpose.KEEP_PROGRESS: ConsentText(
            1,
            translatable("Consent", "Keep my progress"),
            translatable(
                "Consent",
                "May this learning station remember what you learn? The commune keeps your name, hamlet, birth year, "
                "sex and lessons here, so that you can go on next time. Your name stays with the commune; the "
                "province gets figures without names. After 24 months it is deleted. If you refuse, you can still do "
                "every lesson. To take it back at any time, ask a guide.",
            ),
        ),
        Purpose.CLASS_LIST: ConsentText(
            1,
            translatable("Consent", "Put me on the class list"),
            translatable(
                "Consent",
                "May the commune put you on the class list? The list has your name, hamlet, birth year and the days "
                "on which you came, so that the commune knows who has learned. Only the people in charge of the "
                "class see it. After 24 months it is deleted. If you refuse, you learn like everybody else. To take "
                "it back at any time, ask a guide.",
            ),
        ),
        Purpose.SHOW_NAME: ConsentText(
            1,
            translatable("Consent", "Show my name for signing in"),
            translatable(
                "Consent",
                "May this station show your name and your drawn face on the screen for signing in? Then you can come "
                "in by yourself next time; people near the station can see the name. The commune keeps it for 24 "
                "months, then it is deleted. If you refuse, you can still learn: a guide lets you in. To take it "
                "back at any time, ask a guide.",
            ),
        ),
        Purpose.CALL: ConsentText(
            1,
            translatable("Consent", "Call me about the next class"),
            translatable(
                "Consent",
                "May a guide call you about the next class? This station keeps only your answer with your name, not "
                "your telephone number, and uses it for nothing else. The commune keeps it for 24 months, then it is "
                "deleted. If you refuse, you can still come and learn. To take it back at any time, ask a guide.",
            ),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Consent:
    """One decision of a person.

    ``version``: `ConsentText.version` of the text that was read. ``at``: aware time of the decision. ``helped_by``:
    account of the guide who helped; empty if nobody did.
    """

    purpose: Purpose
    given: bool
    version: str
    at: datetime
    helped_by: str = ""


def decided(purpose: Purpose, at: datetime, helped_by: str = "", *, given: bool) -> Consent:
    """A decision about the present text of `purpose`; a withdrawal is a decision with `given` false."""
    return Consent(purpose, given, TEXTS[purpose].version, at, helped_by)


def agreed(log: Iterable[Consent]) -> frozenset[Purpose]:
    """The purposes to which the person agrees; `log`: the person's decisions, the oldest first.

    The position in the log counts, not the time: the clock can be wrong.
    """
    latest = {consent.purpose: consent.given for consent in log}
    return frozenset(purpose for purpose, given in latest.items() if given)


def kept_until(last_visit: date) -> date:
    """The last day on which the record of a person is kept, unless the person visits again."""
    months = last_visit.year * 12 + last_visit.month - 1 + KEPT_MONTHS
    first = date(months // 12, months % 12 + 1, 1)
    longest = (date(first.year + first.month // 12, first.month % 12 + 1, 1) - first).days
    return first.replace(day=min(last_visit.day, longest))
