"""The contents of one file on a simulated disk: cached contents, durable contents, and changes not yet durable."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

BLOCK = 4096
SECTOR = 512
"""Number of bytes that a disk writes atomically."""

Survives = Callable[[int], bool]
"""Function that returns whether a change reached the disk before the power cut.

The argument is the number of the change. For a write in sectors, the function is called once per sector.
"""


@dataclass(frozen=True, slots=True)
class Write:
    """Writing `data` to a file at `offset`; ``order`` is the number of this change on the disk."""

    order: int
    offset: int
    data: bytes

    def sectors(self) -> list["Write"]:
        """Split this write at the sector boundaries of the disk."""
        starts = range(self.offset // SECTOR * SECTOR, self.offset + len(self.data), SECTOR)
        pieces = []
        for start in starts:
            first, last = max(start, self.offset), start + SECTOR
            pieces.append(Write(self.order, first, self.data[first - self.offset : last - self.offset]))
        return pieces


@dataclass(frozen=True, slots=True)
class Resize:
    """Truncating or extending a file; ``order`` is the number of this change on the disk."""

    order: int
    length: int


@dataclass(slots=True)
class File:
    """A file: cached contents (`content`), durable contents (`kept`) and changes not yet durable (`waiting`)."""

    content: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    waiting: list[Write | Resize] = field(default_factory=list)

    def change(self, entry: Write | Resize) -> None:
        """Apply the change to the cached contents; the durable contents stay unchanged."""
        _apply(self.content, entry)
        self.waiting.append(entry)

    def synchronise(self) -> None:
        """Apply all waiting changes to the durable contents, as fsync does."""
        for entry in self.waiting:
            _apply(self.kept, entry)
        self.waiting.clear()

    def whole_survivor(self, survives: Survives) -> bytearray:
        """Return what is left after a power cut in which each waiting change is either applied or lost as a whole."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            if survives(entry.order):
                _apply(left, entry)
        return left

    def torn_survivor(self, survives: Survives, chance: Random) -> bytearray:
        """Return what is left after a power cut in which each sector of a waiting write is either applied or lost."""
        left = bytearray(self.kept)
        for entry in self.waiting:
            for piece in entry.sectors() if isinstance(entry, Write) else [entry]:
                if survives(entry.order):
                    _apply(left, piece)
        if len(left) < len(self.content) and chance.random() < 0.5:
            _resize(left, len(self.content))  # the new length reached the disk, but not the data
        return left


def blocks(length: int) -> int:
    """Return the number of bytes that a file with `length` bytes occupies on the disk."""
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
