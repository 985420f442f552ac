"""Answers that are pasted one a line, for example from a text document or a spreadsheet.

Rules: bullets, numbers and letters in front of an answer are removed. A star in front of or behind an answer, a check
mark, or «(đúng)» behind it marks it as right; if every line begins with a star, the stars are bullets.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from kiosk.content.editing.edits import value_at
from kiosk.content.editing.new_parts import new_entry
from kiosk.content.packs.marked import Place

_BULLET = re.compile(r"(?:[-–—•●▪◦·+]|\(?(?:[0-9]{1,2}|[A-Za-zđĐ])[.)/:])(?:\s+|$)")
_STAR = re.compile(r"[*✓✔☑]\s*|\[[xX]\]\s*")
_RIGHT_BEHIND = re.compile(r"\s*(?:[*✓✔☑]|\((?:đúng|Đúng|ĐÚNG)\))$")
_EMPTY_BOX = re.compile(r"(?:☐|\[ ?\])\s*")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One pasted answer."""

    text: str
    is_right: bool = False


def pasted_lines(text: str) -> tuple[PastedLine, ...]:
    """Return the answers in `text`, without empty lines; all texts are in NFC with single spaces."""
    lines = [line for raw in unicodedata.normalize("NFC", text).splitlines() if (line := _clean(raw))]
    are_bullets = len(lines) > 1 and all(line.startswith("*") for line in lines)
    found = (_line(line.removeprefix("*").strip() if are_bullets else line) for line in lines)
    return tuple(line for line in found if line.text)


def pasted_entries(step: dict[str, Any], place: Place, lines: tuple[PastedLine, ...]) -> list[Any]:
    """Return a new entry for each of `lines`, for the list at `place` in `step`; each has its own ids.

    Which one is right is entered if the entries have a field ``right``. Raises KeyError if there is no such list.
    """
    found: list[Any] = []
    for line in lines:
        entry = new_entry({**step, "": found}, place, line.text)
        if isinstance(entry, dict) and "right" in entry:
            entry["right"] = line.is_right
        found.append(entry)
    return found


def has_room(step: dict[str, Any], place: Place, count: int, most: int | None) -> bool:
    """Return whether `count` more entries fit into the list at `place` of at most `most` entries."""
    return most is None or len(value_at(step, place)) + count <= most


def _clean(line: str) -> str:
    visible = "".join(char for char in line if char == "\t" or unicodedata.category(char) not in {"Cc", "Cf"})
    return " ".join(visible.split())


def _line(line: str) -> PastedLine:
    is_right = False
    while True:
        if star := _STAR.match(line):
            is_right = True
            line = line[star.end() :]
        elif sign := _BULLET.match(line) or _EMPTY_BOX.match(line):
            line = line[sign.end() :]
        else:
            break
    if behind := _RIGHT_BEHIND.search(line):
        is_right = True
        line = line[: behind.start()]
    return PastedLine(line.strip(), is_right)
