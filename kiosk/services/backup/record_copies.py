"""Copies of the record on sticks, for the day when the kiosk is lost with its disk.

Rules: a copy has its name only after the stick gave back what was written to it; the code that opens it is told once,
to whoever made it, and kept nowhere; what is plain lies in a folder of the kiosk's own disk for as long as it takes;
older copies go only when somebody has written down the code of a newer one, and never another kiosk's. No link on a
stick is gone through. Safe to use beside the thread that records.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from kiosk.content.packs import staging
from kiosk.domain.errors import CopyRefusedError, DiskFullError, ExportError
from kiosk.domain.machine.clocks import Clock
from kiosk.domain.machine.drives import Drive, Drives
from kiosk.domain.ports import Progress
from kiosk.durable import sync_folder, written
from kiosk.services.backup.copy_contents import LARGEST_BESIDE, ROOT, SETTINGS, packed, size_of
from kiosk.services.backup.copy_names import FOLDER, copies_in, name_of
from kiosk.services.backup.passing import passing_folder
from kiosk.services.backup.sealing import new_code, seal, unseal
from kiosk.services.stick_folders import explained, folder_on, own_disk, require_present

KEPT = 3
"""Copies of one kiosk that stay on a stick."""
STEP = 1 << 20
"""Bytes between two looks at whether somebody wants it to stop; so many wait for the stick at most."""


@dataclass(frozen=True, slots=True)
class NewCopy:
    """A copy that was made. ``code`` opens it, and nobody will ever be told it again."""

    name: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Files of the kiosk. ``passing``: a folder of its own disk that is there only while a copy is made."""

    record: Path
    settings: Path
    root: Path
    passing: Path


class _StoppedError(Exception):
    """Somebody wants it to stop."""


class RecordCopies:
    """Makes copies. ``back_up``: puts a whole, verified copy of the record at a path; returns its last sequence."""

    def __init__(
        self, kiosk: str, files: OwnFiles, back_up: Callable[[Path], int], clock: Clock, drives: Drives
    ) -> None:
        """`kiosk`: what tells kiosks apart on a stick."""
        self._kiosk = kiosk
        self._files = files
        self._back_up = back_up
        self._clock = clock
        self._drives = drives

    def make(self, drive: Drive, progress: Progress) -> NewCopy | None:
        """Put a new copy on the stick; None when `progress` stopped it, and then nothing is there.

        Raises ExportError, RecordError; then nothing is there either.
        """
        require_present(self._drives, drive)
        try:
            return self._make(drive, progress)
        except _StoppedError:
            return None

    def _make(self, drive: Drive, progress: Progress) -> NewCopy:
        try:
            self._require_room()
            with passing_folder(self._files.passing) as folder:
                record = folder / "record"
                sequence = self._back_up(record)
                beside = self._beside()
                name = name_of(self._kiosk, sequence, self._clock.now().wall)
                return self._put(drive, name, _Plain(record, beside, progress))
        except DiskFullError as error:
            raise _full() from error
        except OSError as error:  # what fails on the stick was explained
            raise own_disk(error) from error

    def _require_room(self) -> None:
        size = sum(part.stat().st_size for part in (self._files.record, _log_of(self._files.record)) if part.exists())
        if shutil.disk_usage(self._files.record.parent).free < size + staging.SPARE_BYTES:
            raise _full()

    def _beside(self) -> Mapping[str, bytes]:
        files = {SETTINGS: self._files.settings, ROOT: self._files.root}
        found = {name: file.read_bytes() for name, file in files.items() if file.is_file()}
        return {name: data for name, data in found.items() if len(data) <= LARGEST_BESIDE}

    def _put(self, drive: Drive, name: str, plain: "_Plain") -> NewCopy:
        code = new_code()
        require_present(self._drives, drive)  # its place lies on the kiosk's own disk once it was pulled
        try:
            folder = folder_on(drive.place, FOLDER)
            for left in folder.glob(f".{self._kiosk}-*.part"):  # of a copy that the power cut off
                left.unlink()
            _require_room_on(folder, plain.size)
            with written(folder / name) as stream:
                seal(plain.told(), _sinking(stream), code)
                stream.flush()
                os.fsync(stream.fileno())
                require_present(self._drives, drive)
                plain.compare(Path(stream.name), code)
            require_present(self._drives, drive)
        except OSError as error:
            raise explained(error, FOLDER) from error
        return NewCopy(name, code)

    def keep_newest(self, drive: Drive) -> int:
        """The code of the newest copy is on paper: drop the oldest of this kiosk's; how many went.

        Raises ExportError.
        """
        require_present(self._drives, drive)
        try:
            folder = folder_on(drive.place, FOLDER)
            old = [copy for copy in copies_in(folder) if copy.kiosk == self._kiosk][KEPT:]
            for copy in old:
                copy.file.unlink(missing_ok=True)
            sync_folder(folder)
        except OSError as error:
            raise explained(error, FOLDER) from error
        return len(old)

    def discard(self, drive: Drive, copy: NewCopy) -> None:
        """Nobody will ever know the code: take the copy away again, if it can be."""
        try:
            require_present(self._drives, drive)
            (folder_on(drive.place, FOLDER) / copy.name).unlink(missing_ok=True)
        except (OSError, ExportError):
            return


class _Plain:
    """What goes into a copy, told as far as it has come: written to the stick, then read from it."""

    def __init__(self, record: Path, beside: Mapping[str, bytes], progress: Progress) -> None:
        self._record = record
        self._beside = beside
        self._progress = progress
        self.size = size_of(record, beside)
        self._hash = hashlib.sha256()
        self._done = self._told = 0

    def told(self) -> Iterator[bytes]:
        """The plain text, once. Raises ExportError for the kiosk's own disk."""
        blocks = packed(self._record, self._beside)
        while True:
            try:
                block = next(blocks, None)
            except OSError as error:
                raise own_disk(error) from error
            if block is None:
                return
            self._hash.update(block)
            yield block
            self._step(len(block))

    def compare(self, file: Path, code: str) -> None:
        """Raises ExportError unless `file` opens with `code` and gives what was told."""
        read = hashlib.sha256()

        def look(block: bytes) -> None:
            read.update(block)
            self._step(len(block))

        with file.open("rb") as stream:
            _forget(stream.fileno())
            try:
                unseal(stream, look, code, file.name)
            except CopyRefusedError as error:
                raise _untrue() from error
        if read.digest() != self._hash.digest():
            raise _untrue()

    def _step(self, size: int) -> None:
        self._done += size
        if self._done - self._told >= STEP or self._done >= 2 * self.size:
            self._told = self._done
            if not self._progress(min(self._done, 2 * self.size), 2 * self.size):
                raise _StoppedError


def _require_room_on(folder: Path, size: int) -> None:
    """Raises OSError where a sealed file of `size` bytes will not fit, before a slow stick is filled for nothing."""
    usage = shutil.disk_usage(folder)
    if usage.total > 0 and usage.free < size + size // 1000 + STEP // 16:  # some drivers tell nothing
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _sinking(stream: BinaryIO) -> Callable[[bytes], object]:
    """Writes to `stream` so that no more than `STEP` bytes wait for the stick."""
    waiting = 0

    def write(data: bytes) -> None:
        nonlocal waiting
        stream.write(data)
        waiting += len(data)
        if waiting >= STEP:
            stream.flush()
            os.fsync(stream.fileno())
            waiting = 0

    return write


def _forget(descriptor: int) -> None:
    """Ask the system to read from the stick again, not from its memory, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _log_of(record: Path) -> Path:
    return record.with_name(f"{record.name}-wal")


def _full() -> ExportError:
    return ExportError(
        "The kiosk's own disk has too little room to make a copy.",
        "The stick is not to blame: the self-check says what to do about the disk.",
    )


def _untrue() -> ExportError:
    return ExportError("The stick gave back something else than was written.", "Use another stick.")
