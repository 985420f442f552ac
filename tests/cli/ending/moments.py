"""Lets something happen in this process just before it touches a file for the n-th time."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TOUCHING = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"})


class Moments:
    """Counts the times that a file below a folder is touched (Python's audit events)."""

    def __init__(self) -> None:
        self._folder = ""
        self._count = self._at = 0
        self._happen: Callable[[], None] = lambda: None
        sys.addaudithook(self._watch)  # which stays: it can not be taken away

    @contextmanager
    def at(self, number: int, folder: Path, happen: Callable[[], None]) -> Iterator[Callable[[], int]]:
        """`happen` before touch `number`, never for 0; gives how many there were."""
        self._folder, self._count, self._at, self._happen = str(folder), 0, number, happen
        try:
            yield lambda: self._count
        finally:
            self._folder = ""

    def _watch(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._folder or event not in TOUCHING or not arguments:
            return
        path = arguments[0]
        if isinstance(path, str | os.PathLike) and str(path).startswith(self._folder):
            self._count += 1
            if self._count == self._at:
                self._happen()
