"""A simulated disk with a write cache, which computes what is left after a power cut.

Rules: The contents of a file are durable after fsync of the file; its name is durable after fsync of the folder. A
rename is atomic. Changes of one name become durable in their order. Every result of a cut is thus a state that a real
file system could have reached. `Survival` selects which unsynchronised changes also survive, because real disks write
back late, early and in any order.
"""

import errno
import os
import pickle
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random
from typing import NoReturn

from tests.power.contents import BLOCK, File, Resize, Survives, Write, blocks

ROOT = 1


class Survival(Enum):
    """Which of the changes without fsync survive a power cut."""

    NOTHING = "nothing"
    PREFIX = "everything up to some moment"
    ANY = "any of it, sector by sector and name by name"


@dataclass(slots=True)
class Folder:
    """A folder: its cached entries (`names`) and its durable entries (`kept`), from name to node number."""

    names: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A changed entry of a folder: `name` leads to the node number `node`, or is removed if `node` is None."""

    folder: int
    name: str
    node: int | None

    def set_in(self, names: dict[str, int]) -> None:
        """Apply this change to `names`, the entries of the folder."""
        if self.node is None:
            names.pop(self.name, None)
        else:
            names[self.name] = self.node


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one or more entries, atomic as a whole; ``order`` is the number of this change on the disk."""

    order: int
    places: tuple[Place, ...]


class Disk:
    """Files and folders by node number; `ROOT` is the root folder. `room`: free bytes, None if unlimited.

    All methods raise OSError, as system calls do.
    """

    def __init__(self) -> None:
        self.nodes: dict[int, File | Folder] = {ROOT: Folder()}
        self.room: int | None = None
        self._changes: list[Change] = []
        self._order = ROOT

    @staticmethod
    def load(image: Path) -> "Disk":
        """Unpickle a disk and start it: its cache then contains the durable files and folders."""
        disk = pickle.loads(image.read_bytes())  # noqa: S301 - the image was written by these tests
        assert isinstance(disk, Disk)
        for node in disk.nodes.values():
            if isinstance(node, Folder):
                node.names = dict(node.kept)
            else:
                node.content = bytearray(node.kept)
        return disk

    def find(self, path: str) -> int:
        """Return the node number of `path`; the root is ``/``."""
        number = ROOT
        for name in filter(None, path.split("/")):
            number = self.folder(number).names.get(name) or _fail(errno.ENOENT)
        return number

    def file(self, number: int) -> File:
        """Return the file with this node number."""
        node = self.nodes[number]
        return node if isinstance(node, File) else _fail(errno.EISDIR)

    def folder(self, number: int) -> Folder:
        """Return the folder with this node number."""
        node = self.nodes[number]
        return node if isinstance(node, Folder) else _fail(errno.ENOTDIR)

    def add(self, path: str, node: File | Folder) -> int:
        """Add the new, empty file or folder `node` at `path`; return its node number."""
        folder, name = self._place(path)
        if name in self.folder(folder).names:
            _fail(errno.EEXIST)
        self._take(_size(node))
        number = self._next()
        self.nodes[number] = node
        self._change(Place(folder, name, number))
        return number

    def remove(self, path: str) -> None:
        """Remove the entry `path`; a folder must be empty."""
        self._give_up(self.find(path))
        self._change(Place(*self._place(path), None))

    def rename(self, old: str, new: str) -> None:
        """Rename `old` to `new`; a file or an empty folder that has the name `new` is replaced."""
        moved, (folder, name) = self.find(old), self._place(new)
        replaced = self.folder(folder).names.get(name)
        if replaced != moved:
            if replaced is not None:
                self._give_up(replaced)
            self._change(Place(*self._place(old), None), Place(folder, name, moved))

    def write(self, number: int, offset: int, data: bytes) -> None:
        """Write `data` into a file, which grows if necessary. Writes nothing if the disk is full."""
        file = self.file(number)
        self._take(blocks(max(len(file.content), offset + len(data))) - _size(file))
        file.change(Write(self._next(), offset, data))

    def resize(self, number: int, length: int) -> None:
        """Truncate a file, or extend it with zero bytes."""
        file = self.file(number)
        self._take(blocks(length) - _size(file))
        file.change(Resize(self._next(), length))

    def synchronise_folder(self, number: int) -> None:
        """Make the entries of a folder durable, but not the contents of its files."""
        done = self._closed(c.order for c in self._changes if any(place.folder == number for place in c.places))
        for place in _places(done):
            place.set_in(self.folder(place.folder).kept)
        orders = {change.order for change in done}
        self._changes = [change for change in self._changes if change.order not in orders]

    def survivors(self, survival: Survival, chance: Random) -> "Disk":
        """Return the disk that a power cut at this moment would leave; before use, start it with `Disk.load`."""
        survives = self._lottery(survival, chance)
        names = {number: dict(node.kept) for number, node in self.nodes.items() if isinstance(node, Folder)}
        for place in _places(self._closed(change.order for change in self._changes if survives(change.order))):
            place.set_in(names[place.folder])
        left = Disk()
        left._order = self._order
        reached = [ROOT]
        for number in reached:
            node = self.nodes[number]
            if isinstance(node, Folder):
                left.nodes[number] = Folder(kept=names[number])
                reached += names[number].values()
            else:
                is_torn = survival is Survival.ANY
                rest = node.torn_survivor(survives, chance) if is_torn else node.whole_survivor(survives)
                left.nodes[number] = File(kept=rest)
        return left

    def _lottery(self, survival: Survival, chance: Random) -> Survives:
        if survival is Survival.NOTHING:
            return lambda _order: False
        if survival is Survival.PREFIX:
            until = chance.choice([0, *self._waiting()])
            return lambda order: order <= until
        share = chance.choice((0.1, 0.5, 0.9, 1.0))
        return lambda _order: chance.random() < share

    def _waiting(self) -> list[int]:
        files = [node for node in self.nodes.values() if isinstance(node, File)]
        bytes_waiting = [entry.order for file in files for entry in file.waiting]
        return sorted(bytes_waiting + [change.order for change in self._changes])

    def _closed(self, orders: Iterable[int]) -> list[Change]:
        """Return the changes numbered `orders`, and all earlier changes of the same names, oldest first."""
        wanted, found, touched = set(orders), [], set()
        for change in reversed(self._changes):
            keys = {(place.folder, place.name) for place in change.places}
            if change.order in wanted or keys & touched:
                touched |= keys
                found.append(change)
        return found[::-1]

    def _change(self, *places: Place) -> None:
        for place in places:
            place.set_in(self.folder(place.folder).names)
        self._changes.append(Change(self._next(), places))

    def _next(self) -> int:
        self._order += 1
        return self._order

    def _take(self, size: int) -> None:
        if self.room is not None:
            if size > self.room:
                _fail(errno.ENOSPC)
            self.room -= size

    def _give_up(self, number: int) -> None:
        node = self.nodes[number]
        if isinstance(node, Folder) and node.names:
            _fail(errno.ENOTEMPTY)
        self._take(-_size(node))

    def _place(self, path: str) -> tuple[int, str]:
        folder, _, name = path.rpartition("/")
        return self.find(folder), name


def _places(changes: Iterable[Change]) -> Iterable[Place]:
    return (place for change in changes for place in change.places)


def _size(node: File | Folder) -> int:
    return BLOCK if isinstance(node, Folder) else blocks(len(node.content))


def _fail(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))
