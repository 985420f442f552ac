"""What packs, their files and their folders are called, and which version is newer.

Rules: standard library only, so that the start of the program can tell what is installed without any parser.
"""

import re

SUFFIX = ".hocpack"
MANIFEST = "manifest.json"
_NAMED = r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-((?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2})"
_FILE_NAME = re.compile(rf"{_NAMED}\.hocpack")
_FOLDER_NAME = re.compile(rf"{_NAMED}-[0-9a-f]{{8}}(?:-[1-9][0-9]*)?")


def pack_file_name(pack: str, version: str) -> str:
    """``ky-nang-so-1.0.0.hocpack``."""
    return f"{pack}-{version}{SUFFIX}"


def read_file_name(name: str) -> tuple[str, str] | None:
    """Pack id and version that a file's name promises, or None for other names."""
    found = _FILE_NAME.fullmatch(name)
    return (found[1], found[2]) if found else None


def folder_name(pack: str, version: str, sha256: str) -> str:
    """Folder of an installed version: ``ky-nang-so-1.0.0-3f2a90c1``."""
    return f"{pack}-{version}-{sha256[:8]}"


def is_folder_name(name: str) -> bool:
    """Whether `folder_name` gives such a name, also with the number (``…-2``) of files that were repaired."""
    return _FOLDER_NAME.fullmatch(name) is not None


def version_key(version: str) -> tuple[int, ...]:
    """``"1.10.0"`` → ``(1, 10, 0)``, so that versions compare as numbers."""
    return tuple(int(part) for part in version.split("."))
