"""Whether the files of an installed pack are those that were verified when it was installed.

Rules: standard library only, because every start asks; a link in place of a file or folder counts as changed.
"""

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from kiosk.content.names import MANIFEST


def is_complete(folder: Path, known: Mapping[str, Any] | None = None) -> bool:
    """Whether every file of the pack in `folder` is there with its size; reads the manifest alone.

    `known`: what the record holds of the manifest, which is all but its ``files``; None where there is no row.
    """
    return _files_of(folder, known) is not None


def is_whole(folder: Path, known: Mapping[str, Any] | None = None) -> bool:
    """As `is_complete`, and whether every byte is what it was; reads all of them."""
    files = _files_of(folder, known)
    try:
        return files is not None and all(
            _sha256_in(folder / name) == entry["sha256"] for name, entry in files.items()
        )
    except (OSError, KeyError, TypeError):
        return False


def _files_of(folder: Path, known: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """The ``files`` of the manifest in `folder`; None where it is not the `known` one, or they are not as it says."""
    try:
        if not (_is_file(folder / MANIFEST) and _is_folder(folder)):
            return None
        manifest = json.loads((folder / MANIFEST).read_bytes())
        files: Mapping[str, Any] = manifest["files"]
        sizes = {name: entry["size"] for name, entry in files.items()}
        is_known = known is None or {key: value for key, value in manifest.items() if key != "files"} == known
        if not is_known or sum(sizes.values()) != manifest["size"]:
            return None
        below = {PurePosixPath(name.rpartition("/")[0]) for name in files}
        above = {str(way) for inside in below for way in (inside, *inside.parents)}
        are_there = all(_is_file(f"{folder}/{name}", size) for name, size in sizes.items())
        return files if are_there and all(_is_folder(f"{folder}/{name}") for name in above) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_file(path: str | Path, size: int | None = None) -> bool:
    seen = os.lstat(path)
    return stat.S_ISREG(seen.st_mode) and size in {None, seen.st_size}


def _is_folder(path: str | Path) -> bool:
    return stat.S_ISDIR(os.lstat(path).st_mode)


def _sha256_in(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
