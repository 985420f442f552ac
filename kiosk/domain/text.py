"""Texts in several languages, with placeholders for the form of address.

Rules: ``{addr}`` and ``{Addr}`` are replaced by the form of address (``bác``, ``Bác``), which is a setting.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, Language

DEFAULT_ADDRESS = "bác"
ADDRESSES = ("bác", "cô bác", "bà con", "bạn")


def addressed(text: str, address: str = DEFAULT_ADDRESS) -> str:
    """`text` with ``{addr}`` and ``{Addr}`` replaced by the form of address `address`."""
    return text.replace("{addr}", address).replace("{Addr}", address[:1].upper() + address[1:])


def is_line(text: str, longest: int) -> bool:
    """Whether `text` is one printable line of at most `longest` characters, with single spaces and none at its ends.

    Line breaks, control characters and bidirectional control marks are not printable.
    """
    return len(text) <= longest and text.isprintable() and text == " ".join(text.split())


def shown(text: str, most: int = 120) -> str:
    """Untrusted `text` as one printable line for messages; if longer than `most` characters, only the end is kept."""
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[-most:])
    return visible if len(text) <= most else f"…{visible[1:]}"


def shown_line(text: str) -> str:
    """Untrusted `text` as one printable line of any length, without characters that a terminal would obey."""
    return shown(text, len(text))


def shown_lines(text: str) -> str:
    """Text of several lines, each as `shown_line`."""
    return "\n".join(map(shown_line, text.split("\n")))


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in several languages; the Vietnamese text is always present."""

    by_language: Mapping[Language, str]

    def text(self, language: Language, address: str = DEFAULT_ADDRESS) -> str:
        """The text in `language`, or in Vietnamese if missing, with the form of address filled in."""
        found = self.by_language.get(language) or self.by_language[VIETNAMESE]
        return addressed(found, address)


@dataclass(frozen=True, slots=True)
class Picture:
    """A media file of a pack: its path inside the pack (``media/phone.svg``)."""

    path: str


@dataclass(frozen=True, slots=True)
class Block:
    """A text that is narrated as one piece; the screen highlights the text while it is spoken.

    ``id`` is unique inside its step, such as ``text``, ``question``, ``option.a`` or ``explain``.
    """

    id: str
    text: LocalizedText
