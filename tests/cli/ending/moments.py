"""Calls a function in this process just before the n-th access to a file."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TOUCHING = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"})


class Moments:
    """Counts file accesses below a folder by means of Python's audit events; calls a function before one of them."""

    def __init__(self) -> None:
        self._folder = ""
        self._count = self._at = 0
        self._happen: Callable[[], None] = lambda: None
        sys.addaudithook(self._watch)  # stays for the whole process, because audit hooks cannot be removed

    @contextmanager
    def at(self, number: int, folder: Path, happen: Callable[[], None]) -> Iterator[Callable[[], int]]:
        """Within the ``with`` block, call `happen` just before the access with this number below `folder` (0: never).

        The context value is a function that returns the number of accesses so far.
        """
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
