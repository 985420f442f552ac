"""The objects of all backups in one folder, each once, under the SHA-256 of its contents.

Rules: A file gets its name after it was synchronized and read again. It is never changed, and is deleted only when no
backup lists it, so an interrupted backup cannot damage an older one.
"""

import errno
import hashlib
import os
from collections.abc import Set as AbstractSet
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.backup.faults import BackupError

_HEX = 64
_DIRECTORY = 2


class Pool:
    """The pool in `folder`, which is created when the first object is added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names = {
            file.name
            for part in (folder.iterdir() if folder.is_dir() else ())
            if part.is_dir()
            for file in part.iterdir()
            if len(file.name) == _HEX
        }

    def __contains__(self, sha256: str) -> bool:
        return sha256 in self._names

    def __len__(self) -> int:
        return len(self._names)

    def size(self, sha256: str) -> int:
        """Return the size in bytes of an object of the pool. Raises OSError."""
        return self.file(sha256).stat().st_size

    def repair(self, data: bytes) -> None:
        """Write an object again whose file is damaged. Raises BackupError or OSError."""
        self._names.discard(hashlib.sha256(data).hexdigest())
        self.add(data)

    def add(self, data: bytes) -> str:
        """Add an object unless it is there; return its SHA-256. Raises BackupError or OSError."""
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in self._names:
            file = self.file(sha256)
            durable.make_folder(file.parent)
            durable.write_file(file, data)
            if sha256_of_file(file) != sha256:
                file.unlink()
                cure = "Check this disk, or name another one with --to."
                raise BackupError("{file} has other contents than were written.", cure, file=str(file))
            self._names.add(sha256)
        return sha256

    def read(self, sha256: str) -> bytes:
        """Return the object with this SHA-256. Raises BackupError if it is missing or damaged, or OSError."""
        file = self.file(sha256)
        try:
            data = file.read_bytes()
        except OSError as error:
            if error.errno not in {errno.ENOENT, errno.EIO}:
                raise
            data = b""
        if hashlib.sha256(data).hexdigest() != sha256:
            cure = "Name an older backup with --generation, or another copy of the folder."
            raise BackupError("{file} of the backup is missing or damaged.", cure, file=str(file))
        return data

    def sweep(self, listed: AbstractSet[str]) -> int:
        """Delete the objects that are not `listed`; return their number. Raises OSError."""
        useless = self._names - listed
        for sha256 in useless:
            self.file(sha256).unlink(missing_ok=True)
        self._names -= useless
        return len(useless)

    def file(self, sha256: str) -> Path:
        """Return where the object with this SHA-256 is, or would be."""
        return self.folder / sha256[:_DIRECTORY] / sha256


def sha256_of_file(file: Path) -> str:
    """Return the SHA-256 of a file's contents as they are on the disk, not in the system's cache if avoidable."""
    with file.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(stream, "sha256").hexdigest()
