"""File names of packs, folder names of installed packs, and the order of versions.

Rules: standard library only, because the program lists the installed packs at its start, before it loads any parser.
"""

import re

SUFFIX = ".hocpack"
MANIFEST = "manifest.json"
_NAMED = r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-((?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2})"
_FILE_NAME = re.compile(rf"{_NAMED}\.hocpack")
_FOLDER_NAME = re.compile(rf"{_NAMED}-[0-9a-f]{{8}}(?:-[1-9][0-9]*)?")


def pack_file_name(pack: str, version: str) -> str:
    """Return the name of a pack file, such as ``ky-nang-so-1.0.0.hocpack``."""
    return f"{pack}-{version}{SUFFIX}"


def read_file_name(name: str) -> tuple[str, str] | None:
    """Return the pack id and version in the name of a pack file; None if `name` is not such a name."""
    found = _FILE_NAME.fullmatch(name)
    return (found[1], found[2]) if found else None


def folder_name(pack: str, version: str, sha256: str) -> str:
    """Return the folder name of an installed version, such as ``ky-nang-so-1.0.0-3f2a90c1``."""
    return f"{pack}-{version}-{sha256[:8]}"


def is_folder_name(name: str) -> bool:
    """Return whether `name` has the form that `folder_name` returns; a repair may have added a suffix (``-2``)."""
    return _FOLDER_NAME.fullmatch(name) is not None


def version_key(version: str) -> tuple[int, ...]:
    """Return the sort key of a version: ``"1.10.0"`` → ``(1, 10, 0)``, which sorts after ``(1, 9, 0)``."""
    return tuple(int(part) for part in version.split("."))
