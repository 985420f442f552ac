"""What the shelf reads from a source file: the words of its card, and all texts for the search.

Rules: the search ignores accents and case, and looks in all Vietnamese texts. Each typed word must begin a word, of
any text of the lesson. The words are prepared when a file is read, so that a search only compares strings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.vietnamese.comparing import bare

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_bare_word = lru_cache(maxsize=1 << 14)(bare)  # the lessons of a commune have few different words


@dataclass(frozen=True, slots=True)
class SearchedText:
    """A text as it is written, and its words as the search compares them, each after a space."""

    text: str
    words: str

    def has(self, typed: Sequence[str]) -> bool:
        """Return whether each of the words `typed`, see `typed_words`, begins a word of the text."""
        return all(f" {word}" in self.words for word in typed)

    def around(self, typed: Sequence[str]) -> str:
        """Return the text from one word before the first of the words `typed`, with "…" if something is left out."""
        parts = self.text.split()
        found = (at for at, part in enumerate(parts) if _bare_word(part).startswith(tuple(typed)))
        begin = max(next(found, 0) - 1, 0)
        return ("…" if begin else "") + " ".join(parts[begin:])


@dataclass(frozen=True, slots=True)
class Outline:
    """What the shelf reads from a source file.

    ``head``: title, goal and code. ``texts``: all texts of the lesson, in the order of the file. ``all_words``: the
    words of all of them.
    """

    code: str
    title: str
    goal: str
    steps: int
    picture: str
    facts: tuple[str, ...]
    is_readable: bool
    head: SearchedText
    texts: tuple[SearchedText, ...]
    all_words: SearchedText

    def has(self, typed: Sequence[str]) -> bool:
        """Return whether the lesson is found with the words `typed`, see `typed_words`."""
        return self.all_words.has(typed)

    def found(self, typed: Sequence[str]) -> str:
        """Return the first text that has all the words `typed`; it is cut to begin one word before the first of them.

        Return "" if title, goal and code have the words, or no single text has them.
        """
        if self.head.has(typed):
            return ""
        return next((one.around(typed) for one in self.texts if one.has(typed)), "")


def typed_words(typed: str) -> list[str]:
    """Return the words of a search text as the search compares them."""
    return [word for part in typed.split() if (word := _bare_word(part))]


def outline_of(raw: bytes, document: DocumentId) -> Outline:
    """Return what the shelf shows of a source file; fields that are missing or broken are empty."""
    marked = read_marked(raw, document.file_name)
    data = marked.data if isinstance(marked.data, dict) else {}
    picture = data.get("picture")
    listed = [fact for fact in entries_of(data, "facts") if isinstance(fact, str)]
    code, title, goal = str(data.get("code") or ""), _vietnamese(data.get("title")), _vietnamese(data.get("goal"))
    head = searched(f"{title} {goal} {code}")
    texts = tuple(searched(text) for text in _texts(data))
    return Outline(
        code=code,
        title=title,
        goal=goal,
        steps=len(entries_of(data, "steps")),
        picture=picture if isinstance(picture, str) else "",
        facts=tuple(dict.fromkeys([*listed, *FACT.findall(raw.decode("utf-8", "replace"))])),
        is_readable=isinstance(marked.data, dict) and not marked.problems,
        head=head,
        texts=texts,
        all_words=SearchedText("", "".join([head.words, *(text.words for text in texts)])),
    )


def _vietnamese(value: Any) -> str:
    text = value.get(VIETNAMESE) if isinstance(value, dict) else None
    return text if isinstance(text, str) else ""


def _texts(value: Any) -> Iterator[str]:
    """Yield the Vietnamese texts in the data of a source, in their order."""
    if isinstance(value, dict):
        if text := _vietnamese(value):
            yield text
        for below in value.values():
            yield from _texts(below)
    elif isinstance(value, list):
        for below in value:
            yield from _texts(below)


def searched(text: str) -> SearchedText:
    """Prepare a text for the search."""
    words = (_bare_word(word) for word in _PLACEHOLDER.sub(" ", text).split())
    return SearchedText(text, "".join(f" {word}" for word in words if word))
