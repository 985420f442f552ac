"""Texts that another computer states, such as titles of lessons, in a form that a table takes.

Rules: a text has no effect outside its own line: it is short, and few combining marks follow each other, because
marks are drawn one above the other, over the lines nearby. A text without a visible sign is empty, so that the caller
can show an id instead. Texts of packs within their limits (`content.wording`) stay as they are.
"""

import unicodedata

from kiosk.reports.table import line

LONGEST_STATED = 600
"""Maximum number of characters."""
MOST_MARKS = 4
"""Maximum number of combining marks that follow each other."""
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Signs without ink in categories of visible signs."""


def stated(text: str) -> str:
    """Return `text` as one printable line of at most `LONGEST_STATED` characters; empty if nothing is visible."""
    kept, marks = [], MOST_MARKS  # a mark at the beginning has no sign to stand on
    for sign in line(text):
        marks = marks + 1 if _is_mark(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    whole = line("".join(kept))
    if all(sign in _BLANK or sign.isspace() or _is_mark(sign) for sign in whole):
        return ""
    return whole if len(whole) <= LONGEST_STATED else f"{whole[: LONGEST_STATED - 1].rstrip()}…"


def is_changed(text: str) -> bool:
    """Whether `stated` leaves something of `text` out, besides forms of spaces."""
    shown = stated(text)
    return not shown or shown != " ".join(unicodedata.normalize("NFC", text).split())


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")
