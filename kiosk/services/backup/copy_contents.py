"""Contents of a copy of a kiosk's record: the record, the names of people, the settings and the province's root.

Format: a tar archive, so that other programs can read it. It contains `RECORD`, and `NAMES`, `SETTINGS` and `ROOT` if
the kiosk has these files. Copies made by older versions contain no `NAMES`.

Rules: Files with other names are never extracted from an archive.
"""

import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.services.backup.sealing import damaged

RECORD, NAMES, SETTINGS, ROOT = "kiosk.db", "people.db", "settings.toml", "root.json"
LARGEST_BESIDE = 1_000_000
"""Maximum size in bytes of the settings and of the root."""
LARGEST_NAMES = 200_000_000
"""Maximum size in bytes of the names, enough for more people than a commune has."""
_LARGEST = {NAMES: LARGEST_NAMES, SETTINGS: LARGEST_BESIDE, ROOT: LARGEST_BESIDE}
BLOCK = 1 << 16


def size_of(databases: Mapping[str, Path], beside: Mapping[str, bytes]) -> int:
    """Total number of bytes that `packed` yields."""
    sizes = [*(file.stat().st_size for file in databases.values()), *map(len, beside.values())]
    return sum(tarfile.BLOCKSIZE + _whole_blocks(size) for size in sizes) + 2 * tarfile.BLOCKSIZE


def packed(databases: Mapping[str, Path], beside: Mapping[str, bytes]) -> Iterator[bytes]:
    """Yield the pieces of the tar archive: the files `beside` (content by name), then `databases` (file by name).

    Raises OSError.
    """
    for name, data in beside.items():
        yield _head(name, len(data)) + data + _filling(len(data))
    for name, file in databases.items():
        size = file.stat().st_size
        yield _head(name, size)
        with file.open("rb") as stream:
            while block := stream.read(BLOCK):
                yield block
        yield _filling(size)
    yield bytes(2 * tarfile.BLOCKSIZE)


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
                is_known = info.name == RECORD or info.size <= _LARGEST.get(info.name, -1)
                is_whole = info.isreg() and not info.issparse()  # a sparse file can expand to any size
                if not (is_whole and is_known) or info.name in found:
                    raise damaged(name)
                found.add(info.name)
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
