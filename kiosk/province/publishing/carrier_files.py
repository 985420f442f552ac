"""Writes the files of a carrier as a tree of folders or as the uncompressed members of one zip file.

Rules: All data is flushed to the stick before the final rename. Partial files of an interrupted earlier run are
removed first. After a failure the older carrier is still in place, with one exception: if a rename cannot replace a
file on this file system, the older zip file is deleted before the final rename. Equal input gives an identical zip
file.
"""

import os
import shutil
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from kiosk.durable import move_file, sync_folder
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.repository import TARGETS

CHUNK = 1024 * 1024
_LOCAL_HEADER, _CENTRAL_HEADER, _END_RECORD = 30, 46, 22
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX, _REGULAR_FILE = 3, 0o100644 << 16


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file to copy to a carrier.

    ``name``: its path in the carrier, separated by ``/``. ``source``: path of the file that is copied. ``size`` in
    bytes.
    """

    name: str
    source: Path
    size: int
    sha256: str


def zip_size(files: Sequence[CarriedFile]) -> int:
    """Return the size in bytes of the zip file that contains `files`."""
    names = sum(len(file.name.encode()) for file in files)
    return sum(file.size for file in files) + 2 * names + len(files) * (_LOCAL_HEADER + _CENTRAL_HEADER) + _END_RECORD


def write_tree(files: Sequence[CarriedFile], target: Path) -> None:
    """Write the files to the folder `target`, replacing an older carrier. Raises PublishError or OSError."""
    staged, older = _beside(target, "part"), _beside(target, "old")
    if older.exists() and not target.exists():
        older.rename(target)  # the stick was removed between the two renames of an earlier run
    for left in (staged, older):
        if left.exists():
            shutil.rmtree(left)
    try:
        (staged / TARGETS).mkdir(parents=True)  # kiosks require the folder even if it is empty
        folders = {staged, staged / TARGETS}
        for file in files:
            path = staged / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            folders |= {above for above in path.parents if above.is_relative_to(staged)}
            with path.open("xb") as out:
                _copy(file, out)
                out.flush()
                os.fsync(out.fileno())
        for folder in sorted(folders, reverse=True):
            sync_folder(folder)
        if target.exists():
            target.rename(older)
        move_file(staged, target)
    except BaseException:
        if older.exists() and not target.exists():
            older.rename(target)
        shutil.rmtree(staged, ignore_errors=True)
        raise
    shutil.rmtree(older, ignore_errors=True)


def write_zip(files: Sequence[CarriedFile], target: Path) -> None:
    """Write the files to the zip file `target`, replacing an older one. Raises PublishError or OSError."""
    staged = _beside(target, "part")
    try:
        with staged.open("wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
                for file in files:
                    with archive.open(_member(file), "w") as out:
                        _copy(file, out)
            stream.flush()
            os.fsync(stream.fileno())
        try:
            move_file(staged, target)
        except FileExistsError:  # this file system cannot replace a file by a rename, such as FAT through FUSE
            target.unlink()
            move_file(staged, target)
    except BaseException:
        with suppress(OSError):
            staged.unlink(missing_ok=True)
        raise


def _beside(target: Path, state: str) -> Path:
    return target.with_name(f".{target.name}.{state}")


def _member(file: CarriedFile) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(file.name, _FIRST_DAY)
    member.create_system = _UNIX
    member.external_attr = _REGULAR_FILE
    member.file_size = file.size
    return member


def _copy(file: CarriedFile, out: IO[bytes]) -> None:
    digest = sha256()
    with file.source.open("rb") as reading:
        while piece := reading.read(CHUNK):
            digest.update(piece)
            out.write(piece)
    if digest.hexdigest() != file.sha256:
        raise PublishError(
            "{file} in the repository is damaged.",
            "Check the disk, then add the pack again: kiosk publish add.",
            file=file.source.name,
        )
