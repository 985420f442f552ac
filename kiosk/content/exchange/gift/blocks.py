r"""Cuts a GIFT text into blocks, and replaces escaped characters by placeholders.

Rules: blank lines separate blocks, but not two answers of one question. Lines that start with ``//`` are comments.
``\~ \= \# \{ \} \: \\`` stand for the character itself and ``\n`` for a line break; until the block is taken apart
they are characters of a private area of Unicode, which are removed from the text before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.exchange.text_files import lines_of

_ESCAPED = {"~": "\ue001", "=": "\ue002", "#": "\ue003", "{": "\ue004", "}": "\ue005", ":": "\ue006", "n": "\ue007"}
_ESCAPED |= {"\\": "\ue008"}
MAX_BLOCK = 2_000_000
"""Maximum length of a question in characters, with embedded pictures; what follows is left."""
LINE_BREAK = _ESCAPED["n"]
_PLAIN = {ord(place): sign for sign, place in _ESCAPED.items()} | {ord(_ESCAPED["n"]): "\n"}
_ESCAPE = re.compile(r"\\([~=#{}:n\\])")
_PRIVATE = re.compile(r"[\ue000-\ue00f]")
_ANSWER_SIGNS = ("~", "=", "#", "}")
_COMMENT = re.compile(r"\s*//")
_CATEGORY = re.compile(r"\s*\$CATEGORY:\s*(.*)")
_TWO_QUESTIONS = re.compile(r"([^{}]*\{[^{}]*\}[^{}\n]*)\n(?=[^{}]*\{)")
_SPECIAL = re.compile(r"([\\~=#{}:])")


@dataclass(frozen=True, slots=True)
class GiftBlock:
    """One question with its escapes replaced. ``line``: number of its first line, from 1.

    ``is_cut``: it was longer than `MAX_BLOCK`, and ends there.
    """

    text: str
    line: int
    category: str
    is_cut: bool = False


def blocks(text: str) -> Iterator[GiftBlock]:
    """Yield the questions of a GIFT text, in their order."""
    category = ""
    lines: list[str] = []
    start = size = 0
    for number, line in _kept(text):
        found = _CATEGORY.match(line)
        if lines and (found or not line.strip()):
            yield _block(lines, start, category, is_cut=size > MAX_BLOCK)
            lines = []
        if found:
            category = found[1].strip()
        elif line.strip():
            start, size = (start, size + len(line) + 1) if lines else (number, len(line))
            if size <= MAX_BLOCK or not lines:
                lines.append(line[: MAX_BLOCK + 1])
    if lines:
        yield _block(lines, start, category, is_cut=size > MAX_BLOCK)


def _kept(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, without comments and without blank lines between two answers."""
    depth = 0
    is_paused = False
    for number, line in enumerate(lines_of(text), 1):
        if _COMMENT.match(line):
            continue
        is_blank = not line.strip()
        if is_blank and depth > 0:
            is_paused = True
            continue
        if is_paused and not line.lstrip().startswith(_ANSWER_SIGNS):
            depth = 0
            yield number - 1, ""
        is_paused = False
        signs = _ESCAPE.sub("", line) if "\\" in line else line
        depth = 0 if is_blank else max(0, depth + signs.count("{") - signs.count("}"))
        yield number, line


def parts(block: GiftBlock) -> Iterator[GiftBlock]:
    """Yield the questions of a block: more than one if a blank line between two questions is missing."""
    start, line = 0, block.line
    while found := _TWO_QUESTIONS.match(block.text, start):
        yield GiftBlock(found[1], line, block.category)
        line += block.text.count("\n", start, found.end())
        start = found.end()
    yield GiftBlock(block.text[start:], line, block.category, block.is_cut)


def unescaped(text: str) -> str:
    """`text` with the placeholders replaced by the characters that they stand for."""
    return text.translate(_PLAIN)


def escaped(text: str) -> str:
    """`text` as it is written into a GIFT file: special characters escaped, on one line."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", r"\n")


def _block(lines: list[str], start: int, category: str, *, is_cut: bool) -> GiftBlock:
    raw = _PRIVATE.sub("", "\n".join(lines))
    return GiftBlock(_ESCAPE.sub(lambda found: _ESCAPED[found[1]], raw), start, category, is_cut)
