"""What may stand in a text that residents read.

Rules: plain text in composed Unicode; no markup, no address that could be opened, no invisible character; braces only
around the placeholders this program fills in.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import NamedTuple

MAX_LENGTH = 600
"""Characters; the longest text, 40 words with facts, has some 300."""
PLACEHOLDERS = ("addr", "Addr")
VALUE = re.compile(r"value:[a-z][a-z0-9-]*")
"""A value of a practice phone; the phone's own check knows which there are and where they may stand."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_MARKUP = re.compile(r"<[/!?]?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]{2,31}|#[0-9]+|#x[0-9A-Fa-f]+);")
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://\S*|\bwww\.\S+|\b(?:javascript|mailto|tel|data|file):\S+", re.IGNORECASE
)
_UNSEEN = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
_WRITTEN_ADDRESS = re.compile(r"\b[Bb]ác\b(?!\s+(?:sĩ|sỹ|Hồ|bỏ)\b)")


class Fault(NamedTuple):
    """What is wrong with a text and what to write instead."""

    message: str
    cure: str


def faults_of_text(text: str, facts: Collection[str]) -> Iterator[Fault]:
    """Everything that must not stand in `text`; `facts` are the ids of the facts it may name."""
    if len(text) > MAX_LENGTH:
        yield Fault(f"has {len(text)} characters, {MAX_LENGTH} are the most", "say it in fewer words")
        return
    yield from faults_of_characters(text)
    if found := _MARKUP.search(text):
        yield Fault(f"has the markup {found[0]}", "write plain words; the kiosk does the layout")
    if found := _ADDRESS.search(text):
        yield Fault(f"has the address {found[0]}", "write only the name, such as dichvucong.gov.vn")
    for found in _BRACES.finditer(text):
        yield from _faults_of_placeholder(found[1], facts)
    rest = _BRACES.sub("", text)
    if "{" in rest or "}" in rest:
        yield Fault("has a brace without its partner", "write placeholders as {addr} or {fact:name}")


def faults_of_characters(text: str) -> Iterator[Fault]:
    """Characters that cannot be seen, and letters that are not composed."""
    unseen = next((char for char in text if unicodedata.category(char) in _UNSEEN and char != "\n"), None)
    if unseen is not None:
        name = unicodedata.name(unseen, "a control character").lower()
        yield Fault(f"has an invisible character (U+{ord(unseen):04X}, {name})", "delete it and type the text again")
    if not unicodedata.is_normalized("NFC", text):
        yield Fault("is not in composed Unicode (NFC)", "type it again with the keyboard set to Unicode dựng sẵn")


def writes_out_address(text: str) -> bool:
    """Whether a Vietnamese text says «bác» itself instead of ``{addr}``."""
    return _WRITTEN_ADDRESS.search(text) is not None


def _faults_of_placeholder(name: str, facts: Collection[str]) -> Iterator[Fault]:
    if name in PLACEHOLDERS or VALUE.fullmatch(name):
        return
    kind, colon, fact = name.partition(":")
    if colon and kind == "fact":
        if fact not in facts:
            yield Fault(f"names the fact {fact!r}, which the pack does not have", "add it to facts in pack.yaml")
        return
    yield Fault(f"has the unknown placeholder {{{name}}}", "write {addr}, {Addr} or {fact:name}")
