"""The bytes of one file, as programs see them and as the disk has them, and what lies between."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

BLOCK = 4096
SECTOR = 512
"""Bytes that a disk writes wholly or not at all."""

Survives = Callable[[int], bool]
"""Whether the change of that order reached the disk; asked anew for every sector."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put into a file."""

    order: int
    offset: int
    data: bytes

    def sectors(self) -> list["Write"]:
        """The same bytes in pieces that reach the disk one by one."""
        starts = range(self.offset // SECTOR * SECTOR, self.offset + len(self.data), SECTOR)
        pieces = []
        for start in starts:
            first, last = max(start, self.offset), start + SECTOR
            pieces.append(Write(self.order, first, self.data[first - self.offset : last - self.offset]))
        return pieces


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut or lengthened."""

    order: int
    length: int


@dataclass(slots=True)
class File:
    """A file with a cache."""

    content: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    waiting: list[Write | Resize] = field(default_factory=list)

    def change(self, entry: Write | Resize) -> None:
        """Do it in the cache."""
        _apply(self.content, entry)
        self.waiting.append(entry)

    def synchronise(self) -> None:
        """Do on the disk what waits."""
        for entry in self.waiting:
            _apply(self.kept, entry)
        self.waiting.clear()

    def whole_survivor(self, survives: Survives) -> bytearray:
        """The bytes on the disk after a cut, in which each change came through or did not."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            if survives(entry.order):
                _apply(left, entry)
        return left

    def torn_survivor(self, survives: Survives, chance: Random) -> bytearray:
        """The bytes on the disk after a cut, in which each sector came through or did not."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            for piece in entry.sectors() if isinstance(entry, Write) else [entry]:
                if survives(entry.order):
                    _apply(left, piece)
        if len(left) < len(self.content) and chance.random() < 0.5:
            _resize(left, len(self.content))  # the length reached the disk, the bytes did not
        return left


def blocks(length: int) -> int:
    """Bytes that a file of `length` takes on the disk."""
    return -(-length // BLOCK) * BLOCK


def _apply(content: bytearray, entry: Write | Resize) -> None:
    if isinstance(entry, Write):
        _resize(content, max(len(content), entry.offset))
        content[entry.offset : entry.offset + len(entry.data)] = entry.data
    else:
        _resize(content, entry.length)


def _resize(content: bytearray, length: int) -> None:
    del content[length:]
    content.extend(bytes(length - len(content)))
