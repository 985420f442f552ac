"""Reads the rows of a damaged SQLite file from its pages, without SQLite.

Source: the SQLite file format (https://sqlite.org/fileformat2.html), §1.3 (header), §1.6 (b-tree pages) and §4
(write-ahead log).
Rules: every page is scanned, whether the b-tree refers to it or not. Committed pages of the write-ahead log replace
those of the file. Parts that cannot be decoded are skipped without an error. The caller has to validate the rows,
because pages that SQLite has freed may contain outdated rows.
"""

import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.storage.salvage.row_format import DamagedRowError, Row, columns, varint

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_DEFAULT_SIZE = 4096
_SIZES = {1 << power for power in range(9, 17)}
_TABLE_LEAF = 0x0D
_KINDS = {0x02, 0x05, 0x0A, _TABLE_LEAF}
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_WAL_HEADER, _FRAME_HEADER = 32, 24
_LARGEST_ROW = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cell:
    """Location of a table row: page number (from 1), offset in the page, and rowid."""

    page: int
    offset: int
    rowid: int


class Pages:
    """The pages of one database file, which is open until `close`. Raises OSError if the file cannot be read."""

    def __init__(self, file: Path) -> None:
        self._file: BinaryIO = file.open("rb")
        self._log: BinaryIO | None = None
        self._frames: dict[int, int] = {}
        try:
            head = self._file.read(_HEADER)
            is_sound = len(head) == _HEADER and head.startswith(_MAGIC)
            self.size = _page_size(head) if is_sound else _DEFAULT_SIZE
            self._usable = self.size - head[20] if is_sound else self.size
            with suppress(OSError):
                self._log = file.with_name(f"{file.name}-wal").open("rb")
            if self._log is not None:
                self._frames = self._committed(self._log)
            self._in_file = os.fstat(self._file.fileno()).st_size // self.size
            promised = int.from_bytes(head[28:32], "big") if is_sound else self._in_file
            self.count = max(self._in_file, *self._frames, 0)
            self.missing = max(0, promised - self.count)
            """Number of pages that the header counts but the file lacks."""
            self.unreadable = self.missing
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file and its write-ahead log."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def _committed(self, log: BinaryIO) -> dict[int, int]:
        """Return the offset in `log` of the newest committed state of each page, by page number.

        Only the part of the log before the first wrong checksum is used.
        """
        head = log.read(_WAL_HEADER)
        if len(head) < _WAL_HEADER:
            return {}
        magic, _, size = struct.unpack(">III", head[:12])
        if magic not in _WAL_MAGIC or size not in _SIZES:
            return {}
        order = ">" if magic & 1 else "<"
        if _checksum(order, head[:24], (0, 0)) != struct.unpack(">II", head[24:]):
            return {}
        self.size = size
        salt, sums = head[16:24], struct.unpack(">II", head[24:])
        committed: dict[int, int] = {}
        pending: dict[int, int] = {}
        offset = _WAL_HEADER
        while len(frame := log.read(_FRAME_HEADER + size)) == _FRAME_HEADER + size:
            sums = _checksum(order, frame[_FRAME_HEADER:], _checksum(order, frame[:8], sums))
            if frame[8:16] != salt or sums != struct.unpack(">II", frame[16:24]):
                break
            page, is_commit = struct.unpack(">II", frame[:8])
            pending[page] = offset + _FRAME_HEADER
            if is_commit:
                committed.update(pending)
                pending.clear()
            offset += len(frame)
        return committed

    def page(self, number: int) -> bytes | None:
        """Return the contents of page `number` (from 1); None if the page is missing or unreadable."""
        stream, offset = self._file, (number - 1) * self.size
        if number in self._frames and self._log is not None:
            stream, offset = self._log, self._frames[number]
        try:
            stream.seek(offset)
            data = stream.read(self.size)
        except (OSError, ValueError):
            return None
        return data if len(data) == self.size else None

    def cells(self) -> Iterator[Cell]:
        """Yield the location of every row of every table, page by page.

        Counts missing and undecodable pages in ``unreadable``.
        """
        self.unreadable = self.missing
        for number in range(1, self.count + 1):
            data = self.page(number)
            start = _HEADER if number == 1 else 0
            if data is not None and data[start] == _TABLE_LEAF:
                yield from self._cells_of(number, data, start)
            elif data is None or not (data[start] in _KINDS or self._is_overflow(data)):
                self.unreadable += 1

    def _is_overflow(self, data: bytes) -> bool:
        """Return whether `data` can be an overflow page of a long row.

        Such a page begins with the number of the next overflow page, or 0.
        """
        return int.from_bytes(data[:4], "big") <= self.count and any(data)

    def _cells_of(self, number: int, data: bytes, start: int) -> Iterator[Cell]:
        count = int.from_bytes(data[start + 3 : start + 5], "big")
        for place in range(start + 8, min(start + 8 + 2 * count, self.size - 1), 2):
            offset = int.from_bytes(data[place : place + 2], "big")
            try:
                _, behind = varint(data, offset)
                rowid, _ = varint(data, behind)
            except DamagedRowError:
                continue
            yield Cell(number, offset, rowid - (1 << 64) if rowid >> 63 else rowid)

    def row(self, cell: Cell) -> Row:
        """Return the column values of the row at `cell`, as stored. Raises DamagedRowError if that fails."""
        data = self.page(cell.page)
        if data is None:
            raise DamagedRowError("its page is gone")
        length, behind = varint(data, cell.offset)
        _, behind = varint(data, behind)
        if not 0 < length <= _LARGEST_ROW:
            raise DamagedRowError("its length is impossible")
        local = self._local(length)
        payload = bytearray(data[behind : behind + local])
        if local < length:
            following = int.from_bytes(data[behind + local : behind + local + 4], "big")
            self._append_overflow(payload, following, length)
        if len(payload) != length:
            raise DamagedRowError("it is cut short")
        return columns(bytes(payload))

    def _local(self, length: int) -> int:
        """Return how many bytes of a row are on its own page; the rest is on overflow pages (file format §1.6).

        `length`: size of the whole row in bytes.
        """
        usable = self._usable
        if length <= usable - 35:
            return length
        least = (usable - 12) * 32 // 255 - 23
        fitting = least + (length - least) % (usable - 4)
        return fitting if fitting <= usable - 35 else least

    def _append_overflow(self, payload: bytearray, following: int, length: int) -> None:
        for _ in range(length // (self._usable - 4) + 1):
            data = self.page(following) if following else None
            if data is None:
                return
            payload += data[4 : 4 + min(self._usable - 4, length - len(payload))]
            following = int.from_bytes(data[:4], "big")
            if len(payload) == length:
                return


def _page_size(head: bytes) -> int:
    size = int.from_bytes(head[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size in _SIZES else _DEFAULT_SIZE


def _checksum(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    """Return the checksum of `data` in a write-ahead log (file format §4.2), continued from `sums`."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
