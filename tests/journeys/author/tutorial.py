"""Reads the authors' tutorial, and what stands on the screen.

Rules: words in «» in the tutorial are words of the screen. A numbered line of the tutorial is a step.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk import paths
from tests.journeys.author.author import Author

FILE = "docs/studio/mot-buoi-chieu.md"
ENGLISH = "docs/studio/an-afternoon.md"
SECTION = re.compile(r"## (\d+)\. ")
STEP = re.compile(r"(\d+)\. ")
WORDS = re.compile("«([^»]+)»")
SHOWN = ("text", "label", "placeholder", "whole")
"""Properties of items with words that are shown."""


@dataclass(frozen=True, slots=True)
class TutorialStep:
    """A step of the tutorial; ``number``: section and step, such as ``3.2``."""

    number: str
    text: str

    @property
    def words(self) -> list[str]:
        """The words of the screen that the step names."""
        return WORDS.findall(self.text)


def text_of(file: str) -> str:
    """Return a document of the repository."""
    return (paths.assets_folder().parent / file).read_text(encoding="utf-8")


def steps() -> list[TutorialStep]:
    """Return the steps of the tutorial."""
    found: list[tuple[str, list[str]]] = []
    section, is_open = "", False
    for line in text_of(FILE).splitlines():
        if head := SECTION.match(line):
            section, is_open = head.group(1), False
        elif step := STEP.match(line):
            found.append((f"{section}.{step.group(1)}", [line]))
            is_open = True
        elif is_open and line.startswith("   ") and "](" not in line:
            found[-1][1].append(line)
        else:
            is_open = is_open and not line.strip()
    return [TutorialStep(number, " ".join(" ".join(lines).split())) for number, lines in found]


class LookingAuthor(Author):
    """An author who notes all words on the screen before and after each touch."""

    seen: set[str] = frozenset()  # type: ignore[assignment]  # a set once the reader begins

    def look_around(self) -> None:
        """Note the words on the screen."""
        self.seen.update(self._words())

    def _words(self) -> Iterator[str]:
        for item in self.driver.items():
            for name in SHOWN:
                value = item.property(name)
                if isinstance(value, str) and value:
                    yield " ".join(value.split()).casefold()

    def taps(self, *names: str) -> None:
        """See `Author.taps`."""
        for name in names:
            self.look_around()
            super().taps(name)
        self.look_around()

    def has_seen(self, words: str) -> bool:
        """Whether a text on the screen is `words`, perhaps with a full stop; «…» in them stands for anything."""
        parts = (re.escape(part) for part in words.casefold().split("…"))
        pattern = re.compile(".*".join(parts) + r"[.:…]?")
        return any(pattern.fullmatch(text) for text in self.seen)
