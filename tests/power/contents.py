"""The contents of one file: cached, durable, and the changes between the two."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

BLOCK = 4096
SECTOR = 512
"""Bytes that a disk writes atomically."""

Survives = Callable[[int], bool]
"""Decides whether the change with this order number, or the next sector of that change, reached the disk."""


@dataclass(frozen=True, slots=True)
class Write:
    """A write to a file."""

    order: int
    offset: int
    data: bytes

    def sectors(self) -> list["Write"]:
        """The same write split at sector boundaries."""
        starts = range(self.offset // SECTOR * SECTOR, self.offset + len(self.data), SECTOR)
        pieces = []
        for start in starts:
            first, last = max(start, self.offset), start + SECTOR
            pieces.append(Write(self.order, first, self.data[first - self.offset : last - self.offset]))
        return pieces


@dataclass(frozen=True, slots=True)
class Resize:
    """A truncation or extension of a file."""

    order: int
    length: int


@dataclass(slots=True)
class File:
    """A file: cached contents (`content`), durable contents (`kept`) and unsynchronised changes (`waiting`)."""

    content: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    waiting: list[Write | Resize] = field(default_factory=list)

    def change(self, entry: Write | Resize) -> None:
        """Apply the change to the cached contents."""
        _apply(self.content, entry)
        self.waiting.append(entry)

    def synchronise(self) -> None:
        """Apply the waiting changes to the durable contents."""
        for entry in self.waiting:
            _apply(self.kept, entry)
        self.waiting.clear()

    def whole_survivor(self, survives: Survives) -> bytearray:
        """Durable contents after a power cut in which each change is applied or lost as a whole."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            if survives(entry.order):
                _apply(left, entry)
        return left

    def torn_survivor(self, survives: Survives, chance: Random) -> bytearray:
        """Durable contents after a power cut in which each sector is applied or lost."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            for piece in entry.sectors() if isinstance(entry, Write) else [entry]:
                if survives(entry.order):
                    _apply(left, piece)
        if len(left) < len(self.content) and chance.random() < 0.5:
            _resize(left, len(self.content))  # the new length reached the disk, the data did not
        return left


def blocks(length: int) -> int:
    """Bytes that a file of `length` occupies on the disk."""
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
