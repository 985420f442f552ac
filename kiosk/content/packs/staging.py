"""Writes the files of a pack to the disk atomically.

Rules: the files are written into a temporary (staging) folder on the same disk and flushed. Then the folder is
renamed in one step. After a failure, the staging folder is deleted and nothing else has changed.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from kiosk.content.packs.flushing import Flusher
from kiosk.content.packs.verifier import OpenedPack, PackStream
from kiosk.domain.errors import DiskFullError, PackError, PackStoppedError
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable
from kiosk.durable import is_disk_full, make_folder, move_file, sync_folder

PREFIX = ".staging-"
SPARE_BYTES = 64 * 1024 * 1024
"""Free disk space in bytes that an installation must leave for the database of results."""


def require_room(folder: Path, size: int) -> None:
    """Raise DiskFullError unless the disk of `folder` has `size` plus `SPARE_BYTES` free (in bytes)."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE_BYTES:
        raise DiskFullError(
            translatable("Staff", "The pack needs {needed} and the disk has {free} free."),
            translatable("Staff", "Remove a pack that nobody uses, restart the kiosk, then install again."),
            needed=Bytes(size + SPARE_BYTES),
            free=Bytes(free),
        )


@contextmanager
def staging_folder(packs: Path) -> Iterator[Path]:
    """Create a temporary folder inside `packs` for the block; it is deleted at the end of the block."""
    try:
        make_folder(packs)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=packs))
    except OSError as error:
        raise _unwritable(error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unpack(pack: OpenedPack, stream: PackStream, folder: Path, progress: Progress | None) -> str:
    """Write all files of `pack` durably into the new folder `folder`; returns the SHA-256 of the pack file.

    Nothing must have been read from `stream` before. Raises PackRefusedError if the pack is damaged, PackStoppedError
    if `progress` returns False, and DiskFullError or PackError if a write fails.
    """
    done = 0
    total = pack.size
    folders = {folder}
    with writing(), Flusher() as flusher:
        folder.mkdir()
        for member in pack.members:
            path = folder / member.name
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.update(folder / above for above in PurePosixPath(member.name).parents)
            with flusher.file(path) as out:
                for piece in stream.pieces(member):
                    out.write(piece)
                    done += len(piece)
                    if progress is not None and not progress(done, total):
                        raise PackStoppedError(
                            translatable("Staff", "Installing was stopped."),
                            translatable("Staff", "Nothing was changed."),
                        )
        digest = stream.finish()
        flusher.finish()
        for below in sorted(folders, reverse=True):
            sync_folder(below)
    return digest


def move_in(staged: Path, place: Path) -> None:
    """Rename the folder `staged` to `place`, durably.

    A folder that already exists at `place` belongs to no installed pack and is deleted first.
    """
    with writing():
        if place.exists():
            shutil.rmtree(place)
        move_file(staged, place)


@contextmanager
def writing() -> Iterator[None]:
    """Convert an OSError from the block, which writes to the kiosk's disk, into DiskFullError or PackError."""
    try:
        yield
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> DiskFullError | PackError:
    if is_disk_full(error):
        return DiskFullError(
            translatable("Staff", "The disk is full."),
            translatable("Staff", "Remove a pack that nobody uses, restart the kiosk, then install again."),
        )
    return PackError(
        translatable("Staff", "The pack cannot be written to the disk of this kiosk ({detail})."),
        translatable("Staff", "Restart the kiosk; if it happens again, check the disk."),
        detail=str(error.strerror or error),
    )
