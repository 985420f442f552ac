"""Searches the files of a running test for results that are not encrypted."""

import os
from collections.abc import Iterable
from pathlib import Path

from tests.sealing import shows_results


class PlaintextSearch:
    """Searches all files in `folders`; a file that has not changed since the last search is not read again.

    ``read``: number of files read so far. ``found``: the files that contain plain results.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._known: dict[Path, tuple[int, int, int]] = {}
        self.read = 0
        self.found: list[str] = []

    def search(self) -> None:
        """Search the files that are new or changed."""
        for folder in self._folders:
            for parent, _, names in os.walk(folder):
                for name in names:
                    self._look(Path(parent, name))

    def search_open_files(self, process: int) -> None:
        """Search the deleted files that `process`, which is stopped, has open."""
        for link in _entries(Path(f"/proc/{process}/fd")):
            try:
                if link.is_file() and link.stat().st_nlink == 0:
                    self._note(link, link.read_bytes())
            except OSError:  # closed, or not a file that can be opened again
                continue

    def _look(self, file: Path) -> None:
        try:
            state = file.stat()
            key = (state.st_ino, state.st_mtime_ns, state.st_size)
            if self._known.get(file) != key:
                self._note(file, file.read_bytes())
                self._known[file] = key
        except FileNotFoundError:  # deleted by a process that runs
            return

    def _note(self, file: Path, data: bytes) -> None:
        self.read += 1
        if shows_results(data):
            self.found.append(str(file))


def with_statements(folder: Path) -> list[str]:
    """Return the files in `folder` that contain the text of a statement; for the large files of a database."""
    return [str(file) for file in folder.rglob("*") if file.is_file() and _has_statement(file.read_bytes())]


def _has_statement(data: bytes) -> bool:
    return b"adlnet" in data or b'"actor"' in data


def _entries(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
