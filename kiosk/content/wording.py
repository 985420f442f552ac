"""Checks of the texts that residents read.

Rules: a text is plain text in composed Unicode (NFC), without markup, URLs or invisible characters. Braces occur only
around the placeholders that this program fills in.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from kiosk.domain.texts import MessageText, translatable

MAX_LENGTH = 600
"""Maximum length of a text in characters; the longest text needed, 40 words with facts, has about 300."""
PLACEHOLDERS = ("addr", "Addr")
VALUE = re.compile(r"value:[a-z][a-z0-9-]*")
"""Pattern of a placeholder for a value of a practice phone; the checks of the phone task verify the value."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_MARKUP = re.compile(r"<[/!?]?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]{2,31}|#[0-9]+|#x[0-9A-Fa-f]+);")
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://\S*|\bwww\.\S+|\b(?:javascript|mailto|tel|data|file):\S+", re.IGNORECASE
)
_UNSEEN = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
_WRITTEN_ADDRESS = re.compile(r"\b[Bb]ác\b(?!\s+(?:sĩ|sỹ|Hồ|bỏ)\b)")


class Fault:
    """A fault of a file in a pack: one sentence for staff, and a message with a cure for the author of the pack.

    ``sentence``: a format string with the placeholder ``{file}`` and placeholders for the values ``said``; it is
    filled in when staff read it. ``message``: the part of the sentence after ``{file}``, with the values filled in;
    authors read it behind the location of the fault. ``cure``: the correction for the author, filled in.
    """

    __slots__ = ("cure", "message", "said", "sentence")

    def __init__(self, sentence: MessageText, cure: str, **said: str | int) -> None:
        self.sentence = sentence
        self.said: Mapping[str, str | int] = said
        message = sentence.partition("{file} ")[2].removesuffix(".")
        self.message = message.format_map(said) if said else message
        self.cure = cure.format_map(said) if said else cure


def faults_of_text(text: str, facts: Collection[str]) -> Iterator[Fault]:
    """Yield every fault of `text`; `facts` are the ids of the facts to which the text may refer."""
    if len(text) > MAX_LENGTH:
        message = translatable("Staff", "A text in {file} has {count} characters, the maximum is {most}.")
        yield Fault(message, "use fewer words", count=len(text), most=MAX_LENGTH)
        return
    yield from faults_of_characters(text)
    if found := _MARKUP.search(text):
        yield Fault(
            translatable("Staff", "A text in {file} has the markup {markup}."),
            "write plain words; the kiosk does the layout",
            markup=found[0],
        )
    if found := _ADDRESS.search(text):
        yield Fault(
            translatable("Staff", "A text in {file} has the address {address}."),
            "write only the domain name, such as dichvucong.gov.vn",
            address=found[0],
        )
    for found in _BRACES.finditer(text):
        yield from _faults_of_placeholder(found[1], facts)
    rest = _BRACES.sub("", text)
    if "{" in rest or "}" in rest:
        yield Fault(
            translatable("Staff", "A text in {file} has an unmatched brace."),
            "write placeholders as {addr} or {fact:name}",
        )


def faults_of_characters(text: str) -> Iterator[Fault]:
    """Yield a fault for the first invisible character and one for text that is not in NFC."""
    unseen = next((char for char in text if unicodedata.category(char) in _UNSEEN and char != "\n"), None)
    if unseen is not None:
        name = unicodedata.name(unseen, "a control character").lower()
        character = f"U+{ord(unseen):04X}, {name}"
        cure = "delete it and type the text again"
        yield Fault(
            translatable("Staff", "A text in {file} has an invisible character ({character})."),
            cure,
            character=character,
        )
    if not unicodedata.is_normalized("NFC", text):
        yield Fault(
            translatable("Staff", "A text in {file} is not in composed Unicode (NFC)."),
            "type it again with the keyboard set to Unicode dựng sẵn",
        )


def writes_out_address(text: str) -> bool:
    """Whether a Vietnamese text addresses the reader as «bác» instead of using ``{addr}``."""
    return _WRITTEN_ADDRESS.search(text) is not None


def _faults_of_placeholder(name: str, facts: Collection[str]) -> Iterator[Fault]:
    if name in PLACEHOLDERS or VALUE.fullmatch(name):
        return
    kind, colon, fact = name.partition(":")
    if colon and kind == "fact":
        if fact not in facts:
            message = translatable("Staff", "A text in {file} names the fact '{fact}', which the pack does not have.")
            yield Fault(message, "add it to facts in pack.yaml or facts.yaml", fact=fact)
        return
    cure = "write {{addr}}, {{Addr}} or {{fact:name}}"
    yield Fault(
        translatable("Staff", "A text in {file} has the unknown placeholder {placeholder}."),
        cure,
        placeholder=f"{{{name}}}",
    )
