"""A read-only file object for one uncompressed member of a zip file, without extracting it.

Rules: no read goes beyond the member. If the whole member is read sequentially, its CRC-32 is checked.
"""

import io
import zlib
from typing import Any, BinaryIO

from kiosk.content.trust.refusals import COPY_AGAIN
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable


class FileWindow(io.RawIOBase):
    """A read-only view of `size` bytes of `file` from the offset `start`; closing the view closes `file`."""

    def __init__(self, file: BinaryIO, name: str, start: int, size: int, crc: int) -> None:
        super().__init__()
        self._file = file
        self._name = name
        self._start = start
        self._size = size
        self._crc = crc
        self._at = 0
        self._summed = 0
        self._sum = 0

    def readable(self) -> bool:
        """Always True."""
        return True

    def seekable(self) -> bool:
        """Always True."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Set the position within the member; see `io.IOBase.seek`."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """Return the position within the member; see `io.IOBase.tell`."""
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """Read at most `size` bytes of the member; see `io.RawIOBase.read`.

        Raises CarrierRefusedError at the end of the member if its CRC-32 is wrong.
        """
        left = max(0, self._size - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        self._file.seek(self._start + self._at)
        data = self._file.read(wanted)
        self._take_note(data)
        self._at += len(data)
        return data

    def readinto(self, buffer: Any, /) -> int:
        """Read bytes of the member into `buffer`; see `io.RawIOBase.readinto`."""
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the view and `file`; see `io.IOBase.close`."""
        try:
            self._file.close()
        finally:
            super().close()

    def _take_note(self, data: bytes) -> None:
        if self._at != self._summed or not data:
            return
        self._sum = zlib.crc32(data, self._sum)
        self._summed += len(data)
        if self._summed == self._size and self._sum != self._crc:
            message = translatable("Staff", "{file} in the zip file is damaged: its checksum is wrong.")
            raise CarrierRefusedError(message, COPY_AGAIN, file=shown(self._name))
