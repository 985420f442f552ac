"""A seekable file on the mirror; only the parts that are read are fetched.

Rules: One part is requested at a time, and only the last requested part is cached. Parts are not verified. To install
a pack, the kiosk therefore downloads the whole file and compares it with the signed hash.
"""

import io
from collections.abc import Callable
from typing import Any

BLOCK = 64 * 1024
"""Minimum number of bytes per request; most manifests and directories of packs are smaller."""
Fetch = Callable[[int, int], bytes]
"""Type of a function that takes an offset and a count, and returns exactly these bytes. Raises MirrorError."""


class MirrorFile(io.RawIOBase):
    """A read-only file of `size` bytes whose contents are fetched by `fetch` when they are read."""

    def __init__(self, size: int, fetch: Fetch) -> None:
        super().__init__()
        self._size = size
        self._fetch = fetch
        self._at = 0
        self._start = 0
        self._block = b""

    def readable(self) -> bool:
        """Always True."""
        return True

    def seekable(self) -> bool:
        """Always True."""
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
        """See `io.RawIOBase.read`; returns fewer bytes than requested only at the end. Raises MirrorError."""
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
