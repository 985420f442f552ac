"""What may stand in a text that residents read.

Rules: plain text in composed Unicode; no markup, no address that could be opened, no invisible character; braces only
around the placeholders this program fills in.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import ClassVar

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


class Fault:
    """What is wrong with a file of a pack, and what its author does about it.

    `predicate` and `cure` have ``{names}`` when there is something `said`. Authors read ``message`` and ``cure``
    behind the place of the fault; staff read ``sentence``, which still wants the ``{file}`` and what was ``said``.
    """

    __slots__ = ("cure", "message", "said", "sentence")
    subject: ClassVar[str] = "{file}"

    def __init__(self, predicate: str, cure: str, **said: str | int) -> None:
        self.message = predicate.format_map(said) if said else predicate
        self.cure = cure.format_map(said) if said else cure
        self.sentence = f"{self.subject} {predicate}."
        self.said: Mapping[str, str | int] = said


class TextFault(Fault):
    """What is wrong with one text of a file."""

    __slots__ = ()
    subject = "A text in {file}"


def faults_of_text(text: str, facts: Collection[str]) -> Iterator[TextFault]:
    """Everything that must not stand in `text`; `facts` are the ids of the facts it may name."""
    if len(text) > MAX_LENGTH:
        message = "has {count} characters, {most} are the most"
        yield TextFault(message, "say it in fewer words", count=len(text), most=MAX_LENGTH)
        return
    yield from faults_of_characters(text)
    if found := _MARKUP.search(text):
        yield TextFault("has the markup {markup}", "write plain words; the kiosk does the layout", markup=found[0])
    if found := _ADDRESS.search(text):
        yield TextFault(
            "has the address {address}", "write only the name, such as dichvucong.gov.vn", address=found[0]
        )
    for found in _BRACES.finditer(text):
        yield from _faults_of_placeholder(found[1], facts)
    rest = _BRACES.sub("", text)
    if "{" in rest or "}" in rest:
        yield TextFault("has a brace without its partner", "write placeholders as {addr} or {fact:name}")


def faults_of_characters(text: str) -> Iterator[TextFault]:
    """Characters that cannot be seen, and letters that are not composed."""
    unseen = next((char for char in text if unicodedata.category(char) in _UNSEEN and char != "\n"), None)
    if unseen is not None:
        name = unicodedata.name(unseen, "a control character").lower()
        character = f"U+{ord(unseen):04X}, {name}"
        cure = "delete it and type the text again"
        yield TextFault("has an invisible character ({character})", cure, character=character)
    if not unicodedata.is_normalized("NFC", text):
        yield TextFault("is not in composed Unicode (NFC)", "type it again with the keyboard set to Unicode dựng sẵn")


def writes_out_address(text: str) -> bool:
    """Whether a Vietnamese text says «bác» itself instead of ``{addr}``."""
    return _WRITTEN_ADDRESS.search(text) is not None


def _faults_of_placeholder(name: str, facts: Collection[str]) -> Iterator[TextFault]:
    if name in PLACEHOLDERS or VALUE.fullmatch(name):
        return
    kind, colon, fact = name.partition(":")
    if colon and kind == "fact":
        if fact not in facts:
            message = "names the fact '{fact}', which the pack does not have"
            yield TextFault(message, "add it to facts in pack.yaml", fact=fact)
        return
    cure = "write {{addr}}, {{Addr}} or {{fact:name}}"
    yield TextFault("has the unknown placeholder {placeholder}", cure, placeholder=f"{{{name}}}")
