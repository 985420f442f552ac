"""What the files of a carrier are called.

Rules: a name is compared with a pattern as it stands and never unquoted; what does not fit is shown, never opened.
"""

import re

from kiosk.content.names import read_file_name

METADATA = "metadata"
TARGETS = "targets"
TIMESTAMP = "timestamp.json"
ROLE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""A department, as in `publisher.id` of a pack."""
METADATA_NAME = re.compile(rf"(?:[1-9][0-9]{{0,8}}\.)?(?:{ROLE.pattern})\.json")
SHA256 = re.compile(r"[0-9a-f]{64}")
_PREFIXED = re.compile(r"[0-9a-f]{64}\.(.+)", re.DOTALL)


def read_target(name: str) -> tuple[str, str, str] | None:
    """Department, pack id and version in ``<department>/<pack>-<version>.hocpack``, None for every other name."""
    department, _, file = name.partition("/")
    promised = read_file_name(file)
    if ROLE.fullmatch(department) is None or promised is None:
        return None
    return department, *promised


def prefixed(name: str, sha256: str) -> str:
    """The name under which a repository with consistent snapshots keeps the target `name`."""
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}{sha256}.{file}"


def unprefixed(name: str) -> str:
    """The target's name behind the name of a file in ``targets/``."""
    folder, slash, file = name.rpartition("/")
    found = _PREFIXED.fullmatch(file)
    return f"{folder}{slash}{found[1] if found else file}"
