"""Atomic and durable writing of files and folders, safe against power cuts.

Rules: a file is synchronized (fsync) before it is renamed to its final name. The rename is synchronized before the
function returns. Unfinished data is in a temporary file (``.<name>.<process>-<number>.part``). If writing fails, the
temporary file is removed; after a power cut, it is removed when the same name is written again. To find it, the whole
folder is read: for folders of many files, pass ``is_tidy=False`` and call `delete_unfinished`. Temporary files are
created exclusively, so that an existing link is never followed. If two threads write the same name, the file of the
thread that finishes last remains.
"""

import contextlib
import errno
import glob
import itertools
import math
import os
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF}
"""Values of errno from file systems that cannot fsync a folder (FAT through FUSE, network shares)."""
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ONLY_WRITING = _DISK_FULL | {errno.EROFS}
"""Values of errno that only a write can cause."""

_THREADS = 8
"""Number of threads that synchronize files; one flush of the disk then serves several files."""
_PROCESS = os.urandom(4).hex()
"""Marks the names of this process's temporary files; random, because PIDs are reused after a crash."""
_numbers = itertools.count()
_under_way: set[Path] = set()
"""Temporary files that any thread of this process is writing."""


def is_disk_full(error: OSError) -> bool:
    """Whether `error` means a full disk or quota, or a file too large for its file system (4 GiB on FAT)."""
    return error.errno in _DISK_FULL


def write_file(target: Path, data: bytes, *, is_private: bool = False, is_tidy: bool = True) -> None:
    """Write `data` to `target`, replacing any old file. Raises OSError; then the old file is unchanged.

    `is_private`: only the owner can read the file, from the moment it exists.
    `is_tidy`: delete what interrupted writes of `target` left; this reads the names of its whole folder.
    """
    with written(target, is_private=is_private, is_tidy=is_tidy) as stream:
        stream.write(data)


def copy_file(source: Path, target: Path) -> None:
    """Copy `source` to `target`, replacing any old file. Raises OSError; then the old file is unchanged."""
    with source.open("rb") as reading, written(target) as stream:
        shutil.copyfileobj(reading, stream, 1024 * 1024)


def write_files(files: Mapping[Path, bytes], *, is_tidy: bool = True) -> None:
    """Write several files, as `write_file` does; faster, because they are synchronized at the same time.

    Raises OSError; then each of them is unchanged or completely written.
    """
    with contextlib.ExitStack() as stack:
        parts = {target: stack.enter_context(_unfinished(target, is_tidy)) for target in files}
        with ThreadPoolExecutor(_THREADS, thread_name_prefix="flush") as threads:
            for _ in threads.map(_write_part, parts.values(), files.values()):
                pass  # an error is raised here
        for target, part in parts.items():
            part.replace(target)
    for folder in dict.fromkeys(target.parent for target in files):
        sync_folder(folder)


@contextlib.contextmanager
def written(target: Path, *, is_private: bool = False, is_tidy: bool = True) -> Iterator[BinaryIO]:
    """Yield a temporary file that is renamed to `target` when the block ends, and deleted if the block fails.

    The stream's ``name`` is the temporary path. Raises the errors of the block, and OSError with `target` as its
    ``filename`` if writing fails.
    """
    with _unfinished(target, is_tidy) as part:
        with open(part, "xb", opener=_private if is_private else None) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        move_file(part, target)


@contextlib.contextmanager
def _unfinished(target: Path, is_tidy: bool) -> Iterator[Path]:
    """Yield the name of a new temporary file for `target`; delete that file if the block fails."""
    part = target.with_name(f".{target.name}.{_PROCESS}-{next(_numbers)}.part")
    _require_file(target)
    try:
        if is_tidy:
            _tidy(target)
        _under_way.add(part)
        yield part
    except BaseException as error:
        with contextlib.suppress(OSError):  # the disk may have been removed
            part.unlink(missing_ok=True)
        if isinstance(error, OSError) and (
            error.filename == str(part) or (error.filename is None and error.errno in _ONLY_WRITING)
        ):
            error.filename = str(target)
        raise
    finally:
        _under_way.discard(part)


def _require_file(target: Path) -> None:
    """Raise OSError if `target` is a device, pipe or socket, such as /dev/null, which the rename would replace."""
    try:
        mode = target.lstat().st_mode
    except OSError:
        return
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.ENOTSUP, "is a device or a pipe, not a file", str(target))


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading. Raises OSError, also for a device, pipe or socket, which may never end."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.ENOTSUP, "is a device or a pipe, not a file", str(path))
    return path.open("rb")


def move_file(source: Path, target: Path) -> None:
    """Rename `source` to `target` durably, within one file system; `source` must already be synchronized."""
    source.replace(target)
    sync_folder(target.parent)


def make_folder(folder: Path, *, is_private: bool = False) -> None:
    """Create `folder` and missing parents durably, because a folder lost in a power cut takes its files with it.

    `is_private`: only the owner can open the folder itself.
    """
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700 if is_private else 0o777, exist_ok=True)
        sync_folder(folder.parent)


def make_folder_on(place: Path, parts: Sequence[str]) -> Path:
    """Create the folder ``place/parts[0]/…`` durably; `place`, for example a stick's mount point, must exist.

    Raises NotADirectoryError if a part is a link or not a folder, or another OSError.
    """
    way = place
    for part in parts:
        above, way = way, way / part
        try:
            way.mkdir()
        except FileExistsError as error:
            seen = way.lstat()
            is_linked = getattr(seen, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
            if is_linked or not stat.S_ISDIR(seen.st_mode):
                raise NotADirectoryError(errno.ENOTDIR, "a link, or no folder at all", str(way)) from error
        else:
            sync_folder(above)
    return way


def sync_folder(folder: Path) -> None:
    """Call fsync for the directory entries of `folder`, if the file system supports it."""
    if os.name == "nt":
        return  # Windows cannot open a folder for fsync; NTFS journals names
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def delete_unfinished(folder: Path, before: float = math.inf) -> None:
    """Delete what interrupted writes of any name left in `folder`. Raises OSError.

    Files that this process is writing are kept, and files modified after `before` (seconds since 1970): another
    process can be writing them.
    """
    for left in folder.glob(".*.part"):
        if left not in _under_way:
            with contextlib.suppress(FileNotFoundError):  # another process has finished or deleted it
                if left.lstat().st_mtime < before:
                    left.unlink()


def _write_part(part: Path, data: bytes) -> None:
    with part.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _tidy(target: Path) -> None:
    """Delete temporary files of earlier writes of `target` that were interrupted by a power cut or a pulled stick.

    Files that this process is writing at the moment are kept.
    """
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        if left not in _under_way:
            with contextlib.suppress(OSError):
                left.unlink()
