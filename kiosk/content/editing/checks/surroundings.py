"""What the check of one lesson has to know about the files around it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.content.authoring.beside import PACK_FILE, LessonOutline, outlines
from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.authoring.source_files import media_of
from kiosk.content.packs.marked import read_marked

_CODE = re.compile(rb"(?m)^code:[ \t]*[\"']?([0-9.]+)")
"""The number of a lesson; other lessons are not parsed for it, because they may be many or unreadable."""


@dataclass(frozen=True)
class LessonSurroundings:
    """The pack of a lesson and the packs beside it.

    ``pack``: id of the pack. ``head``: the plain data of ``pack.yaml``. ``facts``: the facts of the pack and of all
    packs. ``beside``: the lessons of all packs by their full name. ``media``: the pictures and films of the pack;
    None if they are not checked. ``codes``: the numbers of the other lessons with the name of their file.
    """

    pack: str
    head: Mapping[str, Any] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, LessonOutline] = field(default_factory=dict)
    media: Collection[str] | None = None
    codes: Mapping[str, str] = field(default_factory=dict)


def surroundings_of(folder: Path, stem: str, installed: Collection[str] = ()) -> LessonSurroundings:
    """Read the surroundings of the lesson `stem` in the source folder of a pack.

    `installed`: full names of the installed lessons, which count as lessons without requirements.
    """
    head = read_marked((folder / PACK_FILE).read_bytes(), PACK_FILE)
    codes = {}
    for path in sorted(folder.glob("*.yaml")):
        found = _CODE.search(path.read_bytes()) if path.name != PACK_FILE and path.stem != stem else None
        if found is not None:
            codes[found[1].decode()] = path.name
    return LessonSurroundings(
        pack=folder.resolve().name,
        head=head.data if isinstance(head.data, dict) else {},
        facts={**read_shared_facts(folder).facts, **facts_in(head)},
        beside={**dict.fromkeys(installed, LessonOutline((), ())), **outlines(folder)},
        media=frozenset(path.relative_to(folder).as_posix() for path in media_of(folder)),
        codes=codes,
    )
