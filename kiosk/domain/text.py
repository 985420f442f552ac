"""Text in several languages, with a placeholder for how the learner is addressed.

``{addr}`` and ``{Addr}`` stand for the form of address (``bác``, ``Bác``), so that one setting
changes it everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, Language

DEFAULT_ADDRESS = "bác"
ADDRESSES = ("bác", "cô bác", "bà con", "bạn")


def addressed(text: str, address: str = DEFAULT_ADDRESS) -> str:
    """Put the form of address where the placeholders stand."""
    return text.replace("{addr}", address).replace("{Addr}", address[:1].upper() + address[1:])


def is_line(text: str, longest: int) -> bool:
    """Whether `text` is one visible line: at most `longest` letters, single spaces inside, none around it.

    Line breaks, control characters and marks that turn the direction of writing are not visible.
    """
    return len(text) <= longest and text.isprintable() and text == " ".join(text.split())


def shown(text: str, most: int = 120) -> str:
    """What a stranger wrote, fit to be named in a sentence: one visible line, of which the end is kept."""
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[-most:])
    return visible if len(text) <= most else f"…{visible[1:]}"


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in every language that has it; Vietnamese is always there."""

    by_language: Mapping[Language, str]

    def text(self, language: Language, address: str = DEFAULT_ADDRESS) -> str:
        """The text in `language`, else in Vietnamese, with the address put in."""
        found = self.by_language.get(language) or self.by_language[VIETNAMESE]
        return addressed(found, address)


@dataclass(frozen=True, slots=True)
class Picture:
    """A media file of the pack, by its path inside the pack (``media/phone.svg``)."""

    path: str


@dataclass(frozen=True, slots=True)
class Block:
    """One spoken unit of a screen: highlighted while it is spoken.

    ``id`` is unique inside its step: ``text``, ``question``, ``option.a``, ``explain``.
    """

    id: str
    text: LocalizedText
