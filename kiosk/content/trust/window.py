"""A file object for a stored member of a zip file, read in place.

Rules: no read goes beyond the member; a sequential read of the whole member is checked against its CRC-32.
"""

import io
import zlib
from typing import Any, BinaryIO

from kiosk.content.trust.refusals import COPY_AGAIN
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable


class FileWindow(io.RawIOBase):
    """A read-only view of `size` bytes of `file` from the offset `start`; closing it closes `file`."""

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
        """See `io.IOBase.seek`."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """See `io.IOBase.tell`."""
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """See `io.RawIOBase.read`. Raises CarrierRefusedError at the end of a damaged member."""
        left = max(0, self._size - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        self._file.seek(self._start + self._at)
        data = self._file.read(wanted)
        self._take_note(data)
        self._at += len(data)
        return data

    def readinto(self, buffer: Any, /) -> int:
        """See `io.RawIOBase.readinto`."""
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """See `io.IOBase.close`."""
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
