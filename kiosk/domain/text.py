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
