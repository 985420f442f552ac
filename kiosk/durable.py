"""Files that are either wholly there or not at all, even when the power goes.

Rules: bytes are on the disk before the name is; a name is on the disk before the function returns; whatever was half
written is under another name (``.<name>.<process>.part``) and removed when the writing fails, or after a power cut
when the same name is written again; that name is always a new file, so that a link under it leads nowhere. Where two
threads write one name, what the slower one wrote is there in the end.
"""

import contextlib
import errno
import glob
import itertools
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF}
"""What file systems without a synchronisable folder (FAT through FUSE, network shares) answer."""
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ONLY_WRITING = _DISK_FULL | {errno.EROFS}
"""What no reading fails with."""

_PROCESS = os.urandom(4).hex()
"""Not its number, which the system may have given to a kiosk before that the power cut off."""
_numbers = itertools.count()
_under_way: set[Path] = set()
"""What this process is writing, on any thread."""


def is_disk_full(error: OSError) -> bool:
    """Whether the disk or a quota is full, or the file too large for its file system (4 GiB on FAT)."""
    return error.errno in _DISK_FULL


def write_file(target: Path, data: bytes) -> None:
    """Put `data` at `target`, in place of what was there. Raises OSError and leaves the old file."""
    with written(target) as stream:
        stream.write(data)


def copy_file(source: Path, target: Path) -> None:
    """Put a copy of `source` at `target`. Raises OSError and leaves what was at `target`."""
    with source.open("rb") as reading, written(target) as stream:
        shutil.copyfileobj(reading, stream, 1024 * 1024)


@contextlib.contextmanager
def written(target: Path) -> Iterator[BinaryIO]:
    """A file that becomes `target` when the block ends; nothing of it is left when the block fails.

    Its ``name`` is where it lies until then. Raises OSError, which names `target`, and what the block raises.
    """
    part = target.with_name(f".{target.name}.{_PROCESS}-{next(_numbers)}.part")
    try:
        _tidy(target)
        _under_way.add(part)
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        move_file(part, target)
    except BaseException as error:
        with contextlib.suppress(OSError):  # the disk that failed may be gone
            part.unlink(missing_ok=True)
        if isinstance(error, OSError) and (
            error.filename == str(part) or (error.filename is None and error.errno in _ONLY_WRITING)
        ):
            error.filename = str(target)
        raise
    finally:
        _under_way.discard(part)


def move_file(source: Path, target: Path) -> None:
    """Rename within one disk, durably; `source` must have been synchronised."""
    source.replace(target)
    sync_folder(target.parent)


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, durably: a new folder whose name is lost takes its files along."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def make_folder_on(place: Path, parts: Sequence[str]) -> Path:
    """Make the folder ``place/parts[0]/…``, durably; `place` itself, such as a stick's, is there or it fails.

    Raises NotADirectoryError where a link or something else is in the way, and OSError.
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
    """Make the names in `folder` durable, where the file system can."""
    if os.name == "nt":
        return  # Windows offers no handle on a folder; NTFS journals names
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def _tidy(target: Path) -> None:
    """Take away what was left when `target` was written before and the power went, or the stick."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        if left not in _under_way:
            with contextlib.suppress(OSError):
                left.unlink()
