"""Breadth-first walk through the folders of a stick, within limits that apply to all searches.

Rules: Depth and number of entries are limited. Links are not followed. Hidden folders and the system folders of
Windows and Linux are skipped. A folder that cannot be read is returned with its error, and the walk continues.
"""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

MAX_DEPTH = 8
MAX_ENTRIES = 20_000
"""Maximum number of entries that one walk reads.

A 64 GB stick full of photographs has about this many entries; reading them takes a few seconds.
"""
_SYSTEM = frozenset({"system volume information", "$recycle.bin", "recycler", "lost+found", "found.000"})


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """An entry of a folder; a link is neither a file nor a folder."""

    name: str
    is_folder: bool
    is_file: bool


@dataclass(slots=True)
class Folder:
    """A folder of the stick with its entries, sorted by name.

    ``parts``: path from the root of the stick. ``error``: why the folder cannot be read, else None. ``below``: names
    of the folders that the walk enters later; the caller removes a name to skip that folder.
    """

    parts: tuple[str, ...]
    entries: Sequence[FolderEntry] = ()
    error: OSError | None = None
    below: list[str] = field(default_factory=list)


class StickWalk:
    """A breadth-first walk below `place` over at most `max_entries` entries."""

    def __init__(self, place: Path, max_entries: int) -> None:
        self._place = place
        self._left = max_entries
        self.is_cut_short = False
        """Whether the walk ended because the stick has more than `max_entries` entries."""

    def folders(self) -> Iterator[Folder]:
        """Yield the folders breadth first, then by name."""
        waiting: deque[tuple[str, ...]] = deque([()])
        while waiting and not self.is_cut_short:
            folder = self._read(waiting.popleft())
            yield folder
            waiting.extend((*folder.parts, name) for name in folder.below)

    def _read(self, parts: tuple[str, ...]) -> Folder:
        try:
            with os.scandir(self._place.joinpath(*parts)) as listing:
                entries = sorted(map(_entry, islice(listing, self._left)), key=lambda entry: entry.name)
                self.is_cut_short = next(listing, None) is not None
        except OSError as error:
            return Folder(parts, error=error)
        self._left -= len(entries)
        is_deepest = len(parts) >= MAX_DEPTH
        below = [entry.name for entry in entries if entry.is_folder and not is_deepest and not _is_hidden(entry.name)]
        return Folder(parts, entries, below=below)


def _entry(found: "os.DirEntry[str]") -> FolderEntry:
    return FolderEntry(found.name, found.is_dir(follow_symlinks=False), found.is_file(follow_symlinks=False))


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _SYSTEM
