"""Contents of a copy of a kiosk: record, names of people, own lessons and voices, settings, the province's root.

Format: a tar archive, so that other programs can read it. It contains `RECORD`, and `NAMES`, `SETTINGS`, `ROOT` and
the files of the studio (`copied_studio`) if the kiosk has them. Copies made by older versions contain fewer.

Rules: Files with other names are never extracted from an archive. A file that changes while it is copied fails the
copy.
"""

import os
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.errors import ExportError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder
from kiosk.services.backup.copied_studio import is_studio_name
from kiosk.services.backup.sealing import damaged

RECORD, NAMES, SETTINGS, ROOT = "kiosk.db", "people.db", "settings.toml", "root.json"
LARGEST_BESIDE = 1_000_000
"""Maximum size in bytes of the settings and of the root."""
LARGEST_NAMES = 200_000_000
"""Maximum size in bytes of the names, enough for more people than a commune has."""
_LARGEST = {NAMES: LARGEST_NAMES, SETTINGS: LARGEST_BESIDE, ROOT: LARGEST_BESIDE}
BLOCK = 1 << 16


def size_of(files: Mapping[str, Path], beside: Mapping[str, bytes]) -> int:
    """Total number of bytes that `packed` yields."""
    sizes = {name: file.stat().st_size for name, file in files.items()} | {n: len(data) for n, data in beside.items()}
    return sum(len(_head(name, size)) + _whole_blocks(size) for name, size in sizes.items()) + 2 * tarfile.BLOCKSIZE


def packed(files: Mapping[str, Path], beside: Mapping[str, bytes]) -> Iterator[bytes]:
    """Yield the pieces of the tar archive: the files `beside` (content by name), then `files` (file by name).

    Raises OSError, and ExportError if a file changes meanwhile.
    """
    for name, data in beside.items():
        yield _head(name, len(data)) + data + _filling(len(data))
    for name, file in files.items():
        with _opened(file) as stream:
            size = left = os.fstat(stream.fileno()).st_size
            yield _head(name, size)
            while left and (block := stream.read(min(BLOCK, left))):
                left -= len(block)
                yield block
        if left:
            raise _changed(file)
        yield _filling(size)
    yield bytes(2 * tarfile.BLOCKSIZE)


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except FileNotFoundError as error:
        raise _changed(file) from error


def _changed(file: Path) -> ExportError:
    return ExportError(
        translatable("Staff", "{file} was changed while it was copied."),
        translatable("Staff", "Wait until nobody changes lessons or records voices, then try again."),
        file=file.name,
    )


def _head(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf()


def _filling(size: int) -> bytes:
    return bytes(_whole_blocks(size) - size)


def _whole_blocks(size: int) -> int:
    return -(-size // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE


def unpack(archive: Path, folder: Path, name: str) -> None:
    """Extract the files of `archive` into `folder`.

    Raises OSError, and CopyRefusedError with `name` in its message if the archive is damaged, lacks the record, or
    contains a file that is unknown, duplicate, too large or not a regular file.
    """
    found = set()
    try:
        with tarfile.open(archive, "r:") as files:
            for info in files:
                is_large = info.name == RECORD or is_studio_name(info.name)
                is_known = is_large or info.size <= _LARGEST.get(info.name, -1)
                is_whole = info.isreg() and not info.issparse()  # a sparse file can expand to any size
                if not (is_whole and is_known) or info.name in found:
                    raise damaged(name)
                found.add(info.name)
                make_folder((folder / info.name).parent)
                _take_out(files, info, folder / info.name)
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:  # ValueError, OverflowError: bad headers
        raise damaged(name) from error
    if RECORD not in found:
        raise damaged(name)


def _take_out(files: tarfile.TarFile, info: tarfile.TarInfo, target: Path) -> None:
    reading = files.extractfile(info)
    if reading is None:
        raise damaged(info.name)
    with reading, target.open("xb") as stream:
        while block := reading.read(BLOCK):
            stream.write(block)
