"""Texts of lessons as an author sees them: placeholders are shown as words between brackets.

Rules: ``{Addr}`` is shown as ``[Bác]`` and ``{fact:so-cong-an}`` as ``[113]``. `ChipPainter` draws the brackets as
the ends of a coloured chip. An author can also type the brackets. Brackets around other words stay what they are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.content.authoring.rules.counting import word_count
from kiosk.content.packs.facts import FACT
from kiosk.domain.text import DEFAULT_ADDRESS, addressed

_CHIP = re.compile(r"\[([^\[\]\n]{1,80})\]")
_SMALL, _CAPITAL = "{addr}", "{Addr}"


class ChipKind(Enum):
    """What stands in a chip."""

    ADDRESS = "address"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip in a shown text: its first character, its length with both brackets, and its kind."""

    start: int
    length: int
    kind: ChipKind


class Wording:
    """Converts between the text of a file and the shown text. ``facts``: the value of each fact by its id."""

    def __init__(self, facts: Mapping[str, str], address: str = DEFAULT_ADDRESS) -> None:
        self._facts = facts
        self._ids = {value: name for name, value in reversed(list(facts.items()))}
        self._small, self._capital = addressed(_SMALL, address), addressed(_CAPITAL, address)

    def address(self, *, is_capital: bool) -> str:
        """Return the form of address."""
        return self._capital if is_capital else self._small

    def shown(self, text: str) -> str:
        """Return the text of a file as it is shown; a fact that is not known keeps its placeholder."""
        plain = text.replace(_SMALL, f"[{self._small}]").replace(_CAPITAL, f"[{self._capital}]")
        return FACT.sub(lambda found: f"[{self._facts[found[1]]}]" if found[1] in self._facts else found[0], plain)

    def words(self, text: str) -> int:
        """Return the number of words of a text of a file, with its facts and the longest form of address."""
        return word_count(FACT.sub(lambda found: self._facts.get(found[1], found[0]), text))

    def written(self, shown: str) -> str:
        """Return the shown text as it stands in the file."""
        return _CHIP.sub(lambda found: self._placeholder(found[1]) or found[0], shown)

    def chips(self, shown: str) -> Iterator[Chip]:
        """Yield the chips of a shown text, from left to right."""
        for found in _CHIP.finditer(shown):
            placeholder = self._placeholder(found[1])
            if placeholder:
                kind = ChipKind.ADDRESS if placeholder in (_SMALL, _CAPITAL) else ChipKind.FACT
                yield Chip(found.start(), found.end() - found.start(), kind)

    def _placeholder(self, word: str) -> str:
        if word == self._small:
            return _SMALL
        if word == self._capital:
            return _CAPITAL
        return f"{{fact:{self._ids[word]}}}" if word in self._ids else ""
