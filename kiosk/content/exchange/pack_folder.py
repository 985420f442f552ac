"""The folder of a pack's sources, into which an import writes.

Rules: existing files are never changed. A new folder gets a ``pack.yaml``. Links are not followed. Pictures that the
pack already has are not written again.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from kiosk.content.authoring.beside import PACK_FILE
from kiosk.content.exchange.lesson_text import source_text
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import QuestionsRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import MessageText, translatable
from kiosk.durable import make_folder, write_files

DRAWING_PATH = "media/bai-nhap-tu-tep.svg"
MAX_LESSONS = 100
"""Maximum number of lessons in a pack (`kiosk.content.packs.manifest`)."""
FIRST_NUMBER = 60
"""First number of own lessons in their strand: they stand behind those of the province."""
_STRANDS = ("basics", "skills", "services", "safety")
_OWN = re.compile(r"xa-[0-9]{5}-(basics|skills|services|safety)")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST_NAME = 60
_CODE = re.compile(r"[1-4]\.([0-9]{1,4})")
_WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
_DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240">
  <rect x="0" y="0" width="320" height="240" fill="#eaf3ec"/>
  <rect x="70" y="36" width="180" height="168" rx="14" fill="#ffffff" stroke="#2f6b4f" stroke-width="6"/>
  <circle cx="104" cy="82" r="13" fill="#2f9e62"/>
  <circle cx="104" cy="122" r="13" fill="#c9d8cf"/>
  <circle cx="104" cy="162" r="13" fill="#c9d8cf"/>
  <path d="M98 82 L103 88 L112 76" fill="none" stroke="#ffffff" stroke-width="4"/>
  <path d="M132 82 H222 M132 122 H210 M132 162 H218" fill="none" stroke="#2f6b4f" stroke-width="8"/>
</svg>
"""


class PackFolder:
    """What a folder already holds, and how lessons are written into it."""

    unusable_ids = frozenset({"pack", *_WINDOWS})

    def __init__(self, folder: Path) -> None:
        """Look at `folder`, which need not exist. Raises QuestionsRefusedError if it cannot take lessons, OSError."""
        self._folder = folder
        name = folder.resolve().name
        if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME or name in self.unusable_ids:
            _refuse(translatable("Staff", "“{folder}” cannot be the name of a pack."), folder=shown(name))
        if folder.exists() and not folder.is_dir():
            _refuse(translatable("Staff", "“{folder}” is a file."), folder=shown(name))
        if (folder / "media").is_symlink():
            _refuse(translatable("Staff", "The folder “media” of the pack is a link to another place."))
        self.name = name
        self._is_new = not (folder / PACK_FILE).exists()
        self.strand = _own_strand(name) if self._is_new else self._written_strand()
        files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
        lessons = [path for path in files if path.name != PACK_FILE]
        self.lesson_ids = frozenset(path.stem for path in lessons)
        self.room = MAX_LESSONS - len(lessons)
        numbers = [found for path in lessons if (found := _number(path)) is not None]
        self._first = max([FIRST_NUMBER - 1, *numbers]) + 1

    def code(self, place: int) -> str:
        """The syllabus number of the new lesson with the index `place`."""
        return f"{_STRANDS.index(self.strand) + 1}.{self._first + place}"

    def write(self, lessons: Mapping[str, Mapping[str, Any]], media: Mapping[str, bytes]) -> None:
        """Write `lessons` (id → data) and `media` (path → bytes) durably. Raises OSError."""
        if not lessons:
            return
        make_folder(self._folder / "media")
        pictures = {DRAWING_PATH: _DRAWING.encode(), **media}
        write_files(
            {self._folder / path: data for path, data in pictures.items() if not (self._folder / path).exists()}
        )
        texts = {f"{name}.yaml": source_text(data) for name, data in lessons.items()}
        if self._is_new:
            texts[PACK_FILE] = _LICENCE_REMARK + source_text(self._head())
        write_files({self._folder / name: text.encode() for name, text in texts.items()})

    def _written_strand(self) -> str:
        head = read_marked((self._folder / PACK_FILE).read_bytes(), PACK_FILE).data
        strand = head.get("strand") if isinstance(head, dict) else None
        if strand not in _STRANDS:
            _refuse(translatable("Staff", "The file pack.yaml of this folder has no valid strand."))
        return str(strand)

    def _head(self) -> Mapping[str, Any]:
        publisher = self.name.rpartition("-")[0] if _OWN.fullmatch(self.name) else self.name
        return {
            "id": self.name,
            "version": "0.1.0",
            "title": {"vi": "Bài của xã"},
            "publisher": {"id": publisher, "name": {"vi": "Bài của xã"}},
            "strand": self.strand,
            "minimum_app_version": "0.1.0",
            "license": "chưa rõ",
            "languages": {"vi": "text"},
        }


_LICENCE_REMARK = "# license: the licence of the imported questions; ask their author.\n"


def _own_strand(name: str) -> str:
    found = _OWN.fullmatch(name)
    return found[1] if found else "skills"


def _number(path: Path) -> int | None:
    """The second part of the syllabus number of the lesson file at `path`."""
    data = read_marked(path.read_bytes(), path.name).data
    found = _CODE.fullmatch(str(data.get("code"))) if isinstance(data, dict) else None
    return int(found[1]) if found else None


def _refuse(message: MessageText, **said: str) -> NoReturn:
    raise QuestionsRefusedError(
        message,
        translatable("Staff", "Name a folder as a pack is named: small letters, digits, hyphens (xa-19249-safety)."),
        **said,
    )
