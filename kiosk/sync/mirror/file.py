"""A file on the mirror, read where somebody looks into it, and nowhere else.

Rules: only a part of the file is asked for at a time and only the last part is kept; nothing read here is proved by
anything but its place: whoever installs a pack fetches it whole and holds it against its signature.
"""

import io
from collections.abc import Callable
from typing import Any

BLOCK = 64 * 1024
"""Bytes that are asked for at least: most heads and most directories of packs are smaller."""
Fetch = Callable[[int, int], bytes]
"""Takes the first byte and how many, and gives exactly those. Raises MirrorError."""


class MirrorFile(io.RawIOBase):
    """`size` bytes that `fetch` brings."""

    def __init__(self, size: int, fetch: Fetch) -> None:
        super().__init__()
        self._size = size
        self._fetch = fetch
        self._at = 0
        self._start = 0
        self._block = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """See `io.IOBase.seek`."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """See `io.IOBase.tell`."""
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """See `io.RawIOBase.read`; never less than there is. Raises MirrorError."""
        left = max(0, self._size - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        if not self._start <= self._at <= self._at + wanted <= self._start + len(self._block):
            count = min(self._size, max(wanted, BLOCK))
            self._start = min(self._at, self._size - count)
            self._block = self._fetch(self._start, count)
        place = self._at - self._start
        self._at += wanted
        return self._block[place : place + wanted]

    def readinto(self, buffer: Any, /) -> int:
        """See `io.RawIOBase.readinto`."""
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)
