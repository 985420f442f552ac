"""Encrypted copies of the record, the names and own lessons on sticks, in case the kiosk is lost with its disk.

Rules: A copy gets its final name only after it was read back from the stick and compared. The code that decrypts the
copy is returned once and stored nowhere. Unencrypted data exists only in a temporary folder on the kiosk's own disk.
Older copies of this kiosk are deleted only after the code of a newer copy was written down. Copies of other kiosks
are never deleted. No link on a stick is followed. While a copy is made, other threads can record events; therefore
backups of the databases are copied instead of the files. Other files of the studio are read once, straight to the
stick. Each copy with names is listed until it is deleted, because
deleting a person does not change copies. `keep_newest` also deletes older copies that contain deleted names.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from kiosk.content.packs import staging
from kiosk.domain.errors import CopyRefusedError, DiskFullError, ExportError, RecordError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.durable import sync_folder, written
from kiosk.services.backup.copied_names import NO_NAMES, CopiedNames
from kiosk.services.backup.copied_studio import DATABASE, studio_files
from kiosk.services.backup.copy_contents import LARGEST_BESIDE, NAMES, RECORD, ROOT, SETTINGS, packed, size_of
from kiosk.services.backup.copy_names import FOLDER, copies_in, name_of
from kiosk.services.backup.passing import passing_folder
from kiosk.services.backup.sealing import new_code, seal, unseal
from kiosk.services.stick_folders import explained, folder_on, own_disk, require_present

KEPT = 3
"""Number of copies of one kiosk that stay on a stick when older ones are deleted."""
STEP = 1 << 20
"""Number of bytes after which `progress` is called again, and after which the file on the stick is fsynced again."""


@dataclass(frozen=True, slots=True)
class NewCopy:
    """A new copy. ``code`` decrypts it and cannot be recovered later."""

    name: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Paths of the kiosk's own files.

    ``names``: the file ``people.db``. ``passing``: temporary folder on the kiosk's disk; it exists only while a copy
    is made. ``studio``: folder of the commune's own lessons; None if they are not copied.
    """

    record: Path
    names: Path
    settings: Path
    root: Path
    passing: Path
    studio: Path | None = None


class _StoppedError(Exception):
    """Raised when `progress` returns False, to stop the copying."""


class RecordCopies:
    """Makes encrypted copies of the record on sticks.

    ``back_up``: writes a verified backup of the record to a path and returns the number of its last event.
    """

    def __init__(  # noqa: PLR0913 - one parameter per part of the kiosk
        self,
        kiosk: str,
        files: OwnFiles,
        back_up: Callable[[Path], int],
        clock: Clock,
        drives: Drives,
        *,
        names: CopiedNames = NO_NAMES,
        back_up_studio: Callable[[Path], bool] = lambda _file: False,
    ) -> None:
        """`kiosk`: prefix of file names that identifies the kiosk on a stick.

        `back_up_studio`: writes a verified backup of ``studio.db`` to a path; returns False if there is none.
        """
        self._back_up_studio = back_up_studio
        self._names = names
        self._kiosk = kiosk
        self._files = files
        self._back_up = back_up
        self._clock = clock
        self._drives = drives

    def make(self, drive: Drive, progress: Progress) -> NewCopy | None:
        """Write a new copy to the stick; return None if `progress` returned False.

        Raises ExportError, RecordError. A stopped or failed copy is deleted from the stick.
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
                names, record, studio = folder / "names", folder / "record", folder / "studio"
                with self._names.unchanged():
                    databases = {NAMES: names} if self._names.back_up(names) else {}
                    sequence = self._back_up(record)
                versions = {DATABASE: studio} if self._back_up_studio(studio) else {}
                now = self._clock.now().wall
                copy = SealedCopy(name_of(self._kiosk, sequence, now), drive.label, sequence, now)
                files = {**databases, RECORD: record, **versions, **self._studio()}
                plain = _Plain(files, self._beside(), progress)
                with self._listed(copy) if databases else nullcontext():
                    return self._put(drive, copy.name, plain)
        except DiskFullError as error:
            raise _full() from error
        except OSError as error:  # of the kiosk's own disk; failures of the stick are ExportError
            raise own_disk(error) from error

    @contextmanager
    def _listed(self, copy: SealedCopy) -> Iterator[None]:
        """List `copy` before it is written, so that a power cut leaves no unlisted copy; unlist it on failure."""
        self._names.note_copy(copy)
        try:
            yield
        except BaseException:
            self._names.forget_copies([copy.name])
            raise

    def _require_room(self) -> None:
        databases = [self._files.record, self._files.names]
        if self._files.studio is not None:
            databases.append(self._files.studio / Path(DATABASE).name)
        parts = [part for database in databases for part in (database, _log_of(database))]
        size = sum(part.stat().st_size for part in parts if part.exists())
        if shutil.disk_usage(self._files.record.parent).free < size + staging.SPARE_BYTES:
            raise _full()

    def _studio(self) -> Mapping[str, Path]:
        return studio_files(self._files.studio) if self._files.studio is not None else {}

    def _beside(self) -> Mapping[str, bytes]:
        files = {SETTINGS: self._files.settings, ROOT: self._files.root}
        found = {name: file.read_bytes() for name, file in files.items() if file.is_file()}
        return {name: data for name, data in found.items() if len(data) <= LARGEST_BESIDE}

    def _put(self, drive: Drive, name: str, plain: "_Plain") -> NewCopy:
        code = new_code()
        require_present(self._drives, drive)  # without the stick, the mount point is on the kiosk's own disk
        try:
            folder = folder_on(drive.place, FOLDER)
            for left in folder.glob(f".{self._kiosk}-*.part"):  # left by a copy that a power cut interrupted
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
        """Delete all but the `KEPT` newest copies of this kiosk; of these, also those with names of deleted people.

        The newest copy is always kept. Returns the number deleted. Call this after the code of the newest copy was
        written down. Raises ExportError or RecordError.
        """
        require_present(self._drives, drive)
        outdated = {copy.name for copy in self._names.outdated_copies()}
        try:
            folder = folder_on(drive.place, FOLDER)
            own = [copy for copy in copies_in(folder) if copy.kiosk == self._kiosk]
            old = [copy for place, copy in enumerate(own) if place >= KEPT or (place and copy.file.name in outdated)]
            for copy in old:
                copy.file.unlink(missing_ok=True)
            sync_folder(folder)
        except OSError as error:
            raise explained(error, FOLDER) from error
        self._names.forget_copies([copy.file.name for copy in old])
        return len(old)

    def discard(self, drive: Drive, copy: NewCopy) -> None:
        """Delete a copy whose code was not written down; errors are ignored."""
        try:
            require_present(self._drives, drive)
            (folder_on(drive.place, FOLDER) / copy.name).unlink(missing_ok=True)
            self._names.forget_copies([copy.name])
        except (OSError, ExportError, RecordError):
            return


class _Plain:
    """Unencrypted content of a copy; counts the progress of writing it to the stick and of reading it back."""

    def __init__(self, files: Mapping[str, Path], beside: Mapping[str, bytes], progress: Progress) -> None:
        self._files = files
        self._beside = beside
        self._progress = progress
        self.size = size_of(files, beside)
        self._hash = hashlib.sha256()
        self._done = self._told = 0

    def told(self) -> Iterator[bytes]:
        """Yield the plain content; can be called once. Raises ExportError if the kiosk's own disk cannot be read."""
        blocks = packed(self._files, self._beside)
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
        """Raise ExportError unless `code` decrypts `file` to the content that `told` yielded."""
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
    """Raise ExportError if `folder` has no room for a copy whose unencrypted content has `size` bytes."""
    usage, needed = shutil.disk_usage(folder), size + size // 1000 + STEP // 16
    if usage.total > 0 and usage.free < needed:  # some drivers report a total of 0
        raise ExportError(
            translatable("Staff", "The backup needs {needed}; only {free} are free on the stick."),
            translatable("Staff", "Free some space or use another stick."),
            needed=Bytes(needed),
            free=Bytes(usage.free),
        )


def _sinking(stream: BinaryIO) -> Callable[[bytes], object]:
    """Return a function that writes to `stream` and calls fsync every `STEP` bytes."""
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
    """Remove a file from the page cache, where the platform allows it, so that the next read comes from the stick."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _log_of(record: Path) -> Path:
    return record.with_name(f"{record.name}-wal")


def _full() -> ExportError:
    return ExportError(
        translatable("Staff", "The kiosk's own disk has too little space to make a backup."),
        translatable("Staff", "The stick is not the problem: the self-check shows what to do about the disk."),
    )


def _untrue() -> ExportError:
    return ExportError(
        translatable("Staff", "The data read from the stick differs from what was written."),
        translatable("Staff", "Use another stick."),
    )
