"""Checks that the files of an installed pack are those that were verified at its installation.

Rules: standard library only, because every start of the program runs these checks. A symbolic link in place of a file
or folder counts as a change.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.content.names import MANIFEST
from kiosk.content.packs.light import light_manifest


def is_complete(folder: Path, known: Mapping[str, Any] | None = None) -> bool:
    """Return whether every file of the pack in `folder` exists with the right size; reads only the manifest.

    `known`: the manifest as stored in the database, where it lacks ``files``; None if the database has no row of the
    pack.
    """
    return _files_of(folder, known) is not None


def is_whole(folder: Path, known: Mapping[str, Any] | None = None) -> bool:
    """Return whether `is_complete` is true and every file has the right SHA-256; reads all files.

    `known`: see `is_complete`.
    """
    files = _files_of(folder, known)
    try:
        return files is not None and all(
            _sha256_in(folder / name) == entry["sha256"] for name, entry in files.items()
        )
    except (OSError, KeyError, TypeError):
        return False


def _files_of(folder: Path, known: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Return ``files`` of the manifest in `folder`, or None if the pack is incomplete.

    It is incomplete if the manifest differs from `known`, or if a file is missing or has another size.
    """
    try:
        if not stat.S_ISREG(os.lstat(folder / MANIFEST).st_mode) or folder.is_symlink():
            return None
        manifest = json.loads((folder / MANIFEST).read_bytes())
        files: Mapping[str, Any] = manifest["files"]
        sizes = {name: entry["size"] for name, entry in files.items()}
        is_known = known is None or light_manifest(manifest) == known
        if not is_known or sum(sizes.values()) != manifest["size"]:
            return None
        found = dict(_files_below(str(folder)))
        return files if all(found.get(name) == size for name, size in sizes.items()) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _files_below(folder: str, above: str = "") -> Iterator[tuple[str, int]]:
    """Yield the relative path and the size of every file below `folder`; symbolic links are skipped."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = above + entry.name
            if entry.is_file(follow_symlinks=False):
                yield name, entry.stat(follow_symlinks=False).st_size
            elif entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{name}/")


def _sha256_in(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
