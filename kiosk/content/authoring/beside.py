"""What the packs beside a pack contain: which lessons, what they require, and which facts they list.

Rules: only these fields are read, not the whole lessons. A file that cannot be read has neither requirements nor
facts; its own pack is checked for that.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.packs.marked import read_marked

PACK_FILE = "pack.yaml"
FACTS_FILE = "facts.yaml"
"""The file with the facts of all packs, beside their folders."""
_FIELD = r"(?m)^{}:[^\n]*(?:\n(?:[ \t-][^\n]*|\s*|#[^\n]*)(?=\n|\Z))*"


@dataclass(frozen=True, slots=True)
class LessonOutline:
    """The fields of a lesson that concern other files."""

    requires: tuple[str, ...]
    facts: tuple[str, ...]


def packs_home(folder: Path) -> Path:
    """The folder in which the pack `folder` lies beside others."""
    return folder.parent if folder.name not in {"", ".."} else folder.resolve().parent


def outlines(folder: Path) -> Mapping[str, LessonOutline]:
    """The lessons of the pack `folder` and of the packs beside it, by ``pack/lesson``."""
    found = {}
    for pack in sorted({folder, *(file.parent for file in packs_home(folder).glob(f"*/{PACK_FILE}"))}):
        for file in sorted(pack.glob("*.yaml")):
            if file.name != PACK_FILE:
                found[f"{pack.resolve().name}/{file.stem}"] = _outline(file)
    return found


def _outline(file: Path) -> LessonOutline:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return LessonOutline((), ())
    return LessonOutline(_names(text, "requires"), _names(text, "facts"))


def _names(text: str, field: str) -> tuple[str, ...]:
    found = re.search(_FIELD.format(field), text)
    data: Any = read_marked(found[0].encode(), field).data if found else None
    entries = data.get(field) if isinstance(data, dict) else None
    return tuple(entry for entry in entries if isinstance(entry, str)) if isinstance(entries, list) else ()
