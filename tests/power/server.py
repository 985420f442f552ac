"""Serves the file system of the power-cut tests: a `Disk` mounted with FUSE, whose power is cut at some operations.

Rules: The server is single-threaded, so every operation is before or after a cut. Operations that change or
synchronise something are counted. At a cut the server writes to a file what the disk would contain after the cut,
reports the cut, and blocks until a message allows it to continue. Meanwhile the program can acknowledge no operation
that the cut would lose.

Observed on Linux 6.18 with libfuse 3.17 and SQLite 3.53:

* SQLite maps its ``-shm`` as shared memory. FUSE allows that unless the file is opened with ``direct_io``; with that
  flag SQLite fails with "disk I/O error" at the first statement of a WAL database. Therefore the page cache stays on.
  It writes through (write-back caching is off unless a server enables it): every ``write`` of a program is an
  operation here. Only the pages of the mapped ``-shm`` stay in the kernel's cache, and SQLite needs none of them
  after a cut.
* The process that uses the mount must not run the server, and no process may access the mount while the server
  blocks.
* The kernel implements ``flock`` and ``fcntl`` locks, because this file system does not.
* ``hard_remove`` is set: otherwise libfuse renames a removed open file to a hidden name, which would survive the cut.
  ``fstat`` and ``ftruncate`` of such a file then need the file's node number instead of the path. mfusepy drops that
  number; `_Mount` passes it on.
* A loop device can use a file of this file system; the device's block writes arrive as ``write``, and its flushes as
  ``fsync``.
"""

# ruff: noqa: ARG002 - the kernel passes arguments that this simulated file system does not need

import errno
import json
import os
import pickle
import stat
from pathlib import Path
from random import Random
from typing import Any

import mfusepy

from tests.power.contents import BLOCK, File
from tests.power.disk import Disk, Folder, Survival
from tests.power.line import Line

_PLENTY = 100_000_000
"""Free bytes that an unlimited disk reports: enough to install a pack, but too few for the record's reserve file."""


class PowerFileSystem(mfusepy.Operations):
    """Implements the FUSE operations on a `Disk`, and makes the scheduled cuts."""

    use_ns = True

    def __init__(self, disk: Disk, line: Line) -> None:
        self._disk = disk
        self._line = line
        self._cuts: list[dict[str, Any]] = []
        self._done = 0
        self._told_room: int | None = None

    def init(self, path: str) -> None:
        self._line.say("mounted")

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        number = fh or self._disk.find(path)
        node = self._disk.nodes[number]
        if isinstance(node, Folder):
            return {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2, "st_ino": number}
        size = len(node.content)
        return {"st_mode": stat.S_IFREG | 0o644, "st_nlink": 1, "st_ino": number, "st_size": size}

    def statfs(self, path: str) -> dict[str, int]:
        room = self._told_room if self._told_room is not None else self._disk.room
        free = (_PLENTY if room is None else room) // BLOCK
        blocks = 2 * _PLENTY // BLOCK
        return {"f_bsize": BLOCK, "f_frsize": BLOCK, "f_blocks": blocks, "f_bavail": free, "f_bfree": free}

    def readdir(self, path: str, fh: int) -> list[str]:
        return [".", "..", *self._disk.folder(fh).names]

    def opendir(self, path: str) -> int:
        return self._disk.find(path)

    def open(self, path: str, flags: int) -> int:
        number = self._disk.find(path)
        if flags & os.O_TRUNC:
            self.truncate(path, 0, number)
        return number

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        return bytes(self._disk.file(fh).content[offset : offset + size])

    def create(self, path: str, mode: int, fi: Any = None) -> int:
        self._count()
        return self._disk.add(path, File())

    def mkdir(self, path: str, mode: int) -> None:
        self._count()
        self._disk.add(path, Folder())

    def unlink(self, path: str) -> None:
        self._count()
        self._disk.remove(path)

    def rmdir(self, path: str) -> None:
        self._count()
        self._disk.remove(path)

    def rename(self, old: str, new: str) -> None:
        self._count()
        self._disk.rename(old, new)

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        self._count()
        self._disk.write(fh, offset, data)
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> None:
        self._count()
        self._disk.resize(fh or self._disk.find(path), length)

    def fallocate(self, path: str, mode: int, offset: int, size: int, fh: int) -> None:
        if mode:
            raise OSError(errno.EOPNOTSUPP, "")
        self._count()
        self._disk.resize(fh, max(len(self._disk.file(fh).content), offset + size))

    def fsync(self, path: str, datasync: int, fh: int) -> None:
        self._count()
        self._disk.file(fh).synchronise()

    def fsyncdir(self, path: str, datasync: int, fh: int) -> None:
        self._count()
        self._disk.synchronise_folder(fh)

    def chmod(self, path: str, mode: int) -> None:
        """Do nothing: this file system has no permissions."""

    def chown(self, path: str, uid: int, gid: int) -> None:
        """Do nothing: this file system has no owners."""

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> None:
        """Do nothing: this file system has no timestamps."""

    def setxattr(self, path: str, name: str, value: bytes, options: int, position: int = 0) -> None:
        """Run a command of the test: schedule cuts, cut now, limit the free space, or set the reported free space."""
        told = json.loads(value)
        match name:
            case "user.room":
                self._disk.room = told
            case "user.told-room":
                self._told_room = told
            case "user.cut":
                self._leave(told)
            case "user.cuts":
                self._cuts, self._done = told, 0

    def getxattr(self, path: str, name: str, position: int = 0) -> bytes:
        """Return the number of operations since cuts were scheduled."""
        if name != "user.operations":
            raise OSError(mfusepy.ENOATTR, "")
        return str(self._done).encode()

    def _count(self) -> None:
        self._done += 1
        if self._cuts and self._done >= self._cuts[0]["operation"]:
            cut = self._cuts.pop(0)
            self._leave(cut)
            self._line.say({"cut": cut})
            self._line.hear()

    def _leave(self, cut: dict[str, Any]) -> None:
        left = self._disk.survivors(Survival[cut["survival"]], Random(cut["seed"]))
        Path(cut["image"]).write_bytes(pickle.dumps(left))


class _Mount(mfusepy.FUSE):  # type: ignore[misc]
    """FUSE mount that, unlike mfusepy's, passes the handle of an open file (its node number) to the file system.

    `getattr` and `truncate` need the handle: after a file was deleted while open, its path leads to no file.
    """

    def getattr_fuse_3(self, path: bytes, buf: Any, fip: Any) -> int:
        return self.fgetattr(path, buf, fip)

    def truncate_fuse_3(self, path: bytes, length: int, fip: Any) -> int:
        return self.ftruncate(path, length, fip)


def serve(line: Line, folder: str, image: str) -> None:
    """Load the disk from `image` and serve it at the mount point `folder` until it is unmounted."""
    system = PowerFileSystem(Disk.load(Path(image)), line)
    _Mount(system, folder, foreground=True, nothreads=True, hard_remove=True, use_ino=True, fsname="power-test")
